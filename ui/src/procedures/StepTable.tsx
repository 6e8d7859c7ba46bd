/** TT | Trình tự | Chủ trì | Phối hợp | Thời gian | Kết quả, under the headings of the procedure. */
import type { ProcedurePage, ProcedureStep } from "../api/procedures";
import { Chip } from "../kit/Chip";
import { vi } from "../words/vi";
import { goesOnAlone, stepNames, waySaid, wayShown } from "./names";
import css from "./procedures.module.css";

const w = vi.procedures;
const HEADS = [w.steps.ordinal, w.steps.what, w.steps.lead, w.steps.with, w.steps.time, w.steps.result];

type Group = { heading: string; steps: ProcedureStep[] };

/** Steps that stand together under one heading. */
function underHeadings(steps: readonly ProcedureStep[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && last.heading === step.heading) last.steps.push(step);
    else groups.push({ heading: step.heading, steps: [step] });
  }
  return groups;
}

type Props = { page: ProcedurePage; steps: readonly ProcedureStep[]; label: string };

export function StepTable({ page, steps, label }: Props) {
  const values = new Map(page.values.map((value) => [value.id, value.label]));
  const after = new Map(page.steps.map((step, place) => [step.id, page.steps[place + 1]?.id]));
  return (
    <div className={css.wide}>
      <table className={css.grid} aria-label={label} data-steps>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {underHeadings(steps).map((group) => (
          <tbody key={`${group.heading} ${group.steps[0]?.id}`}>
            {group.heading ? (
              <tr>
                <th colSpan={HEADS.length} scope="rowgroup" className={css.heading}>
                  {group.heading}
                </th>
              </tr>
            ) : null}
            {group.steps.map((step) => (
              <tr key={step.id} data-row={step.id} tabIndex={-1}>
                <th scope="row">{step.ordinal}</th>
                <td>
                  {step.what}
                  <Ways step={step} next={after.get(step.id)} names={stepNames(page, step)} />
                  <Signs step={step} values={values} />
                </td>
                <td>{step.lead.join("; ")}</td>
                <td>{step.with.join("; ")}</td>
                <td>
                  {step.time.text}
                  {step.mark ? <span className={css.part}>{w.markIs(step.mark)}</span> : null}
                </td>
                <td>
                  {step.result}
                  {step.result_document ? <span className={css.part}>{w.mustAttach}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The ways out, where the next step is not simply the one below. */
function Ways({
  step,
  next,
  names,
}: {
  step: ProcedureStep;
  next: string | undefined;
  names: ReadonlyMap<string, string>;
}) {
  const to = step.outcomes[0]?.to ?? [];
  if (goesOnAlone(step) && (to.length === 0 ? next === undefined : to.length === 1 && to[0] === next))
    return null;
  return (
    <ul className={css.ways} aria-label={w.ways}>
      {step.outcomes.map((way) => (
        <li key={way.id} data-returns={way.returns || undefined}>
          <span aria-hidden>{wayShown(way, names)}</span>
          <span className="hidden-look">{waySaid(way, names)}</span>
          {way.condition ? <span aria-hidden> ({way.condition})</span> : null}
          {way.done_by ? <span className={css.part}>{w.doneBy(way.done_by)}</span> : null}
          {way.inform.length > 0 ? (
            <span className={css.part}>{w.informs(way.inform.join(", "))}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Signs({ step, values }: { step: ProcedureStep; values: ReadonlyMap<string, string> }) {
  const said = [
    step.done_by ? w.doneBy(step.done_by) : "",
    step.asks.length > 0 ? w.asks(step.asks.map((id) => values.get(id) ?? id).join(", ")) : "",
    step.join ? w.joins : "",
    step.each ? w.each : "",
    step.latest ? w.latest(step.latest) : "",
  ].filter(Boolean);
  return (
    <>
      {said.map((one) => (
        <span key={one} className={css.part}>
          {one}
        </span>
      ))}
      {step.signed ? <Chip tone="accent">{w.signedHere}</Chip> : null}
    </>
  );
}
