/** Working time in words, and the periods a report looks over; pure. */
import { vi } from "../../words/vi";

const words = vi.work.times;
const ONE = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** 90 → 1,5 giờ; from a working day on in days: 720 → 1,5 ngày. */
export function shownWorkTime(minutes: number | null | undefined, dayMinutes: number): string {
  if (minutes == null) return "";
  if (minutes < 60) return words.minutes(String(minutes));
  if (minutes < dayMinutes) return words.hours(ONE.format(minutes / 60));
  return words.days(ONE.format(minutes / dayMinutes));
}

export type Period = "month" | "last_month" | "quarter" | "last_quarter" | "year";
export const PERIODS: readonly Period[] = ["month", "last_month", "quarter", "last_quarter", "year"];

function iso(year: number, month: number, day: number): string {
  // Months run over: 0 is December of the year before, day 0 the last of the month before.
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** First and last day of a period, seen from a day. */
export function spanOf(period: Period, today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const span = (from: number, months: number) => ({
    from: iso(year, from, 1),
    to: iso(year, from + months, 0),
  });
  switch (period) {
    case "month":
      return span(month, 1);
    case "last_month":
      return span(month - 1, 1);
    case "quarter":
      return span(quarter, 3);
    case "last_quarter":
      return span(quarter - 3, 3);
    case "year":
      return span(1, 12);
  }
}
