import { expect, it } from "vitest";
import { parseMoment } from "./moment";

const today = "2026-11-20";

it.each([
  ["16:45", "2026-11-20T16:45:00+07:00"],
  [" 8h5 ", "2026-11-20T08:05:00+07:00"],
  ["8h", "2026-11-20T08:00:00+07:00"],
  ["16:45 19/11", "2026-11-19T16:45:00+07:00"],
  ["07:30 1/2/2026", "2026-02-01T07:30:00+07:00"],
])("reads %s", (text, moment) => {
  expect(parseMoment(text, today)).toBe(moment);
});

it.each(["", "hôm qua", "25:00", "10:70", "10:00 32/01", "1645"])("reads nothing in “%s”", (text) => {
  expect(parseMoment(text, today)).toBeNull();
});
