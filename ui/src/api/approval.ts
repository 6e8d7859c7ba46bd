/** Bàn ký duyệt: what waits for a leader, their answers, ủy quyền; short names over the core's shapes. */
import type { Input, Output, RowOf } from "./types";

export type Desk = Output<"desk_list">;
/** One thing that waits for a leader. */
export type DeskRow = Desk["rows"][number];
export type DecisionKind = DeskRow["kind"];
export type Answer = DeskRow["outcomes"][number];
/** In which capacity somebody decides. */
export type Capacity = NonNullable<DeskRow["capacity"]>;
export type SeenFile = DeskRow["files"][number];

/** An answer, over what was shown. */
export type Decision = Input<"desk_decide">;
export type Decided = Output<"desk_decide">;
/** A decision signed here. */
export type DecisionTold = RowOf<"decision_list">;
/** An ủy quyền with its document. */
export type Delegation = RowOf<"delegation_list">;
