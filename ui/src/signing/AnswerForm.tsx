/** The answer to one row: what is decided, in words, and for a document who does the work until when. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Answer, DeskRow } from "../api/approval";
import { useRead } from "../api/query";
import { ActSheet, type ErrorAt, refusal } from "../kit/ActSheet";
import { said } from "../kit/said";
import { useToday } from "../session";
import { vi } from "../words/vi";
import { coreValue, shownValue } from "../work/cases/asks";
import { Area, Line, Pair, PlaceField, PlacesField, placeOf, useDay, usePlaces } from "../work/fields";
import { decisionOn, type GivenShown, needsText, type Prepared, textLabel, waysOf } from "./decision";

const words = vi.signing;
const FIELDS = ["text", "way", "values", "to_person_id", "due_date", "assignments"];
const VALUE = "value.";
type DeskAsk = DeskRow["asks"][number];

type Props = {
  row: DeskRow;
  outcome: Answer;
  /** Whose desk it is: one does not pass a thing to oneself. */
  personId: number;
  onSign: (prepared: Prepared) => void;
  onLater: (prepared: Prepared) => void;
  onClose: () => void;
};

export function AnswerForm({ row, outcome, personId, onSign, onLater, onClose }: Props) {
  const today = useToday();
  const [lead, setLead] = useState<string | null>(null);
  const [support, setSupport] = useState<string[]>([]);
  const [inform, setInform] = useState<string[]>([]);
  const day = useDay(words.dueDate, "due_date");
  const places = usePlaces();
  const leaders = (useRead("people_list", {}, ["people"]).data?.rows ?? []).filter(
    (one) => one.active && one.roles.includes("leader") && one.id !== personId,
  );
  const ways = waysOf(row, outcome);
  const directs = row.kind === "directive" && outcome === "agree";
  const asks = row.kind === "step" && outcome === "agree" ? row.asks : [];

  function prepare(form: FormData): Prepared {
    const text = said(form, "text");
    if (text === "" && needsText(row, outcome))
      throw refusal(outcome === "agree" ? words.textNeeded.opinion : words.textNeeded.reason, "text");
    const passTo = outcome === "pass" ? said(form, "pass_to") : "";
    if (outcome === "pass" && passTo === "") throw refusal(vi.common.needed, "to_person_id");
    const way = ways.find((one) => one.id === said(form, "way")) ?? ways[0];
    const due_date = directs ? day.read() : undefined;
    const given = directs ? givenTo(said(form, "task") || text, due_date) : [];
    const values = valuesOf(form, asks, today);
    return {
      row,
      decision: {
        ...decisionOn(row, outcome),
        text: text || undefined,
        way: way?.id,
        values:
          values.length > 0 ? Object.fromEntries(values.map((one) => [one.name, one.value])) : undefined,
        to_person_id: passTo === "" ? undefined : Number(passTo),
        due_date,
        assignments: given.length > 0 ? given.map(({ name: _name, ...one }) => one) : undefined,
      },
      way: way?.name ?? "",
      passTo: leaders.find((one) => String(one.id) === passTo)?.full_name ?? "",
      values,
      given,
    };
  }

  function givenTo(task: string, due_date: string | undefined): GivenShown[] {
    const known = [...places.units, ...places.people];
    const to = (place: string) => ({
      ...placeOf(place),
      name: known.find((one) => one.value === place)?.label ?? "",
    });
    return [
      ...(lead ? [{ part: "lead" as const, ...to(lead), task, due_date }] : []),
      ...support.map((place) => ({ part: "support" as const, ...to(place), task, due_date })),
      ...inform.map((place) => ({ part: "inform" as const, ...to(place) })),
    ];
  }

  return (
    <ActSheet
      title={words.outcomes[outcome]}
      confirm={words.sign}
      sendKey="desk.sign"
      danger={outcome === "refuse"}
      fields={FIELDS}
      onSend={async (form) => onSign(prepare(form))}
      second={{
        label: words.later,
        keyId: "desk.later",
        onSend: async (form) => onLater(prepare(form)),
      }}
      onDone={() => undefined}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Area name="text" label={textLabel(row, outcome)} error={errorAt("text")} />
          {ways.length > 1 ? (
            <NativeSelect
              size="xs"
              name="way"
              label={words.way}
              error={errorAt("way")}
              data={ways.map((one) => ({ value: one.id, label: one.name }))}
            />
          ) : null}
          {asks.map((ask, at) => (
            <AskField key={ask.name} ask={ask} error={at === 0 ? errorAt("values") : undefined} />
          ))}
          {outcome === "pass" ? (
            <NativeSelect
              size="xs"
              name="pass_to"
              label={words.passTo}
              error={errorAt("to_person_id")}
              data={[
                { value: "", label: vi.common.choose },
                ...leaders.map((one) => ({
                  value: String(one.id),
                  label: [one.full_name, one.positions.find((held) => !held.valid_to)?.title]
                    .filter(Boolean)
                    .join(", "),
                })),
              ]}
            />
          ) : null}
          {directs ? (
            <Given
              errorAt={errorAt}
              lead={lead}
              onLead={setLead}
              support={support}
              onSupport={setSupport}
              inform={inform}
              onInform={setInform}
              day={day.box(errorAt)}
            />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}

type GivenProps = {
  errorAt: ErrorAt;
  lead: string | null;
  onLead: (value: string | null) => void;
  support: string[];
  onSupport: (value: string[]) => void;
  inform: string[];
  onInform: (value: string[]) => void;
  day: React.ReactNode;
};

function Given({ errorAt, lead, onLead, support, onSupport, inform, onInform, day }: GivenProps) {
  return (
    <>
      <Pair>
        <PlaceField label={words.lead} value={lead} onChange={onLead} error={errorAt("assignments")} />
        {day}
      </Pair>
      <Pair>
        <PlacesField label={words.support} value={support} onChange={onSupport} />
        <PlacesField label={words.inform} value={inform} onChange={onInform} />
      </Pair>
      <Line name="task" label={words.task} error={errorAt("task")} />
    </>
  );
}

function AskField({ ask, error }: { ask: DeskAsk; error?: string }) {
  if (ask.kind === "choice")
    return (
      <NativeSelect
        size="xs"
        name={`${VALUE}${ask.name}`}
        label={ask.label}
        error={error}
        defaultValue={ask.value ?? ""}
        data={[
          { value: "", label: vi.common.choose },
          ...ask.choices.map((one) => ({ value: one.code, label: one.label })),
        ]}
      />
    );
  return (
    <Line
      name={`${VALUE}${ask.name}`}
      label={ask.label}
      hint={vi.work.forms.hints[ask.kind]}
      initial={ask.value ? shownValue(ask, ask.value) : ""}
      error={error}
    />
  );
}

function valuesOf(form: FormData, asks: readonly DeskAsk[], today: string) {
  return asks
    .map((ask) => {
      const value = coreValue(ask.kind, said(form, `${VALUE}${ask.name}`), today);
      return { name: ask.name, value, label: ask.label, text: shownValue(ask, value) };
    })
    .filter((one) => one.value !== "");
}
