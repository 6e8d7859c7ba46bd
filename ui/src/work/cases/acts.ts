/** What the person at the desk is offered on an open step. The core decides; this only hides buttons. Pure. */
import type { Me } from "../../api/types";
import type { Step, Way } from "../../api/work";

export type StepAct = "done" | "giveBack" | "sign" | "record" | "skip";

/** The ways a person can take by hand. */
export function byHand(step: Step): Way[] {
  return step.outcomes.filter((way) => way.by_fact === "");
}

export function actsOf(step: Step, person: Me | null | undefined): StepAct[] {
  if (!person || step.standing !== "open") return [];
  const acts: StepAct[] = [];
  const ways = byHand(step);
  const doable = step.by_fact === "" && ways.length > 0;
  const clerk = person.roles.includes("clerk");
  const theirs = step.people.some((one) => one.id === person.id);
  if (doable && step.signed_step) {
    // The signer comes to the clerk's desk: whoever sits there may open the sheet.
    acts.push("sign");
  } else if (doable) {
    if (theirs && ways.some((way) => !way.returns)) acts.push("done");
    if (theirs && ways.some((way) => way.returns)) acts.push("giveBack");
    if (clerk) acts.push("record");
  }
  if (clerk || person.roles.includes("leader")) acts.push("skip");
  return acts;
}
