/**
 * A short list of what the office keeps (books, units, types, people) with the row that is open beside it: the frame of
 * every such part of Thiết lập. Who may not change sees the same list.
 */
import { Button, Group, Table } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Note } from "./ErrorNote";
import "./panes.css";

export function Panes({ list, side }: { list: ReactNode; side?: ReactNode }) {
  return (
    <div className="panes" data-alone={side === undefined || undefined}>
      <div className="panes-list">{list}</div>
      {side === undefined ? null : <div className="panes-side sheet">{side}</div>}
    </div>
  );
}

/** Said to those who may look but not change. */
export function LookOnly({ may, sentence }: { may: boolean; sentence: string }) {
  return may ? null : <Note tone="plain">{sentence}</Note>;
}

/** A row of a plain table that can be opened by mouse and by keyboard. */
export function OpenButton({
  onOpen,
  current,
  children,
}: {
  onOpen: () => void;
  current: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className="open-row" aria-pressed={current} onClick={onOpen}>
      {children}
    </button>
  );
}

interface ListColumn<T> {
  head: string;
  cell(row: T): ReactNode;
  /** Dates and amounts. */
  tabular?: boolean;
  /** The name by which the row is opened. */
  opens?: boolean;
}

/** What stands beside the list: a new one, or one of the rows. */
interface Sheet<T> {
  blank(close: () => void, open: (id: number) => void): ReactNode;
  row(row: T, close: () => void): ReactNode;
}

interface ListAndSheetProps<T extends { id: number }> {
  label: string;
  columns: readonly ListColumn<T>[];
  rows: readonly T[];
  /** Whether the person at the desk may change the list, and what is said when not. */
  may: boolean;
  lookOnly: string;
  add: string;
  /** Rows may be opened by those who only look, too. */
  openToAll?: boolean;
  /** No longer in use: shown paler. */
  ended?(row: T): boolean;
  sheet: Sheet<T>;
}

export function ListAndSheet<T extends { id: number }>(props: ListAndSheetProps<T>) {
  const { label, columns, rows, may, lookOnly, add, openToAll, ended, sheet } = props;
  const [open, setOpen] = useState<number | "new" | null>(null);
  const close = () => setOpen(null);
  const chosen = rows.find((one) => one.id === open);
  const opens = (column: ListColumn<T>, row: T) =>
    column.opens && (may || openToAll) ? (
      <OpenButton current={row.id === open} onOpen={() => setOpen(row.id)}>
        {column.cell(row)}
      </OpenButton>
    ) : (
      column.cell(row)
    );
  return (
    <Panes
      list={
        <>
          <LookOnly may={may} sentence={lookOnly} />
          {may ? (
            <Group>
              <Button onClick={() => setOpen("new")}>{add}</Button>
            </Group>
          ) : null}
          <div className="panes-table">
            <Table aria-label={label}>
              <Table.Thead>
                <Table.Tr>
                  {columns.map((column) => (
                    <Table.Th key={column.head} scope="col">
                      {column.head}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr
                    key={row.id}
                    data-current={row.id === open || undefined}
                    data-ended={ended?.(row) || undefined}
                  >
                    {columns.map((column) => (
                      <Table.Td key={column.head} className={column.tabular ? "tabular" : undefined}>
                        {opens(column, row)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      }
      side={open === "new" ? sheet.blank(close, setOpen) : chosen ? sheet.row(chosen, close) : undefined}
    />
  );
}
