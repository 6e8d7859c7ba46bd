/** Binding of keys to what they do. The handler mounted last wins, as the page on top should. */
import { useEffect, useRef } from "react";
import { isBrowserChord, type KeyId, keyTable, matches } from "./table";

type Bound = { id: KeyId; act: { current: () => void } };
const bound: Bound[] = [];
let covered = false;

/** While the lock covers the page only the browser's own chords are swallowed. */
export function coverKeys(next: boolean): void {
  covered = next;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  if (isBrowserChord(event)) event.preventDefault();
  if (covered || (event.defaultPrevented && !isBrowserChord(event))) return;
  const hit = bound.findLast((one) => matches(keyTable[one.id].chord, event));
  if (hit === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) hit.act.current();
}

let listening = 0;

/** Run `act` when the key named `id` is pressed, for as long as the component is mounted and enabled. */
export function useKey(id: KeyId, act: () => void, enabled = true): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const one: Bound = { id, act: latest };
    bound.push(one);
    listening += 1;
    if (listening === 1) window.addEventListener("keydown", onKeyDown, true);
    return () => {
      bound.splice(bound.indexOf(one), 1);
      listening -= 1;
      if (listening === 0) window.removeEventListener("keydown", onKeyDown, true);
    };
  }, [id, enabled]);
}
