/** A copy gets its number: signed here by who certifies it, or recorded as signed on paper. */
import { Group, NativeSelect, Switch, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import { renew, useRead } from "../../api/query";
import type { Copied, CopyInput } from "../../api/seal";
import { ActSheet } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { NumberField, parseWhole } from "../../kit/NumberField";
import { useOfficePeople } from "../../kit/officePeople";
import { SignDialog } from "../../kit/SignDialog";
import { SuggestField } from "../../kit/SuggestField";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { type RouteOf, useUnsaved } from "../../route";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import css from "./copies.module.css";

const words = vi.copies.sheet;
const FIELDS = [
  "copies",
  "sheets",
  "recipients",
  "part",
  "copy_date",
  "source_organ",
  "source_subject",
  "source_date",
  "secrecy",
  "certifier_person_id",
  "certified_date",
] as const;
const SECRECIES = ["", "mat", "toi_mat", "tuyet_mat"] as const;

type Props = {
  /** The line of a register that is copied: what stands in it is known. */
  source?: RouteOf<"copies">["source"];
  onDone(copy: Copied): void;
  onClose(): void;
};

export function CopySheet({ source, onDone, onClose }: Props) {
  const client = useQueryClient();
  const today = useToday();
  const people = useOfficePeople();
  const forms = useRead("copy_forms", {}, []).data?.rows ?? [];
  const [formCode, setFormCode] = useState<CopyInput["form"]>("sao_y");
  const [onPaper, setOnPaper] = useState(false);
  const [signing, setSigning] = useState<CopyInput | null>(null);
  const organ = useRef<HTMLInputElement>(null);
  const dated = useRef<HTMLInputElement>(null);
  const copied = useRef<HTMLInputElement>(null);
  const certified = useRef<HTMLInputElement>(null);
  const copies = useRef<HTMLInputElement>(null);
  const sheets = useRef<HTMLInputElement>(null);
  const touched = useRef(false);
  const done = useRef<Copied | null>(null);
  useUnsaved(() => touched.current && done.current === null);
  const form = forms.find((one) => one.form === formCode);
  const day = (field: React.RefObject<HTMLInputElement | null>) =>
    parseDate(field.current?.value ?? "", today) ?? undefined;

  async function send(data: FormData): Promise<void> {
    if (!form) return;
    const transfer = form.transfers.find((one) => one.transfer === said(data, "transfer"))?.transfer;
    const base: CopyInput = {
      form: form.form,
      transfer: transfer ?? "paper_paper",
      source_kind: form.source_kind,
      copy_date: day(copied),
      part: said(data, "part"),
      copies: parseWhole(copies.current?.value ?? "") ?? 0,
      sheets: parseWhole(sheets.current?.value ?? "") ?? undefined,
      recipients: said(data, "recipients"),
      note: said(data, "note"),
    };
    const input: CopyInput = source
      ? { ...base, source: { register: source.register, id: source.id } }
      : {
          ...base,
          source_organ: organ.current?.value.trim() ?? "",
          source_code: said(data, "source_code"),
          source_date: day(dated),
          source_type: said(data, "source_type"),
          source_subject: said(data, "source_subject"),
          secrecy: said(data, "secrecy"),
        };
    if (!onPaper) {
      setSigning(input);
      return;
    }
    done.current = await call("copy_record", {
      ...input,
      certifier_person_id: Number(said(data, "certifier")),
      certified_date: day(certified),
    });
  }

  const what = (input: CopyInput) =>
    source?.code || [input.source_code, input.source_type].filter(Boolean).join(" ");
  return (
    <div className={css.pane} onInput={() => (touched.current = true)}>
      <ActSheet
        title={source ? words.of(source.code) : words.title}
        confirm={onPaper ? words.save : words.signHere}
        sendKey="seal.save"
        fields={FIELDS}
        onSend={send}
        onDone={() => done.current && onDone(done.current)}
        onClose={onClose}
      >
        {(errorAt) => (
          <>
            <NativeSelect
              label={words.form}
              value={formCode}
              onChange={(event) =>
                setFormCode(forms.find((one) => one.form === event.currentTarget.value)?.form ?? "sao_y")
              }
              data={forms.map((one) => ({ value: one.form, label: `${one.label} (${one.abbreviation})` }))}
            />
            <NativeSelect
              name="transfer"
              label={vi.copies.facts.transfer}
              data={(form?.transfers ?? []).map((one) => ({ value: one.transfer, label: one.label }))}
            />
            <Text size="xs" c="dimmed">
              {words.sourceFrom(form?.source_kind === "copy" ? words.fromCopy : words.fromOriginal)}
            </Text>
            {source ? null : (
              <>
                <SuggestField
                  label={words.organ}
                  inputRef={organ}
                  error={errorAt("source_organ")}
                  load={async (q) => (await call("incoming_suggest", { field: "organ_name", q })).rows}
                />
                <Group gap="xs" align="start" grow preventGrowOverflow={false}>
                  <TextInput name="source_code" label={words.code} {...typing} />
                  <DateField
                    label={words.sourceDate}
                    inputRef={dated}
                    error={errorAt("source_date")}
                    w="10rem"
                  />
                </Group>
                <TextInput name="source_type" label={words.type} {...typing} />
                <TextInput
                  name="source_subject"
                  label={words.subject}
                  error={errorAt("source_subject")}
                  {...typing}
                />
                <NativeSelect
                  name="secrecy"
                  label={words.secrecy}
                  error={errorAt("secrecy")}
                  data={SECRECIES.map((value) => ({ value, label: words.secrecies[value] }))}
                />
              </>
            )}
            {formCode === "trich_sao" ? (
              <TextInput name="part" label={words.part} error={errorAt("part")} {...typing} />
            ) : null}
            <Group gap="xs" align="start">
              <NumberField
                label={words.copies}
                inputRef={copies}
                defaultValue={1}
                w="6rem"
                error={errorAt("copies")}
              />
              <NumberField label={words.sheets} inputRef={sheets} w="8rem" error={errorAt("sheets")} />
            </Group>
            <TextInput name="recipients" label={words.recipients} error={errorAt("recipients")} {...typing} />
            <DateField
              label={words.date}
              inputRef={copied}
              defaultValue={today}
              error={errorAt("copy_date")}
              w="11rem"
            />
            <TextInput name="note" label={words.note} {...typing} />
            <Switch
              label={words.onPaper}
              checked={onPaper}
              onChange={(event) => setOnPaper(event.currentTarget.checked)}
              my={4}
            />
            {onPaper ? (
              <Group gap="xs" align="start">
                <NativeSelect
                  name="certifier"
                  label={words.certifier}
                  data={people.leaders}
                  error={errorAt("certifier_person_id")}
                />
                <DateField
                  label={words.certifiedDate}
                  inputRef={certified}
                  defaultValue={today}
                  error={errorAt("certified_date")}
                  w="11rem"
                />
              </Group>
            ) : null}
          </>
        )}
      </ActSheet>
      {signing ? (
        <SignDialog
          opened
          title={words.signHere}
          sentence={words.signSentence(form?.label ?? "", what(signing), signing.copies)}
          onSign={async (signer) => {
            const copy = await call("copy_issue", signing, signer);
            done.current = copy;
            renew(client, ["copies"]);
            onDone(copy);
          }}
          onClose={() => setSigning(null)}
        />
      ) : null}
    </div>
  );
}
