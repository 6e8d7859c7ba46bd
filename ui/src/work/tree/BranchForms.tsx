/** The forms of what is done about a branch: reported by who holds it, decided by who gave it. */
import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api/call";
import type { Branch, Named } from "../../api/work";
import { ActSheet, refusal } from "../../kit/ActSheet";
import { said } from "../../kit/said";
import { vi } from "../../words/vi";
import {
  Area,
  Line,
  OTHER_FIELDS,
  PlaceField,
  placeOf,
  ScanChoice,
  scansOf,
  useDay,
  useForOther,
} from "../fields";
import type { BranchAct } from "./acts";

const words = vi.work;

export type BranchFormProps = {
  branch: Branch;
  /** Recorded for somebody of these (ghi thay); one's own when null. */
  recordedFor: readonly Named[] | null;
  onDone: () => void;
  onClose: () => void;
};

/** What every sheet here shares: its title, the fields of ghi thay, and who is told to the core. */
function useSheet(act: BranchAct, { branch, recordedFor, onDone, onClose }: BranchFormProps) {
  const other = useForOther(recordedFor ?? []);
  return {
    sheet: {
      title: words.acts.actOn(words.acts[act], branch.to_name),
      confirm: words.acts[act],
      onDone,
      onClose,
    },
    other: recordedFor ? other.box : () => null,
    of: (form: FormData) => ({
      id: branch.assignment_id,
      version: branch.version,
      recorded: recordedFor ? other.readPerson(form) : undefined,
    }),
  };
}

function Progress(props: BranchFormProps) {
  const { sheet, other, of } = useSheet("progress", props);
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      fields={["percent", "content", ...OTHER_FIELDS]}
      onSend={(form) => {
        const percent = said(form, "percent");
        if (!/^\d+$/.test(percent)) throw refusal(vi.common.numberWrong, "percent");
        return call("assignment_progress", {
          ...of(form),
          percent: Number(percent),
          content: said(form, "content"),
        });
      }}
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          <NumberInput
            size="xs"
            w="11rem"
            name="percent"
            label={words.tree.percent}
            defaultValue={props.branch.percent}
            min={0}
            max={100}
            clampBehavior="none"
            hideControls
            error={errorAt("percent")}
          />
          <Area name="content" label={words.tree.content} error={errorAt("content")} />
        </>
      )}
    </ActSheet>
  );
}

function Result(props: BranchFormProps) {
  const { sheet, other, of } = useSheet("result", props);
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      fields={["content", "result_code", "scan_ids", ...OTHER_FIELDS]}
      onSend={(form) =>
        call("assignment_result", {
          ...of(form),
          content: said(form, "content"),
          result_code: said(form, "result_code") || undefined,
          scan_ids: scansOf(form),
        })
      }
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          <Area name="content" label={words.tree.result} error={errorAt("content")} />
          <Line name="result_code" label={words.tree.resultCode} error={errorAt("result_code")} />
          <ScanChoice label={words.forms.scans} error={errorAt("scan_ids")} />
        </>
      )}
    </ActSheet>
  );
}

function Judge({ accepted, ...props }: BranchFormProps & { accepted: boolean }) {
  const { sheet, other, of } = useSheet(accepted ? "accept" : "rework", props);
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      note={props.branch.result ? words.tree.resultIs(props.branch.result) : undefined}
      fields={["opinion", ...OTHER_FIELDS]}
      onSend={(form) =>
        call("assignment_accept", {
          ...of(form),
          accepted,
          opinion: said(form, "opinion") || undefined,
        })
      }
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          <Area
            name="opinion"
            label={accepted ? words.tree.acceptOpinion : words.tree.reworkOpinion}
            error={errorAt("opinion")}
          />
        </>
      )}
    </ActSheet>
  );
}

function Extend(props: BranchFormProps) {
  const { sheet, other, of } = useSheet("extend", props);
  const day = useDay(words.tree.newDue, "due_date");
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      fields={["due_date", "reason", ...OTHER_FIELDS]}
      onSend={async (form) => {
        const due_date = day.read();
        if (due_date === undefined) throw refusal(vi.common.needed, "due_date");
        await call("assignment_extend", { ...of(form), due_date, reason: said(form, "reason") });
      }}
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          {day.box(errorAt)}
          <Area name="reason" label={words.tree.extendReason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}

function Recall(props: BranchFormProps) {
  const { sheet, other, of } = useSheet("recall", props);
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      note={props.branch.below.length > 0 ? words.tree.recallWarn : undefined}
      danger
      fields={["reason", ...OTHER_FIELDS]}
      onSend={(form) => call("assignment_recall", { ...of(form), reason: said(form, "reason") })}
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          <Area name="reason" label={words.tree.recallReason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}

function Reassign(props: BranchFormProps) {
  const { sheet, other, of } = useSheet("reassign", props);
  const [to, setTo] = useState<string | null>(null);
  const day = useDay(words.tree.reassignDue, "due_date");
  return (
    <ActSheet
      told={vi.common.done}
      {...sheet}
      note={props.branch.below.length > 0 ? words.tree.recallWarn : undefined}
      fields={["to", "due_date", "reason", ...OTHER_FIELDS]}
      onSend={(form) =>
        call("assignment_reassign", {
          ...of(form),
          ...placeOf(to),
          due_date: day.read(),
          reason: said(form, "reason"),
        })
      }
    >
      {(errorAt) => (
        <>
          {other(errorAt)}
          <PlaceField label={words.tree.reassignTo} value={to} onChange={setTo} error={errorAt("to")} />
          {day.box(errorAt)}
          <Area name="reason" label={words.tree.reassignReason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}

export function BranchForm({ act, ...props }: BranchFormProps & { act: Exclude<BranchAct, "divide"> }) {
  switch (act) {
    case "progress":
      return <Progress {...props} />;
    case "result":
      return <Result {...props} />;
    case "accept":
      return <Judge {...props} accepted />;
    case "rework":
      return <Judge {...props} accepted={false} />;
    case "extend":
      return <Extend {...props} />;
    case "recall":
      return <Recall {...props} />;
    case "reassign":
      return <Reassign {...props} />;
  }
}
