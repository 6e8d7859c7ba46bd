/** The working calendar: short names over the core's shapes. */
import type { Input, Output, RowOf } from "./types";

export type CalendarYear = Output<"calendar_get">;
/** A day that differs from its weekday. */
export type CalendarDay = CalendarYear["days"][number];
/** Nghỉ lễ, nghỉ bù, hoán đổi, làm bù. */
export type DayKind = CalendarDay["kind"];
/** 1 thứ hai … 7 chủ nhật. */
export type WeekdayHours = Input<"office_hours_set">["week"][number];
/** A session (buổi), `07:30` to `11:30`. */
export type Times = NonNullable<WeekdayHours["morning"]>;
/** A document whose due date lies on a day off, before or after an edit. */
export type MovedLine = RowOf<"calendar_preview">;
