/** What was typed in "Tới số hoặc ngày". Pure. */
import { parseDate } from "../../../kit/dates";

export type Jump = { number: number } | { date: string };

/** `1530` is a số đến, `5/3/2026` a ngày đến; null for anything else. */
export function readJump(typed: string, today: string): Jump | null {
  const text = typed.trim().replace(/^(?:số|so)\s*/iu, "");
  // Six digits could be a date run together; in this field digits alone are always a number.
  if (/^\d{1,9}$/.test(text)) return { number: Number(text) };
  const date = parseDate(text, today);
  return date ? { date } : null;
}
