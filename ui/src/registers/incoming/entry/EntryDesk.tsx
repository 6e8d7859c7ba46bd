/** One sheet being filled beside its scan, up to the save. */
import { Button, Kbd, NativeSelect } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { asCallError, type CallError, call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { Book, Line, LineDetail, PageRun } from "../../../api/types";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { ErrorNote } from "../../../kit/ErrorNote";
import { shownDate } from "../../../kit/format";
import { useUnsaved } from "../../../route";
import { useCan, useSession } from "../../../session";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";
import { keepHabits, rememberedHabits } from "./habits";
import type { Rest } from "./IncomingEntry";
import { PagesTable } from "./PagesTable";
import { PaperAfter } from "./PaperAfter";
import { PaperPane, type PaperSeen } from "./PaperPane";
import { type PagesRow, pagesCount, pagesFault, pagesToSend } from "./pages";
import { ReasonField } from "./ReasonField";
import { SheetDeskProvider } from "./SheetFields";
import { SheetForm, walkOnEnter } from "./SheetForm";
import { Stamp } from "./Stamp";
import type { Defaults } from "./sheet";
import { useSheet } from "./useSheet";

const words = vi.incoming.entry;

interface EntryDeskProps {
  scanIds: number[];
  envelopeId?: number;
  rest: Rest | null;
  saved: { line: Line; note?: string } | null;
  waiting: number;
  onNext(line: Line, used: readonly PagesRow[]): Promise<void>;
}

export function EntryDesk({ scanIds, envelopeId, rest, saved, waiting, onNext }: EntryDeskProps) {
  const { today, year } = useSession();
  const mayWrite = useCan("clerk");
  const books = useRead("book_list", {}, ["books", "incoming"]);
  const [chosen, setChosen] = useState<number | undefined>(() => rememberedHabits().book_id);
  // A paper stands in a book of the year it arrived in. Where none is open the core says why, at ngày đến.
  const openIn = (of: number) =>
    (books.data?.rows ?? []).filter(
      (book) => book.register === "incoming" && book.state === "open" && book.year === of,
    );
  const bookIn = (of: number) => openIn(of).find((one) => one.id === chosen) ?? openIn(of)[0];

  const [defaults] = useState<Defaults>(() => ({
    receipt_kind: rememberedHabits().receipt_kind,
    arrival_date: shownDate(today),
    priority: "0",
    secrecy: "",
  }));
  const [seen, setSeen] = useState<PaperSeen>({
    what: "scan",
    scanId: scanIds[0] ?? 0,
    page: rest?.from ?? 1,
  });
  const [pages, setPages] = useState<PagesRow[]>(() =>
    scanIds.map((scan_id) => ({
      scan_id,
      file_name: "",
      total: null,
      from: rest?.scan_id === scan_id ? String(rest.from) : "",
      to: rest?.scan_id === scan_id ? String(rest.to) : "",
    })),
  );
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<Line | null>(null);
  /** The sheet became the paper copy of a line that was there before. */
  const [joined, setJoined] = useState(false);
  const saving = useRef(false);
  const reason = useRef<HTMLTextAreaElement>(null);

  const showLine = useCallback((id: number) => setSeen((now) => ({ what: "line", id, before: now })), []);
  const onDirty = useCallback(() => setDirty(true), []);
  useUnsaved(() => dirty);
  const sheet = useSheet({
    defaults,
    scanIds,
    pages: pagesToSend(pages),
    bookOf: (of) => bookIn(of)?.id,
    showLine,
    onDirty,
  });
  const { sheet: fields, secret } = sheet;

  const known = (scanId: number, change: Partial<PagesRow>) =>
    setPages((rows) => rows.map((row) => (row.scan_id === scanId ? { ...row, ...change } : row)));

  /** A scan of which some pages are in the book already: the sheet begins at the first that are not. */
  function goOnAt(scanId: number, left: PageRun): void {
    setPages((rows) =>
      rows.map((row) =>
        row.scan_id !== scanId || row.from !== "" || row.to !== ""
          ? row
          : { ...row, from: String(left.page_from), to: left.page_to == null ? "" : String(left.page_to) },
      ),
    );
    setSeen({ what: "scan", scanId, page: left.page_from });
  }

  // "Số trang" follows the pages until the clerk writes another number there.
  const counted = pagesCount(pages);
  const proposed = useRef("");
  useEffect(() => {
    if (counted === null || pages.length === 0) return;
    if (fields.text("page_amount") === proposed.current) {
      proposed.current = String(counted);
      fields.write("page_amount", proposed.current);
    }
  }, [counted, pages.length, fields]);

  async function save(andNext: boolean): Promise<void> {
    if (saving.current || done !== null) return;
    if (!secret && pages.some((row) => pagesFault(row) !== null)) return;
    saving.current = true;
    setBusy(true);
    setError(null);
    try {
      const entry = await sheet.ready(reason.current);
      if (entry === null) return;
      const line = await call("incoming_register", {
        ...entry,
        scan_ids: secret || scanIds.length === 0 ? undefined : scanIds,
        pages: secret ? undefined : pagesToSend(pages),
        reason: reason.current?.value.trim() || undefined,
        envelope_id: envelopeId,
      });
      // A straggler of last year does not change the book of today's papers.
      const book_id = line.year === year ? line.book_id : rememberedHabits().book_id;
      keepHabits({ receipt_kind: entry.receipt_kind, book_id });
      setDirty(false);
      sheet.close();
      // The scan of a Mật paper must be removed before the desk goes on: it is shown with that act.
      if (secret && scanIds.length > 0) {
        setDone(line);
        setSeen({ what: "secret_scan", scanId: scanIds[0] ?? 0, rest: scanIds.slice(1) });
      } else if (andNext) await onNext(line, pages);
      else setDone(line);
    } catch (thrown) {
      const refusal = asCallError(thrown);
      if (!sheet.refused(refusal)) setError(refusal);
    } finally {
      saving.current = false;
      setBusy(false);
    }
  }

  /** The paper of a line that came electronically: no new number, the scans of this sheet go to that line. */
  async function joinPaper({ id, version }: LineDetail): Promise<void> {
    if (saving.current || done !== null) return;
    saving.current = true;
    setBusy(true);
    setError(null);
    try {
      const line = await call("incoming_paper_arrived", {
        id,
        version,
        paper_received_date: fields.read(today).arrival_date ?? today,
        scan_ids: scanIds.length > 0 ? scanIds : undefined,
        reason: reason.current?.value.trim() || undefined,
      });
      setDirty(false);
      sheet.close();
      setJoined(true);
      setDone(line);
    } catch (thrown) {
      setError(asCallError(thrown));
    } finally {
      saving.current = false;
      setBusy(false);
    }
  }

  async function goOn(): Promise<void> {
    if (done === null) return save(true);
    try {
      await onNext(done, pages);
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }

  useKey("entry.save_next", () => void goOn(), mayWrite);
  useKey("entry.save", () => void save(false), mayWrite);
  useKey("entry.reason", () => reason.current?.focus());

  const stamped = done ? { line: done } : saved;
  const title = envelopeId ? words.title : scanIds.length > 0 ? words.fromScan : words.fromPaper;

  return (
    <div className={css.desk}>
      <PaperPane
        seen={seen}
        hasScans={scanIds.length > 0}
        secret={secret}
        onSeen={setSeen}
        onScan={(scanId, { left, ...change }) => {
          known(scanId, change);
          if (left && rest === null) goOnAt(scanId, left);
        }}
        onRemoved={(left) => {
          if (left.length > 0) setSeen({ what: "secret_scan", scanId: left[0] ?? 0, rest: left.slice(1) });
          else void goOn();
        }}
      />
      <section className={css.sheet} aria-label={words.title}>
        <header className={css.head}>
          <h1>{title}</h1>
          <BookChoice
            books={openIn(sheet.arrivalYear)}
            book={bookIn(sheet.arrivalYear)}
            otherYear={sheet.arrivalYear !== year}
            onChoose={setChosen}
          />
          <span className={css.next}>
            {words.nextNumber}: <b>{done ? "" : (sheet.nextNumber ?? "…")}</b>
          </span>
        </header>
        {stamped ? (
          <Stamp line={stamped.line} note={joined ? words.paperAfter.done : done ? undefined : saved?.note} />
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter walks through the fields inside; the element itself is never acted on */}
        <div className={css.walk} onKeyDown={walkOnEnter}>
          <div className={css.scroll} {...(done ? READ_BY_KEYS : {})}>
            <SheetDeskProvider value={sheet.desk}>
              <fieldset
                disabled={done !== null || !mayWrite}
                style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
              >
                <SheetForm
                  secret={secret}
                  receipt={sheet.receipt}
                  autoFocus="organ_name"
                  below={
                    pages.length > 0 && !secret ? (
                      <PagesTable
                        rows={pages}
                        seen={seen.what === "scan" ? seen.scanId : 0}
                        onSee={(scanId) => setSeen({ what: "scan", scanId, page: 1 })}
                        onRange={(scanId, from, to) => known(scanId, { from, to })}
                      />
                    ) : null
                  }
                />
              </fieldset>
            </SheetDeskProvider>
          </div>
          {/* A part of a scan cannot be joined to the other line: the scan is attached there as a whole. */}
          {sheet.receipt === "paper" && mayWrite && done === null && pagesToSend(pages) === undefined ? (
            <PaperAfter
              findings={sheet.findings}
              scans={scanIds.length}
              busy={busy}
              onWrite={(line) => void joinPaper(line)}
            />
          ) : null}
          <ReasonField findings={sheet.findings} inputRef={reason} onShow={showLine} />
          <ErrorNote error={error} />
          <footer className={css.foot}>
            <Button
              data-last-stop
              loading={busy}
              onClick={() => void goOn()}
              disabled={!mayWrite}
              rightSection={<Kbd size="xs">{keyOf("entry.save_next")}</Kbd>}
            >
              {words.saveNext}
            </Button>
            <Button
              variant="default"
              disabled={busy || done !== null || !mayWrite}
              onClick={() => void save(false)}
              rightSection={<Kbd size="xs">{keyOf("entry.save")}</Kbd>}
            >
              {words.save}
            </Button>
            <span style={{ marginLeft: "auto" }}>{words.left(waiting)}</span>
          </footer>
        </div>
      </section>
    </div>
  );
}

/** A saved sheet has no field to stand in: the arrow keys still move it up and down. */
const READ_BY_KEYS = { role: "group", "aria-label": words.title, tabIndex: 0 };

interface BookChoiceProps {
  books: Book[];
  book?: Book;
  /** The paper arrived in another year than this one. */
  otherYear: boolean;
  onChoose(id: number): void;
}

/** A choice where the office keeps several books that year; else the book is named only when it is another year's. */
function BookChoice({ books, book, otherYear, onChoose }: BookChoiceProps) {
  const named = (one: Book) => (otherYear ? vi.incoming.book.year(one.name, one.year) : one.name);
  if (books.length < 2) {
    return otherYear && book ? <span className={css.otherBook}>{named(book)}</span> : null;
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={words.book}
      value={String(book?.id ?? "")}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={books.map((one) => ({ value: String(one.id), label: named(one) }))}
    />
  );
}
