/** Chuyển: one line or many at once, to one or several units or named persons, with the date of column 8. */
import { MultiSelect, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import { asCallError, CallError, call } from "../../../api/call";
import { useRead } from "../../../api/query";
import { ActSheet } from "../../../kit/ActSheet";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { fold } from "../../../kit/fold";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";

const words = vi.incoming.forward;

interface ForwardFormProps {
  lines: readonly { id: number; version: number; arrival_number: number }[];
  onDone(): void;
  onClose(): void;
}

export function ForwardForm({ lines, onDone, onClose }: ForwardFormProps) {
  const today = useToday();
  const units = useRead("unit_list", {}, ["office"]);
  const people = useRead("people_list", {}, ["people"]);
  const [to, setTo] = useState<string[]>([]);
  const [progress, setProgress] = useState<string | null>(null);
  const date = useRef<HTMLInputElement>(null);
  // A batch that stopped half-way is not sent twice to those who have it already.
  const sent = useRef(new Set<number>());

  const options = [
    ...(units.data?.rows ?? [])
      .filter((unit) => !unit.valid_to)
      .map((unit) => ({ value: `unit:${unit.id}`, label: unit.name })),
    ...(people.data?.rows ?? [])
      .filter((person) => person.active)
      .map((person) => ({ value: `person:${person.id}`, label: person.full_name })),
  ];

  async function send(form: FormData): Promise<void> {
    const other = said(form, "other");
    const targets = [
      ...to.map((value) => {
        const [kind, id] = value.split(":");
        return kind === "unit" ? { unit_id: Number(id) } : { person_id: Number(id) };
      }),
      ...(other ? [{ name: other }] : []),
    ];
    if (targets.length === 0) throw refusal(words.none, "to");
    const failures: string[] = [];
    for (const line of lines) {
      if (sent.current.has(line.id)) continue;
      if (lines.length > 1) setProgress(words.working(sent.current.size, lines.length));
      try {
        await call("incoming_forward", {
          id: line.id,
          version: line.version,
          to: targets,
          forwarded_date: parseDate(date.current?.value ?? "", today) ?? undefined,
          note: said(form, "note") || undefined,
        });
        sent.current.add(line.id);
      } catch (thrown) {
        const error = asCallError(thrown);
        if (lines.length === 1) throw error;
        failures.push(words.failed(line.arrival_number, error.message));
      }
    }
    setProgress(null);
    if (failures.length > 0) throw refusal(failures.join(" "), "to");
    notifications.show({ message: words.done(sent.current.size) });
  }

  return (
    <ActSheet
      title={words.title(lines.length)}
      note={progress}
      confirm={vi.incoming.book.forward}
      onSend={send}
      onDone={onDone}
      onClose={onClose}
    >
      <MultiSelect
        size="xs"
        label={words.to}
        placeholder={to.length === 0 ? words.toHint : undefined}
        data={options}
        value={to}
        onChange={setTo}
        searchable
        clearable
        hidePickedOptions
        filter={({ options: all, search }) =>
          all.filter((option) => "label" in option && fold(option.label).includes(fold(search)))
        }
        comboboxProps={{ shadow: "md" }}
        {...typing}
      />
      <Textarea name="other" label={words.other} autosize minRows={1} {...typing} />
      <DateField label={words.date} inputRef={date} defaultValue={today} w="11rem" />
      <Textarea name="note" label={words.note} autosize minRows={1} {...typing} />
    </ActSheet>
  );
}

function refusal(message: string, field: string): CallError {
  return new CallError({ kind: "refused", code: "window.forward", message, field });
}
