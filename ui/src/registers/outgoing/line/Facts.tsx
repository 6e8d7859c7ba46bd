/** What is known of an outgoing document, in the order of the columns of the book. */
import type { ReactNode } from "react";
import type { OutDetail } from "../../../api/outgoing";
import { shownDate, worded } from "../../../kit/format";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import shared from "../../incoming/line/line.module.css";

const words = outgoing.line;
const facts = words.facts;

export function Facts({ line }: { line: OutDetail }) {
  const copies = line.copies == null ? "" : `${line.copies}, ${facts.keepCopies} ${line.keep_copies}`;
  const rows: [string, ReactNode][] = [
    [facts.organ, line.organ_name],
    [facts.code, line.number == null ? line.code_notation : line.code],
    [facts.issued, shownDate(line.issued_date)],
    [facts.outOfTurn, <OutOfTurn key="turn" line={line} />],
    [facts.type, line.type_name],
    [facts.subject, line.secrecy === "" ? <b key="subject">{line.subject}</b> : outgoing.secret],
    [
      facts.signer,
      [line.capacity_text || line.signer_position, line.signer_full_name].filter(Boolean).join(", "),
    ],
    [facts.drafter, line.drafter_name],
    [facts.unit, line.unit_name],
    [facts.keptBy, line.kept_by],
    [facts.copies, copies],
    [facts.pages, line.page_amount],
    [facts.priority, line.priority > 0 ? vi.common.priority[line.priority] : ""],
    [facts.secrecy, line.secrecy === "" ? "" : worded(vi.common.secrecy, line.secrecy)],
    [facts.field, line.field],
    [facts.due, shownDate(line.due_date)],
    [facts.file, line.file_notation],
    [facts.filed, line.filed_where],
    [facts.lentTo, line.lent_to],
    [facts.unstamped, line.unstamped_reason],
    [
      facts.answers,
      line.answers.map((one) => facts.answered(one.arrival_number, one.year, one.organ_name)).join("; "),
    ],
    ...line.links.map((one): [string, ReactNode] => [
      one.label,
      [one.code, shownDate(one.issued_date)].filter(Boolean).join(", "),
    ]),
    [facts.handedBack, [line.handed_back_to, shownDate(line.handed_back_date)].filter(Boolean).join(", ")],
    [facts.description, line.description],
  ];
  return (
    <div className={shared.section}>
      <dl>
        {rows
          .filter(([label, value]) => Boolean(value) && (label !== facts.outOfTurn || line.out_of_turn))
          .map(([label, value]) => (
            <div key={label} className={shared.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {line.returns.length > 0 ? (
        <>
          <h2>{words.returns}</h2>
          <ol className={shared.history}>
            {line.returns.map((one) => (
              <li key={one.at}>
                <div className={shared.small}>
                  {[shownDate(one.at), one.by, words.returnedFrom(one.from_label, one.to_label)].join(", ")}
                </div>
                <div>{one.reason}</div>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}

function OutOfTurn({ line }: { line: OutDetail }) {
  const of = line.out_of_turn;
  if (!of) return null;
  const label = line.marks.find((one) => one.kind === of.how)?.label ?? "";
  return [label, of.reason, of.allowed_by ? facts.allowedBy(of.allowed_by) : ""].filter(Boolean).join("; ");
}
