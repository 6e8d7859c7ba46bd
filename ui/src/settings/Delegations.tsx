/** Ủy quyền: who signs for whom, in what fields, from when to when, by which paper. */
import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { Delegation } from "../api/approval";
import { call } from "../api/call";
import { useRead } from "../api/query";
import { Chip } from "../kit/Chip";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate, shownMoment } from "../kit/format";
import { ListAndSheet } from "../kit/ListAndSheet";
import { ReasonDialog } from "../kit/ReasonDialog";
import { typing } from "../kit/typing";
import { useCan, useToday } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.signing.delegations;
const KINDS = ["kt", "tl", "tuq"] as const;

export function DelegationsPart() {
  const { data, error } = useRead("delegation_list", {}, ["people", "calendar"]);
  const may = useCan("clerk", "admin");
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <Text size="sm">{w.explain}</Text>
      <ListAndSheet
        label={w.table}
        rows={data.rows}
        may={may}
        lookOnly={w.lookOnly}
        add={w.add}
        openToAll
        ended={(one) => one.standing === "over" || one.standing === "ended"}
        columns={[
          { head: w.to, cell: (one) => `${one.to.name}, ${one.to_title}`, opens: true },
          { head: w.kind, cell: (one) => one.kind_label },
          { head: w.from, cell: (one) => `${one.from.name}, ${one.from_title}` },
          { head: w.fields, cell: (one) => one.fields || w.allFields },
          { head: w.validFrom, cell: (one) => shownDate(one.valid_from), tabular: true },
          { head: w.validTo, cell: (one) => shownDate(one.valid_to), tabular: true },
          {
            head: w.standing,
            cell: (one) => (
              <Chip tone={one.standing === "in_force" ? "green" : undefined}>{one.standing_label}</Chip>
            ),
          },
        ]}
        sheet={{
          blank: (close) => <NewDelegation onClose={close} />,
          row: (one) => <OpenDelegation key={`${one.id}.${one.version}`} of={one} may={may} />,
        }}
      />
    </>
  );
}

function NewDelegation({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const people = useRead("people_list", {}, ["people"]);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      kind: "tuq" as (typeof KINDS)[number],
      from_person_id: "",
      to_person_id: "",
      fields: "",
      valid_from: today,
      valid_to: "",
      document_number: "",
      document_date: "",
      note: "",
    },
  });
  const names = [
    { value: "", label: vi.common.choose },
    ...(people.data?.rows ?? [])
      .filter((one) => one.active)
      .map((one) => ({
        value: String(one.id),
        label: [one.full_name, one.positions.find((held) => !held.valid_to)?.title]
          .filter(Boolean)
          .join(", "),
      })),
  ];
  return (
    <ActForm
      title={w.add}
      form={form}
      needed={[
        "from_person_id",
        "to_person_id",
        "valid_from",
        "valid_to",
        "document_number",
        "document_date",
      ]}
      act={({ from_person_id, to_person_id, fields, note, ...rest }) =>
        call("delegation_add", {
          ...rest,
          from_person_id: Number(from_person_id),
          to_person_id: Number(to_person_id),
          fields: fields.trim() || undefined,
          note: note.trim() || undefined,
        })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <NativeSelect
        label={w.kind}
        data={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        key={form.key("kind")}
        {...form.getInputProps("kind")}
      />
      <NativeSelect
        label={w.from}
        data={names}
        key={form.key("from_person_id")}
        {...form.getInputProps("from_person_id")}
      />
      <NativeSelect
        label={w.to}
        data={names}
        key={form.key("to_person_id")}
        {...form.getInputProps("to_person_id")}
      />
      <TextInput
        label={w.fields}
        description={w.fieldsHint}
        key={form.key("fields")}
        {...form.getInputProps("fields")}
        {...typing}
      />
      <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
      <DateField label={w.validTo} key={form.key("valid_to")} {...form.getInputProps("valid_to")} />
      <TextInput
        label={w.documentNumber}
        key={form.key("document_number")}
        {...form.getInputProps("document_number")}
        {...typing}
      />
      <DateField
        label={w.documentDate}
        key={form.key("document_date")}
        {...form.getInputProps("document_date")}
      />
      <Textarea label={w.note} key={form.key("note")} {...form.getInputProps("note")} {...typing} />
    </ActForm>
  );
}

function OpenDelegation({ of, may }: { of: Delegation; may: boolean }) {
  const [ending, setEnding] = useState(false);
  const lasts = of.standing === "in_force" || of.standing === "coming";
  return (
    <Stack gap="xs">
      <Text fw={600}>{of.kind_label}</Text>
      <Text size="sm">
        {w.from}: {of.from.name}, {of.from_title}
      </Text>
      <Text size="sm">
        {w.to}: {of.to.name}, {of.to_title}
      </Text>
      <Text size="sm">
        {w.fields}: {of.fields || w.allFields}
      </Text>
      <Text size="sm">
        {w.documentNumber}: {of.document_number}, {shownDate(of.document_date)}
      </Text>
      {of.note ? <Text size="sm">{of.note}</Text> : null}
      <Text size="xs" c="dimmed">
        {w.recorded(of.recorded_by, shownMoment(of.recorded_at))}
      </Text>
      {of.ended_at ? <Text size="sm">{w.ended(shownMoment(of.ended_at), of.ended_reason ?? "")}</Text> : null}
      {may && lasts ? (
        <div>
          <Button variant="subtle" color="son" onClick={() => setEnding(true)}>
            {w.end}
          </Button>
        </div>
      ) : null}
      <ReasonDialog
        opened={ending}
        title={w.end}
        sentence={w.endSentence(of.from.name, of.to.name)}
        confirm={w.endConfirm}
        danger
        onConfirm={async (reason) => {
          await call("delegation_end", { id: of.id, version: of.version, reason });
          tellSaved();
        }}
        onClose={() => setEnding(false)}
      />
    </Stack>
  );
}
