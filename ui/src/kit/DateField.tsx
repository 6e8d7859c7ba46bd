/**
 * A date typed as clerks type it. The text is never touched while typing: it is read on every change,
 * written as dd/MM/yyyy when the field is left. The value given out is `YYYY-MM-DD` or null.
 * Works with `form.getInputProps(...)` of an uncontrolled form.
 */
import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker, DatesProvider, type DayOfWeek } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/vi";
import { IconCalendar } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { useToday } from "../session";
import { vi } from "../words/vi";
import { parseDate } from "./dates";
import { shownDate } from "./format";
import { typing } from "./typing";

const WEEKEND: DayOfWeek[] = [0, 6];
const CALENDAR = { locale: "vi", firstDayOfWeek: 1, weekendDays: WEEKEND } as const;

/** Mantine's mark of a list that is open: Escape on any part of the calendar closes it, and not the dialog around it. */
const OPEN_LIST = { "data-mantine-stop-propagation": true };
const PARTS = {
  day: OPEN_LIST,
  calendarHeaderControl: OPEN_LIST,
  calendarHeaderLevel: OPEN_LIST,
  monthsListControl: OPEN_LIST,
  yearsListControl: OPEN_LIST,
};

export type DateFieldProps = {
  label: string;
  defaultValue?: string | null;
  onChange?: (iso: string | null) => void;
  /** Called when the field is left, with what was understood. */
  onBlur?: (iso: string | null) => void;
  onFocus?: () => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  w?: number | string;
  inputRef?: RefObject<HTMLInputElement | null>;
};

export function DateField({
  label,
  defaultValue,
  onChange,
  onBlur,
  onFocus,
  error,
  description,
  required,
  disabled,
  autoFocus,
  w,
  inputRef,
}: DateFieldProps) {
  const today = useToday();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [picked, setPicked] = useState<string | null>(defaultValue ?? null);

  function read(): string | null {
    return parseDate(input.current?.value ?? "", today);
  }

  function leave(): void {
    const text = input.current?.value.trim() ?? "";
    const iso = read();
    setWrong(text !== "" && iso === null);
    if (iso !== null && input.current) input.current.value = shownDate(iso);
    onBlur?.(iso);
  }

  function pick(iso: string | null): void {
    setOpen(false);
    setWrong(false);
    if (input.current) {
      input.current.value = shownDate(iso);
      input.current.focus();
    }
    onChange?.(iso);
  }

  return (
    <TextInput
      ref={input}
      label={label}
      description={description}
      placeholder={vi.common.dateHint}
      defaultValue={shownDate(defaultValue)}
      onChange={() => {
        setWrong(false);
        onChange?.(read());
      }}
      onBlur={leave}
      onFocus={onFocus}
      error={wrong ? vi.common.dateWrong : error}
      required={required}
      disabled={disabled}
      autoFocus={autoFocus}
      w={w}
      inputMode="text"
      classNames={{ input: "tabular" }}
      {...typing}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              size="sm"
              color="gray"
              aria-label={`${vi.common.dateOpen}: ${label}`}
              tabIndex={-1}
              disabled={disabled}
              onClick={() => {
                setPicked(read());
                setOpen((was) => !was);
              }}
            >
              <IconCalendar size="1rem" aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={vi.common.dateIs(label)}>
            <DatesProvider settings={CALENDAR}>
              <DatePicker
                attributes={PARTS}
                size="xs"
                value={picked}
                defaultDate={picked ?? today}
                onChange={pick}
              />
            </DatesProvider>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
