/** The sheet of one act: opens where the act was chosen, says a refusal at its field, a conflict calmly. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { asCallError, CallError } from "../api/call";
import { renew } from "../api/query";
import { ErrorNote, fieldErrors, Note } from "../kit/ErrorNote";
import { vi } from "../words/vi";
import css from "./cases/cases.module.css";

const words = vi.work;

/** What was refused at a field of this name. */
export type ErrorAt = (field: string) => string | undefined;

type SheetProps = {
  title: string;
  note?: ReactNode;
  confirm?: string;
  danger?: boolean;
  /** Fields that show their own refusal; all others are said above the buttons. */
  fields: readonly string[];
  children: (errorAt: ErrorAt) => ReactNode;
  /** Sends; rejects with the core's error. */
  onSend: (form: FormData) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  /** The act goes on elsewhere (a sign-off): nothing has been written yet. */
  quiet?: boolean;
};

export function Sheet({
  title,
  note,
  confirm,
  danger,
  fields,
  children,
  onSend,
  onDone,
  onClose,
  quiet,
}: SheetProps) {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [conflict, setConflict] = useState(false);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  }, []);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);

  async function send(): Promise<void> {
    if (!form.current || busy) return;
    setBusy(true);
    setError(null);
    setConflict(false);
    try {
      await onSend(new FormData(form.current));
      if (!quiet) {
        renew(client, ["work"]);
        notifications.show({ message: words.done });
      }
      onDone();
    } catch (thrown) {
      const refusal = asCallError(thrown);
      if (refusal.kind === "conflict") {
        // The case is read anew under the sheet; what was typed stays.
        renew(client, ["work"]);
        setConflict(true);
      } else setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  const at = error ? fieldErrors(error, fields) : null;
  return (
    <form
      ref={form}
      className={css.act}
      aria-label={title}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void send();
      }}
    >
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        {note ? <Text size="xs">{note}</Text> : null}
        {children((field) => at?.[field])}
        {conflict ? (
          <div role="alert">
            <Note tone="amber">{words.conflict}</Note>
          </div>
        ) : null}
        <ErrorNote error={at ? null : error} />
        <Group gap="xs">
          <Button type="submit" loading={busy} color={danger ? "son" : undefined}>
            {confirm ?? vi.common.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A refusal the window can see by itself, said like the core's. */
export function refusal(message: string, field: string): CallError {
  return new CallError({ kind: "refused", code: "window.work", message, field });
}
