/** The conditions on the book, as chips that say what they leave out. Pure. */
import type { IncomingFilter } from "../../../api/types";
import { shownDate } from "../../../kit/format";
import { vi } from "../../../words/vi";

const words = vi.incoming.book;

export interface FilterChip {
  key: string;
  label: string;
  /** The filter without this condition. */
  without: IncomingFilter;
}

/** One chip for each condition; a range of dates is one condition, and so is a place where the list begins. */
export function chipsOf(filter: IncomingFilter, begins = false): FilterChip[] {
  const chips: FilterChip[] = [];
  const add = (key: string, label: string, gone: (keyof IncomingFilter)[]) => {
    const without = { ...filter };
    for (const name of gone) delete without[name];
    chips.push({ key, label, without });
  };
  if (filter.only) add("only", words.only[filter.only], ["only"]);
  if (filter.state) add("state", words.states[filter.state], ["state"]);
  if (filter.priority_min)
    add("priority", words.priorityFrom(vi.common.priority[filter.priority_min] ?? ""), ["priority_min"]);
  if (filter.organ_name) add("organ", `${words.organ}: ${filter.organ_name}`, ["organ_name"]);
  if (filter.unit) add("unit", `${words.unit}: ${filter.unit}`, ["unit"]);
  if (filter.arrival_from || filter.arrival_to)
    add("arrival", words.range(words.arrival, shownDate(filter.arrival_from), shownDate(filter.arrival_to)), [
      "arrival_from",
      "arrival_to",
    ]);
  if (filter.issued_from || filter.issued_to)
    add("issued", words.range(words.issued, shownDate(filter.issued_from), shownDate(filter.issued_to)), [
      "issued_from",
      "issued_to",
    ]);
  if (begins && filter.start_number) add("start", words.fromNumber(filter.start_number), ["start_number"]);
  if (begins && filter.start_date)
    add("start_date", words.fromDate(shownDate(filter.start_date)), ["start_date"]);
  return chips;
}

/** The same book, order and year with no condition. */
export function withoutConditions({ book_id, year, order }: IncomingFilter): IncomingFilter {
  return { book_id, year, order };
}
