/** Keys of an open case. */
import { vi } from "../words/vi";
import type { KeyRow } from "./table";

const w = vi.work.keys;

export const workKeys = {
  "case.act": { chord: "F8", label: w.act, scope: "case" },
  "case.assign": { chord: "Alt+G", label: w.assign, scope: "case" },
  "case.close": { chord: "Alt+Backspace", label: w.close, scope: "case" },
} as const satisfies Record<string, KeyRow>;
