/** Days of a year as `YYYY-MM-DD`, counted in UTC so that no zone can shift one. */

export function isoOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** 0 thứ hai … 6 chủ nhật. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** By so many days, or to the same day of another month (its last when the month is shorter). */
export function movedBy(date: string, by: { days?: number; months?: number }): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (by.days) return isoOf(year, month, day + by.days);
  const last = new Date(Date.UTC(year, month + (by.months ?? 0), 0)).getUTCDate();
  return isoOf(year, month + (by.months ?? 0), Math.min(day, last));
}

/** The weeks of a month, Monday first; null where the week reaches beyond it. */
export function daysOf(year: number, month: number): (string | null)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = weekdayOf(isoOf(year, month, 1));
  const cells: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= count; day += 1) cells.push(isoOf(year, month, day));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
