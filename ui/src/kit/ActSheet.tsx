/**
 * The sheet of one act: opens where the act was chosen, reads its fields when sent, says a refusal at its field and a
 * conflict calmly. What was typed stays until the act is done.
 */
import { Button, Group, Kbd, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { asCallError, CallError } from "../api/call";
import { type KeyId, keyOf } from "../keys/table";
import { useKey } from "../keys/useKey";
import { vi } from "../words/vi";
import { ErrorNote, fieldErrors, Note } from "./ErrorNote";

/** What was refused at a field of this name. */
export type ErrorAt = (field: string) => string | undefined;

type ActSheetProps = {
  title: string;
  note?: ReactNode;
  /** The note is a warning. */
  warn?: boolean;
  confirm?: string;
  danger?: boolean;
  /** Fields that show their own refusal; all others are said above the buttons. */
  fields?: readonly string[];
  children?: ReactNode | ((errorAt: ErrorAt) => ReactNode);
  /** Sends; rejects with the core's error. */
  onSend: (form: FormData) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  /** Said when it is done, where the page itself does not show it. */
  told?: string;
  /** The key that sends, as a button does. */
  sendKey?: KeyId;
  /** Another way to send the same fields. */
  second?: { label: string; keyId: KeyId; onSend: (form: FormData) => Promise<unknown> };
};

export function ActSheet({
  title,
  note,
  warn,
  confirm,
  danger,
  fields = [],
  children,
  onSend,
  onDone,
  onClose,
  told,
  sendKey,
  second,
}: ActSheetProps) {
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

  async function send(by: (form: FormData) => Promise<unknown>): Promise<void> {
    if (!form.current || busy) return;
    setBusy(true);
    setError(null);
    setConflict(false);
    try {
      await by(new FormData(form.current));
      if (told) notifications.show({ message: told });
      onDone();
    } catch (thrown) {
      const refusal = asCallError(thrown);
      if (refusal.kind === "conflict") {
        // Read anew under the sheet; what was typed stays.
        void client.invalidateQueries();
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
      className="act-sheet"
      aria-label={title}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        // Mantine's own mark, which its dialogs heed too: this Escape closes what is open in the field.
        if (event.target instanceof Element && event.target.hasAttribute("data-mantine-stop-propagation"))
          return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void send(onSend);
      }}
    >
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        {note ? warn ? <Note tone="amber">{note}</Note> : <Text size="xs">{note}</Text> : null}
        {typeof children === "function" ? children((field) => at?.[field]) : children}
        {conflict ? (
          <div role="alert">
            <Note tone="amber">{vi.common.conflict}</Note>
          </div>
        ) : null}
        <ErrorNote error={at ? null : error} />
        <Group gap="xs">
          <Button type="submit" loading={busy} color={danger ? "son" : undefined}>
            {confirm ?? vi.common.save}
            {sendKey ? <SheetKey id={sendKey} onPress={() => void send(onSend)} /> : null}
          </Button>
          {second ? (
            <Button variant="default" disabled={busy} onClick={() => void send(second.onSend)}>
              {second.label}
              <SheetKey id={second.keyId} onPress={() => void send(second.onSend)} />
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SheetKey({ id, onPress }: { id: KeyId; onPress: () => void }) {
  useKey(id, onPress);
  return (
    <Kbd size="xs" ml={6}>
      {keyOf(id)}
    </Kbd>
  );
}

/** A refusal the window can see by itself, said like the core's. */
export function refusal(message: string, field: string): CallError {
  return new CallError({ kind: "refused", code: "window.field", message, field });
}
