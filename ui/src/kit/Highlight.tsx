/** Text with the found parts marked. Ranges come from the core as [start, length] in UTF-16 units. */
import type { ReactNode } from "react";

export function Highlight({ text, ranges }: { text: string; ranges: readonly [number, number][] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, length] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (start < from || length <= 0 || start >= text.length) continue;
    parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, start + length)}</mark>);
    from = start + length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
