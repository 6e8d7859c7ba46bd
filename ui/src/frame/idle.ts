/** Nobody has touched the desk for so many minutes: lock it. */
import { useEffect, useRef } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `onIdle` once after `minutes` without a sign of life; 0 = never. Survives sleep of the machine. */
export function useIdle(minutes: number, watching: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    if (!watching || minutes <= 0) return;
    let lastSign = Date.now();
    const live = () => {
      lastSign = Date.now();
    };
    const look = window.setInterval(() => {
      if (Date.now() - lastSign >= minutes * 60_000) {
        lastSign = Date.now();
        latest.current();
      }
    }, LOOK_EVERY_MS);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true, capture: true });
    return () => {
      window.clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true });
    };
  }, [minutes, watching]);
}
