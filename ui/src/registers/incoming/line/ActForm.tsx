/** The sheet of one act: opens in the line itself, reads its fields when sent, says conflicts and refusals calmly. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { asCallError, type CallError } from "../../../api/call";
import { renew } from "../../../api/query";
import { ErrorNote, Note } from "../../../kit/ErrorNote";
import { vi } from "../../../words/vi";
import css from "./line.module.css";

const words = vi.incoming.line;

interface ActFormProps {
  title: string;
  note?: ReactNode;
  warn?: boolean;
  confirm?: string;
  danger?: boolean;
  children?: ReactNode;
  /** Sends; rejects with the core's error. */
  onSend(form: FormData): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

export function ActForm({
  title,
  note,
  warn,
  confirm,
  danger,
  children,
  onSend,
  onDone,
  onClose,
}: ActFormProps) {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [conflict, setConflict] = useState(false);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  }, []);

  async function send(): Promise<void> {
    if (!form.current || busy) return;
    setBusy(true);
    setError(null);
    setConflict(false);
    try {
      await onSend(new FormData(form.current));
      onDone();
    } catch (thrown) {
      const refusal = asCallError(thrown);
      if (refusal.kind === "conflict") {
        // The line is read anew under the form; what was typed stays.
        renew(client, ["incoming", "envelopes"]);
        setConflict(true);
      } else setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      ref={form}
      className={css.act}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        {note ? warn ? <Note tone="amber">{note}</Note> : <Text size="xs">{note}</Text> : null}
        {children}
        {conflict ? (
          <div role="alert">
            <Note tone="amber">{words.conflict}</Note>
          </div>
        ) : null}
        <ErrorNote error={error} />
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
