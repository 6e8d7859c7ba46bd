/** A dialog is made when it is first opened and stays from then on: a closed one costs as much to draw as an open one. */
import { type ReactNode, useState } from "react";

export function OnceOpened({ opened, children }: { opened: boolean; children: () => ReactNode }) {
  const [used, setUsed] = useState(opened);
  if (opened && !used) setUsed(true);
  return used ? children() : null;
}
