/** What is signed, exactly: every word of the decision, to whom work goes, and which papers were seen. */
import type { SeenFile } from "../api/approval";
import { shownDate } from "../kit/format";
import { vi } from "../words/vi";
import type { Prepared } from "./decision";
import css from "./signing.module.css";

const words = vi.signing;
const SHORT_HASH = 12;

export function Exactly({ prepared }: { prepared: Prepared }) {
  const { row, decision, way, passTo, values, given } = prepared;
  const parts = { lead: words.lead, support: words.support, inform: words.inform };
  return (
    // No landmark: the same words stand in the pane and, to be signed, in the dialog.
    <article className={css.exactly} aria-label={row.title}>
      <b>{row.title}</b>
      {row.subject ? <div>{row.subject}</div> : null}
      <dl>
        <Said label={words.asked}>{row.asked}</Said>
        <Said label={words.exactly.decision}>
          <b>{words.outcomes[decision.outcome]}</b>
        </Said>
        <Said label={words.exactly.way}>{way}</Said>
        <Said label={words.exactly.text}>{decision.text}</Said>
        {values.map((value) => (
          <Said key={value.label} label={value.label}>
            {value.text}
          </Said>
        ))}
        <Said label={words.exactly.passTo}>{passTo}</Said>
        <Said label={words.exactly.due}>{shownDate(decision.due_date)}</Said>
        {given.map((one) => (
          <Said key={`${one.part}${one.name}`} label={parts[one.part]}>
            {[one.name, one.task, one.due_date ? words.exactly.until(shownDate(one.due_date)) : ""]
              .filter(Boolean)
              .join(", ")}
          </Said>
        ))}
        <Said label={words.exactly.capacity}>{row.capacity?.label}</Said>
        <Said label={words.exactly.papers}>{row.files.map(paper).join("; ")}</Said>
      </dl>
    </article>
  );
}

function paper(file: SeenFile): string {
  return words.exactly.paper(file.of, file.sha256.slice(0, SHORT_HASH));
}

function Said({ label, children }: { label: string; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
