/** One incoming document in one short line: number, sender, abstract, chips. */
import type { Line } from "../api/types";
import { Chip } from "./Chip";

export function Chips({ line }: { line: Pick<Line, "chips"> }) {
  return line.chips.map((one) => (
    <Chip key={`${one.kind}${one.label}`} kind={one.kind}>
      {one.label}
    </Chip>
  ));
}
