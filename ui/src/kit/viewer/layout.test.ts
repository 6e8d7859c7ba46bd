import { expect, it } from "vitest";
import { density, factor, keptPages, pageNumber, quarter, step, turned } from "./layout";

const a4 = { width: 794, height: 1123 };

it("fits the width, or the whole page, of the pane", () => {
  expect(factor("width", a4, { width: 810, height: 500 })).toBeCloseTo(1);
  expect(factor("page", a4, { width: 810, height: 577.5 })).toBeCloseTo(0.5);
  expect(factor("page", { width: 100, height: 100 }, { width: 200, height: 5000 })).toBeCloseTo(1.84);
  expect(factor(9, a4, a4)).toBe(5);
});

it("a quarter turn swaps the sides; four bring the page back", () => {
  expect(turned(a4, 90)).toEqual({ width: 1123, height: 794 });
  expect(turned(a4, 180)).toEqual(a4);
  expect([0, 90, 180, 270].map((t) => quarter(t as 0))).toEqual([90, 180, 270, 0]);
});

it("zoom steps go up and down from any fitted factor", () => {
  expect(step(0.87, 1)).toBe(0.9);
  expect(step(0.87, -1)).toBe(0.8);
  expect(step(1, 1)).toBe(1.1);
  expect(step(5, 1)).toBe(5);
  expect(step(0.25, -1)).toBe(0.25);
});

it("a huge page is drawn coarser rather than not at all", () => {
  expect(density({ width: 800, height: 1100 }, 2)).toBe(2);
  const coarse = density({ width: 4000, height: 8000 }, 2);
  expect(4000 * 8000 * coarse * coarse).toBeLessThanOrEqual(16_000_001);
});

it("a typed page is brought inside the document", () => {
  expect(pageNumber("3", 5)).toBe(3);
  expect(pageNumber("99", 5)).toBe(5);
  expect(pageNumber("0", 5)).toBe(1);
  expect(pageNumber("ba", 5)).toBeNull();
  expect(keptPages(1, 5)).toEqual([1, 2]);
  expect(keptPages(1, 1)).toEqual([1]);
  expect(keptPages(3, 5)).toEqual([2, 3, 4]);
});
