/** The steps a case has passed, as they were done; and those the procedure still has. */
import { Text } from "@mantine/core";
import type { ProcedureStep } from "../../api/procedures";
import type { Step } from "../../api/work";
import { Chip, type Tone } from "../../kit/Chip";
import { shownMoment } from "../../kit/format";
import { vi } from "../../words/vi";
import css from "./cases.module.css";
import { Files } from "./Files";

const words = vi.work;

const TONES: Partial<Record<Step["standing"], Tone>> = {
  done: "green",
  returned: "amber",
  skipped: "amber",
};

export function StepTrail({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <Text size="sm">{words.noneDone}</Text>;
  return (
    <ol className={css.trail}>
      {steps.map((step) => (
        <li key={step.id}>
          <div className={css.stepName}>
            <span>{words.step(step.ordinal, step.what)}</span>
            {step.round > 1 ? <Chip tone="amber">{words.round(step.round)}</Chip> : null}
            <Chip tone={TONES[step.standing] ?? "plain"}>{step.standing_label}</Chip>
            {step.outcome_name ? <Chip>{step.outcome_name}</Chip> : null}
            {step.signed ? <Chip tone="accent">{step.capacity || words.signedHere}</Chip> : null}
            {step.recorded_by ? <Chip tone="amber">{words.recordedShort}</Chip> : null}
          </div>
          {step.done_by || step.done_at ? (
            <div className={css.small}>
              {[step.done_by, shownMoment(step.done_at)].filter(Boolean).join(", ")}
              {step.fact ? `, ${words.byFact(step.fact)}` : ""}
            </div>
          ) : null}
          {step.recorded_by ? (
            <div className={css.small}>{words.recorded(step.recorded_by, step.evidence_label)}</div>
          ) : null}
          {step.opinion ? <div>{words.opinion(step.opinion)}</div> : null}
          {step.reason ? <div>{words.reason(step.reason)}</div> : null}
          <Files files={step.files} />
        </li>
      ))}
    </ol>
  );
}

export function StepsAhead({ steps }: { steps: readonly ProcedureStep[] }) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {words.aheadNote}
      </Text>
      <ol className={css.trail}>
        {steps.map((step) => (
          <li key={step.id}>
            <span>{words.step(step.ordinal, step.what)}</span>
            <div className={css.small}>
              {[step.lead.join(", "), step.time.text, step.result].filter(Boolean).join(" · ")}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
