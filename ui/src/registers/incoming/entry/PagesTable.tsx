/** Which pages of the scans make up the document: for a scan that holds several documents, or several scans of one. */
import { Button, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { typing } from "../../../kit/typing";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";
import { type PagesRow, pagesFault } from "./pages";

const words = vi.incoming.entry.pages;

interface PagesTableProps {
  rows: readonly PagesRow[];
  seen: number;
  onSee(scanId: number): void;
  /** Told when a page field is left. */
  onRange(scanId: number, from: string, to: string): void;
}

export function PagesTable({ rows, seen, onSee, onRange }: PagesTableProps) {
  const split = rows.length > 1 || rows.some((row) => row.from !== "" || row.to !== "");
  const [open, setOpen] = useState(split);
  useEffect(() => {
    if (split) setOpen(true);
  }, [split]);
  return (
    <details className={css.pages} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{rows.length > 1 ? words.title : `${words.title}: ${words.split}`}</summary>
      <Text fz="xs" c="dimmed">
        {words.explain}
      </Text>
      <table aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Range key={row.scan_id} row={row} seen={row.scan_id === seen} onSee={onSee} onRange={onRange} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface RangeProps extends Pick<PagesTableProps, "onSee" | "onRange"> {
  row: PagesRow;
  seen: boolean;
}

function Range({ row, seen, onSee, onRange }: RangeProps) {
  const fault = pagesFault(row);
  return (
    <tr>
      <td className={css.fileName} title={row.file_name}>
        {row.file_name}
        <Text fz="xs" c="dimmed" component="div">
          {row.total === null ? words.unknown : words.total(row.total)}
        </Text>
        {fault ? (
          <Text fz="xs" c="var(--vt-red)" role="alert">
            {words.fault[fault]}
          </Text>
        ) : null}
      </td>
      <td>
        <PageBox
          key={row.from}
          label={`${words.from}: ${row.file_name}`}
          value={row.from}
          wrong={fault !== null}
          onLeave={(from) => onRange(row.scan_id, from, row.to)}
        />
      </td>
      <td>
        <PageBox
          key={row.to}
          label={`${words.to}: ${row.file_name}`}
          value={row.to}
          wrong={fault !== null}
          onLeave={(to) => onRange(row.scan_id, row.from, to)}
        />
      </td>
      <td>
        {seen ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => onSee(row.scan_id)}>
            {words.seen}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface PageBoxProps {
  label: string;
  value: string;
  wrong: boolean;
  onLeave(value: string): void;
}

function PageBox({ label, value, wrong, onLeave }: PageBoxProps) {
  return (
    <TextInput
      aria-label={label}
      defaultValue={value}
      error={wrong}
      className={css.pageBox}
      inputMode="numeric"
      {...typing}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        if (typed !== value) onLeave(typed);
      }}
    />
  );
}
