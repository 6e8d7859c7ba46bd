/** Procedures (quy trình): short names over the core's shapes. */
import type { Input, Output, RowOf } from "./types";

/** One line of the danh mục quy trình. */
export type ProcedureListed = RowOf<"procedure_list">;
/** A procedure whole. */
export type Procedure = Output<"procedure_get">;
/** A definition as the readable page shows it. */
export type ProcedurePage = Output<"procedure_check">["page"];
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
export type ApprovalKind = Input<"procedure_approve">["kind"];
