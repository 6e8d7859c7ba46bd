/** A step whose turn it is: whose, by when, what must come of it, and the acts on it. */
import { Button, Group, Kbd, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ProcedureValue } from "../../api/procedures";
import type { CaseWhole, Step } from "../../api/work";
import { keyOf } from "../../keys/table";
import { useKey } from "../../keys/useKey";
import { Chip } from "../../kit/Chip";
import { useTrail } from "../../route";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import { DueChip } from "../marks";
import { actsOf, type StepAct } from "./acts";
import css from "./cases.module.css";
import { SignForm } from "./SignForm";
import { DecideForm, RecordForm, ReturnForm, SkipForm } from "./StepForms";

const words = vi.work;

export function OpenStep({
  of,
  step,
  kinds,
  first,
}: {
  of: CaseWhole;
  step: Step;
  kinds: readonly ProcedureValue[];
  /** The step the key stands for. */
  first: boolean;
}) {
  const { go } = useTrail();
  const { person } = useSession();
  const [act, setAct] = useState<StepAct | null>(null);
  const acts = actsOf(step, person);
  const next = acts[0];
  const conditions = step.outcomes.filter((way) => way.by_fact !== "");
  // A step that the register completes is done on the line; to skip it is never the key's act.
  const line =
    of.register === "incoming" && (step.by_fact !== "" || conditions.length > 0) ? of.line_id : null;
  const keyed = next !== undefined && next !== "skip" ? next : line != null ? "line" : null;
  const toLine = () => {
    if (line != null) go({ screen: "incoming_line", id: line });
  };
  useKey(
    "case.act",
    () => (keyed === "line" ? toLine() : keyed && setAct(keyed)),
    first && keyed !== null && act === null,
  );
  const close = () => setAct(null);
  const item = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  // A sheet that closes gives the keyboard back to the step it stood in.
  useEffect(() => {
    if (act === null && acted.current && document.activeElement === document.body)
      item.current?.querySelector<HTMLElement>("[data-acts] button")?.focus();
    acted.current = act !== null;
  }, [act]);
  const sheet = { step, kinds, onDone: close, onClose: close };
  const name = words.stepShort(step.ordinal, step.lead);

  return (
    <li ref={item} className={css.openStep}>
      <div className={css.stepName}>
        <b>{step.ordinal}</b> <span>{step.what}</span>{" "}
        {step.round > 1 ? <Chip tone="amber">{words.round(step.round)}</Chip> : null}{" "}
        {step.standing === "waiting" ? <Chip>{step.standing_label}</Chip> : null}
        <DueChip due={step.due} late={step.late_days} text={step.due_text} />
      </div>
      <Text size="sm">
        {words.waitsFor(
          step.people.length > 0
            ? `${step.people.map((one) => one.name).join(", ")} (${step.lead})`
            : `${step.lead}, ${words.nobody}`,
        )}
      </Text>
      {step.result !== "" ? (
        <Text size="sm" c="dimmed">
          {(step.result_document ? words.needsDocument : words.needsResult)(step.result)}
        </Text>
      ) : null}
      {step.by_fact !== "" ? <Text size="sm">{words.byRegister(step.by_fact)}</Text> : null}
      {step.by_fact === ""
        ? conditions.map((way) => (
            <Text key={way.id} size="sm" c="dimmed">
              {words.wayByRegister(way.name, way.by_fact)}
            </Text>
          ))
        : null}
      {act === null && (acts.length > 0 || line != null) ? (
        <Group gap="xs" mt={4} data-acts>
          {line != null ? (
            <Button
              variant={keyed === "line" ? "filled" : "default"}
              rightSection={keyed === "line" && first ? <Kbd size="xs">{keyOf("case.act")}</Kbd> : undefined}
              onClick={toLine}
            >
              {words.line}
            </Button>
          ) : null}
          {acts.map((one) => (
            <Button
              key={one}
              variant={one === keyed ? "filled" : "default"}
              aria-label={words.acts.actOn(words.acts[one], name)}
              rightSection={one === keyed && first ? <Kbd size="xs">{keyOf("case.act")}</Kbd> : undefined}
              onClick={() => setAct(one)}
            >
              {words.acts[one]}
            </Button>
          ))}
        </Group>
      ) : null}
      {act === "done" ? <DecideForm {...sheet} /> : null}
      {act === "giveBack" ? <ReturnForm {...sheet} /> : null}
      {act === "record" ? <RecordForm {...sheet} /> : null}
      {act === "skip" ? <SkipForm step={step} onDone={close} onClose={close} /> : null}
      {act === "sign" ? <SignForm of={of} {...sheet} /> : null}
    </li>
  );
}
