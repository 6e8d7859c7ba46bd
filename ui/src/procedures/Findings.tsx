/** What the program found in a definition: errors keep it from being adopted, warnings are only said. */

import type { ProcedureFinding } from "../api/procedures";
import { Chip } from "../kit/Chip";
import { vi } from "../words/vi";
import css from "./procedures.module.css";

const w = vi.procedures;

export function Findings({
  findings,
  onGo,
}: {
  findings: readonly ProcedureFinding[];
  /** Go to the place in the text, where there is one to go to. */
  onGo?: (finding: ProcedureFinding) => void;
}) {
  if (findings.length === 0) return <p className={css.calm}>{w.noFindings}</p>;
  return (
    <ul className={css.findings} aria-label={w.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.place} ${finding.message}`}>
          <Chip kind={finding.level === "error" ? "late" : "defect"}>{w.levels[finding.level]}</Chip>
          <div>
            {finding.place && onGo ? (
              <button type="button" className={css.open} onClick={() => onGo(finding)}>
                {finding.place}
              </button>
            ) : (
              <strong>{finding.place}</strong>
            )}
            <div>{finding.message}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
