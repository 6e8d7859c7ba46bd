/** Bàn ký duyệt: what waits for a leader, their answers, ủy quyền; part of the contract in `types.ts`. */
import type { ErrorBody, Rows } from "./types";
import type { Due, GivenTo, Named } from "./work";

export type DecisionKind = "step" | "directive" | "defect" | "result";
export type Answer = "agree" | "return" | "refuse" | "pass";
export type CapacityCode = "own" | "tm" | "kt" | "tl" | "tuq";

/** In which capacity somebody decides. */
export type Capacity = {
  code: CapacityCode;
  /** "KT. Chủ tịch UBND, Phó Chủ tịch UBND". */
  label: string;
  delegation_id?: number | null;
  /** For whom, when by delegation. */
  for?: Named | null;
};

export type SeenFile = {
  file_id: number;
  scan_id?: number | null;
  sha256: string;
  kind: string;
  pages?: number | null;
  page_from?: number | null;
  page_to?: number | null;
  /** Where it is from: "Văn bản", "Bước B2", "Kết quả". */
  of: string;
};

/** One thing that waits for a leader. */
export type DeskRow = {
  kind: DecisionKind;
  kind_label: string;
  id: number;
  version: number;
  title: string;
  subject: string;
  organ_name: string;
  code: string;
  /** What is asked. */
  asked: string;
  /** The last return or passing on, with its reason. */
  note: string;
  register: string;
  line_id?: number | null;
  case_id?: number | null;
  priority: number;
  field: string;
  waits_since: string;
  due?: Due | null;
  late_days?: number | null;
  files: SeenFile[];
  /** The fingerprint of what is shown: sent back with the answer. */
  seen: string;
  capacity?: Capacity | null;
  /** Why this person cannot decide it. */
  refusal?: string | null;
  outcomes: Answer[];
  ways: { id: string; name: string; outcome: Answer }[];
  asks: {
    name: string;
    label: string;
    kind: "number" | "money" | "choice" | "text" | "moment";
    choices: { code: string; label: string }[];
    value?: string | null;
  }[];
  asked_by: string;
};

export type Desk = {
  person: Named;
  position: string;
  total: number;
  urgent: number;
  late: number;
  rows: DeskRow[];
  next: string | null;
};

/** An answer, over what was shown. */
export type Decision = {
  kind: DecisionKind;
  id: number;
  version: number;
  seen: string;
  /** SHA-256 of the files that were shown, in their order. */
  files: string[];
  outcome: Answer;
  text?: string;
  way?: string;
  values?: Record<string, string>;
  to_person_id?: number;
  due_date?: string;
  assignments?: GivenTo[];
};

export type Decided = {
  decision_id: number;
  kind: DecisionKind;
  id: number;
  version: number;
  outcome: Answer;
  outcome_label: string;
  capacity: Capacity;
  signed_by: string;
  signed_at: string;
  line_id?: number | null;
  case_id?: number | null;
};

/** A decision signed here. */
export type DecisionTold = {
  id: number;
  kind: string;
  kind_label: string;
  register: string;
  line_id: number;
  case_id?: number | null;
  outcome: string;
  outcome_label: string;
  text: string;
  way_name: string;
  passed_to?: string | null;
  assignments: { part_label: string; to_name: string; task: string; due_shown: string }[];
  capacity: { code: string; label: string };
  signed_by: string;
  signed_at: string;
  /** On whose session. */
  actor?: string | null;
  files: { sha256: string }[];
};

/** An ủy quyền with its document. */
export type Delegation = {
  id: number;
  version: number;
  kind: string;
  kind_label: string;
  from: Named;
  from_title: string;
  to: Named;
  to_title: string;
  /** Lĩnh vực; empty: all of the giver's. */
  fields: string;
  valid_from: string;
  valid_to: string;
  document_number: string;
  document_date: string;
  note: string;
  recorded_by: string;
  recorded_at: string;
  ended_at?: string | null;
  ended_reason?: string | null;
  standing: "coming" | "in_force" | "over" | "ended";
  standing_label: string;
};

export type ApprovalCommands = {
  desk_people: {
    input: Record<never, never>;
    output: Rows<{ id: number; name: string; position: string; delegated: boolean }>;
  };
  desk_list: {
    input: { person_id?: number; kind?: DecisionKind; cursor?: string; limit?: number };
    output: Desk;
  };
  desk_decide: { input: Decision; output: Decided };
  desk_decide_batch: {
    input: { decisions: Decision[] };
    output: {
      done: number;
      results: {
        kind: DecisionKind;
        id: number;
        ok: boolean;
        decided?: Decided | null;
        error?: ErrorBody | null;
      }[];
    };
  };
  incoming_direct: {
    input: {
      id: number;
      version: number;
      seen: string;
      files: string[];
      text: string;
      due_date?: string;
      assignments?: GivenTo[];
    };
    output: Decided;
  };
  decision_list: {
    input: { register?: string; line_id?: number; case_id?: number; cursor?: string; limit?: number };
    output: Rows<DecisionTold>;
  };
  delegation_list: { input: { on?: string; person_id?: number }; output: Rows<Delegation> };
  delegation_add: {
    input: {
      kind: "kt" | "tl" | "tuq";
      from_person_id: number;
      to_person_id: number;
      fields?: string;
      valid_from: string;
      valid_to: string;
      document_number: string;
      document_date: string;
      note?: string;
    };
    output: { id: number };
  };
  delegation_end: {
    input: { id: number; version: number; reason: string };
    output: Record<never, never>;
  };
};
