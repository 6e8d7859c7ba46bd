/** Procedures (quy trình) as the core answers them; part of the contract in `types.ts`. */

type Nothing = Record<never, never>;

/** One line of the danh mục quy trình. */
export type ProcedureListed = {
  key: string;
  /** Absent while the office has not adopted it. */
  procedure_id?: number | null;
  code: string;
  part: string;
  name: string;
  set: string;
  register: string;
  /** Comes with the program. */
  shipped: boolean;
  /** The newest version: its ordinal, from when, by which document. */
  ordinal?: number | null;
  valid_from?: string | null;
  decision?: string | null;
  /** New lines of its register follow it today. */
  followed: boolean;
  open_cases: number;
  cases: number;
};

/** A duration as written, and as understood. */
export type ProcedureTime = { text: string; rule: { kind: string } };

export type ProcedurePaper = {
  name: string;
  originals: number;
  copies: number;
  /** When it is asked for, in words; empty: always. */
  condition: string;
};

export type ProcedureSpecial = "assignee" | "assigner" | "head_of_unit" | "drafter" | "requester" | "outside";

export type ProcedureRole = {
  id: string;
  name: string;
  special?: ProcedureSpecial | null;
  /** The chức vụ that fill it here. */
  titles: string[];
  /** The office has set them itself. */
  own: boolean;
};

export type ProcedureAgency = {
  id: string;
  name: string;
  papers: ProcedurePaper[];
  sets: string;
  time: ProcedureTime;
  result: string;
  forwarding: string;
};

export type ProcedureEntry = { id: string; name: string; to: string[]; condition: string; total: string };

export type ProcedureOutcome = {
  id: string;
  name: string;
  /** The steps it leads to; none: this hand ends. */
  to: string[];
  returns: boolean;
  condition: string;
  done_by: string;
  inform: string[];
};

export type ProcedureStep = {
  id: string;
  /** TT. */
  ordinal: string;
  heading: string;
  agency: string;
  what: string;
  lead: string[];
  with: string[];
  time: ProcedureTime;
  mark: string;
  result: string;
  result_document: boolean;
  signed: boolean;
  asks: string[];
  join: boolean;
  /** What completes it in the register, in words; empty: done by hand. */
  done_by: string;
  outcomes: ProcedureOutcome[];
};

export type ProcedureValue = {
  id: string;
  label: string;
  kind: "number" | "money" | "choice" | "text" | "moment";
  choices: { code: string; label: string }[];
  from_line: boolean;
};

export type ProcedurePage = {
  key: string;
  code: string;
  part: string;
  name: string;
  set: string;
  kind: "internal" | "interlinked";
  register: string;
  source: string;
  purpose: string;
  scope: string;
  legal_basis: string[];
  papers: ProcedurePaper[];
  sets: string;
  total: ProcedureTime;
  forms: string[];
  filing: string[];
  note: string;
  values: ProcedureValue[];
  roles: ProcedureRole[];
  agencies: ProcedureAgency[];
  entries: ProcedureEntry[];
  steps: ProcedureStep[];
};

export type ProcedureFinding = {
  level: "error" | "warning";
  code: string;
  /** Where: "Bước B3", "Vai trò van_thu", or empty for the whole. */
  place: string;
  message: string;
};

export type ProcedureVersion = {
  id: number;
  ordinal: number;
  valid_from: string;
  decision: string;
  sha256: string;
};

export type ApprovalKind = "list_approved" | "approved" | "published" | "inspected" | "reviewed";

export type ProcedureApproval = {
  version_id?: number | null;
  kind: string;
  kind_label: string;
  day: string;
  document: string;
  by_name: string;
  note: string;
};

/** A procedure whole. */
export type Procedure = ProcedurePage & {
  procedure_id?: number | null;
  /** The version shown; absent: the file that comes with the program. */
  version_id?: number | null;
  findings: ProcedureFinding[];
  /** Newest first. */
  versions: ProcedureVersion[];
  approvals: ProcedureApproval[];
  /** The exact TOML text. */
  text: string;
};

export type ProcedureCommands = {
  procedure_list: { input: Nothing; output: { rows: ProcedureListed[]; next: string | null } };
  procedure_get: { input: { key: string; version_id?: number; shipped?: boolean }; output: Procedure };
  procedure_check: {
    input: { text: string };
    output: { key: string; findings: ProcedureFinding[]; page: ProcedurePage };
  };
  procedure_adopt: {
    input: { key: string; text?: string; valid_from?: string; decision: string };
    output: { procedure_id: number; version_id: number };
  };
  procedure_approve: {
    input: {
      procedure_id: number;
      kind: ApprovalKind;
      day: string;
      document: string;
      by_name?: string;
      note?: string;
    };
    output: Nothing;
  };
  procedure_role_set: { input: { procedure_id: number; role: string; titles: string[] }; output: Nothing };
  procedure_follow: {
    input: { register: string; procedure_id?: number | null; valid_from?: string };
    output: Nothing;
  };
};
