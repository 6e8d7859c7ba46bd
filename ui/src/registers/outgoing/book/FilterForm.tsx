/** The form that adds a condition to the list. */
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { OutFilter } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { outgoing } from "../../../words/outgoing";

const words = outgoing.book;

type Props = { filter: OutFilter; onFilter: (next: OutFilter) => void };

export function FilterForm({ filter, onFilter }: Props) {
  const today = useToday();
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const types = useRead("document_type_list", {}, ["office"]).data?.rows ?? [];
  const units = useRead("unit_list", {}, ["people"]).data?.rows ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const day = (input: HTMLInputElement | null) => parseDate(input?.value ?? "", today) ?? undefined;
        onFilter({
          ...filter,
          type_name: said(form, "type_name") || undefined,
          unit_id: Number(said(form, "unit_id")) || undefined,
          to_place: said(form, "to_place") || undefined,
          issued_from: day(from.current),
          issued_to: day(to.current),
        });
      }}
    >
      <Stack gap={6} w="24rem">
        <Group grow gap="xs">
          <NativeSelect
            size="xs"
            name="type_name"
            label={words.type}
            defaultValue={filter.type_name ?? ""}
            data={[{ value: "", label: words.any }, ...types.map((one) => one.name)]}
          />
          <NativeSelect
            size="xs"
            name="unit_id"
            label={words.unit}
            defaultValue={String(filter.unit_id ?? "")}
            data={[
              { value: "", label: words.any },
              ...units.map((one) => ({ value: String(one.id), label: one.name })),
            ]}
          />
        </Group>
        <TextInput name="to_place" label={words.toPlace} defaultValue={filter.to_place} {...typing} />
        <Group grow gap="xs">
          <DateField label={words.issuedFrom} inputRef={from} defaultValue={filter.issued_from ?? null} />
          <DateField label={words.issuedTo} inputRef={to} defaultValue={filter.issued_to ?? null} />
        </Group>
        <Button type="submit">{words.apply}</Button>
      </Stack>
    </form>
  );
}
