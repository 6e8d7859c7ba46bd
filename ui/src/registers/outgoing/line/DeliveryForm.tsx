/** What became of a document at one of its recipients: sent, received, sent back after a recall. */
import { call } from "../../../api/call";
import type { OutRecipient } from "../../../api/outgoing";
import { ActSheet } from "../../../kit/ActSheet";
import { said } from "../../../kit/said";
import { useToday } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { Line, Pair, useDay } from "../../../work/fields";

const words = outgoing.line;
const forms = outgoing.forms;

export type Delivery = "deliver" | "delivered" | "cameBack";

type Props = { of: OutRecipient; what: Delivery; onClose: () => void };

export function DeliveryForm({ of, what, onClose }: Props) {
  const label = { deliver: forms.deliverDate, delivered: forms.receivedDate, cameBack: forms.backDate }[what];
  const day = useDay(label, "date", useToday());
  const title = {
    deliver: words.deliverTo,
    delivered: words.deliveredTo,
    cameBack: words.cameBackFrom,
  }[what](of.name);
  return (
    <ActSheet
      title={title}
      fields={["date", "post_code", "received_by", "note"]}
      onSend={(form) => {
        const which = { recipient_id: of.id, version: of.version, date: day.read() };
        const text = (field: string) => said(form, field) || undefined;
        if (what === "deliver") return call("outgoing_deliver", { ...which, post_code: text("post_code") });
        if (what === "cameBack") return call("outgoing_recall_back", which);
        return call("outgoing_delivered", {
          ...which,
          received_by: said(form, "received_by"),
          note: text("note"),
        });
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Pair>
            {day.box(errorAt)}
            {what === "deliver" ? (
              <Line
                name="post_code"
                label={forms.postCode}
                initial={of.post_code}
                error={errorAt("post_code")}
              />
            ) : null}
            {what === "delivered" ? (
              <Line name="received_by" label={forms.receivedBy} error={errorAt("received_by")} />
            ) : null}
          </Pair>
          {what === "delivered" ? <Line name="note" label={forms.note} error={errorAt("note")} /> : null}
        </>
      )}
    </ActSheet>
  );
}
