/** By when, how late, and what was recorded for another: the small marks that cases and branches share. */
import type { Due, WorkFile } from "../api/work";
import { Chip } from "../kit/Chip";
import { shownDate, shownMoment, shownNumber, worded } from "../kit/format";
import { vi } from "../words/vi";

const words = vi.work;

export function shownDue(due: Due | null | undefined): string {
  if (!due) return "";
  return due.kind === "day" ? shownDate(due.date) : shownMoment(due.moment);
}

/** The deadline as a chip: red and said in working days when it has passed. */
export function DueChip({ due, late, text }: { due?: Due | null; late?: number | null; text?: string }) {
  return (
    <>
      {due ? <Chip>{words.due(shownDue(due))}</Chip> : text ? <Chip>{text}</Chip> : null}
      {late == null ? null : <Chip kind="late">{lateText(late)}</Chip>}
    </>
  );
}

export function lateText(days: number): string {
  return days > 0 ? words.late(shownNumber(days)) : words.justLate;
}

/** For a narrow column; the working days are said where the row is read whole. */
export function lateShort(days: number): string {
  return days > 0 ? words.lateShort(shownNumber(days)) : words.justLate;
}

/** Ghi thay, said in full and for ever. */
export function recordedText(by: string, evidence: string | null | undefined): string {
  return words.recorded(by, worded(words.other.evidences, evidence || "paper"));
}

export function fileName(file: WorkFile, at: number): string {
  return file.pages ? words.filePages(at + 1, file.pages) : words.file(at + 1);
}
