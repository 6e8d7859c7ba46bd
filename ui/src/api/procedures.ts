/** Procedures (quy trình) as the core answers them; part of the contract in `types.ts`. */
import type { CoreCommands } from "./bindings";

/** Every command about procedures; the shapes are the core's own. */
export type ProcedureCommands = Pick<
  CoreCommands,
  | "procedure_list"
  | "procedure_get"
  | "procedure_check"
  | "procedure_adopt"
  | "procedure_approve"
  | "procedure_role_set"
  | "procedure_follow"
>;

/** One line of the danh mục quy trình. */
export type ProcedureListed = ProcedureCommands["procedure_list"]["output"]["rows"][number];
/** A procedure whole. */
export type Procedure = ProcedureCommands["procedure_get"]["output"];
/** A definition as the readable page shows it. */
export type ProcedurePage = ProcedureCommands["procedure_check"]["output"]["page"];
export type ProcedureFinding = Procedure["findings"][number];
/** A duration as written, and as understood. */
export type ProcedureTime = ProcedurePage["total"];
export type ProcedurePaper = ProcedurePage["papers"][number];
export type ProcedureRole = ProcedurePage["roles"][number];
export type ProcedureStep = ProcedurePage["steps"][number];
/** What a case records for its conditions and marks. */
export type ProcedureValue = ProcedurePage["values"][number];
export type ProcedureOutcome = ProcedureStep["outcomes"][number];
/** The facts of KH 97/KH-UBND. */
export type ApprovalKind = ProcedureCommands["procedure_approve"]["input"]["kind"];
