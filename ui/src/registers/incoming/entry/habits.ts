/** What stays the same from one paper to the next within a sitting. */
import type { ReceiptKind } from "../../../api/types";

interface Habits {
  receipt_kind: ReceiptKind;
  book_id?: number;
}

let habits: Habits = { receipt_kind: "paper" };

export function rememberedHabits(): Habits {
  return habits;
}

export function keepHabits(next: Habits): void {
  habits = next;
}
