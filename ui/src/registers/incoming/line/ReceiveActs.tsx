/** Ký nhận: the receiver's own secret in a small dialog, or what was signed in the paper book. */
import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../../api/call";
import { renew, useRead } from "../../../api/query";
import type { Handover, LineDetail } from "../../../api/types";
import { ActSheet } from "../../../kit/ActSheet";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { SignDialog } from "../../../kit/SignDialog";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import type { ActProps } from "./ActForms";

const words = vi.incoming.line;

function awaited(line: LineDetail): Handover[] {
  return line.handovers.filter((handover) => handover.received === "");
}

/** One receiver after another: with several, the clerk first says who stands at the desk. */
export function Receive({ line, onDone, onClose }: ActProps) {
  const client = useQueryClient();
  const open = awaited(line);
  const [chosen, setChosen] = useState<Handover | null>(open.length === 1 ? (open[0] ?? null) : null);
  const people = useRead("people_list", {}, ["people"]);
  const login = people.data?.rows.find((person) => person.id === chosen?.person_id)?.login;
  return (
    <div className="act-sheet">
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {words.acts.receive}
        </Text>
        {open.map((handover) => (
          <Button key={handover.id} variant="default" justify="start" onClick={() => setChosen(handover)}>
            {handover.to_name}
          </Button>
        ))}
        <Button variant="subtle" onClick={onClose}>
          {vi.common.cancel}
        </Button>
      </Stack>
      {/* The dialog proposes the receiver, so it waits until the office's people are known. */}
      {chosen && people.isFetched ? (
        <SignDialog
          opened
          title={words.acts.receive}
          login={login}
          sentence={
            <>
              <b>{chosen.to_name}</b>: {words.title(line.arrival_number, line.year)},{" "}
              {[line.code, line.organ_name].filter(Boolean).join(", ")}. {line.subject}
              <br />
              {words.forms.receiver}
            </>
          }
          onSign={async (signer) => {
            await call("incoming_acknowledge", { handover_id: chosen.id }, signer);
            renew(client, ["incoming"]);
            onDone();
          }}
          onClose={() => {
            setChosen(null);
            if (open.length === 1) onClose();
          }}
        />
      ) : null}
    </div>
  );
}

export function ReceivePaper({ line, ...rest }: ActProps) {
  const today = useToday();
  const date = useRef<HTMLInputElement>(null);
  const open = awaited(line);
  return (
    <ActSheet
      {...rest}
      title={words.acts.receivePaper}
      onSend={(form) =>
        call("incoming_acknowledge_paper", {
          handover_id: Number(said(form, "handover")),
          received_by: said(form, "received_by"),
          received_date: parseDate(date.current?.value ?? "", today) ?? "",
          note: said(form, "note") || undefined,
        })
      }
    >
      <NativeSelect
        size="xs"
        name="handover"
        label={words.facts.handovers}
        data={open.map((handover) => ({ value: String(handover.id), label: handover.to_name }))}
      />
      <TextInput name="received_by" label={words.forms.receivedBy} {...typing} />
      <DateField label={words.forms.receivedDate} inputRef={date} defaultValue={today} w="11rem" />
      <TextInput name="note" label={words.forms.note} {...typing} />
    </ActSheet>
  );
}
