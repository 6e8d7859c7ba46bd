/** A new envelope, by what stands on its outside. */
import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Envelope } from "../../api/types";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { fold } from "../../kit/fold";
import { SuggestField } from "../../kit/SuggestField";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { ActForm, said } from "../incoming/line/ActForm";

const words = vi.envelopes;

export function AddEnvelope({ onDone, onClose }: { onDone(added: Envelope): void; onClose(): void }) {
  const today = useToday();
  const people = useRead("people_list", {}, ["people"]);
  const sender = useRef<HTMLInputElement>(null);
  const addressed = useRef<HTMLInputElement>(null);
  const arrived = useRef<HTMLInputElement>(null);
  const added = useRef<Envelope | null>(null);
  const active = (people.data?.rows ?? []).filter((person) => person.active);

  return (
    <ActForm
      title={words.addTitle}
      onSend={async (form) => {
        const to = addressed.current?.value.trim() ?? "";
        // Tied to a person of the office only when the name on the envelope is that person's, letter for letter.
        const person = active.find((one) => one.full_name === to);
        added.current = await call("envelope_add", {
          arrived_date: parseDate(arrived.current?.value ?? "", today) ?? undefined,
          sender: sender.current?.value.trim() ?? "",
          addressed_to: to,
          person_id: person?.id,
          marks: said(form, "marks") || undefined,
          code_on_envelope: said(form, "code") || undefined,
          note: said(form, "note") || undefined,
        });
      }}
      onDone={() => added.current && onDone(added.current)}
      onClose={onClose}
    >
      <SuggestField
        label={words.sender}
        inputRef={sender}
        load={async (q) => (await call("incoming_suggest", { field: "organ_name", q })).rows}
      />
      <SuggestField
        label={words.addressed}
        inputRef={addressed}
        load={async (q) =>
          active.map((person) => person.full_name).filter((name) => fold(name).includes(fold(q.trim())))
        }
      />
      <TextInput name="marks" label={words.marks} {...typing} />
      <TextInput name="code" label={words.code} {...typing} />
      <DateField label={words.arrived} inputRef={arrived} defaultValue={today} w="11rem" />
      <TextInput name="note" label={words.noteField} {...typing} />
    </ActForm>
  );
}
