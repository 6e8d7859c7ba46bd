/** A scan found to be Mật: what its removal does, what it cannot reach, and the reason that the log keeps. */
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { asCallError, type CallError, call } from "../api/call";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { typing } from "../kit/typing";
import { vi } from "../words/vi";

const words = vi.intake.secret;

interface SecretRemovalProps {
  scanId: number;
  onRemoved(): void;
  onClose?: () => void;
}

export function SecretRemoval({ scanId, onRemoved, onClose }: SecretRemovalProps) {
  const reason = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);

  async function remove(): Promise<void> {
    const text = reason.current?.value.trim() ?? "";
    setMissing(text === "");
    if (text === "") {
      reason.current?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      setSentence((await call("scan_remove_secret", { scan_id: scanId, reason: text })).sentence);
    } catch (thrown) {
      setError(asCallError(thrown));
    } finally {
      setBusy(false);
    }
  }

  if (sentence !== null) {
    return (
      <Stack gap="sm" role="status">
        <Note tone="amber">{sentence}</Note>
        <div>
          <Button autoFocus onClick={onRemoved}>
            {words.goOn}
          </Button>
        </div>
      </Stack>
    );
  }
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <Stack gap="sm">
        <Text fw={600}>{words.title}</Text>
        <Note tone="red">
          <p style={{ margin: 0 }}>{words.warn}</p>
          <p style={{ margin: "0.25rem 0 0" }}>{words.still}</p>
        </Note>
        <Textarea
          ref={reason}
          autoFocus
          label={words.reason}
          error={missing ? vi.common.reasonNeeded : undefined}
          {...typing}
        />
        <ErrorNote error={error} />
        <div style={{ display: "flex", gap: "0.5rem" }}>
          <Button type="submit" color="son" loading={busy}>
            {words.confirm}
          </Button>
          {onClose ? (
            <Button variant="default" onClick={onClose}>
              {vi.common.cancel}
            </Button>
          ) : null}
        </div>
      </Stack>
    </form>
  );
}
