/** The conditions on the book of văn bản đi, as chips that say what they leave out. Pure. */
import type { OutFilter } from "../../../api/outgoing";
import { shownDate } from "../../../kit/format";
import { outgoing } from "../../../words/outgoing";

const words = outgoing.book;

export type FilterChip = { key: string; label: string; without: OutFilter };
/** What the small form asks. */
export const CONDITIONS = ["type_name", "unit_id", "to_place", "issued_from", "issued_to"] as const;

export function chipsOf(filter: OutFilter, unitName: (id: number) => string): FilterChip[] {
  return [...CONDITIONS, "start_number" as const].flatMap((field) => {
    const value = filter[field];
    if (value === undefined) return [];
    const { [field]: _gone, ...without } = filter;
    const shown =
      field === "unit_id"
        ? unitName(Number(value))
        : field === "issued_from" || field === "issued_to"
          ? shownDate(String(value))
          : String(value);
    return [{ key: field, label: `${words.chips[field]}: ${shown}`, without }];
  });
}
