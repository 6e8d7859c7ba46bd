/** The decisions signed here on a document or a piece of work: who, in which capacity, on whose session. */

import type { DecisionTold } from "../api/approval";
import { useRead } from "../api/query";
import { Chip } from "../kit/Chip";
import { ErrorNote } from "../kit/ErrorNote";
import { shownMoment } from "../kit/format";
import { vi } from "../words/vi";
import css from "./signing.module.css";
import { SIGNING_TOPICS } from "./topics";

const words = vi.signing.history;

export function Decisions({ of }: { of: { register: string; line_id: number } | { case_id: number } }) {
  const { data, error } = useRead("decision_list", of, SIGNING_TOPICS);
  if (error) return <ErrorNote error={error} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={css.decisions} aria-label={words.title}>
      <h2>{words.title}</h2>
      <ol>
        {data.rows.map((one) => (
          <li key={one.id}>
            <Chip tone={one.outcome === "agree" ? "green" : "amber"}>{one.outcome_label}</Chip> {said(one)}
            <div className={css.small}>
              {[
                one.capacity.label,
                words.by(one.signed_by, shownMoment(one.signed_at)),
                one.actor && one.actor !== one.signed_by ? words.actor(one.actor) : "",
              ]
                .filter(Boolean)
                .join("; ")}
            </div>
            {one.assignments.length > 0 ? (
              <ul>
                {one.assignments.map((given) => (
                  <li key={`${given.part_label}${given.to_name}`}>
                    {[`${given.part_label}: ${given.to_name}`, given.task, given.due_shown]
                      .filter(Boolean)
                      .join(", ")}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function said({ text, way_name, passed_to }: DecisionTold): string {
  return [way_name, text, passed_to ? words.passed(passed_to) : ""].filter(Boolean).join(". ");
}
