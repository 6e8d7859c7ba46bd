/** What stands on an envelope, as a sheet: for a new one and for correcting one that is listed. */
import { TextInput } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Envelope } from "../../api/types";
import { ActSheet } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { fold } from "../../kit/fold";
import { SuggestField } from "../../kit/SuggestField";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";

const words = vi.envelopes;

/** What was read off the envelope. */
export interface Outside {
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id?: number;
  marks: string;
  code_on_envelope: string;
  note: string;
}

interface EnvelopeFormProps {
  title: string;
  note?: ReactNode;
  /** The one to be corrected. */
  envelope?: Envelope;
  children?: ReactNode;
  onSend(outside: Outside, form: FormData): Promise<Envelope>;
  onDone(saved: Envelope): void;
  onClose(): void;
}

export function EnvelopeForm({
  title,
  note,
  envelope,
  children,
  onSend,
  onDone,
  onClose,
}: EnvelopeFormProps) {
  const today = useToday();
  const people = useRead("people_list", {}, ["people"]);
  const sender = useRef<HTMLInputElement>(null);
  const addressed = useRef<HTMLInputElement>(null);
  const arrived = useRef<HTMLInputElement>(null);
  const saved = useRef<Envelope | null>(null);
  const active = (people.data?.rows ?? []).filter((person) => person.active);

  /** Tied to a person of the office only when the name on the envelope is that person's, letter for letter. */
  function personOf(name: string): number | undefined {
    if (envelope && name === envelope.addressed_to) return envelope.person_id ?? undefined;
    return active.find((one) => one.full_name === name)?.id;
  }

  return (
    <ActSheet
      title={title}
      note={note}
      onSend={async (form) => {
        const addressed_to = addressed.current?.value.trim() ?? "";
        const outside: Outside = {
          arrived_date: parseDate(arrived.current?.value ?? "", today) ?? envelope?.arrived_date ?? today,
          sender: sender.current?.value.trim() ?? "",
          addressed_to,
          person_id: personOf(addressed_to),
          marks: said(form, "marks"),
          code_on_envelope: said(form, "code"),
          note: said(form, "note"),
        };
        saved.current = await onSend(outside, form);
      }}
      onDone={() => saved.current && onDone(saved.current)}
      onClose={onClose}
    >
      <SuggestField
        label={words.sender}
        inputRef={sender}
        defaultValue={envelope?.sender}
        load={async (q) => (await call("incoming_suggest", { field: "organ_name", q })).rows}
      />
      <SuggestField
        label={words.addressed}
        inputRef={addressed}
        defaultValue={envelope?.addressed_to}
        load={async (q) =>
          active.map((person) => person.full_name).filter((name) => fold(name).includes(fold(q.trim())))
        }
      />
      <TextInput name="marks" label={words.marks} defaultValue={envelope?.marks} {...typing} />
      <TextInput
        name="code"
        label={words.code}
        defaultValue={envelope?.code_on_envelope ?? undefined}
        {...typing}
      />
      <DateField
        label={words.arrived}
        inputRef={arrived}
        defaultValue={envelope?.arrived_date ?? today}
        w="11rem"
      />
      <TextInput name="note" label={words.noteField} defaultValue={envelope?.note} {...typing} />
      {children}
    </ActSheet>
  );
}
