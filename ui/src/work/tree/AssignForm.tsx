/** Giao việc: chủ trì, phối hợp, để biết in one sheet, with the task and its time. */
import { useState } from "react";
import { call } from "../../api/call";
import type { CaseWhole, GivenTo, Named } from "../../api/work";
import { ActSheet } from "../../kit/ActSheet";
import { said } from "../../kit/said";
import { vi } from "../../words/vi";
import {
  Area,
  Line,
  OTHER_FIELDS,
  Pair,
  PlaceField,
  PlacesField,
  placeOf,
  useDay,
  useForOther,
} from "../fields";

const words = vi.work;

/** Where the work is given from: a case, a branch of it, or a register line. */
export type GivenFrom = { case_id: number; within_id?: number } | { register: string; line_id: number };

type Props = {
  title: string;
  from: GivenFrom;
  /** Recorded for somebody of these; one's own when null. */
  recordedFor: readonly Named[] | null;
  onDone: (of?: CaseWhole) => void;
  onClose: () => void;
};

export function AssignForm({ title, from, recordedFor, onDone, onClose }: Props) {
  const [lead, setLead] = useState<string | null>(null);
  const [support, setSupport] = useState<string[]>([]);
  const [inform, setInform] = useState<string[]>([]);
  const day = useDay(words.tree.dueDate, "due_date");
  const other = useForOther(recordedFor ?? []);
  return (
    <ActSheet
      told={vi.common.done}
      title={title}
      confirm={words.acts.assign}
      fields={["to", "part", "task", "due_text", "due_date", ...OTHER_FIELDS]}
      onSend={async (form) => {
        const task = said(form, "task");
        const due = { due_text: said(form, "due_text") || undefined, due_date: day.read() };
        const to: GivenTo[] = [
          ...(lead ? [{ part: "lead" as const, ...placeOf(lead), task, ...due }] : []),
          ...support.map((one) => ({ part: "support" as const, ...placeOf(one), task, ...due })),
          ...inform.map((one) => ({ part: "inform" as const, ...placeOf(one), task })),
        ];
        await call("assignment_add", {
          ...from,
          to,
          recorded: recordedFor ? other.readPerson(form) : undefined,
        });
      }}
      onDone={onDone}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          {recordedFor ? other.box(errorAt) : null}
          <PlaceField
            label={words.tree.parts.lead}
            value={lead}
            onChange={setLead}
            error={errorAt("to") ?? errorAt("part")}
          />
          <PlacesField label={words.tree.parts.support} value={support} onChange={setSupport} />
          <PlacesField label={words.tree.parts.inform} value={inform} onChange={setInform} />
          <Area name="task" label={words.tree.task} error={errorAt("task")} />
          <Pair>
            <Line
              name="due_text"
              label={words.tree.dueText}
              hint={words.tree.dueTextHint}
              error={errorAt("due_text")}
            />
            {day.box(errorAt)}
          </Pair>
        </>
      )}
    </ActSheet>
  );
}
