/** The line's facts in sections, in the order of its way through the office. */
import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { LineDetail } from "../../../api/types";
import { Chip } from "../../../kit/Chip";
import { shownDate, shownMoment, worded } from "../../../kit/format";
import { vi } from "../../../words/vi";
import css from "./line.module.css";

const words = vi.incoming.line;
const facts = words.facts;
const entry = vi.incoming.entry;

export function Facts({ line, onAttachment }: { line: LineDetail; onAttachment?: (id: number) => void }) {
  return (
    <div className={css.facts}>
      <Section title={words.sections.paper}>
        <Fact label={facts.organ}>{line.organ_name}</Fact>
        <Fact label={facts.code}>{line.code}</Fact>
        <Fact label={facts.issued}>{shownDate(line.issued_date)}</Fact>
        <Fact label={facts.type}>{line.type_name}</Fact>
        <Fact label={facts.subject}>
          {line.secrecy === "" ? <b>{line.subject}</b> : vi.incoming.book.secret}
        </Fact>
        <Fact label={facts.signer}>
          {[line.signer_position, line.signer_full_name].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={facts.priority} hide={line.priority === 0}>
          {vi.common.priority[line.priority]}
        </Fact>
        <Fact label={facts.secrecy} hide={line.secrecy === ""}>
          {worded(vi.common.secrecy, line.secrecy)}
        </Fact>
        <Fact label={facts.amount}>
          {[
            line.page_amount ? facts.pages(line.page_amount) : "",
            line.copies ? facts.copies(line.copies) : "",
          ]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        <Fact label={words.tabs.scans(line.attachments.length)} hide={line.attachments.length === 0}>
          <ul className={css.plainList}>
            {line.attachments.map((one) => (
              <li key={one.id}>
                {onAttachment && one.scan_id != null ? (
                  <Anchor component="button" type="button" fz="inherit" onClick={() => onAttachment(one.id)}>
                    {one.file_name ?? words.attachments.nameless}
                  </Anchor>
                ) : (
                  (one.file_name ?? words.attachments.nameless)
                )}
                {one.page_from && one.page_to
                  ? `, ${words.attachments.pages(one.page_from, one.page_to)}`
                  : ""}
              </li>
            ))}
          </ul>
        </Fact>
      </Section>
      <Section title={words.sections.arrival}>
        <Fact label={facts.arrived}>
          {`${line.arrival_time.slice(0, 5)} ${shownDate(line.arrival_date)}`.trim()}
        </Fact>
        <Fact label={facts.dateReason} hide={!line.date_reason}>
          {line.date_reason}
        </Fact>
        <Fact label={facts.duplicateReason} hide={!line.duplicate_reason}>
          {line.duplicate_reason}
        </Fact>
        <Fact label={facts.receipt}>{worded(entry.receipt, line.receipt_kind)}</Fact>
        <Fact label={facts.electronic} hide={!line.electronic_received_at}>
          {shownMoment(line.electronic_received_at)}
        </Fact>
        <Fact label={facts.paperCame} hide={!line.paper_received_date || line.receipt_kind === "paper"}>
          {shownDate(line.paper_received_date)}
        </Fact>
        <Fact label={facts.authenticity} hide={line.authenticity.result === ""}>
          <Authenticity line={line} />
        </Fact>
        <Fact label={facts.notice} hide={!line.notice.due && !line.notice.sent_at}>
          <Notice line={line} />
        </Fact>
        <Fact label={facts.envelope} hide={line.envelope_kind === ""}>
          {worded(entry.envelope, line.envelope_kind)}
        </Fact>
        <Fact label={facts.file} hide={!line.file_notation}>
          {line.file_notation}
        </Fact>
        <Fact label={facts.book} hide={line.description === ""}>
          {line.description}
        </Fact>
      </Section>
      <Section title={words.sections.handling}>
        <Fact label={facts.due} hide={!line.due_date}>
          {shownDate(line.due_date)}
        </Fact>
        <Fact label={facts.submitted} hide={!line.submitted_at}>
          {[shownMoment(line.submitted_at), line.submitted_to].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={words.forms.field} hide={!line.field}>
          {line.field}
        </Fact>
        <Fact label={facts.opinion} hide={!line.opinion}>
          {line.opinion ? <Opinion opinion={line.opinion} /> : null}
        </Fact>
        <Fact label={vi.incoming.forward.to} hide={line.to_places === ""}>
          {line.to_places}
        </Fact>
        <Fact label={facts.handovers} hide={line.handovers.length === 0}>
          <ul className={css.plainList}>
            {line.handovers.map((handover) => (
              <li key={handover.id}>
                <b>{handover.to_name}</b>, {facts.handed(shownDate(handover.handed_date))}:{" "}
                {handover.received === "" ? (
                  <Chip kind="due">{facts.waiting}</Chip>
                ) : handover.received === "secret" ? (
                  facts.receivedSecret(handover.received_by ?? "", shownMoment(handover.received_at))
                ) : (
                  facts.receivedPaper(handover.received_by ?? "", shownMoment(handover.received_at))
                )}
                {handover.note ? ` (${handover.note})` : ""}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={facts.answering} hide={line.answering.length === 0}>
          {line.answering.map((one) => facts.answeringBy(one.code, one.state_label)).join("; ")}
        </Fact>
        <Fact label={facts.answer} hide={!line.answer}>
          {line.answer ? facts.answeredBy(line.answer.code, shownDate(line.answer.date)) : null}
        </Fact>
      </Section>
      <Trouble line={line} />
    </div>
  );
}

function Authenticity({ line }: { line: LineDetail }) {
  const { result, checked_by, checked_at, note } = line.authenticity;
  return (
    <>
      <Chip tone={result === "valid" ? "green" : "red"}>{worded(entry.authenticity, result)}</Chip>{" "}
      {checked_by ? facts.checked(checked_by, shownMoment(checked_at)) : ""} {note}
    </>
  );
}

function Notice({ line }: { line: LineDetail }) {
  const { sent_at, overdue } = line.notice;
  if (sent_at) return <>{facts.noticeSent(shownMoment(sent_at))}</>;
  return (
    <Chip kind={overdue ? "notice_overdue" : "notice"}>{overdue ? facts.noticeLate : facts.noticeDue}</Chip>
  );
}

/** An opinion recorded for another person carries "ghi thay" wherever it is read. */
export function Opinion({ opinion }: { opinion: NonNullable<LineDetail["opinion"]> }) {
  const evidence = words.evidence[opinion.evidence as keyof typeof words.evidence] ?? opinion.evidence ?? "";
  return (
    <>
      <div>{opinion.text}</div>
      <div className={css.small}>
        {facts.opinionBy(
          [opinion.by, opinion.by_position].filter(Boolean).join(", "),
          shownDate(opinion.date),
        )}
      </div>
      {opinion.signed ? (
        <Chip kind="done">{facts.signedHere(opinion.capacity ?? "")}</Chip>
      ) : (
        <Chip tone="amber">{facts.proxy(opinion.recorded_by, evidence)}</Chip>
      )}
    </>
  );
}

function Trouble({ line }: { line: LineDetail }) {
  const { defect, returned, recall, voided } = line;
  if (!defect && !returned && !recall && !voided) return null;
  return (
    <Section title={words.sections.trouble}>
      <Fact label={facts.defect} hide={!defect}>
        {defect ? `${defect.what} (${shownMoment(defect.reported_at)})` : ""}
      </Fact>
      <Fact label={facts.defectOpinion} hide={!defect?.opinion}>
        {[defect?.opinion, defect?.opinion_by].filter(Boolean).join(", ")}
      </Fact>
      <Fact label={words.forms.outcome} hide={!defect?.settled}>
        {defect?.settled
          ? `${worded(facts.defectSettled, defect.settled)}, ${shownMoment(defect.settled_at)}`
          : ""}
      </Fact>
      <Fact label={facts.returned} hide={!returned}>
        {returned ? `${returned.reason} (${shownMoment(returned.at)})` : ""}
      </Fact>
      <Fact label={facts.recalled} hide={!recall}>
        {recall
          ? [`${recall.reason} (${shownMoment(recall.at)})`, recall.notice].filter(Boolean).join(", ")
          : ""}
        {recall?.told_at ? `. ${facts.recallTold(shownMoment(recall.told_at))}` : ""}
      </Fact>
      <Fact label={facts.voided} hide={!voided}>
        {voided ? `${voided.reason} (${shownMoment(voided.at)})` : ""}
      </Fact>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ label, hide, children }: { label: string; hide?: boolean; children: ReactNode }) {
  if (hide) return null;
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd>{children || facts.none}</dd>
    </div>
  );
}
