/** The forms of the acts that write one line: each asks what the law wants to know, and no more. */
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { LineDetail, Person } from "../../../api/types";
import { ActSheet } from "../../../kit/ActSheet";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import type { Act } from "./acts";

const words = vi.incoming.line;
const forms = words.forms;

export interface ActProps {
  line: LineDetail;
  onDone(): void;
  onClose(): void;
}

/** A date field and the way to read it when the form is sent. */
function useDate(label: string, initial?: string | null) {
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  return {
    field: (
      <DateField
        label={label}
        inputRef={input}
        defaultValue={initial === undefined ? today : initial}
        w="11rem"
      />
    ),
    read: () => parseDate(input.current?.value ?? "", today) ?? undefined,
  };
}

function Leaders({ label, name = "by_person_id" }: { label: string; name?: string }) {
  const people = useRead("people_list", {}, ["people"]);
  const active = (people.data?.rows ?? []).filter((person) => person.active);
  const leaders = active.filter((person) => person.roles.includes("leader"));
  return (
    <NativeSelect
      size="xs"
      name={name}
      label={label}
      data={(leaders.length > 0 ? leaders : active).map((person) => ({
        value: String(person.id),
        label: [person.full_name, person.positions.find((held) => !held.valid_to)?.title]
          .filter(Boolean)
          .join(", "),
      }))}
    />
  );
}

function EvidenceChoice() {
  return (
    <NativeSelect
      size="xs"
      name="evidence"
      label={words.evidenceTitle}
      data={(Object.keys(words.evidence) as (keyof typeof words.evidence)[]).map((value) => ({
        value,
        label: words.evidence[value],
      }))}
    />
  );
}

function evidenceOf(form: FormData): "paper" | "phone" | "other_system" {
  const value = said(form, "evidence");
  return value === "phone" || value === "other_system" ? value : "paper";
}

const Area = ({ name, label }: { name: string; label: string }) => (
  <Textarea name={name} label={label} autosize minRows={2} maxRows={6} {...typing} />
);

const Line = ({ name, label, initial }: { name: string; label: string; initial?: string }) => (
  <TextInput name={name} label={label} defaultValue={initial} {...typing} />
);

const Pair = ({ children }: { children: ReactNode }) => (
  <div style={{ display: "grid", gap: "0.5rem", gridTemplateColumns: "repeat(auto-fit, minmax(9rem, 1fr))" }}>
    {children}
  </div>
);

function Submit({ line, ...rest }: ActProps) {
  const people = useRead("people_list", {}, ["people"]);
  const leaders = (people.data?.rows ?? []).filter(
    (person) => person.active && person.roles.includes("leader"),
  );
  const [to, setTo] = useState<string | null>(null);
  const chosen = to ?? String(leaders[0]?.id ?? "");
  return (
    <ActSheet
      {...rest}
      title={words.acts.submit}
      note={forms.submitNote}
      onSend={(form) =>
        call("incoming_submit", {
          id: line.id,
          version: line.version,
          to_person_id: chosen === "" ? undefined : Number(chosen),
          submitted_to: said(form, "submitted_to") || undefined,
          field: said(form, "field") || undefined,
        })
      }
    >
      <NativeSelect
        size="xs"
        label={forms.submittedTo}
        value={chosen}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          ...leaders.map((person) => ({ value: String(person.id), label: person.full_name })),
          { value: "", label: forms.submittedToOther },
        ]}
      />
      {chosen === "" ? <Line name="submitted_to" label={forms.submittedToName} /> : null}
      <NativeSelect
        size="xs"
        name="field"
        label={forms.field}
        defaultValue={line.field ?? ""}
        data={[{ value: "", label: forms.fieldNone }, ...fieldsOf(leaders, line.field)]}
      />
    </ActSheet>
  );
}

/** The fields that the leaders are in charge of, as their positions name them; one written before stays to be chosen. */
function fieldsOf(leaders: readonly Person[], written: string | undefined): string[] {
  const named = leaders.flatMap((one) => one.positions.filter((held) => !held.valid_to));
  const fields = named.flatMap((held) => held.fields.split(";").map((field) => field.trim()));
  return [...new Set([...fields, written ?? ""])].filter((field) => field !== "");
}

function Opinion({ line, ...rest }: ActProps) {
  const date = useDate(forms.date);
  const due = useDate(forms.due, line.due_date ?? null);
  const units = useRead("unit_list", {}, ["office"]);
  return (
    <ActSheet
      {...rest}
      title={words.acts.opinion}
      note={forms.proxyNote}
      warn
      onSend={(form) =>
        call("incoming_opinion", {
          id: line.id,
          version: line.version,
          text: said(form, "text"),
          by_person_id: Number(said(form, "by_person_id")),
          date: date.read() ?? "",
          evidence: evidenceOf(form),
          due_date: due.read(),
          to_unit_ids: form.getAll("unit").map(Number),
        })
      }
    >
      <Area name="text" label={forms.opinion} />
      <Pair>
        <Leaders label={forms.by} />
        <EvidenceChoice />
      </Pair>
      <Pair>
        {date.field}
        {due.field}
      </Pair>
      <Checkbox.Group label={forms.units}>
        <Pair>
          {(units.data?.rows ?? [])
            .filter((unit) => !unit.valid_to)
            .map((unit) => (
              <Checkbox key={unit.id} name="unit" value={String(unit.id)} label={unit.name} />
            ))}
        </Pair>
      </Checkbox.Group>
    </ActSheet>
  );
}

function Defect({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.defect}
      onSend={(form) =>
        call("incoming_defect_report", {
          id: line.id,
          version: line.version,
          what: said(form, "what"),
          reported_to: said(form, "reported_to"),
        })
      }
    >
      <Area name="what" label={forms.what} />
      <Line name="reported_to" label={forms.reportedTo} />
    </ActSheet>
  );
}

function DefectOpinion({ line, ...rest }: ActProps) {
  const date = useDate(forms.date);
  return (
    <ActSheet
      {...rest}
      title={words.acts.defectOpinion}
      note={forms.proxyNote}
      warn
      onSend={(form) =>
        call("incoming_defect_opinion", {
          id: line.id,
          version: line.version,
          opinion: said(form, "opinion"),
          by_person_id: Number(said(form, "by_person_id")),
          date: date.read() ?? "",
          evidence: evidenceOf(form),
        })
      }
    >
      <Area name="opinion" label={forms.defectOpinion} />
      <Pair>
        <Leaders label={forms.by} />
        <EvidenceChoice />
        {date.field}
      </Pair>
    </ActSheet>
  );
}

function DefectSettle({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.defectSettle}
      onSend={(form) =>
        call("incoming_defect_settle", {
          id: line.id,
          version: line.version,
          outcome: said(form, "outcome") === "returned" ? "returned" : "told",
          note: said(form, "note"),
        })
      }
    >
      <NativeSelect
        size="xs"
        name="outcome"
        label={forms.outcome}
        data={[
          { value: "told", label: forms.outcomes.told },
          { value: "returned", label: forms.outcomes.returned },
        ]}
      />
      <Area name="note" label={forms.note} />
    </ActSheet>
  );
}

function Answered({ line, ...rest }: ActProps) {
  const date = useDate(forms.answerDate);
  return (
    <ActSheet
      {...rest}
      title={words.acts.answered}
      note={forms.answerNote}
      confirm={words.acts.answered}
      onSend={(form) =>
        call("incoming_answered", {
          id: line.id,
          version: line.version,
          result_code: said(form, "result_code"),
          answered_date: date.read(),
          note: said(form, "note") || undefined,
        })
      }
    >
      <Line name="result_code" label={forms.answerCode} />
      {date.field}
      <Line name="note" label={forms.note} />
    </ActSheet>
  );
}

function FileAway({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.file}
      note={forms.fileNote}
      confirm={words.acts.file}
      onSend={(form) =>
        call("incoming_file", {
          id: line.id,
          version: line.version,
          file_notation: said(form, "file_notation") || undefined,
          note: said(form, "note") || undefined,
        })
      }
    >
      <Line name="file_notation" label={forms.fileNotation} initial={line.file_notation ?? undefined} />
      <Line name="note" label={forms.note} />
    </ActSheet>
  );
}

function GiveBack({ line, ...rest }: ActProps) {
  const date = useDate(forms.returnDate);
  return (
    <ActSheet
      {...rest}
      title={words.acts.giveBack}
      danger
      confirm={words.acts.giveBack}
      onSend={(form) =>
        call("incoming_return", {
          id: line.id,
          version: line.version,
          reason: said(form, "reason"),
          returned_date: date.read(),
        })
      }
    >
      <Area name="reason" label={forms.returnReason} />
      {date.field}
    </ActSheet>
  );
}

function Recall({ line, ...rest }: ActProps) {
  const date = useDate(forms.recallDate);
  return (
    <ActSheet
      {...rest}
      title={words.acts.recall}
      note={forms.recallWarn}
      warn
      danger
      confirm={words.acts.recall}
      onSend={(form) =>
        call("incoming_recall", {
          id: line.id,
          version: line.version,
          reason: said(form, "reason"),
          notice_number: said(form, "notice_number") || undefined,
          recalled_date: date.read(),
          sender_told: form.has("sender_told"),
        })
      }
    >
      <Area name="reason" label={forms.recallReason} />
      {date.field}
      <Line name="notice_number" label={forms.recallNotice} />
      <Checkbox name="sender_told" label={forms.recallTold} />
    </ActSheet>
  );
}

function RecallTold({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.recallTold}
      note={forms.recallToldNote}
      confirm={words.acts.recallTold}
      onSend={() => call("incoming_recall_told", { id: line.id, version: line.version })}
    />
  );
}

function PaperArrived({ line, ...rest }: ActProps) {
  const date = useDate(forms.paperDate);
  const waiting = useRead("inbox_list", { state: "waiting", limit: 100 }, ["inbox"]);
  return (
    <ActSheet
      {...rest}
      title={words.acts.paperArrived}
      note={forms.paperNote}
      onSend={(form) => {
        const scan = said(form, "scan_id");
        return call("incoming_paper_arrived", {
          id: line.id,
          version: line.version,
          paper_received_date: date.read() ?? "",
          scan_ids: scan ? [Number(scan)] : undefined,
        });
      }}
    >
      {date.field}
      <NativeSelect
        size="xs"
        name="scan_id"
        label={forms.paperScan}
        data={[
          { value: "", label: forms.noScan },
          ...(waiting.data?.rows ?? []).map((scan) => ({
            value: String(scan.scan_id),
            label: scan.file_name,
          })),
        ]}
      />
    </ActSheet>
  );
}

function NoticeSent({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.noticeSent}
      note={forms.noticeNote}
      confirm={words.acts.noticeSent}
      onSend={() => call("incoming_notice_sent", { id: line.id, version: line.version })}
    />
  );
}

function Void({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.void}
      note={forms.voidWarn}
      warn
      danger
      confirm={words.acts.void}
      onSend={(form) =>
        call("incoming_void", { id: line.id, version: line.version, reason: said(form, "reason") })
      }
    >
      <Area name="reason" label={forms.voidReason} />
    </ActSheet>
  );
}

/** Acts with a plain form; the others have their own components. */
export const actForms: Partial<Record<Act, (props: ActProps) => ReactNode>> = {
  submit: Submit,
  opinion: Opinion,
  defect: Defect,
  defectOpinion: DefectOpinion,
  defectSettle: DefectSettle,
  file: FileAway,
  giveBack: GiveBack,
  recall: Recall,
  recallTold: RecallTold,
  paperArrived: PaperArrived,
  noticeSent: NoticeSent,
  void: Void,
  answered: Answered,
};
