/** People and units as sheets choose from them. */
import { useRead } from "../api/query";
import type { Person } from "../api/types";
import { vi } from "../words/vi";

export type Choice = { value: string; label: string };

const titled = (one: Person) =>
  [one.full_name, one.positions.find((held) => !held.valid_to)?.title].filter(Boolean).join(", ");

/** Whoever works here, leaders apart; with the unit list. */
export function useOfficePeople() {
  const people = useRead("people_list", {}, ["people"]).data?.rows ?? [];
  const units = useRead("unit_list", {}, ["people"]).data?.rows ?? [];
  const active = people.filter((one) => one.active);
  const choices = (from: readonly Person[]): Choice[] => [
    { value: "", label: vi.common.choose },
    ...from.map((one) => ({ value: String(one.id), label: titled(one) })),
  ];
  return {
    active,
    everyone: choices(active),
    leaders: choices(active.filter((one) => one.roles.includes("leader"))),
    units: units.map((one) => ({ value: String(one.id), label: one.name })),
  };
}
