/** The rows of the book: by number where the book is full, page after page where conditions are set. */
import { useMemo, useRef, useState } from "react";
import { usePages, useReads } from "../../../api/query";
import type { Book, IncomingFilter, Line } from "../../../api/types";
import { askPage, byNumber, indexOfNumber, isNumbered, numbersOf, pagesFor } from "./numbered";

const SETTLE_MS = 70;
const NOTHING: readonly number[] = [];

export interface BookRows {
  numbered: boolean;
  /** Numbers when numbered, else ids of lines. */
  keys: readonly number[];
  line(key: number): Line | "gap" | "unread";
  number(key: number): number;
  indexOf(key: number): number;
  onRange(first: number, last: number): void;
  more(): void;
  hasMore: boolean;
  ready: boolean;
}

export function useBookRows(book: Book | undefined, filter: IncomingFilter, booksKnown: boolean): BookRows {
  const order = filter.order ?? "newest";
  const numbered = isNumbered(book, filter) ? book : null;
  const first = numbered?.first_number ?? 1;
  const last = numbered?.last_number ?? 0;
  const numbers = useMemo(
    () => (last >= first ? numbersOf(first, last, order) : NOTHING),
    [first, last, order],
  );

  const [sight, setSight] = useState<number[]>([]);
  // Until the first page is read there is nothing to show a row of.
  const begun = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const wanted = numbered
    ? sight.length > 0
      ? sight
      : pagesFor(numbers, 0, Math.min(40, numbers.length - 1))
    : [];
  const reads = useReads("incoming_list", numbered ? wanted.map((page) => askPage(numbered.id, page)) : [], [
    "incoming",
    "calendar",
  ]);
  const read = byNumber(
    wanted.flatMap((page, at) => (reads[at]?.data ? [{ page, lines: reads[at].data.rows }] : [])),
  );

  if (reads.some((one) => one.data)) begun.current = true;

  const paged = usePages("incoming_list", { ...filter, limit: 200 }, ["incoming", "calendar"], {
    enabled: numbered === null && booksKnown,
    keepPrevious: true,
  });
  const data = paged.query.data;
  const lines = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const at = useMemo(() => new Map(lines.map((line, index) => [line.id, index])), [lines]);
  const ids = useMemo(() => lines.map((line) => line.id), [lines]);

  if (numbered) {
    return {
      numbered: true,
      keys: begun.current ? numbers : NOTHING,
      line: read.line,
      number: (key) => key,
      indexOf: (key) => indexOfNumber(key, first, last, order),
      // Pages that only fly past while the scroll bar is dragged are not read.
      onRange: (from, to) => {
        const pages = pagesFor(numbers, from, to);
        window.clearTimeout(timer.current);
        if (sight.length === 0) setSight(pages);
        else if (pages.join() !== sight.join()) {
          timer.current = window.setTimeout(() => setSight(pages), SETTLE_MS);
        }
      },
      more: () => undefined,
      hasMore: false,
      ready: begun.current,
    };
  }
  return {
    numbered: false,
    keys: ids,
    line: (key) => lines[at.get(key) ?? -1] ?? "unread",
    number: (key) => lines[at.get(key) ?? -1]?.arrival_number ?? 0,
    indexOf: (key) => at.get(key) ?? -1,
    onRange: () => undefined,
    more: () => {
      if (paged.query.hasNextPage && !paged.query.isFetchingNextPage) void paged.query.fetchNextPage();
    },
    hasMore: paged.query.hasNextPage,
    ready: paged.query.isSuccess,
  };
}
