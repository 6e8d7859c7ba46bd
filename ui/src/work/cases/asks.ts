/** What a case records in a step, typed as people write it and sent as the core reads it. Pure. */
import type { ProcedureValue } from "../../api/procedures";
import { parseDate } from "../../kit/dates";
import { shownDate, shownTime } from "../../kit/format";

type Kind = ProcedureValue["kind"];

/** `08:15 22/11/2026` or `22/11/2026 8:15` → a moment; anything else is left for the core to refuse. */
function momentOf(text: string, today: string): string {
  const time = /(?:^|\s)(\d{1,2})[:hg](\d{2})(?=\s|$)/.exec(text);
  const date = parseDate(time ? text.replace(time[0], " ") : text, today);
  if (!time || date === null) return text;
  return `${date}T${(time[1] ?? "").padStart(2, "0")}:${time[2]}:00+07:00`;
}

/** What was typed, as the core takes a value of this kind. */
export function coreValue(kind: Kind | undefined, text: string, today: string): string {
  if (kind === "number" || kind === "money") return text.replace(/[.\s]/g, "");
  if (kind === "moment") return momentOf(text, today);
  return text;
}

/** A recorded value as people write it. */
export function shownValue(
  kind: Pick<ProcedureValue, "kind" | "choices"> | undefined,
  value: string,
): string {
  if (kind?.kind === "choice") return kind.choices.find((one) => one.code === value)?.label ?? value;
  if (kind?.kind === "moment" && shownDate(value) !== "")
    return `${shownTime(value)} ${shownDate(value)}`.trim();
  if ((kind?.kind === "money" || kind?.kind === "number") && /^-?\d+$/.test(value))
    return Number(value).toLocaleString("vi-VN");
  return value;
}
