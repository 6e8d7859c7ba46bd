/** Work (công việc) as the core answers it; part of the contract in `types.ts`. */
import type { CoreCommands } from "./bindings";

/** Every command that opens, moves or shows work; the shapes are the core's own. */
export type WorkCommands = Pick<
  CoreCommands,
  | "case_list"
  | "case_get"
  | "case_open"
  | "case_step_done"
  | "case_step_return"
  | "case_step_sign"
  | "case_step_skip"
  | "case_step_record"
  | "assignment_add"
  | "assignment_progress"
  | "assignment_result"
  | "assignment_accept"
  | "assignment_extend"
  | "assignment_recall"
  | "assignment_reassign"
  | "work_follow_up"
  | "incoming_slip"
>;
/** A piece of work as the list shows it. */
export type WorkListed = WorkCommands["case_list"]["output"]["rows"][number];
/** A piece of work whole. */
export type WorkCase = WorkCommands["case_get"]["output"];
