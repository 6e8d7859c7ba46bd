/** Sổ đăng ký văn bản đến as the clerks know it: the book on the left, the open line on the right. */
import { Button, CloseButton, Group, NativeSelect, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { IncomingFilter, Line } from "../../../api/types";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { BookTable } from "../../../kit/BookTable";
import { ErrorNote } from "../../../kit/ErrorNote";
import { shownNumber } from "../../../kit/format";
import { later } from "../../../kit/later";
import { type RouteOf, useTrail } from "../../../route";
import { useCan, useSession } from "../../../session";
import { vi } from "../../../words/vi";
import type { BesideLine } from "../line/LinePane";
import css from "./book.module.css";
import { bookColumns } from "./columns";
import { FilterBar } from "./FilterBar";
import { JumpField } from "./JumpField";
import type { Jump } from "./jump";
import { hasConditions, indexOfNumber } from "./numbered";
import { useBookRows } from "./useBookRows";

const words = vi.incoming.book;
const LinePane = later(async () => (await import("../line/LinePane")).LinePane);
const ForwardForm = later(async () => (await import("../line/ForwardForm")).ForwardForm);
/** The line under the cursor is opened once the cursor rests. */
const REST_MS = 180;
const WIDE_REM = 69;
const NARROW_REM = 37;
/** Value of the chooser for every book of a year. */
const WHOLE_YEAR = "year:";

type Props = { route: RouteOf<"incoming">; beside?: BesideLine; decided?: BesideLine };

export function IncomingBook({ route, beside, decided }: Props) {
  const { go, replace } = useTrail();
  const { year } = useSession();
  const mayWrite = useCan("clerk");
  const books = useRead("book_list", {}, ["books", "incoming"]);
  const all = (books.data?.rows ?? []).filter((one) => one.register === "incoming");
  const asked = route.filter ?? {};
  const ofYear = all.find((one) => one.year === (asked.year ?? year));
  // A condition alone ("quá hạn" from Hôm nay) looks through every book; nothing asked opens the book in use.
  const everywhere = asked.year !== undefined || hasConditions(asked);
  const book = all.find((one) => one.id === asked.book_id) ?? (everywhere ? undefined : ofYear);
  const filter: IncomingFilter = { ...asked, book_id: book?.id, year: book ? undefined : asked.year };
  const rows = useBookRows(book, filter, books.isSuccess);

  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(route.line_id ?? null);
  const [marked, setMarked] = useState<ReadonlyMap<number, Line>>(new Map());
  const [forwarding, setForwarding] = useState(false);
  const [jump, setJump] = useState<{ index: number } | null>(null);
  const jumpBox = useRef<HTMLInputElement>(null);
  const rest = useRef<number | undefined>(undefined);

  const setFilter = (next: IncomingFilter) => replace({ screen: "incoming", filter: next });
  const open = (id: number | null) => {
    window.clearTimeout(rest.current);
    setOpened(id);
    setForwarding(false);
    replace({ screen: "incoming", filter: asked, line_id: id ?? undefined });
  };
  useEffect(() => () => window.clearTimeout(rest.current), []);
  useEffect(() => setOpened(route.line_id ?? null), [route.line_id]);

  // Opened at a number ("Xem trong sổ"): the book scrolls there once its numbers are known.
  const startAt = rows.numbered && rows.ready ? asked.start_number : undefined;
  const place = useMemo(
    () =>
      startAt !== undefined && book?.last_number
        ? indexOfNumber(startAt, book.first_number, book.last_number, filter.order ?? "newest")
        : -1,
    [startAt, book?.first_number, book?.last_number, filter.order],
  );
  const placed = useRef(-1);
  useEffect(() => {
    if (place >= 0 && placed.current !== place) setJump({ index: place });
    placed.current = place;
  }, [place]);

  function mark(line: Line): void {
    if (line.state === "voided") return;
    setMarked((before) => {
      const next = new Map(before);
      if (!next.delete(line.id)) next.set(line.id, line);
      return next;
    });
  }

  const lineAt = (key: number): Line | null => {
    const line = rows.line(key);
    return typeof line === "string" ? null : line;
  };

  async function goTo(to: Jump): Promise<string | null> {
    if (!rows.numbered || !book?.last_number) {
      setFilter({
        ...asked,
        start_number: "number" in to ? to.number : undefined,
        start_date: "date" in to ? to.date : undefined,
      });
      return null;
    }
    let number = "number" in to ? to.number : 0;
    if ("date" in to) {
      const found = await call("incoming_list", {
        book_id: book.id,
        order: "oldest",
        start_date: to.date,
        limit: 1,
      });
      number = found.rows[0]?.arrival_number ?? book.last_number;
    }
    const index = indexOfNumber(number, book.first_number, book.last_number, filter.order ?? "newest");
    if (index < 0) return words.jumpBeyond(book.first_number, book.last_number);
    setCursor(number);
    setJump({ index });
    return null;
  }

  useKey("book.jump", () => jumpBox.current?.focus());
  useKey("book.forward", () => setForwarding(true), mayWrite && marked.size > 0);
  useKey("book.close_line", () => open(null), opened !== null || forwarding);

  const narrow = opened !== null || forwarding;
  const columns = bookColumns<number>(
    { line: rows.line, number: rows.number, marked: (line) => marked.has(line.id), mark },
    narrow,
    mayWrite,
  );

  return (
    <div className={css.screen}>
      <Group className={css.bar} gap="xs">
        <h1 className={css.title}>{words.title}</h1>
        <NativeSelect
          size="xs"
          aria-label={words.choose}
          value={book ? String(book.id) : `${WHOLE_YEAR}${filter.year ?? ""}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setMarked(new Map());
            setFilter(
              value.startsWith(WHOLE_YEAR)
                ? { ...asked, book_id: undefined, year: Number(value.slice(WHOLE_YEAR.length)) || undefined }
                : { ...asked, book_id: Number(value), year: undefined },
            );
          }}
          data={[
            ...all.map((one) => ({ value: String(one.id), label: words.year(one.name, one.year) })),
            ...[...new Set(all.map((one) => one.year))].map((one) => ({
              value: `${WHOLE_YEAR}${one}`,
              label: words.allBooks(one),
            })),
            ...(hasConditions(asked) ? [{ value: WHOLE_YEAR, label: words.everyBook }] : []),
          ]}
        />
        <FilterBar
          filter={asked}
          begins={!rows.numbered}
          onFilter={(next) => setFilter({ ...next, book_id: book?.id, year: filter.year })}
        />
        <JumpField inputRef={jumpBox} onJump={goTo} />
        <NativeSelect
          size="xs"
          aria-label={words.order}
          value={filter.order ?? "newest"}
          onChange={(event) =>
            setFilter({ ...asked, order: event.currentTarget.value === "oldest" ? "oldest" : "newest" })
          }
          data={[
            { value: "newest", label: words.newest },
            { value: "oldest", label: words.oldest },
          ]}
        />
        {book ? (
          <Text size="xs" c="dimmed" className="tabular">
            {words.count(shownNumber(book.lines), book.voided)}
            {book.state === "closed" ? `. ${words.closed}` : ""}
          </Text>
        ) : null}
        {mayWrite ? (
          <Button
            ml="auto"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            title={keyOf("frame.new_entry")}
            onClick={() => go({ screen: "incoming_entry" })}
          >
            {words.newEntry}
          </Button>
        ) : null}
      </Group>
      {marked.size > 0 ? (
        <Group className={css.markedBar} gap="xs">
          <Text size="sm" role="status">
            {words.selected(marked.size)}
          </Text>
          <Button size="compact-xs" title={keyOf("book.forward")} onClick={() => setForwarding(true)}>
            {words.forward}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setMarked(new Map())}>
            {words.unselect}
          </Button>
        </Group>
      ) : null}
      <ErrorNote error={books.error} />
      <div className={narrow ? css.split : css.whole}>
        <div className={css.book}>
          <BookTable
            label={
              book
                ? words.year(book.name, book.year)
                : filter.year
                  ? words.allBooks(filter.year)
                  : words.everyBook
            }
            columns={columns}
            rows={rows.keys}
            rowKey={(key) => key}
            indexOf={(key) => rows.indexOf(Number(key))}
            selected={cursor}
            onSelect={(key) => {
              setCursor(key);
              const line = lineAt(key);
              if (opened === null || forwarding || !line) return;
              window.clearTimeout(rest.current);
              rest.current = window.setTimeout(() => open(line.id), REST_MS);
            }}
            onOpen={(key) => {
              const line = lineAt(key);
              if (line) open(line.id);
            }}
            opensOnClick
            onMark={
              mayWrite
                ? (key) => {
                    const line = lineAt(key);
                    if (line) mark(line);
                  }
                : undefined
            }
            onRange={rows.onRange}
            onNeedMore={rows.more}
            hasMore={rows.hasMore}
            jump={jump}
            struck={(key) => lineAt(key)?.state === "voided"}
            minWidth={narrow ? NARROW_REM : WIDE_REM}
            autoFocus={!narrow}
            empty={
              <Empty
                ready={rows.ready && books.isSuccess}
                filtered={hasConditions(asked)}
                mayWrite={mayWrite}
              />
            }
          />
        </div>
        {narrow ? (
          <aside className={css.open} aria-label={vi.frame.line}>
            {forwarding ? (
              <div className={css.forward}>
                <ForwardForm
                  lines={[...marked.values()]}
                  onDone={() => {
                    setForwarding(false);
                    setMarked(new Map());
                  }}
                  onClose={() => setForwarding(false)}
                />
              </div>
            ) : opened !== null ? (
              <LinePane
                id={opened}
                beside={beside}
                decided={decided}
                corner={<OpenCorner id={opened} onClose={() => open(null)} />}
              />
            ) : null}
          </aside>
        ) : null}
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
    </div>
  );
}

function OpenCorner({ id, onClose }: { id: number; onClose(): void }) {
  const { go } = useTrail();
  return (
    <Group gap={2} wrap="nowrap">
      <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: "incoming_line", id })}>
        {vi.incoming.line.openAlone}
      </Button>
      <CloseButton
        size="sm"
        aria-label={words.closeLine}
        title={keyOf("book.close_line")}
        onClick={onClose}
      />
    </Group>
  );
}

function Empty({ ready, filtered, mayWrite }: { ready: boolean; filtered: boolean; mayWrite: boolean }) {
  const { go } = useTrail();
  if (!ready) return <Text p="md">{words.loading}</Text>;
  return (
    <div className={css.empty}>
      <Text>{filtered ? words.emptyFiltered : words.empty}</Text>
      {!filtered && mayWrite ? (
        <>
          <Text size="sm" c="dimmed">
            {words.emptyNext}
          </Text>
          <Group gap="xs">
            <Button onClick={() => go({ screen: "inbox" })}>{words.toInbox}</Button>
            <Button variant="default" onClick={() => go({ screen: "incoming_entry" })}>
              {words.newEntry}
            </Button>
          </Group>
        </>
      ) : null}
    </div>
  );
}
