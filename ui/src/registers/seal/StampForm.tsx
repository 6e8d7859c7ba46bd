/** One use of a seal, in the order the eye meets it on the paper. Stamps are proposed by the core and may be corrected. */
import { Checkbox, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Seal, Stamping } from "../../api/seal";
import { ActSheet, refusal } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { fold } from "../../kit/fold";
import { NumberField, parseWhole } from "../../kit/NumberField";
import { useOfficePeople } from "../../kit/officePeople";
import { SuggestField } from "../../kit/SuggestField";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { type RouteOf, useUnsaved } from "../../route";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { parseMoment } from "./moment";
import css from "./seal.module.css";

const words = vi.seal.form;
const OTHER = "other";
const FIELDS = [
  "copies",
  "sheets",
  "signature_seen",
  "signer_full_name",
  "signer_position",
  "signer_authority",
  "signer_person_id",
  "subject",
  "document_date",
  "stamped_at",
  "requester_name",
] as const;

type Props = {
  seals: readonly Seal[];
  /** The line of a register that is stamped: what stands on it is known. */
  document?: RouteOf<"seal">["document"];
  onDone(line: Stamping): void;
  onClose(): void;
};

export function StampForm({ seals, document, onDone, onClose }: Props) {
  const today = useToday();
  const people = useOfficePeople();
  const types = useRead("document_type_list", {}, ["office"]).data?.rows ?? [];
  const own = seals.filter((one) => one.mine && one.state === "in_use");
  const [seal, setSeal] = useState(String(own[0]?.id ?? ""));
  const [amounts, setAmounts] = useState({ copies: 1, sheets: 1 });
  const [signer, setSigner] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(["signature", "digital"]));
  const copies = useRef<HTMLInputElement>(null);
  const sheets = useRef<HTMLInputElement>(null);
  const requester = useRef<HTMLInputElement>(null);
  const type = useRef<HTMLInputElement>(null);
  const date = useRef<HTMLInputElement>(null);
  const touched = useRef(false);
  const done = useRef<Stamping | null>(null);
  useUnsaved(() => touched.current && done.current === null);
  const fine = amounts.copies > 0 && amounts.sheets > 0;
  const proposed = useRead(
    "stamping_propose",
    { seal_id: Number(seal), copies: amounts.copies, sheets: amounts.sheets },
    ["seal"],
    { enabled: seal !== "" && fine, keepPrevious: true },
  ).data;
  const marks = proposed?.marks ?? [];

  const readAmounts = () =>
    setAmounts({
      copies: parseWhole(copies.current?.value ?? "") ?? 0,
      sheets: parseWhole(sheets.current?.value ?? "") ?? 0,
    });

  async function send(form: FormData): Promise<void> {
    const at = said(form, "at");
    const stamped_at = at === "" ? undefined : parseMoment(at, today);
    if (stamped_at === null) throw refusal(words.atWrong, "stamped_at");
    const name = requester.current?.value.trim() ?? "";
    const person = people.active.find((one) => one.full_name === name);
    const unit = said(form, "unit");
    const given = {
      seal_id: Number(seal),
      stamped_at,
      copies: parseWhole(copies.current?.value ?? "") ?? 0,
      sheets: parseWhole(sheets.current?.value ?? "") ?? 0,
      marks: marks
        .filter((one) => chosen.has(one.kind))
        .map((one) => ({ kind: one.kind, stamps: parseWhole(said(form, `stamps.${one.kind}`)) ?? 0 })),
      requester_person_id: person?.id,
      requester_unit_id: unit === "" ? undefined : Number(unit),
      requester_name: person ? "" : name,
      received_by: said(form, "received_by"),
      note: said(form, "note"),
    };
    done.current = await call(
      "stamping_record",
      document
        ? { ...given, document: { register: document.register, id: document.id } }
        : {
            ...given,
            code: said(form, "code"),
            document_date: parseDate(date.current?.value ?? "", today) ?? undefined,
            type_name: type.current?.value.trim() ?? "",
            subject: said(form, "subject"),
            signer_person_id: signer === "" || signer === OTHER ? undefined : Number(signer),
            signer_full_name: said(form, "signer_full_name"),
            signer_position: said(form, "signer_position"),
            signer_authority: said(form, "signer_authority"),
            signature_seen: form.get("seen") !== null,
          },
    );
  }

  if (own.length === 0)
    return (
      <Text p="lg" ta="center" c="dimmed">
        {words.noSeal}
      </Text>
    );
  return (
    <div className={css.pane} onInput={() => (touched.current = true)}>
      <ActSheet
        title={document ? words.of(document.code) : words.title}
        note={proposed ? words.next(proposed.next_number, proposed.year) : undefined}
        confirm={words.save}
        sendKey="seal.save"
        told={words.told}
        fields={FIELDS}
        onSend={send}
        onDone={() => done.current && onDone(done.current)}
        onClose={onClose}
      >
        {(errorAt) => (
          <>
            <NativeSelect
              label={words.seal}
              value={seal}
              onChange={(event) => setSeal(event.currentTarget.value)}
              data={own.map((one) => ({ value: String(one.id), label: `${one.name} (${one.kind_label})` }))}
            />
            {document ? null : (
              <>
                <Group gap="xs" align="start" grow preventGrowOverflow={false}>
                  <TextInput name="code" label={words.code} description={words.codeHint} {...typing} />
                  <DateField label={words.date} inputRef={date} w="9.5rem" error={errorAt("document_date")} />
                </Group>
                <SuggestField
                  label={words.type}
                  inputRef={type}
                  load={async (q) =>
                    types
                      .map((one) => one.name)
                      .filter((name) => fold(name).includes(fold(q.trim())))
                      .slice(0, 20)
                  }
                />
                <TextInput name="subject" label={words.subject} error={errorAt("subject")} {...typing} />
                <NativeSelect
                  label={words.signer}
                  value={signer}
                  error={errorAt("signer_person_id")}
                  onChange={(event) => setSigner(event.currentTarget.value)}
                  data={[...people.leaders, { value: OTHER, label: words.signerOther }]}
                />
                {signer === OTHER ? (
                  <>
                    <TextInput
                      name="signer_full_name"
                      label={words.signerName}
                      error={errorAt("signer_full_name")}
                      {...typing}
                    />
                    <TextInput
                      name="signer_position"
                      label={words.signerPosition}
                      error={errorAt("signer_position")}
                      {...typing}
                    />
                    <TextInput
                      name="signer_authority"
                      label={words.signerAuthority}
                      error={errorAt("signer_authority")}
                      {...typing}
                    />
                  </>
                ) : null}
                {signer === "" && errorAt("signer_full_name") ? (
                  <Text size="xs" c="son" role="alert">
                    {errorAt("signer_full_name")}
                  </Text>
                ) : null}
                <Checkbox name="seen" label={words.seen} error={errorAt("signature_seen")} my={4} />
              </>
            )}
            <Group gap="xs" align="start">
              <NumberField
                label={words.copies}
                inputRef={copies}
                defaultValue={1}
                w="6rem"
                onBlur={readAmounts}
                error={errorAt("copies")}
              />
              <NumberField
                label={words.sheets}
                inputRef={sheets}
                defaultValue={1}
                w="8rem"
                onBlur={readAmounts}
                error={errorAt("sheets")}
              />
            </Group>
            <fieldset className={css.marks}>
              <legend>{words.marks}</legend>
              {marks.map((one) => (
                <div key={`${one.kind}.${one.stamps}`} className={css.mark}>
                  <Checkbox
                    label={one.label}
                    checked={chosen.has(one.kind)}
                    onChange={(event) => {
                      const next = new Set(chosen);
                      if (event.currentTarget.checked) next.add(one.kind);
                      else next.delete(one.kind);
                      setChosen(next);
                    }}
                  />
                  <TextInput
                    name={`stamps.${one.kind}`}
                    aria-label={words.stamps(one.label)}
                    size="xs"
                    w="4.5rem"
                    defaultValue={one.stamps}
                    disabled={!chosen.has(one.kind)}
                    inputMode="numeric"
                    {...typing}
                  />
                  <Text size="xs" c="dimmed">
                    {words.proposed(one.stamps)}
                  </Text>
                </div>
              ))}
            </fieldset>
            <SuggestField
              label={words.requester}
              inputRef={requester}
              error={errorAt("requester_name")}
              load={async (q) =>
                people.active
                  .map((one) => one.full_name)
                  .filter((name) => fold(name).includes(fold(q.trim())))
              }
            />
            <NativeSelect
              name="unit"
              label={words.unit}
              data={[{ value: "", label: words.noUnit }, ...people.units]}
            />
            <TextInput
              name="at"
              label={words.at}
              placeholder={words.atHint}
              error={errorAt("stamped_at")}
              {...typing}
            />
            <TextInput name="received_by" label={words.receivedBy} {...typing} />
            <TextInput name="note" label={words.note} {...typing} />
          </>
        )}
      </ActSheet>
    </div>
  );
}
