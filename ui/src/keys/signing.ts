/** Keys of Bàn ký duyệt. */
import { vi } from "../words/vi";
import type { KeyRow } from "./table";

const w = vi.signing.keys;

export const signingKeys = {
  "go.signing": { chord: "F3", label: w.goSigning, scope: "everywhere" },
  "desk.agree": { chord: "F8", label: w.agree, scope: "desk" },
  "desk.return": { chord: "Alt+T", label: w.return, scope: "desk" },
  "desk.refuse": { chord: "Alt+C", label: w.refuse, scope: "desk" },
  "desk.pass": { chord: "Alt+G", label: w.pass, scope: "desk" },
  "desk.sign": { chord: "F9", label: w.sign, scope: "desk" },
  "desk.later": { chord: "Alt+K", label: w.later, scope: "desk" },
  "desk.sign_all": { chord: "Ctrl+F9", label: w.signAll, scope: "desk" },
  "desk.list": { chord: "Alt+Backspace", label: w.list, scope: "desk" },
} as const satisfies Record<string, KeyRow>;
