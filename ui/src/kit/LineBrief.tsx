/** The chips of one incoming document. How long an urgent one may still wait is counted here, as time passes. */
import { useSyncExternalStore } from "react";
import type { Line } from "../api/types";
import { vi } from "../words/vi";
import { Chip } from "./Chip";

const HOA_TOC = 3;
const LOOK_EVERY_MS = 10_000;

type Chipped = Pick<Line, "chips"> & Partial<Pick<Line, "priority" | "urgent_until">>;

/** `className`: of what each chip stands in, where a list needs one. */
export function Chips({ line, className }: { line: Chipped; className?: string }) {
  return line.chips.map((one) => {
    const chip = (
      <Chip
        key={`${one.kind}${one.label}`}
        kind={one.kind}
        tone={one.kind === "priority" && (line.priority ?? 0) >= HOA_TOC ? "red" : undefined}
      >
        {one.kind === "urgent" && line.urgent_until ? <Urgent until={line.urgent_until} /> : one.label}
      </Chip>
    );
    return className ? (
      <span key={`${one.kind}${one.label}`} className={className}>
        {chip}
      </span>
    ) : (
      chip
    );
  });
}

function Urgent({ until }: { until: string }) {
  return urgentText(until, useNow());
}

/** “Trình ngay” with the minutes left, or how long it has been waiting too long. */
export function urgentText(until: string, now: number): string {
  const words = vi.incoming.urgent;
  const left = Math.ceil((Date.parse(until) - now) / 60_000);
  if (left >= 0) return words.left(Math.abs(left));
  if (-left < 60) return words.overMinutes(-left);
  if (-left < 24 * 60) return words.overHours(Math.floor(-left / 60));
  return words.overDays(Math.floor(-left / (24 * 60)));
}

// One clock for all chips on the page; it stands still while none is shown.
const watchers = new Set<() => void>();
let seen = 0;
let look: number | undefined;

function watchNow(tell: () => void): () => void {
  watchers.add(tell);
  look ??= window.setInterval(() => {
    seen = Date.now();
    for (const one of watchers) one();
  }, LOOK_EVERY_MS);
  return () => {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    window.clearInterval(look);
    look = undefined;
    seen = 0;
  };
}

function useNow(): number {
  return useSyncExternalStore(watchNow, () => {
    if (seen === 0) seen = Date.now();
    return seen;
  });
}
