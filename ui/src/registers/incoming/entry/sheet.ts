/** The entry form as the paper sheet it stands for: native inputs read when needed, never controlled while typing. */
import { createRef, type RefObject } from "react";
import type { Entry, LineDetail } from "../../../api/types";
import { parseDate } from "../../../kit/dates";
import { shownDate } from "../../../kit/format";

export const FIELDS = [
  "organ_name",
  "code_number",
  "code_notation",
  "issued_date",
  "type_name",
  "subject",
  "signer_position",
  "signer_full_name",
  "priority",
  "secrecy",
  "page_amount",
  "copies",
  "to_places",
  "due_date",
  "receipt_kind",
  "arrival_date",
  "arrival_time",
  "authenticity_result",
  "authenticity_note",
  "envelope_kind",
  "file_notation",
  "description",
] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What stands in each field when the sheet is laid out, as shown. */
export type Defaults = Partial<Record<FieldName, string>>;

const DATES = ["issued_date", "due_date", "arrival_date"] as const satisfies readonly FieldName[];
const WHOLE = ["page_amount", "copies"] as const satisfies readonly FieldName[];

/** A field whose text cannot be understood, and why. */
export interface Fault {
  field: FieldName;
  why: "date" | "time" | "whole";
}

export class Sheet {
  private readonly refs = new Map<FieldName, RefObject<FieldElement | null>>();

  ref<E extends FieldElement>(field: FieldName): RefObject<E | null> {
    let ref = this.refs.get(field);
    if (!ref) {
      ref = createRef<FieldElement>();
      this.refs.set(field, ref);
    }
    return ref as RefObject<E | null>;
  }

  text(field: FieldName): string {
    return this.refs.get(field)?.current?.value.trim() ?? "";
  }

  /** Writes into a field that the clerk is not typing in: after it was left, or when another was. */
  write(field: FieldName, value: string): void {
    const element = this.refs.get(field)?.current;
    if (element) element.value = value;
  }

  focus(field: FieldName): void {
    this.refs.get(field)?.current?.focus();
  }

  faults(today: string): Fault[] {
    const faults: Fault[] = [];
    for (const field of DATES) {
      const typed = this.text(field);
      if (typed !== "" && parseDate(typed, today) === null) faults.push({ field, why: "date" });
    }
    for (const field of WHOLE) {
      if (!/^\d*$/.test(this.text(field))) faults.push({ field, why: "whole" });
    }
    if (readTime(this.text("arrival_time")) === null) faults.push({ field: "arrival_time", why: "time" });
    return faults;
  }

  /** What the sheet says, in the core's shape. Fields that cannot be understood are left out: see `faults`. */
  read(today: string): Entry {
    const date = (field: FieldName) => parseDate(this.text(field), today) ?? undefined;
    const whole = (field: FieldName) =>
      /^\d+$/.test(this.text(field)) ? Number(this.text(field)) : undefined;
    return {
      arrival_date: date("arrival_date"),
      arrival_time: readTime(this.text("arrival_time")) || undefined,
      receipt_kind: (this.text("receipt_kind") || "paper") as Entry["receipt_kind"],
      organ_name: this.text("organ_name"),
      code_number: this.text("code_number"),
      code_notation: this.text("code_notation"),
      issued_date: date("issued_date"),
      type_name: this.text("type_name"),
      subject: this.text("subject"),
      page_amount: whole("page_amount"),
      copies: whole("copies"),
      signer_position: this.text("signer_position"),
      signer_full_name: this.text("signer_full_name"),
      priority: Number(this.text("priority") || "0"),
      secrecy: this.text("secrecy"),
      to_places: this.text("to_places"),
      due_date: date("due_date"),
      description: this.text("description"),
      envelope_kind: this.text("envelope_kind"),
      authenticity_result: this.text("authenticity_result"),
      authenticity_note: this.text("authenticity_note"),
      file_notation: this.text("file_notation"),
    };
  }
}

/** `8:15`, `08h15`, `8g15`, `0815` → `08:15`; empty stays empty; null when it is no time. */
export function readTime(typed: string): string | null {
  if (typed.trim() === "") return "";
  const found = /^(\d{1,2})\s*[:hg.]\s*(\d{2})$/i.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  const hour = Number(found?.[1]);
  const minute = Number(found?.[2]);
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** A line already in the book, laid out for amending. */
export function defaultsOf(line: LineDetail): Defaults {
  const whole = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    organ_name: line.organ_name,
    code_number: line.code_number,
    code_notation: line.code_notation,
    issued_date: shownDate(line.issued_date),
    type_name: line.type_name,
    subject: line.subject,
    signer_position: line.signer_position,
    signer_full_name: line.signer_full_name,
    priority: String(line.priority),
    secrecy: line.secrecy,
    page_amount: whole(line.page_amount),
    copies: whole(line.copies),
    to_places: line.to_places,
    due_date: shownDate(line.due_date),
    receipt_kind: line.receipt_kind,
    arrival_date: shownDate(line.arrival_date),
    arrival_time: line.arrival_time.slice(0, 5),
    authenticity_result: line.authenticity.result,
    authenticity_note: line.authenticity.note,
    envelope_kind: line.envelope_kind,
    file_notation: line.file_notation ?? "",
    description: line.description,
  };
}

/** Fields that have no value when emptied; the core wants them named. */
const CLEARABLE = [
  "issued_date",
  "due_date",
  "page_amount",
  "copies",
] as const satisfies readonly FieldName[];
export type Clearable = (typeof CLEARABLE)[number];

/** Only what differs between what was laid out and what stands there now, so that another's amendment is not undone. */
export function changedFields(
  sheet: Sheet,
  before: Defaults,
  today: string,
): Partial<Entry> & { clear?: Clearable[] } {
  const read = sheet.read(today);
  const changed: Partial<Entry> & { clear?: Clearable[] } = {};
  for (const field of FIELDS) {
    if (sheet.text(field) === (before[field] ?? "").trim()) continue;
    const clearable = CLEARABLE.find((one) => one === field);
    if (clearable && sheet.text(field) === "") changed.clear = [...(changed.clear ?? []), clearable];
    else if (read[field] !== undefined) Object.assign(changed, { [field]: read[field] });
  }
  return changed;
}
