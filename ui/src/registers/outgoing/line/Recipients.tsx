/** To whom a document goes, whether it came there, and what the clerk writes down of it. */
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { OutDetail, OutRecipient } from "../../../api/outgoing";
import { shownDate } from "../../../kit/format";
import { useCan } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { type Delivery, DeliveryForm } from "./DeliveryForm";
import css from "./line.module.css";

const words = outgoing.line;
const heads = words.recipientColumns;

export function Recipients({ line }: { line: OutDetail }) {
  const clerk = useCan("clerk");
  const [open, setOpen] = useState<{ id: number; what: Delivery } | null>(null);
  const rows = line.recipients;
  if (rows.length === 0) return <Text size="sm">{words.noRecipients}</Text>;
  const chosen = rows.find((one) => one.id === open?.id);
  return (
    <>
      {chosen && open ? <DeliveryForm of={chosen} what={open.what} onClose={() => setOpen(null)} /> : null}
      <table className={css.recipients}>
        <thead>
          <tr>
            {Object.values(heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const next = clerk && open === null ? nextOf(line, one) : null;
            return (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>{one.way_label}</td>
                <td className="tabular">{one.copies}</td>
                <td className="tabular">
                  {[shownDate(one.sent_date), one.post_code].filter(Boolean).join(", ")}
                </td>
                <td>
                  {[
                    one.received_by,
                    shownDate(one.received_at),
                    one.back_date ? words.back(shownDate(one.back_date)) : "",
                    !one.received_at && one.sent_date ? words.undelivered : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}{" "}
                  {next ? (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={{
                        deliver: words.deliverTo,
                        delivered: words.deliveredTo,
                        cameBack: words.cameBackFrom,
                      }[next](one.name)}
                      onClick={() => setOpen({ id: one.id, what: next })}
                    >
                      {words[next]}
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** What is written next of a recipient: sent, received; once the document was recalled, sent back. */
function nextOf(line: OutDetail, one: OutRecipient): Delivery | null {
  if (line.recalled) return one.sent_date && !one.back_date ? "cameBack" : null;
  if (line.sent_date == null || line.voided) return null;
  if (one.received_at) return null;
  return one.sent_date ? "delivered" : "deliver";
}
