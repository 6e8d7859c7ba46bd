/** One person: facts, positions with dates, secret, and stopping or opening again the account. */
import { Button, Divider, Group, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../../api/call";
import type { Person, Role, Unit } from "../../api/types";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { RolesField } from "../../kit/RolesField";
import { typing } from "../../kit/typing";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";
import { Positions } from "./Positions";
import { SecretSet } from "./SecretSet";

const p = vi.settings.people;

type Props = { person: Person; people: readonly Person[]; units: readonly Unit[] };

export function PersonOpen({ person, people, units }: Props) {
  const [asking, setAsking] = useState(false);
  const words = person.active
    ? { title: p.deactivate, sentence: p.deactivateSentence(person.full_name) }
    : { title: p.reactivate, sentence: p.reactivateSentence(person.full_name) };
  return (
    <Stack gap="sm">
      <div>
        <Title order={2}>{person.full_name}</Title>
        <Text size="sm" c="dimmed">
          {person.login}
        </Text>
      </div>
      <Facts key={person.version} person={person} units={units} />
      <Divider />
      <Positions person={person} />
      <Divider />
      <SecretSet person={person} people={people} />
      <Divider />
      <Group>
        <Button variant="subtle" color={person.active ? "son" : undefined} onClick={() => setAsking(true)}>
          {words.title}
        </Button>
      </Group>
      <ReasonDialog
        opened={asking}
        title={words.title}
        sentence={words.sentence}
        confirm={words.title}
        danger={person.active}
        onConfirm={async (reason) => {
          const input = { id: person.id, version: person.version, reason };
          await (person.active ? call("people_deactivate", input) : call("people_reactivate", input));
          tellSaved();
        }}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}

function Facts({ person, units }: { person: Person; units: readonly Unit[] }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      full_name: person.full_name,
      unit_id: person.unit_id ? String(person.unit_id) : "",
      roles: [...person.roles] as Role[],
    },
  });
  return (
    <ActForm
      form={form}
      needed={["full_name", "roles"]}
      act={({ unit_id, ...rest }) =>
        call("people_amend", {
          id: person.id,
          version: person.version,
          unit_id: unit_id ? Number(unit_id) : undefined,
          ...rest,
        })
      }
      onDone={tellSaved}
    >
      <TextInput
        label={p.fullName}
        key={form.key("full_name")}
        {...form.getInputProps("full_name")}
        {...typing}
      />
      <Select
        label={p.unit}
        searchable
        data={units.map((one) => ({ value: String(one.id), label: one.name }))}
        key={form.key("unit_id")}
        {...form.getInputProps("unit_id")}
      />
      <RolesField key={form.key("roles")} {...form.getInputProps("roles")} />
    </ActForm>
  );
}
