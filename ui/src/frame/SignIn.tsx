/** Sign-in: who, and the secret. The last person at this desk is proposed. */
import { Button, PasswordInput, Select, Stack, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { asCallError, type CallError, call } from "../api/call";
import type { Me, SessionState } from "../api/types";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { typing } from "../kit/typing";
import { vi } from "../words/vi";
import { Cover } from "./Cover";
import { losesBy, type Seat } from "./seats";

const KEPT = "vanthu.last_login";

type Props = { state: SessionState; onSignedIn: (person: Me) => void };

export function SignIn({ state, onSignedIn }: Props) {
  return (
    <Cover office={state.office}>
      <Title order={1}>{vi.frame.signInTitle}</Title>
      <SignInForm state={state} onSignedIn={onSignedIn} />
      {state.demo ? (
        <Text size="xs" c="dimmed">
          {vi.frame.demoSecrets}
        </Text>
      ) : null}
    </Cover>
  );
}

type FormProps = Props & {
  /** Log-in proposed instead of the last one used here. */
  proposed?: string;
  /** Ask for the person first, not the secret. */
  askWho?: boolean;
  /** Who sat here last, and everybody whose page is kept: said to someone else who sits down. */
  owner?: Seat;
  seats?: readonly Seat[];
  confirm?: string;
};

export function SignInForm({
  state,
  onSignedIn,
  proposed,
  askWho = false,
  owner,
  seats = [],
  confirm,
}: FormProps) {
  const known = (login: string | null) => state.people.some((one) => one.login === login);
  const last = window.localStorage.getItem(KEPT);
  const start = proposed ?? (known(last) ? last : (state.people[0]?.login ?? null));
  const [login, setLogin] = useState<string | null>(askWho ? null : start);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const secret = useRef<HTMLInputElement>(null);
  const loses = login === null ? null : losesBy(seats, login);
  const keeps = owner?.unsaved && login !== null && login !== owner.person.login ? owner.person : null;

  async function submit() {
    if (login === null) return;
    setBusy(true);
    setError(null);
    try {
      const person = await call("sign_in", {}, { login, pin: secret.current?.value ?? "" });
      window.localStorage.setItem(KEPT, login);
      onSignedIn(person);
    } catch (thrown) {
      setError(asCallError(thrown));
      setBusy(false);
      if (secret.current) {
        secret.current.value = "";
        secret.current.focus();
      }
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
        <Select
          label={vi.frame.who}
          placeholder={vi.frame.whoHint}
          searchable
          autoFocus={askWho}
          data={state.people.map((one) => ({
            value: one.login,
            label: one.position ? `${one.full_name}, ${one.position}` : one.full_name,
          }))}
          value={login}
          onChange={(value) => {
            setLogin(value);
            setError(null);
            secret.current?.focus();
          }}
        />
        <PasswordInput
          ref={secret}
          label={vi.common.secret}
          autoFocus={!askWho}
          {...typing}
          autoComplete="off"
        />
        {loses ? (
          <Note tone="amber">{vi.frame.unsavedOfOther(loses.full_name, seats.length)}</Note>
        ) : keeps ? (
          <Text size="sm">{vi.frame.keptOfOther(keeps.full_name)}</Text>
        ) : null}
        <ErrorNote error={error} />
        <Button type="submit" size="sm" loading={busy} disabled={login === null}>
          {loses ? vi.frame.enterAndDrop(loses.full_name) : (confirm ?? vi.frame.enter)}
        </Button>
      </Stack>
    </form>
  );
}
