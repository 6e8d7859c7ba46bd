/**
 * Who has a place at this window. Everybody who signs in gets a place of their own; it stays, hidden, when somebody
 * else sits down, with all that was typed in it. So many places are kept, and no more.
 */
import { newQueryClient } from "../api/query";
import type { Me, SessionState } from "../api/types";
import { newTrail, type Trail } from "../route";

export type Seat = {
  person: Me;
  trail: Trail;
  /** What this person has read. Nobody else's reads are answered from it. */
  client: ReturnType<typeof newQueryClient>;
  /** Was something half filled when the person left? Known only while the place is hidden. */
  unsaved: boolean;
};

/** A desk is shared by a handful of people; each place holds a whole page in memory. */
export const MOST_SEATS = 4;

function newSeat(person: Me): Seat {
  return { person, trail: newTrail(), client: newQueryClient(), unsaved: false };
}

/** The place that must go when one more is needed: the longest unused with nothing typed, else the longest unused. */
function first(seats: readonly Seat[]): Seat | undefined {
  return seats.findLast((seat) => !seat.unsaved) ?? seats.at(-1);
}

/** `person` sits down: in the place they left, or in a new one. Who sat last stands first. */
export function sitDown(seats: readonly Seat[], person: Me): Seat[] {
  const own = seats.find((seat) => seat.person.id === person.id);
  if (own) return [{ ...own, person }, ...seats.filter((seat) => seat !== own)];
  const goes = seats.length < MOST_SEATS ? undefined : first(seats);
  return [newSeat(person), ...seats.filter((seat) => seat !== goes)];
}

/** Whose half-filled form would be lost when `login` sits down now; null when nothing would. */
export function losesBy(seats: readonly Seat[], login: string): Me | null {
  if (seats.length < MOST_SEATS || seats.some((seat) => seat.person.login === login)) return null;
  const goes = first(seats);
  return goes?.unsaved ? goes.person : null;
}

/** Without the places of people who may no longer sign in; the same list when none is gone. */
export function stillKnown(seats: readonly Seat[], { person, people }: SessionState): readonly Seat[] {
  const known = (seat: Seat) =>
    seat.person.id === person?.id || people.some((one) => one.login === seat.person.login);
  return seats.every(known) ? seats : seats.filter(known);
}
