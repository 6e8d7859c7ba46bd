/** A line of the log: what stands in it, its ký nhận, and voiding it. */
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call";
import { renew, useRead } from "../../api/query";
import type { Stamping } from "../../api/seal";
import { ActSheet } from "../../kit/ActSheet";
import { Fact } from "../../kit/Fact";
import { shownDate, shownMoment } from "../../kit/format";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { SignDialog } from "../../kit/SignDialog";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { useCan, useSession } from "../../session";
import { vi } from "../../words/vi";
import css from "./seal.module.css";

const words = vi.seal;
const c = words.log.columns;

export function StampingPane({ line }: { line: Stamping }) {
  const client = useQueryClient();
  const { person } = useSession();
  const clerk = useCan("clerk");
  const [act, setAct] = useState<"sign" | "paper" | "void" | null>(null);
  const people = useRead("people_list", {}, ["people"]);
  const login = people.data?.rows.find((one) => one.id === line.requester_person_id)?.login;
  const mayVoid = clerk || person?.id === line.stamped_by_person_id;
  const close = () => setAct(null);
  const open = line.voided_at === null && line.received === "";

  return (
    <div className={css.pane}>
      <h2 className={css.title}>{words.row(line.number, line.year)}</h2>
      <dl className={css.facts}>
        <Fact label={c.at}>{shownMoment(line.stamped_at)}</Fact>
        <Fact label={words.facts.seal}>{`${line.seal_name} (${line.seal_kind_label})`}</Fact>
        <Fact label={c.code}>
          {[line.code_shown, shownDate(line.document_date)].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={c.content}>{[line.type_name, line.subject].filter(Boolean).join(" ")}</Fact>
        <Fact label={c.signer}>{`${line.signer_full_name}, ${line.signer_position}`}</Fact>
        <Fact label={words.facts.authority}>{line.signer_authority}</Fact>
        <Fact label={c.marks}>{line.marks_shown}</Fact>
        <Fact label={c.amounts}>{words.facts.copies(line.copies, line.sheets)}</Fact>
        <Fact label={c.requester}>
          {[line.requester_unit, line.requester_name].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={c.stampedBy}>{line.stamped_by}</Fact>
        <Fact label={c.received}>
          {[line.received_by, receivedHow(line.received), shownMoment(line.received_at)]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        <Fact label={c.note}>{line.note}</Fact>
        <Fact label={words.facts.voidReason}>{line.voided_reason}</Fact>
      </dl>
      {line.late ? (
        <Text size="xs" c="dimmed">
          {words.log.lateChip}
        </Text>
      ) : null}
      {act === null ? (
        <Group gap="xs">
          {open && line.requester_person_id !== null ? (
            <Button onClick={() => setAct("sign")}>{words.sign}</Button>
          ) : null}
          {open ? (
            <Button
              variant={line.requester_person_id === null ? "filled" : "default"}
              onClick={() => setAct("paper")}
            >
              {words.receive}
            </Button>
          ) : null}
          {mayVoid && line.voided_at === null ? (
            <Button variant="subtle" color="son" onClick={() => setAct("void")}>
              {words.voidIt}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {act === "sign" && people.isFetched ? (
        <SignDialog
          opened
          title={words.sign}
          login={login}
          sentence={words.signSentence(line.code_shown, line.marks_shown)}
          onSign={async (signer) => {
            await call("stamping_acknowledge", { id: line.id }, signer);
            renew(client, ["seal"]);
          }}
          onClose={close}
        />
      ) : null}
      {act === "paper" ? (
        <ActSheet
          title={words.receive}
          fields={["received_by"]}
          onSend={(form) =>
            call("stamping_receive", {
              id: line.id,
              version: line.version,
              received_by: said(form, "received_by"),
            })
          }
          onDone={close}
          onClose={close}
        >
          {(errorAt) => (
            <TextInput
              name="received_by"
              label={words.receivedBy}
              defaultValue={line.requester_name}
              error={errorAt("received_by")}
              {...typing}
            />
          )}
        </ActSheet>
      ) : null}
      <ReasonDialog
        opened={act === "void"}
        title={words.voidTitle(line.number, line.year)}
        sentence={words.voidSentence}
        label={words.voidReason}
        confirm={words.voidIt}
        danger
        onConfirm={(reason) => call("stamping_void", { id: line.id, version: line.version, reason })}
        onClose={close}
      />
    </div>
  );
}

function receivedHow(received: string): string {
  return received === "secret" || received === "paper" ? words.received[received] : "";
}
