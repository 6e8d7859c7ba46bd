/**
 * Written by `npm run bindings` from the core's table of commands. Not to be edited by hand.
 */

/**
 * A branch of the work tree.
 */
export type AssignmentId = number;
/**
 * A person of the office (cán bộ, công chức, viên chức).
 */
export type PersonId = number;
/**
 * The end of a duration.
 */
export type Due =
  | {
      date: string;
      kind: "day";
    }
  | {
      kind: "moment";
      moment: string;
    };
/**
 * A piece of work.
 */
export type CaseId = number;
/**
 * A procedure the office has adopted.
 */
export type ProcedureId = number;
/**
 * A stored original.
 */
export type FileId = number;
/**
 * A scan in the inbox.
 */
export type ScanId = number;
/**
 * One opening of a step of a case.
 */
export type StepId = number;
/**
 * A unit (đơn vị).
 */
export type UnitId = number;
/**
 * One version of a procedure.
 */
export type VersionId = number;
/**
 * In which part somebody is given work.
 */
export type Part = "lead" | "support" | "inform";
/**
 * An issuing body (cơ quan ban hành) on this workstation.
 */
export type BodyId = number;
/**
 * A book (sổ, quyển) of one year.
 */
export type BookId = number;
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
export type Only = "open" | "ended" | "all";
/**
 * Hình thức sao.
 */
export type Form = "sao_y" | "sao_luc" | "trich_sao";
/**
 * From which medium to which.
 */
export type Transfer = "paper_paper" | "electronic_paper" | "paper_electronic" | "electronic_electronic";
/**
 * A line of the book of copies.
 */
export type CopyId = number;
/**
 * Where a copy stands.
 */
export type CopyGetState = "issued" | "stamped" | "voided";
/**
 * What the copy is made from.
 */
export type SourceKind = "original" | "copy";
export type CopyListOnly = "voided" | "unstamped";
export type Order = "newest" | "oldest";
/**
 * A decision signed here.
 */
export type DecisionId = number;
/**
 * Giving somebody the right to decide (ủy quyền).
 */
export type DelegationId = number;
/**
 * What is decided.
 */
export type Kind = "step" | "directive" | "defect" | "result" | "approve" | "sign";
/**
 * What is answered.
 */
export type Outcome = "agree" | "return" | "refuse" | "pass";
/**
 * In which capacity somebody decides.
 */
export type Code = "own" | "tm" | "kt" | "tl" | "tuq" | "q";
/**
 * The sort of answer; the screen and the exit code of the command line follow from it.
 */
export type Kind2 = "refused" | "denied" | "not_found" | "conflict" | "in_use" | "storage" | "broken";
export type ValueForm = ("choice" | "text") | "number" | "money" | "moment" | "line";
/**
 * An envelope to a named person.
 */
export type EnvelopeId = number;
/**
 * Where an envelope is.
 */
export type EnvelopeAcknowledgeState = "held" | "handed" | "came_back" | "registered" | "voided";
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
 * A document of the office, from draft to stored original.
 */
export type OutgoingId = number;
/**
 * The lines that wait for something.
 */
export type IncomingListOnly =
  | ("unforwarded" | "overdue" | "notice_overdue" | "unacknowledged" | "defective")
  | "urgent"
  | "due"
  | "recall_untold";
/**
 * Numbers held for somebody.
 */
export type ReservationId = number;
/**
 * The coarse roles; one person may wear many hats. What a chức vụ may sign is decided
 * elsewhere, in rules.
 */
export type Role = "clerk" | "archivist" | "leader" | "officer" | "accountant" | "admin";
/**
 * Văn bản hành chính or quy phạm pháp luật.
 */
export type OutgoingAgencySignedKind = "admin" | "qppl";
/**
 * A step of the way, in its order.
 */
export type Step =
  ("draft" | "approve" | "sign" | "stamp") | "initial" | "check" | "form_check" | "issue" | "send" | "file";
/**
 * A series of numbers (dãy số).
 */
export type SeriesId = number;
/**
 * The states of a document; a pure function of its facts.
 */
export type OutgoingAgencySignedState =
  | "drafted"
  | "initialled"
  | "checked"
  | "approved"
  | "signed"
  | "form_checked"
  | "numbered"
  | "stamped"
  | "issued"
  | "filed"
  | "recalled"
  | "voided";
/**
 * Somebody an outgoing document is sent to.
 */
export type RecipientId = number;
/**
 * How one document is about another.
 */
export type LinkKind = "corrects" | "amends" | "replaces" | "recalls";
/**
 * How a document goes to a recipient.
 */
export type OutgoingDraftWay = ("paper" | "electronic" | "post") | "both";
/**
 * A stored original that was lent.
 */
export type LoanId = number;
/**
 * The documents that wait for something.
 */
export type OutgoingListOnly =
  | ("to_number" | "unsent" | "unfiled" | "undelivered" | "voided")
  | "working"
  | "mine"
  | "returned"
  | "to_check"
  | "unstamped"
  | "late"
  | "inserted";
/**
 * How the series run.
 */
export type Mode = "common" | "per_type" | "groups";
/**
 * The facts of KH 97/KH-UBND.
 */
export type ApprovalKind = "list_approved" | "approved" | "published" | "inspected" | "reviewed";
/**
 * How grave a finding is.
 */
export type ProcedureCheckLevel = "error" | "warning";
/**
 * What a duration means.
 *
 * Days are kept in halves (0,5 ngày = 1). A *mark* (mốc) is a moment the procedure names, such
 * as a meeting; its words are kept for the screen.
 */
export type Rule =
  | {
      /**
       * The text says "không quá", "tối đa", "trong thời hạn".
       */
      at_most: boolean;
      counting: Counting;
      halves: number;
      kind: "days";
    }
  | {
      kind: "office_hours";
    }
  | {
      after: string;
      kind: "at_once";
    }
  | {
      kind: "same_day";
    }
  | {
      counting: Counting;
      halves: number;
      kind: "before";
      mark: string;
    }
  | {
      counting: Counting;
      halves: number;
      kind: "after";
      mark: string;
    }
  | {
      kind: "before_mark";
      mark: string;
    }
  | {
      kind: "after_mark";
      mark: string;
    }
  | {
      kind: "during";
      mark: string;
    }
  | {
      kind: "before_closing";
      minutes: number;
    }
  | {
      day: number;
      inclusive: boolean;
      kind: "month_day";
      month: Monthly;
    }
  | {
      day: number;
      inclusive: boolean;
      kind: "year_day";
      month: number;
    }
  | {
      date: string;
      inclusive: boolean;
      kind: "date";
    }
  | {
      kind: "month_end";
    }
  | {
      kind: "times_a_day";
      times: number;
    }
  | {
      kind: "as_directed";
    }
  | {
      kind: "by_rule";
      whose: string;
    }
  | {
      kind: "standing";
    }
  | {
      kind: "blank";
    }
  | {
      kind: "unread";
    };
/**
 * Which days count.
 */
export type Counting = "working" | "calendar" | "unsaid";
/**
 * The month a monthly mark lies in.
 */
export type Monthly = "next" | "each";
/**
 * Nội bộ (CV-nn) or liên thông (LT-nn).
 */
export type ProcedureCheckKind = "internal" | "interlinked";
/**
 * A place in the case itself.
 */
export type Special =
  "assignee" | "assigner" | "head_of_unit" | "of_unit" | "drafter" | "requester" | "outside";
/**
 * What is opened in a round.
 */
export type RoundTickKind = "documents" | "mail";
/**
 * A seal, or a signing token.
 */
export type SealId = number;
/**
 * Whether a seal may be used.
 */
export type SealAddState = "not_yet" | "in_use" | "withdrawn";
/**
 * A leader's written permission to let a seal go.
 */
export type PermissionId = number;
/**
 * Why a seal goes to another hand.
 */
export type Going = "lend" | "out" | "keep";
/**
 * Where a permission stands.
 */
export type Standing = "open" | "used" | "ended" | "over";
/**
 * A line of the log of seals.
 */
export type StampingId = number;
export type StampingListOnly = "voided" | "unreceived" | "late";
/**
 * What a folder is to the office.
 */
export type TodayFolderKind = "watched" | "vault" | "home";

export interface CoreCommands {
  /**
   * write; any
   */
  assignment_accept: {
    input: AssignmentAcceptInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_add: {
    input: AssignmentAddInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_extend: {
    input: AssignmentExtendInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_progress: {
    input: AssignmentProgressInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_reassign: {
    input: AssignmentReassignInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_recall: {
    input: AssignmentRecallInput;
    output: Whole;
  };
  /**
   * write; any
   */
  assignment_result: {
    input: AssignmentResultInput;
    output: Whole;
  };
  /**
   * task; clerk|admin
   */
  backup_create: {
    input: Nothing;
    output: Backup;
  };
  /**
   * read; any
   */
  backup_list: {
    input: Nothing;
    output: BackupListOutput;
  };
  /**
   * task; any
   */
  backup_verify: {
    input: BackupVerifyInput;
    output: Report;
  };
  /**
   * write; clerk|admin
   */
  body_add: {
    input: BodyAddInput;
    output: Made;
  };
  /**
   * write; clerk|admin
   */
  body_amend: {
    input: BodyAmendInput;
    output: Done;
  };
  /**
   * read; any
   */
  body_list: {
    input: Nothing;
    output: BodyListOutput;
  };
  /**
   * write; clerk|admin
   */
  book_close: {
    input: BookCloseInput;
    output: Done;
  };
  /**
   * read; any
   */
  book_list: {
    input: Nothing;
    output: BookListOutput;
  };
  /**
   * write; clerk|admin
   */
  book_open: {
    input: BookOpenInput;
    output: Made;
  };
  /**
   * write; clerk|admin
   */
  calendar_confirm: {
    input: CalendarConfirmInput;
    output: Done;
  };
  /**
   * write; clerk|admin
   */
  calendar_day_remove: {
    input: CalendarDayRemoveInput;
    output: Done;
  };
  /**
   * write; clerk|admin
   */
  calendar_day_set: {
    input: CalendarDaySetInput;
    output: Done;
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
   * read; any
   */
  case_get: {
    input: CaseGetInput;
    output: Whole;
  };
  /**
   * read; any
   */
  case_list: {
    input: CaseListInput;
    output: CaseListOutput;
  };
  /**
   * write; any
   */
  case_open: {
    input: CaseOpenInput;
    output: Whole;
  };
  /**
   * write; any
   */
  case_step_done: {
    input: StepDone;
    output: Whole;
  };
  /**
   * write; clerk
   */
  case_step_record: {
    input: CaseStepRecordInput;
    output: Whole;
  };
  /**
   * write; any
   */
  case_step_return: {
    input: StepDone;
    output: Whole;
  };
  /**
   * signed; any
   */
  case_step_sign: {
    input: StepDone;
    output: Whole;
  };
  /**
   * write; clerk|leader
   */
  case_step_skip: {
    input: CaseStepSkipInput;
    output: Whole;
  };
  /**
   * write; admin
   */
  clock_confirm: {
    input: ClockConfirmInput;
    output: Done;
  };
  /**
   * read; any
   */
  copy_forms: {
    input: Nothing;
    output: CopyFormsOutput;
  };
  /**
   * read; any
   */
  copy_get: {
    input: CopyGetInput;
    output: Copied;
  };
  /**
   * signed; clerk
   */
  copy_issue: {
    input: CopyIssueInput;
    output: Copied;
  };
  /**
   * read; any
   */
  copy_list: {
    input: CopyListInput;
    output: CopyListOutput;
  };
  /**
   * write; clerk
   */
  copy_record: {
    input: CopyRecordInput;
    output: Copied;
  };
  /**
   * write; clerk
   */
  copy_void: {
    input: CopyVoidInput;
    output: Copied;
  };
  /**
   * read; any
   */
  decision_list: {
    input: DecisionListInput;
    output: DecisionListOutput;
  };
  /**
   * write; clerk|admin
   */
  delegation_add: {
    input: DelegationAddInput;
    output: Made;
  };
  /**
   * write; clerk|admin
   */
  delegation_end: {
    input: DelegationEndInput;
    output: Done;
  };
  /**
   * read; any
   */
  delegation_list: {
    input: DelegationListInput;
    output: DelegationListOutput;
  };
  /**
   * signed; any
   */
  desk_decide: {
    input: Decision;
    output: Decided;
  };
  /**
   * task; any
   */
  desk_decide_batch: {
    input: DeskDecideBatchInput;
    output: DeskDecideBatchOutput;
  };
  /**
   * read; any
   */
  desk_list: {
    input: DeskListInput;
    output: DeskListOutput;
  };
  /**
   * read; any
   */
  desk_people: {
    input: Nothing;
    output: DeskPeopleOutput;
  };
  /**
   * write; admin
   */
  document_type_add: {
    input: DocumentTypeAddInput;
    output: Made;
  };
  /**
   * write; admin
   */
  document_type_amend: {
    input: DocumentTypeAmendInput;
    output: Done;
  };
  /**
   * read; any
   */
  document_type_list: {
    input: Nothing;
    output: DocumentTypeListOutput;
  };
  /**
   * signed; any
   */
  envelope_acknowledge: {
    input: EnvelopeAcknowledgeInput;
    output: Envelope;
  };
  /**
   * write; clerk
   */
  envelope_add: {
    input: EnvelopeAddInput;
    output: Envelope;
  };
  /**
   * write; clerk
   */
  envelope_amend: {
    input: EnvelopeAmendInput;
    output: Envelope;
  };
  /**
   * write; clerk
   */
  envelope_come_back: {
    input: EnvelopeComeBackInput;
    output: Envelope;
  };
  /**
   * write; clerk
   */
  envelope_hand_over: {
    input: EnvelopeHandOverInput;
    output: Envelope;
  };
  /**
   * read; any
   */
  envelope_list: {
    input: EnvelopeListInput;
    output: EnvelopeListOutput;
  };
  /**
   * write; clerk
   */
  envelope_void: {
    input: EnvelopeVoidInput;
    output: Envelope;
  };
  /**
   * write; clerk|admin
   */
  folder_add: {
    input: FolderAddInput;
    output: Made;
  };
  /**
   * write; clerk|admin
   */
  folder_adopt: {
    input: FolderAdoptInput;
    output: Done;
  };
  /**
   * write; clerk|admin
   */
  folder_amend: {
    input: FolderAmendInput;
    output: Done;
  };
  /**
   * read; any
   */
  folder_list: {
    input: Nothing;
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
    output: Done;
  };
  /**
   * write; clerk
   */
  inbox_set_aside: {
    input: InboxSetAsideInput;
    output: Done;
  };
  /**
   * task; clerk
   */
  inbox_take_back: {
    input: InboxTakeBackInput;
    output: Done;
  };
  /**
   * signed; any
   */
  incoming_acknowledge: {
    input: IncomingAcknowledgeInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_acknowledge_paper: {
    input: IncomingAcknowledgePaperInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_amend: {
    input: IncomingAmendInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_answered: {
    input: IncomingAnsweredInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_attach: {
    input: IncomingAttachInput;
    output: Line;
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
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_defect_report: {
    input: IncomingDefectReportInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_defect_settle: {
    input: IncomingDefectSettleInput;
    output: Line;
  };
  /**
   * signed; any
   */
  incoming_direct: {
    input: IncomingDirectInput;
    output: Decided;
  };
  /**
   * write; clerk
   */
  incoming_file: {
    input: IncomingFileInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_forward: {
    input: IncomingForwardInput;
    output: Line;
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
    input: List;
    output: IncomingListOutput;
  };
  /**
   * write; clerk
   */
  incoming_notice_sent: {
    input: IncomingNoticeSentInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_opinion: {
    input: IncomingOpinionInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_paper_arrived: {
    input: IncomingPaperArrivedInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_recall: {
    input: IncomingRecallInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_recall_told: {
    input: IncomingRecallToldInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_register: {
    input: IncomingRegisterInput;
    output: Line;
  };
  /**
   * write; clerk
   */
  incoming_return: {
    input: IncomingReturnInput;
    output: Line;
  };
  /**
   * read; any
   */
  incoming_slip: {
    input: IncomingSlipInput;
    output: IncomingSlipOutput;
  };
  /**
   * write; clerk
   */
  incoming_submit: {
    input: IncomingSubmitInput;
    output: Line;
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
    output: Line;
  };
  /**
   * write; clerk
   */
  intake_pause: {
    input: IntakePauseInput;
    output: Done;
  };
  /**
   * write; clerk
   */
  intake_scan_now: {
    input: Nothing;
    output: Done;
  };
  /**
   * read; any
   */
  intake_state: {
    input: Nothing;
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
   * write; clerk
   */
  number_release: {
    input: NumberReleaseInput;
    output: Done;
  };
  /**
   * read; any
   */
  number_reservations: {
    input: NumberReservationsInput;
    output: NumberReservationsOutput;
  };
  /**
   * write; clerk
   */
  number_reserve: {
    input: NumberReserveInput;
    output: NumberReserveOutput;
  };
  /**
   * read; clerk|leader
   */
  office_figures: {
    input: OfficeFiguresInput;
    output: OfficeFiguresOutput;
  };
  /**
   * read; any
   */
  office_get: {
    input: Nothing;
    output: OfficeGetOutput;
  };
  /**
   * write; clerk|admin
   */
  office_hours_set: {
    input: OfficeHoursSetInput;
    output: Done;
  };
  /**
   * write; admin
   */
  office_rename: {
    input: OfficeRenameInput;
    output: Done;
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
    input: Nothing;
    output: Done;
  };
  /**
   * write; clerk
   */
  outgoing_agency_signed: {
    input: OutgoingAgencySignedInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_amend: {
    input: OutgoingAmendInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_answers: {
    input: OutgoingAnswersInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_approve: {
    input: OfOutgoing;
    output: Decided;
  };
  /**
   * write; any
   */
  outgoing_attach: {
    input: OutgoingAttachInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_check: {
    input: Attest;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_deliver: {
    input: OutgoingDeliverInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_delivered: {
    input: OutgoingDeliveredInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_delivery_sign: {
    input: OutgoingDeliverySignInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_draft: {
    input: OutgoingDraftInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_file: {
    input: OutgoingFileInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_form_check: {
    input: Attest;
    output: OutgoingAgencySignedLine;
  };
  /**
   * read; any
   */
  outgoing_get: {
    input: OutgoingGetInput;
    output: OutgoingGetOutput;
  };
  /**
   * write; clerk
   */
  outgoing_hand_back: {
    input: OutgoingHandBackInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_initial: {
    input: Attest;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; clerk
   */
  outgoing_insert: {
    input: OutgoingInsertInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_issue: {
    input: OutgoingIssueInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_lend: {
    input: OutgoingLendInput;
    output: LoanShown;
  };
  /**
   * write; clerk
   */
  outgoing_lend_back: {
    input: OutgoingLendBackInput;
    output: LoanShown;
  };
  /**
   * write; any
   */
  outgoing_link: {
    input: OutgoingLinkInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * read; any
   */
  outgoing_list: {
    input: OutgoingListInput;
    output: OutgoingListOutput;
  };
  /**
   * read; any
   */
  outgoing_loans: {
    input: OutgoingLoansInput;
    output: OutgoingLoansOutput;
  };
  /**
   * read; any
   */
  outgoing_numbers: {
    input: OutgoingNumbersInput;
    output: OutgoingNumbersOutput;
  };
  /**
   * read; any
   */
  outgoing_propose: {
    input: OutgoingProposeInput;
    output: OutgoingProposeOutput;
  };
  /**
   * write; clerk
   */
  outgoing_recall: {
    input: OutgoingRecallInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_recall_back: {
    input: OutgoingRecallBackInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_received: {
    input: OutgoingReceivedInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_recipients: {
    input: OutgoingRecipientsInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_record: {
    input: OutgoingRecordInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_return: {
    input: OutgoingReturnInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_secret: {
    input: OutgoingSecretInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_send: {
    input: OutgoingSendInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * signed; any
   */
  outgoing_sign: {
    input: OfOutgoing;
    output: Decided;
  };
  /**
   * write; clerk
   */
  outgoing_sign_digital: {
    input: Sign;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; clerk
   */
  outgoing_sign_paper: {
    input: Sign;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_submit: {
    input: OutgoingSubmitInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; any
   */
  outgoing_void: {
    input: OutgoingVoidInput;
    output: OutgoingAgencySignedLine;
  };
  /**
   * write; admin
   */
  people_add: {
    input: PeopleAddInput;
    output: Made;
  };
  /**
   * write; admin
   */
  people_amend: {
    input: PeopleAmendInput;
    output: Done;
  };
  /**
   * write; admin
   */
  people_deactivate: {
    input: WithReason;
    output: Done;
  };
  /**
   * read; any
   */
  people_list: {
    input: Nothing;
    output: PeopleListOutput;
  };
  /**
   * write; admin
   */
  people_reactivate: {
    input: WithReason;
    output: Done;
  };
  /**
   * task; admin
   */
  people_set_secret: {
    input: PeopleSetSecretInput;
    output: PeopleSetSecretOutput;
  };
  /**
   * read; any
   */
  plan_list: {
    input: Nothing;
    output: PlanListOutput;
  };
  /**
   * write; clerk|admin
   */
  plan_set: {
    input: PlanSetInput;
    output: Made;
  };
  /**
   * write; admin
   */
  position_add: {
    input: PositionAddInput;
    output: Made;
  };
  /**
   * write; admin
   */
  position_end: {
    input: PositionEndInput;
    output: Done;
  };
  /**
   * write; clerk|admin
   */
  procedure_adopt: {
    input: ProcedureAdoptInput;
    output: ProcedureAdoptOutput;
  };
  /**
   * write; clerk|admin
   */
  procedure_approve: {
    input: ProcedureApproveInput;
    output: Done;
  };
  /**
   * read; any
   */
  procedure_check: {
    input: ProcedureCheckInput;
    output: ProcedureCheckOutput;
  };
  /**
   * write; clerk|admin
   */
  procedure_follow: {
    input: ProcedureFollowInput;
    output: Done;
  };
  /**
   * read; any
   */
  procedure_get: {
    input: ProcedureGetInput;
    output: ProcedureGetOutput;
  };
  /**
   * read; any
   */
  procedure_list: {
    input: Nothing;
    output: ProcedureListOutput;
  };
  /**
   * write; clerk|admin
   */
  procedure_role_set: {
    input: ProcedureRoleSetInput;
    output: Done;
  };
  /**
   * read; any
   */
  round_notice: {
    input: RoundNoticeInput;
    output: RoundNoticeOutput;
  };
  /**
   * write; any
   */
  round_tick: {
    input: RoundTickInput;
    output: Done;
  };
  /**
   * read; any
   */
  rounds_today: {
    input: Nothing;
    output: RoundsTodayOutput;
  };
  /**
   * task; clerk
   */
  scan_remove_secret: {
    input: ScanRemoveSecretInput;
    output: ScanRemoveSecretOutput;
  };
  /**
   * write; clerk|admin
   */
  seal_add: {
    input: SealAddInput;
    output: Seal;
  };
  /**
   * write; clerk|admin
   */
  seal_amend: {
    input: SealAmendInput;
    output: Seal;
  };
  /**
   * write; any
   */
  seal_bring_back: {
    input: SealBringBackInput;
    output: Seal;
  };
  /**
   * read; any
   */
  seal_get: {
    input: SealGetInput;
    output: SealGetOutput;
  };
  /**
   * write; any
   */
  seal_hand_over: {
    input: SealHandOverInput;
    output: Seal;
  };
  /**
   * read; any
   */
  seal_kinds: {
    input: Nothing;
    output: SealKindsOutput;
  };
  /**
   * read; any
   */
  seal_list: {
    input: SealListInput;
    output: SealListOutput;
  };
  /**
   * write; clerk
   */
  seal_permission_end: {
    input: SealPermissionEndInput;
    output: Permission;
  };
  /**
   * write; clerk
   */
  seal_permission_record: {
    input: SealPermissionRecordInput;
    output: Permission;
  };
  /**
   * signed; any
   */
  seal_permit: {
    input: SealPermitInput;
    output: Permission;
  };
  /**
   * signed; any
   */
  seal_take_over: {
    input: SealTakeOverInput;
    output: Seal;
  };
  /**
   * write; clerk|admin
   */
  seal_withdraw: {
    input: SealWithdrawInput;
    output: Seal;
  };
  /**
   * read; any
   */
  search: {
    input: SearchInput;
    output: SearchOutput;
  };
  /**
   * write; clerk|admin
   */
  search_rebuild: {
    input: Nothing;
    output: SearchRebuildOutput;
  };
  /**
   * task; any
   */
  secret_change: {
    input: Nothing;
    output: Done;
  };
  /**
   * read; nobody
   */
  session_state: {
    input: Nothing;
    output: SessionStateOutput;
  };
  /**
   * write; admin
   */
  setting_set: {
    input: SettingSetInput;
    output: Done;
  };
  /**
   * task; nobody
   */
  sign_in: {
    input: Nothing;
    output: Me;
  };
  /**
   * task; nobody
   */
  sign_out: {
    input: Nothing;
    output: Done;
  };
  /**
   * signed; any
   */
  stamping_acknowledge: {
    input: StampingAcknowledgeInput;
    output: Stamping;
  };
  /**
   * read; any
   */
  stamping_get: {
    input: StampingGetInput;
    output: Stamping;
  };
  /**
   * read; any
   */
  stamping_list: {
    input: StampingListInput;
    output: StampingListOutput;
  };
  /**
   * read; any
   */
  stamping_propose: {
    input: StampingProposeInput;
    output: StampingProposeOutput;
  };
  /**
   * write; any
   */
  stamping_receive: {
    input: StampingReceiveInput;
    output: Stamping;
  };
  /**
   * write; any
   */
  stamping_record: {
    input: StampingRecordInput;
    output: Stamping;
  };
  /**
   * write; any
   */
  stamping_void: {
    input: StampingVoidInput;
    output: Stamping;
  };
  /**
   * task; nobody
   */
  task_stop: {
    input: TaskStopInput;
    output: Done;
  };
  /**
   * read; any
   */
  today: {
    input: Nothing;
    output: TodayOutput;
  };
  /**
   * write; admin
   */
  unit_add: {
    input: UnitAddInput;
    output: Made;
  };
  /**
   * write; admin
   */
  unit_close: {
    input: UnitCloseInput;
    output: Done;
  };
  /**
   * read; any
   */
  unit_list: {
    input: Nothing;
    output: UnitListOutput;
  };
  /**
   * write; admin
   */
  unit_rename: {
    input: UnitRenameInput;
    output: Done;
  };
  /**
   * read; any
   */
  unstamped_list: {
    input: Nothing;
    output: UnstampedListOutput;
  };
  /**
   * write; admin
   */
  vault_adopt: {
    input: VaultAdoptInput;
    output: Done;
  };
  /**
   * task; any
   */
  verify: {
    input: VerifyInput;
    output: Report;
  };
  /**
   * read; any
   */
  work_follow_up: {
    input: List;
    output: WorkFollowUpOutput;
  };
  /**
   * read; clerk|leader
   */
  work_times: {
    input: WorkTimesInput;
    output: WorkTimesOutput;
  };
  /**
   * read; any
   */
  work_today: {
    input: Nothing;
    output: WorkTodayOutput;
  };
}
export interface AssignmentAcceptInput {
  /**
   * False: returned, with an opinion.
   */
  accepted: boolean;
  id: AssignmentId;
  opinion?: string;
  recorded?: For;
  version: number;
}
/**
 * For whom the clerk records it (ghi thay); left out when one does it oneself.
 */
export interface For {
  by_person_id: PersonId;
  /**
   * The day it was really done; today when left out.
   */
  date?: string;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
}
/**
 * A piece of work whole.
 */
export interface Whole {
  drafter: Named | null;
  /**
   * The earliest of what is waited for.
   */
  due: Due | null;
  ended_at: string | null;
  ended_kind: string | null;
  ended_reason: string | null;
  entry: string;
  /**
   * Branches that are open.
   */
  given: GivenShown[];
  history: LogRow[];
  id: CaseId;
  late_days: number | null;
  line_id: number | null;
  opened_at: string;
  opened_by: string | null;
  /**
   * Which version of the procedure it keeps.
   */
  ordinal: number | null;
  /**
   * Of the register line: khẩn and above.
   */
  priority: number;
  procedure_code: string;
  procedure_id: ProcedureId | null;
  procedure_key: string | null;
  procedure_name: string;
  register: string;
  requester: Named | null;
  /**
   * In the order they were opened.
   */
  steps: StepWhole[];
  /**
   * Of the register line: its abstract.
   */
  subject: string;
  title: string;
  /**
   * Results the person asked about has to accept.
   */
  to_accept: GivenShown[];
  tree: Branch[];
  turns: TurnShown[];
  unit_id: UnitId | null;
  unit_name: string | null;
  values: ValueRecorded[];
  version: number;
  version_id: VersionId | null;
}
/**
 * A person by name.
 */
export interface Named {
  id: PersonId;
  name: string;
}
/**
 * A branch of the work tree that is waited for.
 */
export interface GivenShown {
  assignment_id: AssignmentId;
  due: Due | null;
  late_days: number | null;
  /**
   * "lead", "support", "inform".
   */
  part: string;
  part_label: string;
  percent: number;
  /**
   * "given", "reported", "accepted", "ended".
   */
  standing: string;
  task: string;
  to_name: string;
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
 * One opening of a step.
 */
export interface StepWhole {
  asks: AskShown[];
  /**
   * What completes it in the register, in words; empty: done by hand.
   */
  by_fact: string;
  /**
   * In which capacity it was signed.
   */
  capacity: string;
  done_at: string | null;
  /**
   * Who really did it.
   */
  done_by: string | null;
  due: Due | null;
  due_text: string;
  evidence: string | null;
  evidence_label: string;
  /**
   * What the register said that completed it.
   */
  fact: string | null;
  files: FileShown[];
  heading: string;
  id: StepId;
  late_days: number | null;
  lead: string;
  opened_at: string | null;
  opinion: string | null;
  ordinal: string;
  outcome_name: string | null;
  outcomes: WayShown[];
  people: Named[];
  reason: string | null;
  /**
   * Ghi thay: who wrote it down, and from what. Shown as such for ever.
   */
  recorded_by: string | null;
  result: string;
  result_document: boolean;
  round: number;
  /**
   * Signed here with the person's own secret.
   */
  signed: boolean;
  signed_step: boolean;
  standing: string;
  standing_label: string;
  step: string;
  version: number;
  what: string;
}
/**
 * A value a step asks for.
 */
export interface AskShown {
  label: string;
  name: string;
  value: string | null;
}
/**
 * A file attached to a step or a branch.
 */
export interface FileShown {
  file_id: FileId;
  kind: string;
  pages: number | null;
  scan_id: ScanId | null;
  sha256: string;
}
/**
 * A way out of an open step.
 */
export interface WayShown {
  /**
   * What takes it in the register, in words; empty: taken by hand.
   */
  by_fact: string;
  /**
   * When it can be taken, in words; empty: always.
   */
  condition: string;
  id: string;
  name: string;
  returns: boolean;
}
/**
 * A branch of the work tree with all below it.
 */
export interface Branch {
  accepted_at: string | null;
  assigned_at: string;
  assigned_by: string;
  assigned_by_id: PersonId;
  assignment_id: AssignmentId;
  below: Branch[];
  due: Due | null;
  due_date: string | null;
  due_text: string;
  ended_at: string | null;
  ended_reason: string | null;
  evidence: string | null;
  files: FileShown[];
  late_days: number | null;
  /**
   * "lead", "support", "inform".
   */
  part: string;
  part_label: string;
  percent: number;
  person_id: PersonId | null;
  /**
   * Ghi thay.
   */
  recorded_by: string | null;
  replaces_id: AssignmentId | null;
  reports: ReportShown[];
  result: string | null;
  result_at: string | null;
  /**
   * Số, ký hiệu of the document that answers.
   */
  result_code: string | null;
  /**
   * Given by a directive that was signed here.
   */
  signed: boolean;
  /**
   * "given", "reported", "accepted", "ended".
   */
  standing: string;
  task: string;
  to_name: string;
  unit_id: UnitId | null;
  version: number;
}
/**
 * Something reported about a branch.
 */
export interface ReportShown {
  at: string;
  by: string;
  content: string;
  due_date: string | null;
  evidence: string | null;
  kind: string;
  percent: number | null;
  recorded_by: string | null;
}
/**
 * A step whose turn it is.
 */
export interface TurnShown {
  /**
   * Completed by what a register says, never by hand.
   */
  by_fact: boolean;
  due: Due | null;
  due_text: string;
  /**
   * Working days; absent while it is not late.
   */
  late_days: number | null;
  /**
   * The roles, as the procedure says them.
   */
  lead: string;
  opened_at: string | null;
  /**
   * TT.
   */
  ordinal: string;
  /**
   * Who fills them here; nobody: the clerk records it.
   */
  people: Named[];
  step: string;
  step_id: StepId;
  version: number;
  what: string;
}
export interface ValueRecorded {
  label: string;
  name: string;
  value: string;
}
export interface AssignmentAddInput {
  /**
   * A case; or a register line, whose open case is taken, or opened.
   */
  case_id?: number;
  line_id?: number;
  recorded?: For;
  register?: string;
  to: To[];
  /**
   * A branch of the work tree.
   */
  within_id?: number;
}
/**
 * One who is given work.
 */
export interface To {
  due_date?: string;
  /**
   * "03 ngày làm việc"; or a day.
   */
  due_text?: string;
  part: Part;
  person_id?: PersonId;
  task?: string;
  unit_id?: UnitId;
}
export interface AssignmentExtendInput {
  due_date: string;
  id: AssignmentId;
  reason: string;
  recorded?: For;
  version: number;
}
export interface AssignmentProgressInput {
  content: string;
  id: AssignmentId;
  percent: number;
  recorded?: For;
  version: number;
}
export interface AssignmentReassignInput {
  /**
   * The former one when left out and not past.
   */
  due_date?: string;
  id: AssignmentId;
  person_id?: PersonId;
  reason: string;
  recorded?: For;
  unit_id?: UnitId;
  version: number;
}
export interface AssignmentRecallInput {
  id: AssignmentId;
  reason: string;
  recorded?: For;
  version: number;
}
export interface AssignmentResultInput {
  content: string;
  id: AssignmentId;
  recorded?: For;
  /**
   * Số, ký hiệu of the document that answers.
   */
  result_code?: string;
  scan_ids?: ScanId[];
  version: number;
}
/**
 * Input of commands that need none.
 */
export interface Nothing {}
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
   * Its manifest can be read. One that cannot is listed, so that it is seen, and counts for
   * nothing.
   */
  readable: boolean;
  /**
   * The check after making found nothing wrong.
   */
  verified: boolean;
}
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
export interface BackupVerifyInput {
  /**
   * The backup's folder name.
   */
  id: string;
}
/**
 * The answer of a check.
 */
export interface Report {
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
export interface BodyAddInput {
  abbreviation: string;
  name: string;
}
/**
 * The answer of a command that made a row.
 */
export interface Made {
  id: number;
}
export interface BodyAmendInput {
  abbreviation: string;
  id: BodyId;
  name: string;
  version: number;
}
/**
 * Output of commands that only do.
 */
export interface Done {}
/**
 * A page of a list.
 */
export interface BodyListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: BodyShown[];
}
/**
 * An issuing body.
 */
export interface BodyShown {
  abbreviation: string;
  id: BodyId;
  name: string;
  version: number;
}
export interface BookCloseInput {
  id: BookId;
  reason: string;
  version: number;
}
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
  body_id: BodyId;
  body_name: string;
  closed_at: string | null;
  first_number: number;
  id: BookId;
  last_number: number | null;
  lines: number;
  name: string;
  register: string;
  /**
   * The name of its series.
   */
  series: string;
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
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * Numbers before it stand in the paper book.
   */
  first_number: number;
  name: string;
  register: string;
  /**
   * Of a register whose series are decided by the head of the office: which one; that of all
   * types when left out.
   */
  series?: string;
  start_date: string;
  year: number;
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
export interface CalendarDayRemoveInput {
  date: string;
  reason: string;
  version?: number;
}
export interface CalendarDaySetInput {
  date: string;
  kind: DayKind;
  name: string;
  /**
   * The other day of a swap.
   */
  pair_date?: string;
  /**
   * Số, ký hiệu, ngày of the document it is from.
   */
  source: string;
  /**
   * Of a day that is already the office's own.
   */
  version?: number;
}
export interface CalendarGetInput {
  /**
   * This year when left out.
   */
  year?: number;
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
  date?: string;
  /**
   * How a day differs from its weekday.
   */
  kind?: "holiday" | "substitute" | "swapped" | "make_up";
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
  /**
   * While an urgent document waits for it: until when it is to be put before a leader.
   */
  urgent_until: string | null;
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
export interface CaseGetInput {
  id: CaseId;
}
export interface CaseListInput {
  cursor?: string;
  /**
   * Only what is late, of open cases.
   */
  late?: boolean;
  /**
   * At most 500; 100 when left out.
   */
  limit?: number;
  /**
   * The cases of one line.
   */
  line_id?: number;
  /**
   * The same for whoever is at the desk.
   */
  mine?: boolean;
  only?: Only;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  person_id?: number;
  /**
   * A procedure the office has adopted.
   */
  procedure_id?: number;
  register?: string;
  /**
   * A unit (đơn vị).
   */
  unit_id?: number;
  /**
   * The year cases ended in.
   */
  year?: number;
}
/**
 * A page of a list.
 */
export interface CaseListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: CaseShown[];
}
/**
 * A case as the list shows it.
 */
export interface CaseShown {
  /**
   * The earliest of what is waited for.
   */
  due: Due | null;
  ended_at: string | null;
  ended_kind: string | null;
  /**
   * Branches that are open.
   */
  given: GivenShown[];
  id: CaseId;
  late_days: number | null;
  line_id: number | null;
  opened_at: string;
  /**
   * Of the register line: khẩn and above.
   */
  priority: number;
  procedure_code: string;
  procedure_id: ProcedureId | null;
  procedure_name: string;
  register: string;
  /**
   * Of the register line: its abstract.
   */
  subject: string;
  title: string;
  /**
   * Results the person asked about has to accept.
   */
  to_accept: GivenShown[];
  turns: TurnShown[];
  version: number;
}
export interface CaseOpenInput {
  drafter_id?: PersonId;
  entry?: string;
  /**
   * What the work is called.
   */
  name: string;
  /**
   * A procedure the office has adopted.
   */
  procedure_id?: number;
  requester_id?: PersonId;
  unit_id?: UnitId;
  values?: {
    [k: string]: string;
  };
}
export interface StepDone {
  opinion?: string;
  /**
   * The way out; the only one when left out.
   */
  outcome?: string;
  /**
   * Scans of the inbox that are its result.
   */
  scan_ids?: ScanId[];
  step_id: StepId;
  /**
   * Values the case records, as text.
   */
  values?: {
    [k: string]: string;
  };
  version: number;
}
/**
 * Ghi thay: what another did elsewhere.
 */
export interface CaseStepRecordInput {
  /**
   * Somebody of another office.
   */
  by_name?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  by_person_id?: number;
  /**
   * The day it was really done; today when left out.
   */
  date?: string;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
  opinion?: string;
  outcome?: string;
  scan_ids?: ScanId[];
  step_id: StepId;
  values?: {
    [k: string]: string;
  };
  version: number;
}
export interface CaseStepSkipInput {
  /**
   * The way it goes on; the first forward one when left out.
   */
  outcome?: string;
  reason: string;
  step_id: StepId;
  version: number;
}
export interface ClockConfirmInput {
  reason: string;
}
/**
 * A page of a list.
 */
export interface CopyFormsOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: FormShown[];
}
/**
 * A form of copy.
 */
export interface FormShown {
  abbreviation: string;
  form: Form;
  label: string;
  /**
   * What it is made from.
   */
  source_kind: "original" | "copy";
  transfers: Way[];
}
/**
 * A way a copy may be made.
 */
export interface Way {
  label: string;
  transfer: Transfer;
}
export interface CopyGetInput {
  id: CopyId;
}
/**
 * A copy as listed.
 */
export interface Copied {
  /**
   * "secret": signed here; "paper": signed on paper.
   */
  certified: string;
  certified_date: string;
  certifier_capacity: string;
  certifier_name: string;
  certifier_person_id: PersonId;
  /**
   * `15/SY-UBND`.
   */
  code: string;
  copies: number;
  copy_date: string;
  form: Form;
  form_label: string;
  id: CopyId;
  note: string;
  number: number;
  part: string;
  recipients: string;
  recorded_by: string;
  sheets: number | null;
  source_code: string;
  source_date: string | null;
  source_id: number | null;
  /**
   * "original" or "copy".
   */
  source_kind: string;
  source_organ: string;
  /**
   * The line it was copied from.
   */
  source_register: string | null;
  source_subject: string;
  source_type: string;
  stamped_at: string | null;
  state: CopyGetState;
  state_label: string;
  transfer: Transfer;
  transfer_label: string;
  version: number;
  voided_reason: string | null;
  year: number;
}
/**
 * A copy that is signed here.
 */
export interface CopyIssueInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  copies: number;
  /**
   * Today when left out.
   */
  copy_date?: string;
  form: Form;
  note?: string;
  /**
   * What is excerpted.
   */
  part?: string;
  recipients: string;
  /**
   * "", "mat", "toi_mat" or "tuyet_mat".
   */
  secrecy?: string;
  /**
   * Of one copy on paper.
   */
  sheets?: number;
  source?: LineOf;
  source_code?: string;
  source_date?: string;
  source_kind: SourceKind;
  source_organ?: string;
  source_subject?: string;
  source_type?: string;
  transfer: Transfer;
}
/**
 * The line it is copied from.
 */
export interface LineOf {
  id: number;
  register: string;
}
/**
 * What the book view asks for.
 */
export interface CopyListInput {
  cursor?: string;
  /**
   * Hình thức sao.
   */
  form?: "sao_y" | "sao_luc" | "trich_sao";
  /**
   * At most 500; 200 when left out.
   */
  limit?: number;
  only?: CopyListOnly;
  order?: Order;
  /**
   * Jump: begin at this number.
   */
  start_number?: number;
  year?: number;
}
/**
 * A page of a list.
 */
export interface CopyListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Copied[];
}
/**
 * A copy that was signed on paper.
 */
export interface CopyRecordInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * The day it was signed; today when left out.
   */
  certified_date?: string;
  certifier_person_id: PersonId;
  copies: number;
  /**
   * Today when left out.
   */
  copy_date?: string;
  form: Form;
  note?: string;
  /**
   * What is excerpted.
   */
  part?: string;
  recipients: string;
  /**
   * "", "mat", "toi_mat" or "tuyet_mat".
   */
  secrecy?: string;
  /**
   * Of one copy on paper.
   */
  sheets?: number;
  source?: LineOf1;
  source_code?: string;
  source_date?: string;
  source_kind: SourceKind;
  source_organ?: string;
  source_subject?: string;
  source_type?: string;
  transfer: Transfer;
}
/**
 * The line it is copied from.
 */
export interface LineOf1 {
  id: number;
  register: string;
}
export interface CopyVoidInput {
  id: CopyId;
  reason: string;
  version: number;
}
export interface DecisionListInput {
  /**
   * A piece of work.
   */
  case_id?: number;
  cursor?: string;
  /**
   * At most 200; 50 when left out.
   */
  limit?: number;
  line_id?: number;
  /**
   * "incoming", "case_step" or "assignment", with its line.
   */
  register?: string;
}
/**
 * A page of a list.
 */
export interface DecisionListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: DecisionShown[];
}
/**
 * A decision signed here.
 */
export interface DecisionShown {
  /**
   * On whose session.
   */
  actor: string | null;
  assignments: GivenTold[];
  capacity: CapacityTold;
  case_id: CaseId | null;
  files: FileTold[];
  id: DecisionId;
  kind: string;
  kind_label: string;
  line_id: number;
  outcome: string;
  outcome_label: string;
  passed_to: string | null;
  register: string;
  signed_at: string;
  signed_by: string;
  text: string;
  way_name: string;
}
export interface GivenTold {
  due_shown: string;
  part_label: string;
  task: string;
  to_name: string;
}
export interface CapacityTold {
  code: string;
  label: string;
}
export interface FileTold {
  sha256: string;
}
export interface DelegationAddInput {
  document_date: string;
  document_number: string;
  /**
   * Lĩnh vực; empty: all of the giver's.
   */
  fields?: string;
  from_person_id: PersonId;
  /**
   * "kt", "tl", "tuq".
   */
  kind: string;
  note?: string;
  to_person_id: PersonId;
  valid_from: string;
  valid_to: string;
}
export interface DelegationEndInput {
  id: DelegationId;
  reason: string;
  version: number;
}
export interface DelegationListInput {
  /**
   * Only those in force on this day.
   */
  on?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  person_id?: number;
}
/**
 * A page of a list.
 */
export interface DelegationListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: DelegationShown[];
}
/**
 * An ủy quyền as listed.
 */
export interface DelegationShown {
  document_date: string;
  document_number: string;
  ended_at: string | null;
  ended_reason: string | null;
  /**
   * Lĩnh vực; empty: all of the giver's.
   */
  fields: string;
  from: Somebody;
  from_title: string;
  id: DelegationId;
  /**
   * "kt", "tl", "tuq".
   */
  kind: string;
  kind_label: string;
  note: string;
  recorded_at: string;
  recorded_by: string;
  /**
   * "coming", "in_force", "over", "ended".
   */
  standing: string;
  standing_label: string;
  to: Somebody;
  to_title: string;
  valid_from: string;
  valid_to: string;
  version: number;
}
/**
 * Somebody by name.
 */
export interface Somebody {
  id: PersonId;
  name: string;
}
/**
 * One answer.
 */
export interface Decision {
  /**
   * Work given with a directive: chủ trì, phối hợp, để biết.
   */
  assignments?: To[];
  /**
   * Hạn giải quyết of the document.
   */
  due_date?: string;
  /**
   * SHA-256 of the files that were shown, in their order.
   */
  files: string[];
  id: number;
  kind: Kind;
  outcome: Outcome;
  /**
   * The fingerprint of the row that was shown.
   */
  seen: string;
  /**
   * The opinion, or the reason.
   */
  text?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  to_person_id?: number;
  /**
   * Values a step records, as text.
   */
  values?: {
    [k: string]: string;
  };
  version: number;
  /**
   * The way out of a step, when the answer has several.
   */
  way?: string;
}
/**
 * What came of it.
 */
export interface Decided {
  capacity: CapacityShown;
  case_id: CaseId | null;
  decision_id: DecisionId;
  id: number;
  kind: Kind;
  line_id: IncomingId | null;
  outcome: Outcome;
  outcome_label: string;
  signed_at: string;
  signed_by: string;
  /**
   * Of the row as it stands now.
   */
  version: number;
}
/**
 * In which capacity something is decided.
 */
export interface CapacityShown {
  code: Code;
  delegation_id: DelegationId | null;
  for: Named | null;
  label: string;
}
export interface DeskDecideBatchInput {
  /**
   * Each is its own act with its own sign-off.
   */
  decisions: Decision[];
}
export interface DeskDecideBatchOutput {
  done: number;
  results: OneResult[];
}
/**
 * What came of one of a batch.
 */
export interface OneResult {
  decided: Decided | null;
  error: Error | null;
  id: number;
  kind: Kind;
  ok: boolean;
}
/**
 * What goes back to the caller: kind, stable code, sentence, field.
 */
export interface Error {
  code: string;
  field?: string | null;
  kind: Kind2;
  message: string;
}
export interface DeskListInput {
  cursor?: string;
  /**
   * What is decided.
   */
  kind?: "step" | "directive" | "defect" | "result" | "approve" | "sign";
  /**
   * At most 200; 50 when left out.
   */
  limit?: number;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  person_id?: number;
}
/**
 * A leader's desk.
 */
export interface DeskListOutput {
  late: number;
  next: string | null;
  person: Named;
  position: string;
  rows: RowShown[];
  total: number;
  urgent: number;
}
/**
 * One thing that waits.
 */
export interface RowShown {
  asked: string;
  asked_by: string;
  asks: DeskListAskShown[];
  capacity: CapacityShown | null;
  case_id: CaseId | null;
  code: string;
  due: Due | null;
  field: string;
  files: FileSeen[];
  id: number;
  kind: Kind;
  kind_label: string;
  late_days: number | null;
  line_id: IncomingId | null;
  note: string;
  organ_name: string;
  outcomes: Outcome[];
  priority: number;
  /**
   * Why this person cannot decide it.
   */
  refusal: string | null;
  register: string;
  /**
   * The fingerprint of what is shown: sent back with the decision.
   */
  seen: string;
  subject: string;
  title: string;
  version: number;
  waits_since: string;
  ways: DeskListWayShown[];
}
/**
 * A value a step records.
 */
export interface DeskListAskShown {
  choices: ChoiceShown[];
  kind: ValueForm;
  label: string;
  name: string;
  value: string | null;
}
export interface ChoiceShown {
  code: string;
  label: string;
}
/**
 * A file that lies beside the thing.
 */
export interface FileSeen {
  file_id: FileId;
  kind: string;
  /**
   * Where it is from: "Văn bản", "Bước B2", "Kết quả".
   */
  of: string;
  page_from: number | null;
  page_to: number | null;
  pages: number | null;
  scan_id: ScanId | null;
  sha256: string;
}
/**
 * A way out of a step, as the desk offers it.
 */
export interface DeskListWayShown {
  id: string;
  name: string;
  outcome: Outcome;
}
/**
 * A page of a list.
 */
export interface DeskPeopleOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: AtDesk[];
}
/**
 * Somebody whose desk can be opened.
 */
export interface AtDesk {
  /**
   * Decides for another today.
   */
  delegated: boolean;
  id: PersonId;
  name: string;
  position: string;
}
export interface DocumentTypeAddInput {
  abbreviation?: string;
  name: string;
  valid_from: string;
}
export interface DocumentTypeAmendInput {
  abbreviation?: string;
  id: number;
  name: string;
  /**
   * From when the new name or abbreviation applies; today when left out.
   */
  valid_from?: string;
  valid_to?: string;
  version: number;
}
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
  /**
   * Struck through, with the reason.
   */
  voided_reason: string | null;
  year: number;
}
export interface EnvelopeAddInput {
  addressed_to: string;
  /**
   * Today when left out.
   */
  arrived_date?: string;
  code_on_envelope?: string;
  marks?: string;
  note?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  person_id?: number;
  sender: string;
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
  person_id?: PersonId;
  reason: string;
  sender: string;
  version: number;
}
export interface EnvelopeComeBackInput {
  id: EnvelopeId;
  note?: string;
  version: number;
}
export interface EnvelopeHandOverInput {
  handed_date?: string;
  id: EnvelopeId;
  received_by: string;
  version: number;
}
export interface EnvelopeListInput {
  cursor?: string;
  limit?: number;
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
export interface EnvelopeVoidInput {
  id: EnvelopeId;
  reason: string;
  version: number;
}
export interface FolderAddInput {
  label: string;
  network?: boolean;
  path: string;
}
export interface FolderAdoptInput {
  id: FolderId;
}
export interface FolderAmendInput {
  active: boolean;
  id: FolderId;
  label: string;
  network: boolean;
  version: number;
}
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
  cursor?: string;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number;
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
export interface InboxSetAsideInput {
  reason: string;
  scan_id: ScanId;
  version: number;
}
export interface InboxTakeBackInput {
  scan_id: ScanId;
  version: number;
}
export interface IncomingAcknowledgeInput {
  handover_id: HandoverId;
}
export interface IncomingAcknowledgePaperInput {
  handover_id: HandoverId;
  note?: string;
  received_by: string;
  /**
   * Today when left out.
   */
  received_date?: string;
}
/**
 * What may be corrected on a line. A field left out keeps its value; those that may be
 * empty are emptied by naming them in `clear`.
 */
export interface IncomingAmendInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string;
  authenticity_note?: string;
  authenticity_result?: string;
  /**
   * Fields to be emptied: "issued_date", "due_date", "page_amount", "copies".
   */
  clear?: string[];
  code_notation?: string;
  code_number?: string;
  copies?: number;
  /**
   * Ghi chú.
   */
  description?: string;
  /**
   * Hạn giải quyết.
   */
  due_date?: string;
  envelope_kind?: string;
  file_notation?: string;
  id: IncomingId;
  issued_date?: string;
  language?: string;
  /**
   * Tác giả.
   */
  organ_name?: string;
  page_amount?: number;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number;
  reason: string;
  receipt_kind?: ReceiptKind;
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string;
  signer_full_name?: string;
  signer_position?: string;
  /**
   * Trích yếu nội dung.
   */
  subject?: string;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string;
  type_name?: string;
  version: number;
}
export interface IncomingAnsweredInput {
  /**
   * Its day; today when left out.
   */
  answered_date?: string;
  id: IncomingId;
  note?: string;
  /**
   * Số, ký hiệu of the answering document.
   */
  result_code: string;
  version: number;
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
  page_count?: number;
  page_from: number;
  page_to: number;
  scan_id: ScanId;
}
/**
 * An entry to be checked while it is typed.
 */
export interface IncomingCheckInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string;
  authenticity_note?: string;
  authenticity_result?: string;
  book_id?: BookId;
  code_notation?: string;
  code_number?: string;
  copies?: number;
  /**
   * Ghi chú.
   */
  description?: string;
  /**
   * Hạn giải quyết.
   */
  due_date?: string;
  envelope_kind?: string;
  file_notation?: string;
  /**
   * A line of the book of incoming documents.
   */
  id?: number;
  issued_date?: string;
  language?: string;
  /**
   * Tác giả.
   */
  organ_name?: string;
  page_amount?: number;
  pages?: Pages[];
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number;
  receipt_kind?: ReceiptKind;
  scan_ids?: ScanId[];
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string;
  signer_full_name?: string;
  signer_position?: string;
  /**
   * Trích yếu nội dung.
   */
  subject?: string;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string;
  type_name?: string;
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
export interface IncomingDefectReportInput {
  id: IncomingId;
  reported_to?: string;
  version: number;
  what: string;
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
 * A leader's directive, as the paper slip has it.
 */
export interface IncomingDirectInput {
  assignments?: To[];
  due_date?: string;
  files: string[];
  id: IncomingId;
  seen: string;
  text: string;
  version: number;
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
export interface IncomingForwardInput {
  forwarded_date?: string;
  id: IncomingId;
  note?: string;
  to: IncomingForwardTo[];
  version: number;
}
export interface IncomingForwardTo {
  name?: string;
  person_id?: PersonId;
  unit_id?: UnitId;
}
export interface IncomingGetInput {
  id: IncomingId;
}
/**
 * A line whole.
 */
export interface IncomingGetOutput {
  /**
   * The document that answers it.
   */
  answer: Answer | null;
  /**
   * The documents of the office that answer it.
   */
  answering: Answering[];
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
  /**
   * Lĩnh vực; empty: not known.
   */
  field: string;
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
  /**
   * The leader it was put before, when one was named.
   */
  submitted_to_id: PersonId | null;
  to_places: string;
  type_name: string;
  /**
   * While an urgent document waits for it: until when it is to be put before a leader.
   */
  urgent_until: string | null;
  version: number;
  voided: Ended | null;
  voided_reason: string | null;
  year: number;
}
/**
 * The document that answers a line.
 */
export interface Answer {
  /**
   * Số, ký hiệu.
   */
  code: string;
  /**
   * ISO date.
   */
  date: string;
}
/**
 * A document of the office that answers an incoming line.
 */
export interface Answering {
  /**
   * Số, ký hiệu; the ký hiệu alone while it has no number.
   */
  code: string;
  date: string | null;
  outgoing_id: OutgoingId;
  state_label: string;
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
  /**
   * Signed here, not ghi thay.
   */
  opinion_signed: boolean;
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
  /**
   * In which capacity it was signed.
   */
  capacity: string;
  date: string | null;
  evidence: string | null;
  recorded_by: string;
  /**
   * Signed here with the leader's own secret: then it is no ghi thay.
   */
  signed: boolean;
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
export interface List {
  arrival_from?: string;
  arrival_to?: string;
  /**
   * A book (sổ, quyển) of one year.
   */
  book_id?: number;
  cursor?: string;
  issued_from?: string;
  issued_to?: string;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number;
  only?: IncomingListOnly;
  order?: Order;
  organ_name?: string;
  priority_min?: number;
  /**
   * Jump: begin at the last line of this day.
   */
  start_date?: string;
  /**
   * Jump: begin at this number.
   */
  start_number?: number;
  /**
   * The states of a line; a pure function of its facts.
   */
  state?:
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
   * Part of "đơn vị hoặc người nhận".
   */
  unit?: string;
  year?: number;
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
  at?: string;
  id: IncomingId;
  version: number;
}
export interface IncomingOpinionInput {
  by_person_id: PersonId;
  date: string;
  due_date?: string;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
  id: IncomingId;
  text: string;
  to_unit_ids?: UnitId[];
  version: number;
}
export interface IncomingPaperArrivedInput {
  id: IncomingId;
  /**
   * Today when left out.
   */
  paper_received_date?: string;
  /**
   * Why, when another line holds the same file.
   */
  reason?: string;
  scan_ids?: ScanId[];
  version: number;
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
  recalled_date?: string;
  sender_told?: boolean;
  version: number;
}
export interface IncomingRecallToldInput {
  /**
   * RFC 3339; now when left out.
   */
  at?: string;
  id: IncomingId;
  version: number;
}
/**
 * An entry with its scans.
 */
export interface IncomingRegisterInput {
  /**
   * Ngày đến.
   */
  arrival_date?: string;
  /**
   * Giờ đến `HH:MM`.
   */
  arrival_time?: string;
  authenticity_note?: string;
  authenticity_result?: string;
  book_id?: BookId;
  code_notation?: string;
  code_number?: string;
  copies?: number;
  /**
   * Ghi chú.
   */
  description?: string;
  /**
   * Hạn giải quyết.
   */
  due_date?: string;
  /**
   * An envelope to a named person.
   */
  envelope_id?: number;
  envelope_kind?: string;
  file_notation?: string;
  issued_date?: string;
  language?: string;
  /**
   * Tác giả.
   */
  organ_name?: string;
  page_amount?: number;
  /**
   * Where only some pages of a scan are this document.
   */
  pages?: Pages[];
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number;
  /**
   * Why, when a finding asks for it.
   */
  reason?: string;
  receipt_kind?: ReceiptKind;
  /**
   * Scans of the inbox that are this document, in order.
   */
  scan_ids?: ScanId[];
  /**
   * "", "mat", "toi_mat", "tuyet_mat".
   */
  secrecy?: string;
  signer_full_name?: string;
  signer_position?: string;
  /**
   * Trích yếu nội dung.
   */
  subject?: string;
  /**
   * Đơn vị hoặc người nhận.
   */
  to_places?: string;
  /**
   * Hand it to these units at once.
   */
  to_unit_ids?: UnitId[];
  type_name?: string;
}
export interface IncomingReturnInput {
  id: IncomingId;
  reason: string;
  /**
   * The day it was really returned; now when left out.
   */
  returned_date?: string;
  version: number;
}
export interface IncomingSlipInput {
  id: IncomingId;
}
/**
 * Phiếu giải quyết văn bản đến.
 */
export interface IncomingSlipOutput {
  arrival_date: string;
  arrival_number: number;
  code: string;
  issued_date: string;
  /**
   * 1 Ý kiến của lãnh đạo cơ quan.
   */
  leaders: PartOfSlip[];
  organ_name: string;
  /**
   * 3 Ý kiến đề xuất của người giải quyết.
   */
  proposals: PartOfSlip[];
  subject: string;
  type_name: string;
  /**
   * 2 Ý kiến của lãnh đạo đơn vị.
   */
  units: PartOfSlip[];
}
/**
 * A part of the slip: who says it, what, when.
 */
export interface PartOfSlip {
  by: Named | null;
  date: string;
  /**
   * Ghi thay: from what; empty when done here.
   */
  evidence_label: string;
  given: GivenOn[];
  opinion: string;
  position: string;
}
/**
 * Somebody given work, as the slip writes it.
 */
export interface GivenOn {
  /**
   * The day it was given.
   */
  date: string;
  due: Due | null;
  due_shown: string;
  name: string;
  part: string;
  part_label: string;
  /**
   * Ghi thay.
   */
  recorded: boolean;
  task: string;
}
export interface IncomingSubmitInput {
  /**
   * Lĩnh vực, for who is in charge of it.
   */
  field?: string;
  id: IncomingId;
  submitted_to?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  to_person_id?: number;
  version: number;
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
export interface IntakePauseInput {
  paused: boolean;
}
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
  cursor?: string;
  /**
   * First and last day.
   */
  from?: string;
  limit?: number;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  person_id?: number;
  /**
   * Words to be found in the sentence or a value, with or without marks.
   */
  q?: string;
  /**
   * `incoming:12`.
   */
  subject?: string;
  to?: string;
  /**
   * A part of the office that a screen shows and an event speaks of.
   */
  topic?:
    | "office"
    | "people"
    | "books"
    | "incoming"
    | "outgoing"
    | "envelopes"
    | "seal"
    | "copies"
    | "inbox"
    | "folders"
    | "calendar"
    | "procedures"
    | "work"
    | "rounds"
    | "upkeep";
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
export interface NumberReleaseInput {
  id: ReservationId;
  reason: string;
  version: number;
}
export interface NumberReservationsInput {
  /**
   * A book (sổ, quyển) of one year.
   */
  book_id?: number;
  /**
   * Only those not released.
   */
  open_only?: boolean;
}
/**
 * A page of a list.
 */
export interface NumberReservationsOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: HeldShown[];
}
/**
 * A block of held numbers.
 */
export interface HeldShown {
  book_id: BookId;
  expired: boolean;
  expires: string;
  from: number;
  id: ReservationId;
  owner: string;
  reason: string;
  released_at: string | null;
  released_reason: string | null;
  reserved_at: string;
  reserved_by: string;
  series: string;
  to: number;
  unit_id: UnitId | null;
  /**
   * Numbers of it that no line has.
   */
  unused: number[];
  version: number;
  year: number;
}
export interface NumberReserveInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * Mật, tối mật, tuyệt mật.
   */
  classified?: boolean;
  count: number;
  /**
   * Until this day.
   */
  expires: string;
  /**
   * Văn bản quy phạm pháp luật.
   */
  law?: boolean;
  /**
   * For whom the numbers are held.
   */
  owner: string;
  reason: string;
  register: string;
  type_name: string;
  unit_id?: UnitId;
}
/**
 * The numbers that are held now.
 */
export interface NumberReserveOutput {
  from: number;
  id: ReservationId;
  series: string;
  to: number;
}
export interface OfficeFiguresInput {
  /**
   * This week and those before it; at most 53, 12 when left out.
   */
  weeks?: number;
}
export interface OfficeFiguresOutput {
  backlog: Backlog[];
  day_minutes: number;
  /**
   * The oldest first; the last is the week that runs.
   */
  weeks: Week[];
}
/**
 * What waits in one unit.
 */
export interface Backlog {
  due_today: number;
  late: number;
  name: string;
  /**
   * Absent: with nobody of a unit.
   */
  unit_id: UnitId | null;
  waiting: number;
}
/**
 * One week, Monday first.
 */
export interface Week {
  /**
   * Pieces of work that ended.
   */
  ended: number;
  late: number;
  /**
   * Working time of the pieces of work that ended.
   */
  mean_minutes: number | null;
  monday: string;
  no_due: number;
  /**
   * Steps and branches done in time, late, and with no time set.
   */
  on_time: number;
  /**
   * Pieces of work that were opened.
   */
  opened: number;
}
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
   * "number", "text", "bool" or "folder".
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
  afternoon?: OfficeHoursSetTimes;
  morning?: OfficeHoursSetTimes;
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
 * Everything an office begins with. Also the form of `vanthu init --config office.toml`.
 */
export interface OfficeSetUpInput {
  backup_place?: string;
  body: Body;
  first_person: FirstPerson;
  incoming_book: FirstBook;
  office: OfficeDetails;
  units?: FirstUnit[];
  /**
   * `HOME/quet` when left out.
   */
  watched_folder?: string;
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
export interface OutgoingAgencySignedInput {
  /**
   * Today when left out.
   */
  date?: string;
  id: OutgoingId;
  version: number;
}
/**
 * A document as the book shows it: the ten columns of Phụ lục IV, its state, what comes next.
 */
export interface OutgoingAgencySignedLine {
  body_id: BodyId;
  book_id: BookId | null;
  capacity_text: string;
  /**
   * Số, ký hiệu văn bản, as column 1 shows it.
   */
  code: string;
  code_notation: string;
  /**
   * As on paper ("05", "15a"); empty before it has a number.
   */
  code_number: string;
  copies: number | null;
  /**
   * Ghi chú.
   */
  description: string;
  drafted_at: string;
  drafter_id: PersonId | null;
  drafter_name: string;
  due_date: string | null;
  field: string;
  file_notation: string;
  files: number;
  id: OutgoingId;
  issued_date: string | null;
  keep_copies: number;
  kept_by: string;
  kind: OutgoingAgencySignedKind;
  language: string;
  marks: Mark[];
  /**
   * The step that comes next; none at the end of the way.
   */
  next: Step | null;
  next_label: string;
  number: number | null;
  organ_name: string;
  page_amount: number | null;
  priority: number;
  /**
   * Ký nhận.
   */
  received_by: string;
  secrecy: string;
  sent_date: string | null;
  series_id: SeriesId | null;
  signed_date: string | null;
  /**
   * "", "here", "paper" or "digital".
   */
  signed_kind: string;
  signer_full_name: string;
  signer_position: string;
  state: OutgoingAgencySignedState;
  state_label: string;
  subject: string;
  /**
   * Put before a leader: "", "approve" or "sign".
   */
  submitted_for: string;
  submitted_to: string;
  suffix: string;
  to_places: string;
  type_name: string;
  unit_id: UnitId | null;
  unit_name: string;
  version: number;
  voided_reason: string | null;
  year: number | null;
}
/**
 * A mark beside a line.
 */
export interface Mark {
  /**
   * "secrecy", "priority", "returned", "late", "inserted", "back_dated", "reserved",
   * "unstamped", "copies", "state".
   */
  kind: string;
  label: string;
}
/**
 * What may be corrected. A field left out keeps its value; those that may be empty are
 * emptied by naming them in `clear`.
 */
export interface OutgoingAmendInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * Fields to be emptied: "page_amount", "copies", "due_date".
   */
  clear?: string[];
  /**
   * Ký hiệu; proposed by rule when left out.
   */
  code_notation?: string;
  /**
   * Số bản.
   */
  copies?: number;
  /**
   * Ghi chú.
   */
  description?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  drafter_id?: number;
  /**
   * Hạn trả lời văn bản.
   */
  due_date?: string;
  /**
   * Lĩnh vực.
   */
  field?: string;
  file_notation?: string;
  id: OutgoingId;
  /**
   * Số bản lưu.
   */
  keep_copies?: number;
  /**
   * Đơn vị, người nhận bản lưu.
   */
  kept_by?: string;
  /**
   * Văn bản hành chính or quy phạm pháp luật.
   */
  kind?: "admin" | "qppl";
  language?: string;
  page_amount?: number;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number;
  /**
   * Needed once it is signed.
   */
  reason?: string;
  /**
   * "", "mat", "toi_mat", "tuyet_mat": a placeholder line only.
   */
  secrecy?: string;
  /**
   * Trích yếu nội dung.
   */
  subject?: string;
  type_name?: string;
  /**
   * A unit (đơn vị).
   */
  unit_id?: number;
  version: number;
}
export interface OutgoingAnswersInput {
  id: OutgoingId;
  incoming_ids: IncomingId[];
  version: number;
}
/**
 * An outgoing document approved or signed from its own page.
 */
export interface OfOutgoing {
  id: OutgoingId;
  text?: string;
  version: number;
}
export interface OutgoingAttachInput {
  id: OutgoingId;
  /**
   * "draft", "signed" or "other".
   */
  role: "draft" | "signed" | "other";
  scan_ids: ScanId[];
  version: number;
}
export interface Attest {
  id: OutgoingId;
  note?: string;
  version: number;
}
export interface OutgoingDeliverInput {
  /**
   * Today when left out.
   */
  date?: string;
  /**
   * Số bì, mã bưu gửi.
   */
  post_code?: string;
  recipient_id: RecipientId;
  version: number;
}
export interface OutgoingDeliveredInput {
  /**
   * Today when left out.
   */
  date?: string;
  note?: string;
  received_by: string;
  recipient_id: RecipientId;
  version: number;
}
export interface OutgoingDeliverySignInput {
  recipient_id: RecipientId;
}
/**
 * A new document with its recipients and scans.
 */
export interface OutgoingDraftInput {
  /**
   * The incoming documents it answers.
   */
  answers?: IncomingId[];
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * Ký hiệu; proposed by rule when left out.
   */
  code_notation?: string;
  /**
   * Số bản.
   */
  copies?: number;
  /**
   * Ghi chú.
   */
  description?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  drafter_id?: number;
  /**
   * Hạn trả lời văn bản.
   */
  due_date?: string;
  /**
   * Lĩnh vực.
   */
  field?: string;
  file_notation?: string;
  /**
   * Số bản lưu.
   */
  keep_copies?: number;
  /**
   * Đơn vị, người nhận bản lưu.
   */
  kept_by?: string;
  /**
   * Văn bản hành chính or quy phạm pháp luật.
   */
  kind?: "admin" | "qppl";
  language?: string;
  page_amount?: number;
  /**
   * Mức độ khẩn, 0 to 4.
   */
  priority?: number;
  recipients?: OutgoingDraftTo[];
  /**
   * Scans of the inbox that are the draft, in order.
   */
  scan_ids?: ScanId[];
  /**
   * "", "mat", "toi_mat", "tuyet_mat": a placeholder line only.
   */
  secrecy?: string;
  /**
   * Trích yếu nội dung.
   */
  subject?: string;
  type_name?: string;
  /**
   * A unit (đơn vị).
   */
  unit_id?: number;
}
/**
 * Somebody a document is for.
 */
export interface OutgoingDraftTo {
  /**
   * Paper copies; one, for electronic ones none, when left out.
   */
  copies?: number;
  /**
   * The unit's own name when left out.
   */
  name?: string;
  unit_id?: UnitId;
  /**
   * How a document goes to a recipient.
   */
  way?: ("paper" | "electronic" | "post") | "both";
}
export interface OutgoingFileInput {
  file_notation?: string;
  /**
   * Where the original lies.
   */
  filed_where?: string;
  id: OutgoingId;
  /**
   * Bản chính giấy made from the digitally signed one, with its stamp.
   */
  paper_from_digital?: boolean;
  version: number;
}
export interface OutgoingGetInput {
  id: OutgoingId;
}
/**
 * A document whole.
 */
export interface OutgoingGetOutput {
  answers: Answered[];
  attachments: OutgoingGetFileShown[];
  body_id: BodyId;
  book_id: BookId | null;
  capacity_text: string;
  /**
   * Số, ký hiệu văn bản, as column 1 shows it.
   */
  code: string;
  code_notation: string;
  /**
   * As on paper ("05", "15a"); empty before it has a number.
   */
  code_number: string;
  copies: number | null;
  /**
   * Ghi chú.
   */
  description: string;
  drafted_at: string;
  drafter_id: PersonId | null;
  drafter_name: string;
  due_date: string | null;
  field: string;
  file_notation: string;
  filed_where: string;
  files: number;
  /**
   * "", "secret" or "paper_book".
   */
  handed_back: string;
  handed_back_date: string | null;
  handed_back_to: string;
  history: LogRow[];
  id: OutgoingId;
  issued_date: string | null;
  keep_copies: number;
  kept_by: string;
  kind: OutgoingAgencySignedKind;
  language: string;
  /**
   * Who has the stored original now.
   */
  lent_to: string | null;
  links: LinkShown[];
  marks: Mark[];
  /**
   * The step that comes next; none at the end of the way.
   */
  next: Step | null;
  next_label: string;
  number: number | null;
  organ_name: string;
  out_of_turn: OutOfTurn | null;
  page_amount: number | null;
  paper_from_digital: boolean;
  priority: number;
  recalled: OutgoingGetEnded | null;
  /**
   * Ký nhận.
   */
  received_by: string;
  recipients: RecipientShown[];
  returned_reason: string;
  returns: ReturnShown[];
  secrecy: string;
  sent_date: string | null;
  series_id: SeriesId | null;
  signed_date: string | null;
  /**
   * "", "here", "paper" or "digital".
   */
  signed_kind: string;
  signer_full_name: string;
  signer_position: string;
  stamp_line_id: number | null;
  state: OutgoingAgencySignedState;
  state_label: string;
  steps: StepShown[];
  subject: string;
  submitted_at: string | null;
  /**
   * Put before a leader: "", "approve" or "sign".
   */
  submitted_for: string;
  submitted_to: string;
  submitted_to_id: PersonId | null;
  suffix: string;
  to_places: string;
  type_name: string;
  unit_id: UnitId | null;
  unit_name: string;
  unstamped_reason: string;
  version: number;
  voided: OutgoingGetEnded | null;
  voided_reason: string | null;
  warnings: Warning[];
  year: number | null;
}
/**
 * An incoming line that a document answers.
 */
export interface Answered {
  arrival_number: number;
  code_notation: string;
  /**
   * Số, ký hiệu of the incoming document.
   */
  code_number: string;
  incoming_id: IncomingId;
  organ_name: string;
  year: number;
}
export interface OutgoingGetFileShown {
  file_id: FileId;
  file_name: string | null;
  kind: string;
  page_from: number | null;
  page_to: number | null;
  pages: number | null;
  /**
   * "draft", "signed" or "other".
   */
  role: string;
  scan_id: ScanId | null;
  sha256: string;
}
/**
 * A document that this one is about, or that is about this one.
 */
export interface LinkShown {
  code: string;
  issued_date: string | null;
  kind: LinkKind;
  /**
   * "Thay thế", "Được thay thế bởi", …
   */
  label: string;
  outgoing_id: OutgoingId;
}
/**
 * Why a number stands out of its turn.
 */
export interface OutOfTurn {
  allowed_by: string;
  /**
   * "reserved", "inserted" or "back_dated".
   */
  how: string;
  reason: string;
  reservation_id: ReservationId | null;
}
/**
 * A grave fact with its reason.
 */
export interface OutgoingGetEnded {
  at: string;
  /**
   * Recall only: the notice.
   */
  notice: string | null;
  reason: string;
}
/**
 * A recipient and its delivery.
 */
export interface RecipientShown {
  back_date: string | null;
  copies: number;
  id: RecipientId;
  name: string;
  note: string;
  post_code: string;
  /**
   * "", "secret", "paper_book", "post_mark" or "notice".
   */
  received: string;
  received_at: string | null;
  received_by: string | null;
  sent_date: string | null;
  told_at: string | null;
  unit_id: UnitId | null;
  version: number;
  way: OutgoingDraftWay;
  way_label: string;
}
export interface ReturnShown {
  at: string;
  by: string;
  from_label: string;
  reason: string;
  to_label: string;
}
/**
 * A step of the way, done or not.
 */
export interface StepShown {
  by: string;
  by_position: string;
  /**
   * In which capacity it was signed.
   */
  capacity_text: string;
  /**
   * ISO date.
   */
  date: string | null;
  done: boolean;
  /**
   * "signed_here", "paper", "digital", "recorded" (ghi thay), "seal", or "".
   */
  how: string;
  how_label: string;
  label: string;
  /**
   * The step that comes next.
   */
  next: boolean;
  note: string;
  recorded_by: string;
  step: Step | null;
}
/**
 * Something worth a word; never in the way.
 */
export interface Warning {
  code: string;
  field: string;
  message: string;
}
export interface OutgoingHandBackInput {
  /**
   * Today when left out.
   */
  date?: string;
  id: OutgoingId;
  received_by: string;
  version: number;
}
export interface OutgoingInsertInput {
  code_notation?: string;
  id: OutgoingId;
  issued_date: string;
  number: number;
  reason?: string;
  /**
   * "a" behind 15 makes 15a; empty for a number that was released, or to back-date the next.
   */
  suffix?: string;
  version: number;
}
export interface OutgoingIssueInput {
  code_notation?: string;
  copies?: number;
  id: OutgoingId;
  /**
   * Ngày tháng văn bản; today when left out.
   */
  issued_date?: string;
  /**
   * Numbers held for somebody.
   */
  reservation_id?: number;
  version: number;
}
export interface OutgoingLendInput {
  /**
   * Người cho phép sử dụng.
   */
  allowed_by: string;
  borrower: string;
  due_date?: string;
  id: OutgoingId;
  note?: string;
  /**
   * Ký nhận; the borrower when left out.
   */
  received_by?: string;
  version: number;
}
/**
 * A line of the sổ sử dụng bản lưu, nine columns.
 */
export interface LoanShown {
  allowed_by: string;
  back_date: string | null;
  borrower: string;
  /**
   * Số, ký hiệu văn bản.
   */
  code: string;
  due_date: string | null;
  file_notation: string;
  id: LoanId;
  issued_date: string | null;
  lent_date: string;
  note: string;
  outgoing_id: OutgoingId;
  overdue: boolean;
  /**
   * Ký nhận.
   */
  received_by: string;
  subject: string;
  type_name: string;
  version: number;
}
export interface OutgoingLendBackInput {
  /**
   * Today when left out.
   */
  date?: string;
  loan_id: LoanId;
  version: number;
}
export interface OutgoingLinkInput {
  id: OutgoingId;
  /**
   * How one document is about another.
   */
  kind: "corrects" | "amends" | "replaces" | "recalls";
  /**
   * A document of the office, from draft to stored original.
   */
  to_id: number;
  version: number;
}
/**
 * What a list asks for. Without a book and without `only`, the numbered documents of the
 * office's first series, all years.
 */
export interface OutgoingListInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * A book (sổ, quyển) of one year.
   */
  book_id?: number;
  cursor?: string;
  issued_from?: string;
  issued_to?: string;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number;
  only?: OutgoingListOnly;
  order?: Order;
  /**
   * Jump: begin at the last document of this day.
   */
  start_date?: string;
  /**
   * Jump: begin at this number.
   */
  start_number?: number;
  /**
   * The states of a document; a pure function of its facts.
   */
  state?:
    | "drafted"
    | "initialled"
    | "checked"
    | "approved"
    | "signed"
    | "form_checked"
    | "numbered"
    | "stamped"
    | "issued"
    | "filed"
    | "recalled"
    | "voided";
  /**
   * Part of "nơi nhận".
   */
  to_place?: string;
  type_name?: string;
  /**
   * A unit (đơn vị).
   */
  unit_id?: number;
  year?: number;
}
/**
 * A page of a list.
 */
export interface OutgoingListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: OutgoingAgencySignedLine[];
}
export interface OutgoingLoansInput {
  /**
   * A document of the office, from draft to stored original.
   */
  id?: number;
  /**
   * Only those not back yet.
   */
  out_only?: boolean;
}
/**
 * A page of a list.
 */
export interface OutgoingLoansOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: LoanShown[];
}
export interface OutgoingNumbersInput {
  book_id: BookId;
}
/**
 * The report of a book.
 */
export interface OutgoingNumbersOutput {
  first: number;
  inserted: Told[];
  last: number | null;
  late: Told[];
  missing: Missing[];
  name: string;
  out_of_order: Told[];
  released: Block[];
  reserved: Block[];
  series: string;
  unstamped: Told[];
  /**
   * Documents with a number, inserted ones too.
   */
  used: number;
  voided: Told[];
  year: number;
}
/**
 * A document whose number needs a word.
 */
export interface Told {
  /**
   * Who allowed it, of inserted numbers.
   */
  allowed_by: string;
  code: string;
  id: OutgoingId;
  issued_date: string | null;
  /**
   * Why: the reason of the voiding or the insertion, the sentence of what is late or out of order.
   */
  why: string;
}
export interface Missing {
  from: number;
  to: number;
}
export interface Block {
  expired: boolean;
  expires: string;
  from: number;
  id: ReservationId;
  owner: string;
  reason: string;
  released_reason: string | null;
  to: number;
  /**
   * Numbers of it that no document has.
   */
  unused: number[];
}
export interface OutgoingProposeInput {
  body_id?: BodyId;
  /**
   * The day of the document; today when left out.
   */
  date?: string;
  /**
   * A document of the office, from draft to stored original.
   */
  id?: number;
  /**
   * Văn bản hành chính or quy phạm pháp luật.
   */
  kind?: "admin" | "qppl";
  secrecy?: string;
  type_name?: string;
  unit_id?: UnitId;
}
/**
 * What a document would be called.
 */
export interface OutgoingProposeOutput {
  book_id: BookId | null;
  /**
   * With the next number.
   */
  code: string;
  code_notation: string;
  /**
   * The day of the last number of the series.
   */
  last_date: string | null;
  next_number: number;
  /**
   * Why no number can be given now; empty when one can.
   */
  refusal: string;
  reserved: HeldNumbers[];
  series: string;
}
/**
 * Numbers that are held in the series.
 */
export interface HeldNumbers {
  expires: string;
  from: number;
  id: ReservationId;
  owner: string;
  to: number;
}
export interface OutgoingRecallInput {
  id: OutgoingId;
  /**
   * Số, ký hiệu of the notice.
   */
  notice?: string;
  reason: string;
  version: number;
}
export interface OutgoingRecallBackInput {
  /**
   * Today when left out.
   */
  date?: string;
  recipient_id: RecipientId;
  version: number;
}
export interface OutgoingReceivedInput {
  id: OutgoingId;
  version: number;
}
export interface OutgoingRecipientsInput {
  /**
   * Số bản.
   */
  copies?: number;
  id: OutgoingId;
  /**
   * The whole list.
   */
  recipients: OutgoingDraftTo[];
  version: number;
}
export interface OutgoingRecordInput {
  by_person_id: PersonId;
  date: string;
  /**
   * "paper", "phone" or "other_system".
   */
  evidence: string;
  id: OutgoingId;
  note?: string;
  /**
   * "initialled", "checked" or "approved".
   */
  step: string;
  version: number;
}
export interface OutgoingReturnInput {
  id: OutgoingId;
  reason: string;
  /**
   * A step of the way, in its order.
   */
  to:
    ("draft" | "approve" | "sign" | "stamp") | "initial" | "check" | "form_check" | "issue" | "send" | "file";
  version: number;
}
export interface OutgoingSecretInput {
  id: OutgoingId;
  reason: string;
  /**
   * "mat", "toi_mat" or "tuyet_mat".
   */
  secrecy: string;
  version: number;
}
export interface OutgoingSendInput {
  id: OutgoingId;
  /**
   * Ngày chuyển; today when left out.
   */
  sent_date?: string;
  /**
   * Why it bears no stamp, when it bears none.
   */
  unstamped_reason?: string;
  version: number;
}
export interface Sign {
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  by_person_id: number;
  id: OutgoingId;
  note?: string;
  /**
   * The scan of the signed paper, or the digitally signed file.
   */
  scan_ids?: ScanId[];
  signed_date: string;
  version: number;
}
export interface OutgoingSubmitInput {
  /**
   * "approve" or "sign".
   */
  for: string;
  id: OutgoingId;
  submitted_to?: string;
  /**
   * A person of the office (cán bộ, công chức, viên chức).
   */
  to_person_id?: number;
  version: number;
}
export interface OutgoingVoidInput {
  id: OutgoingId;
  reason: string;
  version: number;
}
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
  unit_id?: UnitId;
  /**
   * From when the position is held; today when left out.
   */
  valid_from?: string;
}
export interface PeopleAmendInput {
  full_name: string;
  id: PersonId;
  roles: Role[];
  unit_id?: UnitId;
  version: number;
}
export interface WithReason {
  id: PersonId;
  reason: string;
  version: number;
}
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
export interface PeopleSetSecretInput {
  person_id: PersonId;
}
export interface PeopleSetSecretOutput {
  /**
   * To be written down, sealed and kept by the leader. Shown this once.
   */
  recovery_code: string | null;
}
/**
 * A page of a list.
 */
export interface PlanListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: PlanShown[];
}
/**
 * How the numbers of a body run from a year on.
 */
export interface PlanShown {
  body_id: BodyId;
  body_name: string;
  decided_by: string;
  /**
   * No number of the year was given or held yet.
   */
  editable: boolean;
  groups: Group[];
  mode: Mode;
  register: string;
  /**
   * Every series a book may be opened for.
   */
  series: string[];
  year: number;
}
/**
 * Types that share a series.
 */
export interface Group {
  name: string;
  /**
   * Names of document types.
   */
  types: string[];
}
export interface PlanSetInput {
  /**
   * An issuing body (cơ quan ban hành) on this workstation.
   */
  body_id?: number;
  /**
   * The document of the head of the office that says so.
   */
  decided_by: string;
  groups?: PlanSetGroup[];
  mode: Mode;
  register: string;
  year: number;
}
/**
 * Types that share a series.
 */
export interface PlanSetGroup {
  name: string;
  /**
   * Names of document types.
   */
  types: string[];
}
export interface PositionAddInput {
  fields?: string;
  person_id: PersonId;
  title: string;
  valid_from: string;
}
export interface PositionEndInput {
  id: number;
  valid_to: string;
  version: number;
}
export interface ProcedureAdoptInput {
  /**
   * Quyết định số … ngày …
   */
  decision: string;
  key: string;
  /**
   * The office's own text (TOML); the file that comes with the program when left out.
   */
  text?: string;
  /**
   * Today when left out.
   */
  valid_from?: string;
}
export interface ProcedureAdoptOutput {
  procedure_id: ProcedureId;
  version_id: VersionId;
}
export interface ProcedureApproveInput {
  by_name?: string;
  day: string;
  document: string;
  kind: ApprovalKind;
  note?: string;
  procedure_id: ProcedureId;
}
export interface ProcedureCheckInput {
  text: string;
}
export interface ProcedureCheckOutput {
  findings: ProcedureCheckFinding[];
  key: string;
  page: Page;
}
/**
 * Something noticed in a definition.
 */
export interface ProcedureCheckFinding {
  code: string;
  level: ProcedureCheckLevel;
  message: string;
  /**
   * Where: "Bước B3", "Vai trò van_thu", or empty for the whole.
   */
  place: string;
}
/**
 * The page of a procedure.
 */
export interface Page {
  agencies: AgencyShown[];
  code: string;
  entries: EntryShown[];
  filing: string[];
  forms: string[];
  key: string;
  kind: ProcedureCheckKind;
  legal_basis: string[];
  name: string;
  note: string;
  papers: PaperShown[];
  part: string;
  purpose: string;
  register: string;
  roles: RoleShown[];
  scope: string;
  set: string;
  sets: string;
  source: string;
  steps: ProcedureCheckStepShown[];
  total: Duration;
  values: ValueShown[];
}
export interface AgencyShown {
  forwarding: string;
  id: string;
  name: string;
  papers: PaperShown[];
  result: string;
  sets: string;
  time: Duration;
}
export interface PaperShown {
  /**
   * When it is asked for, in words; empty: always.
   */
  condition: string;
  copies: number;
  name: string;
  originals: number;
}
/**
 * A duration as written and as understood.
 */
export interface Duration {
  rule: Rule;
  /**
   * As written, composed (NFC), otherwise untouched.
   */
  text: string;
}
export interface EntryShown {
  condition: string;
  id: string;
  name: string;
  to: string[];
  total: string;
}
export interface RoleShown {
  id: string;
  name: string;
  /**
   * The office has set them itself.
   */
  own: boolean;
  special: Special | null;
  /**
   * The chức vụ that fill it here.
   */
  titles: string[];
}
export interface ProcedureCheckStepShown {
  agency: string;
  asks: string[];
  /**
   * What completes it in the register, in words; empty: done by hand.
   */
  done_by: string;
  /**
   * Done once by each unit or person the work was given to.
   */
  each: boolean;
  heading: string;
  id: string;
  join: boolean;
  /**
   * The latest it may be done; later it is refused.
   */
  latest: string;
  /**
   * Names of the roles.
   */
  lead: string[];
  mark: string;
  /**
   * TT.
   */
  ordinal: string;
  outcomes: OutcomeShown[];
  result: string;
  result_document: boolean;
  signed: boolean;
  time: Duration;
  what: string;
  with: string[];
}
export interface OutcomeShown {
  condition: string;
  done_by: string;
  id: string;
  inform: string[];
  name: string;
  returns: boolean;
  /**
   * The steps it leads to; none: this hand ends.
   */
  to: string[];
}
export interface ValueShown {
  choices: ChoiceShown[];
  from_line: boolean;
  id: string;
  kind: ValueForm;
  label: string;
}
export interface ProcedureFollowInput {
  /**
   * A procedure the office has adopted.
   */
  procedure_id?: number;
  register: string;
  /**
   * Today when left out; never before.
   */
  valid_from?: string;
}
export interface ProcedureGetInput {
  key: string;
  /**
   * Show the file that comes with the program although the office has its own version.
   */
  shipped?: boolean;
  /**
   * One version of a procedure.
   */
  version_id?: number;
}
/**
 * A procedure whole.
 */
export interface ProcedureGetOutput {
  agencies: AgencyShown[];
  approvals: ApprovalShown[];
  code: string;
  entries: EntryShown[];
  filing: string[];
  findings: ProcedureCheckFinding[];
  forms: string[];
  key: string;
  kind: ProcedureCheckKind;
  legal_basis: string[];
  name: string;
  note: string;
  papers: PaperShown[];
  part: string;
  procedure_id: ProcedureId | null;
  purpose: string;
  register: string;
  roles: RoleShown[];
  scope: string;
  set: string;
  sets: string;
  source: string;
  steps: ProcedureCheckStepShown[];
  /**
   * The exact TOML text.
   */
  text: string;
  total: Duration;
  values: ValueShown[];
  /**
   * The version shown; absent: the file that comes with the program.
   */
  version_id: VersionId | null;
  /**
   * Newest first.
   */
  versions: VersionShown[];
}
export interface ApprovalShown {
  by_name: string;
  day: string;
  document: string;
  kind: string;
  kind_label: string;
  note: string;
  version_id: VersionId | null;
}
/**
 * A version as the page lists it.
 */
export interface VersionShown {
  decision: string;
  id: VersionId;
  ordinal: number;
  sha256: string;
  valid_from: string;
}
/**
 * A page of a list.
 */
export interface ProcedureListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Listed[];
}
/**
 * One line of the danh mục quy trình.
 */
export interface Listed {
  cases: number;
  code: string;
  decision: string | null;
  /**
   * The file that comes with the program is another text than the newest version.
   */
  differs: boolean;
  /**
   * What is wrong with its text, and what is only noticed.
   */
  errors: number;
  /**
   * The next day on which that changes.
   */
  follow_changes: string | null;
  /**
   * New lines of its register follow it today.
   */
  followed: boolean;
  /**
   * From when the version in force today is; absent while none is.
   */
  in_force_from: string | null;
  key: string;
  name: string;
  open_cases: number;
  /**
   * The newest version: its ordinal, from when, by which document.
   */
  ordinal: number | null;
  part: string;
  /**
   * Absent while the office has not adopted it.
   */
  procedure_id: ProcedureId | null;
  register: string;
  set: string;
  /**
   * Comes with the program.
   */
  shipped: boolean;
  valid_from: string | null;
  warnings: number;
}
export interface ProcedureRoleSetInput {
  procedure_id: ProcedureId;
  role: string;
  /**
   * Chức vụ; none: those of the file again.
   */
  titles: string[];
}
export interface RoundNoticeInput {
  /**
   * The `key` of the last notice that was shown on this computer.
   */
  shown?: string;
}
export interface RoundNoticeOutput {
  notice: NoticeShown | null;
}
/**
 * What the desktop may show now: numbers only.
 */
export interface NoticeShown {
  body: string;
  /**
   * Day and round, to be handed back.
   */
  key: string;
  title: string;
}
export interface RoundTickInput {
  kind: RoundTickKind;
  /**
   * HH:MM of the round.
   */
  time: string;
}
export interface RoundsTodayOutput {
  day: string;
  /**
   * Whose rounds they are: văn thư, lãnh đạo văn phòng, lãnh đạo phòng, others.
   */
  part: string;
  /**
   * None on a day off.
   */
  rounds: RoundShown[];
}
/**
 * One round of today.
 */
export interface RoundShown {
  /**
   * Its time has come.
   */
  come: boolean;
  kind: RoundTickKind;
  label: string;
  /**
   * When it was ticked off.
   */
  ticked_at: string | null;
  /**
   * HH:MM.
   */
  time: string;
}
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
export interface SealAddInput {
  certificate_to?: string;
  /**
   * The paper by which the head gives it to its keeper.
   */
  decision: string;
  /**
   * A seal, or a signing token.
   */
  follows_id?: number;
  /**
   * First day of use; none while it waits.
   */
  in_use_from?: string;
  keeper_person_id: PersonId;
  /**
   * One of `seal_kinds`.
   */
  kind: string;
  name: string;
  note?: string;
  owner_name: string;
  provider?: string;
  registration_date?: string;
  registration_number?: string;
  serial_number?: string;
}
/**
 * A seal or a token as listed.
 */
export interface Seal {
  /**
   * In its keeper's hand, in the office.
   */
  at_home: boolean;
  /**
   * Days left of it; negative once it has ended.
   */
  certificate_left: number | null;
  /**
   * Last day of the certificate of a token.
   */
  certificate_to: string | null;
  decision: string;
  due_back: string | null;
  follows_id: SealId | null;
  held_since: string;
  holder_name: string;
  holder_person_id: PersonId | null;
  id: SealId;
  in_use_from: string | null;
  in_use_to: string | null;
  keeper_name: string;
  keeper_person_id: PersonId;
  kind: string;
  kind_label: string;
  /**
   * Whoever asks holds it.
   */
  mine: boolean;
  name: string;
  note: string;
  outside_place: string | null;
  /**
   * It should have come back before today.
   */
  overdue: boolean;
  owner_name: string;
  provider: string;
  registration_date: string | null;
  registration_number: string;
  serial_number: string;
  state: SealAddState;
  state_label: string;
  version: number;
  /**
   * Where it is, in one sentence.
   */
  where: string;
  withdrawn_reason: string | null;
  withdrawn_to: string | null;
}
export interface SealAmendInput {
  certificate_to?: string;
  id: SealId;
  in_use_from?: string;
  /**
   * Every field as it should stand.
   */
  name: string;
  note?: string;
  owner_name: string;
  provider?: string;
  reason: string;
  registration_date?: string;
  registration_number?: string;
  serial_number?: string;
  version: number;
}
export interface SealBringBackInput {
  condition?: string;
  id: SealId;
  record?: string;
  version: number;
}
export interface SealGetInput {
  id: SealId;
}
/**
 * A seal whole.
 */
export interface SealGetOutput {
  /**
   * The seals it came in the place of, the newest first.
   */
  former: Seal[];
  /**
   * The newest first.
   */
  handovers: SealGetHandover[];
  last_stamped_at: string | null;
  /**
   * The newest first.
   */
  permissions: Permission[];
  seal: Seal;
}
/**
 * One time a seal went from hand to hand.
 */
export interface SealGetHandover {
  at: string;
  condition: string;
  due_back: string | null;
  from_name: string;
  id: number;
  /**
   * "first", "lend", "out", "keep" or "back".
   */
  kind: string;
  kind_label: string;
  permission_id: PermissionId | null;
  place: string;
  /**
   * "secret", "paper", or "own": the keeper at the desk.
   */
  received: string;
  /**
   * Biên bản bàn giao.
   */
  record: string;
  recorded_by: string;
  to_name: string;
}
/**
 * A leader's permission.
 */
export interface Permission {
  capacity: string;
  document_date: string | null;
  document_number: string;
  ended_reason: string | null;
  from_date: string;
  /**
   * "secret": signed here; "paper": recorded from a paper.
   */
  given: string;
  given_by: string;
  id: PermissionId;
  kind: Going;
  kind_label: string;
  place: string;
  purpose: string;
  recorded_at: string;
  recorded_by: string;
  /**
   * The paper, scanned.
   */
  scan_ids: ScanId[];
  seal_id: SealId;
  state: Standing;
  state_label: string;
  to_date: string | null;
  to_name: string;
  to_person_id: PersonId | null;
  version: number;
}
export interface SealHandOverInput {
  condition?: string;
  permission_id: PermissionId;
  /**
   * Số, ngày of the biên bản bàn giao.
   */
  record: string;
  /**
   * Of the seal.
   */
  version: number;
}
export interface SealKindsOutput {
  kinds: SealKindsKind[];
  marks: MarkKind[];
}
/**
 * A kind of seal.
 */
export interface SealKindsKind {
  code: string;
  label: string;
  marks: string[];
  /**
   * What it must carry: "registration", "certificate" or nothing.
   */
  needs: string;
}
/**
 * A kind of stamping.
 */
export interface MarkKind {
  code: string;
  label: string;
  /**
   * One for each "copy", or for every five "sheets" of each copy.
   */
  per: string;
}
export interface SealListInput {
  /**
   * Without those that are used no more.
   */
  in_use_only?: boolean;
}
/**
 * A page of a list.
 */
export interface SealListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Seal[];
}
export interface SealPermissionEndInput {
  id: PermissionId;
  reason: string;
  version: number;
}
export interface SealPermissionRecordInput {
  document_date: string;
  /**
   * Số, ký hiệu of the paper.
   */
  document_number: string;
  /**
   * Today when left out.
   */
  from_date?: string;
  given_by_person_id: PersonId;
  kind: Going;
  place?: string;
  purpose: string;
  /**
   * The paper, scanned.
   */
  scan_ids?: ScanId[];
  seal_id: SealId;
  /**
   * Hạn trả lại.
   */
  to_date?: string;
  /**
   * Somebody outside the office, when it goes out of the office.
   */
  to_name?: string;
  to_person_id?: PersonId;
}
export interface SealPermitInput {
  /**
   * Today when left out.
   */
  from_date?: string;
  kind: Going;
  place?: string;
  purpose: string;
  seal_id: SealId;
  /**
   * Hạn trả lại.
   */
  to_date?: string;
  /**
   * Somebody outside the office, when it goes out of the office.
   */
  to_name?: string;
  to_person_id?: PersonId;
}
export interface SealTakeOverInput {
  condition?: string;
  permission_id: PermissionId;
  /**
   * Of the seal.
   */
  version: number;
}
export interface SealWithdrawInput {
  /**
   * Today when left out.
   */
  date?: string;
  id: SealId;
  /**
   * It is lost: wherever it is said to be.
   */
  lost?: boolean;
  reason: string;
  version: number;
  /**
   * Where it was collected, handed in, or reported lost.
   */
  withdrawn_to: string;
}
export interface SearchInput {
  /**
   * `next` of the page before.
   */
  cursor?: string;
  /**
   * At most 200; 50 when left out.
   */
  limit?: number;
  /**
   * Words (all must occur), `"phrases"`, with or without marks.
   */
  q: string;
  /**
   * Only these registers; all when left out.
   */
  registers?: string[];
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
 * What was written into the index anew.
 */
export interface SearchRebuildOutput {
  lines: number;
}
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
export interface StampingAcknowledgeInput {
  id: StampingId;
}
/**
 * A line of the log.
 */
export interface Stamping {
  code: string;
  /**
   * The code, or that the paper has none.
   */
  code_shown: string;
  copies: number;
  document_date: string | null;
  document_id: number | null;
  /**
   * The line of a register it was put on.
   */
  document_register: string | null;
  id: StampingId;
  /**
   * Written down on a later day than it was done.
   */
  late: boolean;
  marks: StampsShown[];
  marks_shown: string;
  note: string;
  number: number;
  /**
   * "", "secret" or "paper".
   */
  received: string;
  received_at: string | null;
  received_by: string | null;
  requester_name: string;
  requester_person_id: PersonId | null;
  requester_unit: string;
  seal_id: SealId;
  seal_kind_label: string;
  seal_name: string;
  sheets: number;
  signer_authority: string;
  signer_full_name: string;
  signer_position: string;
  stamped_at: string;
  stamped_by: string;
  stamped_by_person_id: PersonId;
  /**
   * Every stamp of every kind.
   */
  stamps: number;
  subject: string;
  type_name: string;
  version: number;
  voided_at: string | null;
  voided_reason: string | null;
  year: number;
}
/**
 * Stamps of one kind.
 */
export interface StampsShown {
  kind: string;
  label: string;
  stamps: number;
}
export interface StampingGetInput {
  id: StampingId;
}
/**
 * What the book view asks for.
 */
export interface StampingListInput {
  cursor?: string;
  /**
   * At most 500; 200 when left out.
   */
  limit?: number;
  only?: StampingListOnly;
  order?: Order;
  /**
   * A seal, or a signing token.
   */
  seal_id?: number;
  /**
   * Jump: begin at this number.
   */
  start_number?: number;
  year?: number;
}
/**
 * A page of a list.
 */
export interface StampingListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Stamping[];
}
export interface StampingProposeInput {
  copies: number;
  seal_id?: SealId;
  /**
   * Sheets of one copy.
   */
  sheets: number;
}
/**
 * What the form proposes.
 */
export interface StampingProposeOutput {
  holder_name: string;
  /**
   * Of every kind of stamping, or of those the seal makes.
   */
  marks: StampsShown[];
  /**
   * Whether whoever asks may record a stamping with this seal now.
   */
  may: boolean;
  next_number: number;
  /**
   * Why not.
   */
  why: string;
  year: number;
}
export interface StampingReceiveInput {
  id: StampingId;
  received_by: string;
  version: number;
}
export interface StampingRecordInput {
  /**
   * Empty: giấy tờ không có số.
   */
  code?: string;
  copies: number;
  document?: LineOf2;
  document_date?: string;
  marks: StampsGiven[];
  note?: string;
  /**
   * Ký nhận in the paper book, at once.
   */
  received_by?: string;
  requester_name?: string;
  requester_person_id?: PersonId;
  requester_unit_id?: UnitId;
  seal_id: SealId;
  /**
   * Sheets of one copy.
   */
  sheets: number;
  /**
   * Whoever stamps has seen the signature.
   */
  signature_seen?: boolean;
  /**
   * Why somebody who is not of the office may sign.
   */
  signer_authority?: string;
  signer_full_name?: string;
  signer_person_id?: PersonId;
  signer_position?: string;
  /**
   * Now when left out.
   */
  stamped_at?: string;
  subject?: string;
  type_name?: string;
}
/**
 * The line it is put on; then what stands on the paper comes from there.
 */
export interface LineOf2 {
  id: number;
  register: string;
}
/**
 * Stamps of one kind.
 */
export interface StampsGiven {
  kind: string;
  stamps: number;
}
export interface StampingVoidInput {
  id: StampingId;
  reason: string;
  version: number;
}
export interface TaskStopInput {
  task: string;
}
export interface TodayOutput {
  date: string;
  defective: Waiting;
  due: Waiting;
  envelopes_held: number;
  folders_bad: FolderInTrouble[];
  last_backup_at: string | null;
  lines_today: number;
  notice_overdue: Waiting;
  outgoing: OutgoingWaits;
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
 * A folder that cannot be read or written as it should.
 */
export interface FolderInTrouble {
  /**
   * A watched folder.
   */
  id: number;
  kind: TodayFolderKind;
  label: string;
  note: string;
}
/**
 * Outgoing documents that wait for the văn thư, each counted no further than 9.999.
 */
export interface OutgoingWaits {
  to_check: number;
  to_number: number;
  undelivered: number;
  unsent: number;
  unstamped: number;
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
  parent_id?: UnitId;
  /**
   * Today when left out.
   */
  valid_from?: string;
}
export interface UnitCloseInput {
  id: UnitId;
  reason: string;
  valid_to: string;
  version: number;
}
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
  parent_id?: UnitId;
  valid_from: string;
  version: number;
}
/**
 * A page of a list.
 */
export interface UnstampedListOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: Unstamped[];
}
/**
 * A document with its number that has no stamp yet (bản mộc).
 */
export interface Unstamped {
  code: string;
  date: string | null;
  /**
   * Days since it got its number.
   */
  days: number;
  id: number;
  register: string;
  register_label: string;
  signer: string;
  subject: string;
  type_name: string;
}
export interface VaultAdoptInput {
  /**
   * Where the originals went and why this folder is the vault from now on.
   */
  reason: string;
}
export interface VerifyInput {
  /**
   * Chain, rows and series only; without it every stored file is read too.
   */
  quick?: boolean;
}
/**
 * A page of a list.
 */
export interface WorkFollowUpOutput {
  /**
   * Hand back as `cursor` for the next page; absent at the end.
   */
  next: string | null;
  rows: FollowUp[];
}
/**
 * A line of Sổ theo dõi giải quyết văn bản đến.
 */
export interface FollowUp {
  /**
   * 6 Số, ký hiệu văn bản trả lời.
   */
  answer: string;
  /**
   * 1 Số đến.
   */
  arrival_number: number;
  case_id: CaseId | null;
  /**
   * 2 Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản.
   */
  document: string;
  /**
   * 4 Thời hạn giải quyết.
   */
  due: Due | null;
  due_shown: string;
  late_days: number | null;
  line_id: IncomingId;
  /**
   * 7 Ghi chú.
   */
  note: string;
  /**
   * 5 Tiến độ giải quyết.
   */
  progress: string;
  /**
   * 3 Đơn vị hoặc người nhận.
   */
  to_places: string;
}
export interface WorkTimesInput {
  from: string;
  procedure_id?: ProcedureId;
  /**
   * Counted too.
   */
  to: string;
  unit_id?: UnitId;
}
export interface WorkTimesOutput {
  cases: CaseTimes[];
  /**
   * Minutes of a working day, for saying minutes as days.
   */
  day_minutes: number;
  from: string;
  steps: StepTimes[];
  to: string;
}
/**
 * Whole pieces of work of one procedure that ended in the time.
 */
export interface CaseTimes {
  count: number;
  /**
   * Working minutes, rounded.
   */
  mean_minutes: number;
  procedure_code: string;
  procedure_id: ProcedureId | null;
  procedure_name: string;
  /**
   * The piece of work that took longest.
   */
  worst_case_id: CaseId | null;
  worst_minutes: number;
}
/**
 * One step in one unit.
 */
export interface StepTimes {
  count: number;
  /**
   * The time set, as the procedure says it today.
   */
  due_text: string;
  late: number;
  /**
   * Working minutes, rounded.
   */
  mean_minutes: number;
  /**
   * TT; empty for a branch.
   */
  ordinal: string;
  procedure_code: string;
  /**
   * Absent for branches of the work tree.
   */
  procedure_id: ProcedureId | null;
  procedure_name: string;
  unit_id: UnitId | null;
  unit_name: string;
  what: string;
  /**
   * How many had a time set, and how many of those were done after it.
   */
  with_due: number;
  /**
   * The piece of work that took longest.
   */
  worst_case_id: CaseId | null;
  worst_minutes: number;
}
export interface WorkTodayOutput {
  mine: WorkTodayList;
  /**
   * The whole office, late only, for clerks and leaders.
   */
  office: WorkTodayList1 | null;
}
/**
 * What waits for who is at the desk.
 */
export interface WorkTodayList {
  /**
   * Due today and not late yet.
   */
  due_today: number;
  late: number;
  /**
   * The most urgent first.
   */
  rows: WaitShown[];
  /**
   * All of it.
   */
  waiting: number;
}
/**
 * One thing that waits, as Hôm nay lists it: what, of which work, with whom, by when.
 */
export interface WaitShown {
  assignment_id: AssignmentId | null;
  case_id: CaseId;
  due: Due | null;
  /**
   * Who has it, when no person is known: the role, the unit.
   */
  holder: string;
  /**
   * "step", "given", "told", "reported".
   */
  kind: string;
  /**
   * Working days; absent while it is not late.
   */
  late_days: number | null;
  line_id: number | null;
  /**
   * TT of the step; empty for a branch.
   */
  ordinal: string;
  /**
   * Who has it: people of this office.
   */
  people: Named[];
  priority: number;
  register: string;
  step_id: StepId | null;
  /**
   * Of the register line: its abstract.
   */
  subject: string;
  title: string;
  /**
   * The step, or the task given.
   */
  what: string;
}
/**
 * What waits, with the first of it.
 */
export interface WorkTodayList1 {
  /**
   * Due today and not late yet.
   */
  due_today: number;
  late: number;
  /**
   * The most urgent first.
   */
  rows: WaitShown[];
  /**
   * All of it.
   */
  waiting: number;
}
export type CoreCommandName = keyof CoreCommands;
