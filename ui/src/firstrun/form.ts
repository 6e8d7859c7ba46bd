/** What the guide asks, and how it becomes the office's configuration. */
import type { UseFormReturnType } from "@mantine/form";
import type { OfficeConfig, Role } from "../api/types";

export type UnitRow = { name: string; abbreviation: string };

export type GuideValues = {
  name: string;
  parent_name: string;
  place: string;
  identifier: string;
  address: string;
  phone: string;
  email: string;
  body_name: string;
  body_abbreviation: string;
  units: UnitRow[];
  full_name: string;
  login: string;
  position: string;
  roles: Role[];
  secret: string;
  secret_again: string;
  book_name: string;
  start_date: string | null;
  first_number: number | null;
  watched_folder: string;
  backup_place: string;
};
export type GuideForm = UseFormReturnType<GuideValues>;

export const STEPS = ["office", "units", "person", "book", "folders", "review"] as const;
export type Step = (typeof STEPS)[number];

/** What each step may not leave empty. */
export const NEEDED: Record<Step, (keyof GuideValues)[]> = {
  office: ["name", "place"],
  units: [],
  person: ["full_name", "login", "position", "roles", "secret"],
  book: ["book_name", "start_date", "first_number"],
  folders: [],
  review: [],
};

/** The step that asks for a field of the configuration which the core refused. */
const PLACE_OF_FIELD: [RegExp, Step, keyof GuideValues | null][] = [
  [/^(office\.)?name$/, "office", "name"],
  [/parent_name$/, "office", "parent_name"],
  [/place$/, "office", "place"],
  [/identifier$/, "office", "identifier"],
  [/^body\.?(name)?$/, "office", "body_name"],
  [/abbreviation$/, "office", "body_abbreviation"],
  [/^units/, "units", null],
  [/full_name$/, "person", "full_name"],
  [/login$/, "person", "login"],
  [/position$|^title$/, "person", "position"],
  [/roles$/, "person", "roles"],
  [/^new_pin$/, "person", "secret"],
  [/start_date$/, "book", "start_date"],
  [/first_number$/, "book", "first_number"],
  [/^watched_folder$|^path$/, "folders", "watched_folder"],
  [/^backup_place$/, "folders", "backup_place"],
];

export function placeOf(field: string | null): { step: Step; field: keyof GuideValues | null } | null {
  if (field === null) return null;
  // `backup_place` ends like the office's `place`: whole names first.
  const exact = PLACE_OF_FIELD.find(([, , own]) => own === field);
  const hit = exact ?? PLACE_OF_FIELD.find(([pattern]) => pattern.test(field));
  return hit ? { step: hit[1], field: hit[2] } : null;
}

const given = (text: string): string | undefined => text.trim() || undefined;

export function configOf(values: GuideValues): OfficeConfig {
  return {
    office: {
      name: values.name.trim(),
      parent_name: values.parent_name.trim(),
      place: values.place.trim(),
      identifier: values.identifier.trim(),
      address: given(values.address),
      phone: given(values.phone),
      email: given(values.email),
    },
    body: {
      name: given(values.body_name) ?? values.name.trim(),
      abbreviation: values.body_abbreviation.trim(),
    },
    first_person: {
      login: values.login.trim(),
      full_name: values.full_name.trim(),
      position: values.position.trim(),
      roles: values.roles,
    },
    units: values.units
      .filter((one) => one.name.trim() !== "")
      .map((one) => ({ name: one.name.trim(), abbreviation: given(one.abbreviation) })),
    incoming_book: {
      name: values.book_name.trim(),
      start_date: values.start_date ?? "",
      first_number: values.first_number ?? 1,
    },
    watched_folder: given(values.watched_folder),
    backup_place: given(values.backup_place),
  };
}
