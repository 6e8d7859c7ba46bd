/** Chèn số, lùi ngày: the clerk writes what is asked, the leader allows it with their own secret. */
import { useState } from "react";
import { call } from "../../../api/call";
import type { Input } from "../../../api/types";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { shownDate } from "../../../kit/format";
import { SignDialog } from "../../../kit/SignDialog";
import { said } from "../../../kit/said";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import { Area, Line, Pair, useDay } from "../../../work/fields";
import type { ActProps } from "./forms";

const words = outgoing.line;
const forms = outgoing.forms;

export function InsertForm({ line, onDone, onClose }: ActProps) {
  const day = useDay(forms.insertDate, "issued_date");
  const [asked, setAsked] = useState<Input<"outgoing_insert"> | null>(null);
  return (
    <>
      <ActSheet
        title={words.acts.insert}
        note={forms.insertNote}
        warn
        confirm={words.acts.insert}
        fields={["number", "suffix", "issued_date", "reason"]}
        onSend={async (form) => {
          const number = Number(said(form, "number"));
          if (!(number > 0)) throw refusal(vi.common.needed, "number");
          const issued_date = day.read();
          if (issued_date === undefined) throw refusal(vi.common.needed, "issued_date");
          const reason = said(form, "reason");
          if (reason === "") throw refusal(vi.common.reasonNeeded, "reason");
          setAsked({
            id: line.id,
            version: line.version,
            number,
            suffix: said(form, "suffix") || undefined,
            issued_date,
            reason,
          });
        }}
        onDone={() => undefined}
        onClose={onClose}
      >
        {(errorAt) => (
          <>
            <Pair>
              <Line name="number" label={forms.insertNumber} error={errorAt("number")} />
              <Line name="suffix" label={forms.insertSuffix} error={errorAt("suffix")} />
              {day.box(errorAt)}
            </Pair>
            <Area name="reason" label={forms.insertReason} error={errorAt("reason")} />
          </>
        )}
      </ActSheet>
      {asked ? (
        <SignDialog
          opened
          title={words.acts.insert}
          sentence={forms.insertSign(
            `${asked.number}${asked.suffix ?? ""}/${line.code_notation}`,
            shownDate(asked.issued_date),
            asked.reason ?? "",
          )}
          onSign={async (signer) => {
            await call("outgoing_insert", asked, signer);
            onDone();
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
