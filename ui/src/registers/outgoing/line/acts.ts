/** What can be done with an outgoing document, by its facts and by who is at the desk. The core decides again. Pure. */
import type { OutDetail } from "../../../api/outgoing";
import type { Role } from "../../../api/types";
import type { outgoing as words } from "../../../words/outgoing";

export type Act = keyof typeof words.line.acts;

/** Signed with a secret in the one dialog; no form before it. */
export const SIGNED = ["initial", "check", "approve", "sign", "received"] as const satisfies readonly Act[];
export type SignedAct = (typeof SIGNED)[number];

export function isSigned(act: Act): act is SignedAct {
  return (SIGNED as readonly Act[]).includes(act);
}

type Asked = Pick<
  OutDetail,
  "state" | "next" | "number" | "secrecy" | "submitted_for" | "sent_date" | "handed_back" | "handed_back_to"
>;

/** Acts in the order of use: the first is the next step of the way, if this person may do it. */
export function actsOf(line: Asked, roles: readonly Role[]): Act[] {
  if (line.state === "voided" || line.state === "recalled") return [];
  const clerk = roles.includes("clerk");
  const acts: Act[] = [];
  const offer = (act: Act, when = true) => {
    if (when && !acts.includes(act)) acts.push(act);
  };
  const step = line.next;
  const unsigned = step === "initial" || step === "check" || step === "approve" || step === "sign";
  const secret = line.secrecy !== "";

  if (unsigned) {
    const before = line.submitted_for;
    // Put before somebody already: what is awaited is the answer.
    if (before === "approve" && step !== "sign") offer("approve", !secret);
    if (before === "sign") offer("sign", !secret);
    offer("initial", step === "initial");
    offer("check", step === "check");
    offer("submitApprove", step === "approve" && !secret);
    offer("submitSign", step === "sign" && !secret);
    offer("signPaper", clerk && secret);
    offer("check", step === "initial");
    offer("submitApprove", step !== "sign" && !secret);
    offer("submitSign", !secret);
    offer("approve", step !== "sign" && !secret);
    offer("sign", !secret);
    offer("signPaper", clerk);
    offer("signDigital", clerk && !secret);
    offer("record", clerk && step !== "sign");
  }
  if (clerk) {
    offer("formCheck", step === "form_check");
    offer("issue", step === "issue");
    offer("insert", step === "issue");
    offer("send", step === "send");
    offer("agencySigned", step === "stamp");
    offer("send", step === "stamp");
    offer("file", step === "file");
    offer("handBack", line.sent_date != null && line.handed_back === "");
  }
  offer("received", line.sent_date != null && line.handed_back === "");
  offer("recipients", line.sent_date == null);
  offer("attach", !secret);
  offer("answers", clerk || unsigned);
  offer("amend");
  offer("giveBack", line.number == null && step !== "initial");
  if (line.number == null) offer("drop");
  else offer("void", clerk && line.sent_date == null);
  offer("recall", clerk && line.sent_date != null);
  return acts;
}

/** Steps a document may be sent back to: those before where it stands. */
export function stepsBefore(next: OutDetail["next"]): NonNullable<OutDetail["next"]>[] {
  const before = ["draft", "initial", "check", "approve", "sign"] as const;
  const at = before.indexOf(next as (typeof before)[number]);
  return at < 0 ? [...before] : before.slice(0, at);
}
