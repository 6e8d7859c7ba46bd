/** Sửa: only what differs is sent, so that another's correction is not undone. */
import { NativeSelect } from "@mantine/core";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { Input } from "../../../api/types";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { said } from "../../../kit/said";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import { Area, Line, Pair, useDay } from "../../../work/fields";
import type { ActProps } from "./forms";

const words = outgoing.line;
const forms = outgoing.forms;
const entry = outgoing.entry;

const TEXTS = [
  "type_name",
  "subject",
  "code_notation",
  "kept_by",
  "field",
  "file_notation",
  "description",
] as const;
const WHOLE = ["page_amount", "copies", "keep_copies"] as const;
/** Fields that have no value when emptied; the core wants them named. */
const CLEARABLE: readonly string[] = ["page_amount", "copies", "due_date"];

export function AmendForm({ line, ...rest }: ActProps) {
  const types = useRead("document_type_list", {}, ["office"]);
  const due = useDay(entry.due, "due_date", line.due_date);
  const names = (types.data?.rows ?? []).filter((one) => !one.valid_to).map((one) => one.name);

  function changed(form: FormData): Input<"outgoing_amend"> {
    const input: Input<"outgoing_amend"> = {
      id: line.id,
      version: line.version,
      reason: said(form, "reason") || undefined,
    };
    const clear: string[] = [];
    let differs = false;
    const put = (field: string, value: string | number | undefined) => {
      differs = true;
      if (value === undefined && CLEARABLE.includes(field)) clear.push(field);
      else Object.assign(input, { [field]: value ?? "" });
    };
    for (const field of TEXTS) if (said(form, field) !== line[field]) put(field, said(form, field));
    for (const field of WHOLE) {
      const typed = said(form, field);
      if (typed === String(line[field] ?? "")) continue;
      if (typed !== "" && !/^\d+$/.test(typed)) throw refusal(vi.incoming.entry.wholeWrong, field);
      put(field, typed === "" ? undefined : Number(typed));
    }
    if (said(form, "priority") !== String(line.priority)) put("priority", Number(said(form, "priority")));
    const day = due.read();
    if ((day ?? null) !== (line.due_date ?? null)) put("due_date", day);
    if (!differs) throw refusal(forms.nothingChanged, "");
    if (clear.length > 0) input.clear = clear;
    return input;
  }

  return (
    <ActSheet
      {...rest}
      title={words.acts.amend}
      fields={[...TEXTS, ...WHOLE, "due_date", "reason"]}
      onSend={async (form) => call("outgoing_amend", changed(form))}
    >
      {(errorAt) => (
        <>
          <Pair>
            <NativeSelect
              key={names.length}
              size="xs"
              name="type_name"
              label={entry.type}
              error={errorAt("type_name")}
              defaultValue={line.type_name}
              data={names.includes(line.type_name) ? names : [line.type_name, ...names]}
            />
            <Line
              name="code_notation"
              label={entry.notation}
              initial={line.code_notation}
              error={errorAt("code_notation")}
            />
          </Pair>
          {line.secrecy === "" ? (
            <Line name="subject" label={entry.subject} initial={line.subject} error={errorAt("subject")} />
          ) : null}
          <Pair>
            <Line
              name="page_amount"
              label={entry.pages}
              initial={String(line.page_amount ?? "")}
              error={errorAt("page_amount")}
            />
            <Line
              name="copies"
              label={entry.copies}
              initial={String(line.copies ?? "")}
              error={errorAt("copies")}
            />
            <Line
              name="keep_copies"
              label={entry.keepCopies}
              initial={String(line.keep_copies)}
              error={errorAt("keep_copies")}
            />
            <NativeSelect
              size="xs"
              name="priority"
              label={entry.priority}
              defaultValue={String(line.priority)}
              data={vi.common.priority.map((label, at) => ({ value: String(at), label }))}
            />
          </Pair>
          <Pair>
            <Line name="kept_by" label={entry.keptBy} initial={line.kept_by} error={errorAt("kept_by")} />
            <Line name="field" label={entry.field} initial={line.field} error={errorAt("field")} />
            <Line
              name="file_notation"
              label={entry.file}
              initial={line.file_notation}
              error={errorAt("file_notation")}
            />
            {due.box(errorAt)}
          </Pair>
          <Line
            name="description"
            label={entry.description}
            initial={line.description}
            error={errorAt("description")}
          />
          <Area name="reason" label={forms.amendReason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}
