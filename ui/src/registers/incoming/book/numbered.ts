/**
 * The book by its numbers: a row stands for each số đến between the first and the last, so that the scroll bar
 * is the book itself and any number is one jump away; only the pages in sight are read. Pure.
 */
import type { Book, IncomingFilter, Line } from "../../../api/types";

export const PAGE = 200;
/** Above this the rows would be taller than web engines can scroll (33 million pixels), at the largest zoom. */
const MOST = 400_000;

/** Whether the book can be shown by its numbers: no condition, and hardly any number without a line. */
export function isNumbered(
  book: Book | undefined,
  filter: IncomingFilter,
): book is Book & { last_number: number } {
  if (!book?.last_number || hasConditions(filter)) return false;
  const span = book.last_number - book.first_number + 1;
  return span <= MOST && span - book.lines <= Math.max(50, span / 10);
}

/** True when lines are left out, not only ordered or begun elsewhere. */
export function hasConditions(filter: IncomingFilter): boolean {
  const {
    book_id: _book,
    year: _year,
    order: _order,
    start_number: _number,
    start_date: _date,
    ...rest
  } = filter;
  return Object.values(rest).some((value) => value !== undefined);
}

/** The numbers of the book in the order shown. */
export function numbersOf(first: number, last: number, order: "newest" | "oldest"): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    order === "newest" ? last - index : first + index,
  );
}

/** Where a number stands in `numbersOf`; -1 when outside the book. */
export function indexOfNumber(
  number: number,
  first: number,
  last: number,
  order: "newest" | "oldest",
): number {
  if (number < first || number > last) return -1;
  return order === "newest" ? last - number : number - first;
}

/** The pages that hold the numbers in sight; pages begin at fixed numbers so that what was read stays valid. */
export function pagesFor(numbers: readonly number[], firstIndex: number, lastIndex: number): number[] {
  const ends = [numbers[firstIndex], numbers[lastIndex]].filter((number) => number !== undefined);
  const pages = ends.map((number) => Math.floor(number / PAGE));
  const low = Math.min(...pages);
  const high = Math.max(...pages);
  return ends.length === 0 ? [] : Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** What to ask for one page: its numbers from the highest down. */
export function askPage(bookId: number, page: number): IncomingFilter & { limit: number } {
  return { book_id: bookId, order: "newest", start_number: page * PAGE + PAGE - 1, limit: PAGE };
}

/** Lines read so far by number. A number of a page that was read but has no line is a gap. */
export function byNumber(pages: readonly { page: number; lines: readonly Line[] }[]): {
  line(number: number): Line | "gap" | "unread";
} {
  const read = new Set(pages.map((one) => one.page));
  const lines = new Map(
    pages.flatMap((one) => one.lines.map((line) => [line.arrival_number, line] as const)),
  );
  return {
    line: (number) => lines.get(number) ?? (read.has(Math.floor(number / PAGE)) ? "gap" : "unread"),
  };
}
