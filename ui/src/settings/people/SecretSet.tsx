/**
 * Setting someone's secret. A leader signs with it, so resetting a leader's needs the sealed recovery
 * code or a second leader; secrets go beside the input, never in it.
 */
import { Button, Group, PasswordInput, Radio, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { asCallError, type CallError, call } from "../../api/call";
import type { Person, Signer } from "../../api/types";
import { ErrorNote, Note } from "../../kit/ErrorNote";
import { RecoveryCode } from "../../kit/RecoveryCode";
import { typing } from "../../kit/typing";
import { vi } from "../../words/vi";

const p = vi.settings.people;
type Way = "code" | "leader";

export function SecretSet({ person, people }: { person: Person; people: readonly Person[] }) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [code, setCode] = useState<string | null>(null);

  if (code !== null)
    return (
      <RecoveryCode
        name={person.full_name}
        code={code}
        onKept={() => {
          setCode(null);
          setDone(true);
        }}
      />
    );
  return (
    <Stack gap="xs">
      <Title order={3}>{p.secret}</Title>
      {person.has_secret ? null : (
        <Text size="sm" c="dimmed">
          {p.noSecret}
        </Text>
      )}
      {done ? <Note tone="green">{p.secretDone}</Note> : null}
      {open ? (
        <SecretSetForm
          person={person}
          people={people}
          onDone={(made) => {
            setOpen(false);
            setCode(made ?? null);
            setDone(!made);
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <Group>
          <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
            {p.secretSet}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

type FormProps = {
  person: Person;
  people: readonly Person[];
  onDone: (recoveryCode: string | null | undefined) => void;
  onClose: () => void;
};

function SecretSetForm({ person, people, onDone, onClose }: FormProps) {
  const guarded = person.roles.includes("leader") && person.has_secret;
  const [way, setWay] = useState<Way>("code");
  const [leader, setLeader] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [differs, setDiffers] = useState(false);
  const [busy, setBusy] = useState(false);
  const next = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const sealed = useRef<HTMLInputElement>(null);
  const leaderSecret = useRef<HTMLInputElement>(null);
  const others = people.filter((one) => one.active && one.id !== person.id && one.roles.includes("leader"));
  // Who became a leader with a secret of before has no sealed code yet: the core lets that secret agree to it.
  const leaders = [
    ...others.map((one) => ({ value: one.login, label: one.full_name })),
    { value: person.login, label: p.leaderSelf(person.full_name) },
  ];
  const at = (field: string) => (error?.field === field ? error.message : undefined);
  const placed = ["new_pin", "recovery_code", "login", "pin"].includes(error?.field ?? "");

  async function submit() {
    const new_pin = next.current?.value ?? "";
    const same = new_pin === again.current?.value;
    setDiffers(!same);
    if (!same) return;
    const signer: Signer = { new_pin };
    if (guarded && way === "code") signer.recovery_code = sealed.current?.value.trim() ?? "";
    if (guarded && way === "leader") {
      signer.login = leader ?? "";
      signer.pin = leaderSecret.current?.value ?? "";
    }
    setBusy(true);
    setError(null);
    try {
      const answer = await call("people_set_secret", { person_id: person.id }, signer);
      onDone(answer.recovery_code);
    } catch (thrown) {
      setError(asCallError(thrown));
      setBusy(false);
    }
  }

  return (
    <form
      aria-label={p.secretSet}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {p.secretHint}
        </Text>
        <PasswordInput ref={next} label={p.secretNew} autoFocus error={at("new_pin")} {...typing} />
        <PasswordInput
          ref={again}
          label={p.secretAgain}
          error={differs ? vi.frame.secretDiffers : undefined}
          {...typing}
        />
        {guarded ? (
          <Radio.Group label={p.how} value={way} onChange={(value) => setWay(value as Way)}>
            <Stack gap={6} mt={4}>
              <Radio value="code" label={p.byCode} />
              <Radio value="leader" label={p.byLeader} />
            </Stack>
          </Radio.Group>
        ) : null}
        {guarded && way === "code" ? (
          <TextInput ref={sealed} label={p.code} error={at("recovery_code")} {...typing} />
        ) : null}
        {guarded && way === "leader" ? (
          <>
            <Select label={p.leader} data={leaders} value={leader} onChange={setLeader} error={at("login")} />
            <PasswordInput ref={leaderSecret} label={p.leaderSecret} error={at("pin")} {...typing} />
          </>
        ) : null}
        <ErrorNote error={placed ? null : error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {p.secretSet}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
