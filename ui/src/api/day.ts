/** The work of the day, the office in figures, the rounds: part of the contract in `types.ts`. */
import type { Due, Named } from "./work";

type Nothing = Record<never, never>;

export type Amount = { waiting: number; due_today: number; late: number };

/** One thing that waits: a step, a branch, a result to accept. */
export type Wait = {
  case_id: number;
  kind: "step" | "given" | "told" | "reported" | "idle";
  step_id?: number | null;
  assignment_id?: number | null;
  title: string;
  subject: string;
  register: string;
  line_id?: number | null;
  priority: number;
  what: string;
  ordinal: string;
  people: Named[];
  holder: string;
  due?: Due | null;
  late_days?: number | null;
};

export type WaitList = Amount & { rows: Wait[] };
/** `office`: late only, for clerks and leaders. */
export type WorkToday = { mine: WaitList; office?: WaitList | null };

export type Backlog = Amount & { unit_id?: number | null; name: string };
export type Week = {
  monday: string;
  opened: number;
  ended: number;
  on_time: number;
  late: number;
  no_due: number;
  mean_minutes?: number | null;
};
export type OfficeFigures = { backlog: Backlog[]; weeks: Week[]; day_minutes: number };

type Times = {
  count: number;
  mean_minutes: number;
  worst_minutes: number;
  worst_case_id?: number | null;
};
type OfProcedure = { procedure_id?: number | null; procedure_code: string; procedure_name: string };
export type StepTimes = Times &
  OfProcedure & {
    ordinal: string;
    what: string;
    due_text: string;
    unit_id?: number | null;
    unit_name: string;
    with_due: number;
    late: number;
  };
export type WorkTimes = {
  from: string;
  to: string;
  day_minutes: number;
  steps: StepTimes[];
  cases: (Times & OfProcedure)[];
};

export type RoundKind = "documents" | "mail";
export type Round = {
  kind: RoundKind;
  label: string;
  time: string;
  ticked_at?: string | null;
  come: boolean;
};
export type RoundsToday = { day: string; part: string; rounds: Round[] };

export type DayCommands = {
  work_today: { input: Nothing; output: WorkToday };
  office_figures: { input: { weeks?: number }; output: OfficeFigures };
  work_times: {
    input: { from: string; to: string; procedure_id?: number; unit_id?: number };
    output: WorkTimes;
  };
  rounds_today: { input: Nothing; output: RoundsToday };
  round_tick: { input: { kind: RoundKind; time: string }; output: Nothing };
  round_notice: {
    input: { shown?: string };
    output: { notice?: { key: string; title: string; body: string } | null };
  };
  /** The window's own: asks `round_notice` and shows what it says on the desktop. */
  notice_show: { input: { shown?: string }; output: { shown: string | null } };
};
