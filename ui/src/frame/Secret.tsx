/** Change of one's own secret: wished from the menu, or forced at the first sign-in. */
import { Button, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { asCallError, type CallError, call } from "../api/call";
import type { SessionState } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { typing } from "../kit/typing";
import { vi } from "../words/vi";
import { Cover } from "./Cover";

export function SecretForm({ onChanged, onCancel }: { onChanged: () => void; onCancel?: () => void }) {
  const now = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const [differs, setDiffers] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const at = (field: string) => (error?.field === field ? error.message : undefined);

  async function submit() {
    const new_pin = next.current?.value ?? "";
    const same = new_pin === again.current?.value;
    setDiffers(!same);
    if (!same) {
      again.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await call("secret_change", {}, { pin: now.current?.value ?? "", new_pin });
      onChanged();
    } catch (thrown) {
      setError(asCallError(thrown));
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
        <PasswordInput
          ref={now}
          label={vi.frame.secretNow}
          data-autofocus
          autoFocus
          error={at("pin")}
          {...typing}
        />
        <PasswordInput ref={next} label={vi.frame.secretNew} error={at("new_pin")} {...typing} />
        <PasswordInput
          ref={again}
          label={vi.frame.secretAgain}
          error={differs ? vi.frame.secretDiffers : undefined}
          {...typing}
        />
        <ErrorNote error={error?.field === "pin" || error?.field === "new_pin" ? null : error} />
        <Group justify="flex-end" gap="xs">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {vi.common.cancel}
            </Button>
          ) : null}
          <Button type="submit" loading={busy}>
            {vi.frame.secretSave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function ForcedSecret({ state, onChanged }: { state: SessionState; onChanged: () => void }) {
  return (
    <Cover office={state.office}>
      <Title order={1}>{vi.frame.secretFirstTitle}</Title>
      <Text size="sm">{vi.frame.secretFirst}</Text>
      <SecretForm onChanged={onChanged} />
    </Cover>
  );
}
