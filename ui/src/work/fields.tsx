/** Fields that the acts on cases and on the work tree share. */
import { Checkbox, MultiSelect, NativeSelect, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useRead } from "../api/query";
import type { Named, RecordedFor } from "../api/work";
import { type ErrorAt, refusal } from "../kit/ActSheet";
import { DateField } from "../kit/DateField";
import { parseDate } from "../kit/dates";
import { shownMoment } from "../kit/format";
import { said } from "../kit/said";
import { typing } from "../kit/typing";
import { useToday } from "../session";
import { vi } from "../words/vi";
import css from "./cases/cases.module.css";

const words = vi.work;

export function Area({
  name,
  label,
  error,
  rows = 2,
}: {
  name: string;
  label: string;
  error?: string;
  rows?: number;
}) {
  return <Textarea name={name} label={label} error={error} autosize minRows={rows} maxRows={8} {...typing} />;
}

export function Line({
  name,
  label,
  error,
  hint,
  initial,
}: {
  name: string;
  label: string;
  error?: string;
  hint?: string;
  initial?: string;
}) {
  return (
    <TextInput
      name={name}
      label={label}
      error={error}
      description={hint}
      defaultValue={initial}
      {...typing}
    />
  );
}

export function Pair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>;
}

/** A day and the way to read it when the form is sent: nothing typed is left out, nonsense is refused here. */
export function useDay(label: string, field: string, initial: string | null = null) {
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  return {
    box: (errorAt: ErrorAt) => (
      <DateField label={label} inputRef={input} defaultValue={initial} error={errorAt(field)} w="11rem" />
    ),
    read: (): string | undefined => {
      const text = input.current?.value.trim() ?? "";
      if (text === "") return undefined;
      const iso = parseDate(text, today);
      if (iso === null) throw refusal(vi.common.dateWrong, field);
      return iso;
    },
  };
}

/** Everybody who works here and every unit that stands, for giving work. */
export function usePlaces() {
  const units = useRead("unit_list", {}, ["office", "people"]);
  const people = useRead("people_list", {}, ["people"]);
  return {
    units: (units.data?.rows ?? [])
      .filter((unit) => !unit.valid_to)
      .map((unit) => ({ value: `unit:${unit.id}`, label: unit.name })),
    people: (people.data?.rows ?? [])
      .filter((person) => person.active)
      .map((person) => ({
        value: `person:${person.id}`,
        label: [person.full_name, person.positions.find((held) => !held.valid_to)?.title]
          .filter(Boolean)
          .join(", "),
      })),
  };
}

/** `unit:3` → the unit, `person:5` → the person. */
export function placeOf(value: string | null): { unit_id?: number; person_id?: number } {
  const [kind, id] = (value ?? "").split(":");
  if (!id) return {};
  return kind === "unit" ? { unit_id: Number(id) } : { person_id: Number(id) };
}

export function PlaceField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string;
}) {
  const places = usePlaces();
  return (
    <Select
      label={label}
      placeholder={value === null ? words.tree.toHint : undefined}
      data={[
        { group: words.filters.units, items: places.units },
        { group: words.filters.people, items: places.people },
      ]}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      clearButtonProps={{ "aria-label": vi.common.remove, tabIndex: -1 }}
      {...typing}
    />
  );
}

/** Several of them. */
export function PlacesField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
}) {
  const places = usePlaces();
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? words.tree.toHint : undefined}
      data={[
        { group: words.filters.units, items: places.units },
        { group: words.filters.people, items: places.people },
      ]}
      value={value}
      onChange={onChange}
      searchable
      hidePickedOptions
      {...typing}
    />
  );
}

/** Scans of Hộp quét that are the result of what is done. */
export function ScanChoice({ label, error }: { label: string; error?: string }) {
  const waiting = useRead("inbox_list", { state: "waiting", limit: 100 }, ["inbox"]);
  const scans = waiting.data?.rows ?? [];
  if (!waiting.isSuccess) return null;
  if (scans.length === 0)
    return (
      <Text size="sm" c={error ? "var(--vt-red)" : "dimmed"}>
        {[error, words.forms.noScans].filter(Boolean).join(" ")}
      </Text>
    );
  return (
    <Checkbox.Group label={label} error={error}>
      <Stack gap={4} className={css.scanChoice}>
        {scans.map((scan) => (
          <Checkbox
            key={scan.scan_id}
            name="scan"
            value={String(scan.scan_id)}
            label={scan.file_name}
            description={shownMoment(scan.received_at)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

export function scansOf(form: FormData): number[] | undefined {
  const scans = form.getAll("scan").map(Number);
  return scans.length > 0 ? scans : undefined;
}

const EVIDENCES = ["paper", "phone", "other_system"] as const;

/** Ghi thay: who really did it, on what day, known from what. */
export function useForOther(likely: readonly Named[], outside = false) {
  const today = useToday();
  const people = useRead("people_list", {}, ["people"]);
  const day = useDay(words.other.date, "date", today);
  const first = likely[0];
  const others = (people.data?.rows ?? []).filter(
    (person) => person.active && !likely.some((one) => one.id === person.id),
  );
  return {
    box: (errorAt: ErrorAt) => (
      <fieldset className={css.other}>
        <legend>{words.other.title}</legend>
        <Text size="xs">{words.other.note}</Text>
        <Pair>
          <NativeSelect
            key={`${first?.id ?? 0} ${others.length}`}
            size="xs"
            name="by_person_id"
            label={words.other.who}
            error={errorAt("by_person_id")}
            defaultValue={first ? String(first.id) : ""}
            data={[
              { value: "", label: words.other.nobody },
              ...likely.map((one) => ({ value: String(one.id), label: one.name })),
              ...others.map((one) => ({ value: String(one.id), label: one.full_name })),
            ]}
          />
          {outside ? (
            <Line
              name="by_name"
              label={words.other.outside}
              hint={words.other.outsideHint}
              error={errorAt("by_name")}
            />
          ) : null}
          {day.box(errorAt)}
          <NativeSelect
            size="xs"
            name="evidence"
            label={words.other.evidence}
            error={errorAt("evidence")}
            data={EVIDENCES.map((value) => ({ value, label: words.other.evidences[value] }))}
          />
        </Pair>
      </fieldset>
    ),
    /** For steps: the person may be of another office. */
    read: (form: FormData) => {
      const by_name = outside ? said(form, "by_name") : "";
      const person = Number(said(form, "by_person_id"));
      return {
        by_person_id: by_name === "" && person > 0 ? person : undefined,
        by_name: by_name || undefined,
        date: day.read(),
        evidence: said(form, "evidence"),
      };
    },
    /** For the work tree: always somebody of this office. */
    readPerson: (form: FormData): RecordedFor => {
      const person = Number(said(form, "by_person_id"));
      if (!(person > 0)) throw refusal(vi.common.needed, "by_person_id");
      return { by_person_id: person, date: day.read(), evidence: said(form, "evidence") };
    },
  };
}

/** Fields of `useForOther` that show their own refusals. */
export const OTHER_FIELDS = ["by_person_id", "by_name", "date", "evidence"] as const;
