/** A decision being made: what is answered, what is sent, and what of it is shown before it is signed. Pure. */
import type { Answer, Decision, DeskRow } from "../api/approval";
import type { Output } from "../api/types";
import type { GivenTo } from "../api/work";
import { vi } from "../words/vi";

/** One unit or person that work is given to, with the name that is shown. */
export type GivenShown = GivenTo & { name: string };

/** An answer that waits for the secret: sent as `decision`, read by the signer in words. */
export type Prepared = {
  row: DeskRow;
  decision: Decision;
  way: string;
  passTo: string;
  values: { label: string; text: string }[];
  given: GivenShown[];
};

/** What became of one decision that was signed together with others. */
export type DecidedOne = Output<"desk_decide_batch">["results"][number];

/** Kinds have numbers of their own each. */
export function keyOfRow({ kind, id }: Pick<DeskRow, "kind" | "id">): string {
  return `${kind}${id}`;
}

/** May be agreed to with nothing to write: one way, no value to record, no opinion needed. */
export function isPlain(row: DeskRow): boolean {
  return (
    row.kind !== "directive" &&
    row.kind !== "defect" &&
    !row.refusal &&
    row.outcomes.includes("agree") &&
    row.asks.length === 0 &&
    waysOf(row, "agree").length <= 1
  );
}

/** Is what was answered still what lies on the desk? */
export function stillStands({ decision }: Prepared, row: DeskRow): boolean {
  return decision.version === row.version && decision.seen === row.seen;
}

export function waysOf(row: DeskRow, outcome: Answer): DeskRow["ways"] {
  return row.ways.filter((way) => way.outcome === outcome);
}

/** A reason is needed for everything but a plain yes; a document waits for words of what is to be done. */
export function needsText(row: DeskRow, outcome: Answer): boolean {
  return outcome !== "agree" || row.kind === "directive" || row.kind === "defect";
}

export function textLabel(row: DeskRow, outcome: Answer): string {
  if (outcome !== "agree") return vi.signing.reason;
  return needsText(row, outcome) ? vi.signing.opinionNeeded : vi.signing.opinion;
}

/** What every decision on this row says; the version, the fingerprint and the files are those that were shown. */
export function decisionOn(row: DeskRow, outcome: Answer): Decision {
  const { kind, id, version, seen } = row;
  return {
    kind,
    id,
    version,
    seen,
    files: row.files.map((file) => file.sha256),
    outcome,
    way: waysOf(row, outcome)[0]?.id,
  };
}

export function plainYes(row: DeskRow): Prepared {
  return {
    row,
    decision: decisionOn(row, "agree"),
    way: waysOf(row, "agree")[0]?.name ?? "",
    passTo: "",
    values: [],
    given: [],
  };
}
