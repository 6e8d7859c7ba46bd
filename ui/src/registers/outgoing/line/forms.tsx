/** The sheets of the acts on an outgoing document: each asks what the law wants to know, and no more. */
import { Checkbox, NativeSelect } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { call } from "../../../api/call";
import type { OutDetail } from "../../../api/outgoing";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { said } from "../../../kit/said";
import { useSession, useToday } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import {
  Area,
  Line,
  OTHER_FIELDS,
  Pair,
  ScanChoice,
  scansOf,
  useDay,
  useForOther,
} from "../../../work/fields";
import { RecipientsField, readRecipients, rowsOf } from "../entry/RecipientsField";
import { AmendForm } from "./AmendForm";
import { type Act, stepsBefore } from "./acts";
import { InsertForm } from "./InsertForm";
import { IssueForm } from "./IssueForm";
import { LeaderField } from "./LeaderField";

const words = outgoing.line;
const forms = outgoing.forms;

export type ActProps = { line: OutDetail; onDone: () => void; onClose: () => void };

export function ActForm({ act, ...props }: ActProps & { act: Act }): ReactNode {
  switch (act) {
    case "submitApprove":
      return <Submit {...props} what="approve" title={words.acts.submitApprove} />;
    case "submitSign":
      return <Submit {...props} what="sign" title={words.acts.submitSign} />;
    case "signPaper":
      return <SignedElsewhere {...props} digital={false} />;
    case "signDigital":
      return <SignedElsewhere {...props} digital />;
    case "record":
      return <Record {...props} />;
    case "formCheck":
      return <FormCheck {...props} />;
    case "issue":
      return <IssueForm {...props} />;
    case "insert":
      return <InsertForm {...props} />;
    case "agencySigned":
      return <AgencySigned {...props} />;
    case "send":
      return <Send {...props} />;
    case "file":
      return <FileAway {...props} />;
    case "handBack":
      return <HandBack {...props} />;
    case "recall":
      return <Recall {...props} />;
    case "giveBack":
      return <GiveBack {...props} />;
    case "recipients":
      return <To {...props} />;
    case "attach":
      return <Attach {...props} />;
    case "answers":
      return <Answers {...props} />;
    case "amend":
      return <AmendForm {...props} />;
    case "void":
    case "drop":
      return <Void {...props} drop={act === "drop"} />;
    default:
      return null;
  }
}

function Submit({ line, what, title, ...rest }: ActProps & { what: "approve" | "sign"; title: string }) {
  return (
    <ActSheet
      {...rest}
      title={title}
      note={forms.submitNote}
      confirm={title}
      fields={["to_person_id", "submitted_to"]}
      onSend={(form) => {
        const to = Number(said(form, "to_person_id"));
        return call("outgoing_submit", {
          id: line.id,
          version: line.version,
          for: what,
          to_person_id: to > 0 ? to : undefined,
          submitted_to: said(form, "submitted_to") || undefined,
        });
      }}
    >
      {(errorAt) => (
        <LeaderField
          name="to_person_id"
          label={forms.to}
          error={errorAt("to_person_id")}
          other={forms.toOther}
        />
      )}
    </ActSheet>
  );
}

function SignedElsewhere({ line, digital, ...rest }: ActProps & { digital: boolean }) {
  const day = useDay(forms.signedDate, "signed_date", useToday());
  return (
    <ActSheet
      {...rest}
      title={digital ? words.acts.signDigital : words.acts.signPaper}
      note={digital ? forms.signDigitalNote : forms.signPaperNote}
      fields={["by_person_id", "signed_date", "scan_ids", "note"]}
      onSend={(form) =>
        call(digital ? "outgoing_sign_digital" : "outgoing_sign_paper", {
          id: line.id,
          version: line.version,
          by_person_id: Number(said(form, "by_person_id")),
          signed_date: needed(day.read(), "signed_date"),
          scan_ids: scansOf(form),
          note: said(form, "note") || undefined,
        })
      }
    >
      {(errorAt) => (
        <>
          <Pair>
            <LeaderField name="by_person_id" label={forms.signedBy} error={errorAt("by_person_id")} />
            {day.box(errorAt)}
          </Pair>
          {line.secrecy === "" ? <ScanChoice label={forms.signedScans} error={errorAt("scan_ids")} /> : null}
          <Line name="note" label={forms.note} error={errorAt("note")} />
        </>
      )}
    </ActSheet>
  );
}

const RECORDED = ["initialled", "checked", "approved"] as const;

function Record({ line, ...rest }: ActProps) {
  const other = useForOther([]);
  const done = (step: string) => line.steps.find((one) => one.step === step)?.done === true;
  const open = RECORDED.filter((_, at) => !done(["initial", "check", "approve"][at] ?? ""));
  return (
    <ActSheet
      {...rest}
      title={words.acts.record}
      fields={[...OTHER_FIELDS, "step", "note"]}
      onSend={(form) => {
        const { by_person_id, date, evidence } = other.read(form);
        return call("outgoing_record", {
          id: line.id,
          version: line.version,
          step: said(form, "step"),
          by_person_id: by_person_id ?? missing("by_person_id"),
          date: needed(date, "date"),
          evidence,
          note: said(form, "note") || undefined,
        });
      }}
    >
      {(errorAt) => (
        <>
          <NativeSelect
            size="xs"
            name="step"
            label={forms.recordStep}
            error={errorAt("step")}
            data={open.map((value) => ({ value, label: forms.recordSteps[value] }))}
          />
          {other.box(errorAt)}
          <Line name="note" label={forms.note} error={errorAt("note")} />
        </>
      )}
    </ActSheet>
  );
}

function FormCheck({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.formCheck}
      note={forms.formCheckNote}
      confirm={words.acts.formCheck}
      fields={["note"]}
      onSend={(form) =>
        call("outgoing_form_check", {
          id: line.id,
          version: line.version,
          note: said(form, "note") || undefined,
        })
      }
    >
      {(errorAt) => <Line name="note" label={forms.note} error={errorAt("note")} />}
    </ActSheet>
  );
}

function AgencySigned({ line, ...rest }: ActProps) {
  const day = useDay(forms.agencyDate, "date", useToday());
  return (
    <ActSheet
      {...rest}
      title={words.acts.agencySigned}
      fields={["date"]}
      onSend={() => call("outgoing_agency_signed", { id: line.id, version: line.version, date: day.read() })}
    >
      {(errorAt) => day.box(errorAt)}
    </ActSheet>
  );
}

function Send({ line, ...rest }: ActProps) {
  const day = useDay(forms.sentDate, "sent_date", useToday());
  return (
    <ActSheet
      {...rest}
      title={words.acts.send}
      confirm={words.acts.send}
      fields={["sent_date", "unstamped_reason"]}
      onSend={(form) =>
        call("outgoing_send", {
          id: line.id,
          version: line.version,
          sent_date: day.read(),
          unstamped_reason: said(form, "unstamped_reason") || undefined,
        })
      }
    >
      {(errorAt) => (
        <>
          {day.box(errorAt)}
          {line.next === "stamp" ? (
            <Area name="unstamped_reason" label={forms.unstampedReason} error={errorAt("unstamped_reason")} />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}

function FileAway({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.file}
      confirm={words.acts.file}
      fields={["file_notation", "filed_where"]}
      onSend={(form) =>
        call("outgoing_file", {
          id: line.id,
          version: line.version,
          file_notation: said(form, "file_notation") || undefined,
          filed_where: said(form, "filed_where") || undefined,
          paper_from_digital: form.has("paper_from_digital"),
        })
      }
    >
      {(errorAt) => (
        <>
          <Pair>
            <Line
              name="file_notation"
              label={forms.fileNotation}
              initial={line.file_notation}
              error={errorAt("file_notation")}
            />
            <Line name="filed_where" label={forms.filedWhere} error={errorAt("filed_where")} />
          </Pair>
          {line.signed_kind === "digital" ? (
            <Checkbox size="xs" name="paper_from_digital" label={forms.paperFromDigital} />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}

function HandBack({ line, ...rest }: ActProps) {
  const day = useDay(forms.handBackDate, "date", useToday());
  return (
    <ActSheet
      {...rest}
      title={words.acts.handBack}
      fields={["received_by", "date"]}
      onSend={(form) =>
        call("outgoing_hand_back", {
          id: line.id,
          version: line.version,
          received_by: said(form, "received_by"),
          date: day.read(),
        })
      }
    >
      {(errorAt) => (
        <Pair>
          <Line
            name="received_by"
            label={forms.handBackTo}
            initial={line.drafter_name}
            error={errorAt("received_by")}
          />
          {day.box(errorAt)}
        </Pair>
      )}
    </ActSheet>
  );
}

function GiveBack({ line, ...rest }: ActProps) {
  const steps = stepsBefore(line.next);
  const label = (step: string) => line.steps.find((one) => one.step === step)?.label ?? step;
  return (
    <ActSheet
      {...rest}
      title={words.acts.giveBack}
      confirm={words.acts.giveBack}
      fields={["to", "reason"]}
      onSend={(form) => {
        const to = steps.find((one) => one === said(form, "to")) ?? "draft";
        return call("outgoing_return", {
          id: line.id,
          version: line.version,
          to,
          reason: said(form, "reason"),
        });
      }}
    >
      {(errorAt) => (
        <>
          <NativeSelect
            size="xs"
            name="to"
            label={forms.backTo}
            error={errorAt("to")}
            data={steps.map((value) => ({ value, label: label(value) }))}
          />
          <Area name="reason" label={forms.reason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}

function Recall({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.recall}
      note={forms.recallNote}
      warn
      danger
      confirm={words.acts.recall}
      fields={["reason", "notice"]}
      onSend={(form) =>
        call("outgoing_recall", {
          id: line.id,
          version: line.version,
          reason: said(form, "reason"),
          notice: said(form, "notice") || undefined,
        })
      }
    >
      {(errorAt) => (
        <>
          <Area name="reason" label={forms.reason} error={errorAt("reason")} />
          <Line name="notice" label={forms.recallNotice} error={errorAt("notice")} />
        </>
      )}
    </ActSheet>
  );
}

function To({ line, ...rest }: ActProps) {
  const [rows, setRows] = useState(() => rowsOf(line.recipients));
  return (
    <ActSheet
      {...rest}
      title={words.acts.recipients}
      fields={["recipients", "copies"]}
      onSend={(form) => {
        const copies = Number(said(form, "copies"));
        return call("outgoing_recipients", {
          id: line.id,
          version: line.version,
          recipients: readRecipients(form, rows),
          copies: copies > 0 ? copies : undefined,
        });
      }}
    >
      {(errorAt) => (
        <>
          <RecipientsField rows={rows} onRows={setRows} error={errorAt("recipients")} />
          <Line
            name="copies"
            label={forms.copies}
            initial={line.copies == null ? "" : String(line.copies)}
            error={errorAt("copies")}
          />
        </>
      )}
    </ActSheet>
  );
}

const ROLES = ["draft", "signed", "other"] as const;

function Attach({ line, ...rest }: ActProps) {
  return (
    <ActSheet
      {...rest}
      title={words.acts.attach}
      confirm={words.acts.attach}
      fields={["scan_ids", "role"]}
      onSend={(form) =>
        call("outgoing_attach", {
          id: line.id,
          version: line.version,
          scan_ids: scansOf(form) ?? [],
          role: ROLES.find((one) => one === said(form, "role")) ?? "draft",
        })
      }
    >
      {(errorAt) => (
        <>
          <ScanChoice label={vi.incoming.line.forms.scans} error={errorAt("scan_ids")} />
          <NativeSelect
            size="xs"
            name="role"
            label={forms.role}
            error={errorAt("role")}
            defaultValue={line.signed_date ? "signed" : "draft"}
            data={ROLES.map((value) => ({ value, label: words.fileRoles[value] }))}
          />
        </>
      )}
    </ActSheet>
  );
}

function Answers({ line, ...rest }: ActProps) {
  const { year } = useSession();
  return (
    <ActSheet
      {...rest}
      title={words.acts.answers}
      fields={["incoming_ids"]}
      onSend={async (form) =>
        call("outgoing_answers", {
          id: line.id,
          version: line.version,
          incoming_ids: await answeredLines(said(form, "answers"), year),
        })
      }
    >
      {(errorAt) => (
        <Line
          name="answers"
          label={forms.answerNumber}
          hint={forms.answerHint}
          error={errorAt("incoming_ids")}
        />
      )}
    </ActSheet>
  );
}

/** “412, 415” → those lines of this year's books of văn bản đến; a number that is not there is said. */
export async function answeredLines(typed: string, year: number): Promise<number[]> {
  const numbers = typed.split(/[,;\s]+/).filter(Boolean);
  const ids: number[] = [];
  for (const number of numbers) {
    const wanted = Number(number);
    const found = Number.isInteger(wanted)
      ? await call("incoming_list", { year, start_number: wanted, order: "newest", limit: 1 })
      : { rows: [] };
    const line = found.rows[0];
    if (line?.arrival_number !== wanted) throw refusal(forms.answerWrong(number), "incoming_ids");
    ids.push(line.id);
  }
  if (ids.length === 0) throw refusal(vi.common.needed, "incoming_ids");
  return ids;
}

function Void({ line, drop, ...rest }: ActProps & { drop: boolean }) {
  const title = drop ? words.acts.drop : words.acts.void;
  return (
    <ActSheet
      {...rest}
      title={title}
      note={drop ? forms.dropWarn : forms.voidWarn}
      warn
      danger
      confirm={title}
      fields={["reason"]}
      onSend={(form) =>
        call("outgoing_void", { id: line.id, version: line.version, reason: said(form, "reason") })
      }
    >
      {(errorAt) => <Area name="reason" label={forms.reason} error={errorAt("reason")} />}
    </ActSheet>
  );
}

function missing(field: string): never {
  throw refusal(vi.common.needed, field);
}

function needed<T>(value: T | undefined, field: string): T {
  return value ?? missing(field);
}
