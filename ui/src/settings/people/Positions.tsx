/** Positions held, with dates: who could sign what on which day is answered from here. */
import { Button, Group, Modal, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../../api/call";
import type { Person, Position } from "../../api/types";
import { DateField } from "../../kit/DateField";
import { shownDate } from "../../kit/format";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";

const w = vi.settings;
const p = w.people;

export function Positions({ person }: { person: Person }) {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Position | null>(null);
  return (
    <Stack gap="xs">
      <Title order={3}>{p.positions}</Title>
      <ul className="held">
        {person.positions.map((one) => (
          <li key={one.id}>
            <div>
              <Text size="sm" fw={500}>
                {one.title}
              </Text>
              <Text size="xs" c="dimmed">
                {one.fields ? `${one.fields}; ` : ""}
                <span className="tabular">
                  {shownDate(one.valid_from)} – {one.valid_to ? shownDate(one.valid_to) : w.now}
                </span>
              </Text>
            </div>
            {one.valid_to ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={p.positionEndOf(one.title)}
                onClick={() => setEnding(one)}
              >
                {p.positionEnd}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <PositionNew person={person} onClose={() => setAdding(false)} />
      ) : (
        <Group>
          <Button variant="default" size="compact-xs" onClick={() => setAdding(true)}>
            {p.positionAdd}
          </Button>
        </Group>
      )}
      <Modal opened={ending !== null} onClose={() => setEnding(null)} title={p.positionEndTitle}>
        {ending ? <PositionEnd position={ending} onClose={() => setEnding(null)} /> : null}
      </Modal>
    </Stack>
  );
}

function PositionNew({ person, onClose }: { person: Person; onClose: () => void }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { title: "", fields: "", valid_from: useToday() },
  });
  return (
    <ActForm
      form={form}
      confirm={p.positionAdd}
      needed={["title", "valid_from"]}
      act={(values) => call("position_add", { person_id: person.id, ...values })}
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <TextInput
        label={p.position}
        autoFocus
        key={form.key("title")}
        {...form.getInputProps("title")}
        {...typing}
      />
      <TextInput label={p.fields} key={form.key("fields")} {...form.getInputProps("fields")} {...typing} />
      <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
    </ActForm>
  );
}

function PositionEnd({ position, onClose }: { position: Position; onClose: () => void }) {
  const form = useForm({ mode: "uncontrolled", initialValues: { valid_to: useToday() } });
  return (
    <ActForm
      form={form}
      confirm={p.positionEnd}
      needed={["valid_to"]}
      act={({ valid_to }) => call("position_end", { id: position.id, version: position.version, valid_to })}
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <Text size="sm">{position.title}</Text>
      <DateField label={p.lastDay} key={form.key("valid_to")} {...form.getInputProps("valid_to")} />
    </ActForm>
  );
}
