/** A whole number typed as plain text: nothing is rewritten while typing, the value is a number or null. */
import { TextInput } from "@mantine/core";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { vi } from "../words/vi";
import { typing } from "./typing";

type Props = {
  label: string;
  defaultValue?: number | null;
  onChange?: (value: number | null) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  w?: number | string;
  inputRef?: RefObject<HTMLInputElement | null>;
};

/** `1.234` and `1234` are the same number to a Vietnamese reader. */
export function parseWhole(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

export function NumberField({ label, defaultValue, onChange, onBlur, error, inputRef, ...rest }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [wrong, setWrong] = useState(false);
  const text = () => input.current?.value ?? "";
  return (
    <TextInput
      {...rest}
      ref={input}
      label={label}
      inputMode="numeric"
      classNames={{ input: "tabular" }}
      defaultValue={defaultValue ?? ""}
      onChange={() => {
        setWrong(false);
        onChange?.(parseWhole(text()));
      }}
      onBlur={() => {
        setWrong(text().trim() !== "" && parseWhole(text()) === null);
        onBlur?.();
      }}
      error={wrong ? vi.common.numberWrong : error}
      {...typing}
    />
  );
}
