/** The office's names with their dates; a change of name is a new line, never a rewriting. */
import { Button, Stack, Table, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import { useRead } from "../api/query";
import type { DatedOfficeNames, Office } from "../api/types";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate } from "../kit/format";
import { LookOnly, Panes } from "../kit/ListAndSheet";
import { typing } from "../kit/typing";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.settings;
const o = w.office;

export function OfficePart() {
  const { data: office, error } = useRead("office_get", {}, ["office"]);
  const admin = useCan("admin");
  const [renaming, setRenaming] = useState(false);
  if (error) return <ErrorNote error={error} />;
  if (office === undefined) return null;
  return (
    <Panes
      list={
        <>
          <LookOnly may={admin} sentence={w.adminOnly} />
          <Facts office={office} />
          {admin && !renaming ? (
            <div>
              <Button variant="default" onClick={() => setRenaming(true)}>
                {o.rename}
              </Button>
            </div>
          ) : null}
          <Names names={office.names} />
        </>
      }
      side={renaming ? <Rename office={office} onClose={() => setRenaming(false)} /> : undefined}
    />
  );
}

function Facts({ office }: { office: Office }) {
  const now = office.names[0];
  const rows: [string, string | undefined][] = [
    [o.name, now?.name],
    [o.parent, now?.parent_name],
    [o.place, now?.place],
    [o.identifier, now?.identifier],
    [o.address, office.address],
    [o.phone, office.phone],
    [o.email, office.email],
    [o.home, office.home],
  ];
  return (
    <div className="sheet">
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <FactRow key={label} label={label} value={value} />
          ))}
      </dl>
    </div>
  );
}

function FactRow({ label, value }: { label: string; value: string | undefined }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Names({ names }: { names: readonly DatedOfficeNames[] }) {
  return (
    <Stack gap={4}>
      <Title order={2}>{o.history}</Title>
      <div className="panes-table">
        <Table aria-label={o.history}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{w.validFrom}</Table.Th>
              <Table.Th scope="col">{o.name}</Table.Th>
              <Table.Th scope="col">{o.parent}</Table.Th>
              <Table.Th scope="col">{o.identifier}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((one) => (
              <Table.Tr key={one.valid_from}>
                <Table.Td className="tabular">{shownDate(one.valid_from)}</Table.Td>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>{one.parent_name}</Table.Td>
                <Table.Td>{one.identifier}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

function Rename({ office, onClose }: { office: Office; onClose: () => void }) {
  const now = office.names[0];
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: now?.name ?? "",
      parent_name: now?.parent_name ?? "",
      place: now?.place ?? "",
      identifier: now?.identifier ?? "",
      valid_from: "",
      reason: "",
    },
  });
  return (
    <ActForm
      title={o.rename}
      form={form}
      confirm={o.renameNow}
      needed={["name", "valid_from", "reason"]}
      act={(values) => call("office_rename", values)}
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <TextInput
        label={o.name}
        description={o.renameHint}
        key={form.key("name")}
        {...form.getInputProps("name")}
        {...typing}
      />
      <TextInput
        label={o.parent}
        key={form.key("parent_name")}
        {...form.getInputProps("parent_name")}
        {...typing}
      />
      <TextInput label={o.place} key={form.key("place")} {...form.getInputProps("place")} {...typing} />
      <TextInput
        label={o.identifier}
        key={form.key("identifier")}
        {...form.getInputProps("identifier")}
        {...typing}
      />
      <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
      <TextInput
        label={vi.common.reason}
        key={form.key("reason")}
        {...form.getInputProps("reason")}
        {...typing}
      />
    </ActForm>
  );
}
