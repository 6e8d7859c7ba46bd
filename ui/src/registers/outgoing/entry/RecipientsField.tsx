/** Nơi nhận: one row for each, with the way it goes and how many paper copies; a unit of the office is known by its name. */
import { Button, CloseButton, NativeSelect, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import type { OutRecipient, RecipientInput } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import { fold } from "../../../kit/fold";
import { SuggestField } from "../../../kit/SuggestField";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { outgoing } from "../../../words/outgoing";
import css from "./entry.module.css";

const words = outgoing.entry;
const WAYS = ["paper", "electronic", "post", "both"] as const;
type Way = (typeof WAYS)[number];

/** A row of the list; what is typed stays in its fields until the form is sent. */
export type ToRow = { key: number; name: string; way: Way; copies: string };

export const emptyRow = (key: number): ToRow => ({ key, name: "", way: "paper", copies: "" });

export function rowsOf(recipients: readonly OutRecipient[]): ToRow[] {
  return recipients.length === 0
    ? [emptyRow(0)]
    : recipients.map((one, key) => ({
        key,
        name: one.name,
        way: WAYS.find((way) => way === one.way) ?? "paper",
        copies: String(one.copies),
      }));
}

/** Rows without a name are no recipients. */
export function readRecipients(form: FormData, rows: readonly ToRow[]): RecipientInput[] {
  return rows.flatMap(({ key }) => {
    const name = said(form, `to.${key}.name`);
    if (name === "") return [];
    const unit = Number(said(form, `to.${key}.unit`));
    const copies = said(form, `to.${key}.copies`);
    return [
      {
        name,
        unit_id: unit > 0 ? unit : undefined,
        way: WAYS.find((way) => way === said(form, `to.${key}.way`)) ?? "paper",
        copies: /^\d+$/.test(copies) ? Number(copies) : undefined,
      },
    ];
  });
}

type Props = { rows: ToRow[]; onRows: (rows: ToRow[]) => void; error?: string };

export function RecipientsField({ rows, onRows, error }: Props) {
  const units = useRead("unit_list", {}, ["people"]).data?.rows.filter((one) => !one.valid_to) ?? [];
  return (
    <fieldset className={css.recipients}>
      <legend>{words.recipients}</legend>
      {rows.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          at={at + 1}
          units={units}
          onRemove={rows.length > 1 ? () => onRows(rows.filter((one) => one !== row)) : undefined}
        />
      ))}
      {error ? (
        <Text size="xs" c="var(--vt-red)" role="alert">
          {error}
        </Text>
      ) : null}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size="0.9rem" aria-hidden />}
        onClick={() => onRows([...rows, emptyRow(Math.max(...rows.map((one) => one.key)) + 1)])}
      >
        {words.addRecipient}
      </Button>
    </fieldset>
  );
}

type RowProps = {
  row: ToRow;
  at: number;
  units: readonly { id: number; name: string }[];
  onRemove?: () => void;
};

function Row({ row, at, units, onRemove }: RowProps) {
  const name = useRef<HTMLInputElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const unit = useRef<HTMLInputElement>(null);
  // The field of proposals has no name of its own in the form: what it says is written beside it.
  const keep = (typed: string) => {
    if (hidden.current) hidden.current.value = typed;
    if (unit.current) unit.current.value = String(units.find((one) => one.name === typed.trim())?.id ?? "");
  };
  return (
    <div className={css.recipient}>
      <SuggestField
        label={words.recipient(at)}
        inputRef={name}
        defaultValue={row.name}
        placeholder={words.recipientHint}
        onChange={keep}
        load={async (q) => units.map((one) => one.name).filter((one) => fold(one).includes(fold(q.trim())))}
      />
      <input type="hidden" ref={hidden} name={`to.${row.key}.name`} defaultValue={row.name} />
      <input
        type="hidden"
        ref={unit}
        name={`to.${row.key}.unit`}
        defaultValue={units.find((one) => one.name === row.name)?.id ?? ""}
      />
      <NativeSelect
        size="xs"
        name={`to.${row.key}.way`}
        aria-label={words.way(at)}
        defaultValue={row.way}
        data={WAYS.map((value) => ({ value, label: words.ways[value] }))}
      />
      <TextInput
        name={`to.${row.key}.copies`}
        aria-label={words.recipientCopies(at)}
        defaultValue={row.copies}
        placeholder="1"
        inputMode="numeric"
        {...typing}
      />
      <CloseButton
        size="sm"
        aria-label={words.removeRecipient(at)}
        disabled={onRemove === undefined}
        onClick={onRemove}
      />
    </div>
  );
}
