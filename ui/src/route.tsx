/** Where a person stands in the window: one typed state with back and forward, no addresses. Each person has their own. */
import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import type { OutFilter } from "./api/outgoing";
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
  | "delegations"
  | "options";

/** The parts of Công việc & quy trình. */
export type WorkPart = "cases" | "procedures" | "times";
/** What of the work is shown: what waits for oneself, all that runs, what is late, what has ended, the book. */
export type WorkView = "mine" | "open" | "late" | "ended" | "follow";

/** The parts of Con dấu: the log, what waits for its stamp, the list of seals. */
export type SealPart = "log" | "unstamped" | "seals";

export type Route =
  | { screen: "today" }
  | { screen: "inbox"; scan_id?: number; state?: "waiting" | "duplicate" | "quarantined" | "set_aside" }
  | { screen: "incoming"; filter?: IncomingFilter; line_id?: number }
  | { screen: "incoming_entry"; scan_ids?: number[]; envelope_id?: number }
  | { screen: "incoming_line"; id: number }
  | { screen: "outgoing"; filter?: OutFilter; line_id?: number }
  | { screen: "outgoing_entry"; answers?: number[] }
  | { screen: "outgoing_line"; id: number }
  | { screen: "outgoing_numbers"; book_id?: number }
  | { screen: "envelopes"; envelope_id?: number }
  | {
      screen: "seal";
      part?: SealPart;
      stamping_id?: number;
      seal_id?: number;
      /** The line of a register that is to be stamped now. */
      document?: { register: string; id: number; code: string };
    }
  | { screen: "copies"; copy_id?: number; source?: { register: string; id: number; code: string } }
  | {
      screen: "work";
      part?: WorkPart;
      view?: WorkView;
      case_id?: number;
      procedure_key?: string;
      procedure_edit?: boolean;
    }
  | { screen: "signing"; person_id?: number }
  | { screen: "search"; q?: string }
  | { screen: "log"; subject?: string }
  | { screen: "settings"; part?: SettingsPart };

export type Screen = Route["screen"];
export type RouteOf<S extends Screen> = Extract<Route, { screen: S }>;

const HOME: Route = { screen: "today" };
const LONGEST = 50;

/** The way of one person through the screens. What is half filled stands in the door: leaving it asks first. */
export type Trail = {
  now(): Route;
  go(route: Route): void;
  /** Change where we stand without a new step back (a filter, the chosen line). */
  replace(route: Route): void;
  back(): void;
  forward(): void;
  /** `isUnsaved` is asked before the screen is left; answers the function that stops asking. */
  mind(isUnsaved: () => boolean): () => void;
  /** Is something typed on this screen that leaving would lose? */
  hasUnsaved(): boolean;
  /** Where to, once the person has said that what is unsaved may go; null while nothing is asked. */
  leaving(): (() => void) | null;
  stay(): void;
  watch(tell: () => void): () => void;
};

export function newTrail(): Trail {
  let past: Route[] = [];
  let here: Route = HOME;
  let future: Route[] = [];
  let leaving: (() => void) | null = null;
  const minded = new Set<() => boolean>();
  const watchers = new Set<() => void>();

  const tell = () => {
    for (const one of watchers) one();
  };
  const hasUnsaved = () => [...minded].some((isUnsaved) => isUnsaved());
  function leave(then: () => void): void {
    const move = () => {
      leaving = null;
      then();
      tell();
    };
    if (hasUnsaved()) {
      leaving = move;
      tell();
    } else move();
  }

  return {
    now: () => here,
    go: (route) =>
      leave(() => {
        past = [...past, here].slice(-LONGEST);
        here = route;
        future = [];
      }),
    replace: (route) => {
      here = route;
      tell();
    },
    back: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      leave(() => {
        past = past.slice(0, -1);
        future = [here, ...future];
        here = before;
      });
    },
    forward: () => {
      const after = future[0];
      if (after === undefined) return;
      leave(() => {
        past = [...past, here];
        here = after;
        future = future.slice(1);
      });
    },
    mind: (isUnsaved) => {
      minded.add(isUnsaved);
      return () => minded.delete(isUnsaved);
    },
    hasUnsaved,
    leaving: () => leaving,
    stay: () => {
      leaving = null;
      tell();
    },
    watch: (one) => {
      watchers.add(one);
      return () => watchers.delete(one);
    },
  };
}

const TrailContext = createContext<Trail | null>(null);

export function TrailProvider({ trail, children }: { trail: Trail; children: ReactNode }) {
  return <TrailContext.Provider value={trail}>{children}</TrailContext.Provider>;
}

/** The way of the person whose frame this is. */
export function useTrail(): Trail {
  const trail = useContext(TrailContext);
  if (trail === null) throw new Error("no trail around this screen");
  return trail;
}

export function useRoute(): Route {
  const trail = useTrail();
  return useSyncExternalStore(trail.watch, trail.now);
}

/** Ask before the screen is left for as long as `isUnsaved()` says so. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const trail = useTrail();
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => trail.mind(() => latest.current()), [trail]);
}
