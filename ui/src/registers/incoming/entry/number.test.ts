import { describe, expect, it } from "vitest";
import { splitCode, tidyNotation, typeAbbreviation } from "./number";

describe("splitCode", () => {
  it.each([
    ["97/KH-UBND", "97", "KH-UBND"],
    ["Số: 97 / KH - UBND ", "97", "KH-UBND"],
    ["06/UBND-VXCN", "06", "UBND-VXCN"],
    ["3208/2026/QĐ-UBND", "3208", "2026/QĐ-UBND"],
    ["71-CV/ĐU", "71", "CV/ĐU"],
    ["80 – HD/VPTU", "80", "HD/VPTU"],
    ["15a/TB-UBND", "15a", "TB-UBND"],
    ["28/QyĐ-UBND".normalize("NFD"), "28", "QyĐ-UBND"],
  ])("%s", (typed, code_number, code_notation) => {
    expect(splitCode(typed)).toEqual({ code_number, code_notation });
  });

  it.each(["97", "", "KH-UBND", "97/", "không số"])("leaves %j as typed", (typed) => {
    expect(splitCode(typed)).toBeNull();
  });
});

it("tidies only the marks, never the letters", () => {
  expect(tidyNotation(" /KH – UBND ")).toBe("KH-UBND");
  expect(tidyNotation("QyĐ-UBND")).toBe("QyĐ-UBND");
});

it("finds the type in the notation, and none in a công văn", () => {
  const known = ["KH", "QĐ", "QyĐ", "TB", "CTr", "HD", ""];
  expect(typeAbbreviation("KH-UBND", known)).toBe("KH");
  expect(typeAbbreviation("2026/QĐ-UBND", known)).toBe("QĐ");
  expect(typeAbbreviation("HD/VPTU", known)).toBe("HD");
  expect(typeAbbreviation("UBND-VXCN", known)).toBeNull();
  expect(typeAbbreviation("STC-QLNS", known)).toBeNull();
});
