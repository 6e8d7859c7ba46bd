/** One incoming document in one short line: number, sender, abstract, chips. */
import type { Line } from "../api/types";
import { Chip } from "./Chip";

export function codeOf(line: Pick<Line, "code_number" | "code_notation">): string {
  return [line.code_number, line.code_notation].filter(Boolean).join("/");
}

export function Chips({ line }: { line: Pick<Line, "chips"> }) {
  return line.chips.map((one) => (
    <Chip key={`${one.kind}${one.label}`} kind={one.kind}>
      {one.label}
    </Chip>
  ));
}
