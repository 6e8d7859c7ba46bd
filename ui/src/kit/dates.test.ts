import { describe, expect, it } from "vitest";
import { addDays, parseDate } from "./dates";

const TODAY = "2026-11-20";

describe("parseDate", () => {
  it.each([
    ["05/03/2026", "2026-03-05"],
    ["5/3/26", "2026-03-05"],
    ["5/3", "2026-03-05"],
    ["5.3.2026", "2026-03-05"],
    ["5-3-26", "2026-03-05"],
    ["5 3 2026", "2026-03-05"],
    ["05032026", "2026-03-05"],
    ["050326", "2026-03-05"],
    ["2026-03-05", "2026-03-05"],
    [" hôm nay ", TODAY],
    ["Hôm Nay", TODAY],
    ["hom nay", TODAY],
    ["hôm qua", "2026-11-19"],
    ["ngày mai", "2026-11-21"],
    ["29/02/2028", "2028-02-29"],
    ["31/12/75", "1975-12-31"],
  ])("reads %s as %s", (typed, iso) => {
    expect(parseDate(typed, TODAY)).toBe(iso);
  });

  it("reads words whose marks came as separate letters", () => {
    expect(parseDate("hôm nay".normalize("NFD"), TODAY)).toBe(TODAY);
  });

  it.each(["", "5/", "31/02/2026", "29/02/2026", "00/01/2026", "5/13/2026", "0503202", "mai", "5/3/2"])(
    "does not take %j for a date",
    (typed) => {
      expect(parseDate(typed, TODAY)).toBeNull();
    },
  );
});

describe("addDays", () => {
  it("goes over months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});
