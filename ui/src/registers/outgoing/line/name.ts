/** What a document is called: its số, ký hiệu, or the draft of its type while it has none. */
import type { OutLine } from "../../../api/outgoing";
import { outgoing as words } from "../../../words/outgoing";

export function nameOf(line: Pick<OutLine, "number" | "code" | "type_name">): string {
  return line.number == null ? words.line.draft(line.type_name) : line.code;
}
