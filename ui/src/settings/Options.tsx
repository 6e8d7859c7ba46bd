/** The office's own numbers and switches, as the core names them. Each is saved where it stands. */
import { Button, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct, useRead } from "../api/query";
import type { Setting } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { FolderField } from "../kit/FolderField";
import { LookOnly } from "../kit/ListAndSheet";
import { NumberField } from "../kit/NumberField";
import { typing } from "../kit/typing";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { tellSaved } from "./saved";

const w = vi.settings;

export function OptionsPart() {
  const { data, error } = useRead("office_get", {}, ["office"]);
  const admin = useCan("admin");
  if (error) return <ErrorNote error={error} />;
  const settings = data?.settings ?? [];
  if (!admin)
    return (
      <div className="sheet" style={{ maxWidth: "42rem" }}>
        <Stack gap="md">
          <LookOnly may={false} sentence={w.adminOnly} />
          <dl className="facts">
            {settings.map((one) => (
              <Shown key={one.key} setting={one} />
            ))}
          </dl>
        </Stack>
      </div>
    );
  return (
    <div className="sheet" style={{ maxWidth: "42rem" }}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {w.options.lead}
        </Text>
        {settings.map((one) => (
          <Option key={`${one.key}=${one.value}`} setting={one} />
        ))}
      </Stack>
    </div>
  );
}

/** For those who only look. */
function Shown({ setting }: { setting: Setting }) {
  const { kind, value, label } = setting;
  const said = kind === "bool" ? (value === "true" ? vi.common.yes : vi.common.no) : value;
  return (
    <>
      <dt>{label}</dt>
      <dd>{said || vi.common.none}</dd>
    </>
  );
}

function Option({ setting }: { setting: Setting }) {
  const act = useAct("setting_set", tellSaved);
  const [value, setValue] = useState(setting.value);
  const save = (next: string) => act.mutate({ input: { key: setting.key, value: next } });
  const error = act.error?.message;

  if (setting.kind === "bool")
    return (
      <Switch
        label={setting.label}
        defaultChecked={setting.value === "true"}
        error={error}
        onChange={(event) => save(String(event.currentTarget.checked))}
      />
    );

  const field =
    setting.kind === "folder" ? (
      <FolderField label={setting.label} defaultValue={setting.value} onChange={setValue} error={error} />
    ) : setting.kind === "number" ? (
      <NumberField
        label={setting.label}
        defaultValue={Number(setting.value)}
        onChange={(next) => setValue(next === null ? setting.value : String(next))}
        error={error}
        w="20rem"
      />
    ) : (
      <TextInput
        label={setting.label}
        defaultValue={setting.value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={error}
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
        <Button
          type="submit"
          variant={value === setting.value ? "default" : "filled"}
          loading={act.isPending}
          disabled={value === setting.value}
          aria-label={`${vi.common.save}: ${setting.label}`}
        >
          {vi.common.save}
        </Button>
      </Group>
    </form>
  );
}
