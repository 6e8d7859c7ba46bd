/** What can be done with a line, by its facts and by who is at the desk. The core decides again; this only offers. Pure. */
import type { LineDetail, Role } from "../../../api/types";

export type Act =
  | "submit"
  | "forward"
  | "receive"
  | "receivePaper"
  | "opinion"
  | "defect"
  | "defectOpinion"
  | "defectSettle"
  | "giveBack"
  | "recall"
  | "recallTold"
  | "paperArrived"
  | "noticeSent"
  | "answered"
  | "file"
  | "attach"
  | "amend"
  | "void";

/** Acts in the order of use: the first is the next step of the procedure, if there is one. */
export function actsOf(line: LineDetail, roles: readonly Role[]): Act[] {
  const clerk = roles.includes("clerk");
  // A line returned, recalled or voided takes no more changes; of a recall the sender may be told later.
  if (line.state === "recalled") return clerk && !line.recall?.told_at ? ["recallTold"] : [];
  if (line.state === "voided" || line.state === "returned") return [];
  const awaited = line.handovers.some((handover) => handover.received === "");
  const acts: Act[] = [];
  const offer = (act: Act, when: boolean) => {
    if (when && !acts.includes(act)) acts.push(act);
  };
  // The receiver signs with his or her own secret, whoever is at the desk.
  offer("receive", awaited);
  if (!clerk) return acts;

  const next = nextStep(line);
  if (next) acts.unshift(next);
  offer("noticeSent", line.notice.due && !line.notice.sent_at);
  // Put before the wrong leader, it is put before another.
  offer("submit", line.state === "registered" || (line.state === "submitted" && !line.opinion));
  offer("opinion", true);
  offer("forward", true);
  offer("receivePaper", awaited);
  offer("paperArrived", line.receipt_kind === "electronic" && !line.paper_received_date);
  offer("defect", !line.defect || line.defect.settled != null);
  offer("defectOpinion", line.defect != null && !line.defect.settled && !line.defect.opinion);
  offer("defectSettle", line.defect != null && !line.defect.settled && line.defect.opinion != null);
  offer("attach", line.secrecy === "");
  offer("amend", true);
  offer("answered", !line.answer);
  offer("file", line.state !== "filed");
  offer("giveBack", true);
  offer("recall", true);
  offer("void", true);
  return acts;
}

/** Trình, chỉ đạo, chuyển, ký nhận, and xếp hồ sơ when all is done (NĐ 30 Điều 23, 24); a defect is settled before anything else. */
function nextStep(line: LineDetail): Act | null {
  if (line.defect && !line.defect.settled) return line.defect.opinion ? "defectSettle" : "defectOpinion";
  if (line.state === "registered") return line.opinion ? "forward" : "submit";
  if (line.state === "submitted") return line.opinion ? "forward" : "opinion";
  if (line.state === "acknowledged" || line.state === "answered") return "file";
  return null;
}
