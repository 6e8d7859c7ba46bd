/** The small form that adds conditions. */
import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useEffect, useRef } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { IncomingFilter, IncomingOnly, IncomingState } from "../../../api/types";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { SuggestField } from "../../../kit/SuggestField";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import { withoutConditions } from "./filters";

const words = vi.incoming.book;
const ONLY = Object.keys(words.only) as IncomingOnly[];
const STATES = Object.keys(words.states) as IncomingState[];

interface FilterFormProps {
  filter: IncomingFilter;
  onFilter(next: IncomingFilter): void;
}

export function FilterForm({ filter, onFilter }: FilterFormProps) {
  const today = useToday();
  const units = useRead("unit_list", {}, ["office"]);
  const form = useRef<HTMLFormElement>(null);
  const organ = useRef<HTMLInputElement>(null);
  const dates = {
    arrival_from: useRef<HTMLInputElement>(null),
    arrival_to: useRef<HTMLInputElement>(null),
    issued_from: useRef<HTMLInputElement>(null),
    issued_to: useRef<HTMLInputElement>(null),
  };
  const day = (name: keyof typeof dates) => parseDate(dates[name].current?.value ?? "", today) ?? undefined;

  // The drop-down gives the keyboard to its first field when it opens, which may be before this form is read.
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  function send(): void {
    if (!form.current) return;
    const data = new FormData(form.current);
    const text = (name: string) => String(data.get(name) ?? "") || undefined;
    onFilter({
      ...withoutConditions(filter),
      only: ONLY.find((one) => one === text("only")),
      state: STATES.find((one) => one === text("state")),
      priority_min: Number(text("priority") ?? 0) || undefined,
      unit: text("unit"),
      organ_name: organ.current?.value.trim() || undefined,
      arrival_from: day("arrival_from"),
      arrival_to: day("arrival_to"),
      issued_from: day("issued_from"),
      issued_to: day("issued_to"),
    });
  }

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap={6} w="26rem">
        <Group grow gap="xs">
          <Choice
            name="only"
            label={words.onlyTitle}
            initial={filter.only}
            options={ONLY.map((value) => ({ value, label: words.only[value] }))}
          />
          <Choice
            name="state"
            label={words.stateTitle}
            initial={filter.state}
            options={STATES.map((value) => ({ value, label: words.states[value] }))}
          />
        </Group>
        <SuggestField
          label={words.organ}
          inputRef={organ}
          defaultValue={filter.organ_name}
          load={async (q) => (await call("incoming_suggest", { field: "organ_name", q })).rows}
        />
        <Group grow gap="xs">
          <Choice
            name="unit"
            label={words.unit}
            initial={filter.unit}
            options={(units.data?.rows ?? []).map((unit) => ({ value: unit.name, label: unit.name }))}
          />
          <Choice
            name="priority"
            label={words.priorityTitle}
            initial={filter.priority_min ? String(filter.priority_min) : undefined}
            options={vi.common.priority
              .map((label, level) => ({ value: String(level), label: words.priorityFrom(label) }))
              .slice(1)}
          />
        </Group>
        <Group grow gap="xs">
          <DateField
            label={`${words.arrival}: ${vi.common.from.toLowerCase()}`}
            inputRef={dates.arrival_from}
            defaultValue={filter.arrival_from}
          />
          <DateField
            label={`${words.arrival}: ${vi.common.to.toLowerCase()}`}
            inputRef={dates.arrival_to}
            defaultValue={filter.arrival_to}
          />
        </Group>
        <Group grow gap="xs">
          <DateField
            label={`${words.issued}: ${vi.common.from.toLowerCase()}`}
            inputRef={dates.issued_from}
            defaultValue={filter.issued_from}
          />
          <DateField
            label={`${words.issued}: ${vi.common.to.toLowerCase()}`}
            inputRef={dates.issued_to}
            defaultValue={filter.issued_to}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit">{words.apply}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  initial?: string;
  options: { value: string; label: string }[];
}

function Choice({ name, label, initial, options }: ChoiceProps) {
  return (
    <NativeSelect
      key={`${name} ${options.length}`}
      size="xs"
      name={name}
      label={label}
      defaultValue={initial ?? ""}
      data={[{ value: "", label: "" }, ...options]}
    />
  );
}
