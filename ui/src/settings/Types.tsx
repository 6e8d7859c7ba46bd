/** Types of documents and their abbreviations, with dates: they are the office's data, not the program's. */
import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { call } from "../api/call";
import { useRead } from "../api/query";
import type { DocumentType } from "../api/types";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate } from "../kit/format";
import { ListAndSheet } from "../kit/ListAndSheet";
import { typing } from "../kit/typing";
import { useCan, useToday } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.settings;
const t = w.types;

export function TypesPart() {
  const { data, error } = useRead("document_type_list", {}, ["office"]);
  const admin = useCan("admin");
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <ListAndSheet
      label={t.table}
      rows={data.rows}
      may={admin}
      lookOnly={w.adminOnly}
      add={t.add}
      ended={(one) => one.valid_to != null}
      columns={[
        { head: t.name, cell: (one) => one.name, opens: true },
        { head: t.abbreviation, cell: (one) => one.abbreviation || t.noAbbreviation },
        { head: w.validFrom, cell: (one) => shownDate(one.valid_from), tabular: true },
        { head: w.validTo, cell: (one) => shownDate(one.valid_to), tabular: true },
      ]}
      sheet={{
        blank: (close) => <TypeForm onClose={close} />,
        row: (one, close) => <TypeForm key={`${one.id}.${one.version}`} type={one} onClose={close} />,
      }}
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
      needed={["name", "valid_from"]}
      act={({ name, abbreviation, valid_from, valid_to }) =>
        type
          ? call("document_type_amend", {
              id: type.id,
              version: type.version,
              name,
              abbreviation,
              // Only a new name or abbreviation begins on a day; an end alone changes nothing before it.
              valid_from:
                name.trim() === type.name && abbreviation.trim() === type.abbreviation
                  ? undefined
                  : valid_from,
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
      <DateField
        label={type ? t.changedFrom : w.validFrom}
        key={form.key("valid_from")}
        {...form.getInputProps("valid_from")}
      />
      {type ? (
        <DateField label={t.until} key={form.key("valid_to")} {...form.getInputProps("valid_to")} />
      ) : null}
    </ActForm>
  );
}
