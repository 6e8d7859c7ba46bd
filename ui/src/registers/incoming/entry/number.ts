/** Reading "số, ký hiệu" as clerks type or paste it; pure. */

export interface CodeParts {
  code_number: string;
  code_notation: string;
}

const LEAD = /^\s*(?:số|so)\s*[:.]?\s*/iu;
// 97/KH-UBND, 06/UBND-VXCN, 3208/2026/QĐ-UBND; a letter may follow the digits (15a/TB-UBND).
const BY_SLASH = /^(\d+[a-zđ]?)\s*\/\s*(\S.*)$/iu;
// Party papers put a dash after the number: 71-CV/ĐU.
const BY_DASH = /^(\d+[a-zđ]?)\s*[-–]\s*(\p{L}[^/]*\/.*)$/iu;

/**
 * Splits a whole "97/KH-UBND" into its number and its notation.
 * Answers null when the text is only a number, or no form of ours: it then stays as typed.
 */
export function splitCode(typed: string): CodeParts | null {
  const text = typed.normalize("NFC").replace(LEAD, "").trim();
  const found = BY_SLASH.exec(text) ?? BY_DASH.exec(text);
  if (!found?.[1] || !found[2]) return null;
  return { code_number: found[1], code_notation: tidyNotation(found[2]) };
}

/** A notation without the stray spaces of a paste: `KH - UBND` is written `KH-UBND`. */
export function tidyNotation(typed: string): string {
  return typed
    .normalize("NFC")
    .trim()
    .replace(/\s*([-–/])\s*/gu, (_, mark: string) => (mark === "–" ? "-" : mark))
    .replace(/^\//u, "");
}

/**
 * The abbreviation of the document type that a notation carries: `KH` in `KH-UBND` and in the party's
 * `KH/ĐU`, `QĐ` in `2026/QĐ-UBND`. Null when the notation begins with the office itself (công văn).
 */
export function typeAbbreviation(notation: string, known: readonly string[]): string | null {
  const tidy = tidyNotation(notation).replace(/^\d{4}\//u, "");
  const head = /^[^-/]+/u.exec(tidy)?.[0];
  if (!head) return null;
  return known.find((abbreviation) => abbreviation !== "" && abbreviation === head) ?? null;
}
