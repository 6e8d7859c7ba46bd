/** Văn bản đi: short names over the core's shapes. */
import type { Input, Output, RowOf } from "./types";

export type OutLine = RowOf<"outgoing_list">;
export type OutDetail = Output<"outgoing_get">;
export type OutFilter = Omit<Input<"outgoing_list">, "cursor" | "limit">;
export type OutOnly = NonNullable<OutFilter["only"]>;
export type OutStep = NonNullable<OutLine["next"]>;
/** One step of the way, done or not. */
export type WayStep = OutDetail["steps"][number];
export type OutRecipient = OutDetail["recipients"][number];
export type OutFile = OutDetail["attachments"][number];
export type DraftInput = Input<"outgoing_draft">;
/** Somebody a document is for, as it is written down. */
export type RecipientInput = NonNullable<DraftInput["recipients"]>[number];
