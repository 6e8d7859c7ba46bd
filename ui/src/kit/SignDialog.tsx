/** The sign-off: a person confirms with his or her own secret, here and now. */
import { Button, Group, Modal, PasswordInput, Select, Stack, Text } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import type { CallError } from "../api/call";
import { asCallError } from "../api/call";
import type { Signer } from "../api/types";
import { useSession } from "../session";
import { vi } from "../words/vi";
import { ErrorNote } from "./ErrorNote";
import { typing } from "./typing";

type Props = {
  opened: boolean;
  title?: string;
  /** What is signed, shown exactly. */
  sentence: ReactNode;
  /** Log-in proposed as the signer. */
  login?: string;
  /** Nobody else may sign this: the name is said instead of asked. */
  only?: string;
  size?: string;
  onSign: (signer: Signer) => Promise<unknown>;
  onClose: () => void;
};

export function SignDialog(props: Props) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title ?? vi.common.signTitle}
      size={props.size}
    >
      <SignForm {...props} />
    </Modal>
  );
}

function SignForm({ sentence, login: proposed, only, onSign, onClose }: Props) {
  const { people } = useSession();
  const [login, setLogin] = useState<string | null>(proposed ?? null);
  const secret = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    if (login === null) return;
    setBusy(true);
    setError(null);
    try {
      await onSign({ login, pin: secret.current?.value ?? "" });
      onClose();
    } catch (thrown) {
      setError(asCallError(thrown));
      if (secret.current) {
        secret.current.value = "";
        secret.current.focus();
      }
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
        <Text size="sm" component="div">
          {sentence}
        </Text>
        {only === undefined ? (
          <Select
            label={vi.common.signer}
            data={people.map((one) => ({
              value: one.login,
              label: one.position ? `${one.full_name}, ${one.position}` : one.full_name,
            }))}
            value={login}
            onChange={setLogin}
            searchable
            data-autofocus={proposed ? undefined : true}
          />
        ) : (
          <Text size="sm">{vi.common.signerIs(only)}</Text>
        )}
        <PasswordInput
          ref={secret}
          label={vi.common.secret}
          data-autofocus={proposed ? true : undefined}
          {...typing}
          autoComplete="off"
        />
        <ErrorNote error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={login === null}>
            {vi.common.signConfirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
