/** The ten columns of Phụ lục IV mục I, in their order; and the shorter row beside an open document. */
import type { ReactNode } from "react";
import type { OutLine } from "../../../api/outgoing";
import type { Column } from "../../../kit/BookTable";
import { Chip } from "../../../kit/Chip";
import { shownDate, shownDayMonth } from "../../../kit/format";
import { outgoing } from "../../../words/outgoing";
import css from "../../incoming/book/book.module.css";

const words = outgoing.book;
const heads = words.columns;

/** `working`: what has no number yet is listed by where it stands, not by its columns in the book. */
export function bookColumns(narrow: boolean, working: boolean): Column<OutLine>[] {
  const text = (
    id: keyof typeof heads,
    width: number,
    of: (line: OutLine) => string,
    cell?: (line: OutLine) => ReactNode,
  ): Column<OutLine> => ({ id, head: heads[id], width, cell: cell ?? of, full: of });
  const code = text(
    "code",
    8,
    (line) => (line.number == null ? line.code_notation : line.code),
    (line) => (line.number == null ? <i>{outgoing.noNumber}</i> : <b>{line.code}</b>),
  );
  const issued: Column<OutLine> = {
    ...text("issued_date", 6.4, (line) => shownDate(line.issued_date)),
    numeric: true,
  };
  const subject: Column<OutLine> = {
    id: "subject",
    head: heads.subject,
    cell: (line) => <Subject line={line} />,
    full: (line) => [line.type_name, line.subject].filter(Boolean).join(": "),
  };
  const state = text("state", 9, (line) => line.state_label);
  if (narrow) return [code, ...(working ? [state] : [issued]), subject];
  if (working)
    return [code, subject, text("signer", 9, signer), text("to_places", 9, (line) => line.to_places), state];
  return [
    code,
    issued,
    subject,
    text("signer", 8, signer),
    text("to_places", 8, (line) => line.to_places),
    text("kept_by", 6.5, (line) => line.kept_by),
    { ...text("copies", 4.2, (line) => String(line.copies ?? "")), numeric: true },
    {
      ...text(
        "sent_date",
        4.2,
        (line) => shownDate(line.sent_date),
        (line) => shownDayMonth(line.sent_date),
      ),
      numeric: true,
    },
    text("received_by", 5, (line) => line.received_by),
    text("description", 4.5, (line) => line.description),
  ];
}

const signer = (line: OutLine): string => line.signer_full_name || line.submitted_to;

function Subject({ line }: { line: OutLine }) {
  return (
    <>
      {line.voided_reason ? (
        <span className="unstruck">{words.voidedBecause(line.voided_reason)}. </span>
      ) : null}
      {line.marks.map((one) => (
        <span key={one.kind} className={`unstruck ${css.chip}`}>
          <Chip kind={one.kind}>{one.label}</Chip>
        </span>
      ))}
      {line.type_name ? <span className={css.type}>{line.type_name}: </span> : null}
      {line.secrecy === "" ? line.subject : outgoing.secret}
    </>
  );
}
