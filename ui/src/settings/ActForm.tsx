/** A form that does one act: refusals come back to their field, or stand calmly above the button. */
import { Button, Group, Stack, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { type ReactNode, useState } from "react";
import { asCallError, type CallError } from "../api/call";
import { ErrorNote, fieldErrors } from "../kit/ErrorNote";
import { vi } from "../words/vi";

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && String(value ?? "").trim() !== "";
}

type Props<V extends Record<string, unknown>> = {
  title?: string;
  form: UseFormReturnType<V>;
  confirm?: string;
  /** Fields that may not be left empty; said before the core is asked. */
  needed?: readonly (keyof V & string)[];
  act: (values: V) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
  children: ReactNode;
};

export function ActForm<V extends Record<string, unknown>>({
  title,
  form,
  confirm,
  needed = [],
  act,
  onDone,
  onCancel,
  children,
}: Props<V>) {
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(values: V) {
    const missing = needed.filter((field) => !isFilled(values[field]));
    if (missing.length > 0) {
      form.setErrors(Object.fromEntries(missing.map((field) => [field, vi.common.needed])));
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await act(values);
      form.resetDirty(values);
      onDone?.();
    } catch (thrown) {
      const refusal = asCallError(thrown);
      const at = fieldErrors(refusal, Object.keys(values));
      if (at) form.setErrors(at);
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} aria-label={title} noValidate>
      <Stack gap="xs">
        {title ? <Title order={2}>{title}</Title> : null}
        {children}
        <ErrorNote error={error} />
        <Group justify="flex-end" gap="xs">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {vi.common.cancel}
            </Button>
          ) : null}
          <Button type="submit" loading={busy}>
            {confirm ?? vi.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
