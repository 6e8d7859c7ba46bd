import { expect, it } from "vitest";
import { chipsOf, withoutConditions } from "./filters";

it("every condition is said and can be taken away alone", () => {
  const filter = {
    book_id: 3,
    only: "overdue" as const,
    organ_name: "Sở Y tế",
    arrival_from: "2026-11-01",
    arrival_to: "2026-11-20",
    priority_min: 2,
  };
  const chips = chipsOf(filter);
  expect(chips.map((chip) => chip.label)).toEqual([
    "Quá hạn giải quyết",
    "Từ mức Thượng khẩn",
    "Tác giả: Sở Y tế",
    "Ngày đến: 01/11/2026 – 20/11/2026",
  ]);
  const dates = chips.find((chip) => chip.key === "arrival");
  expect(dates?.without).toEqual({ book_id: 3, only: "overdue", organ_name: "Sở Y tế", priority_min: 2 });
  expect(withoutConditions(filter)).toEqual({ book_id: 3, year: undefined, order: undefined });
});

it("an open end of a range says its one side", () => {
  expect(chipsOf({ issued_from: "2026-01-01" })[0]?.label).toBe("Ngày văn bản: từ 01/01/2026");
  expect(chipsOf({ issued_to: "2026-01-31" })[0]?.label).toBe("Ngày văn bản: đến 31/01/2026");
  expect(chipsOf({ book_id: 1, order: "oldest", start_number: 4 })).toEqual([]);
  expect(chipsOf({ book_id: 1, only: "due", start_number: 4 }, true).map((chip) => chip.label)).toEqual([
    "Sắp đến hạn",
    "Bắt đầu từ số 4",
  ]);
});
