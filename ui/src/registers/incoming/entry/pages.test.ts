import { expect, it } from "vitest";
import { type PagesRow, pagesCount, pagesFault, pagesToSend } from "./pages";

const row = (from: string, to: string, total: number | null = 6): PagesRow => ({
  scan_id: 7,
  file_name: "bo.pdf",
  total,
  from,
  to,
});

it("an untouched scan is used whole and nothing is sent", () => {
  expect(pagesToSend([row("", "")])).toBeUndefined();
  expect(pagesToSend([row("1", "6")])).toBeUndefined();
  expect(pagesCount([row("", "")])).toBe(6);
});

it("a part is sent with both ends, an open end reaches the last page", () => {
  expect(pagesToSend([row("1", "2"), row("", "")])).toEqual([
    { scan_id: 7, page_from: 1, page_to: 2, page_count: 6 },
  ]);
  // Nobody counted: the core is told no count.
  expect(pagesToSend([row("1", "2", null)])).toEqual([{ scan_id: 7, page_from: 1, page_to: 2 }]);
  expect(pagesToSend([row("3", "")])).toEqual([{ scan_id: 7, page_from: 3, page_to: 6, page_count: 6 }]);
  expect(pagesCount([row("3", ""), row("1", "2")])).toBe(6);
});

it("names what is wrong", () => {
  expect(pagesFault(row("2", "x"))).toBe("not_number");
  expect(pagesFault(row("0", "2"))).toBe("not_number");
  expect(pagesFault(row("4", "2"))).toBe("reversed");
  expect(pagesFault(row("4", "7"))).toBe("beyond");
  expect(pagesFault(row("4", "7", null))).toBeNull();
  expect(pagesFault(row("4", "", null))).toBe("not_number");
});
