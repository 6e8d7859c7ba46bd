/**
 * Typeahead in a drop-down only. What is typed stays as typed: nothing is completed inside the field,
 * nothing is chosen unless the arrow keys or the mouse went to a row. Uncontrolled.
 */
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { vi } from "../words/vi";
import { typing } from "./typing";

const PAUSE_MS = 120;

export type SuggestFieldProps = {
  label: string;
  /** At most twenty proposals for what has been typed; the core folds marks itself. */
  load: (typed: string) => Promise<string[]>;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  /** Called when a proposal was taken from the list. */
  onPick?: (value: string) => void;
  error?: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  w?: number | string;
  inputRef?: RefObject<HTMLInputElement | null>;
};

export function SuggestField({
  label,
  load,
  defaultValue,
  onChange,
  onBlur,
  onFocus,
  onPick,
  inputRef,
  ...rest
}: SuggestFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [rows, setRows] = useState<string[]>([]);
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(0);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });

  useEffect(() => () => window.clearTimeout(timer.current), []);

  function ask(open: boolean): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      asked.current += 1;
      const turn = asked.current;
      load(input.current?.value ?? "").then(
        (found) => {
          if (turn !== asked.current) return; // an older answer came late
          setRows(found);
          list.resetSelectedOption();
          if (open && found.length > 0 && document.activeElement === input.current) list.openDropdown();
          if (found.length === 0) list.closeDropdown();
        },
        // A list of proposals that cannot be read must not stop the typing; the core logs the fault.
        () => setRows([]),
      );
    }, PAUSE_MS);
  }

  return (
    <Combobox
      store={list}
      withinPortal
      position="bottom-start"
      onOptionSubmit={(value) => {
        if (input.current) input.current.value = value;
        list.closeDropdown();
        onChange?.(value);
        onPick?.(value);
      }}
    >
      <Combobox.Target targetType="input" autoComplete="off">
        <TextInput
          {...rest}
          {...typing}
          ref={input}
          label={label}
          defaultValue={defaultValue}
          onChange={(event) => {
            onChange?.(event.currentTarget.value);
            ask(true);
          }}
          onFocus={() => {
            ask(false);
            onFocus?.();
          }}
          onBlur={() => {
            window.clearTimeout(timer.current);
            asked.current += 1;
            list.closeDropdown();
            onBlur?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={rows.length === 0}>
        <Combobox.Options aria-label={label} mah="16rem" style={{ overflowY: "auto" }}>
          {rows.map((row) => (
            <Combobox.Option key={row} value={row}>
              {row}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className="hidden-look" aria-live="polite">
        {list.dropdownOpened && rows.length > 0 ? vi.common.pickFromList : ""}
      </span>
    </Combobox>
  );
}
