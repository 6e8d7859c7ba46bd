/** Số văn bản đi: what each book has used, what is missing, held or struck; giữ số and thả số. */
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { OutOnly } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import type { Book, RowOf } from "../../../api/types";
import { ErrorNote, Note } from "../../../kit/ErrorNote";
import { shownDate } from "../../../kit/format";
import { type RouteOf, useTrail } from "../../../route";
import { useCan, useSession } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import shared from "../../incoming/line/line.module.css";
import { ReleaseForm, ReserveForm } from "./forms";
import css from "./numbers.module.css";
import { Plans } from "./Plans";

const words = outgoing.tools;
const LISTS: readonly OutOnly[] = [
  "late",
  "inserted",
  "voided",
  "unstamped",
  "unsent",
  "undelivered",
  "unfiled",
];

export function Numbers({ route }: { route: RouteOf<"outgoing_numbers"> }) {
  const { go, replace } = useTrail();
  const { year } = useSession();
  const all = useRead("book_list", {}, ["books", "outgoing", "incoming"]);
  const books = (all.data?.rows ?? []).filter((one) => one.register === "outgoing");
  const book =
    books.find((one) => one.id === route.book_id) ?? books.find((one) => one.year === year) ?? books[0];
  return (
    <div className={css.page}>
      <Group gap="xs">
        <h1>{words.title}</h1>
        <NativeSelect
          size="xs"
          aria-label={words.book}
          value={String(book?.id ?? "")}
          onChange={(event) =>
            replace({ screen: "outgoing_numbers", book_id: Number(event.currentTarget.value) })
          }
          data={books.map((one) => ({
            value: String(one.id),
            label: outgoing.book.year(one.name, one.year),
          }))}
        />
        <Button ml="auto" variant="default" onClick={() => go({ screen: "outgoing" })}>
          {outgoing.toBook}
        </Button>
      </Group>
      <ErrorNote error={all.error} />
      {book ? (
        <OfBook key={book.id} book={book} />
      ) : all.isSuccess ? (
        <Note tone="plain">
          {words.none} {outgoing.book.noBook}
        </Note>
      ) : null}
      <Plans />
      <section aria-label={words.lists}>
        <h2>{words.lists}</h2>
        <Group gap="xs">
          {LISTS.map((only) => (
            <Button
              key={only}
              size="compact-sm"
              variant="default"
              onClick={() => go({ screen: "outgoing", filter: { only } })}
            >
              {outgoing.book.shows[only]}
            </Button>
          ))}
        </Group>
      </section>
    </div>
  );
}

/** The parts of the report that name documents. */
const TOLD = ["voided", "inserted", "out_of_order", "late", "unstamped"] as const;

type Held = RowOf<"number_reservations">;

function OfBook({ book }: { book: Book }) {
  const { go } = useTrail();
  const clerk = useCan("clerk");
  const [reserving, setReserving] = useState(false);
  const [releasing, setReleasing] = useState<Held | null>(null);
  const gaps = useRead("outgoing_numbers", { book_id: book.id }, ["books", "outgoing"]);
  const blocks = useRead("number_reservations", { book_id: book.id }, ["books", "outgoing"]);
  const held = (blocks.data?.rows ?? []).filter((one) => one.released_at == null);
  const released = (blocks.data?.rows ?? []).filter((one) => one.released_at != null);
  const open = book.state === "open" && clerk;
  const of = gaps.data;
  return (
    <>
      <ErrorNote error={gaps.error ?? blocks.error} />
      {of ? (
        <Text size="sm" role="status">
          {of.last == null ? words.empty(of.first) : words.range(of.first, of.last, of.used)}{" "}
          {of.last != null && of.missing.length === 0 ? words.whole : ""}
        </Text>
      ) : null}
      {reserving ? <ReserveForm onClose={() => setReserving(false)} /> : null}
      {releasing ? <ReleaseForm held={releasing} onClose={() => setReleasing(null)} /> : null}
      {open && !reserving && !releasing ? (
        <Group>
          <Button onClick={() => setReserving(true)}>{words.reserve}</Button>
        </Group>
      ) : null}
      <Listed title={words.sections.missing}>
        {of?.missing.map((one) => (
          <li key={one.from}>
            <b>{words.span(one.from, one.to)}</b>
          </li>
        ))}
      </Listed>
      <Listed title={words.sections.held}>
        {held.map((one) => (
          <li key={one.id}>
            <b>{words.span(one.from, one.to)}</b>, {one.owner}: {one.reason} (
            {words.expires(shownDate(one.expires))}
            {one.expired ? `, ${words.expired}` : ""}){" "}
            {open ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={words.releaseOf(words.span(one.from, one.to))}
                onClick={() => setReleasing(one)}
              >
                {words.release}
              </Button>
            ) : null}
          </li>
        ))}
      </Listed>
      <Listed title={words.sections.released}>
        {released.map((one) => (
          <li key={one.id}>
            <b>{words.span(one.from, one.to)}</b>, {one.owner}: {one.released_reason}
          </li>
        ))}
      </Listed>
      {TOLD.map((part) => (
        <Listed key={part} title={words.sections[part]}>
          {of?.[part].map((one) => (
            <li key={one.id}>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => go({ screen: "outgoing_line", id: one.id })}
              >
                {one.code}
              </Button>{" "}
              {[shownDate(one.issued_date), one.why, one.allowed_by].filter(Boolean).join("; ")}
            </li>
          ))}
        </Listed>
      ))}
    </>
  );
}

/** A heading with its list; nothing when there is nothing under it. */
function Listed({ title, children }: { title: string; children: ReactNode[] | undefined }) {
  if (children === undefined || children.length === 0) return null;
  return (
    <section aria-label={title} className={shared.section}>
      <h2>{title}</h2>
      <ul className={shared.plainList}>{children}</ul>
    </section>
  );
}
