/** Cấp số, ngày tháng: the number that will be given is shown before it is; what is held can be used. */
import { NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import { ActSheet } from "../../../kit/ActSheet";
import { DateField } from "../../../kit/DateField";
import { Note } from "../../../kit/ErrorNote";
import { shownDate } from "../../../kit/format";
import { said } from "../../../kit/said";
import { useToday } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { Line, Pair } from "../../../work/fields";
import type { ActProps } from "./forms";

const words = outgoing.line;
const forms = outgoing.forms;

export function IssueForm({ line, ...rest }: ActProps) {
  const today = useToday();
  const [date, setDate] = useState<string | null>(today);
  const proposed = useRead(
    "outgoing_propose",
    { id: line.id, date: date ?? undefined },
    ["outgoing", "books"],
    { keepPrevious: true },
  ).data;
  return (
    <ActSheet
      {...rest}
      title={words.acts.issue}
      confirm={words.acts.issue}
      fields={["issued_date", "code_notation", "reservation_id", "copies"]}
      onSend={(form) => {
        const held = Number(said(form, "reservation_id"));
        const copies = Number(said(form, "copies"));
        return call("outgoing_issue", {
          id: line.id,
          version: line.version,
          issued_date: date ?? undefined,
          code_notation: said(form, "code_notation") || undefined,
          reservation_id: held > 0 ? held : undefined,
          copies: copies > 0 ? copies : undefined,
        });
      }}
    >
      {(errorAt) => (
        <>
          {proposed?.refusal ? <Note tone="amber">{proposed.refusal}</Note> : null}
          {proposed && !proposed.refusal ? (
            <Text size="sm" role="status">
              {forms.willBe(proposed.code)}{" "}
              {proposed.last_date ? forms.lastDate(shownDate(proposed.last_date)) : ""}
            </Text>
          ) : null}
          <Pair>
            <DateField
              label={forms.issueDate}
              defaultValue={today}
              error={errorAt("issued_date")}
              onChange={setDate}
              w="11rem"
            />
            <Line
              key={proposed?.code_notation}
              name="code_notation"
              label={forms.notation}
              initial={proposed?.code_notation ?? line.code_notation}
              error={errorAt("code_notation")}
            />
            <Line
              name="copies"
              label={forms.copies}
              initial={line.copies == null ? "" : String(line.copies)}
              error={errorAt("copies")}
            />
          </Pair>
          {proposed && proposed.reserved.length > 0 ? (
            <NativeSelect
              size="xs"
              name="reservation_id"
              label={forms.reservation}
              error={errorAt("reservation_id")}
              data={[
                { value: "", label: forms.noReservation },
                ...proposed.reserved.map((one) => ({
                  value: String(one.id),
                  label: forms.held(one.from, one.to, one.owner),
                })),
              ]}
            />
          ) : null}
        </>
      )}
    </ActSheet>
  );
}
