import type { Turn } from "./layout";

// A page scanned upside down stays turned while the clerk goes on to the form, the line and back.
const turns = new Map<string, Turn>();
const KEPT = 500;

export function turnOf(address: string): Turn {
  return turns.get(address) ?? 0;
}

export function keepTurn(address: string, turn: Turn): void {
  if (turns.size >= KEPT && !turns.has(address)) turns.clear();
  turns.set(address, turn);
}
