/** Text with the found parts marked. Ranges come from the core as [start, length] in characters. */
import type { ReactNode } from "react";

export function Highlight({ text, ranges }: { text: string; ranges: readonly [number, number][] }) {
  const letters = Array.from(text); // characters, not UTF-16 units
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, length] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (start < from || length <= 0 || start >= letters.length) continue;
    parts.push(letters.slice(from, start).join(""));
    parts.push(<mark key={start}>{letters.slice(start, start + length).join("")}</mark>);
    from = start + length;
  }
  parts.push(letters.slice(from).join(""));
  return <>{parts}</>;
}
