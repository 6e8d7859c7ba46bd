/** The fields of each step of the guide. */
import { ActionIcon, Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DateField } from "../kit/DateField";
import { FolderField } from "../kit/FolderField";
import { shownDate } from "../kit/format";
import { NumberField } from "../kit/NumberField";
import { RolesField } from "../kit/RolesField";
import { typing } from "../kit/typing";
import { vi } from "../words/vi";
import type { GuideForm, GuideValues, UnitRow } from "./form";

const w = vi.firstRun;
type StepProps = { form: GuideForm };

/** One plain text field of the guide. */
function Line({
  form,
  field,
  label,
  hint,
  focus,
}: StepProps & { field: keyof GuideValues; label: string; hint?: string; focus?: boolean }) {
  return (
    <TextInput
      label={label}
      description={hint}
      autoFocus={focus}
      key={form.key(field)}
      {...form.getInputProps(field)}
      {...typing}
    />
  );
}

export function OfficeStep({ form }: StepProps) {
  const o = w.office;
  return (
    <Stack gap="xs">
      <Line form={form} field="name" label={o.name} hint={o.nameHint} focus />
      <Line form={form} field="parent_name" label={o.parent} />
      <SimpleGrid cols={2} spacing="sm">
        <Line form={form} field="place" label={o.place} />
        <Line form={form} field="identifier" label={`${o.identifier} (${vi.common.optional})`} />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <Line form={form} field="body_name" label={o.body} hint={o.bodyHint} />
        <Line
          form={form}
          field="body_abbreviation"
          label={o.bodyAbbreviation}
          hint={o.bodyAbbreviationHint}
        />
      </SimpleGrid>
      <Line form={form} field="address" label={`${o.address} (${vi.common.optional})`} />
      <SimpleGrid cols={2} spacing="sm">
        <Line form={form} field="phone" label={`${o.phone} (${vi.common.optional})`} />
        <Line form={form} field="email" label={`${o.email} (${vi.common.optional})`} />
      </SimpleGrid>
    </Stack>
  );
}

/** Rows are kept by the form; each has its own number so that removing one keeps the others' text. */
export function UnitsStep({ form }: StepProps) {
  const u = w.units;
  const [, redraw] = useState(0);
  const [keys, setKeys] = useState(() => form.getValues().units.map((_, at) => at));
  const [nextKey, setNextKey] = useState(1000);

  function set(rows: UnitRow[], rowKeys: number[]): void {
    form.setFieldValue("units", rows);
    setKeys(rowKeys);
    redraw((was) => was + 1);
  }
  function add(rows: readonly UnitRow[]): void {
    const kept = form.getValues().units.flatMap((row, at) => {
      const key = keys[at];
      return row.name.trim() === "" || key === undefined ? [] : [{ row, key }];
    });
    setNextKey(nextKey + rows.length);
    set(
      [...kept.map((one) => one.row), ...rows],
      [...kept.map((one) => one.key), ...rows.map((_, at) => nextKey + at)],
    );
  }
  const rows = form.getValues().units;
  return (
    <Stack gap="xs">
      <Text size="sm">{u.lead}</Text>
      {rows.map((row, at) => (
        <Group key={keys[at]} gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            style={{ flex: 1 }}
            label={at === 0 ? u.nameHead : undefined}
            aria-label={u.name(at + 1)}
            autoFocus={at === rows.length - 1}
            defaultValue={row.name}
            onChange={(event) => {
              row.name = event.currentTarget.value;
            }}
            {...typing}
          />
          <TextInput
            w="7rem"
            label={at === 0 ? u.abbreviationHead : undefined}
            aria-label={u.abbreviation(at + 1)}
            defaultValue={row.abbreviation}
            onChange={(event) => {
              row.abbreviation = event.currentTarget.value;
            }}
            {...typing}
          />
          <ActionIcon
            color="gray"
            aria-label={u.remove(at + 1)}
            onClick={() =>
              set(
                rows.filter((_, index) => index !== at),
                keys.filter((_, index) => index !== at),
              )
            }
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <Button variant="default" onClick={() => add([{ name: "", abbreviation: "" }])}>
          {u.add}
        </Button>
        <Button variant="subtle" onClick={() => add(u.usualRows.map((one) => ({ ...one })))}>
          {u.usual}
        </Button>
      </Group>
    </Stack>
  );
}

export function PersonStep({ form }: StepProps) {
  const p = w.person;
  return (
    <Stack gap="xs">
      <Text size="sm">{p.lead}</Text>
      <Line form={form} field="full_name" label={p.fullName} focus />
      <SimpleGrid cols={2} spacing="sm">
        <Line form={form} field="login" label={p.login} hint={p.loginHint} />
        <Line form={form} field="position" label={p.position} hint=" " />
      </SimpleGrid>
      <RolesField key={form.key("roles")} {...form.getInputProps("roles")} />
      <SimpleGrid cols={2} spacing="sm">
        <PasswordInput
          label={p.secret}
          description={p.secretHint}
          key={form.key("secret")}
          {...form.getInputProps("secret")}
          {...typing}
        />
        <PasswordInput
          label={p.secretAgain}
          description=" "
          key={form.key("secret_again")}
          {...form.getInputProps("secret_again")}
          {...typing}
        />
      </SimpleGrid>
    </Stack>
  );
}

export function BookStep({ form }: StepProps) {
  const b = w.book;
  return (
    <Stack gap="xs">
      <Text size="sm">{b.lead}</Text>
      <Line form={form} field="book_name" label={b.name} focus />
      <SimpleGrid cols={2} spacing="sm">
        <DateField label={b.start} key={form.key("start_date")} {...form.getInputProps("start_date")} />
        <NumberField label={b.first} key={form.key("first_number")} {...form.getInputProps("first_number")} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {b.firstHint}
      </Text>
    </Stack>
  );
}

export function FoldersStep({ form }: StepProps) {
  const f = w.folders;
  return (
    <Stack gap="xs">
      <Text size="sm">{f.lead}</Text>
      <FolderField
        label={f.watched}
        description={f.watchedHint}
        key={form.key("watched_folder")}
        {...form.getInputProps("watched_folder")}
      />
      <FolderField
        label={f.backup}
        description={f.backupHint}
        key={form.key("backup_place")}
        {...form.getInputProps("backup_place")}
      />
    </Stack>
  );
}

export function ReviewStep({ values }: { values: GuideValues }) {
  const r = w.review;
  const units = values.units.filter((one) => one.name.trim() !== "");
  const rows: [string, string][] = [
    [w.office.name, values.name],
    [w.office.parent, values.parent_name],
    [w.office.place, values.place],
    [w.step.units, units.length > 0 ? units.map((one) => one.name).join(", ") : r.notGiven],
    [w.step.person, `${values.full_name} (${values.login}), ${values.position}`],
    [
      w.book.name,
      `${values.book_name}, ${r.numbering(String(values.first_number ?? 1), shownDate(values.start_date))}`,
    ],
    [w.folders.watched, values.watched_folder || r.notGiven],
    [w.folders.backup, values.backup_place || r.notGiven],
  ];
  return (
    <Stack gap="sm">
      <Text size="sm">{r.lead}</Text>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
    </Stack>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
