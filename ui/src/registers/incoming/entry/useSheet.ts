/** One sheet on the desk: its inputs, what is said about them, and the check that runs when typing pauses. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type CallError, call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { Finding, ScanPages } from "../../../api/types";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import { Findings } from "./findings";
import { splitCode, tidyNotation, typeAbbreviation } from "./number";
import type { SheetDesk } from "./SheetFields";
import { usePause } from "./SheetForm";
import { type Defaults, type Fault, FIELDS, type FieldName, readTime, Sheet } from "./sheet";

const CHECK_AFTER_MS = 300;
const words = vi.incoming.entry;

interface SheetOptions {
  defaults: Defaults;
  scanIds?: number[];
  pages?: ScanPages[];
  /** The book for a line that arrived in a year. */
  bookOf?(year: number): number | undefined;
  /** The line being amended: it is not its own duplicate. */
  lineId?: number;
  showLine(id: number): void;
  onDirty?(): void;
}

export function useSheet({ defaults, scanIds, pages, bookOf, lineId, showLine, onDirty }: SheetOptions) {
  const today = useToday();
  const [sheet] = useState(() => new Sheet());
  const [findings] = useState(() => new Findings());
  const [nextNumber, setNextNumber] = useState<number | null>(null);
  const [secret, setSecret] = useState((defaults.secrecy ?? "") !== "");
  const [receipt, setReceipt] = useState(defaults.receipt_kind ?? "paper");
  const [arrivalYear, setArrivalYear] = useState(() => yearOf(today));
  const types = useRead("document_type_list", {}, ["office"]);
  const asked = useRef(0);
  // Once in the book the sheet is its own twin: asking would find the line just written.
  const closed = useRef(false);

  /** Asks the core about the sheet as it stands; what it says is shown unless a later question was asked meanwhile. */
  async function ask(): Promise<void> {
    if (closed.current) return;
    asked.current += 1;
    const turn = asked.current;
    const entry = sheet.read(today);
    const answer = await call("incoming_check", {
      ...entry,
      scan_ids: secret ? undefined : scanIds,
      pages: secret ? undefined : pages,
      book_id: bookOf?.(yearOf(entry.arrival_date ?? today)),
      id: lineId,
    });
    if (turn !== asked.current) return;
    findings.answer(answer.findings);
    setNextNumber(answer.next_number);
  }
  const check = usePause(() => {
    // A check that fails stays silent while typing: the save asks again and shows what fails.
    ask().catch(() => findings.answer([]));
  }, CHECK_AFTER_MS);

  const bookId = bookOf?.(arrivalYear);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when what stands beside the fields changes
  useEffect(() => check.now(), [bookId, secret, scanIds?.join(), JSON.stringify(pages)]);

  const desk = useMemo<SheetDesk>(() => {
    const formatters: Partial<Record<FieldName, () => void>> = {
      code_number: () => {
        const parts = splitCode(sheet.text("code_number"));
        if (!parts) return;
        sheet.write("code_number", parts.code_number);
        sheet.write("code_notation", parts.code_notation);
        proposeType();
      },
      code_notation: () => {
        const whole = splitCode(sheet.text("code_notation"));
        if (whole && sheet.text("code_number") === "") sheet.write("code_number", whole.code_number);
        const notation =
          whole && sheet.text("code_number") === whole.code_number ? whole.code_notation : null;
        sheet.write("code_notation", notation ?? tidyNotation(sheet.text("code_notation")));
        proposeType();
      },
      arrival_time: () => {
        const time = readTime(sheet.text("arrival_time"));
        if (time) sheet.write("arrival_time", time);
      },
    };
    /** KH-UBND names its type; a notation without a type is a công văn. Only an empty field is filled. */
    function proposeType(): void {
      const notation = sheet.text("code_notation");
      if (notation === "" || sheet.text("type_name") !== "" || !types.data) return;
      const rows = types.data.rows.filter((type) => !type.valid_to);
      const abbreviation = typeAbbreviation(
        notation,
        rows.map((type) => type.abbreviation),
      );
      const plain = /^(?:CV\/|[^/]+-[^/]+$)/u.test(notation) ? words.plainType : undefined;
      const name = abbreviation ? rows.find((type) => type.abbreviation === abbreviation)?.name : plain;
      if (name) sheet.write("type_name", name);
    }
    return {
      sheet,
      findings,
      defaults,
      showLine,
      changed: (field) => {
        if (field === "secrecy") {
          const level = sheet.text("secrecy") !== "";
          if (level) sheet.write("subject", "");
          setSecret(level);
        }
        if (field === "receipt_kind") setReceipt(sheet.text("receipt_kind"));
        findings.tell(field, null);
        onDirty?.();
        check.start();
      },
      left: (field) => {
        formatters[field]?.();
        findings.touch(field);
        if (field === "arrival_date") setArrivalYear(yearOf(sheet.read(today).arrival_date ?? today));
        const fault = sheet.faults(today).find((one) => one.field === field);
        // A wrong date is said by the date field itself.
        findings.tell(field, fault && fault.why !== "date" ? asFinding(fault) : null);
        check.start();
      },
    };
  }, [sheet, findings, defaults, showLine, onDirty, check, today, types.data]);

  /**
   * The sheet as it will be sent; null when something stops it, with the first such field in focus.
   * Rejects with the core's error when the question itself fails.
   */
  async function ready(reason: HTMLTextAreaElement | null): Promise<ReturnType<Sheet["read"]> | null> {
    const faults = sheet.faults(today);
    for (const fault of faults) if (fault.why !== "date") findings.tell(fault.field, asFinding(fault));
    if (faults.length === 0) await ask();
    findings.sayAll();
    const wrong = faults[0]?.field ?? findings.refusals()[0]?.field;
    if (wrong !== undefined) {
      if (isField(wrong)) sheet.focus(wrong);
      return null;
    }
    if (findings.needsReason() && (reason?.value.trim() ?? "") === "") {
      findings.tell("reason", {
        level: "refuse",
        code: "window.reason",
        field: "reason",
        message: vi.common.reasonNeeded,
        line: null,
      });
      reason?.focus();
      return null;
    }
    const entry = sheet.read(today);
    return { ...entry, book_id: bookOf?.(yearOf(entry.arrival_date ?? today)) };
  }

  /** The sheet is in the book: nothing more is asked or said about it. */
  function close(): void {
    closed.current = true;
    asked.current += 1;
    findings.answer([]);
  }

  /** A refusal of the core shown at its field; true when the sheet has that field. */
  function refused(error: CallError): boolean {
    if (error.kind !== "refused" || error.field === null) return false;
    if (!isField(error.field) && error.field !== "reason") return false;
    findings.tell(error.field, {
      level: "refuse",
      code: error.code,
      field: error.field,
      message: error.message,
      line: null,
    });
    if (isField(error.field)) sheet.focus(error.field);
    return true;
  }

  return { desk, sheet, findings, nextNumber, secret, receipt, arrivalYear, ready, refused, close };
}

/** Of an ISO date. */
function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function isField(field: string): field is FieldName {
  return (FIELDS as readonly string[]).includes(field);
}

function asFinding({ field, why }: Fault): Finding {
  return {
    level: "refuse",
    code: `window.${why}`,
    field,
    message: why === "time" ? words.timeWrong : why === "whole" ? words.wholeWrong : vi.common.dateWrong,
    line: null,
  };
}
