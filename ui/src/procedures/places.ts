/** Where in the text of a procedure a finding speaks of. Pure. */

type Range = [start: number, end: number];

/** A line by its number, counted from one. */
export function lineOf(text: string, number: number): Range | null {
  const lines = text.split("\n");
  const line = lines[number - 1];
  if (line === undefined) return null;
  const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [start, start + line.length];
}

function found(text: string, pattern: RegExp): Range | null {
  const hit = pattern.exec(text);
  return hit ? [hit.index, hit.index + hit[0].length] : null;
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "Bước hop.B1 (I. Trước cuộc họp), lối ra “Đạt”" → where `id = "hop.B1"` stands. */
export function placeOf(text: string, place: string): Range | null {
  const step = /^Bước ([^\s,]+)/.exec(place)?.[1];
  if (step) return found(text, new RegExp(`^id\\s*=\\s*"${literal(step)}"`, "m"));
  const role = /^Vai trò ([^\s,]+)/.exec(place)?.[1];
  if (role) return found(text, new RegExp(`^\\[roles\\.${literal(role)}\\]`, "m"));
  const value = /^Giá trị ([^\s,]+)/.exec(place)?.[1];
  if (value) return found(text, new RegExp(`^\\[values\\.${literal(value)}\\]`, "m"));
  const name = /^(?:Tài liệu “(.+?)”|Cơ quan (.+)|Lối vào (.+))$/.exec(place);
  const named = name?.[1] ?? name?.[2] ?? name?.[3];
  return named ? found(text, new RegExp(`^name\\s*=\\s*"${literal(named)}"`, "m")) : null;
}
