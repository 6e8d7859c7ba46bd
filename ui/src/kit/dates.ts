/** Reading of typed dates. Nothing here looks at the machine's clock: `today` is given. */
import { vi } from "../words/vi";
import { fold } from "./fold";

const words = vi.common.dateWords;

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** `2026-03-05` moved by whole days. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year >= 70 ? 1900 + year : 2000 + year; // two digits: 1970–2069
}

/**
 * What a clerk typed, as `YYYY-MM-DD`; null when it is no date.
 * Understands `05/03/2026`, `5/3/26`, `5-3-26`, `5.3`, `5/3` (this year), `05032026`, `050326`,
 * `2026-03-05`, `hôm nay`, `hôm qua`, `ngày mai`.
 */
export function parseDate(text: string, today: string): string | null {
  const typed = text.trim();
  if (typed === "") return null;
  const word = fold(typed).replace(/\s+/g, " ");
  if (word === fold(words.today)) return today;
  if (word === fold(words.yesterday)) return addDays(today, -1);
  if (word === fold(words.tomorrow)) return addDays(today, 1);

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const parted = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?$/.exec(typed);
  if (parted) {
    const year = parted[3] === undefined ? Number(today.slice(0, 4)) : fullYear(parted[3]);
    return isoDay(year, Number(parted[2]), Number(parted[1]));
  }
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (run) return isoDay(fullYear(run[3] ?? ""), Number(run[2]), Number(run[1]));
  return null;
}
