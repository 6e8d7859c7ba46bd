/** The sheet itself: fields in the order the eye meets them on the paper, Enter walks on, nothing is sent by Enter. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";
import { AreaField, ChoiceField, DayField, HistoryField, TextField } from "./SheetFields";
import type { FieldName } from "./sheet";

const words = vi.incoming.entry;

const options = <K extends string>(of: Record<K, string>) =>
  (Object.keys(of) as K[]).map((value) => ({ value, label: of[value] }));
const PRIORITIES = vi.common.priority.map((label, level) => ({ value: String(level), label }));
const SECRECIES = options(vi.common.secrecy);
const RECEIPTS = options(words.receipt);
const CHECKS = options(words.authenticity);
const ENVELOPES = options(words.envelope);

interface SheetFormProps {
  /** The sheet holds a Mật level: abstract closed. */
  secret: boolean;
  /** Fields that depend on how the paper came. */
  receipt: string;
  autoFocus?: FieldName;
  /** The number stands in its day: ngày đến is not amended. */
  fixedArrival?: boolean;
  below?: ReactNode;
}

export function SheetForm({ secret, receipt, autoFocus, fixedArrival, below }: SheetFormProps) {
  const electronic = receipt !== "paper";
  return (
    <div className={css.fields}>
      <div className={css.row}>
        <HistoryField name="organ_name" required autoFocus={autoFocus === "organ_name"} />
      </div>
      <div className={`${css.row} ${css.code}`}>
        <TextField name="code_number" />
        <HistoryField name="code_notation" />
        <DayField name="issued_date" />
      </div>
      <div className={css.row}>
        <HistoryField name="type_name" />
      </div>
      <div className={css.row}>
        <AreaField name="subject" required={!secret} disabled={secret} />
      </div>
      <div className={`${css.row} ${css.halves}`}>
        <HistoryField name="signer_position" />
        <HistoryField name="signer_full_name" />
      </div>
      <div className={`${css.row} ${css.quarters}`}>
        <ChoiceField name="priority" options={PRIORITIES} />
        <ChoiceField name="secrecy" options={SECRECIES} />
        <TextField name="page_amount" numeric />
        <TextField name="copies" numeric />
      </div>
      <div className={`${css.row} ${css.wideNarrow}`}>
        <HistoryField name="to_places" />
        <DayField name="due_date" />
      </div>
      <div className={`${css.row} ${css.thirds}`}>
        <ChoiceField name="receipt_kind" options={RECEIPTS} />
        <DayField name="arrival_date" disabled={fixedArrival} />
        <TextField name="arrival_time" placeholder={words.arrival_time_hint} />
      </div>
      <div className={`${css.row} ${css.halves}`} hidden={!electronic}>
        <ChoiceField name="authenticity_result" options={CHECKS} />
        <TextField name="authenticity_note" />
      </div>
      <div className={`${css.row} ${css.halves}`}>
        <ChoiceField name="envelope_kind" options={ENVELOPES} disabled={receipt === "electronic"} />
        <TextField name="file_notation" />
      </div>
      <div className={css.row}>
        <TextField name="description" placeholder={secret ? words.secret.note : undefined} />
      </div>
      {below}
    </div>
  );
}

/** Enter goes to the next field, as on the calculators and book programs clerks know; a button keeps its Enter. */
export function walkOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const here = event.target;
  if (
    !(
      here instanceof HTMLInputElement ||
      here instanceof HTMLTextAreaElement ||
      here instanceof HTMLSelectElement
    )
  )
    return;
  if (here.type === "checkbox") return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("input, textarea, select, button[data-last-stop]"),
  ].filter((one) => !one.hasAttribute("disabled") && one.tabIndex >= 0 && one.closest("[hidden]") === null);
  const next = stops[stops.indexOf(here) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** Runs `act` once typing has paused. */
export function usePause(act: () => void, after: number): { start(): void; now(): void } {
  const latest = useRef(act);
  latest.current = act;
  const [pause] = useState(() => {
    let timer: number | undefined;
    const now = () => {
      window.clearTimeout(timer);
      timer = undefined;
      latest.current();
    };
    return {
      now,
      start: () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(now, after);
      },
      stop: () => window.clearTimeout(timer),
    };
  });
  useEffect(() => pause.stop, [pause]);
  return pause;
}
