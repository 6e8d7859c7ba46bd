/** What nobody sees in the first moment is drawn once the first frame stands, so that the frame waits for less. */
import { type ReactNode, startTransition, useEffect, useState } from "react";

export function AfterPaint({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let task: number | undefined;
    const frame = requestAnimationFrame(() => {
      // The task behind the frame: it is painted by then.
      task = window.setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(task);
    };
  }, []);
  return painted ? children : null;
}
