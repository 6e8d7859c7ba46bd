/** Stands for the viewer where a screen is tested: jsdom draws no canvas. Tells the pages as the real one does. */
import { useEffect } from "react";

export function Viewer({
  scanId,
  onPages,
}: {
  scanId: number;
  page?: number;
  onPages?: (total: number) => void;
}) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, as when a file was opened
  useEffect(() => onPages?.(4), []);
  return <section aria-label={`Bản quét ${scanId}`} />;
}
