/** Watched folders: where scans come from, whether they can be read, and what to do when not. */
import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import { useAct, useRead } from "../api/query";
import type { Folder } from "../api/types";
import { Chip, type Tone } from "../kit/Chip";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { FolderField } from "../kit/FolderField";
import { shownMoment } from "../kit/format";
import { LookOnly, Panes } from "../kit/ListAndSheet";
import { typing } from "../kit/typing";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.settings;
const f = w.folders;

const TONES: Record<Folder["state"], Tone> = {
  ok: "green",
  missing: "red",
  readonly: "amber",
  wrong_marker: "red",
  paused: "plain",
};

export function FoldersPart() {
  const { data, error } = useRead("folder_list", {}, ["folders"]);
  const may = useCan("admin", "clerk");
  const [open, setOpen] = useState<number | "new" | null>(null);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  const chosen = data.rows.find((one) => one.id === open);
  return (
    <Panes
      list={
        <>
          <LookOnly may={may} sentence={w.clerkOnly} />
          {may ? (
            <Group>
              <Button onClick={() => setOpen("new")}>{f.add}</Button>
            </Group>
          ) : null}
          {data.rows.length === 0 ? <Text size="sm">{f.none}</Text> : null}
          {data.rows.map((one) => (
            <FolderCard key={one.id} folder={one} may={may} onAmend={() => setOpen(one.id)} />
          ))}
        </>
      }
      side={
        open === "new" ? (
          <FolderNew onClose={() => setOpen(null)} />
        ) : chosen ? (
          <FolderAmend key={chosen.id} folder={chosen} onClose={() => setOpen(null)} />
        ) : undefined
      }
    />
  );
}

function FolderCard({ folder, may, onAmend }: { folder: Folder; may: boolean; onAmend: () => void }) {
  const adopt = useAct("folder_adopt", tellSaved);
  const amend = useAct("folder_amend", tellSaved);
  const { id, version, label, kind, active } = folder;
  return (
    <section className="sheet" aria-label={label}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={2}>{label}</Title>
          <Chip tone={TONES[folder.state]}>{f.state[folder.state]}</Chip>
        </Group>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {folder.path}
        </Text>
        <Text size="xs" c="dimmed" className="tabular">
          {folder.last_scan_at ? f.lastScan(shownMoment(folder.last_scan_at)) : f.neverScanned}
        </Text>
        {folder.note ? <Note tone="amber">{folder.note}</Note> : null}
        {folder.state === "wrong_marker" ? <Text size="sm">{f.adoptHint}</Text> : null}
        <ErrorNote error={adopt.error ?? amend.error} />
        {may ? (
          <Group gap="xs">
            {folder.state === "wrong_marker" ? (
              <Button
                aria-label={f.adoptOf(label)}
                loading={adopt.isPending}
                onClick={() => adopt.mutate({ input: { id } })}
              >
                {f.adopt}
              </Button>
            ) : null}
            <Button variant="default" aria-label={`${vi.common.amend}: ${label}`} onClick={onAmend}>
              {vi.common.amend}
            </Button>
            <Button
              variant="default"
              aria-label={`${active ? f.pause : f.resume}: ${label}`}
              loading={amend.isPending}
              onClick={() =>
                amend.mutate({ input: { id, version, label, network: kind === "network", active: !active } })
              }
            >
              {active ? f.pause : f.resume}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </section>
  );
}

function FolderNew({ onClose }: { onClose: () => void }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { path: "", label: "", network: false },
  });
  return (
    <ActForm
      title={f.add}
      form={form}
      needed={["path", "label"]}
      act={(values) => call("folder_add", values)}
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <FolderField label={f.path} key={form.key("path")} {...form.getInputProps("path")} />
      <TextInput
        label={f.label}
        description={f.labelHint}
        key={form.key("label")}
        {...form.getInputProps("label")}
        {...typing}
      />
      <Checkbox
        label={f.network}
        key={form.key("network")}
        {...form.getInputProps("network", { type: "checkbox" })}
      />
    </ActForm>
  );
}

function FolderAmend({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { label: folder.label, network: folder.kind === "network" },
  });
  return (
    <ActForm
      title={f.amend}
      form={form}
      needed={["label"]}
      act={(values) =>
        call("folder_amend", { id: folder.id, version: folder.version, active: folder.active, ...values })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {folder.path}
      </Text>
      <TextInput label={f.label} key={form.key("label")} {...form.getInputProps("label")} {...typing} />
      <Checkbox
        label={f.network}
        key={form.key("network")}
        {...form.getInputProps("network", { type: "checkbox" })}
      />
    </ActForm>
  );
}
