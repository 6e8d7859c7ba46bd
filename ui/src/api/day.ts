/** The work of the day, the office in figures, the rounds: short names over the core's shapes. */
import type { Output } from "./types";

export type WorkToday = Output<"work_today">;
export type WaitList = WorkToday["mine"];
/** One thing that waits: a step, a branch, a result to accept. */
export type Wait = WaitList["rows"][number];

export type OfficeFigures = Output<"office_figures">;
export type Backlog = OfficeFigures["backlog"][number];
export type Week = OfficeFigures["weeks"][number];

export type WorkTimes = Output<"work_times">;
export type StepTimes = WorkTimes["steps"][number];

export type RoundsToday = Output<"rounds_today">;
export type Round = RoundsToday["rounds"][number];
export type RoundKind = Round["kind"];
