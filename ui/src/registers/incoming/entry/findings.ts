/** What the core said about the sheet, field by field, kept outside React so that only the field concerned is drawn again. */
import { useCallback, useSyncExternalStore } from "react";
import type { Finding } from "../../../api/types";
import type { FieldName } from "./sheet";

/** The core asks for the reason in the field "reason"; what the reason is for is also said where the eye is. */
const PLACES: Record<string, FieldName> = {
  "incoming.duplicate": "code_number",
  "incoming.arrival_earlier": "arrival_date",
};

function placeOf(finding: Finding): string {
  return finding.level === "refuse" ? finding.field : (PLACES[finding.code] ?? finding.field);
}

export class Findings {
  private said: readonly Finding[] = [];
  /** Told by the window itself: text that is no date, or the core's answer to a save. */
  private own = new Map<string, Finding>();
  private readonly touched = new Set<string>();
  private showAll = false;
  private readonly watchers = new Set<() => void>();
  private shown: readonly Finding[] = [];

  watch = (tell: () => void): (() => void) => {
    this.watchers.add(tell);
    return () => this.watchers.delete(tell);
  };

  /** What is shown now; the same array until something changes. */
  current = (): readonly Finding[] => this.shown;

  /** The core's latest answer. */
  answer(findings: readonly Finding[]): void {
    this.said = findings;
    this.publish();
  }

  /** One finding of the window's own at a field, or none. */
  tell(field: string, finding: Finding | null): void {
    if (finding) this.own.set(field, finding);
    else if (!this.own.delete(field)) return;
    this.publish();
  }

  /** The clerk has been in this field: what is missing there may now be said. */
  touch(field: FieldName): void {
    if (this.touched.has(field)) return;
    this.touched.add(field);
    this.publish();
  }

  /** Saving was tried: everything is said. */
  sayAll(): void {
    this.showAll = true;
    this.publish();
  }

  /** Findings that stop a save, those not yet shown included. */
  refusals(): Finding[] {
    return [...this.own.values(), ...this.said].filter((finding) => finding.level === "refuse");
  }

  needsReason(): boolean {
    return this.said.some((finding) => finding.level === "reason");
  }

  private publish(): void {
    // An empty sheet is not scolded: a refusal waits until its field was visited. A duplicate is said at once.
    const due = (finding: Finding) =>
      this.showAll || finding.level !== "refuse" || finding.line != null || this.touched.has(finding.field);
    this.shown = [...this.own.values(), ...this.said.filter(due)];
    for (const tell of this.watchers) tell();
  }
}

const LEVELS = { refuse: 0, reason: 1, advice: 2 } as const;

/** The gravest finding at a field. */
export function useFinding(findings: Findings, field: string): Finding | null {
  return useSyncExternalStore(
    findings.watch,
    useCallback(() => {
      let worst: Finding | null = null;
      for (const finding of findings.current()) {
        if (placeOf(finding) !== field) continue;
        if (worst === null || LEVELS[finding.level] < LEVELS[worst.level]) worst = finding;
      }
      return worst;
    }, [findings, field]),
  );
}

/** Everything said, for the lists under the sheet. */
export function useFindings(findings: Findings): readonly Finding[] {
  return useSyncExternalStore(findings.watch, findings.current);
}
