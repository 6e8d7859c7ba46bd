/** Types of documents and their abbreviations, with dates: they are the office's data, not the program's. */
import { Button, Group, Table, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import { useRead } from "../api/query";
import type { DocumentType } from "../api/types";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate } from "../kit/format";
import { typing } from "../kit/typing";
import { useCan, useToday } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { LookOnly, OpenButton, Panes, tellSaved } from "./Panes";

const w = vi.settings;
const t = w.types;

export function TypesPart() {
  const { data, error } = useRead("document_type_list", {}, ["office"]);
  const admin = useCan("admin");
  const [open, setOpen] = useState<number | "new" | null>(null);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  const types = data.rows;
  const chosen = types.find((one) => one.id === open);
  return (
    <Panes
      list={
        <>
          <LookOnly may={admin} sentence={w.adminOnly} />
          {admin ? (
            <Group>
              <Button onClick={() => setOpen("new")}>{t.add}</Button>
            </Group>
          ) : null}
          <div className="panes-table">
            <Table aria-label={t.table}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t.name}</Table.Th>
                  <Table.Th scope="col">{t.abbreviation}</Table.Th>
                  <Table.Th scope="col">{w.validFrom}</Table.Th>
                  <Table.Th scope="col">{w.validTo}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {types.map((one) => (
                  <Table.Tr
                    key={one.id}
                    data-current={one.id === open || undefined}
                    data-ended={one.valid_to ? true : undefined}
                  >
                    <Table.Td>
                      {admin ? (
                        <OpenButton current={one.id === open} onOpen={() => setOpen(one.id)}>
                          {one.name}
                        </OpenButton>
                      ) : (
                        one.name
                      )}
                    </Table.Td>
                    <Table.Td>{one.abbreviation || t.noAbbreviation}</Table.Td>
                    <Table.Td className="tabular">{shownDate(one.valid_from)}</Table.Td>
                    <Table.Td className="tabular">{shownDate(one.valid_to)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      }
      side={
        open === "new" ? (
          <TypeForm onClose={() => setOpen(null)} />
        ) : chosen ? (
          <TypeForm key={`${chosen.id}.${chosen.version}`} type={chosen} onClose={() => setOpen(null)} />
        ) : undefined
      }
    />
  );
}

function TypeForm({ type, onClose }: { type?: DocumentType; onClose: () => void }) {
  const today = useToday();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: type?.name ?? "",
      abbreviation: type?.abbreviation ?? "",
      valid_from: today,
      valid_to: (type?.valid_to ?? null) as string | null,
    },
  });
  return (
    <ActForm
      title={type ? t.amend : t.add}
      form={form}
      needed={type ? ["name"] : ["name", "valid_from"]}
      act={({ name, abbreviation, valid_from, valid_to }) =>
        type
          ? call("document_type_amend", {
              id: type.id,
              version: type.version,
              name,
              abbreviation,
              valid_to: valid_to ?? undefined,
            })
          : call("document_type_add", { name, abbreviation, valid_from })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <TextInput label={t.name} key={form.key("name")} {...form.getInputProps("name")} {...typing} />
      <TextInput
        label={t.abbreviation}
        description={t.abbreviationHint}
        key={form.key("abbreviation")}
        {...form.getInputProps("abbreviation")}
        {...typing}
      />
      {type ? (
        <DateField label={t.until} key={form.key("valid_to")} {...form.getInputProps("valid_to")} />
      ) : (
        <DateField label={w.validFrom} key={form.key("valid_from")} {...form.getInputProps("valid_from")} />
      )}
    </ActForm>
  );
}
