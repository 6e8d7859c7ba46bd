/**
 * A field of several lines that grows with its text. A key costs nothing but its letter: the height is looked at, and
 * only changed when the text no longer fits; what was taken away is given back once typing rests (input methods take
 * back and write anew with every mark).
 */
import { Textarea, type TextareaProps } from "@mantine/core";
import { type FormEvent, useEffect, useRef } from "react";

const REST_MS = 400;

type Props = Omit<TextareaProps, "autosize" | "rows" | "minRows" | "maxRows" | "styles" | "onInput"> & {
  minRows: number;
  maxRows: number;
};

/** Heights in rem, so that they follow the size of the whole window. */
function grow(area: HTMLTextAreaElement): void {
  const border = area.offsetHeight - area.clientHeight;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  area.style.height = `${(area.scrollHeight + border) / rem}rem`;
}

export function GrowingArea({ minRows, maxRows, ...rest }: Props) {
  const resting = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(resting.current), []);

  function fit(event: FormEvent<HTMLTextAreaElement>): void {
    const area = event.currentTarget;
    const full = area.clientHeight;
    if (area.scrollHeight > full) {
      grow(area);
      // As tall as it may get: from here on it scrolls.
      if (area.clientHeight === full) return;
    }
    window.clearTimeout(resting.current);
    if (area.style.height === "") return;
    resting.current = window.setTimeout(() => {
      area.style.height = "";
      if (area.scrollHeight > area.clientHeight) grow(area);
    }, REST_MS);
  }

  return (
    <Textarea
      {...rest}
      autosize={false}
      rows={minRows}
      styles={{ input: { maxHeight: `calc(${maxRows}lh + 0.75rem)` } }}
      onInput={fit}
    />
  );
}
