/** What is written of a seal or token: a new one with its keeper, or one that is corrected with a reason. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Seal } from "../../api/seal";
import { ActSheet } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { useOfficePeople } from "../../kit/officePeople";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";

const words = vi.seal.seal;
const FIELDS = [
  "name",
  "owner_name",
  "registration_number",
  "serial_number",
  "certificate_to",
  "in_use_from",
  "keeper_person_id",
  "decision",
  "reason",
] as const;

type Props = {
  title: string;
  /** The one to be corrected. */
  seal?: Seal;
  /** Those it may come in the place of. */
  seals?: readonly Seal[];
  onDone(saved: Seal): void;
  onClose(): void;
};

export function SealForm({ title, seal, seals = [], onDone, onClose }: Props) {
  const today = useToday();
  const people = useOfficePeople();
  const kinds = useRead("seal_kinds", {}, []).data?.kinds ?? [];
  const [kind, setKind] = useState(seal?.kind ?? "agency");
  const registered = useRef<HTMLInputElement>(null);
  const certificate = useRef<HTMLInputElement>(null);
  const from = useRef<HTMLInputElement>(null);
  const saved = useRef<Seal | null>(null);
  const needs = kinds.find((one) => one.code === kind)?.needs;
  const token = needs === "certificate";
  const day = (field: React.RefObject<HTMLInputElement | null>) =>
    parseDate(field.current?.value ?? "", today) ?? undefined;

  async function send(form: FormData): Promise<void> {
    const described = {
      name: said(form, "name"),
      owner_name: said(form, "owner_name"),
      registration_number: token ? "" : said(form, "registration_number"),
      registration_date: token ? undefined : day(registered),
      serial_number: token ? said(form, "serial_number") : "",
      provider: token ? said(form, "provider") : "",
      certificate_to: token ? day(certificate) : undefined,
      in_use_from: day(from),
      note: said(form, "note"),
    };
    const follows = said(form, "follows");
    saved.current = seal
      ? await call("seal_amend", {
          ...described,
          id: seal.id,
          version: seal.version,
          reason: said(form, "reason"),
        })
      : await call("seal_add", {
          ...described,
          kind,
          follows_id: follows === "" ? undefined : Number(follows),
          keeper_person_id: Number(said(form, "keeper")),
          decision: said(form, "decision"),
        });
  }

  return (
    <ActSheet
      title={title}
      note={seal ? words.amendNote : undefined}
      fields={FIELDS}
      sendKey="seal.save"
      onSend={send}
      onDone={() => saved.current && onDone(saved.current)}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          {seal ? null : (
            <NativeSelect
              label={words.kind}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value)}
              data={kinds.map((one) => ({ value: one.code, label: one.label }))}
            />
          )}
          <TextInput
            name="name"
            label={words.name}
            defaultValue={seal?.name}
            error={errorAt("name")}
            {...typing}
          />
          <TextInput
            name="owner_name"
            label={words.owner}
            defaultValue={seal?.owner_name}
            error={errorAt("owner_name")}
            {...typing}
          />
          {token ? (
            <>
              <TextInput
                name="serial_number"
                label={words.serial}
                defaultValue={seal?.serial_number}
                error={errorAt("serial_number")}
                {...typing}
              />
              <TextInput name="provider" label={words.provider} defaultValue={seal?.provider} {...typing} />
              <DateField
                label={words.certificateTo}
                inputRef={certificate}
                defaultValue={seal?.certificate_to}
                error={errorAt("certificate_to")}
                w="11rem"
              />
            </>
          ) : (
            <>
              <TextInput
                name="registration_number"
                label={words.registration}
                defaultValue={seal?.registration_number}
                error={errorAt("registration_number")}
                {...typing}
              />
              <DateField
                label={words.registrationDate}
                inputRef={registered}
                defaultValue={seal?.registration_date}
                w="11rem"
              />
            </>
          )}
          <DateField
            label={words.from}
            description={words.fromHint}
            inputRef={from}
            defaultValue={seal ? seal.in_use_from : today}
            error={errorAt("in_use_from")}
            w="11rem"
          />
          {seal ? null : (
            <>
              <NativeSelect
                name="keeper"
                label={words.keeper}
                data={people.everyone}
                error={errorAt("keeper_person_id")}
              />
              <TextInput name="decision" label={words.decision} error={errorAt("decision")} {...typing} />
              <NativeSelect
                name="follows"
                label={words.follows}
                data={[
                  { value: "", label: words.followsNone },
                  ...seals
                    .filter((one) => one.kind === kind)
                    .map((one) => ({ value: String(one.id), label: `${one.name} (${one.state_label})` })),
                ]}
              />
            </>
          )}
          <TextInput name="note" label={words.note} defaultValue={seal?.note} {...typing} />
          {seal ? (
            <TextInput name="reason" label={words.reason} error={errorAt("reason")} {...typing} />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}
