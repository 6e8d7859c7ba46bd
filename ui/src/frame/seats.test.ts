import { expect, it } from "vitest";
import type { Me, SessionState } from "../api/types";
import { losesBy, MOST_SEATS, type Seat, sitDown, stillKnown } from "./seats";

const person = (id: number): Me => ({
  id,
  login: `p${id}`,
  full_name: `Người ${id}`,
  position: "",
  unit_name: "",
  roles: ["officer"],
  must_change_secret: false,
});
const logins = (seats: readonly Seat[]) => seats.map((seat) => seat.person.login);

/** As many people as there are places; the first of them sat longest ago. */
function full(...unsaved: number[]): Seat[] {
  let seats: Seat[] = [];
  for (let id = 1; id <= MOST_SEATS; id += 1) seats = sitDown(seats, person(id));
  for (const seat of seats) seat.unsaved = unsaved.includes(seat.person.id);
  return seats;
}

it("gives back the place a person left, with what they have become", () => {
  const before = full();
  const changed = { ...person(2), position: "Văn thư" };
  const after = sitDown(before, changed);
  expect(logins(after)).toEqual(["p2", "p4", "p3", "p1"]);
  expect(after[0]?.person).toBe(changed);
  expect(after[0]?.trail).toBe(before[2]?.trail);
  expect(after[0]?.client).toBe(before[2]?.client);
});

it("lets go of the place unused longest in which nothing is typed", () => {
  expect(logins(sitDown(full(1, 3), person(9)))).toEqual(["p9", "p4", "p3", "p1"]);
  expect(losesBy(full(1, 3), "p9")).toBeNull();
});

it("says whose form is lost when every place holds one", () => {
  const seats = full(1, 2, 3, 4);
  expect(losesBy(seats, "p9")?.login).toBe("p1");
  expect(losesBy(seats, "p1")).toBeNull();
  expect(logins(sitDown(seats, person(9)))).toEqual(["p9", "p4", "p3", "p2"]);
});

it("keeps no place of a person who may not sign in any more", () => {
  const seats = full();
  const people = [1, 3, 4].map((id) => person(id));
  const state = { person: null, people } as unknown as SessionState;
  expect(logins(stillKnown(seats, state))).toEqual(["p4", "p3", "p1"]);
  expect(stillKnown(seats, { ...state, people: [1, 2, 3, 4].map(person) })).toBe(seats);
});
