import type { ComboboxItem, OptionsFilter } from "@mantine/core";

/** `Đường dây` → `duong day`: the same folding as the core's search, for filtering short lists. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** True when every word of `query` begins somewhere in `text`, marks not minded. */
export function foldedMatch(text: string, query: string): boolean {
  const inside = fold(text);
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => inside.includes(word));
}

/** Filter of drop-down lists: `dinh` finds `Định`. */
export const foldFilter: OptionsFilter = ({ options, search, limit }) =>
  options.filter((one) => foldedMatch((one as ComboboxItem).label ?? "", search)).slice(0, limit);
