/** Cases, their steps and the work tree as the core answers them; part of the contract in `types.ts`. */
import type { IncomingFilter, LogRow, Rows } from "./types";

export type Evidence = "paper" | "phone" | "other_system";
export type Named = { id: number; name: string };
/** A whole day, or a moment of it. */
export type Due = { kind: "day"; date: string } | { kind: "moment"; moment: string };

/** A step whose turn it is. */
export type Turn = {
  step_id: number;
  version: number;
  step: string;
  ordinal: string;
  what: string;
  /** The roles, as the procedure says them. */
  lead: string;
  /** Who fills them here. */
  people: Named[];
  opened_at?: string | null;
  due_text: string;
  due?: Due | null;
  late_days?: number | null;
  /** Completed by what a register says, never by hand. */
  by_fact: boolean;
};

export type PartOfWork = "lead" | "support" | "inform";
export type BranchStanding = "given" | "reported" | "accepted" | "ended";

/** A branch of the work tree that is waited for. */
export type Given = {
  assignment_id: number;
  version: number;
  part: PartOfWork;
  part_label: string;
  to_name: string;
  task: string;
  percent: number;
  due?: Due | null;
  late_days?: number | null;
  standing: BranchStanding;
};

export type CaseRow = {
  id: number;
  version: number;
  title: string;
  subject: string;
  register: string;
  line_id?: number | null;
  priority: number;
  procedure_id?: number | null;
  procedure_code: string;
  procedure_name: string;
  opened_at: string;
  ended_at?: string | null;
  ended_kind?: "done" | "closed" | null;
  due?: Due | null;
  late_days?: number | null;
  turns: Turn[];
  given: Given[];
  to_accept: Given[];
};

export type WorkFile = {
  file_id: number;
  scan_id?: number | null;
  kind: string;
  pages?: number | null;
  sha256: string;
};

export type Way = { id: string; name: string; returns: boolean; condition: string; by_fact: string };
export type Ask = { name: string; label: string; value?: string | null };
export type StepStanding = "waiting" | "open" | "done" | "returned" | "skipped" | "closed";

/** One opening of a step. */
export type Step = {
  id: number;
  version: number;
  step: string;
  ordinal: string;
  heading: string;
  what: string;
  round: number;
  standing: StepStanding;
  standing_label: string;
  lead: string;
  people: Named[];
  opened_at?: string | null;
  due_text: string;
  due?: Due | null;
  late_days?: number | null;
  result: string;
  result_document: boolean;
  signed_step: boolean;
  by_fact: string;
  outcomes: Way[];
  asks: Ask[];
  done_at?: string | null;
  outcome_name?: string | null;
  done_by?: string | null;
  /** Ghi thay: who wrote it down, and from what. */
  recorded_by?: string | null;
  evidence?: Evidence | null;
  evidence_label: string;
  signed: boolean;
  /** In which capacity, when it was signed at the leader's desk. */
  capacity?: string;
  fact?: string | null;
  opinion?: string | null;
  reason?: string | null;
  files: WorkFile[];
};

export type Report = {
  kind: "progress" | "result" | "accepted" | "returned" | "extended" | "recalled";
  at: string;
  by: string;
  recorded_by?: string | null;
  evidence?: Evidence | null;
  percent?: number | null;
  due_date?: string | null;
  content: string;
};

/** A branch of the work tree with all below it. */
export type Branch = Given & {
  unit_id?: number | null;
  person_id?: number | null;
  due_text: string;
  due_date?: string | null;
  assigned_by: string;
  assigned_by_id: number;
  assigned_at: string;
  recorded_by?: string | null;
  evidence?: Evidence | null;
  result?: string | null;
  result_at?: string | null;
  result_code?: string | null;
  accepted_at?: string | null;
  ended_at?: string | null;
  ended_reason?: string | null;
  replaces_id?: number | null;
  files: WorkFile[];
  reports: Report[];
  below: Branch[];
};

export type CaseWhole = CaseRow & {
  version_id?: number | null;
  procedure_key?: string | null;
  ordinal?: number | null;
  entry: string;
  unit_id?: number | null;
  unit_name?: string | null;
  drafter?: Named | null;
  requester?: Named | null;
  opened_by?: string | null;
  ended_reason?: string | null;
  values: { name: string; label: string; value: string }[];
  steps: Step[];
  tree: Branch[];
  history: LogRow[];
};

/** A line of Sổ theo dõi giải quyết văn bản đến. */
export type FollowUp = {
  line_id: number;
  case_id?: number | null;
  arrival_number: number;
  document: string;
  to_places: string;
  due?: Due | null;
  due_shown: string;
  progress: string;
  late_days?: number | null;
  answer: string;
  note: string;
};

export type SlipPart = {
  by?: Named | null;
  position: string;
  opinion: string;
  date: string;
  evidence_label: string;
  given: {
    part: string;
    part_label: string;
    name: string;
    task: string;
    due?: Due | null;
    due_shown: string;
    date: string;
    recorded: boolean;
  }[];
};

/** Phiếu giải quyết văn bản đến. */
export type Slip = {
  type_name: string;
  code: string;
  issued_date: string;
  organ_name: string;
  subject: string;
  arrival_number: number;
  arrival_date: string;
  leaders: SlipPart[];
  units: SlipPart[];
  proposals: SlipPart[];
};

export type CaseFilter = {
  only?: "open" | "ended" | "all";
  person_id?: number;
  mine?: boolean;
  unit_id?: number;
  late?: boolean;
  procedure_id?: number;
  /** The year they ended in. */
  year?: number;
  register?: string;
  line_id?: number;
};

type Page = { cursor?: string; limit?: number };
type OfStep = { step_id: number; version: number };
type Deed = OfStep & {
  outcome?: string;
  opinion?: string;
  values?: Record<string, string>;
  scan_ids?: number[];
};
/** For whom the clerk records it (ghi thay). */
export type RecordedFor = { by_person_id: number; date?: string; evidence: string };
type OfBranch = { id: number; version: number; recorded?: RecordedFor };
type Whole<I> = { input: I; output: CaseWhole };

export type GivenTo = {
  part: PartOfWork;
  unit_id?: number;
  person_id?: number;
  task?: string;
  due_text?: string;
  due_date?: string;
};

export type WorkCommands = {
  case_list: { input: CaseFilter & Page; output: Rows<CaseRow> };
  case_get: Whole<{ id: number }>;
  case_open: Whole<{
    procedure_id?: number;
    entry?: string;
    name: string;
    unit_id?: number;
    drafter_id?: number;
    requester_id?: number;
    values?: Record<string, string>;
  }>;
  case_step_done: Whole<Deed>;
  case_step_return: Whole<Deed>;
  case_step_sign: Whole<Deed>;
  case_step_skip: Whole<OfStep & { reason: string; outcome?: string }>;
  case_step_record: Whole<
    Deed & { by_person_id?: number; by_name?: string; date?: string; evidence: string }
  >;
  assignment_add: Whole<{
    case_id?: number;
    register?: string;
    line_id?: number;
    within_id?: number;
    to: GivenTo[];
    recorded?: RecordedFor;
  }>;
  assignment_progress: Whole<OfBranch & { percent: number; content: string }>;
  assignment_result: Whole<OfBranch & { content: string; result_code?: string; scan_ids?: number[] }>;
  assignment_accept: Whole<OfBranch & { accepted: boolean; opinion?: string }>;
  assignment_extend: Whole<OfBranch & { due_date: string; reason: string }>;
  assignment_recall: Whole<OfBranch & { reason: string }>;
  assignment_reassign: Whole<
    OfBranch & { unit_id?: number; person_id?: number; due_date?: string; reason: string }
  >;
  work_follow_up: { input: IncomingFilter & Page; output: Rows<FollowUp> };
  incoming_slip: { input: { id: number }; output: Slip };
};
