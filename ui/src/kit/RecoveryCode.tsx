/** The sealed recovery code of a leader, shown once: written down, put in an envelope, given to its keeper. */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { vi } from "../words/vi";
import { Note } from "./ErrorNote";

const r = vi.settings.recovery;

type Props = { name: string; code: string; confirm?: string; onKept?: () => void };

export function RecoveryCode({ name, code, confirm, onKept }: Props) {
  const [told, setTold] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setTold(r.copied);
    } catch (thrown) {
      console.error(thrown);
      setTold(r.copyFailed);
    }
  }
  return (
    <Stack gap="xs" component="section" aria-label={r.of(name)}>
      <Title order={2}>{r.of(name)}</Title>
      <Note tone="red">{r.once}</Note>
      <div className="code-sealed tabular">{code}</div>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {told}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => void copy()}>
            {vi.common.copy}
          </Button>
          {onKept ? <Button onClick={onKept}>{confirm ?? r.done}</Button> : null}
        </Group>
      </Group>
    </Stack>
  );
}
