/** The fake office behind tests and the browser: what every part of it shares. */

import { CallError } from "../call";
import type {
  CommandName,
  ErrorKind,
  Events,
  Input,
  LineDetail,
  LineRef,
  Me,
  Output,
  ScanPages,
  SessionState,
  Signer,
  Topic,
} from "../types";

/** What a fake command is given beside its input. */
export type Desk = {
  today: string;
  now(): string;
  session: SessionState;
  /** Log-in → secret. */
  secrets: Record<string, string>;
  /** Log-in → who signs in. */
  persons: Record<string, Me>;
  tell(...topics: Topic[]): void;
  progress(event: Events["progress"]): void;
  nextId(): number;
  /** What registering changed in a book, over what the fake office says of it. */
  numbers: Record<number, { last_number: number; lines: number }>;
  /** Set by the inbox, asked by the book. */
  scanName?: (scan_id: number) => string;
  scanUsed?: (scan_id: number, line: LineRef, pages?: ScanPages[]) => void;
  /** What was directed at the leader's desk, by line. */
  directed: Record<number, Sketch<NonNullable<LineDetail["opinion"]>>>;
  /** Set by the book of copies, asked by the log of seals. */
  stampedNow?: (copy_id: number | undefined) => void;
  /** Set by the list of envelopes, asked by the book. */
  envelopeUsed?: (envelope_id: number, incoming_id: number) => void;
};

/** What the fake office says: where the core would say null, it may say nothing. */
export type Sketch<T> = T extends readonly (infer One)[]
  ? Sketch<One>[]
  : T extends object
    ? { [K in keyof T as null extends T[K] ? never : K]: Sketch<T[K]> } & {
        [K in keyof T as null extends T[K] ? K : never]?: Sketch<T[K]>;
      }
    : T;

export type FakeCommands = {
  [N in CommandName]?: (
    input: Input<N>,
    desk: Desk,
    signer: Signer | undefined,
  ) => Sketch<Output<N>> | Promise<Sketch<Output<N>>>;
};

export function refuse(
  message: string,
  field?: string,
  kind: ErrorKind = "refused",
  code = "fake.refused",
): never {
  throw new CallError({ kind, code, message, field });
}

/** A list answered in one page or cut by cursor (the cursor is the offset). */
export function pageOf<T>(
  all: readonly T[],
  cursor?: string,
  limit = 200,
): { rows: T[]; next: string | null } {
  const from = Number(cursor ?? 0);
  const rows = all.slice(from, from + limit);
  return { rows, next: from + limit < all.length ? String(from + limit) : null };
}
