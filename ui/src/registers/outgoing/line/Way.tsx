/** The way of a document as a visible line of facts: who, when, how; what comes next stands out. */
import type { WayStep } from "../../../api/outgoing";
import { shownDate } from "../../../kit/format";
import { outgoing } from "../../../words/outgoing";
import css from "./line.module.css";

const words = outgoing.line;

export function Way({ steps }: { steps: readonly WayStep[] }) {
  // A step that a small office leaves out is passed once a later one is done.
  const last = steps.findLastIndex((one) => one.done);
  return (
    <ol className={css.way} aria-label={words.way}>
      {steps.map((one, at) => (
        <li
          key={one.label}
          data-done={one.done || undefined}
          data-next={one.next || undefined}
          aria-current={one.next ? "step" : undefined}
          title={fully(one)}
        >
          <b>{one.label}</b>
          <span>
            {one.done ? told(one) : one.next ? words.now : at < last ? words.skipped : words.notYet}
          </span>
        </li>
      ))}
    </ol>
  );
}

function told({ date, by, how, how_label, recorded_by }: WayStep): string {
  const day = shownDate(date);
  // What was done elsewhere is said in sight, never only on hovering.
  const elsewhere = how === "" || how === "signed_here" || how === "seal" ? "" : how_label;
  return [day, by, elsewhere, elsewhere && recorded_by ? words.recordedBy(recorded_by) : ""]
    .filter(Boolean)
    .join(", ");
}

function fully(one: WayStep): string {
  return [
    one.label,
    told(one),
    one.capacity_text || one.by_position,
    one.how === "signed_here" ? one.how_label : "",
    one.note,
  ]
    .filter(Boolean)
    .join("\n");
}
