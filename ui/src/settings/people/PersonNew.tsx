/** A new person with the first position. The secret is set right after, in the opened person. */
import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { call } from "../../api/call";
import type { Role, Unit } from "../../api/types";
import { DateField } from "../../kit/DateField";
import { RolesField } from "../../kit/RolesField";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";

const w = vi.settings;
const p = w.people;

type Props = { units: readonly Unit[]; onDone: (id: number) => void; onClose: () => void };

export function PersonNew({ units, onDone, onClose }: Props) {
  const today = useToday();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      full_name: "",
      login: "",
      unit_id: "",
      roles: [] as Role[],
      position: "",
      fields: "",
      valid_from: today,
    },
  });
  return (
    <ActForm
      title={p.add}
      form={form}
      needed={["full_name", "login", "position", "roles", "valid_from"]}
      act={async ({ unit_id, ...rest }) => {
        const made = await call("people_add", { ...rest, unit_id: unit_id ? Number(unit_id) : undefined });
        tellSaved();
        onDone(made.id);
      }}
      onCancel={onClose}
    >
      <TextInput
        label={p.fullName}
        autoFocus
        key={form.key("full_name")}
        {...form.getInputProps("full_name")}
        {...typing}
      />
      <TextInput
        label={p.login}
        description={p.loginHint}
        key={form.key("login")}
        {...form.getInputProps("login")}
        {...typing}
      />
      <TextInput
        label={p.position}
        key={form.key("position")}
        {...form.getInputProps("position")}
        {...typing}
      />
      <TextInput label={p.fields} key={form.key("fields")} {...form.getInputProps("fields")} {...typing} />
      <Select
        label={p.unit}
        searchable
        data={units.map((one) => ({ value: String(one.id), label: one.name }))}
        key={form.key("unit_id")}
        {...form.getInputProps("unit_id")}
      />
      <RolesField key={form.key("roles")} {...form.getInputProps("roles")} />
      <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
    </ActForm>
  );
}
