/** The fields of the sheet: each finds its input, its starting text and what is said about it by its name. */
import { Anchor, NativeSelect, TextInput } from "@mantine/core";
import { createContext, type ReactNode, useContext } from "react";
import { call } from "../../../api/call";
import type { Finding, SuggestedField } from "../../../api/types";
import { DateField } from "../../../kit/DateField";
import { parseDate } from "../../../kit/dates";
import { GrowingArea } from "../../../kit/GrowingArea";
import { SuggestField } from "../../../kit/SuggestField";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";
import { type Findings, useFinding } from "./findings";
import type { Defaults, FieldName, Sheet } from "./sheet";

const words = vi.incoming.entry;

export interface SheetDesk {
  sheet: Sheet;
  findings: Findings;
  defaults: Defaults;
  /** Something was typed or chosen. */
  changed(field: FieldName): void;
  /** A field was left: the place to format and to split. */
  left(field: FieldName): void;
  /** Show the line that a finding speaks of. */
  showLine(id: number): void;
}

const DeskContext = createContext<SheetDesk | null>(null);
export const SheetDeskProvider = DeskContext.Provider;

function useDesk(): SheetDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a field outside its sheet");
  return desk;
}

interface FieldProps {
  name: FieldName;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

/** A finding as a field shows it: a refusal in red with the field marked wrong, the others below as advice. */
export function useSaid(name: FieldName): { error?: ReactNode; description?: ReactNode } {
  const desk = useDesk();
  const finding = useFinding(desk.findings, name);
  if (!finding) return {};
  if (finding.level === "refuse") return { error: <FindingText finding={finding} onShow={desk.showLine} /> };
  if (finding.level === "advice")
    return { description: <FindingText finding={finding} onShow={desk.showLine} /> };
  return { description: <ReasonHint finding={finding} onShow={desk.showLine} /> };
}

/** At the field a word suffices: the whole sentence stands above "Lý do". */
function ReasonHint({ finding, onShow }: { finding: Finding; onShow(id: number): void }) {
  const { line } = finding;
  return (
    <span className={css.finding} data-level="reason" title={finding.message}>
      {line ? (
        <Anchor component="button" type="button" fz="inherit" onClick={() => onShow(line.id)}>
          {words.twin(line.arrival_number, line.year)}
        </Anchor>
      ) : (
        words.reasonHint
      )}
    </span>
  );
}

export function FindingText({ finding, onShow }: { finding: Finding; onShow(id: number): void }) {
  const { line } = finding;
  return (
    <span className={css.finding} data-level={finding.level}>
      {finding.message}{" "}
      {line ? (
        <Anchor component="button" type="button" fz="inherit" onClick={() => onShow(line.id)}>
          {words.viewTwin(line.arrival_number, line.year)}
        </Anchor>
      ) : null}
    </span>
  );
}

function useShared({ name, required, disabled, autoFocus }: FieldProps) {
  const desk = useDesk();
  const said = useSaid(name);
  return {
    desk,
    props: {
      ...said,
      required,
      disabled,
      autoFocus,
      label: words[name],
      defaultValue: desk.defaults[name] ?? "",
    },
  };
}

export function TextField(field: FieldProps & { numeric?: boolean }) {
  const { desk, props } = useShared(field);
  return (
    <TextInput
      {...props}
      {...typing}
      ref={desk.sheet.ref<HTMLInputElement>(field.name)}
      placeholder={field.placeholder}
      inputMode={field.numeric ? "numeric" : undefined}
      onChange={() => desk.changed(field.name)}
      onBlur={() => desk.left(field.name)}
    />
  );
}

export function AreaField(field: FieldProps) {
  const { desk, props } = useShared(field);
  return (
    <GrowingArea
      {...props}
      {...typing}
      ref={desk.sheet.ref<HTMLTextAreaElement>(field.name)}
      placeholder={field.placeholder}
      minRows={2}
      maxRows={5}
      onChange={() => desk.changed(field.name)}
      onBlur={() => desk.left(field.name)}
    />
  );
}

export function ChoiceField({
  options,
  ...field
}: FieldProps & { options: readonly { value: string; label: string }[] }) {
  const { desk, props } = useShared(field);
  return (
    <NativeSelect
      {...props}
      size="xs"
      ref={desk.sheet.ref<HTMLSelectElement>(field.name)}
      data={[...options]}
      onChange={() => desk.changed(field.name)}
      onBlur={() => desk.left(field.name)}
    />
  );
}

export function DayField(field: FieldProps) {
  const { desk, props } = useShared(field);
  const today = useToday();
  return (
    <DateField
      {...props}
      defaultValue={parseDate(props.defaultValue, today)}
      inputRef={desk.sheet.ref<HTMLInputElement>(field.name)}
      onChange={() => desk.changed(field.name)}
      onBlur={() => desk.left(field.name)}
    />
  );
}

export function HistoryField(field: FieldProps & { name: SuggestedField & FieldName }) {
  const { desk, props } = useShared(field);
  const load = async (q: string) => {
    const organ_name = field.name === "organ_name" ? undefined : desk.sheet.text("organ_name") || undefined;
    return (await call("incoming_suggest", { field: field.name, q, organ_name })).rows;
  };
  return (
    <SuggestField
      {...props}
      load={load}
      inputRef={desk.sheet.ref<HTMLInputElement>(field.name)}
      onChange={() => desk.changed(field.name)}
      onBlur={() => desk.left(field.name)}
    />
  );
}
