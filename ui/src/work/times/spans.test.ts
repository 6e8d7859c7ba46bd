import { expect, it } from "vitest";
import { shownWorkTime, spanOf } from "./spans";

it("says working time in minutes, hours and days", () => {
  expect([0, 45, 60, 90, 479, 480, 720, 4800].map((minutes) => shownWorkTime(minutes, 480))).toEqual([
    "0 phút",
    "45 phút",
    "1 giờ",
    "1,5 giờ",
    "8 giờ",
    "1 ngày",
    "1,5 ngày",
    "10 ngày",
  ]);
  expect(shownWorkTime(null, 480)).toBe("");
});

it("knows the first and the last day of a period", () => {
  expect(spanOf("month", "2026-02-10")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(spanOf("last_month", "2026-01-31")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(spanOf("quarter", "2026-11-22")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(spanOf("last_quarter", "2026-02-10")).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  expect(spanOf("year", "2024-05-01")).toEqual({ from: "2024-01-01", to: "2024-12-31" });
});
