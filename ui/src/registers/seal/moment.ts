/** A moment typed as clerks type it: `16:45` is today, `16:45 20/11` or `16h45 20/11/2026` another day. */
import { parseDate } from "../../kit/dates";

/** The moment with Vietnam's offset; null when it cannot be read. */
export function parseMoment(text: string, today: string): string | null {
  const parts = /^(\d{1,2})\s*[:hH]\s*(\d{0,2})(?:\s+(.+))?$/.exec(text.trim());
  if (!parts) return null;
  const [, hour = "", minute = "", day] = parts;
  const date = day === undefined ? today : parseDate(day, today);
  if (date === null || Number(hour) > 23 || Number(minute || 0) > 59) return null;
  return `${date}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}:00+07:00`;
}
