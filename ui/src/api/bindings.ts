/**
 * Written by `npm run bindings` from the core's table of commands. Not to be edited by hand.
 */

/**
 * A book (sổ, quyển) of one year.
 */
export type BookId = number;
/**
 * An issuing body (cơ quan ban hành) on this workstation.
 */
export type BodyId = number;
/**
 * How a day differs from its weekday.
 */
export type DayKind = "holiday" | "substitute" | "swapped" | "make_up";
/**
 * Where a year's days come from.
 */
export type Origin = "shipped" | "proposed" | "office";
/**
 * A line of the book of incoming documents.
 */
export type IncomingId = number;
/**
 * The states of a line; a pure function of its facts.
 */
export type State =
  | "registered"
  | "submitted"
  | "forwarded"
  | "acknowledged"
  | "answered"
  | "filed"
  | "returned"
  | "recalled"
  | "voided";
/**
 * An envelope to a named person.
 */
export type EnvelopeId = number;
/**
 * A person of the office (cán bộ, công chức, viên chức).
 */
export type PersonId = number;
/**
 * Where an envelope is.
 */
export type EnvelopeAcknowledgeState = "held" | "handed" | "came_back" | "registered";
/**
 * A watched folder.
 */
export type FolderId = number;
/**
 * "local" or "network".
 */
export type FolderKind = "local" | "network";
/**
 * How a watched folder was found.
 */
export type FolderState = "ok" | "missing" | "readonly" | "wrong_marker" | "paused";
/**
 * A scan in the inbox.
 */
export type ScanId = number;
/**
 * Where a scan stands.
 *
 * ```text
 *                 ┌────────── vẫn đăng ký ──────────┐
 *  file ──► waiting ──► registered                  │
 *    │         └──► set_aside ──────────────────────┤
 *    ├──► duplicate ────────────────────────────────┤
 *    └──► quarantined ──────────────────────────────┘
 *  any of them ──► removed (a state secret was found); there is no way back
 * ```
 */
export type InboxGetState =
  "waiting" | "duplicate" | "quarantined" | "set_aside" | "registered" | "grown" | "removed";
/**
 * Which scans to list.
 */
export type Which = "waiting" | "duplicate" | "quarantined" | "set_aside" | "registered" | "all";
/**
 * One hand-over of an incoming document.
 */
export type HandoverId = number;
/**
 * How a document was received: on paper, electronically, or both under one số đến.
 */
export type ReceiptKind = "paper" | "electronic" | "both";
/**
 * How much a finding weighs.
 */
export type Level = "refuse" | "reason" | "advice";
/**
 * A unit (đơn vị).
 */
export type UnitId = number;
/**
 * The lines that wait for something.
 */
export type Only =
  ("unforwarded" | "overdue" | "notice_overdue" | "unacknowledged" | "defective") | "urgent" | "due";
export type Order = "newest" | "oldest";
/**
 * A part of the office that a screen shows and an event speaks of.
 */
export type Topic =
  "office" | "people" | "books" | "incoming" | "envelopes" | "inbox" | "folders" | "calendar" | "upkeep";
/**
 * The coarse roles; one person may wear many hats. What a chức vụ may sign is decided
 * elsewhere, in rules.
 */
export type Role = "clerk" | "archivist" | "leader" | "officer" | "accountant" | "admin";

export interface CoreCommands {
  /**
   * task; clerk|admin
   */
  backup_create: {
    input: BackupCreateInput;
    output: BackupCreateOutput;
  };
  /**
   * read; any
   */
  backup_list: {
    input: BackupListInput;
    output: BackupListOutput;
  };
  /**
   * task; any
   */
  backup_verify: {
    input: BackupVerifyInput;
    output: BackupVerifyOutput;
  };
  /**
   * write; clerk|admin
   */
  book_close: {
    input: BookCloseInput;
    output: BookCloseOutput;
  };
  /**
   * read; any
   */
  book_list: {
    input: BookListInput;
    output: BookListOutput;
  };
  /**
   * write; clerk|admin
   */
  book_open: {
    input: BookOpenInput;
    output: BookOpenOutput;
  };
  /**
   * write; clerk|admin
   */
  calendar_confirm: {
    input: CalendarConfirmInput;
    output: CalendarConfirmOutput;
  };
  /**
   * write; clerk|admin
   */
  calendar_day_remove: {
    input: CalendarDayRemoveInput;
    output: CalendarDayRemoveOutput;
  };
  /**
   * write; clerk|admin
   */
  calendar_day_set: {
    input: CalendarDaySetInput;
    output: CalendarDaySetOutput;
  };
  /**
   * read; any
   */
  calendar_get: {
    input: CalendarGetInput;
    output: CalendarGetOutput;
  };
  /**
   * read; clerk|admin
   */
  calendar_preview: {
    input: CalendarPreviewInput;
    output: CalendarPreviewOutput;
  };
  /**
   * write; admin
   */
  clock_confirm: {
    input: ClockConfirmInput;
    output: ClockConfirmOutput;
  };
  /**
   * write; admin
   */
  document_type_add: {
    input: DocumentTypeAddInput;
    output: DocumentTypeAddOutput;
  };
  /**
   * write; admin
   */
  document_type_amend: {
    input: DocumentTypeAmendInput;
    output: DocumentTypeAmendOutput;
  };
  /**
   * read; any
   */
  document_type_list: {
    input: DocumentTypeListInput;
    output: DocumentTypeListOutput;
  };
  /**
   * signed; any
   */
  envelope_acknowledge: {
    input: EnvelopeAcknowledgeInput;
    output: EnvelopeAcknowledgeOutput;
  };
  /**
   * write; clerk
   */
  envelope_add: {
    input: EnvelopeAddInput;
    output: EnvelopeAddOutput;
  };
  /**
   * write; clerk
   */
  envelope_come_back: {
    input: EnvelopeComeBackInput;
    output: EnvelopeComeBackOutput;
  };
  /**
   * write; clerk
   */
  envelope_hand_over: {
    input: EnvelopeHandOverInput;
    output: EnvelopeHandOverOutput;
  };
  /**
   * read; any
   */
  envelope_list: {
    input: EnvelopeListInput;
    output: EnvelopeListOutput;
  };
  /**
   * write; clerk|admin
   */
  folder_add: {
    input: FolderAddInput;
    output: FolderAddOutput;
  };
  /**
   * write; clerk|admin
   */
  folder_adopt: {
    input: FolderAdoptInput;
    output: FolderAdoptOutput;
  };
  /**
   * write; clerk|admin
   */
  folder_amend: {
    input: FolderAmendInput;
    output: FolderAmendOutput;
  };
  /**
   * read; any
   */
  folder_list: {
    input: FolderListInput;
    output: FolderListOutput;
  };
  /**
   * read; any
   */
  inbox_get: {
    input: InboxGetInput;
    output: InboxGetOutput;
  };
  /**
   * read; any
   */
  inbox_list: {
    input: InboxListInput;
    output: InboxListOutput;
  };
  /**
   * write; clerk
   */
  inbox_mark_urgent: {
    input: InboxMarkUrgentInput;
    output: InboxMarkUrgentOutput;
  };
  /**
   * write; clerk
   */
  inbox_set_aside: {
    input: InboxSetAsideInput;
    output: InboxSetAsideOutput;
  };
  /**
   * task; clerk
   */
  inbox_take_back: {
    input: InboxTakeBackInput;
    output: InboxTakeBackOutput;
  };
  /**
   * signed; any
   */
  incoming_acknowledge: {
    input: IncomingAcknowledgeInput;
    output: IncomingAcknowledgeOutput;
  };
  /**
   * write; clerk
   */
  incoming_acknowledge_paper: {
    input: IncomingAcknowledgePaperInput;
    output: IncomingAcknowledgePaperOutput;
  };
  /**
   * write; clerk
   */
  incoming_amend: {
    input: IncomingAmendInput;
    output: IncomingAmendOutput;
  };
  /**
   * write; clerk
   */
  incoming_attach: {
    input: IncomingAttachInput;
    output: IncomingAttachOutput;
  };
  /**
   * read; any
   */
  incoming_check: {
    input: IncomingCheckInput;
    output: IncomingCheckOutput;
  };
  /**
   * write; clerk
   */
  incoming_defect_opinion: {
    input: IncomingDefectOpinionInput;
    output: IncomingDefectOpinionOutput;
  };
  /**
   * write; clerk
   */
  incoming_defect_report: {
    input: IncomingDefectReportInput;
    output: IncomingDefectReportOutput;
  };
  /**
   * write; clerk
   */
  incoming_defect_settle: {
    input: IncomingDefectSettleInput;
    output: IncomingDefectSettleOutput;
  };
  /**
   * write; clerk
   */
  incoming_file: {
    input: IncomingFileInput;
    output: IncomingFileOutput;
  };
  /**
   * write; clerk
   */
  incoming_forward: {
    input: IncomingForwardInput;
    output: IncomingForwardOutput;
  };
  /**
   * read; any
   */
  incoming_get: {
    input: IncomingGetInput;
    output: IncomingGetOutput;
  };
  /**
   * read; any
   */
  incoming_list: {
    input: IncomingListInput;
    output: IncomingListOutput;
  };
  /**
   * write; clerk
   */
  incoming_notice_sent: {
    input: IncomingNoticeSentInput;
    output: IncomingNoticeSentOutput;
  };
  /**
   * write; clerk
   */
  incoming_opinion: {
    input: IncomingOpinionInput;
    output: IncomingOpinionOutput;
  };
  /**
   * write; clerk
   */
  incoming_paper_arrived: {
    input: IncomingPaperArrivedInput;
    output: IncomingPaperArrivedOutput;
  };
  /**
   * write; clerk
   */
  incoming_recall: {
    input: IncomingRecallInput;
    output: IncomingRecallOutput;
  };
  /**
   * write; clerk
   */
  incoming_register: {
    input: IncomingRegisterInput;
    output: IncomingRegisterOutput;
  };
  /**
   * write; clerk
   */
  incoming_return: {
    input: IncomingReturnInput;
    output: IncomingReturnOutput;
  };
  /**
   * write; clerk
   */
  incoming_submit: {
    input: IncomingSubmitInput;
    output: IncomingSubmitOutput;
  };
  /**
   * read; any
   */
  incoming_suggest: {
    input: IncomingSuggestInput;
    output: IncomingSuggestOutput;
  };
  /**
   * write; clerk
   */
  incoming_void: {
    input: IncomingVoidInput;
    output: IncomingVoidOutput;
  };
  /**
   * write; clerk
   */
  intake_pause: {
    input: IntakePauseInput;
    output: IntakePauseOutput;
  };
  /**
   * write; clerk
   */
  intake_scan_now: {
    input: IntakeScanNowInput;
    output: IntakeScanNowOutput;
  };
  /**
   * read; any
   */
  intake_state: {
    input: IntakeStateInput;
    output: IntakeStateOutput;
  };
  /**
   * read; any
   */
  log_list: {
    input: LogListInput;
    output: LogListOutput;
  };
  /**
   * read; any
   */
  number_gaps: {
    input: NumberGapsInput;
    output: NumberGapsOutput;
  };
  /**
   * read; any
   */
  office_get: {
    input: OfficeGetInput;
    output: OfficeGetOutput;
  };
  /**
   * write; clerk|admin
   */
  office_hours_set: {
    input: OfficeHoursSetInput;
    output: OfficeHoursSetOutput;
  };
  /**
   * write; admin
   */
  office_rename: {
    input: OfficeRenameInput;
    output: OfficeRenameOutput;
  };
  /**
   * task; nobody
   */
  office_set_up: {
    input: OfficeSetUpInput;
    output: OfficeSetUpOutput;
  };
  /**
   * task; nobody
   */
  office_set_up_demo: {
    input: OfficeSetUpDemoInput;
    output: OfficeSetUpDemoOutput;
  };
  /**
   * write; admin
   */
  people_add: {
    input: PeopleAddInput;
    output: PeopleAddOutput;
  };
  /**
   * write; admin
   */
  people_amend: {
    input: PeopleAmendInput;
    output: PeopleAmendOutput;
  };
  /**
   * write; admin
   */
  people_deactivate: {
    input: PeopleDeactivateInput;
    output: PeopleDeactivateOutput;
  };
  /**
   * read; any
   */
  people_list: {
    input: PeopleListInput;
    output: PeopleListOutput;
  };
  /**
   * write; admin
   */
  people_reactivate: {
    input: PeopleReactivateInput;
    output: PeopleReactivateOutput;
  };
  /**
   * task; admin
   */
  people_set_secret: {
    input: PeopleSetSecretInput;
    output: PeopleSetSecretOutput;
  };
  /**
   * write; admin
   */
  position_add: {
    input: PositionAddInput;
    output: PositionAddOutput;
  };
  /**
   * write; admin
   */
  position_end: {
    input: PositionEndInput;
    output: PositionEndOutput;
  };
  /**
   * task; clerk
   */
  scan_remove_secret: {
    input: ScanRemoveSecretInput;
    output: ScanRemoveSecretOutput;
  };
  /**
   * read; any
   */
  search: {
    input: SearchInput;
    output: SearchOutput;
  };
  /**
   * task; any
   */
  secret_change: {
    input: SecretChangeInput;
    output: SecretChangeOutput;
  };
  /**
   * read; nobody
   */
  session_state: {
    input: SessionStateInput;
    output: SessionStateOutput;
  };
  /**
   * write; admin
   */
  setting_set: {
    input: SettingSetInput;
    output: SettingSetOutput;
  };
  /**
   * task; nobody
   */
  sign_in: {
    input: SignInInput;
    output: SignInOutput;
  };
  /**
   * task; nobody
   */
  sign_out: {
    input: SignOutInput;
    output: SignOutOutput;
  };
  /**
   * task; nobody
   */
  task_stop: {
    input: TaskStopInput;
    output: TaskStopOutput;
  };
  /**
   * read; any
   */
  today: {
    input: TodayInput;
    output: TodayOutput;
  };
  /**
   * write; admin
   */
  unit_add: {
    input: UnitAddInput;
    output: UnitAddOutput;
  };
  /**
   * write; admin
   */
  unit_close: {
    input: UnitCloseInput;
    output: UnitCloseOutput;
  };
  /**
   * read; any
   */
  unit_list: {
    input: UnitListInput;
    output: UnitListOutput;
  };
  /**
   * write; admin
   */
  unit_rename: {
    input: UnitRenameInput;
    output: UnitRenameOutput;
  };
  /**
   * task; any
   */
  verify: {
    input: VerifyInput;
    output: VerifyOutput;
  };
}
/**
 * Input of commands that need none.
 */
export interface BackupCreateInput {}
/**
 * A backup as listed.
 */
export interface BackupCreateOutput {
  /**
   * The folder's name.
   */
  id: string;
  made_at: string;
  /**
   * Of the database and the originals it names.
   */
  bytes: number;
  /**
   * Lines of all registers.
   */
  documents: number;
  /**
   * Originals.
   */
  files: number;
  place: string;
  /**
   * The check after making found nothing wrong.
   */
  verified: boolean;
}
/**
 * Input of commands that need none.
 */
export interface BackupListInput {}
/**
 * A page of a list.
 */
export interface BackupListOutput {
  rows: Backup[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A backup as listed.
 */
export interface Backup {
  /**
   * The folder's name.
   */
  id: string;
  made_at: string;
  /**
   * Of the database and the originals it names.
   */
  bytes: number;
  /**
   * Lines of all registers.
   */
  documents: number;
  /**
   * Originals.
   */
  files: number;
  place: string;
  /**
   * The check after making found nothing wrong.
   */
  verified: boolean;
}
export interface BackupVerifyInput {
  /**
   * The backup's folder name.
   */
  id: string;
}
/**
 * The answer of a check.
 */
export interface BackupVerifyOutput {
  /**
   * Nothing is wrong.
   */
  whole: boolean;
  checked: Checked;
  findings: Finding[];
  head: HeadShown;
  /**
   * What this check cannot see.
   */
  unseen: string;
}
/**
 * How much was looked at.
 */
export interface Checked {
  entries: number;
  rows: number;
  files: number;
  series: number;
  sign_offs: number;
}
/**
 * What is wrong, and where.
 */
export interface Finding {
  code: string;
  place: string;
  message: string;
}
/**
 * The end of the log, for printing and comparing.
 */
export interface HeadShown {
  seq: number;
  hash: string;
}
export interface BookCloseInput {
  id: BookId;
  version: number;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface BookCloseOutput {}
/**
 * Input of commands that need none.
 */
export interface BookListInput {}
/**
 * A page of a list.
 */
export interface BookListOutput {
  rows: Book[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A book as listed.
 */
export interface Book {
  id: BookId;
  version: number;
  register: string;
  name: string;
  body_name: string;
  year: number;
  start_date: string;
  first_number: number;
  last_number: number | null;
  lines: number;
  voided: number;
  /**
   * "open" or "closed".
   */
  state: string;
  closed_at: string | null;
}
export interface BookOpenInput {
  register: string;
  /**
   * The office's first body when left out.
   */
  body_id?: BodyId | null;
  name: string;
  year: number;
  start_date: string;
  /**
   * Numbers before it stand in the paper book.
   */
  first_number: number;
}
/**
 * The answer of a command that made a row.
 */
export interface BookOpenOutput {
  id: number;
}
export interface CalendarConfirmInput {
  year: number;
  /**
   * Number and date of the notice; asked for when confirming.
   */
  source?: string;
  /**
   * False takes a confirmation back, with a reason.
   */
  confirmed?: boolean;
  reason?: string;
}
/**
 * Output of commands that only do.
 */
export interface CalendarConfirmOutput {}
export interface CalendarDayRemoveInput {
  date: string;
  reason: string;
  version?: number | null;
}
/**
 * Output of commands that only do.
 */
export interface CalendarDayRemoveOutput {}
export interface CalendarDaySetInput {
  date: string;
  kind: DayKind;
  name: string;
  /**
   * Số, ký hiệu, ngày of the document it is from.
   */
  source: string;
  /**
   * The other day of a swap.
   */
  pair_date?: string | null;
  /**
   * Of a day that is already the office's own.
   */
  version?: number | null;
}
/**
 * Output of commands that only do.
 */
export interface CalendarDaySetOutput {}
export interface CalendarGetInput {
  /**
   * This year when left out.
   */
  year?: number | null;
}
export interface CalendarGetOutput {
  year: number;
  origin: Origin;
  confirmed: boolean;
  confirmed_date: string | null;
  /**
   * The document it was confirmed by.
   */
  source: string | null;
  /**
   * To be shown wherever days of this year are counted.
   */
  warnings: string[];
  /**
   * Mùng một tháng Giêng, computed.
   */
  new_year: string;
  days: DayShown[];
  /**
   * How many days the office works, January first.
   */
  working_days: number[];
  /**
   * Oldest first; the last that has begun is in force.
   */
  hours: HoursShown[];
}
/**
 * One day that differs from its weekday.
 */
export interface DayShown {
  date: string;
  weekday: string;
  kind: DayKind;
  kind_label: string;
  /**
   * Whether the office rests.
   */
  off: boolean;
  name: string;
  source: string;
  pair_date: string | null;
  /**
   * What is not sure about it; empty when nothing.
   */
  doubt: string;
  /**
   * Absent while the year is not the office's own.
   */
  version: number | null;
}
export interface HoursShown {
  /**
   * Absent: the program's usual hours, until the office sets its own.
   */
  valid_from: string | null;
  week: WeekdayHours[];
}
/**
 * The sessions of one weekday.
 */
export interface WeekdayHours {
  /**
   * 1 thứ hai … 7 chủ nhật.
   */
  weekday: number;
  morning: Times | null;
  afternoon: Times | null;
}
/**
 * A session: `07:30` to `11:30`.
 */
export interface Times {
  start: string;
  end: string;
}
/**
 * An edit that is being thought of; without one, the calendar as it stands.
 */
export interface CalendarPreviewInput {
  date?: string | null;
  /**
   * What the day would become; left out with a date: it would be taken out.
   */
  kind?: DayKind | null;
}
export interface CalendarPreviewOutput {
  /**
   * Counted no further than 9.999.
   */
  count: number;
  /**
   * At most 200, the earliest due first.
   */
  rows: Moved[];
}
/**
 * A document whose due date lies on a day off, before or after the edit.
 */
export interface Moved {
  line: Line;
  due_date: string;
  /**
   * Until the end of which day it counts now.
   */
  counts_until: string;
  /**
   * Until the end of which day it would count; the same without an edit.
   */
  would_count_until: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface Line {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
/**
 * A chip on a line: what it warns of, and its words.
 */
export interface Chip {
  /**
   * "priority", "urgent", "late", "secrecy", "notice", "defect", "state".
   */
  kind: string;
  label: string;
}
export interface ClockConfirmInput {
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface ClockConfirmOutput {}
export interface DocumentTypeAddInput {
  name: string;
  abbreviation?: string;
  valid_from: string;
}
/**
 * The answer of a command that made a row.
 */
export interface DocumentTypeAddOutput {
  id: number;
}
export interface DocumentTypeAmendInput {
  id: number;
  version: number;
  name: string;
  abbreviation?: string;
  valid_to?: string | null;
}
/**
 * Output of commands that only do.
 */
export interface DocumentTypeAmendOutput {}
/**
 * Input of commands that need none.
 */
export interface DocumentTypeListInput {}
/**
 * A page of a list.
 */
export interface DocumentTypeListOutput {
  rows: DocumentType[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A document type as listed.
 */
export interface DocumentType {
  id: number;
  version: number;
  ordinal: number;
  name: string;
  /**
   * Empty for Công văn and Thư công.
   */
  abbreviation: string;
  valid_from: string;
  valid_to: string | null;
}
export interface EnvelopeAcknowledgeInput {
  id: EnvelopeId;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeAcknowledgeOutput {
  id: EnvelopeId;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id: PersonId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  code_on_envelope: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  handed_date: string | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  came_back_at: string | null;
  incoming_id: IncomingId | null;
  note: string;
}
export interface EnvelopeAddInput {
  /**
   * Today when left out.
   */
  arrived_date?: string | null;
  sender: string;
  addressed_to: string;
  /**
   * The person of the office it names; only they can sign for it with a secret.
   */
  person_id?: PersonId | null;
  marks?: string;
  code_on_envelope?: string;
  note?: string;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeAddOutput {
  id: EnvelopeId;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id: PersonId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  code_on_envelope: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  handed_date: string | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  came_back_at: string | null;
  incoming_id: IncomingId | null;
  note: string;
}
export interface EnvelopeComeBackInput {
  id: EnvelopeId;
  version: number;
  note?: string;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeComeBackOutput {
  id: EnvelopeId;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id: PersonId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  code_on_envelope: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  handed_date: string | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  came_back_at: string | null;
  incoming_id: IncomingId | null;
  note: string;
}
export interface EnvelopeHandOverInput {
  id: EnvelopeId;
  version: number;
  handed_date?: string | null;
  received_by: string;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeHandOverOutput {
  id: EnvelopeId;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id: PersonId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  code_on_envelope: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  handed_date: string | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  came_back_at: string | null;
  incoming_id: IncomingId | null;
  note: string;
}
export interface EnvelopeListInput {
  /**
   * Only those held or come back.
   */
  open_only?: boolean;
  cursor?: string | null;
  limit?: number | null;
}
/**
 * A page of a list.
 */
export interface EnvelopeListOutput {
  rows: Envelope[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * An envelope as listed.
 */
export interface Envelope {
  id: EnvelopeId;
  version: number;
  ordinal: number;
  year: number;
  arrived_date: string;
  sender: string;
  addressed_to: string;
  person_id: PersonId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  code_on_envelope: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  handed_date: string | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  came_back_at: string | null;
  incoming_id: IncomingId | null;
  note: string;
}
export interface FolderAddInput {
  path: string;
  label: string;
  network?: boolean;
}
/**
 * The answer of a command that made a row.
 */
export interface FolderAddOutput {
  id: number;
}
export interface FolderAdoptInput {
  id: FolderId;
}
/**
 * Output of commands that only do.
 */
export interface FolderAdoptOutput {}
export interface FolderAmendInput {
  id: FolderId;
  version: number;
  label: string;
  network: boolean;
  active: boolean;
}
/**
 * Output of commands that only do.
 */
export interface FolderAmendOutput {}
/**
 * Input of commands that need none.
 */
export interface FolderListInput {}
/**
 * A page of a list.
 */
export interface FolderListOutput {
  rows: Folder[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A watched folder as listed.
 */
export interface Folder {
  id: FolderId;
  version: number;
  path: string;
  label: string;
  kind: FolderKind;
  active: boolean;
  state: FolderState;
  note: string;
  last_scan_at: string | null;
}
export interface InboxGetInput {
  scan_id: ScanId;
}
/**
 * A scan with what the viewer needs.
 */
export interface InboxGetOutput {
  scan_id: ScanId;
  version: number;
  file_name: string;
  bytes: number;
  /**
   * "pdf", "jpeg", "png", "tiff" or "unknown", by content.
   */
  kind: string;
  /**
   * The sub-folder it lay in.
   */
  label: string;
  folder_label: string;
  received_at: string;
  state: InboxGetState;
  urgent: boolean;
  /**
   * Why it is in quarantine, a duplicate or set aside.
   */
  reason: string | null;
  twin: Twin | null;
  used_by: Use[];
  sha256: string;
  /**
   * Pages of a picture file; `None`: ask the PDF viewer.
   */
  pages: number | null;
  /**
   * "pdf" or "pages".
   */
  viewer: string;
  original: string;
  /**
   * Append the page's number from 1 and ".png".
   */
  page_url: string;
}
/**
 * The scan that brought the same bytes first.
 */
export interface Twin {
  scan_id: ScanId;
  file_name: string;
  line: LineName | null;
}
/**
 * A line, by its number.
 */
export interface LineName {
  id: number;
  arrival_number: number;
  year: number;
}
/**
 * A line a scan is attached to.
 */
export interface Use {
  id: number;
  arrival_number: number;
  year: number;
  page_from: number | null;
  page_to: number | null;
}
export interface InboxListInput {
  state?: Which;
  cursor?: string | null;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number | null;
}
/**
 * A page of a list.
 */
export interface InboxListOutput {
  rows: Scan[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A scan as listed.
 */
export interface Scan {
  scan_id: ScanId;
  version: number;
  file_name: string;
  bytes: number;
  /**
   * "pdf", "jpeg", "png", "tiff" or "unknown", by content.
   */
  kind: string;
  /**
   * The sub-folder it lay in.
   */
  label: string;
  folder_label: string;
  received_at: string;
  state: InboxGetState;
  urgent: boolean;
  /**
   * Why it is in quarantine, a duplicate or set aside.
   */
  reason: string | null;
  twin: Twin | null;
  used_by: Use[];
  sha256: string;
}
export interface InboxMarkUrgentInput {
  scan_id: ScanId;
  version: number;
  urgent: boolean;
}
/**
 * Output of commands that only do.
 */
export interface InboxMarkUrgentOutput {}
export interface InboxSetAsideInput {
  scan_id: ScanId;
  version: number;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface InboxSetAsideOutput {}
export interface InboxTakeBackInput {
  scan_id: ScanId;
  version: number;
}
/**
 * Output of commands that only do.
 */
export interface InboxTakeBackOutput {}
export interface IncomingAcknowledgeInput {
  handover_id: HandoverId;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAcknowledgeOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingAcknowledgePaperInput {
  handover_id: HandoverId;
  received_by: string;
  /**
   * Today when left out.
   */
  received_date?: string | null;
  note?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAcknowledgePaperOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
/**
 * What may be corrected on a line. A field left out keeps its value; those that may be
 * empty are emptied by naming them in `clear`.
 */
export interface IncomingAmendInput {
  id: IncomingId;
  version: number;
  reason: string;
  /**
   * Fields to be emptied: "issued_date", "due_date", "page_amount", "copies".
   */
  clear?: string[];
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  receipt_kind?: ReceiptKind | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  code_number?: string | null;
  code_notation?: string | null;
  issued_date?: string | null;
  type_name?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  language?: string | null;
  page_amount?: number | null;
  copies?: number | null;
  signer_position?: string | null;
  signer_full_name?: string | null;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  envelope_kind?: string | null;
  authenticity_result?: string | null;
  authenticity_note?: string | null;
  file_notation?: string | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAmendOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingAttachInput {
  id: IncomingId;
  version: number;
  scan_ids: ScanId[];
  pages?: Pages[];
  reason?: string;
}
/**
 * A range of pages of a scan.
 */
export interface Pages {
  scan_id: ScanId;
  page_from: number;
  page_to: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAttachOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
/**
 * An entry to be checked while it is typed.
 */
export interface IncomingCheckInput {
  book_id?: BookId | null;
  scan_ids?: ScanId[];
  pages?: Pages[];
  /**
   * The line that is being amended.
   */
  id?: IncomingId | null;
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  receipt_kind?: ReceiptKind | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  code_number?: string | null;
  code_notation?: string | null;
  issued_date?: string | null;
  type_name?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  language?: string | null;
  page_amount?: number | null;
  copies?: number | null;
  signer_position?: string | null;
  signer_full_name?: string | null;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  envelope_kind?: string | null;
  authenticity_result?: string | null;
  authenticity_note?: string | null;
  file_notation?: string | null;
}
/**
 * What a check answers.
 */
export interface IncomingCheckOutput {
  findings: ShownFinding[];
  /**
   * The số đến this document would get now.
   */
  next_number: number;
}
/**
 * A finding as the form shows it.
 */
export interface ShownFinding {
  level: Level;
  code: string;
  field: string;
  message: string;
  line: OtherLine | null;
}
/**
 * Another line a finding speaks of.
 */
export interface OtherLine {
  id: number;
  arrival_number: number;
  year: number;
}
export interface IncomingDefectOpinionInput {
  id: IncomingId;
  version: number;
  opinion: string;
  by_person_id: PersonId;
  date: string;
  evidence: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectOpinionOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingDefectReportInput {
  id: IncomingId;
  version: number;
  what: string;
  reported_to?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectReportOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingDefectSettleInput {
  id: IncomingId;
  version: number;
  /**
   * "returned" or "told".
   */
  outcome: string;
  note?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectSettleOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingFileInput {
  id: IncomingId;
  version: number;
  /**
   * Số và ký hiệu hồ sơ.
   */
  file_notation?: string;
  note?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingFileOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingForwardInput {
  id: IncomingId;
  version: number;
  to: To[];
  forwarded_date?: string | null;
  note?: string;
}
export interface To {
  unit_id?: UnitId | null;
  person_id?: PersonId | null;
  name?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingForwardOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingGetInput {
  id: IncomingId;
}
/**
 * A line whole.
 */
export interface IncomingGetOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
  language: string;
  page_amount: number | null;
  copies: number | null;
  signer_position: string;
  signer_full_name: string;
  file_notation: string;
  envelope_kind: string;
  envelope_kept: boolean;
  authenticity: Authenticity;
  electronic_received_at: string | null;
  paper_received_date: string | null;
  notice: Notice;
  submitted_at: string | null;
  submitted_to: string | null;
  opinion: Opinion | null;
  handovers: Handover[];
  attachments: Attachment[];
  defect: Defect | null;
  returned: Ended | null;
  recall: Ended | null;
  voided: Ended | null;
  date_reason: string | null;
  duplicate_reason: string | null;
  history: LogRow[];
}
/**
 * The check of an electronic document (Đ21.2).
 */
export interface Authenticity {
  result: string;
  checked_by: string | null;
  checked_at: string | null;
  note: string;
}
/**
 * The notice of receipt to the sender.
 */
export interface Notice {
  due: boolean;
  sent_at: string | null;
  overdue: boolean;
}
/**
 * A leader's opinion, ghi thay.
 */
export interface Opinion {
  text: string;
  by: string;
  by_position: string;
  date: string | null;
  evidence: string | null;
  recorded_by: string;
}
export interface Handover {
  id: HandoverId;
  version: number;
  to_name: string;
  unit_id: UnitId | null;
  person_id: PersonId | null;
  handed_date: string;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  received_at: string | null;
  note: string;
}
export interface Attachment {
  id: number;
  scan_id: ScanId | null;
  file_name: string | null;
  kind: string;
  pages: number | null;
  page_from: number | null;
  page_to: number | null;
  sha256: string;
}
export interface Defect {
  what: string;
  reported_at: string | null;
  reported_to: string | null;
  opinion: string | null;
  opinion_by: string | null;
  /**
   * "returned" or "told".
   */
  settled: string | null;
  settled_at: string | null;
}
/**
 * A grave fact with its reason.
 */
export interface Ended {
  at: string;
  reason: string;
  /**
   * Recall only: the notice, and when the sender was told.
   */
  notice: string | null;
  told_at: string | null;
}
/**
 * One entry of the log as people read it.
 */
export interface LogRow {
  seq: number;
  moment: string;
  actor_name: string;
  signer_name: string | null;
  topic: string;
  verb: string;
  /**
   * What was done, in Vietnamese, with the reason that was given.
   */
  sentence: string;
  subject: Subject;
  changes: FieldChange[];
  hash: string;
}
/**
 * What an entry speaks of.
 */
export interface Subject {
  table: string;
  id: number;
}
/**
 * One field of an entry.
 */
export interface FieldChange {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}
/**
 * What the book view asks for. Without a book, the lines of the office's first series, all
 * years.
 */
export interface IncomingListInput {
  book_id?: BookId | null;
  year?: number | null;
  state?: State | null;
  /**
   * Part of "đơn vị hoặc người nhận".
   */
  unit?: string | null;
  organ_name?: string | null;
  priority_min?: number | null;
  issued_from?: string | null;
  issued_to?: string | null;
  arrival_from?: string | null;
  arrival_to?: string | null;
  only?: Only | null;
  order?: Order;
  /**
   * Jump: begin at this number.
   */
  start_number?: number | null;
  /**
   * Jump: begin at the last line of this day.
   */
  start_date?: string | null;
  cursor?: string | null;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number | null;
}
/**
 * A page of a list.
 */
export interface IncomingListOutput {
  rows: Line[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
export interface IncomingNoticeSentInput {
  id: IncomingId;
  version: number;
  /**
   * RFC 3339; now when left out.
   */
  at?: string | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingNoticeSentOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingOpinionInput {
  id: IncomingId;
  version: number;
  text: string;
  by_person_id: PersonId;
  date: string;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
  due_date?: string | null;
  to_unit_ids?: UnitId[];
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingOpinionOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingPaperArrivedInput {
  id: IncomingId;
  version: number;
  /**
   * Today when left out.
   */
  paper_received_date?: string | null;
  scan_ids?: ScanId[];
  /**
   * Why, when another line holds the same file.
   */
  reason?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingPaperArrivedOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingRecallInput {
  id: IncomingId;
  version: number;
  reason: string;
  /**
   * Số, ký hiệu of the notice of recall.
   */
  notice_number?: string;
  sender_told?: boolean;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingRecallOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
/**
 * An entry with its scans.
 */
export interface IncomingRegisterInput {
  book_id?: BookId | null;
  /**
   * Scans of the inbox that are this document, in order.
   */
  scan_ids?: ScanId[];
  /**
   * Where only some pages of a scan are this document.
   */
  pages?: Pages[];
  /**
   * Why, when a finding asks for it.
   */
  reason?: string;
  /**
   * The envelope it came back from.
   */
  envelope_id?: EnvelopeId | null;
  /**
   * Hand it to these units at once.
   */
  to_unit_ids?: UnitId[];
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  receipt_kind?: ReceiptKind | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  code_number?: string | null;
  code_notation?: string | null;
  issued_date?: string | null;
  type_name?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  language?: string | null;
  page_amount?: number | null;
  copies?: number | null;
  signer_position?: string | null;
  signer_full_name?: string | null;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  envelope_kind?: string | null;
  authenticity_result?: string | null;
  authenticity_note?: string | null;
  file_notation?: string | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingRegisterOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
/**
 * A line, the version the screen saw, and why.
 */
export interface IncomingReturnInput {
  id: IncomingId;
  version: number;
  reason: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingReturnOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingSubmitInput {
  id: IncomingId;
  version: number;
  submitted_to?: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingSubmitOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IncomingSuggestInput {
  /**
   * "organ_name", "type_name", "signer_full_name", "signer_position", "to_places",
   * "code_notation".
   */
  field: string;
  q?: string;
  /**
   * What this agency used before comes first.
   */
  organ_name?: string;
}
/**
 * A page of a list.
 */
export interface IncomingSuggestOutput {
  rows: string[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A line, the version the screen saw, and why.
 */
export interface IncomingVoidInput {
  id: IncomingId;
  version: number;
  reason: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingVoidOutput {
  id: IncomingId;
  version: number;
  book_id: BookId;
  year: number;
  arrival_number: number;
  arrival_date: string;
  arrival_time: string;
  receipt_kind: string;
  organ_name: string;
  code_number: string;
  code_notation: string;
  issued_date: string | null;
  type_name: string;
  subject: string;
  to_places: string;
  forwarded_date: string | null;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  /**
   * Ghi chú.
   */
  description: string;
  priority: number;
  secrecy: string;
  due_date: string | null;
  state: State;
  state_label: string;
  chips: Chip[];
  files: number;
  voided_reason: string | null;
}
export interface IntakePauseInput {
  paused: boolean;
}
/**
 * Output of commands that only do.
 */
export interface IntakePauseOutput {}
/**
 * Input of commands that need none.
 */
export interface IntakeScanNowInput {}
/**
 * Output of commands that only do.
 */
export interface IntakeScanNowOutput {}
/**
 * Input of commands that need none.
 */
export interface IntakeStateInput {}
/**
 * How taking in goes.
 */
export interface IntakeStateOutput {
  paused: boolean;
  waiting: number;
  settling: Settling[];
  problems: Problem[];
  last_scan_at: string | null;
  counts: Counts;
}
/**
 * A file that is still being written.
 */
export interface Settling {
  file_name: string;
  folder_label: string;
  since: string;
  note: string;
}
/**
 * A file that cannot be taken in, or an original that cannot be moved.
 */
export interface Problem {
  file_name: string;
  folder_label: string;
  note: string;
  next_try_at: string | null;
}
export interface Counts {
  waiting: number;
  urgent: number;
  duplicate: number;
  quarantined: number;
  set_aside: number;
}
export interface LogListInput {
  topic?: Topic | null;
  /**
   * Who did it or signed it.
   */
  person_id?: PersonId | null;
  /**
   * First and last day.
   */
  from?: string | null;
  to?: string | null;
  /**
   * `incoming:12`.
   */
  subject?: string | null;
  /**
   * Words to be found in the sentence or a value, with or without marks.
   */
  q?: string | null;
  cursor?: string | null;
  limit?: number | null;
}
/**
 * A page of a list.
 */
export interface LogListOutput {
  rows: LogRow[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
export interface NumberGapsInput {
  book_id: BookId;
}
/**
 * What became of every number of a book.
 */
export interface NumberGapsOutput {
  first: number;
  last: number | null;
  used: number;
  voided: VoidedNumber[];
  missing: MissingNumbers[];
  /**
   * A sentence on the numbers before the first one.
   */
  before_first: string;
}
export interface VoidedNumber {
  number: number;
  reason: string;
}
export interface MissingNumbers {
  from: number;
  to: number;
}
/**
 * Input of commands that need none.
 */
export interface OfficeGetInput {}
export interface OfficeGetOutput {
  names: Name[];
  address: string;
  phone: string;
  email: string;
  settings: SettingRow[];
  /**
   * The office folder.
   */
  home: string;
}
/**
 * The office's name from a day on.
 */
export interface Name {
  valid_from: string;
  name: string;
  parent_name: string;
  place: string;
  identifier: string;
}
/**
 * One setting as shown.
 */
export interface SettingRow {
  key: string;
  value: string;
  label: string;
  /**
   * "number", "text" or "folder".
   */
  kind: string;
}
export interface OfficeHoursSetInput {
  valid_from: string;
  /**
   * All seven weekdays.
   */
  week: OfficeHoursSetWeekdayHours[];
  /**
   * Quy chế or notice the hours are from.
   */
  source?: string;
}
/**
 * The sessions of one weekday.
 */
export interface OfficeHoursSetWeekdayHours {
  /**
   * 1 thứ hai … 7 chủ nhật.
   */
  weekday: number;
  morning?: Times | null;
  afternoon?: Times | null;
}
/**
 * Output of commands that only do.
 */
export interface OfficeHoursSetOutput {}
export interface OfficeRenameInput {
  valid_from: string;
  name: string;
  /**
   * Cơ quan chủ quản trực tiếp.
   */
  parent_name?: string;
  /**
   * Địa danh.
   */
  place?: string;
  /**
   * Mã định danh (QĐ 20/2020/QĐ-TTg).
   */
  identifier?: string;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface OfficeRenameOutput {}
/**
 * Everything an office begins with. Also the form of `vanthu init --config office.toml`.
 */
export interface OfficeSetUpInput {
  office: OfficeDetails;
  body: Body;
  first_person: FirstPerson;
  units?: FirstUnit[];
  incoming_book: FirstBook;
  /**
   * `HOME/quet` when left out.
   */
  watched_folder?: string | null;
  backup_place?: string | null;
}
/**
 * The office's letterhead and address.
 */
export interface OfficeDetails {
  name: string;
  /**
   * Cơ quan chủ quản trực tiếp.
   */
  parent_name?: string;
  /**
   * Địa danh.
   */
  place?: string;
  /**
   * Mã định danh (QĐ 20/2020/QĐ-TTg).
   */
  identifier?: string;
  address?: string;
  phone?: string;
  email?: string;
}
/**
 * The body under whose name documents are received and issued.
 */
export interface Body {
  name: string;
  abbreviation?: string;
}
/**
 * The person who sets up; an administrator, often the clerk too.
 */
export interface FirstPerson {
  login: string;
  full_name: string;
  position?: string;
  roles: Role[];
}
/**
 * A unit to begin with.
 */
export interface FirstUnit {
  name: string;
  abbreviation?: string;
}
/**
 * The book of incoming documents to begin with.
 */
export interface FirstBook {
  name?: string;
  start_date: string;
  /**
   * Numbers before it stand in the paper book.
   */
  first_number?: number;
}
/**
 * What set-up answers.
 */
export interface OfficeSetUpOutput {
  recovery_codes: RecoveryCode[];
}
/**
 * A leader's recovery code, shown this once, to be sealed on paper.
 */
export interface RecoveryCode {
  login: string;
  code: string;
}
/**
 * Input of commands that need none.
 */
export interface OfficeSetUpDemoInput {}
/**
 * Output of commands that only do.
 */
export interface OfficeSetUpDemoOutput {}
/**
 * A new person.
 */
export interface PeopleAddInput {
  login: string;
  full_name: string;
  unit_id?: UnitId | null;
  roles: Role[];
  /**
   * Chức vụ; may be empty.
   */
  position?: string;
  /**
   * Lĩnh vực phụ trách.
   */
  fields?: string;
  /**
   * From when the position is held; today when left out.
   */
  valid_from?: string | null;
}
/**
 * The answer of a command that made a row.
 */
export interface PeopleAddOutput {
  id: number;
}
export interface PeopleAmendInput {
  id: PersonId;
  version: number;
  full_name: string;
  unit_id?: UnitId | null;
  roles: Role[];
}
/**
 * Output of commands that only do.
 */
export interface PeopleAmendOutput {}
export interface PeopleDeactivateInput {
  id: PersonId;
  version: number;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface PeopleDeactivateOutput {}
/**
 * Input of commands that need none.
 */
export interface PeopleListInput {}
/**
 * A page of a list.
 */
export interface PeopleListOutput {
  rows: Person[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A person as listed.
 */
export interface Person {
  id: PersonId;
  version: number;
  login: string;
  full_name: string;
  unit_id: UnitId | null;
  unit_name: string;
  roles: Role[];
  active: boolean;
  has_secret: boolean;
  locked_until: string | null;
  positions: Position[];
}
/**
 * A position (chức vụ) as listed.
 */
export interface Position {
  id: number;
  version: number;
  title: string;
  /**
   * Lĩnh vực phụ trách.
   */
  fields: string;
  valid_from: string;
  valid_to: string | null;
}
export interface PeopleReactivateInput {
  id: PersonId;
  version: number;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface PeopleReactivateOutput {}
export interface PeopleSetSecretInput {
  person_id: PersonId;
}
export interface PeopleSetSecretOutput {
  /**
   * To be written down, sealed and kept by the leader. Shown this once.
   */
  recovery_code: string | null;
}
export interface PositionAddInput {
  person_id: PersonId;
  title: string;
  fields?: string;
  valid_from: string;
}
/**
 * The answer of a command that made a row.
 */
export interface PositionAddOutput {
  id: number;
}
export interface PositionEndInput {
  id: number;
  version: number;
  valid_to: string;
}
/**
 * Output of commands that only do.
 */
export interface PositionEndOutput {}
export interface ScanRemoveSecretInput {
  scan_id: ScanId;
  reason: string;
}
export interface ScanRemoveSecretOutput {
  removed: boolean;
  /**
   * What may still hold the paper.
   */
  sentence: string;
}
export interface SearchInput {
  /**
   * Words (all must occur), `"phrases"`, with or without marks.
   */
  q: string;
  /**
   * At most 200; 50 when left out.
   */
  limit?: number | null;
  /**
   * Only these registers; all when left out.
   */
  registers?: string[] | null;
}
/**
 * A page of a list.
 */
export interface SearchOutput {
  rows: FoundLine[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
export interface FoundLine {
  register: string;
  id: number;
  /**
   * Số đến, số thứ tự.
   */
  number: number;
  year: number;
  date: string;
  title: string;
  organ_name: string;
  code: string;
  state_label: string;
  matched: Matched[];
  /**
   * Matches with the marks as typed.
   */
  exact: boolean;
}
/**
 * A field that matched, and where, in UTF-16 units as the window counts.
 */
export interface Matched {
  field: string;
  label: string;
  text: string;
  /**
   * [start, length].
   */
  ranges: [number, number][];
}
/**
 * Input of commands that need none.
 */
export interface SecretChangeInput {}
/**
 * Output of commands that only do.
 */
export interface SecretChangeOutput {}
/**
 * Input of commands that need none.
 */
export interface SessionStateInput {}
/**
 * What the window needs to know before anything else.
 */
export interface SessionStateOutput {
  set_up: boolean;
  /**
   * The sample office, whose secrets stand in the guide.
   */
  demo: boolean;
  office: OfficeNames | null;
  person: Me | null;
  people: SignInName[];
  idle_minutes: number;
  today: string;
  year: number;
  /**
   * The latest moment anything was written at, when the clock stands well before it.
   */
  clock_back: string | null;
  version: string;
}
/**
 * The office as its letterhead names it.
 */
export interface OfficeNames {
  name: string;
  parent_name: string;
  place: string;
  identifier: string;
}
/**
 * The person at the desk, as the window shows them.
 */
export interface Me {
  id: PersonId;
  login: string;
  full_name: string;
  position: string;
  unit_name: string;
  roles: Role[];
  must_change_secret: boolean;
}
/**
 * One line of the sign-in list.
 */
export interface SignInName {
  login: string;
  full_name: string;
  position: string;
}
export interface SettingSetInput {
  key: string;
  value: string;
}
/**
 * Output of commands that only do.
 */
export interface SettingSetOutput {}
/**
 * Input of commands that need none.
 */
export interface SignInInput {}
/**
 * The person at the desk, as the window shows them.
 */
export interface SignInOutput {
  id: PersonId;
  login: string;
  full_name: string;
  position: string;
  unit_name: string;
  roles: Role[];
  must_change_secret: boolean;
}
/**
 * Input of commands that need none.
 */
export interface SignOutInput {}
/**
 * Output of commands that only do.
 */
export interface SignOutOutput {}
export interface TaskStopInput {
  task: string;
}
/**
 * Output of commands that only do.
 */
export interface TaskStopOutput {}
/**
 * Input of commands that need none.
 */
export interface TodayInput {}
export interface TodayOutput {
  date: string;
  scans: Scans;
  lines_today: number;
  unforwarded: Waiting;
  urgent: Waiting;
  due: Waiting;
  overdue: Waiting;
  notice_overdue: Waiting;
  unacknowledged: Waiting;
  defective: Waiting;
  envelopes_held: number;
  folders_bad: FolderInTrouble[];
  last_backup_at: string | null;
}
export interface Scans {
  waiting: number;
  urgent: number;
  quarantined: number;
  duplicate: number;
}
/**
 * Lines of one kind: how many, and the first of them.
 */
export interface Waiting {
  /**
   * Counted no further than 9.999.
   */
  count: number;
  /**
   * At most 20.
   */
  rows: Line[];
}
/**
 * A watched folder that cannot be read or written as it should.
 */
export interface FolderInTrouble {
  id: FolderId;
  label: string;
  note: string;
}
/**
 * A new unit.
 */
export interface UnitAddInput {
  name: string;
  abbreviation?: string;
  parent_id?: UnitId | null;
  /**
   * Today when left out.
   */
  valid_from?: string | null;
}
/**
 * The answer of a command that made a row.
 */
export interface UnitAddOutput {
  id: number;
}
export interface UnitCloseInput {
  id: UnitId;
  version: number;
  valid_to: string;
  reason: string;
}
/**
 * Output of commands that only do.
 */
export interface UnitCloseOutput {}
/**
 * Input of commands that need none.
 */
export interface UnitListInput {}
/**
 * A page of a list.
 */
export interface UnitListOutput {
  rows: Unit[];
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
}
/**
 * A unit as listed, under its name of today.
 */
export interface Unit {
  id: UnitId;
  version: number;
  name: string;
  abbreviation: string;
  parent_id: UnitId | null;
  parent_name: string | null;
  valid_from: string;
  valid_to: string | null;
}
export interface UnitRenameInput {
  id: UnitId;
  version: number;
  name: string;
  abbreviation?: string;
  parent_id?: UnitId | null;
  valid_from: string;
}
/**
 * Output of commands that only do.
 */
export interface UnitRenameOutput {}
export interface VerifyInput {
  /**
   * Chain, rows and series only; without it every stored file is read too.
   */
  quick?: boolean;
}
/**
 * The answer of a check.
 */
export interface VerifyOutput {
  /**
   * Nothing is wrong.
   */
  whole: boolean;
  checked: Checked;
  findings: Finding[];
  head: HeadShown;
  /**
   * What this check cannot see.
   */
  unseen: string;
}
export type CoreCommandName = keyof CoreCommands;
