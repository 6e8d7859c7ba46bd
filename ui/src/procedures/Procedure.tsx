/** One procedure: the readable page, and beside it what the office has done with it and can do. */
import { Button, Group, Text, Title } from "@mantine/core";
import { IconArrowLeft, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { Procedure as Whole } from "../api/procedures";
import { useRead } from "../api/query";
import { Chip } from "../kit/Chip";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownDate } from "../kit/format";
import { LookOnly } from "../kit/ListAndSheet";
import { useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { ProcedureDocument } from "./Document";
import { AdoptForm, ApproveForm, FollowForm, RoleForm } from "./forms";
import css from "./procedures.module.css";
import { RoleTable } from "./Roles";
import { type Doing, Side } from "./Side";

const w = vi.procedures;

type Shown = number | "newest" | "shipped";
type Open = { what: Doing } | { what: "role"; role: string } | null;

export function Procedure({ procedureKey }: { procedureKey: string }) {
  const { go } = useTrail();
  const [shown, setShown] = useState<Shown>("newest");
  const [open, setOpen] = useState<Open>(null);
  const mayWrite = useCan("clerk", "admin");
  const list = useRead("procedure_list", {}, ["procedures", "work"]);
  const listed = list.data?.rows.find((row) => row.key === procedureKey);
  const { data: of, error } = useRead(
    "procedure_get",
    {
      key: procedureKey,
      version_id: typeof shown === "number" ? shown : undefined,
      shipped: shown === "shipped" ? true : undefined,
    },
    ["procedures"],
    { keepPrevious: true },
  );

  if (error) return <ErrorNote error={error} />;
  if (of === undefined) return null;

  function close(): void {
    setOpen(null);
  }

  function show(next: Shown): void {
    setShown(next);
    setOpen(null);
  }

  const version = of.versions.find((one) => one.id === of.version_id);
  const latest = version !== undefined && version.id === of.versions[0]?.id;
  return (
    <>
      <div className={css.head}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size="0.95rem" aria-hidden />}
          onClick={() => go({ screen: "work", part: "procedures" })}
        >
          {w.list}
        </Button>
        <div className={css.name}>
          <Title order={2}>
            {of.code}. {of.name}
          </Title>
          <Text size="sm" c="dimmed">
            {[of.part, of.set, w.kinds[of.kind]].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <Chip tone={version ? "green" : "plain"}>
          {version ? w.versionFrom(String(version.ordinal), shownDate(version.valid_from)) : w.shippedText}
        </Chip>
        {mayWrite ? (
          <Button
            variant="default"
            leftSection={<IconPencil size="0.95rem" aria-hidden />}
            onClick={() =>
              go({ screen: "work", part: "procedures", procedure_key: procedureKey, procedure_edit: true })
            }
          >
            {w.edit}
          </Button>
        ) : null}
      </div>
      <LookOnly may={mayWrite} sentence={vi.settings.clerkOnly} />
      {of.versions.length > 0 && !latest ? (
        <Group gap="xs">
          <Note tone="plain">{version ? w.olderShown : w.shippedShown}</Note>
          <Button variant="default" onClick={() => show("newest")}>
            {w.showNewest}
          </Button>
        </Group>
      ) : null}
      <div className={css.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys */}
        <section className={`${css.sheet} sheet`} tabIndex={0} data-pane aria-label={of.name}>
          <ProcedureDocument
            page={of}
            roles={
              <RoleTable
                roles={of.roles}
                onSet={mayWrite && latest ? (role) => setOpen({ what: "role", role: role.id }) : undefined}
              />
            }
          />
        </section>
        <aside className={`${css.side} sheet`} aria-label={w.aside}>
          {open ? (
            <OpenForm open={open} of={of} onClose={close} onAdopted={() => show("newest")} />
          ) : (
            <Side
              of={of}
              listed={listed}
              mayWrite={mayWrite}
              onDo={(what) => setOpen({ what })}
              onVersion={show}
            />
          )}
        </aside>
      </div>
    </>
  );
}

function OpenForm({
  open,
  of,
  onClose,
  onAdopted,
}: {
  open: NonNullable<Open>;
  of: Whole;
  onClose: () => void;
  onAdopted: () => void;
}) {
  if (open.what === "adopt") return <AdoptForm procedureKey={of.key} onDone={onAdopted} onCancel={onClose} />;
  if (of.procedure_id == null) return null;
  if (open.what === "approve") return <ApproveForm procedureId={of.procedure_id} onClose={onClose} />;
  if (open.what === "role") {
    const role = of.roles.find((one) => one.id === open.role);
    return role ? (
      <RoleForm key={role.id} procedureId={of.procedure_id} role={role} onClose={onClose} />
    ) : null;
  }
  return <FollowForm of={of} stop={open.what === "follow_stop"} onClose={onClose} />;
}
