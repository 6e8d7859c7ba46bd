/** How steps are called on the page, and what leads where, in words. */
import type { ProcedureOutcome, ProcedurePage, ProcedureStep } from "../api/procedures";
import { vi } from "../words/vi";

const w = vi.procedures;

/** Step id → its name: "B3", or "B3 (II. Trong cuộc họp)" where another heading has a B3 too. */
export function stepNames(page: ProcedurePage): Map<string, string> {
  const count = new Map<string, number>();
  for (const step of page.steps) count.set(step.ordinal, (count.get(step.ordinal) ?? 0) + 1);
  const agencies = new Map(page.agencies.map((one) => [one.id, one.name]));
  return new Map(
    page.steps.map((step) => {
      const where = step.heading || agencies.get(step.agency) || "";
      const alone = count.get(step.ordinal) === 1 || where === "";
      return [step.id, alone ? step.ordinal : `${step.ordinal} (${where})`];
    }),
  );
}

/** The steps named, or the end. */
export function targets(to: readonly string[], names: ReadonlyMap<string, string>): string {
  if (to.length === 0) return w.end;
  return to.map((id) => names.get(id) ?? id).join(", ");
}

/** A step with one way out that needs no word: it goes on when it is done. */
export function goesOnAlone(step: ProcedureStep): boolean {
  const only = step.outcomes[0];
  return step.outcomes.length === 1 && only !== undefined && !only.returns && only.condition === "";
}

/** "Đồng ý → B4", "Trả lại ↩ B1", "Xếp hồ sơ → kết thúc". */
export function wayShown(way: ProcedureOutcome, names: ReadonlyMap<string, string>): string {
  return `${way.name} ${way.returns ? "↩" : "→"} ${targets(way.to, names)}`;
}

/** The same as a sentence for the ear. */
export function waySaid(way: ProcedureOutcome, names: ReadonlyMap<string, string>): string {
  const what = way.condition ? `${way.name} (${way.condition})` : way.name;
  if (way.to.length === 0) return w.saidEnd(what);
  const to = targets(way.to, names);
  if (way.returns) return w.saidReturn(what, to);
  return way.to.length > 1 ? w.saidParallel(what, to) : w.saidGoesOn(what, to);
}
