/**
 * The one table of keys. The F1 list, the hints on buttons and the handlers are all made from it.
 * Only F-keys, Ctrl and Alt chords: bare letters and digits belong to the Vietnamese typist.
 */
import { frameKeys } from "./frame";
import { registerKeys } from "./registers";
import { sealKeys } from "./seal";
import { signingKeys } from "./signing";
import { workKeys } from "./work";

export type KeyScope =
  | "everywhere"
  | "list"
  | "entry"
  | "line"
  | "seal"
  | "case"
  | "desk"
  | "inbox"
  | "viewer";
/** `chord` is written `F2`, `Ctrl+K`, `Ctrl+Shift+Enter`, `Alt+ArrowLeft`. */
export type KeyRow = { chord: string; label: string; scope: KeyScope };

export const keyTable = { ...frameKeys, ...registerKeys, ...workKeys, ...signingKeys, ...sealKeys } as const;
export type KeyId = keyof typeof keyTable;

export type Chord = { ctrl: boolean; alt: boolean; shift: boolean; key: string };

// Every key typed into a field is held against all that listen: each chord is taken apart once.
const parsed = new Map<string, Chord>();

export function parseChord(chord: string): Chord {
  const known = parsed.get(chord);
  if (known) return known;
  const parts = chord.split("+");
  const key = parts.pop() ?? "";
  const whole = {
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
    shift: parts.includes("Shift"),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
  parsed.set(chord, whole);
  return whole;
}

/** True for chords that an input method never produces. */
export function isAllowed(chord: string): boolean {
  const { ctrl, alt, key } = parseChord(chord);
  return ctrl || alt || /^F([1-9]|1[0-2])$/.test(key);
}

/** The plain name of the pressed key; letters and digits by their place, so Unikey cannot change them. */
function pressedKey(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (digit) return digit;
  if (event.code === "NumpadAdd" || event.code === "Equal") return "=";
  if (event.code === "NumpadSubtract" || event.code === "Minus") return "-";
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

export function matches(chord: string, event: KeyboardEvent): boolean {
  const want = parseChord(chord);
  return (
    want.ctrl === (event.ctrlKey || event.metaKey) &&
    want.alt === event.altKey &&
    want.shift === event.shiftKey &&
    want.key === pressedKey(event)
  );
}

/** Keys the web view would act on by itself: find, print, reload, view source, save, open, zoom. */
const BROWSER_CHORDS = [
  "F3",
  "F5",
  "F7",
  "Ctrl+F5",
  "Ctrl+R",
  "Ctrl+Shift+R",
  "Ctrl+P",
  "Ctrl+F",
  "Ctrl+G",
  "Ctrl+J",
  "Ctrl+U",
  "Ctrl+S",
  "Ctrl+O",
  "Ctrl+H",
];
export function isBrowserChord(event: KeyboardEvent): boolean {
  return BROWSER_CHORDS.some((chord) => matches(chord, event));
}

const SHOWN: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
/** The chord as shown to people: `Ctrl+K`, `Alt+←`. */
export function shownChord(chord: string): string {
  return chord
    .split("+")
    .map((part) => SHOWN[part] ?? part)
    .join("+");
}

export function keyOf(id: KeyId): string {
  return shownChord(keyTable[id].chord);
}
