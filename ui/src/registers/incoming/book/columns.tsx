/** The ten columns of Phụ lục IV mục VI, in their order; and the shorter row beside an open line. */
import type { ReactNode } from "react";
import type { Line } from "../../../api/types";
import type { Column } from "../../../kit/BookTable";
import { shownDate, shownDayMonth } from "../../../kit/format";
import { Chips } from "../../../kit/LineBrief";
import { Tick } from "../../../kit/Tick";
import { vi } from "../../../words/vi";
import css from "./book.module.css";

const words = vi.incoming.book;

/** How a row of any kind (a number, a line) leads to its line. */
export interface RowReader<T> {
  line(row: T): Line | "gap" | "unread";
  number(row: T): number;
  marked(line: Line): boolean;
  mark(line: Line): void;
}

export function bookColumns<T>(reader: RowReader<T>, narrow: boolean, mayMark: boolean): Column<T>[] {
  const of = (show: (line: Line) => ReactNode) => (row: T) => {
    const line = reader.line(row);
    return typeof line === "string" ? null : show(line);
  };
  const full = (text: (line: Line) => string) => (row: T) => {
    const line = reader.line(row);
    return typeof line === "string" ? undefined : text(line);
  };
  const all: (Column<T> & { narrow?: boolean })[] = [
    {
      id: "arrival_date",
      head: words.columns.arrival_date,
      width: 4.1,
      numeric: true,
      narrow: true,
      cell: of((line) => shownDayMonth(line.arrival_date)),
      full: full((line) => `${line.arrival_time.slice(0, 5)} ${shownDate(line.arrival_date)}`),
    },
    {
      id: "arrival_number",
      head: words.columns.arrival_number,
      width: 3.75,
      numeric: true,
      narrow: true,
      cell: (row) => <b>{reader.number(row)}</b>,
    },
    {
      id: "organ_name",
      head: words.columns.organ_name,
      width: 9,
      narrow: true,
      cell: of((line) => line.organ_name),
      full: full((line) => line.organ_name),
    },
    {
      id: "code",
      head: words.columns.code,
      width: 7.25,
      narrow: true,
      cell: of((line) => line.code),
      full: full((line) => line.code),
    },
    {
      id: "issued_date",
      head: words.columns.issued_date,
      width: 5.9,
      numeric: true,
      cell: of((line) => shownDate(line.issued_date)),
    },
    {
      id: "subject",
      head: words.columns.subject,
      narrow: true,
      cell: (row) => <Subject line={reader.line(row)} number={reader.number(row)} />,
      full: full((line) => [line.type_name, line.subject].filter(Boolean).join(": ")),
    },
    {
      id: "to_places",
      head: words.columns.to_places,
      width: 7.5,
      cell: of((line) => line.to_places),
      full: full((line) => line.to_places),
    },
    {
      id: "forwarded_date",
      head: words.columns.forwarded_date,
      width: 4.2,
      numeric: true,
      cell: of((line) => shownDayMonth(line.forwarded_date)),
      full: full((line) => shownDate(line.forwarded_date)),
    },
    {
      id: "received_by",
      head: words.columns.received_by,
      width: 5.5,
      cell: of((line) => line.received_by),
      full: full((line) => line.received_by ?? ""),
    },
    {
      id: "description",
      head: words.columns.description,
      width: 4.5,
      cell: of((line) => line.description),
      full: full((line) => line.description),
    },
  ];
  const mark: Column<T> = {
    id: "mark",
    head: words.mark,
    quiet: true,
    width: 1.9,
    cell: of((line) => (
      <Tick
        label={words.select(line.arrival_number)}
        checked={reader.marked(line)}
        disabled={line.state === "voided"}
        onChange={() => reader.mark(line)}
      />
    )),
  };
  const columns = narrow ? all.filter((column) => column.narrow) : all;
  return mayMark ? [mark, ...columns] : columns;
}

function Subject({ line, number }: { line: Line | "gap" | "unread"; number: number }) {
  if (line === "gap") return <span className={css.gap}>{words.gap(number)}</span>;
  if (line === "unread") return <span className={css.gap}>{words.loading}</span>;
  return (
    <>
      {line.voided_reason ? (
        <span className="unstruck">{words.voidedBecause(line.voided_reason)}. </span>
      ) : null}
      <Chips line={line} className={`unstruck ${css.chip}`} />
      {line.type_name ? <span className={css.type}>{line.type_name}: </span> : null}
      {line.secrecy === "" ? line.subject : words.secret}
    </>
  );
}
