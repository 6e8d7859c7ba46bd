/** Units of the office, with the dates they exist. */
import { Button, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import { useRead } from "../api/query";
import type { Unit } from "../api/types";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate } from "../kit/format";
import { ListAndSheet } from "../kit/ListAndSheet";
import { ReasonDialog } from "../kit/ReasonDialog";
import { typing } from "../kit/typing";
import { useCan, useToday } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.settings;
const u = w.units;
const NONE = "0"; // Select needs a value for "belongs to no unit"

export function UnitsPart() {
  const { data, error } = useRead("unit_list", {}, ["people", "office"]);
  const admin = useCan("admin");
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  const units = data.rows;
  return (
    <ListAndSheet
      label={u.table}
      rows={units}
      may={admin}
      lookOnly={w.adminOnly}
      add={u.add}
      ended={(one) => one.valid_to != null}
      columns={[
        { head: u.name, cell: (one) => one.name, opens: true },
        { head: u.abbreviation, cell: (one) => one.abbreviation },
        { head: u.parent, cell: (one) => one.parent_name },
        { head: w.validFrom, cell: (one) => shownDate(one.valid_from), tabular: true },
        { head: w.validTo, cell: (one) => shownDate(one.valid_to), tabular: true },
      ]}
      sheet={{
        blank: (close) => <UnitForm units={units} onClose={close} />,
        row: (one, close) => (
          <UnitForm key={`${one.id}.${one.version}`} unit={one} units={units} onClose={close} />
        ),
      }}
    />
  );
}

function UnitForm({ unit, units, onClose }: { unit?: Unit; units: readonly Unit[]; onClose: () => void }) {
  const today = useToday();
  const [closing, setClosing] = useState(false);
  const [lastDay, setLastDay] = useState<string | null>(today);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: unit?.name ?? "",
      abbreviation: unit?.abbreviation ?? "",
      parent_id: String(unit?.parent_id ?? NONE),
      valid_from: today,
    },
  });
  return (
    <Stack gap="sm">
      <ActForm
        title={unit ? u.rename : u.add}
        form={form}
        needed={["name", "valid_from"]}
        act={({ parent_id, ...rest }) => {
          const input = { ...rest, parent_id: parent_id === NONE ? undefined : Number(parent_id) };
          return unit
            ? call("unit_rename", { id: unit.id, version: unit.version, ...input })
            : call("unit_add", input);
        }}
        onDone={() => {
          tellSaved();
          onClose();
        }}
        onCancel={onClose}
      >
        <TextInput label={u.name} key={form.key("name")} {...form.getInputProps("name")} {...typing} />
        <TextInput
          label={u.abbreviation}
          key={form.key("abbreviation")}
          {...form.getInputProps("abbreviation")}
          {...typing}
        />
        <Select
          label={u.parent}
          data={[
            { value: NONE, label: u.noParent },
            ...units
              .filter((one) => one.id !== unit?.id && !one.valid_to)
              .map((one) => ({ value: String(one.id), label: one.name })),
          ]}
          key={form.key("parent_id")}
          {...form.getInputProps("parent_id")}
        />
        <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
      </ActForm>
      {unit && !unit.valid_to ? (
        <div>
          <Button variant="subtle" color="son" onClick={() => setClosing(true)}>
            {u.close}
          </Button>
        </div>
      ) : null}
      {unit ? (
        <ReasonDialog
          opened={closing}
          title={u.close}
          sentence={u.closeSentence(unit.name)}
          confirm={u.closeConfirm}
          danger
          onConfirm={async (reason) => {
            await call("unit_close", {
              id: unit.id,
              version: unit.version,
              valid_to: lastDay ?? today,
              reason,
            });
            tellSaved();
          }}
          onClose={() => setClosing(false)}
        >
          <DateField label={w.validTo} defaultValue={today} onChange={setLastDay} />
        </ReasonDialog>
      ) : null}
    </Stack>
  );
}
