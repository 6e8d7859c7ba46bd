/**
 * Binding of keys to what they do. The handler mounted last wins, as the page on top should. A frame that is hidden
 * (locked, or another person is at the desk) has no effects running, and so no keys.
 */
import { useEffect, useRef } from "react";
import { isBrowserChord, type KeyId, keyTable, matches } from "./table";

/** `turn` tells which was mounted later; a frame shown again keeps the turns its keys had. */
type Bound = { id: KeyId; act: { current: () => void }; turn: number };
const bound = new Set<Bound>();
let turns = 0;

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  if (isBrowserChord(event)) event.preventDefault();
  else if (event.defaultPrevented) return;
  let hit: Bound | undefined;
  for (const one of bound)
    if ((hit === undefined || one.turn > hit.turn) && matches(keyTable[one.id].chord, event)) hit = one;
  if (hit === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) hit.act.current();
}

/** Hear the keys for as long as the window stands; the web view's own chords do nothing, under the lock neither. */
export function useKeyboard(): void {
  useEffect(() => listen(), []);
}

let listening = 0;
function listen(): () => void {
  listening += 1;
  if (listening === 1) window.addEventListener("keydown", onKeyDown, true);
  return () => {
    listening -= 1;
    if (listening === 0) window.removeEventListener("keydown", onKeyDown, true);
  };
}

/** Run `act` when the key named `id` is pressed, for as long as the component is shown and enabled. */
export function useKey(id: KeyId, act: () => void, enabled = true): void {
  const latest = useRef(act);
  latest.current = act;
  const held = useRef<{ id: KeyId; enabled: boolean; turn: number } | null>(null);
  useEffect(() => {
    if (held.current?.id !== id || held.current.enabled !== enabled) {
      turns += 1;
      held.current = { id, enabled, turn: turns };
    }
    if (!enabled) return;
    const one: Bound = { id, act: latest, turn: held.current.turn };
    bound.add(one);
    const unlisten = listen();
    return () => {
      bound.delete(one);
      unlisten();
    };
  }, [id, enabled]);
}
