/** Keys of the registers, the entry form, the inbox and the viewer. */
import { vi } from "../words/vi";
import type { KeyRow } from "./table";

const list = vi.incoming.keys;
const inbox = vi.intake.keys;
const view = vi.viewer.keys;

export const registerKeys = {
  "book.jump": { chord: "Ctrl+G", label: list.jump, scope: "list" },
  "book.filter": { chord: "Alt+L", label: list.filter, scope: "list" },
  "book.forward": { chord: "F7", label: list.forwardMany, scope: "list" },
  "book.close_line": { chord: "Alt+Backspace", label: list.closeLine, scope: "list" },
  "line.act": { chord: "F8", label: list.act, scope: "line" },
  "line.more": { chord: "Alt+V", label: list.more, scope: "line" },
  "line.amend": { chord: "F4", label: list.amend, scope: "line" },
  "line.file": { chord: "Alt+H", label: list.file, scope: "line" },
  "entry.save_next": { chord: "F9", label: list.saveNext, scope: "entry" },
  "entry.save": { chord: "Ctrl+S", label: list.save, scope: "entry" },
  "entry.reason": { chord: "Alt+Y", label: list.reason, scope: "entry" },
  "inbox.register": { chord: "F9", label: inbox.register, scope: "inbox" },
  "inbox.urgent": { chord: "Alt+U", label: inbox.urgent, scope: "inbox" },
  "inbox.set_aside": { chord: "F8", label: inbox.setAside, scope: "inbox" },
  "inbox.scan_now": { chord: "F5", label: inbox.scanNow, scope: "inbox" },
  "viewer.next": { chord: "Alt+PageDown", label: view.next, scope: "viewer" },
  "viewer.previous": { chord: "Alt+PageUp", label: view.previous, scope: "viewer" },
  "viewer.down": { chord: "Alt+Shift+ArrowDown", label: view.down, scope: "viewer" },
  "viewer.up": { chord: "Alt+Shift+ArrowUp", label: view.up, scope: "viewer" },
  "viewer.zoom_in": { chord: "Alt+=", label: view.zoomIn, scope: "viewer" },
  "viewer.zoom_out": { chord: "Alt+-", label: view.zoomOut, scope: "viewer" },
  "viewer.fit_width": { chord: "Alt+0", label: view.fitWidth, scope: "viewer" },
  "viewer.fit_page": { chord: "Alt+9", label: view.fitPage, scope: "viewer" },
  "viewer.rotate": { chord: "Alt+R", label: view.rotate, scope: "viewer" },
} as const satisfies Record<string, KeyRow>;
