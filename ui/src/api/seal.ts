/** Short names for what the seal log and the book of copies carry. */
import type { Input, Output, RowOf } from "./types";

export type Seal = RowOf<"seal_list">;
export type SealWhole = Output<"seal_get">;
export type SealPermission = SealWhole["permissions"][number];
export type SealHandover = SealWhole["handovers"][number];
export type SealKinds = Output<"seal_kinds">;
export type Going = Input<"seal_permit">["kind"];
export type Stamping = RowOf<"stamping_list">;
export type Unstamped = RowOf<"unstamped_list">;
export type StampingInput = Input<"stamping_record">;
export type Copied = RowOf<"copy_list">;
export type CopyForm = RowOf<"copy_forms">;
export type CopyInput = Input<"copy_issue">;
