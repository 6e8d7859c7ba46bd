/** One open case: whose turn it is, what was done, the work tree, what is still to come. */
import { Anchor, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useRead } from "../../api/query";
import type { CaseWhole } from "../../api/work";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownMoment } from "../../kit/format";
import { useTrail } from "../../route";
import { Decisions } from "../../signing/Decisions";
import { vi } from "../../words/vi";
import { WORK_TOPICS } from "../topics";
import { WorkTree } from "../tree/WorkTree";
import { shownValue } from "./asks";
import css from "./cases.module.css";
import { useProcedureOf } from "./kinds";
import { OpenStep } from "./OpenStep";
import { StepsAhead, StepTrail } from "./StepTrail";

const words = vi.work;

export function CasePane({ id, corner }: { id: number; corner?: ReactNode }) {
  const read = useRead("case_get", { id }, WORK_TOPICS);
  if (read.error)
    return (
      <div className={css.pane}>
        <ErrorNote error={read.error} />
        {corner}
      </div>
    );
  if (!read.data)
    return (
      <Text className={css.pane} size="sm" role="status">
        {words.loading}
      </Text>
    );
  return <Pane key={id} of={read.data} corner={corner} />;
}

function Pane({ of, corner }: { of: CaseWhole; corner?: ReactNode }) {
  const { go } = useTrail();
  const procedure = useProcedureOf(of);
  const pane = useRef<HTMLElement>(null);
  const kinds = procedure.data?.values ?? [];
  const now = of.steps.filter((step) => step.standing === "open" || step.standing === "waiting");
  const past = of.steps.filter((step) => !now.includes(step));
  const seen = new Set(of.steps.map((step) => step.step));
  const ahead = of.ended_at ? [] : (procedure.data?.steps ?? []).filter((step) => !seen.has(step.id));
  const line = of.register === "incoming" ? of.line_id : null;

  // What was acted on may be gone: the keyboard goes on at the next act, not at the top of the page.
  const stamp = of.steps.map((step) => `${step.id}${step.standing}${step.version}`).join();
  const before = useRef(stamp);
  useEffect(() => {
    if (before.current === stamp) return;
    before.current = stamp;
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body) return;
    const next = pane.current?.querySelector<HTMLElement>("[data-acts] button");
    (next ?? pane.current?.querySelector<HTMLElement>("h2"))?.focus();
  }, [stamp]);

  return (
    <section ref={pane} className={css.pane} aria-label={of.title}>
      <header className={css.head}>
        <h2 tabIndex={-1}>{of.title}</h2>
        {of.priority > 0 ? (
          <Chip kind={of.priority > 2 ? "hoa_toc" : "priority"}>{vi.common.priority[of.priority]}</Chip>
        ) : null}
        <span className={css.corner}>{corner}</span>
      </header>
      {of.subject ? <Text size="sm">{of.subject}</Text> : null}
      <Text size="sm" c="dimmed">
        {of.procedure_name && of.ordinal != null ? (
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            onClick={() =>
              go({ screen: "work", part: "procedures", procedure_key: of.procedure_key ?? undefined })
            }
          >
            {words.procedure(`${of.procedure_code} ${of.procedure_name}`.trim(), of.ordinal)}
          </Anchor>
        ) : (
          words.noProcedure
        )}
        {" · "}
        {words.openedOn(shownMoment(of.opened_at), of.opened_by ?? "")}
        {line != null ? (
          <>
            {" · "}
            <Anchor
              component="button"
              type="button"
              fz="inherit"
              onClick={() => go({ screen: "incoming_line", id: line })}
            >
              {words.line}
            </Anchor>
          </>
        ) : null}
      </Text>
      <Known of={of} />
      {of.ended_at ? (
        <Text size="sm" fw={500}>
          {words.ended[of.ended_kind === "closed" ? "closed" : "done"](shownMoment(of.ended_at))}
          {of.ended_reason ? `. ${words.reason(of.ended_reason)}` : ""}
        </Text>
      ) : null}
      {now.length > 0 ? (
        <Section title={words.sections.now}>
          <ul className={css.plainList}>
            {now.map((step, at) => (
              <OpenStep key={step.id} of={of} step={step} kinds={kinds} first={at === 0} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={words.sections.tree}>
        <WorkTree case_id={of.id} tree={of.tree} ended={of.ended_at != null} />
      </Section>
      {of.values.length > 0 ? (
        <Section title={words.sections.values}>
          <dl className="facts">
            {of.values.map((one) => (
              <div key={one.name} style={{ display: "contents" }}>
                <dt>{one.label || one.name}</dt>
                <dd>
                  {shownValue(
                    kinds.find((kind) => kind.id === one.name),
                    one.value,
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
      {of.version_id != null ? (
        <Section title={words.sections.done}>
          <StepTrail steps={past} />
        </Section>
      ) : null}
      {ahead.length > 0 ? (
        <Section title={words.sections.ahead}>
          <StepsAhead steps={ahead} />
        </Section>
      ) : null}
      <Decisions of={{ case_id: of.id }} />
      {of.history.length > 0 ? (
        <details>
          <summary>{words.sections.history}</summary>
          <ol className={css.trail}>
            {[...of.history]
              .sort((a, b) => b.seq - a.seq)
              .map((row) => (
                <li key={row.seq}>
                  <div className={css.small}>
                    {[shownMoment(row.moment), row.actor_name, row.signer_name].filter(Boolean).join(", ")}
                  </div>
                  {row.sentence}
                </li>
              ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Known({ of }: { of: CaseWhole }) {
  const known = [
    [words.facts.unit, of.unit_name],
    [words.facts.drafter, of.drafter?.name],
    [words.facts.requester, of.requester?.name],
  ].filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {known.map(([label, value]) => `${label}: ${value}`).join(" · ")}
    </Text>
  );
}
