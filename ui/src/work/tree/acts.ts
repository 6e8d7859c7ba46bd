/** What the person at the desk is offered on a branch of the work tree. The core decides. Pure. */
import type { Me } from "../../api/types";
import type { Branch } from "../../api/work";

export type BranchAct =
  | "progress"
  | "result"
  | "divide"
  | "accept"
  | "rework"
  | "extend"
  | "recall"
  | "reassign";

/** Who is at the desk, with the unit they work in. */
export type AtDesk = { person: Me | null | undefined; unit_id: number | null | undefined };

export function holds(branch: Branch, desk: AtDesk): boolean {
  if (!desk.person) return false;
  return branch.person_id != null
    ? branch.person_id === desk.person.id
    : branch.unit_id != null && branch.unit_id === desk.unit_id;
}

export function gave(branch: Branch, desk: AtDesk): boolean {
  return desk.person?.id === branch.assigned_by_id;
}

const OF_HOLDER: readonly BranchAct[] = ["progress", "result", "divide"];

/** Whether the act belongs to who holds the branch; else to who gave it. */
export function isHolders(act: BranchAct): boolean {
  return OF_HOLDER.includes(act);
}

/** Acts one may do oneself, or record for another (ghi thay) as the clerk. */
export function branchActs(branch: Branch, desk: AtDesk): BranchAct[] {
  if (!desk.person || branch.standing === "accepted" || branch.standing === "ended") return [];
  const clerk = desk.person.roles.includes("clerk");
  const holder = holds(branch, desk) || clerk;
  const giver = gave(branch, desk) || clerk;
  const acts: BranchAct[] = [];
  const work = branch.part !== "inform";
  if (branch.standing === "reported" && giver) acts.push("accept", "rework");
  if (branch.standing === "given" && work && holder) acts.push("result", "progress");
  if (branch.standing === "given" && holder) acts.push("divide");
  if (branch.standing === "given" && work && giver) acts.push("extend");
  if (giver) acts.push("reassign", "recall");
  return acts;
}
