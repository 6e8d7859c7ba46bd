import { expect, it } from "vitest";
import { INCOMING } from "../api/fake/procedure_pages";
import type { ProcedurePage } from "../api/procedures";
import { stepNames, waySaid, wayShown } from "./names";

const [model] = INCOMING.steps;
if (model === undefined) throw new Error("no step");
const named = (steps: [id: string, ordinal: string, lead: string, heading: string][]): ProcedurePage => ({
  ...INCOMING,
  steps: steps.map(([id, ordinal, lead, heading]) => ({ ...model, id, ordinal, lead: [lead], heading })),
});

it("names a step by its number, and says more only where the number is shared", () => {
  const page = named([
    ["a", "B1", "Chuyên viên", "I"],
    ["b", "B1", "Trưởng phòng", "I"],
    ["c", "B1", "Trưởng phòng", "II"],
    ["d", "B2", "Văn thư", "II"],
    ["e", "B3", "Văn thư", "I"],
    ["f", "B3", "Văn thư", "II"],
  ]);
  expect([...stepNames(page).values()]).toEqual([
    "B1 (Chuyên viên)",
    "B1 (Trưởng phòng, I)",
    "B1 (II)",
    "B2",
    "B3 (I)",
    "B3 (II)",
  ]);
});

it("needs less for the steps under the same heading", () => {
  const page = named([
    ["a", "B1", "Chuyên viên", "I"],
    ["b", "B2", "Trưởng phòng", "I"],
    ["c", "B1", "Chuyên viên", "II"],
  ]);
  expect([...stepNames(page, page.steps[1]).values()]).toEqual(["B1", "B2", "B1 (II)"]);
});

it("says every way out for the eye and for the ear", () => {
  const names = stepNames(INCOMING);
  const ways = INCOMING.steps.flatMap((step) => step.outcomes);
  const way = (id: string) => ways.find((one) => one.id === id) ?? ways[0];
  const shown = (id: string) => {
    const one = way(id);
    return one ? [wayShown(one, names), waySaid(one, names)] : [];
  };
  expect(shown("Trả lại nơi gửi")).toEqual(["Trả lại nơi gửi → kết thúc", "Trả lại nơi gửi thì kết thúc"]);
  expect(shown("Giao xử lý và lập phiếu")).toEqual([
    "Giao xử lý và lập phiếu → B4, B5",
    "Giao xử lý và lập phiếu thì làm song song B4, B5",
  ]);
  expect(shown("Không thuộc trách nhiệm, đề nghị giao lại")[1]).toBe(
    "Không thuộc trách nhiệm, đề nghị giao lại thì quay lại B3",
  );
});
