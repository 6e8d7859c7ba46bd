/** The office's own numbers and switches, as the core names them. Each is saved where it stands. */
import { Button, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct, useRead } from "../api/query";
import type { Setting } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { FolderField } from "../kit/FolderField";
import { NumberField } from "../kit/NumberField";
import { typing } from "../kit/typing";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { LookOnly, tellSaved } from "./Panes";

const w = vi.settings;

export function OptionsPart() {
  const { data, error } = useRead("office_get", {}, ["office"]);
  const admin = useCan("admin");
  if (error) return <ErrorNote error={error} />;
  return (
    <div className="sheet" style={{ maxWidth: "42rem" }}>
      <Stack gap="md">
        {admin ? (
          <Text size="sm" c="dimmed">
            {w.options.lead}
          </Text>
        ) : (
          <LookOnly may={false} sentence={w.adminOnly} />
        )}
        {data?.settings.map((one) => (
          <Option key={`${one.key}=${one.value}`} setting={one} admin={admin} />
        ))}
      </Stack>
    </div>
  );
}

function Option({ setting, admin }: { setting: Setting; admin: boolean }) {
  const act = useAct("setting_set", tellSaved);
  const [value, setValue] = useState(setting.value);
  const save = (next: string) => act.mutate({ input: { key: setting.key, value: next } });
  const error = act.error?.message;

  if (setting.kind === "bool")
    return (
      <Switch
        label={setting.label}
        defaultChecked={setting.value === "true"}
        disabled={!admin}
        error={error}
        onChange={(event) => save(String(event.currentTarget.checked))}
      />
    );

  const field =
    setting.kind === "folder" && admin ? (
      <FolderField label={setting.label} defaultValue={setting.value} onChange={setValue} error={error} />
    ) : setting.kind === "number" ? (
      <NumberField
        label={setting.label}
        defaultValue={Number(setting.value)}
        onChange={(next) => setValue(next === null ? setting.value : String(next))}
        error={error}
        disabled={!admin}
        w="20rem"
      />
    ) : (
      <TextInput
        label={setting.label}
        defaultValue={setting.value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={error}
        disabled={!admin}
        {...typing}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(value.trim());
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <div style={{ flex: setting.kind === "number" ? undefined : 1 }}>{field}</div>
        {admin ? (
          <Button
            type="submit"
            variant={value === setting.value ? "default" : "filled"}
            loading={act.isPending}
            disabled={value === setting.value}
            aria-label={`${vi.common.save}: ${setting.label}`}
          >
            {vi.common.save}
          </Button>
        ) : null}
      </Group>
    </form>
  );
}
