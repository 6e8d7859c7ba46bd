/** Fake working calendar: one year's days, taken over by the office at the first edit. */
import type { Input, Output } from "../types";
import { type FakeCommands, refuse } from "./desk";

type CalendarYear = Output<"calendar_get">;
type CalendarDay = CalendarYear["days"][number];
type DayKind = Input<"calendar_day_set">["kind"];

const LABELS: Record<DayKind, string> = {
  holiday: "nghỉ lễ",
  substitute: "nghỉ bù",
  swapped: "hoán đổi",
  make_up: "làm bù",
};
const WEEKDAYS = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

const day = (date: string, kind: DayKind, name: string, source: string): CalendarDay => ({
  date,
  weekday: WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "",
  kind,
  kind_label: LABELS[kind],
  off: kind !== "make_up",
  name,
  source,
  pair_date: null,
  doubt: "",
  version: null,
});

const LAW = "Bộ luật Lao động 2019, Điều 112";

export function calendarCommands(): FakeCommands {
  let days = [
    day("2026-01-01", "holiday", "Tết Dương lịch", LAW),
    day("2026-04-27", "substitute", "Giỗ Tổ Hùng Vương", "Bộ luật Lao động 2019, Điều 111 khoản 3"),
    day("2026-04-30", "holiday", "Ngày Chiến thắng 30/4", LAW),
    day("2026-11-24", "holiday", "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16, Điều 2"),
  ];
  let origin: CalendarYear["origin"] = "shipped";
  const confirmed: Record<number, { confirmed: boolean; source?: string }> = { 2026: { confirmed: true } };
  const hours: CalendarYear["hours"] = [
    {
      valid_from: null,
      week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday,
        morning: weekday < 6 ? { start: "07:30", end: "11:30" } : null,
        afternoon: weekday < 6 ? { start: "13:30", end: "17:00" } : null,
      })),
    },
  ];
  return {
    calendar_get: ({ year = 2026 }) => {
      const standing = confirmed[year] ?? { confirmed: false };
      return {
        year,
        origin: year === 2026 ? origin : "proposed",
        confirmed: standing.confirmed,
        confirmed_date: standing.source ? "2026-11-20" : null,
        source: standing.source ?? null,
        warnings: standing.confirmed ? [] : [`Lịch năm ${year} chưa xác nhận.`],
        new_year: "2026-02-17",
        days: days.filter((one) => one.date.startsWith(`${year}-`)),
        working_days: [20, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23],
        hours,
      };
    },
    calendar_day_set: ({ date, kind, name, source, pair_date }, desk) => {
      if (kind === "make_up" && new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0)
        refuse("Ngày làm bù phải là ngày nghỉ hằng tuần.", "kind");
      days = [
        ...days.filter((one) => one.date !== date),
        { ...day(date, kind, name, source), pair_date: pair_date ?? null, version: 1 },
      ].sort((a, b) => a.date.localeCompare(b.date));
      origin = "office";
      desk.tell("calendar");
      return {};
    },
    calendar_day_remove: ({ date }, desk) => {
      days = days.filter((one) => one.date !== date);
      origin = "office";
      desk.tell("calendar");
      return {};
    },
    calendar_confirm: ({ year, source, confirmed: yes = true }, desk) => {
      confirmed[year] = { confirmed: yes, source };
      desk.tell("calendar");
      return {};
    },
    office_hours_set: ({ valid_from, week }, desk) => {
      hours.push({
        valid_from,
        week: week.map((day) => ({
          ...day,
          morning: day.morning ?? null,
          afternoon: day.afternoon ?? null,
        })),
      });
      desk.tell("calendar");
      return {};
    },
    calendar_preview: () => ({ count: 0, rows: [] }),
  };
}
