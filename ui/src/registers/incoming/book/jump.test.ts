import { expect, it } from "vitest";
import { readJump } from "./jump";

it.each([
  ["1530", { number: 1530 }],
  ["số 12", { number: 12 }],
  [" 050326 ", { number: 50326 }],
  ["5/3/2026", { date: "2026-03-05" }],
  ["5/3", { date: "2026-03-05" }],
  ["hôm qua", { date: "2026-11-19" }],
  ["kế hoạch", null],
  ["", null],
])("%j", (typed, meant) => {
  expect(readJump(typed, "2026-11-20")).toEqual(meant);
});
