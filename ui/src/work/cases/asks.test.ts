import { describe, expect, it } from "vitest";
import { coreValue, shownValue } from "./asks";

const TODAY = "2026-11-20";

describe("a value as typed", () => {
  it.each([
    ["number", "1.250", "1250"],
    ["money", "12 500 000", "12500000"],
    ["moment", "22/11/2026 8:15", "2026-11-22T08:15:00+07:00"],
    ["moment", "08:15 22/11", "2026-11-22T08:15:00+07:00"],
    ["moment", "16g30 hôm nay", "2026-11-20T16:30:00+07:00"],
    ["moment", "chiều mai", "chiều mai"],
    ["text", "1.250", "1.250"],
  ] as const)("%s %s", (kind, typed, sent) => {
    expect(coreValue(kind, typed, TODAY)).toBe(sent);
  });
});

describe("a value as shown", () => {
  const kind = (of: "number" | "money" | "choice" | "text" | "moment") => ({
    id: "x",
    label: "",
    kind: of,
    choices: [{ code: "paper", label: "Bản giấy" }],
    from_line: false,
  });
  it("is what people write, and typed again gives the same", () => {
    expect(shownValue(kind("choice"), "paper")).toBe("Bản giấy");
    expect(shownValue(kind("money"), "12500000")).toBe("12.500.000");
    const moment = "2026-11-22T08:15:00+07:00";
    expect(coreValue("moment", shownValue(kind("moment"), moment), TODAY)).toBe(moment);
    expect(shownValue(undefined, "2026-11-22")).toBe("2026-11-22");
  });
});
