import { describe, expect, it } from "vitest";
import { outDetail } from "../../../api/fake/outgoing";
import { actsOf, stepsBefore } from "./acts";

const clerk = ["clerk"] as const;

describe("what comes next", () => {
  it.each([
    ["draft", "initial"],
    ["initial", "check"],
    ["check", "submitApprove"],
    ["approve", "submitSign"],
    ["sign", "formCheck"],
    ["form_check", "issue"],
    ["issue", "agencySigned"],
    ["stamp", "send"],
    ["send", "file"],
  ] as const)("after %s comes %s", (last, next) => {
    expect(actsOf(outDetail({}, last), clerk)[0]).toBe(next);
  });

  it("is the answer, once it lies before a leader", () => {
    const submitted_for = "sign";
    expect(actsOf(outDetail({ submitted_for }, "approve"), ["leader"])[0]).toBe("sign");
    const before = outDetail({ submitted_for: "approve" }, "check");
    expect(actsOf(before, ["leader"])[0]).toBe("approve");
  });

  it("gives numbers to the clerk alone", () => {
    const ready = outDetail({}, "form_check");
    for (const act of ["issue", "insert"] as const) {
      expect(actsOf(ready, clerk)).toContain(act);
      expect(actsOf(ready, ["leader"])).not.toContain(act);
    }
  });

  it("never signs a Mật document on the screen", () => {
    const acts = actsOf(outDetail({ secrecy: "mat" }, "approve"), clerk);
    for (const act of ["sign", "submitSign", "signDigital", "attach"] as const)
      expect(acts).not.toContain(act);
    expect(acts[0]).toBe("signPaper");
  });

  it("voids a number and drops a draft, never a document that went out", () => {
    expect(actsOf(outDetail({}, "draft"), clerk)).toContain("drop");
    const numbered = outDetail({ number: 97 }, "issue");
    expect(actsOf(numbered, clerk)).toContain("void");
    expect(actsOf(numbered, clerk)).not.toContain("giveBack");
    const sent = outDetail({ number: 97, sent_date: "2026-11-20" }, "send");
    expect(actsOf(sent, clerk)).not.toContain("void");
    expect(actsOf({ ...sent, state: "voided" }, clerk)).toEqual([]);
  });
});

it("goes back only to a step before", () => {
  expect(stepsBefore("approve")).toEqual(["draft", "initial", "check"]);
  expect(stepsBefore("form_check")).toEqual(["draft", "initial", "check", "approve", "sign"]);
});
