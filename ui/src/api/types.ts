/**
 * Short names for what the commands carry. The shapes are the core's own: `bindings.ts` is written from its
 * table. Only what the window itself answers or says is written here.
 * Dates are `YYYY-MM-DD`, moments ISO with +07:00, ids numbers.
 */
import type { CoreCommands } from "./bindings";

/** Commands of the window itself, which the core does not know. */
type WindowCommands = {
  file_open: { input: { scan_id: number }; output: Record<never, never> };
  choose_folder: { input: Record<never, never>; output: { path: string | null } };
  /** Asks `round_notice` and shows what it says on the desktop. */
  notice_show: { input: { shown?: string }; output: { shown: string | null } };
};

/** One line per command: what goes in, what comes out. */
export type Commands = CoreCommands & WindowCommands;
export type CommandName = keyof Commands;
export type Input<N extends CommandName> = Commands[N]["input"];
export type Output<N extends CommandName> = Commands[N]["output"];
/** One row of what a list answers. */
export type RowOf<N extends CommandName> = Output<N> extends { rows: (infer R)[] } ? R : never;

/** Secrets stand beside the input, never in it. */
export type Signer = { login?: string; pin?: string; new_pin?: string; recovery_code?: string };

/** What the core tells the window without being asked. */
export type Events = {
  changed: { topics: Topic[] };
  progress: { task: string; done: number; total: number | null; note: string };
};

/** A part of the office that a screen shows and an event speaks of. */
export type Topic = NonNullable<Input<"log_list">["topic"]>;
export type ErrorKind = NonNullable<Output<"desk_decide_batch">["results"][number]["error"]>["kind"];
export type ErrorBody = { kind: ErrorKind; code: string; message: string; field?: string | null };
export type Rows<T> = { rows: T[]; next: string | null };

// ---- session
export type SessionState = Output<"session_state">;
export type Me = Output<"sign_in">;
export type Role = Me["roles"][number];
export type OfficeNames = NonNullable<SessionState["office"]>;
export type SignInName = SessionState["people"][number];
export type OfficeConfig = Input<"office_set_up">;

// ---- settings
export type Office = Output<"office_get">;
export type DatedOfficeNames = Office["names"][number];
export type Setting = Office["settings"][number];
export type Unit = RowOf<"unit_list">;
export type Person = RowOf<"people_list">;
export type Position = Person["positions"][number];
export type DocumentType = RowOf<"document_type_list">;
export type Book = RowOf<"book_list">;
export type NumberGaps = Output<"number_gaps">;
export type Folder = RowOf<"folder_list">;
export type FolderState = Folder["state"];
export type Backup = RowOf<"backup_list">;
export type Report = Output<"verify">;
export type LogRow = RowOf<"log_list">;
export type Change = LogRow["changes"][number];

// ---- inbox
export type Scan = RowOf<"inbox_list">;
export type ScanState = Scan["state"];
export type ScanView = Output<"inbox_get">;
/** Pages no line uses yet. */
export type PageRun = Scan["left"][number];
export type IntakeState = Output<"intake_state">;

// ---- incoming
export type Line = RowOf<"incoming_list">;
export type IncomingState = Line["state"];
export type LineChip = Line["chips"][number];
export type LineDetail = Output<"incoming_get">;
export type Handover = LineDetail["handovers"][number];
export type Attachment = LineDetail["attachments"][number];
export type Finding = Output<"incoming_check">["findings"][number];
export type LineRef = NonNullable<Finding["line"]>;
export type IncomingFilter = Omit<Input<"incoming_list">, "cursor" | "limit">;
export type IncomingOnly = NonNullable<IncomingFilter["only"]>;
export type Entry = Omit<Input<"incoming_check">, "scan_ids" | "pages" | "id">;
export type ReceiptKind = Entry["receipt_kind"];
export type ScanPages = NonNullable<Input<"incoming_register">["pages"]>[number];
export type SuggestedField = Input<"incoming_suggest">["field"];

// ---- envelopes, search, today
export type Envelope = RowOf<"envelope_list">;
export type SearchRow = RowOf<"search">;
export type MatchedField = SearchRow["matched"][number];
export type Today = Output<"today">;
export type Counted = Today["unforwarded"];
