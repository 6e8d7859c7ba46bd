/** Keys of Con dấu and Bản sao. */
import { vi } from "../words/vi";
import type { KeyRow } from "./table";

const w = vi.seal.keys;

export const sealKeys = {
  "go.seal": { chord: "Alt+D", label: w.goSeal, scope: "everywhere" },
  "go.copies": { chord: "Alt+S", label: w.goCopies, scope: "everywhere" },
  "seal.new": { chord: "F7", label: w.create, scope: "seal" },
  "seal.save": { chord: "F9", label: w.save, scope: "seal" },
} as const satisfies Record<string, KeyRow>;
