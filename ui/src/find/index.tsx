/** Tra cứu: newest first, what matched is marked and named, Enter opens the line. */
import { Button, Text, Title } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { usePages } from "../api/query";
import type { MatchedField, SearchRow } from "../api/types";
import { Chip } from "../kit/Chip";
import { ErrorNote } from "../kit/ErrorNote";
import { fold } from "../kit/fold";
import { shownDate, shownNumber } from "../kit/format";
import { Highlight } from "../kit/Highlight";
import { type RouteOf, useTrail } from "../route";
import { vi } from "../words/vi";
import "./find.css";

const w = vi.find;
const PAGE = 50;

export function Find({ route }: { route: RouteOf<"search"> }) {
  const q = route.q?.trim() ?? "";
  const { query, rows: found } = usePages(
    "search",
    { q, limit: PAGE },
    ["incoming", "outgoing", "envelopes", "seal", "copies"],
    {
      enabled: q !== "",
      keepPrevious: true,
    },
  );
  const { error, isPlaceholderData, hasNextPage } = query;
  const rows = q === "" || !query.data ? undefined : found;
  return (
    <div className="page">
      <div className="page-head">
        <Title order={1}>{w.title}</Title>
        <Text size="sm" c="dimmed" role="status">
          {rows && rows.length > 0 && !isPlaceholderData
            ? (hasNextPage ? w.first : w.results)(shownNumber(rows.length), q)
            : ""}
        </Text>
      </div>
      <ErrorNote error={error} />
      {q === "" ? (
        <Empty title={w.hintTitle} sentence={w.hint} />
      ) : rows?.length === 0 && !isPlaceholderData ? (
        <Empty title={w.none(q)} sentence={w.noneHint} />
      ) : rows && rows.length > 0 ? (
        <Results
          key={q}
          rows={rows}
          marked={fold(q) !== q.toLowerCase()}
          onEnd={() => {
            if (hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
          }}
          more={
            hasNextPage ? (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {w.more}
              </Button>
            ) : null
          }
        />
      ) : null}
    </div>
  );
}

function Empty({ title, sentence }: { title: string; sentence: string }) {
  return (
    <div className="find-empty">
      <Text fw={500}>{title}</Text>
      <Text size="sm" c="dimmed">
        {sentence}
      </Text>
    </div>
  );
}

/** Opens what was found where it lives. */
function useOpenRow(): (row: SearchRow) => void {
  const { go } = useTrail();
  return (row) => {
    if (row.register === "incoming") go({ screen: "incoming_line", id: row.id });
    else if (row.register === "outgoing") go({ screen: "outgoing_line", id: row.id });
    else if (row.register === "envelope") go({ screen: "envelopes", envelope_id: row.id });
    else if (row.register === "stamping") go({ screen: "seal", stamping_id: row.id });
    else if (row.register === "copy") go({ screen: "copies", copy_id: row.id });
  };
}

/** `marked`: the words were typed with marks, so hits that differ in marks are said to. */
function Results({
  rows,
  marked,
  onEnd,
  more,
}: {
  rows: readonly SearchRow[];
  marked: boolean;
  /** The last row read was reached by keys. */
  onEnd: () => void;
  more: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const openRow = useOpenRow();
  const [at, setAt] = useState(0);

  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const last = rows.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    const row = rows[at];
    if (to !== undefined) {
      event.preventDefault();
      setAt(to);
      if (to === last) onEnd();
    } else if (event.key === "Enter" && row) {
      event.preventDefault();
      openRow(row);
    }
  }

  return (
    <>
      <div
        className="find-list"
        role="listbox"
        aria-label={w.list}
        aria-activedescendant={`${id}-${at}`}
        data-search-list
        tabIndex={0}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself hears the keys
          <div
            key={`${row.register}${row.id}`}
            id={`${id}-${index}`}
            data-at={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="find-row"
            onClick={() => {
              setAt(index);
              openRow(row);
            }}
          >
            <Result row={row} marked={marked} />
          </div>
        ))}
      </div>
      {more}
    </>
  );
}

/** The place a match is shown in: in the head lines when it is one of them, else named below. */
const IN_HEAD: Record<string, "title" | "organ_name" | "code"> = {
  subject: "title",
  title: "title",
  organ_name: "organ_name",
  sender: "organ_name",
  code: "code",
};

/** How the number of a register is said; số đến where nothing else is. */
const NUMBERS: Record<string, (number: string, year: number) => string> = {
  envelope: w.envelope,
  stamping: w.stamping,
  copy: w.copy,
};

function Result({ row, marked }: { row: SearchRow; marked: boolean }) {
  const head = (place: "title" | "organ_name" | "code") => {
    const hit = row.matched.find((one) => IN_HEAD[one.field] === place && one.text === row[place]);
    return hit ? <Highlight text={hit.text} ranges={hit.ranges} /> : row[place];
  };
  const shownInHead = (one: MatchedField) => {
    const place = IN_HEAD[one.field];
    return place !== undefined && row[place] === one.text;
  };
  const below = row.matched.filter((one) => !shownInHead(one));
  const number =
    row.register === "outgoing"
      ? w.outgoing(row.number > 0 ? row.code : "")
      : (NUMBERS[row.register] ?? w.arrival)(String(row.number), row.year);
  return (
    <>
      <div className="find-meta">
        <strong className="tabular">{number}</strong>
        <span className="tabular">{shownDate(row.date)}</span>
        <span>{head("organ_name")}</span>
        <span className="tabular">{head("code")}</span>
        {marked && !row.exact ? <Chip>{w.otherMarks}</Chip> : null}
        <Chip>{row.state_label}</Chip>
      </div>
      <div className="find-title">{head("title")}</div>
      {row.matched.length > 0 ? (
        <div className="find-where">
          {w.foundIn}:{" "}
          {row.matched.map((one, at) => (
            <span key={one.field}>
              {at > 0 ? "; " : ""}
              {one.label}
              {below.includes(one) ? (
                <>
                  {" "}
                  (<Highlight text={one.text} ranges={one.ranges} />)
                </>
              ) : null}
            </span>
          ))}
        </div>
      ) : null}
    </>
  );
}
