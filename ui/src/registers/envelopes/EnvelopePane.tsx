/** The envelope chosen: its facts and what comes next for it. */
import { Button, Group, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import { renew, useRead } from "../../api/query";
import type { Envelope } from "../../api/types";
import { ActSheet } from "../../kit/ActSheet";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { shownDate, worded } from "../../kit/format";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { SignDialog } from "../../kit/SignDialog";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useTrail } from "../../route";
import { useCan, useToday } from "../../session";
import { vi } from "../../words/vi";
import { EnvelopeForm } from "./EnvelopeForm";
import css from "./envelopes.module.css";

const words = vi.envelopes;

export function EnvelopePane({ envelope }: { envelope: Envelope }) {
  const { go } = useTrail();
  const client = useQueryClient();
  const mayWrite = useCan("clerk");
  const [act, setAct] = useState<"sign" | "paper" | "back" | "amend" | "void" | null>(null);
  const people = useRead("people_list", {}, ["people"]);
  const login = people.data?.rows.find((person) => person.id === envelope.person_id)?.login;
  const close = () => setAct(null);
  const { incoming_id } = envelope;

  return (
    <div className={css.pane}>
      <h2 className={css.title}>{words.row(envelope.ordinal, envelope.year)}</h2>
      <dl className={css.facts}>
        <Fact label={words.columns.arrived}>{shownDate(envelope.arrived_date)}</Fact>
        <Fact label={words.sender}>{envelope.sender}</Fact>
        <Fact label={words.addressed}>{envelope.addressed_to}</Fact>
        <Fact label={words.columns.code}>{envelope.code_on_envelope}</Fact>
        <Fact label={words.columns.marks}>{envelope.marks}</Fact>
        <Fact label={words.columns.handed}>{shownDate(envelope.handed_date)}</Fact>
        <Fact label={words.columns.received}>
          {[envelope.received_by, worded(words.received, envelope.received)].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={words.states.came_back}>{shownDate(envelope.came_back_at)}</Fact>
        <Fact label={words.columns.state}>{words.states[envelope.state]}</Fact>
        <Fact label={words.voidReason}>{envelope.voided_reason}</Fact>
        <Fact label={words.noteField}>{envelope.note}</Fact>
      </dl>
      {act === null ? (
        <Group gap="xs">
          {envelope.state === "held" ? (
            <>
              {/* Only a person of this office has a secret to sign with. */}
              {envelope.person_id != null ? (
                <Button onClick={() => setAct("sign")}>{words.sign}</Button>
              ) : null}
              {mayWrite ? (
                <Button
                  variant={envelope.person_id != null ? "default" : "filled"}
                  onClick={() => setAct("paper")}
                >
                  {words.handOver}
                </Button>
              ) : null}
            </>
          ) : null}
          {mayWrite && envelope.state === "handed" ? (
            <Button variant="default" onClick={() => setAct("back")}>
              {words.comeBack}
            </Button>
          ) : null}
          {mayWrite && envelope.state === "came_back" ? (
            <Button onClick={() => go({ screen: "incoming_entry", envelope_id: envelope.id })}>
              {words.register}
            </Button>
          ) : null}
          {mayWrite && envelope.state !== "voided" ? (
            <Button variant="default" onClick={() => setAct("amend")}>
              {words.amend}
            </Button>
          ) : null}
          {/* One that became a line of the register is voided there. */}
          {mayWrite && envelope.state !== "voided" && envelope.state !== "registered" ? (
            <Button variant="subtle" color="son" onClick={() => setAct("void")}>
              {words.voidIt}
            </Button>
          ) : null}
          {incoming_id != null ? (
            <Button variant="default" onClick={() => go({ screen: "incoming_line", id: incoming_id })}>
              {words.openLine}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {act === "sign" && people.isFetched ? (
        <SignDialog
          opened
          title={words.sign}
          login={login}
          sentence={
            <>
              {words.signSentence(envelope.sender, envelope.addressed_to)}
              <br />
              {words.signNote}
            </>
          }
          onSign={async (signer) => {
            await call("envelope_acknowledge", { id: envelope.id }, signer);
            renew(client, ["envelopes"]);
          }}
          onClose={close}
        />
      ) : null}
      {act === "paper" ? <HandOver envelope={envelope} onClose={close} /> : null}
      {act === "amend" ? (
        <EnvelopeForm
          title={words.amendTitle(envelope.ordinal, envelope.year)}
          note={words.amendNote}
          envelope={envelope}
          onSend={(outside, form) =>
            call("envelope_amend", {
              ...outside,
              id: envelope.id,
              version: envelope.version,
              reason: said(form, "reason"),
            })
          }
          onDone={close}
          onClose={close}
        >
          <TextInput name="reason" label={words.amendReason} {...typing} />
        </EnvelopeForm>
      ) : null}
      <ReasonDialog
        opened={act === "void"}
        title={words.voidTitle(envelope.ordinal, envelope.year)}
        sentence={words.voidSentence}
        label={words.voidReason}
        confirm={words.voidIt}
        danger
        onConfirm={(reason) => call("envelope_void", { id: envelope.id, version: envelope.version, reason })}
        onClose={close}
      />
      {act === "back" ? (
        <ActSheet
          title={words.comeBackTitle}
          confirm={words.comeBack}
          onSend={(form) =>
            call("envelope_come_back", {
              id: envelope.id,
              version: envelope.version,
              note: said(form, "note"),
            })
          }
          onDone={close}
          onClose={close}
        >
          <Textarea name="note" label={words.comeBackNote} {...typing} />
        </ActSheet>
      ) : null}
    </div>
  );
}

function HandOver({ envelope, onClose }: { envelope: Envelope; onClose(): void }) {
  const today = useToday();
  const date = useRef<HTMLInputElement>(null);
  return (
    <ActSheet
      title={words.handOverTitle}
      onSend={(form) =>
        call("envelope_hand_over", {
          id: envelope.id,
          version: envelope.version,
          received_by: said(form, "received_by"),
          handed_date: parseDate(date.current?.value ?? "", today) ?? undefined,
        })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <TextInput
        name="received_by"
        label={words.receivedBy}
        defaultValue={envelope.addressed_to}
        {...typing}
      />
      <DateField label={words.handedDate} inputRef={date} defaultValue={today} w="11rem" />
    </ActSheet>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Text size="sm" component="span">
          {children}
        </Text>
      </dd>
    </div>
  );
}
