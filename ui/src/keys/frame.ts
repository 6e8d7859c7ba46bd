/** Keys that work on every screen. */
import { vi } from "../words/vi";
import type { KeyRow } from "./table";

const w = vi.keys;

export const frameKeys = {
  "frame.help": { chord: "F1", label: w.help, scope: "everywhere" },
  "frame.search": { chord: "Ctrl+K", label: w.search, scope: "everywhere" },
  "frame.lock": { chord: "F12", label: w.lock, scope: "everywhere" },
  "frame.change_person": { chord: "Ctrl+F12", label: w.changePerson, scope: "everywhere" },
  "frame.new_entry": { chord: "F2", label: w.newEntry, scope: "everywhere" },
  "outgoing.draft": { chord: "Ctrl+F2", label: w.newDraft, scope: "everywhere" },
  "frame.pane": { chord: "F6", label: w.pane, scope: "everywhere" },
  "frame.back": { chord: "Alt+ArrowLeft", label: w.back, scope: "everywhere" },
  "frame.forward": { chord: "Alt+ArrowRight", label: w.forward, scope: "everywhere" },
  "go.today": { chord: "Alt+1", label: w.goToday, scope: "everywhere" },
  "go.inbox": { chord: "Alt+2", label: w.goInbox, scope: "everywhere" },
  "go.incoming": { chord: "Alt+3", label: w.goIncoming, scope: "everywhere" },
  "go.envelopes": { chord: "Alt+4", label: w.goEnvelopes, scope: "everywhere" },
  "go.work": { chord: "Alt+5", label: w.goWork, scope: "everywhere" },
  "go.log": { chord: "Alt+6", label: w.goLog, scope: "everywhere" },
  "go.settings": { chord: "Alt+7", label: w.goSettings, scope: "everywhere" },
  "go.outgoing": { chord: "Alt+8", label: w.goOutgoing, scope: "everywhere" },
  "frame.zoom_in": { chord: "Ctrl+=", label: w.zoomIn, scope: "everywhere" },
  "frame.zoom_out": { chord: "Ctrl+-", label: w.zoomOut, scope: "everywhere" },
  "frame.zoom_reset": { chord: "Ctrl+0", label: w.zoomReset, scope: "everywhere" },
} as const satisfies Record<string, KeyRow>;
