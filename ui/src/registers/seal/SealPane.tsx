/** A seal whole: what it is, where it is, the permissions to let it go and every time it changed hands. */
import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Seal, SealPermission } from "../../api/seal";
import { ActSheet } from "../../kit/ActSheet";
import { Chip } from "../../kit/Chip";
import { DateField } from "../../kit/DateField";
import { parseDate } from "../../kit/dates";
import { ErrorNote } from "../../kit/ErrorNote";
import { Fact } from "../../kit/Fact";
import { shownDate, shownMoment } from "../../kit/format";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useCan, useSession, useToday } from "../../session";
import { vi } from "../../words/vi";
import { BackForm, HandForm, PermissionEnd, TakeDialog } from "./HandForms";
import { PermitForm } from "./PermitForm";
import { SealForm } from "./SealForm";
import css from "./seal.module.css";

const words = vi.seal.seal;
const hand = vi.seal.hand;

type Act =
  | { kind: "permit" | "record" | "back" | "amend" | "withdraw" }
  | { kind: "hand" | "take" | "end"; permission: SealPermission };

export function SealPane({ seal, marks }: { seal: Seal; marks: ReactNode }) {
  const { person } = useSession();
  const clerk = useCan("clerk");
  const mayKeep = useCan("clerk", "admin");
  const [act, setAct] = useState<Act | null>(null);
  const { data: whole, error } = useRead("seal_get", { id: seal.id }, ["seal", "people"]);
  const close = () => setAct(null);
  const standing = seal.state !== "withdrawn";
  // Where the holder has left the office, or is nobody of it, the văn thư hands it on.
  const mayHand = seal.mine || (clerk && seal.holder_person_id === null);
  const mayTakeBack = standing && !seal.at_home && person?.id === seal.keeper_person_id;

  return (
    <div className={css.pane}>
      <h2 className={css.title}>{seal.name}</h2>
      <Group gap={4}>{marks}</Group>
      <dl className={css.facts}>
        <Fact label={words.where}>{seal.where}</Fact>
        <Fact label={words.keeper}>{seal.keeper_name}</Fact>
        <Fact label={words.decision}>{seal.decision}</Fact>
        <Fact label={words.kind}>{seal.kind_label}</Fact>
        <Fact label={words.owner}>{seal.owner_name}</Fact>
        <Fact label={words.registration}>
          {[seal.registration_number, shownDate(seal.registration_date)].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={words.serial}>{seal.serial_number}</Fact>
        <Fact label={words.provider}>{seal.provider}</Fact>
        <Fact label={words.certificateTo}>{shownDate(seal.certificate_to)}</Fact>
        <Fact label={words.period}>{periodOf(seal)}</Fact>
        <Fact label={words.withdrawReason}>
          {[seal.withdrawn_reason, seal.withdrawn_to].filter(Boolean).join(". ")}
        </Fact>
        <Fact label={words.last}>{shownMoment(whole?.last_stamped_at)}</Fact>
        <Fact label={words.former}>
          {(whole?.former ?? []).map((one) => `${one.name} (${periodOf(one)})`).join("; ")}
        </Fact>
        <Fact label={words.note}>{seal.note}</Fact>
      </dl>
      <ErrorNote error={error} />
      {act === null ? (
        <Group gap="xs">
          {mayTakeBack ? <Button onClick={() => setAct({ kind: "back" })}>{hand.back}</Button> : null}
          {standing ? (
            <Button variant="default" onClick={() => setAct({ kind: "permit" })}>
              {hand.permit}
            </Button>
          ) : null}
          {standing && clerk ? (
            <Button variant="default" onClick={() => setAct({ kind: "record" })}>
              {hand.record}
            </Button>
          ) : null}
          {standing && mayKeep ? (
            <>
              <Button variant="default" onClick={() => setAct({ kind: "amend" })}>
                {words.amend}
              </Button>
              <Button variant="subtle" color="son" onClick={() => setAct({ kind: "withdraw" })}>
                {words.withdraw}
              </Button>
            </>
          ) : null}
        </Group>
      ) : null}
      {act?.kind === "permit" || act?.kind === "record" ? (
        <PermitForm key={act.kind} seal={seal} onPaper={act.kind === "record"} onClose={close} />
      ) : null}
      {act?.kind === "back" ? <BackForm seal={seal} onClose={close} /> : null}
      {act?.kind === "hand" ? <HandForm seal={seal} permission={act.permission} onClose={close} /> : null}
      {act?.kind === "take" ? <TakeDialog seal={seal} permission={act.permission} onClose={close} /> : null}
      {act?.kind === "end" ? <PermissionEnd permission={act.permission} onClose={close} /> : null}
      {act?.kind === "amend" ? (
        <SealForm title={words.amendTitle(seal.name)} seal={seal} onDone={close} onClose={close} />
      ) : null}
      {act?.kind === "withdraw" ? <WithdrawForm seal={seal} onClose={close} /> : null}
      <section aria-label={hand.permissions}>
        <h3 className={css.sub}>{hand.permissions}</h3>
        {whole && whole.permissions.length === 0 ? (
          <Text size="sm" c="dimmed">
            {hand.none}
          </Text>
        ) : null}
        <ul className={css.history}>
          {(whole?.permissions ?? []).map((one) => (
            <li key={one.id}>
              <span>
                <strong>{hand.permissionOf(one.kind_label, one.to_name)}</strong>{" "}
                <Chip tone={one.state === "open" ? "green" : "plain"}>{one.state_label}</Chip>
              </span>
              <span className={css.since}>{termsOf(one)}</span>
              {act === null && standing && one.state === "open" ? (
                <Group gap="xs">
                  {mayHand && one.to_person_id !== null ? (
                    <Button size="compact-xs" onClick={() => setAct({ kind: "take", permission: one })}>
                      {hand.handSign}
                    </Button>
                  ) : null}
                  {mayHand ? (
                    <Button
                      size="compact-xs"
                      variant={one.to_person_id === null ? "filled" : "default"}
                      onClick={() => setAct({ kind: "hand", permission: one })}
                    >
                      {hand.handPaper}
                    </Button>
                  ) : null}
                  {clerk ? (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="son"
                      onClick={() => setAct({ kind: "end", permission: one })}
                    >
                      {hand.end}
                    </Button>
                  ) : null}
                </Group>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={hand.history}>
        <h3 className={css.sub}>{hand.history}</h3>
        <ul className={css.history}>
          {(whole?.handovers ?? []).map((one) => (
            <li key={one.id}>
              <span>
                <strong>{hand.went(one.from_name, one.to_name)}</strong>
              </span>
              <span className={css.since}>
                {[shownMoment(one.at), one.kind_label, one.place, one.record, one.condition]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function periodOf(seal: Seal): string {
  const from = shownDate(seal.in_use_from);
  if (seal.in_use_to) return words.periodTo(from, shownDate(seal.in_use_to));
  return from ? words.periodFrom(from) : "";
}

function termsOf(one: SealPermission): string {
  const given =
    one.given === "secret"
      ? hand.givenHere(one.given_by)
      : hand.givenPaper(one.document_number, one.given_by);
  const days = one.to_date
    ? `${shownDate(one.from_date)} – ${shownDate(one.to_date)}`
    : shownDate(one.from_date);
  return [given, days, one.place, one.purpose, one.ended_reason].filter(Boolean).join(" · ");
}

function WithdrawForm({ seal, onClose }: { seal: Seal; onClose(): void }) {
  const today = useToday();
  const date = useRef<HTMLInputElement>(null);
  return (
    <ActSheet
      title={words.withdrawTitle(seal.name)}
      note={words.withdrawNote}
      confirm={words.withdraw}
      danger
      fields={["date", "reason", "withdrawn_to"]}
      onSend={(form) =>
        call("seal_withdraw", {
          id: seal.id,
          version: seal.version,
          date: parseDate(date.current?.value ?? "", today) ?? undefined,
          reason: said(form, "reason"),
          withdrawn_to: said(form, "withdrawn_to"),
          lost: form.get("lost") !== null,
        })
      }
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <TextInput name="reason" label={words.withdrawReason} error={errorAt("reason")} {...typing} />
          <TextInput
            name="withdrawn_to"
            label={words.withdrawTo}
            error={errorAt("withdrawn_to")}
            {...typing}
          />
          <DateField
            label={words.withdrawDate}
            inputRef={date}
            defaultValue={today}
            error={errorAt("date")}
            w="11rem"
          />
          <Checkbox name="lost" label={words.lost} />
        </>
      )}
    </ActSheet>
  );
}
