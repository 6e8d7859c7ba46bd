/** The working calendar as the core answers it; part of the contract in `types.ts`. */
import type { Line } from "./types";

type Nothing = Record<never, never>;

/** Nghỉ lễ, nghỉ bù, hoán đổi, làm bù. */
export type DayKind = "holiday" | "substitute" | "swapped" | "make_up";

/** A day that differs from its weekday. */
export type CalendarDay = {
  date: string;
  /** "thứ hai" … "chủ nhật". */
  weekday: string;
  kind: DayKind;
  kind_label: string;
  off: boolean;
  name: string;
  source: string;
  pair_date?: string | null;
  /** What is not sure about it; empty when nothing. */
  doubt: string;
  /** Absent while the year is not the office's own. */
  version?: number | null;
};

/** A session (buổi), `07:30` to `11:30`. */
export type Times = { start: string; end: string };

/** 1 thứ hai … 7 chủ nhật. */
export type WeekdayHours = { weekday: number; morning?: Times | null; afternoon?: Times | null };

export type CalendarYear = {
  year: number;
  origin: "shipped" | "proposed" | "office";
  confirmed: boolean;
  confirmed_date?: string | null;
  source?: string | null;
  /** To be shown wherever days of this year are counted. */
  warnings: string[];
  /** Mùng một tháng Giêng. */
  new_year: string;
  days: CalendarDay[];
  /** Working days of each month, January first. */
  working_days: number[];
  hours: { valid_from?: string | null; week: WeekdayHours[] }[];
};

/** A document whose due date lies on a day off, before or after an edit. */
export type MovedLine = {
  line: Line;
  due_date: string;
  counts_until: string;
  would_count_until: string;
};

export type CalendarCommands = {
  calendar_get: { input: { year?: number }; output: CalendarYear };
  calendar_day_set: {
    input: {
      date: string;
      kind: DayKind;
      name: string;
      source: string;
      pair_date?: string;
      version?: number;
    };
    output: Nothing;
  };
  calendar_day_remove: { input: { date: string; reason: string; version?: number }; output: Nothing };
  calendar_confirm: {
    input: { year: number; source?: string; confirmed?: boolean; reason?: string };
    output: Nothing;
  };
  office_hours_set: {
    input: { valid_from: string; week: WeekdayHours[]; source?: string };
    output: Nothing;
  };
  calendar_preview: {
    input: { date?: string; kind?: DayKind };
    output: { count: number; rows: MovedLine[] };
  };
};
