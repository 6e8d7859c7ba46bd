import { describe, expect, it } from "vitest";
import { lineDetail } from "../../../api/fake/incoming";
import { actsOf } from "./acts";

const clerk = ["clerk"] as const;
const handover = {
  id: 1,
  version: 1,
  to_name: "Phòng Kinh tế",
  handed_date: "2026-11-20",
  received: "" as const,
  note: "",
};

describe("actsOf", () => {
  it("follows trình, chỉ đạo, chuyển, ký nhận", () => {
    expect(actsOf(lineDetail({ state: "registered" }), clerk)[0]).toBe("submit");
    expect(actsOf(lineDetail({ state: "submitted" }), clerk)[0]).toBe("opinion");
    const opinion = {
      text: "Giao",
      by: "CVP",
      by_position: "",
      date: "2026-11-20",
      evidence: "paper",
      recorded_by: "VT",
      capacity: "",
      signed: false,
    };
    expect(actsOf(lineDetail({ state: "submitted", opinion }), clerk)[0]).toBe("forward");
    expect(actsOf(lineDetail({ state: "forwarded", handovers: [handover] }), clerk)[0]).toBe("receive");
  });

  it("ends in the file once it was received", () => {
    const received = { ...handover, received: "paper_book" as const };
    expect(actsOf(lineDetail({ state: "acknowledged", handovers: [received] }), clerk)[0]).toBe("file");
    expect(actsOf(lineDetail({ state: "filed", handovers: [received] }), clerk)).not.toContain("file");
  });

  it("records one answer, and asks for the file next", () => {
    expect(actsOf(lineDetail({ state: "forwarded" }), clerk)).toContain("answered");
    const answer = { code: "52/UBND-KT", date: "2026-11-20" };
    const acts = actsOf(lineDetail({ state: "answered", answer }), clerk);
    expect(acts[0]).toBe("file");
    expect(acts).not.toContain("answered");
  });

  it("settles a defect before anything else", () => {
    const defect = { what: "Thiếu phụ lục", reported_at: "2026-11-20T08:00:00+07:00", opinion_signed: false };
    expect(actsOf(lineDetail({ state: "registered", defect }), clerk)[0]).toBe("defectOpinion");
    expect(
      actsOf(lineDetail({ state: "registered", defect: { ...defect, opinion: "Trả lại" } }), clerk)[0],
    ).toBe("defectSettle");
  });

  it("offers only to tell the sender of a recalled document, once", () => {
    const recall = { reason: "Ban hành nhầm", at: "2026-11-20T08:00:00+07:00" };
    expect(actsOf(lineDetail({ state: "recalled", recall }), clerk)).toEqual(["recallTold"]);
    expect(actsOf(lineDetail({ state: "recalled", recall }), ["officer"])).toEqual([]);
    const told = { ...recall, told_at: "2026-11-20T09:00:00+07:00" };
    expect(actsOf(lineDetail({ state: "recalled", recall: told }), clerk)).toEqual([]);
  });

  it.each(["voided", "returned"] as const)("offers nothing on a line that is %s", (state) => {
    expect(actsOf(lineDetail({ state, handovers: [handover] }), clerk)).toEqual([]);
  });

  it("lets anybody at the desk sign for receipt, and nothing else", () => {
    expect(actsOf(lineDetail({ state: "forwarded", handovers: [handover] }), ["officer"])).toEqual([
      "receive",
    ]);
    expect(actsOf(lineDetail({ state: "registered" }), ["leader"])).toEqual([]);
  });

  it("asks for the notice of receipt and the paper only where they are due", () => {
    const electronic = lineDetail({ receipt_kind: "electronic", notice: { due: true, overdue: false } });
    expect(actsOf(electronic, clerk)).toContain("noticeSent");
    expect(actsOf(electronic, clerk)).toContain("paperArrived");
    const paper = lineDetail({ receipt_kind: "paper", notice: { due: false, overdue: false } });
    expect(actsOf(paper, clerk)).not.toContain("noticeSent");
    expect(actsOf(paper, clerk)).not.toContain("paperArrived");
  });

  it("never offers a file to a Mật line", () => {
    expect(actsOf(lineDetail({ secrecy: "mat" }), clerk)).not.toContain("attach");
  });
});
