/** How dates, moments, numbers and sizes are written: 22/11/2026, 08:15, 1.234.567. */
import { vi } from "../words/vi";

const NUMBER = new Intl.NumberFormat("vi-VN");

/** `2026-11-22` or a moment → `22/11/2026`; nothing → empty. */
export function shownDate(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : "";
}

/** `2026-11-22` → `22/11`, for tight columns where the year is already said. */
export function shownDayMonth(iso: string | null | undefined): string {
  return shownDate(iso).slice(0, 5);
}

/** `2026-11-22T08:15:03+07:00` → `08:15`. The office's clock as written, never the machine's zone. */
export function shownTime(moment: string | null | undefined): string {
  return /[T ](\d{2}:\d{2})/.exec(moment ?? "")?.[1] ?? "";
}

/** `2026-11-22T08:15:03+07:00` → `08:15 22/11/2026`, or the date alone when no time is given. */
export function shownMoment(moment: string | null | undefined): string {
  const time = shownTime(moment);
  const date = shownDate(moment);
  return time ? `${time} ${date}` : date;
}

/** A count or an amount: `1.234.567`. Numbers given to documents (số đến) are written plain: `1053`. */
export function shownNumber(value: number): string {
  return NUMBER.format(value);
}

export function shownBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < vi.common.bytes.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const rounded = unit === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${NUMBER.format(rounded)} ${vi.common.bytes[unit]}`;
}

/** What the screen says for a code that the core writes as plain text; a code without words shows itself. */
export function worded(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
