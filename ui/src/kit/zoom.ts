/** Size of the whole window, 100–200 %: the root font size moves, everything is in rem. */
import { useSyncExternalStore } from "react";

const STEPS = [100, 110, 125, 150, 175, 200];
const KEPT = "vanthu.zoom";
const watchers = new Set<() => void>();
let percent = 100;

function apply(next: number): void {
  percent = next;
  document.documentElement.style.fontSize = `${percent}%`;
  window.localStorage.setItem(KEPT, String(percent));
  for (const tell of watchers) tell();
}

export function restoreZoom(): void {
  const kept = Number(window.localStorage.getItem(KEPT));
  if (STEPS.includes(kept)) apply(kept);
}
export function zoomBy(step: 1 | -1): void {
  const next = STEPS[STEPS.indexOf(percent) + step];
  if (next !== undefined) apply(next);
}
export function zoomReset(): void {
  apply(100);
}
export function useZoom(): number {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => percent,
  );
}

/** Width of the window in CSS pixels, as it changes. */
export function useWindowWidth(): number {
  return useSyncExternalStore(
    (tell) => {
      window.addEventListener("resize", tell);
      return () => window.removeEventListener("resize", tell);
    },
    () => window.innerWidth,
  );
}
