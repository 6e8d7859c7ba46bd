/** A leader lets a seal go: signed here with their own secret, or recorded from the paper. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import { renew } from "../../api/query";
import type { Going, Seal } from "../../api/seal";
import type { Input } from "../../api/types";
import { ActSheet, refusal } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { useOfficePeople } from "../../kit/officePeople";
import { SignDialog } from "../../kit/SignDialog";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";

const words = vi.seal.hand;
const KINDS: Going[] = ["lend", "out", "keep"];
const OUTSIDE = "outside";
const FIELDS = [
  "to_person_id",
  "place",
  "to_date",
  "purpose",
  "given_by_person_id",
  "document_number",
  "document_date",
] as const;

type Asked = Input<"seal_permit">;

export function PermitForm({ seal, onPaper, onClose }: { seal: Seal; onPaper: boolean; onClose(): void }) {
  const client = useQueryClient();
  const today = useToday();
  const people = useOfficePeople();
  const [kind, setKind] = useState<Going>("lend");
  const [to, setTo] = useState("");
  const [asked, setAsked] = useState<Asked | null>(null);
  const from = useRef<HTMLInputElement>(null);
  const until = useRef<HTMLInputElement>(null);
  const dated = useRef<HTMLInputElement>(null);
  const day = (field: React.RefObject<HTMLInputElement | null>) =>
    parseDate(field.current?.value ?? "", today) ?? undefined;
  const nameOf = (one: Asked) =>
    people.active.find((person) => person.id === one.to_person_id)?.full_name ?? one.to_name ?? "";

  async function send(form: FormData): Promise<void> {
    const terms: Asked = {
      seal_id: seal.id,
      kind,
      to_person_id: to === "" || to === OUTSIDE ? undefined : Number(to),
      to_name: said(form, "to_name"),
      place: said(form, "place"),
      from_date: day(from),
      to_date: day(until),
      purpose: said(form, "purpose"),
    };
    if (onPaper) {
      const document_date = day(dated);
      if (document_date === undefined) throw refusal(vi.common.dateWrong, "document_date");
      await call("seal_permission_record", {
        ...terms,
        given_by_person_id: Number(said(form, "given_by")),
        document_number: said(form, "document_number"),
        document_date,
      });
      onClose();
    } else setAsked(terms);
  }

  return (
    <>
      <ActSheet
        title={onPaper ? words.recordTitle : words.permitTitle}
        note={words.permitNote}
        confirm={onPaper ? undefined : words.next}
        sendKey="seal.save"
        fields={FIELDS}
        onSend={send}
        onDone={() => {}}
        onClose={onClose}
      >
        {(errorAt) => (
          <>
            <NativeSelect
              label={words.kind}
              value={kind}
              onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? "lend")}
              data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <NativeSelect
              label={words.to}
              value={to}
              error={errorAt("to_person_id")}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={
                kind === "out"
                  ? [...people.everyone, { value: OUTSIDE, label: words.toOutside }]
                  : people.everyone
              }
            />
            {kind === "out" ? (
              <>
                {to === OUTSIDE ? <TextInput name="to_name" label={words.toOutside} {...typing} /> : null}
                <TextInput name="place" label={words.place} error={errorAt("place")} {...typing} />
              </>
            ) : null}
            <TextInput name="purpose" label={words.purpose} error={errorAt("purpose")} {...typing} />
            <DateField label={words.from} inputRef={from} defaultValue={today} w="11rem" />
            {kind === "keep" ? null : (
              <DateField label={words.until} inputRef={until} error={errorAt("to_date")} w="11rem" />
            )}
            {onPaper ? (
              <>
                <NativeSelect
                  name="given_by"
                  label={words.givenBy}
                  data={people.leaders}
                  error={errorAt("given_by_person_id")}
                />
                <TextInput
                  name="document_number"
                  label={words.documentNumber}
                  error={errorAt("document_number")}
                  {...typing}
                />
                <DateField
                  label={words.documentDate}
                  inputRef={dated}
                  error={errorAt("document_date")}
                  w="11rem"
                />
              </>
            ) : null}
          </>
        )}
      </ActSheet>
      {asked ? (
        <SignDialog
          opened
          title={words.permitTitle}
          sentence={words.signSentence(words.kinds[asked.kind], seal.name, nameOf(asked), asked.purpose)}
          onSign={async (signer) => {
            await call("seal_permit", asked, signer);
            renew(client, ["seal"]);
            onClose();
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
