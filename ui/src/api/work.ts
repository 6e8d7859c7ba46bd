/** Cases, their steps and the work tree: short names over the core's shapes. */
import type { Input, Output, RowOf } from "./types";

export type CaseRow = RowOf<"case_list">;
export type CaseWhole = Output<"case_get">;
export type CaseFilter = Omit<Input<"case_list">, "cursor" | "limit">;
/** A step whose turn it is. */
export type Turn = CaseRow["turns"][number];
/** A branch of the work tree that is waited for. */
export type Given = CaseRow["given"][number];
export type PartOfWork = GivenTo["part"];
export type BranchStanding = Given["standing"];
/** A whole day, or a moment of it. */
export type Due = NonNullable<Turn["due"]>;
export type Named = Turn["people"][number];

/** One opening of a step. */
export type Step = CaseWhole["steps"][number];
export type StepStanding = Step["standing"];
export type Way = Step["outcomes"][number];
export type Ask = Step["asks"][number];
export type WorkFile = Step["files"][number];

/** A branch of the work tree with all below it. */
export type Branch = CaseWhole["tree"][number];
export type Report = Branch["reports"][number];

export type GivenTo = Input<"assignment_add">["to"][number];
/** For whom the clerk records it (ghi thay). */
export type RecordedFor = NonNullable<Input<"assignment_add">["recorded"]>;

/** A line of Sổ theo dõi giải quyết văn bản đến. */
export type FollowUp = RowOf<"work_follow_up">;
/** Phiếu giải quyết văn bản đến. */
export type Slip = Output<"incoming_slip">;
export type SlipPart = Slip["leaders"][number];
