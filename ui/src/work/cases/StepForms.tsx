/** The forms of what a person does to an open step; each asks what the procedure wants, and no more. */
import { NativeSelect } from "@mantine/core";
import { call } from "../../api/call";
import type { ProcedureValue } from "../../api/procedures";
import { useRead } from "../../api/query";
import type { Step, Way } from "../../api/work";
import { ActSheet, type ErrorAt } from "../../kit/ActSheet";
import { said } from "../../kit/said";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { Area, Line, OTHER_FIELDS, ScanChoice, scansOf, useForOther } from "../fields";
import { byHand } from "./acts";
import { coreValue, shownValue } from "./asks";

const words = vi.work;

export type StepFormProps = {
  step: Step;
  /** What the procedure says of the values it records. */
  kinds: readonly ProcedureValue[];
  onDone: () => void;
  onClose: () => void;
};

/** Fields of a deed that show their own refusals. */
export const DEED_FIELDS = ["outcome", "opinion", "values", "scan_ids"] as const;

export function wayLabel(way: Way): string {
  return way.condition === "" ? way.name : words.forms.wayWhen(way.name, way.condition);
}

/** The outcome, what is asked for, the opinion, the papers that came of it. */
export function DeedFields({
  step,
  kinds,
  ways,
  errorAt,
  opinion = words.forms.opinion,
  values = true,
}: {
  step: Step;
  kinds: readonly ProcedureValue[];
  ways: readonly Way[];
  errorAt: ErrorAt;
  opinion?: string;
  /** A return asks for no values. */
  values?: boolean;
}) {
  return (
    <>
      {ways.length > 1 ? (
        <NativeSelect
          size="xs"
          name="outcome"
          label={words.forms.outcome}
          error={errorAt("outcome")}
          data={ways.map((way) => ({ value: way.id, label: wayLabel(way) }))}
        />
      ) : null}
      {values ? <AskFields step={step} kinds={kinds} error={errorAt("values")} /> : null}
      <Area name="opinion" label={opinion} error={errorAt("opinion")} />
      {values && (step.result !== "" || step.result_document) ? (
        <ScanChoice label={words.forms.scans} error={errorAt("scan_ids")} />
      ) : null}
    </>
  );
}

const VALUE = "value.";

/** What the case must record in this step; a choice is chosen, everything else is typed. */
function AskFields({ step, kinds, error }: { step: Step; kinds: readonly ProcedureValue[]; error?: string }) {
  return step.asks.map((ask, at) => {
    const kind = kinds.find((one) => one.id === ask.name);
    const said = at === 0 ? error : undefined;
    if (kind?.kind === "choice")
      return (
        <NativeSelect
          key={ask.name}
          size="xs"
          name={`${VALUE}${ask.name}`}
          label={ask.label}
          error={said}
          defaultValue={ask.value ?? ""}
          data={[
            { value: "", label: vi.common.choose },
            ...kind.choices.map((one) => ({ value: one.code, label: one.label })),
          ]}
        />
      );
    return (
      <Line
        key={ask.name}
        name={`${VALUE}${ask.name}`}
        label={ask.label}
        hint={kind ? words.forms.hints[kind.kind] : undefined}
        initial={ask.value ? shownValue(kind, ask.value) : ""}
        error={said}
      />
    );
  });
}

/** Reads everything of a deed that was filled in. */
export function useDeed(step: Step, kinds: readonly ProcedureValue[], ways: readonly Way[]) {
  const today = useToday();
  return (form: FormData) => {
    const values = Object.fromEntries(
      step.asks
        .map((ask) => {
          const kind = kinds.find((one) => one.id === ask.name)?.kind;
          return [ask.name, coreValue(kind, said(form, `${VALUE}${ask.name}`), today)] as const;
        })
        .filter(([, value]) => value !== ""),
    );
    return {
      step_id: step.id,
      version: step.version,
      outcome: said(form, "outcome") || ways[0]?.id,
      opinion: said(form, "opinion") || undefined,
      values: Object.keys(values).length > 0 ? values : undefined,
      scan_ids: scansOf(form),
    };
  };
}

export function DecideForm({ step, kinds, ...rest }: StepFormProps) {
  const ways = byHand(step).filter((way) => !way.returns);
  const deed = useDeed(step, kinds, ways);
  return (
    <ActSheet
      told={vi.common.done}
      {...rest}
      title={words.acts.actOn(words.acts.done, words.stepShort(step.ordinal, step.lead))}
      confirm={words.acts.done}
      fields={DEED_FIELDS}
      onSend={(form) => call("case_step_done", deed(form))}
    >
      {(errorAt) => <DeedFields step={step} kinds={kinds} ways={ways} errorAt={errorAt} />}
    </ActSheet>
  );
}

export function ReturnForm({ step, kinds, ...rest }: StepFormProps) {
  const ways = byHand(step).filter((way) => way.returns);
  const deed = useDeed(step, kinds, ways);
  return (
    <ActSheet
      told={vi.common.done}
      {...rest}
      title={words.acts.actOn(words.acts.giveBack, words.stepShort(step.ordinal, step.lead))}
      confirm={words.acts.giveBack}
      fields={DEED_FIELDS}
      onSend={(form) => call("case_step_return", deed(form))}
    >
      {(errorAt) => (
        <DeedFields
          step={step}
          kinds={kinds}
          ways={ways}
          errorAt={errorAt}
          opinion={words.forms.returnOpinion}
          values={false}
        />
      )}
    </ActSheet>
  );
}

/** Ghi thay: everything the step wants, and who really did it. */
export function RecordForm({ step, kinds, ...rest }: StepFormProps) {
  const ways = byHand(step);
  const deed = useDeed(step, kinds, ways);
  const other = useForOther(step.people, true);
  return (
    <ActSheet
      told={vi.common.done}
      {...rest}
      title={words.acts.actOn(words.acts.record, words.stepShort(step.ordinal, step.lead))}
      confirm={words.acts.record}
      fields={[...DEED_FIELDS, ...OTHER_FIELDS]}
      onSend={(form) => call("case_step_record", { ...deed(form), ...other.read(form) })}
    >
      {(errorAt) => (
        <>
          {other.box(errorAt)}
          <DeedFields step={step} kinds={kinds} ways={ways} errorAt={errorAt} />
        </>
      )}
    </ActSheet>
  );
}

export function SkipForm({ step, ...rest }: Omit<StepFormProps, "kinds">) {
  const ways = step.outcomes.filter((way) => !way.returns);
  return (
    <ActSheet
      told={vi.common.done}
      {...rest}
      title={words.acts.actOn(words.acts.skip, words.stepShort(step.ordinal, step.lead))}
      note={words.forms.skipWarn}
      confirm={words.acts.skip}
      danger
      fields={["reason", "outcome"]}
      onSend={(form) =>
        call("case_step_skip", {
          step_id: step.id,
          version: step.version,
          reason: said(form, "reason"),
          outcome: said(form, "outcome") || undefined,
        })
      }
    >
      {(errorAt) => (
        <>
          <Area name="reason" label={words.forms.skipReason} error={errorAt("reason")} />
          {ways.length > 1 ? (
            <NativeSelect
              size="xs"
              name="outcome"
              label={words.forms.way}
              error={errorAt("outcome")}
              data={[
                { value: "", label: words.forms.wayFirst },
                ...ways.map((way) => ({ value: way.id, label: wayLabel(way) })),
              ]}
            />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}

/** The people of a step by log-in, for the sign-off. */
export function useLoginOf(id: number | undefined): { login?: string; known: boolean } {
  const people = useRead("people_list", {}, ["people"]);
  return { login: people.data?.rows.find((one) => one.id === id)?.login, known: people.isFetched };
}
