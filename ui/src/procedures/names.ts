/** How steps are called on the page, and what leads where, in words. */
import type { ProcedureOutcome, ProcedurePage, ProcedureStep } from "../api/procedures";
import { vi } from "../words/vi";

const w = vi.procedures;

/**
 * Step id → its name: "B3"; where several hands share the number, with who does it, "B3 (Chánh Văn phòng)";
 * where that is not enough either, with the heading. Seen from a step, those under its own heading need less.
 */
export function stepNames(page: ProcedurePage, from?: ProcedureStep): Map<string, string> {
  const agencies = new Map(page.agencies.map((one) => [one.id, one.name]));
  const tries: ((step: ProcedureStep) => string)[] = [
    (step) => step.ordinal,
    (step) => `${step.ordinal} (${step.lead[0] ?? ""})`,
    (step) => `${step.ordinal} (${step.heading || agencies.get(step.agency) || ""})`,
    (step) => `${step.ordinal} (${[step.lead[0], step.heading].filter(Boolean).join(", ")})`,
  ];
  const here = page.steps.filter(
    (step) => from && step.heading === from.heading && step.agency === from.agency,
  );
  return new Map(
    page.steps.map((step) => {
      const among = here.includes(step) ? here : page.steps;
      const sure = tries.find((name) => among.every((one) => one === step || name(one) !== name(step)));
      return [step.id, (sure ?? tries.at(-1))?.(step) ?? step.ordinal];
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
