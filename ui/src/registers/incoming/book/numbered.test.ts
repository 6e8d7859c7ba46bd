import { describe, expect, it } from "vitest";
import { fakeLine } from "../../../api/fake/incoming";
import type { Book } from "../../../api/types";
import { askPage, byNumber, hasConditions, indexOfNumber, isNumbered, numbersOf, pagesFor } from "./numbered";

const book: Book = {
  id: 1,
  version: 1,
  register: "incoming",
  name: "Sổ văn bản đến",
  body_id: 1,
  series: "Văn bản đến",
  body_name: "UBND",
  year: 2026,
  start_date: "2026-01-01",
  first_number: 1,
  last_number: 1000,
  lines: 998,
  voided: 2,
  state: "open",
  closed_at: null,
};

describe("isNumbered", () => {
  it("shows a full book by its numbers", () => {
    expect(isNumbered(book, { book_id: 1 })).toBe(true);
    expect(isNumbered(book, { book_id: 1, order: "oldest", start_number: 5 })).toBe(true);
  });
  it("reads by condition, or where numbers are mostly missing, page after page instead", () => {
    expect(isNumbered(book, { book_id: 1, only: "overdue" })).toBe(false);
    expect(isNumbered({ ...book, lines: 300 }, { book_id: 1 })).toBe(false);
    expect(isNumbered({ ...book, last_number: null, lines: 0 }, { book_id: 1 })).toBe(false);
    expect(isNumbered({ ...book, last_number: 1_000_000, lines: 1_000_000 }, { book_id: 1 })).toBe(false);
    expect(isNumbered(undefined, {})).toBe(false);
  });
});

it("an order or a place to begin is no condition", () => {
  expect(hasConditions({ book_id: 1, year: 2026, order: "oldest", start_date: "2026-03-01" })).toBe(false);
  expect(hasConditions({ organ_name: "Sở Y tế" })).toBe(true);
});

it("a number and its place agree in both orders", () => {
  for (const order of ["newest", "oldest"] as const) {
    const numbers = numbersOf(5, 12, order);
    for (const number of numbers) expect(numbers[indexOfNumber(number, 5, 12, order)]).toBe(number);
  }
  expect(indexOfNumber(4, 5, 12, "newest")).toBe(-1);
});

it("the pages in sight begin at fixed numbers, whatever is newest", () => {
  const numbers = numbersOf(1, 1000, "newest");
  expect(pagesFor(numbers, 0, 20)).toEqual([4, 5]);
  expect(pagesFor(numbers, 10, 20)).toEqual([4]);
  expect(pagesFor(numbers, 995, 999)).toEqual([0]);
  expect(pagesFor([], 0, 0)).toEqual([]);
  expect(askPage(1, 4)).toEqual({ book_id: 1, order: "newest", start_number: 999, limit: 200 });
});

it("tells a gap from what was not read yet", () => {
  const lines = byNumber([{ page: 0, lines: [fakeLine({ arrival_number: 7 })] }]);
  expect(lines.line(7)).toMatchObject({ arrival_number: 7 });
  expect(lines.line(8)).toBe("gap");
  expect(lines.line(300)).toBe("unread");
});
