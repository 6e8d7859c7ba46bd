/**
 * The commands between the window and the core, and the shapes they carry.
 * Dates are `YYYY-MM-DD`, moments ISO with +07:00, ids numbers; field names are those of the core.
 */

import type { ApprovalCommands } from "./approval";
import type { CalendarCommands } from "./calendar";
import type { DayCommands } from "./day";
import type { ProcedureCommands } from "./procedures";
import type { WorkCommands } from "./work";

export type Role = "clerk" | "archivist" | "leader" | "officer" | "accountant" | "admin";
export type Topic =
  | "office"
  | "people"
  | "books"
  | "incoming"
  | "envelopes"
  | "inbox"
  | "folders"
  | "calendar"
  | "procedures"
  | "work"
  | "rounds"
  | "upkeep";

/** Secrets stand beside the input, never in it. */
export type Signer = { login?: string; pin?: string; new_pin?: string; recovery_code?: string };

export type ErrorKind = "refused" | "denied" | "not_found" | "conflict" | "in_use" | "storage" | "broken";
export type ErrorBody = { kind: ErrorKind; code: string; message: string; field?: string | null };

export type Rows<T> = { rows: T[]; next: string | null };
type Nothing = Record<never, never>;
type Page = { cursor?: string; limit?: number };

// ---- session
export type Me = {
  id: number;
  login: string;
  full_name: string;
  position: string;
  unit_name: string;
  roles: Role[];
  must_change_secret: boolean;
};
export type OfficeNames = { name: string; parent_name: string; place: string; identifier: string };
export type SignInName = { login: string; full_name: string; position: string };
export type SessionState = {
  set_up: boolean;
  demo: boolean;
  office?: OfficeNames | null;
  person?: Me | null;
  people: SignInName[];
  idle_minutes: number;
  today: string;
  year: number;
  clock_back?: string | null;
  version: string;
};
export type OfficeConfig = {
  office: OfficeNames & { address?: string; phone?: string; email?: string };
  body: { name: string; abbreviation: string };
  first_person: { login: string; full_name: string; position: string; roles: Role[] };
  units: { name: string; abbreviation?: string }[];
  incoming_book: { name: string; start_date: string; first_number: number };
  watched_folder?: string;
  backup_place?: string;
};

// ---- settings
export type Setting = {
  key: string;
  value: string;
  label: string;
  kind: "number" | "text" | "folder" | "bool";
};
export type DatedOfficeNames = OfficeNames & { valid_from: string };
export type Office = {
  names: DatedOfficeNames[];
  address: string;
  phone: string;
  email: string;
  settings: Setting[];
  home: string;
};
export type Unit = {
  id: number;
  version: number;
  name: string;
  abbreviation: string;
  parent_id?: number | null;
  parent_name?: string | null;
  valid_from: string;
  valid_to?: string | null;
};
export type Position = {
  id: number;
  version: number;
  title: string;
  fields: string;
  valid_from: string;
  valid_to?: string | null;
};
export type Person = {
  id: number;
  version: number;
  login: string;
  full_name: string;
  unit_id?: number | null;
  unit_name: string;
  roles: Role[];
  active: boolean;
  has_secret: boolean;
  locked_until?: string | null;
  positions: Position[];
};
export type DocumentType = {
  id: number;
  version: number;
  name: string;
  abbreviation: string;
  valid_from: string;
  valid_to?: string | null;
  ordinal: number;
};
export type Book = {
  id: number;
  version: number;
  register: "incoming";
  name: string;
  body_name: string;
  year: number;
  start_date: string;
  first_number: number;
  last_number?: number | null;
  lines: number;
  voided: number;
  state: "open" | "closed";
  closed_at?: string | null;
};
export type NumberGaps = {
  first: number;
  /** null while the book has no line. */
  last: number | null;
  used: number;
  voided: { number: number; reason: string }[];
  missing: { from: number; to: number }[];
  before_first: string;
};
export type FolderState = "ok" | "missing" | "readonly" | "wrong_marker" | "paused";
export type Folder = {
  id: number;
  version: number;
  path: string;
  label: string;
  kind: "local" | "network";
  active: boolean;
  state: FolderState;
  note: string;
  last_scan_at?: string | null;
};
export type Backup = {
  id: string;
  made_at: string;
  bytes: number;
  documents: number;
  files: number;
  place: string;
  verified: boolean;
  readable: boolean;
};
export type Report = {
  whole: boolean;
  checked: { entries: number; rows: number; files: number; series: number; sign_offs: number };
  findings: { code: string; place: string; message: string }[];
  head: { seq: number; hash: string };
  unseen: string;
};
export type Change = { field: string; label: string; before?: string | null; after?: string | null };
export type LogRow = {
  seq: number;
  moment: string;
  actor_name: string;
  signer_name?: string | null;
  topic: string;
  verb: string;
  sentence: string;
  subject: { table: string; id: number };
  changes: Change[];
  hash: string;
};

// ---- inbox
export type ScanState = "waiting" | "duplicate" | "quarantined" | "set_aside" | "registered";
export type LineRef = { id: number; arrival_number: number; year: number };
export type PageRun = { page_from: number; page_to?: number | null };
export type Scan = {
  scan_id: number;
  version: number;
  file_name: string;
  bytes: number;
  kind: "pdf" | "jpeg" | "png" | "tiff" | "unknown";
  label: string;
  folder_label: string;
  received_at: string;
  state: ScanState;
  urgent: boolean;
  reason?: string | null;
  twin?: { scan_id: number; file_name: string; line?: LineRef | null } | null;
  used_by: (LineRef & { page_from?: number | null; page_to?: number | null })[];
  /** Pages no line uses yet, once a line uses some; without an end: all that follow. */
  left: PageRun[];
  sha256: string;
};
export type ScanView = Scan & {
  pages: number | null;
  viewer: "pdf" | "pages";
  original: string;
  page_url: string;
};
export type IntakeState = {
  paused: boolean;
  waiting: number;
  settling: { file_name: string; folder_label: string; since: string; note: string }[];
  problems: { file_name: string; folder_label: string; note: string; next_try_at?: string | null }[];
  last_scan_at?: string | null;
  counts: { waiting: number; urgent: number; duplicate: number; quarantined: number; set_aside: number };
};

// ---- incoming
export type ReceiptKind = "paper" | "electronic" | "both";
export type Secrecy = "" | "mat" | "toi_mat" | "tuyet_mat";
export type IncomingState =
  | "registered"
  | "submitted"
  | "forwarded"
  | "acknowledged"
  | "answered"
  | "filed"
  | "returned"
  | "recalled"
  | "voided";
export type LineChip = { kind: string; label: string };
export type Line = {
  id: number;
  version: number;
  book_id: number;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: ReceiptKind;
  organ_name: string;
  code_number: string;
  code_notation: string;
  /** Số, ký hiệu as the paper writes it. */
  code: string;
  issued_date?: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date?: string | null;
  received_by?: string | null;
  description: string;
  priority: number;
  secrecy: Secrecy;
  due_date?: string | null;
  state: IncomingState;
  state_label: string;
  chips: LineChip[];
  /** By when an urgent line must have been submitted; the page counts down to it. */
  urgent_until?: string | null;
  files: number;
  voided_reason?: string | null;
};
export type Handover = {
  id: number;
  version: number;
  to_name: string;
  unit_id?: number | null;
  person_id?: number | null;
  handed_date: string;
  received: "" | "secret" | "paper_book";
  received_by?: string | null;
  received_at?: string | null;
  note: string;
};
export type Attachment = {
  id: number;
  /** Null when the scan was taken out of the store (Mật). */
  scan_id?: number | null;
  file_name?: string | null;
  kind: string;
  pages?: number | null;
  page_from?: number | null;
  page_to?: number | null;
};
export type LineDetail = Line & {
  copies?: number | null;
  language: string;
  page_amount?: number | null;
  signer_position: string;
  signer_full_name: string;
  envelope_kept: boolean;
  envelope_kind: "" | "petition" | "registered_mail";
  authenticity: {
    result: "" | "valid" | "invalid" | "suspect";
    checked_by?: string | null;
    checked_at?: string | null;
    note: string;
  };
  electronic_received_at?: string | null;
  paper_received_date?: string | null;
  notice: { due: boolean; sent_at?: string | null; overdue: boolean };
  submitted_at?: string | null;
  submitted_to?: string | null;
  submitted_to_id?: number | null;
  /** Lĩnh vực, by which a delegation covers it or not. */
  field?: string;
  opinion?: {
    text: string;
    by: string;
    by_position: string;
    date?: string | null;
    evidence?: string | null;
    recorded_by: string;
    /** Signed here with the leader's own secret; else recorded for them. */
    signed?: boolean;
    capacity?: string;
  } | null;
  handovers: Handover[];
  attachments: Attachment[];
  defect?: {
    what: string;
    reported_at?: string | null;
    reported_to?: string | null;
    opinion?: string | null;
    opinion_by?: string | null;
    opinion_signed?: boolean;
    settled?: "returned" | "told" | null;
    settled_at?: string | null;
  } | null;
  recall?: { reason: string; at: string; notice?: string | null; told_at?: string | null } | null;
  returned?: { reason: string; at: string } | null;
  voided?: { reason: string; at: string } | null;
  date_reason?: string | null;
  duplicate_reason?: string | null;
  file_notation?: string | null;
  /** The document that answers it. */
  answer?: { code: string; date: string } | null;
  history: LogRow[];
};
export type Entry = {
  arrival_date?: string;
  arrival_time?: string;
  receipt_kind: ReceiptKind;
  organ_name: string;
  code_number?: string;
  code_notation?: string;
  issued_date?: string | null;
  type_name?: string;
  subject: string;
  language?: string;
  page_amount?: number | null;
  copies?: number | null;
  signer_position?: string;
  signer_full_name?: string;
  priority?: number;
  secrecy?: Secrecy;
  to_places?: string;
  due_date?: string | null;
  description?: string;
  envelope_kind?: "" | "petition" | "registered_mail";
  authenticity_result?: "" | "valid" | "invalid" | "suspect";
  authenticity_note?: string;
  file_notation?: string;
  book_id?: number;
};
export type Finding = {
  level: "refuse" | "reason" | "advice";
  code: string;
  field: string;
  message: string;
  line?: LineRef | null;
};
export type IncomingOnly =
  | "unforwarded"
  | "urgent"
  | "due"
  | "overdue"
  | "notice_overdue"
  | "unacknowledged"
  | "defective"
  | "recall_untold";
export type IncomingFilter = {
  book_id?: number;
  year?: number;
  state?: IncomingState;
  unit?: string;
  organ_name?: string;
  priority_min?: number;
  issued_from?: string;
  issued_to?: string;
  arrival_from?: string;
  arrival_to?: string;
  only?: IncomingOnly;
  order?: "newest" | "oldest";
  start_number?: number;
  start_date?: string;
};
export type ScanPages = { scan_id: number; page_from: number; page_to: number; page_count?: number };
export type SuggestedField =
  | "organ_name"
  | "type_name"
  | "signer_full_name"
  | "signer_position"
  | "to_places"
  | "code_notation";
type Versioned = { id: number; version: number };
type Evidence = "paper" | "phone" | "other_system";

export type Envelope = {
  id: number;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  /** The person of the office it names; only they can sign for it with a secret. */
  person_id?: number | null;
  marks: string;
  code_on_envelope?: string | null;
  state: "held" | "handed" | "came_back" | "registered" | "voided";
  handed_date?: string | null;
  received: "" | "secret" | "paper_book";
  received_by?: string | null;
  came_back_at?: string | null;
  incoming_id?: number | null;
  note: string;
  /** Struck through, with the reason. */
  voided_reason?: string | null;
};

// ---- search, today
export type MatchedField = { field: string; label: string; text: string; ranges: [number, number][] };
export type SearchRow = {
  register: string;
  id: number;
  number: number;
  year: number;
  date: string;
  title: string;
  organ_name: string;
  code: string;
  state_label: string;
  matched: MatchedField[];
  exact: boolean;
};
export type Counted = { count: number; rows: Line[] };
export type Today = {
  date: string;
  scans: { waiting: number; urgent: number; quarantined: number; duplicate: number };
  lines_today: number;
  unforwarded: Counted;
  urgent: Counted;
  due: Counted;
  overdue: Counted;
  notice_overdue: Counted;
  unacknowledged: { count: number };
  defective: Counted;
  recall_untold: Counted;
  envelopes_held: number;
  last_backup_at?: string | null;
  folders_bad: { kind: "watched" | "vault" | "home"; id: number; label: string; note: string }[];
};

/** One line per command: what goes in, what comes out. */
export type Commands = {
  session_state: { input: Nothing; output: SessionState };
  sign_in: { input: Nothing; output: Me };
  sign_out: { input: Nothing; output: Nothing };
  secret_change: { input: Nothing; output: Nothing };
  office_set_up: { input: OfficeConfig; output: { recovery_codes: { login: string; code: string }[] } };
  office_set_up_demo: { input: Nothing; output: Nothing };

  office_get: { input: Nothing; output: Office };
  office_rename: { input: DatedOfficeNames & { reason: string }; output: Nothing };
  setting_set: { input: { key: string; value: string }; output: Nothing };
  unit_list: { input: Nothing; output: Rows<Unit> };
  unit_add: {
    input: { name: string; abbreviation?: string; parent_id?: number; valid_from: string };
    output: { id: number };
  };
  unit_rename: {
    input: Versioned & { name: string; abbreviation?: string; parent_id?: number; valid_from: string };
    output: Nothing;
  };
  unit_close: { input: Versioned & { valid_to: string; reason: string }; output: Nothing };
  people_list: { input: Nothing; output: Rows<Person> };
  people_add: {
    input: {
      login: string;
      full_name: string;
      unit_id?: number;
      roles: Role[];
      position: string;
      fields?: string;
      valid_from: string;
    };
    output: { id: number };
  };
  people_amend: {
    input: Versioned & { full_name: string; unit_id?: number; roles: Role[] };
    output: Nothing;
  };
  people_deactivate: { input: Versioned & { reason: string }; output: Nothing };
  people_reactivate: { input: Versioned & { reason: string }; output: Nothing };
  people_set_secret: { input: { person_id: number }; output: { recovery_code?: string | null } };
  position_add: {
    input: { person_id: number; title: string; fields: string; valid_from: string };
    output: { id: number };
  };
  position_end: { input: Versioned & { valid_to: string }; output: Nothing };
  document_type_list: { input: Nothing; output: Rows<DocumentType> };
  document_type_add: {
    input: { name: string; abbreviation: string; valid_from: string };
    output: { id: number };
  };
  document_type_amend: {
    input: Versioned & { name: string; abbreviation: string; valid_from?: string; valid_to?: string };
    output: Nothing;
  };
  book_list: { input: Nothing; output: Rows<Book> };
  book_open: {
    input: {
      register: "incoming";
      body_id?: number;
      name: string;
      year: number;
      start_date: string;
      first_number: number;
    };
    output: { id: number };
  };
  book_close: { input: Versioned & { reason: string }; output: Nothing };
  number_gaps: { input: { book_id: number }; output: NumberGaps };
  folder_list: { input: Nothing; output: Rows<Folder> };
  folder_add: { input: { path: string; label: string; network: boolean }; output: { id: number } };
  folder_amend: {
    input: Versioned & { label: string; network: boolean; active: boolean };
    output: Nothing;
  };
  folder_adopt: { input: { id: number }; output: Nothing };
  backup_create: { input: Nothing; output: Backup };
  backup_list: { input: Nothing; output: Rows<Backup> };
  vault_adopt: { input: { reason: string }; output: Nothing };
  search_rebuild: { input: Nothing; output: { lines: number } };
  backup_verify: { input: { id: string }; output: Report };
  verify: { input: { quick: boolean }; output: Report };
  clock_confirm: { input: { reason: string }; output: Nothing };
  log_list: {
    input: {
      topic?: Topic;
      person_id?: number;
      from?: string;
      to?: string;
      subject?: string;
      q?: string;
    } & Page;
    output: Rows<LogRow>;
  };

  inbox_list: { input: { state?: ScanState | "all" } & Page; output: Rows<Scan> };
  inbox_get: { input: { scan_id: number }; output: ScanView };
  inbox_mark_urgent: { input: { scan_id: number; version: number; urgent: boolean }; output: Nothing };
  inbox_set_aside: { input: { scan_id: number; version: number; reason: string }; output: Nothing };
  inbox_take_back: { input: { scan_id: number; version: number }; output: Nothing };
  scan_remove_secret: {
    input: { scan_id: number; reason: string };
    output: { removed: boolean; sentence: string };
  };
  intake_state: { input: Nothing; output: IntakeState };
  intake_pause: { input: { paused: boolean }; output: Nothing };
  intake_scan_now: { input: Nothing; output: Nothing };

  incoming_list: { input: IncomingFilter & Page; output: Rows<Line> };
  incoming_get: { input: { id: number }; output: LineDetail };
  incoming_check: {
    input: Entry & { scan_ids?: number[]; pages?: ScanPages[]; id?: number };
    output: { findings: Finding[]; next_number: number };
  };
  incoming_register: {
    input: Entry & {
      scan_ids?: number[];
      pages?: ScanPages[];
      reason?: string;
      envelope_id?: number;
      to_unit_ids?: number[];
    };
    output: Line;
  };
  incoming_amend: {
    input: Partial<Entry> &
      Versioned & { reason: string; clear?: ("issued_date" | "due_date" | "page_amount" | "copies")[] };
    output: Line;
  };
  incoming_void: { input: Versioned & { reason: string }; output: Line };
  incoming_submit: {
    input: Versioned & { submitted_to?: string; to_person_id?: number; field?: string };
    output: Line;
  };
  incoming_opinion: {
    input: Versioned & {
      text: string;
      by_person_id: number;
      date: string;
      evidence: Evidence;
      due_date?: string;
      to_unit_ids?: number[];
    };
    output: Line;
  };
  incoming_forward: {
    input: Versioned & {
      to: { unit_id?: number; person_id?: number; name?: string }[];
      forwarded_date?: string;
      note?: string;
    };
    output: Line;
  };
  incoming_acknowledge: { input: { handover_id: number }; output: Line };
  incoming_acknowledge_paper: {
    input: { handover_id: number; received_by: string; received_date: string; note?: string };
    output: Line;
  };
  incoming_answered: {
    input: Versioned & { result_code: string; answered_date?: string; note?: string };
    output: Line;
  };
  incoming_file: { input: Versioned & { file_notation?: string; note?: string }; output: Line };
  incoming_return: { input: Versioned & { reason: string; returned_date?: string }; output: Line };
  incoming_recall: {
    input: Versioned & {
      reason: string;
      notice_number?: string;
      recalled_date?: string;
      sender_told: boolean;
    };
    output: Line;
  };
  incoming_recall_told: { input: Versioned & { at?: string }; output: Line };
  incoming_defect_report: { input: Versioned & { what: string; reported_to: string }; output: Line };
  incoming_defect_opinion: {
    input: Versioned & { opinion: string; by_person_id: number; date: string; evidence: Evidence };
    output: Line;
  };
  incoming_defect_settle: {
    input: Versioned & { outcome: "returned" | "told"; note: string };
    output: Line;
  };
  incoming_notice_sent: { input: Versioned & { at?: string }; output: Line };
  incoming_paper_arrived: {
    input: Versioned & { paper_received_date?: string; scan_ids?: number[]; reason?: string };
    output: Line;
  };
  incoming_attach: {
    input: Versioned & { scan_ids: number[]; pages?: ScanPages[]; reason?: string };
    output: Line;
  };
  incoming_suggest: {
    input: { field: SuggestedField; q: string; organ_name?: string };
    output: Rows<string>;
  };
  envelope_list: { input: { open_only?: boolean } & Page; output: Rows<Envelope> };
  envelope_add: {
    input: {
      arrived_date?: string;
      sender: string;
      addressed_to: string;
      person_id?: number;
      marks?: string;
      code_on_envelope?: string;
      note?: string;
    };
    output: Envelope;
  };
  envelope_amend: {
    input: Versioned & {
      reason: string;
      arrived_date: string;
      sender: string;
      addressed_to: string;
      person_id?: number;
      marks?: string;
      code_on_envelope?: string;
      note?: string;
    };
    output: Envelope;
  };
  envelope_hand_over: { input: Versioned & { handed_date?: string; received_by: string }; output: Envelope };
  envelope_acknowledge: { input: { id: number }; output: Envelope };
  envelope_void: { input: Versioned & { reason: string }; output: Envelope };
  envelope_come_back: { input: Versioned & { note: string }; output: Envelope };

  search: { input: { q: string; registers?: string[] } & Page; output: Rows<SearchRow> };
  today: { input: Nothing; output: Today };
  file_open: { input: { scan_id: number }; output: Nothing };
  choose_folder: { input: Nothing; output: { path: string | null } };
  task_stop: { input: { task: string }; output: Nothing };
} & ApprovalCommands &
  CalendarCommands &
  ProcedureCommands &
  WorkCommands &
  DayCommands;

export type CommandName = keyof Commands;
export type Input<N extends CommandName> = Commands[N]["input"];
export type Output<N extends CommandName> = Commands[N]["output"];

/** What the core tells the window without being asked. */
export type Events = {
  changed: { topics: Topic[] };
  progress: { task: string; done: number; total: number | null; note: string };
};
