/** Where the window stands: one typed state with back and forward, no addresses. */
import { useSyncExternalStore } from "react";
import type { IncomingFilter } from "./api/types";

export type SettingsPart =
  | "office"
  | "people"
  | "units"
  | "books"
  | "types"
  | "calendar"
  | "folders"
  | "backup"
  | "options";

/** The two halves of Công việc & quy trình. */
export type WorkPart = "cases" | "procedures";
/** What of the work is shown: what waits for oneself, all that runs, what is late, what has ended, the book. */
export type WorkView = "mine" | "open" | "late" | "ended" | "follow";

export type Route =
  | { screen: "today" }
  | { screen: "inbox"; scan_id?: number; state?: "waiting" | "duplicate" | "quarantined" | "set_aside" }
  | { screen: "incoming"; filter?: IncomingFilter; line_id?: number }
  | { screen: "incoming_entry"; scan_ids?: number[]; envelope_id?: number }
  | { screen: "incoming_line"; id: number }
  | { screen: "envelopes"; envelope_id?: number }
  | {
      screen: "work";
      part?: WorkPart;
      view?: WorkView;
      case_id?: number;
      procedure_key?: string;
      procedure_edit?: boolean;
    }
  | { screen: "search"; q?: string }
  | { screen: "log"; subject?: string }
  | { screen: "settings"; part?: SettingsPart };

export type Screen = Route["screen"];
export type RouteOf<S extends Screen> = Extract<Route, { screen: S }>;

type Trail = { past: Route[]; now: Route; future: Route[] };
const HOME: Route = { screen: "today" };
const LONGEST = 50;

let trail: Trail = { past: [], now: HOME, future: [] };
const watchers = new Set<() => void>();
let guard: ((leave: () => void) => boolean) | null = null;

function set(next: Trail): void {
  trail = next;
  for (const tell of watchers) tell();
}

function leave(then: () => void): void {
  if (guard === null || guard(then)) then();
}

/** A half-filled form may stand in the door: it answers true to let go, or keeps `then` for later. */
export function setGuard(next: ((then: () => void) => boolean) | null): void {
  guard = next;
}

export function go(route: Route): void {
  leave(() => set({ past: [...trail.past, trail.now].slice(-LONGEST), now: route, future: [] }));
}

/** Change where we stand without a new step back (a filter, the chosen line). */
export function replace(route: Route): void {
  set({ ...trail, now: route });
}

export function back(): void {
  const before = trail.past.at(-1);
  if (before === undefined) return;
  leave(() => set({ past: trail.past.slice(0, -1), now: before, future: [trail.now, ...trail.future] }));
}

export function forward(): void {
  const after = trail.future[0];
  if (after === undefined) return;
  leave(() => set({ past: [...trail.past, trail.now], now: after, future: trail.future.slice(1) }));
}

/** Another person sits down: nothing of the former trail is kept. */
export function startOver(): void {
  guard = null;
  set({ past: [], now: HOME, future: [] });
}

export function currentRoute(): Route {
  return trail.now;
}

export function useRoute(): Route {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => trail.now,
  );
}
