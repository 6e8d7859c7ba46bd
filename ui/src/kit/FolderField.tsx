/** A folder typed by hand or chosen in the system's own window. Uncontrolled. */
import { Button, Group, TextInput } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { asCallError, call } from "../api/call";
import { vi } from "../words/vi";
import { typing } from "./typing";

type Props = {
  label: string;
  description?: string;
  defaultValue?: string;
  onChange?: (path: string) => void;
  error?: ReactNode;
};

export function FolderField({ label, description, defaultValue, onChange, error }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  async function choose() {
    setFailed(null);
    try {
      const { path } = await call("choose_folder", {});
      if (path === null || input.current === null) return;
      input.current.value = path;
      onChange?.(path);
    } catch (thrown) {
      setFailed(asCallError(thrown).message);
    }
  }
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={input}
        label={label}
        description={description}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        error={failed ?? error}
        style={{ flex: 1 }}
        {...typing}
      />
      <Button
        variant="default"
        aria-label={vi.settings.options.chooseFor(label)}
        onClick={() => void choose()}
      >
        {vi.settings.options.choose}
      </Button>
    </Group>
  );
}
