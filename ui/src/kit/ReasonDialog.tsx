/** Asks for the reason that the law and the log want before something is voided, returned or set aside. */
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import type { CallError } from "../api/call";
import { asCallError } from "../api/call";
import { vi } from "../words/vi";
import { ErrorNote } from "./ErrorNote";
import { typing } from "./typing";

type Props = {
  opened: boolean;
  title: string;
  /** What will happen, in one sentence. */
  sentence?: ReactNode;
  label?: string;
  confirm: string;
  danger?: boolean;
  /** Extra fields above the reason. */
  children?: ReactNode;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

export function ReasonDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm({ sentence, label, confirm, danger, children, onConfirm, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    const reason = field.current?.value.trim() ?? "";
    setMissing(reason === "");
    if (reason === "") {
      field.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await onConfirm(reason);
      onClose();
    } catch (thrown) {
      setError(asCallError(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        {sentence ? <Text size="sm">{sentence}</Text> : null}
        {children}
        <Textarea
          ref={field}
          label={label ?? vi.common.reason}
          data-autofocus
          error={missing ? vi.common.reasonNeeded : undefined}
          {...typing}
        />
        <ErrorNote error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button type="submit" color={danger ? "son" : undefined} loading={busy}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
