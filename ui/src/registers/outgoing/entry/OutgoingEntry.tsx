/** Lập dự thảo: the scanned draft on the left when there is one, its sheet on the right. No number is given here. */
import { NativeSelect, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useRef, useState } from "react";
import { call } from "../../../api/call";
import type { OutLine } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { Note } from "../../../kit/ErrorNote";
import { said } from "../../../kit/said";
import { Viewer } from "../../../kit/viewer";
import { type RouteOf, useTrail, useUnsaved } from "../../../route";
import { useSession } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import { Area, Line, Pair, ScanChoice, scansOf, useDay } from "../../../work/fields";
import { answeredLines } from "../line/forms";
import { nameOf } from "../line/name";
import css from "./entry.module.css";
import { emptyRow, RecipientsField, readRecipients } from "./RecipientsField";

const words = outgoing.entry;
const FIELDS = [
  "body_id",
  "kind",
  "type_name",
  "subject",
  "code_notation",
  "unit_id",
  "drafter_id",
  "kept_by",
  "copies",
  "keep_copies",
  "page_amount",
  "priority",
  "secrecy",
  "field",
  "due_date",
  "description",
  "file_notation",
  "recipients",
  "scan_ids",
  "incoming_ids",
];
const WHOLE = ["page_amount", "copies", "keep_copies"] as const;
const SECRECY = ["", "mat", "toi_mat", "tuyet_mat"] as const;

export function OutgoingEntry({ route }: { route: RouteOf<"outgoing_entry"> }) {
  const { go } = useTrail();
  const { person, year } = useSession();
  const types = (useRead("document_type_list", {}, ["office"]).data?.rows ?? []).filter(
    (one) => !one.valid_to,
  );
  const bodies = useRead("body_list", {}, ["books"]).data?.rows ?? [];
  const units = (useRead("unit_list", {}, ["people"]).data?.rows ?? []).filter((one) => !one.valid_to);
  const people = (useRead("people_list", {}, ["people"]).data?.rows ?? []).filter((one) => one.active);
  const [rows, setRows] = useState([emptyRow(0)]);
  const [asked, setAsked] = useState({ type_name: "", kind: "admin" as "admin" | "qppl", body: 0, unit: 0 });
  const [secrecy, setSecrecy] = useState("");
  const [scan, setScan] = useState<number | null>(null);
  const [dirty, setDirty] = useState(false);
  const saved = useRef<OutLine | null>(null);
  const due = useDay(words.due, "due_date");
  const secret = secrecy !== "";
  useUnsaved(() => dirty && saved.current === null);
  const proposed = useRead(
    "outgoing_propose",
    {
      body_id: asked.body || undefined,
      kind: asked.kind,
      type_name: asked.type_name,
      unit_id: asked.unit || undefined,
      secrecy: secrecy || undefined,
    },
    ["outgoing", "books"],
    { enabled: asked.type_name !== "", keepPrevious: true },
  ).data;
  const clerk = person?.roles.includes("clerk") ?? false;

  async function send(form: FormData): Promise<void> {
    const whole = Object.fromEntries(
      WHOLE.flatMap((field) => {
        const typed = said(form, field);
        if (typed === "") return [];
        if (!/^\d+$/.test(typed)) throw refusal(vi.incoming.entry.wholeWrong, field);
        return [[field, Number(typed)]];
      }),
    );
    const number = (field: string) => Number(said(form, field)) || undefined;
    const text = (field: string) => said(form, field) || undefined;
    const answers = said(form, "answers");
    saved.current = await call("outgoing_draft", {
      ...whole,
      body_id: number("body_id"),
      kind: asked.kind,
      type_name: text("type_name"),
      subject: secret ? undefined : text("subject"),
      code_notation: text("code_notation"),
      unit_id: number("unit_id"),
      drafter_id: number("drafter_id"),
      kept_by: text("kept_by"),
      priority: number("priority"),
      secrecy: secrecy || undefined,
      field: text("field"),
      due_date: due.read(),
      description: text("description"),
      file_notation: text("file_notation"),
      recipients: readRecipients(form, rows),
      scan_ids: secret ? undefined : scansOf(form),
      answers: answers === "" ? route.answers : await answeredLines(answers, year),
    });
  }

  /** The last scan ticked is the one looked at. */
  function look(event: FormEvent<HTMLElement>): void {
    setDirty(true);
    const { target } = event;
    if (target instanceof HTMLInputElement && target.name === "scan")
      setScan(target.checked ? Number(target.value) : null);
  }

  return (
    <div className={css.desk}>
      <div className={css.paper}>
        {scan === null || secret ? (
          <Text p="xl" ta="center" c="dimmed">
            {secret ? words.secretNote : outgoing.line.noFiles}
          </Text>
        ) : (
          <Viewer key={scan} scanId={scan} page={1} />
        )}
      </div>
      <section className={css.form} onInput={look} onChange={look} aria-labelledby="outgoing-entry">
        <h1 id="outgoing-entry" className="hidden-look">
          {words.title}
        </h1>
        <ActSheet
          title={words.title}
          confirm={words.save}
          sendKey="entry.save"
          fields={FIELDS}
          onSend={send}
          onDone={() => {
            if (saved.current === null) return;
            notifications.show({ message: words.saved(nameOf(saved.current)) });
            go({ screen: "outgoing_line", id: saved.current.id });
          }}
          onClose={() => go({ screen: "outgoing" })}
        >
          {(errorAt) => (
            <>
              {secret ? <Note tone="amber">{words.secretNote}</Note> : null}
              <Pair>
                <NativeSelect
                  size="xs"
                  name="type_name"
                  label={words.type}
                  error={errorAt("type_name")}
                  onChange={(event) => setAsked({ ...asked, type_name: event.currentTarget.value })}
                  data={[{ value: "", label: vi.common.choose }, ...types.map((one) => one.name)]}
                />
                <Line
                  name="code_notation"
                  label={words.notation}
                  hint={proposed?.code_notation ? words.proposed(proposed.code_notation) : words.notationHint}
                  error={errorAt("code_notation")}
                />
              </Pair>
              {secret ? null : <Area name="subject" label={words.subject} error={errorAt("subject")} />}
              <RecipientsField rows={rows} onRows={setRows} error={errorAt("recipients")} />
              <Pair>
                <Line name="copies" label={words.copies} error={errorAt("copies")} />
                <Line
                  name="keep_copies"
                  label={words.keepCopies}
                  initial="1"
                  error={errorAt("keep_copies")}
                />
                <Line name="page_amount" label={words.pages} error={errorAt("page_amount")} />
              </Pair>
              <Pair>
                <Line name="kept_by" label={words.keptBy} error={errorAt("kept_by")} />
                <NativeSelect
                  size="xs"
                  name="unit_id"
                  label={words.unit}
                  error={errorAt("unit_id")}
                  onChange={(event) => setAsked({ ...asked, unit: Number(event.currentTarget.value) })}
                  data={[
                    { value: "", label: vi.common.choose },
                    ...units.map((one) => ({ value: String(one.id), label: one.name })),
                  ]}
                />
                {clerk ? (
                  <NativeSelect
                    size="xs"
                    name="drafter_id"
                    label={words.drafter}
                    error={errorAt("drafter_id")}
                    data={[
                      { value: "", label: vi.common.choose },
                      ...people.map((one) => ({ value: String(one.id), label: one.full_name })),
                    ]}
                  />
                ) : null}
              </Pair>
              <Pair>
                <NativeSelect
                  size="xs"
                  name="priority"
                  label={words.priority}
                  error={errorAt("priority")}
                  data={vi.common.priority.map((label, at) => ({ value: String(at), label }))}
                />
                <NativeSelect
                  size="xs"
                  name="secrecy"
                  label={words.secrecy}
                  error={errorAt("secrecy")}
                  value={secrecy}
                  onChange={(event) => setSecrecy(event.currentTarget.value)}
                  data={SECRECY.map((value) => ({ value, label: vi.common.secrecy[value] }))}
                />
                <Line name="field" label={words.field} error={errorAt("field")} />
                {due.box(errorAt)}
              </Pair>
              <Pair>
                {bodies.length > 1 ? (
                  <NativeSelect
                    size="xs"
                    name="body_id"
                    label={words.body}
                    error={errorAt("body_id")}
                    onChange={(event) => setAsked({ ...asked, body: Number(event.currentTarget.value) })}
                    data={bodies.map((one) => ({ value: String(one.id), label: one.name }))}
                  />
                ) : null}
                <NativeSelect
                  size="xs"
                  label={words.kind}
                  error={errorAt("kind")}
                  value={asked.kind}
                  onChange={(event) =>
                    setAsked({ ...asked, kind: event.currentTarget.value === "qppl" ? "qppl" : "admin" })
                  }
                  data={[
                    { value: "admin", label: words.kinds.admin },
                    { value: "qppl", label: words.kinds.qppl },
                  ]}
                />
                <Line name="file_notation" label={words.file} error={errorAt("file_notation")} />
                <Line
                  name="answers"
                  label={words.answers}
                  hint={outgoing.forms.answerHint}
                  error={errorAt("incoming_ids")}
                />
              </Pair>
              <Line name="description" label={words.description} error={errorAt("description")} />
              {secret ? null : <ScanChoice label={words.scans} error={errorAt("scan_ids")} />}
            </>
          )}
        </ActSheet>
      </section>
    </div>
  );
}
