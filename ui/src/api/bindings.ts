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
 *  file ──► waiting ──► registered                  │     waiting while pages are left
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
  | ("unforwarded" | "overdue" | "notice_overdue" | "unacknowledged" | "defective")
  | "urgent"
  | "due"
  | "recall_untold";
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
  envelope_amend: {
    input: EnvelopeAmendInput;
    output: EnvelopeAmendOutput;
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
  incoming_recall_told: {
    input: IncomingRecallToldInput;
    output: IncomingRecallToldOutput;
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
  /**
   * The folder's name.
   */
  id: string;
  made_at: string;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Backup[];
}
/**
 * A backup as listed.
 */
export interface Backup {
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
  /**
   * The folder's name.
   */
  id: string;
  made_at: string;
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
  checked: Checked;
  findings: Finding[];
  head: HeadShown;
  /**
   * What this check cannot see.
   */
  unseen: string;
  /**
   * Nothing is wrong.
   */
  whole: boolean;
}
/**
 * How much was looked at.
 */
export interface Checked {
  entries: number;
  files: number;
  rows: number;
  series: number;
  sign_offs: number;
}
/**
 * What is wrong, and where.
 */
export interface Finding {
  code: string;
  message: string;
  place: string;
}
/**
 * The end of the log, for printing and comparing.
 */
export interface HeadShown {
  hash: string;
  seq: number;
}
export interface BookCloseInput {
  id: BookId;
  reason: string;
  version: number;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Book[];
}
/**
 * A book as listed.
 */
export interface Book {
  body_name: string;
  closed_at: string | null;
  first_number: number;
  id: BookId;
  last_number: number | null;
  lines: number;
  name: string;
  register: string;
  start_date: string;
  /**
   * "open" or "closed".
   */
  state: string;
  version: number;
  voided: number;
  year: number;
}
export interface BookOpenInput {
  /**
   * The office's first body when left out.
   */
  body_id?: BodyId | null;
  /**
   * Numbers before it stand in the paper book.
   */
  first_number: number;
  name: string;
  register: string;
  start_date: string;
  year: number;
}
/**
 * The answer of a command that made a row.
 */
export interface BookOpenOutput {
  id: number;
}
export interface CalendarConfirmInput {
  /**
   * False takes a confirmation back, with a reason.
   */
  confirmed?: boolean;
  reason?: string;
  /**
   * Number and date of the notice; asked for when confirming.
   */
  source?: string;
  year: number;
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
   * The other day of a swap.
   */
  pair_date?: string | null;
  /**
   * Số, ký hiệu, ngày of the document it is from.
   */
  source: string;
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
  confirmed: boolean;
  confirmed_date: string | null;
  days: DayShown[];
  /**
   * Oldest first; the last that has begun is in force.
   */
  hours: HoursShown[];
  /**
   * Mùng một tháng Giêng, computed.
   */
  new_year: string;
  origin: Origin;
  /**
   * The document it was confirmed by.
   */
  source: string | null;
  /**
   * To be shown wherever days of this year are counted.
   */
  warnings: string[];
  /**
   * How many days the office works, January first.
   */
  working_days: number[];
  year: number;
}
/**
 * One day that differs from its weekday.
 */
export interface DayShown {
  date: string;
  /**
   * What is not sure about it; empty when nothing.
   */
  doubt: string;
  kind: DayKind;
  kind_label: string;
  name: string;
  /**
   * Whether the office rests.
   */
  off: boolean;
  pair_date: string | null;
  source: string;
  /**
   * Absent while the year is not the office's own.
   */
  version: number | null;
  weekday: string;
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
  afternoon: Times | null;
  morning: Times | null;
  /**
   * 1 thứ hai … 7 chủ nhật.
   */
  weekday: number;
}
/**
 * A session: `07:30` to `11:30`.
 */
export interface Times {
  end: string;
  start: string;
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
  /**
   * Until the end of which day it counts now.
   */
  counts_until: string;
  due_date: string;
  line: Line;
  /**
   * Until the end of which day it would count; the same without an edit.
   */
  would_count_until: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface Line {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
/**
 * A chip on a line: what it warns of, and its words.
 */
export interface Chip {
  /**
   * "priority", "urgent", "late", "secrecy", "notice", "defect", "state",
   * "recall_untold".
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
  abbreviation?: string;
  name: string;
  valid_from: string;
}
/**
 * The answer of a command that made a row.
 */
export interface DocumentTypeAddOutput {
  id: number;
}
export interface DocumentTypeAmendInput {
  abbreviation?: string;
  id: number;
  name: string;
  valid_to?: string | null;
  version: number;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: DocumentType[];
}
/**
 * A document type as listed.
 */
export interface DocumentType {
  /**
   * Empty for Công văn and Thư công.
   */
  abbreviation: string;
  id: number;
  name: string;
  ordinal: number;
  valid_from: string;
  valid_to: string | null;
  version: number;
}
export interface EnvelopeAcknowledgeInput {
  id: EnvelopeId;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeAcknowledgeOutput {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface EnvelopeAddInput {
  addressed_to: string;
  /**
   * Today when left out.
   */
  arrived_date?: string | null;
  code_on_envelope?: string;
  marks?: string;
  note?: string;
  /**
   * The person of the office it names; only they can sign for it with a secret.
   */
  person_id?: PersonId | null;
  sender: string;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeAddOutput {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface EnvelopeAmendInput {
  addressed_to: string;
  /**
   * Every field as it should stand; the same ones as when it was listed.
   */
  arrived_date: string;
  code_on_envelope?: string;
  id: EnvelopeId;
  marks?: string;
  note?: string;
  person_id?: PersonId | null;
  reason: string;
  sender: string;
  version: number;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeAmendOutput {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface EnvelopeComeBackInput {
  id: EnvelopeId;
  note?: string;
  version: number;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeComeBackOutput {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface EnvelopeHandOverInput {
  handed_date?: string | null;
  id: EnvelopeId;
  received_by: string;
  version: number;
}
/**
 * An envelope as listed.
 */
export interface EnvelopeHandOverOutput {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface EnvelopeListInput {
  cursor?: string | null;
  limit?: number | null;
  /**
   * Only those held or come back.
   */
  open_only?: boolean;
}
/**
 * A page of a list.
 */
export interface EnvelopeListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Envelope[];
}
/**
 * An envelope as listed.
 */
export interface Envelope {
  addressed_to: string;
  arrived_date: string;
  came_back_at: string | null;
  code_on_envelope: string;
  handed_date: string | null;
  id: EnvelopeId;
  incoming_id: IncomingId | null;
  /**
   * Stamps on the envelope (khẩn, hỏa tốc, mật).
   */
  marks: string;
  note: string;
  ordinal: number;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_by: string | null;
  sender: string;
  state: EnvelopeAcknowledgeState;
  state_label: string;
  version: number;
  year: number;
}
export interface FolderAddInput {
  label: string;
  network?: boolean;
  path: string;
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
  active: boolean;
  id: FolderId;
  label: string;
  network: boolean;
  version: number;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Folder[];
}
/**
 * A watched folder as listed.
 */
export interface Folder {
  active: boolean;
  id: FolderId;
  kind: FolderKind;
  label: string;
  last_scan_at: string | null;
  note: string;
  path: string;
  state: FolderState;
  version: number;
}
export interface InboxGetInput {
  scan_id: ScanId;
}
/**
 * A scan with what the viewer needs.
 */
export interface InboxGetOutput {
  bytes: number;
  file_name: string;
  folder_label: string;
  /**
   * "pdf", "jpeg", "png", "tiff" or "unknown", by content.
   */
  kind: string;
  /**
   * The sub-folder it lay in.
   */
  label: string;
  /**
   * The pages that no line uses yet, once a line uses some.
   */
  left: Run[];
  original: string;
  /**
   * Append the page's number from 1 and ".png".
   */
  page_url: string;
  /**
   * Pages of a picture file; `None`: ask the PDF viewer.
   */
  pages: number | null;
  /**
   * Why it is in quarantine, a duplicate or set aside.
   */
  reason: string | null;
  received_at: string;
  scan_id: ScanId;
  sha256: string;
  state: InboxGetState;
  twin: Twin | null;
  urgent: boolean;
  used_by: Use[];
  version: number;
  /**
   * "pdf" or "pages".
   */
  viewer: string;
}
/**
 * A run of pages of a scan.
 */
export interface Run {
  page_from: number;
  /**
   * Absent where nobody counted the pages: all that follow.
   */
  page_to: number | null;
}
/**
 * The scan that brought the same bytes first.
 */
export interface Twin {
  file_name: string;
  line: LineName | null;
  scan_id: ScanId;
}
/**
 * A line, by its number.
 */
export interface LineName {
  arrival_number: number;
  id: number;
  year: number;
}
/**
 * A line a scan is attached to.
 */
export interface Use {
  arrival_number: number;
  id: number;
  page_from: number | null;
  page_to: number | null;
  year: number;
}
export interface InboxListInput {
  cursor?: string | null;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number | null;
  state?: Which;
}
/**
 * A page of a list.
 */
export interface InboxListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Scan[];
}
/**
 * A scan as listed.
 */
export interface Scan {
  bytes: number;
  file_name: string;
  folder_label: string;
  /**
   * "pdf", "jpeg", "png", "tiff" or "unknown", by content.
   */
  kind: string;
  /**
   * The sub-folder it lay in.
   */
  label: string;
  /**
   * The pages that no line uses yet, once a line uses some.
   */
  left: Run[];
  /**
   * Why it is in quarantine, a duplicate or set aside.
   */
  reason: string | null;
  received_at: string;
  scan_id: ScanId;
  sha256: string;
  state: InboxGetState;
  twin: Twin | null;
  urgent: boolean;
  used_by: Use[];
  version: number;
}
export interface InboxMarkUrgentInput {
  scan_id: ScanId;
  urgent: boolean;
  version: number;
}
/**
 * Output of commands that only do.
 */
export interface InboxMarkUrgentOutput {}
export interface InboxSetAsideInput {
  reason: string;
  scan_id: ScanId;
  version: number;
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
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingAcknowledgePaperInput {
  handover_id: HandoverId;
  note?: string;
  received_by: string;
  /**
   * Today when left out.
   */
  received_date?: string | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAcknowledgePaperOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
/**
 * What may be corrected on a line. A field left out keeps its value; those that may be
 * empty are emptied by naming them in `clear`.
 */
export interface IncomingAmendInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  authenticity_note?: string | null;
  authenticity_result?: string | null;
  /**
   * Fields to be emptied: "issued_date", "due_date", "page_amount", "copies".
   */
  clear?: string[];
  code_notation?: string | null;
  code_number?: string | null;
  copies?: number | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  envelope_kind?: string | null;
  file_notation?: string | null;
  id: IncomingId;
  issued_date?: string | null;
  language?: string | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  page_amount?: number | null;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  reason: string;
  receipt_kind?: ReceiptKind | null;
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  signer_full_name?: string | null;
  signer_position?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  type_name?: string | null;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAmendOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingAttachInput {
  id: IncomingId;
  pages?: Pages[];
  reason?: string;
  scan_ids: ScanId[];
  version: number;
}
/**
 * A range of pages of a scan.
 */
export interface Pages {
  /**
   * How many pages the viewer counts in the scan, where the office could not count them.
   */
  page_count?: number | null;
  page_from: number;
  page_to: number;
  scan_id: ScanId;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingAttachOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
/**
 * An entry to be checked while it is typed.
 */
export interface IncomingCheckInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  authenticity_note?: string | null;
  authenticity_result?: string | null;
  book_id?: BookId | null;
  code_notation?: string | null;
  code_number?: string | null;
  copies?: number | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  envelope_kind?: string | null;
  file_notation?: string | null;
  /**
   * The line that is being amended.
   */
  id?: IncomingId | null;
  issued_date?: string | null;
  language?: string | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  page_amount?: number | null;
  pages?: Pages[];
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  receipt_kind?: ReceiptKind | null;
  scan_ids?: ScanId[];
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  signer_full_name?: string | null;
  signer_position?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  type_name?: string | null;
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
  code: string;
  field: string;
  level: Level;
  line: OtherLine | null;
  message: string;
}
/**
 * Another line a finding speaks of.
 */
export interface OtherLine {
  arrival_number: number;
  id: number;
  year: number;
}
export interface IncomingDefectOpinionInput {
  by_person_id: PersonId;
  date: string;
  evidence: string;
  id: IncomingId;
  opinion: string;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectOpinionOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingDefectReportInput {
  id: IncomingId;
  reported_to?: string;
  version: number;
  what: string;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectReportOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingDefectSettleInput {
  id: IncomingId;
  note?: string;
  /**
   * "returned" or "told".
   */
  outcome: string;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingDefectSettleOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingFileInput {
  /**
   * Số và ký hiệu hồ sơ.
   */
  file_notation?: string;
  id: IncomingId;
  note?: string;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingFileOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingForwardInput {
  forwarded_date?: string | null;
  id: IncomingId;
  note?: string;
  to: To[];
  version: number;
}
export interface To {
  name?: string;
  person_id?: PersonId | null;
  unit_id?: UnitId | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingForwardOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingGetInput {
  id: IncomingId;
}
/**
 * A line whole.
 */
export interface IncomingGetOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  attachments: Attachment[];
  authenticity: Authenticity;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  copies: number | null;
  date_reason: string | null;
  defect: Defect | null;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  duplicate_reason: string | null;
  electronic_received_at: string | null;
  envelope_kept: boolean;
  envelope_kind: string;
  file_notation: string;
  files: number;
  forwarded_date: string | null;
  handovers: Handover[];
  history: LogRow[];
  id: IncomingId;
  issued_date: string | null;
  language: string;
  notice: Notice;
  opinion: Opinion | null;
  organ_name: string;
  page_amount: number | null;
  paper_received_date: string | null;
  priority: number;
  recall: Ended | null;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  returned: Ended | null;
  secrecy: string;
  signer_full_name: string;
  signer_position: string;
  state: State;
  state_label: string;
  subject: string;
  submitted_at: string | null;
  submitted_to: string | null;
  to_places: string;
  type_name: string;
  version: number;
  voided: Ended | null;
  voided_reason: string | null;
  year: number;
}
export interface Attachment {
  file_name: string | null;
  id: number;
  kind: string;
  page_from: number | null;
  page_to: number | null;
  pages: number | null;
  scan_id: ScanId | null;
  sha256: string;
}
/**
 * The check of an electronic document (Đ21.2).
 */
export interface Authenticity {
  checked_at: string | null;
  checked_by: string | null;
  note: string;
  result: string;
}
export interface Defect {
  opinion: string | null;
  opinion_by: string | null;
  reported_at: string | null;
  reported_to: string | null;
  /**
   * "returned" or "told".
   */
  settled: string | null;
  settled_at: string | null;
  what: string;
}
export interface Handover {
  handed_date: string;
  id: HandoverId;
  note: string;
  person_id: PersonId | null;
  /**
   * "", "secret" or "paper_book".
   */
  received: string;
  received_at: string | null;
  received_by: string | null;
  to_name: string;
  unit_id: UnitId | null;
  version: number;
}
/**
 * One entry of the log as people read it.
 */
export interface LogRow {
  actor_name: string;
  changes: FieldChange[];
  hash: string;
  moment: string;
  /**
   * What was done, in Vietnamese, with the reason that was given.
   */
  sentence: string;
  seq: number;
  signer_name: string | null;
  subject: Subject;
  topic: string;
  verb: string;
}
/**
 * One field of an entry.
 */
export interface FieldChange {
  after: string | null;
  before: string | null;
  field: string;
  label: string;
}
/**
 * What an entry speaks of.
 */
export interface Subject {
  id: number;
  table: string;
}
/**
 * The notice of receipt to the sender.
 */
export interface Notice {
  due: boolean;
  overdue: boolean;
  sent_at: string | null;
}
/**
 * A leader's opinion, ghi thay.
 */
export interface Opinion {
  by: string;
  by_position: string;
  date: string | null;
  evidence: string | null;
  recorded_by: string;
  text: string;
}
/**
 * A grave fact with its reason.
 */
export interface Ended {
  at: string;
  /**
   * Recall only: the notice, and when the sender was told.
   */
  notice: string | null;
  reason: string;
  told_at: string | null;
}
/**
 * What the book view asks for. Without a book, the lines of the office's first series, all
 * years.
 */
export interface IncomingListInput {
  arrival_from?: string | null;
  arrival_to?: string | null;
  book_id?: BookId | null;
  cursor?: string | null;
  issued_from?: string | null;
  issued_to?: string | null;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number | null;
  only?: Only | null;
  order?: Order;
  organ_name?: string | null;
  priority_min?: number | null;
  /**
   * Jump: begin at the last line of this day.
   */
  start_date?: string | null;
  /**
   * Jump: begin at this number.
   */
  start_number?: number | null;
  state?: State | null;
  /**
   * Part of "đơn vị hoặc người nhận".
   */
  unit?: string | null;
  year?: number | null;
}
/**
 * A page of a list.
 */
export interface IncomingListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Line[];
}
export interface IncomingNoticeSentInput {
  /**
   * RFC 3339; now when left out.
   */
  at?: string | null;
  id: IncomingId;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingNoticeSentOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingOpinionInput {
  by_person_id: PersonId;
  date: string;
  due_date?: string | null;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
  id: IncomingId;
  text: string;
  to_unit_ids?: UnitId[];
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingOpinionOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingPaperArrivedInput {
  id: IncomingId;
  /**
   * Today when left out.
   */
  paper_received_date?: string | null;
  /**
   * Why, when another line holds the same file.
   */
  reason?: string;
  scan_ids?: ScanId[];
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingPaperArrivedOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingRecallInput {
  id: IncomingId;
  /**
   * Số, ký hiệu of the notice of recall.
   */
  notice_number?: string;
  reason: string;
  /**
   * The day the sender recalled it; now when left out.
   */
  recalled_date?: string | null;
  sender_told?: boolean;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingRecallOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingRecallToldInput {
  /**
   * RFC 3339; now when left out.
   */
  at?: string | null;
  id: IncomingId;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingRecallToldOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
/**
 * An entry with its scans.
 */
export interface IncomingRegisterInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string | null;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string | null;
  authenticity_note?: string | null;
  authenticity_result?: string | null;
  book_id?: BookId | null;
  code_notation?: string | null;
  code_number?: string | null;
  copies?: number | null;
  /**
   * Ghi chú.
   */
  description?: string | null;
  /**
   * Hạn giải quyết.
   */
  due_date?: string | null;
  /**
   * The envelope it came back from.
   */
  envelope_id?: EnvelopeId | null;
  envelope_kind?: string | null;
  file_notation?: string | null;
  issued_date?: string | null;
  language?: string | null;
  /**
   * Tác giả.
   */
  organ_name?: string | null;
  page_amount?: number | null;
  /**
   * Where only some pages of a scan are this document.
   */
  pages?: Pages[];
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number | null;
  /**
   * Why, when a finding asks for it.
   */
  reason?: string;
  receipt_kind?: ReceiptKind | null;
  /**
   * Scans of the inbox that are this document, in order.
   */
  scan_ids?: ScanId[];
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string | null;
  signer_full_name?: string | null;
  signer_position?: string | null;
  /**
   * Trích yếu nội dung.
   */
  subject?: string | null;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string | null;
  /**
   * Hand it to these units at once.
   */
  to_unit_ids?: UnitId[];
  type_name?: string | null;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingRegisterOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingReturnInput {
  id: IncomingId;
  reason: string;
  /**
   * The day it was really returned; now when left out.
   */
  returned_date?: string | null;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingReturnOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingSubmitInput {
  id: IncomingId;
  submitted_to?: string;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingSubmitOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
export interface IncomingSuggestInput {
  /**
   * "organ_name", "type_name", "signer_full_name", "signer_position", "to_places",
   * "code_notation".
   */
  field: string;
  /**
   * What this agency used before comes first.
   */
  organ_name?: string;
  q?: string;
}
/**
 * A page of a list.
 */
export interface IncomingSuggestOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: string[];
}
/**
 * A line, the version the screen saw, and why.
 */
export interface IncomingVoidInput {
  id: IncomingId;
  reason: string;
  version: number;
}
/**
 * A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
 */
export interface IncomingVoidOutput {
  arrival_date: string;
  arrival_number: number;
  arrival_time: string;
  book_id: BookId;
  chips: Chip[];
  /**
   * Số, ký hiệu văn bản, as column 4 shows it.
   */
  code: string;
  code_notation: string;
  code_number: string;
  /**
   * Ghi chú.
   */
  description: string;
  due_date: string | null;
  files: number;
  forwarded_date: string | null;
  id: IncomingId;
  issued_date: string | null;
  organ_name: string;
  priority: number;
  receipt_kind: string;
  /**
   * Ký nhận.
   */
  received_by: string | null;
  secrecy: string;
  state: State;
  state_label: string;
  subject: string;
  to_places: string;
  type_name: string;
  version: number;
  voided_reason: string | null;
  year: number;
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
  counts: Counts;
  last_scan_at: string | null;
  paused: boolean;
  problems: Problem[];
  settling: Settling[];
  waiting: number;
}
export interface Counts {
  duplicate: number;
  quarantined: number;
  set_aside: number;
  urgent: number;
  waiting: number;
}
/**
 * A file that cannot be taken in, or an original that cannot be moved.
 */
export interface Problem {
  file_name: string;
  folder_label: string;
  next_try_at: string | null;
  note: string;
}
/**
 * A file that is still being written.
 */
export interface Settling {
  file_name: string;
  folder_label: string;
  note: string;
  since: string;
}
export interface LogListInput {
  cursor?: string | null;
  /**
   * First and last day.
   */
  from?: string | null;
  limit?: number | null;
  /**
   * Who did it or signed it.
   */
  person_id?: PersonId | null;
  /**
   * Words to be found in the sentence or a value, with or without marks.
   */
  q?: string | null;
  /**
   * `incoming:12`.
   */
  subject?: string | null;
  to?: string | null;
  topic?: Topic | null;
}
/**
 * A page of a list.
 */
export interface LogListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: LogRow[];
}
export interface NumberGapsInput {
  book_id: BookId;
}
/**
 * What became of every number of a book.
 */
export interface NumberGapsOutput {
  /**
   * A sentence on the numbers before the first one.
   */
  before_first: string;
  first: number;
  last: number | null;
  missing: MissingNumbers[];
  used: number;
  voided: VoidedNumber[];
}
export interface MissingNumbers {
  from: number;
  to: number;
}
export interface VoidedNumber {
  number: number;
  reason: string;
}
/**
 * Input of commands that need none.
 */
export interface OfficeGetInput {}
export interface OfficeGetOutput {
  address: string;
  email: string;
  /**
   * The office folder.
   */
  home: string;
  names: Name[];
  phone: string;
  settings: SettingRow[];
}
/**
 * The office's name from a day on.
 */
export interface Name {
  identifier: string;
  name: string;
  parent_name: string;
  place: string;
  valid_from: string;
}
/**
 * One setting as shown.
 */
export interface SettingRow {
  key: string;
  /**
   * "number", "text" or "folder".
   */
  kind: string;
  label: string;
  value: string;
}
export interface OfficeHoursSetInput {
  /**
   * Quy chế or notice the hours are from.
   */
  source?: string;
  valid_from: string;
  /**
   * All seven weekdays.
   */
  week: OfficeHoursSetWeekdayHours[];
}
/**
 * The sessions of one weekday.
 */
export interface OfficeHoursSetWeekdayHours {
  afternoon?: OfficeHoursSetTimes | null;
  morning?: OfficeHoursSetTimes | null;
  /**
   * 1 thứ hai … 7 chủ nhật.
   */
  weekday: number;
}
/**
 * A session: `07:30` to `11:30`.
 */
export interface OfficeHoursSetTimes {
  end: string;
  start: string;
}
/**
 * Output of commands that only do.
 */
export interface OfficeHoursSetOutput {}
export interface OfficeRenameInput {
  /**
   * Mã định danh (QĐ 20/2020/QĐ-TTg).
   */
  identifier?: string;
  name: string;
  /**
   * Cơ quan chủ quản trực tiếp.
   */
  parent_name?: string;
  /**
   * Địa danh.
   */
  place?: string;
  reason: string;
  valid_from: string;
}
/**
 * Output of commands that only do.
 */
export interface OfficeRenameOutput {}
/**
 * Everything an office begins with. Also the form of `vanthu init --config office.toml`.
 */
export interface OfficeSetUpInput {
  backup_place?: string | null;
  body: Body;
  first_person: FirstPerson;
  incoming_book: FirstBook;
  office: OfficeDetails;
  units?: FirstUnit[];
  /**
   * `HOME/quet` when left out.
   */
  watched_folder?: string | null;
}
/**
 * The body under whose name documents are received and issued.
 */
export interface Body {
  abbreviation?: string;
  name: string;
}
/**
 * The person who sets up; an administrator, often the clerk too.
 */
export interface FirstPerson {
  full_name: string;
  login: string;
  position?: string;
  roles: Role[];
}
/**
 * The book of incoming documents to begin with.
 */
export interface FirstBook {
  /**
   * Numbers before it stand in the paper book.
   */
  first_number?: number;
  name?: string;
  start_date: string;
}
/**
 * The office's letterhead and address.
 */
export interface OfficeDetails {
  address?: string;
  email?: string;
  /**
   * Mã định danh (QĐ 20/2020/QĐ-TTg).
   */
  identifier?: string;
  name: string;
  /**
   * Cơ quan chủ quản trực tiếp.
   */
  parent_name?: string;
  phone?: string;
  /**
   * Địa danh.
   */
  place?: string;
}
/**
 * A unit to begin with.
 */
export interface FirstUnit {
  abbreviation?: string;
  name: string;
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
  code: string;
  login: string;
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
  /**
   * Lĩnh vực phụ trách.
   */
  fields?: string;
  full_name: string;
  login: string;
  /**
   * Chức vụ; may be empty.
   */
  position?: string;
  roles: Role[];
  unit_id?: UnitId | null;
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
  full_name: string;
  id: PersonId;
  roles: Role[];
  unit_id?: UnitId | null;
  version: number;
}
/**
 * Output of commands that only do.
 */
export interface PeopleAmendOutput {}
export interface PeopleDeactivateInput {
  id: PersonId;
  reason: string;
  version: number;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Person[];
}
/**
 * A person as listed.
 */
export interface Person {
  active: boolean;
  full_name: string;
  has_secret: boolean;
  id: PersonId;
  locked_until: string | null;
  login: string;
  positions: Position[];
  roles: Role[];
  unit_id: UnitId | null;
  unit_name: string;
  version: number;
}
/**
 * A position (chức vụ) as listed.
 */
export interface Position {
  /**
   * Lĩnh vực phụ trách.
   */
  fields: string;
  id: number;
  title: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}
export interface PeopleReactivateInput {
  id: PersonId;
  reason: string;
  version: number;
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
  fields?: string;
  person_id: PersonId;
  title: string;
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
  valid_to: string;
  version: number;
}
/**
 * Output of commands that only do.
 */
export interface PositionEndOutput {}
export interface ScanRemoveSecretInput {
  reason: string;
  scan_id: ScanId;
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
   * At most 200; 50 when left out.
   */
  limit?: number | null;
  /**
   * Words (all must occur), `"phrases"`, with or without marks.
   */
  q: string;
  /**
   * Only these registers; all when left out.
   */
  registers?: string[] | null;
}
/**
 * A page of a list.
 */
export interface SearchOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: FoundLine[];
}
export interface FoundLine {
  code: string;
  date: string;
  /**
   * Matches with the marks as typed.
   */
  exact: boolean;
  id: number;
  matched: Matched[];
  /**
   * Số đến, số thứ tự.
   */
  number: number;
  organ_name: string;
  register: string;
  state_label: string;
  title: string;
  year: number;
}
/**
 * A field that matched, and where, in UTF-16 units as the window counts.
 */
export interface Matched {
  field: string;
  label: string;
  /**
   * [start, length].
   */
  ranges: [number, number][];
  text: string;
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
  /**
   * The latest moment anything was written at, when the clock stands well before it.
   */
  clock_back: string | null;
  /**
   * The sample office, whose secrets stand in the guide.
   */
  demo: boolean;
  idle_minutes: number;
  office: OfficeNames | null;
  people: SignInName[];
  person: Me | null;
  set_up: boolean;
  today: string;
  version: string;
  year: number;
}
/**
 * The office as its letterhead names it.
 */
export interface OfficeNames {
  identifier: string;
  name: string;
  parent_name: string;
  place: string;
}
/**
 * One line of the sign-in list.
 */
export interface SignInName {
  full_name: string;
  login: string;
  position: string;
}
/**
 * The person at the desk, as the window shows them.
 */
export interface Me {
  full_name: string;
  id: PersonId;
  login: string;
  must_change_secret: boolean;
  position: string;
  roles: Role[];
  unit_name: string;
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
  full_name: string;
  id: PersonId;
  login: string;
  must_change_secret: boolean;
  position: string;
  roles: Role[];
  unit_name: string;
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
  defective: Waiting;
  due: Waiting;
  envelopes_held: number;
  folders_bad: FolderInTrouble[];
  last_backup_at: string | null;
  lines_today: number;
  notice_overdue: Waiting;
  overdue: Waiting;
  recall_untold: Waiting;
  scans: Scans;
  unacknowledged: Waiting;
  unforwarded: Waiting;
  urgent: Waiting;
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
export interface Scans {
  duplicate: number;
  quarantined: number;
  urgent: number;
  waiting: number;
}
/**
 * A new unit.
 */
export interface UnitAddInput {
  abbreviation?: string;
  name: string;
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
  reason: string;
  valid_to: string;
  version: number;
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
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Unit[];
}
/**
 * A unit as listed, under its name of today.
 */
export interface Unit {
  abbreviation: string;
  id: UnitId;
  name: string;
  parent_id: UnitId | null;
  parent_name: string | null;
  valid_from: string;
  valid_to: string | null;
  version: number;
}
export interface UnitRenameInput {
  abbreviation?: string;
  id: UnitId;
  name: string;
  parent_id?: UnitId | null;
  valid_from: string;
  version: number;
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
  checked: Checked;
  findings: Finding[];
  head: HeadShown;
  /**
   * What this check cannot see.
   */
  unseen: string;
  /**
   * Nothing is wrong.
   */
  whole: boolean;
}
export type CoreCommandName = keyof CoreCommands;
