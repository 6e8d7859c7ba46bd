import { describe, expect, it } from "vitest";
import { isAllowed, type KeyRow, keyTable, matches, parseChord, shownChord } from "./table";

const rows: [string, KeyRow][] = Object.entries(keyTable);
const press = (code: string, key: string, held: Partial<KeyboardEvent> = {}) =>
  new KeyboardEvent("keydown", {
    code,
    key,
    ctrlKey: held.ctrlKey ?? false,
    altKey: held.altKey ?? false,
    shiftKey: held.shiftKey ?? false,
  });

describe("the table of keys", () => {
  it.each(rows)("%s is no bare letter or digit", (_id, row) => {
    expect(isAllowed(row.chord)).toBe(true);
  });

  it("refuses bare letters, digits and Shift alone", () => {
    for (const chord of ["a", "1", "Shift+A", "Enter"]) expect(isAllowed(chord)).toBe(false);
  });

  it("gives no chord to two acts that can be alive at once", () => {
    for (const [id, row] of rows) {
      const twins = rows.filter(
        ([other, one]) =>
          other !== id &&
          one.chord === row.chord &&
          (one.scope === row.scope || one.scope === "everywhere" || row.scope === "everywhere"),
      );
      expect(twins.map(([other]) => other)).toEqual([]);
    }
  });

  it("gives every key a label", () => {
    for (const [, row] of rows) expect(row.label.length).toBeGreaterThan(2);
  });
});

describe("matches", () => {
  it("takes the place of a letter, not what an input method made of it", () => {
    expect(matches("Ctrl+K", press("KeyK", "đ", { ctrlKey: true }))).toBe(true);
    expect(matches("Ctrl+K", press("KeyK", "k"))).toBe(false);
    expect(matches("Ctrl+K", press("KeyK", "k", { ctrlKey: true, shiftKey: true }))).toBe(false);
  });
  it("knows F-keys, digits, signs and arrows", () => {
    expect(matches("F12", press("F12", "F12"))).toBe(true);
    expect(matches("Alt+1", press("Digit1", "&", { altKey: true }))).toBe(true);
    expect(matches("Ctrl+=", press("NumpadAdd", "+", { ctrlKey: true }))).toBe(true);
    expect(matches("Alt+ArrowLeft", press("ArrowLeft", "ArrowLeft", { altKey: true }))).toBe(true);
  });
});

it("shows chords as people read them", () => {
  expect(shownChord("Alt+ArrowLeft")).toBe("Alt+←");
  expect(parseChord("Ctrl+Shift+P")).toEqual({ ctrl: true, alt: false, shift: true, key: "p" });
});
