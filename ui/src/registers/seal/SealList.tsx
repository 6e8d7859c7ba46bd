/** The list of seals and tokens, those used no more too; beside it the one that is open. */
import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Seal } from "../../api/seal";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip } from "../../kit/Chip";
import { shownDate, shownMoment } from "../../kit/format";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { Marks } from "./Holders";
import { SealForm } from "./SealForm";
import { SealPane } from "./SealPane";
import css from "./seal.module.css";

const words = vi.seal.seals;
const c = words.columns;

const COLUMNS: Column<Seal>[] = [
  { id: "name", head: c.name, cell: (one) => one.name, full: (one) => `${one.name}, ${one.owner_name}` },
  { id: "kind", head: c.kind, width: 10.5, cell: (one) => one.kind_label, full: (one) => one.kind_label },
  {
    id: "number",
    head: c.number,
    width: 8,
    cell: (one) => one.serial_number || one.registration_number,
    full: (one) => one.serial_number || one.registration_number,
  },
  {
    id: "state",
    head: c.state,
    width: 6,
    cell: (one) => <Chip tone={one.state === "in_use" ? "green" : "plain"}>{one.state_label}</Chip>,
  },
  { id: "holder", head: c.holder, width: 9, cell: (one) => one.holder_name, full: (one) => one.where },
  { id: "since", head: c.since, width: 9, cell: (one) => shownMoment(one.held_since) },
  {
    id: "due",
    head: c.due,
    width: 8,
    cell: (one) => shownDate(one.due_back ?? one.certificate_to),
    full: (one) => shownDate(one.due_back ?? one.certificate_to),
  },
];

export function SealList({ seals, chosen }: { seals: readonly Seal[]; chosen?: number }) {
  const mayKeep = useCan("clerk", "admin");
  const [cursor, setCursor] = useState<number | null>(chosen ?? null);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState(chosen);
  if (asked !== chosen) {
    // Chosen anew above: that one is opened.
    setAsked(chosen);
    setCursor(chosen ?? null);
  }
  const open = seals.find((one) => one.id === cursor);
  return (
    <>
      {mayKeep ? (
        <Group className={css.bar}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {words.add}
          </Button>
        </Group>
      ) : null}
      <div className={css.split}>
        <div className={css.list}>
          <BookTable
            label={words.label}
            columns={COLUMNS}
            rows={seals}
            rowKey={(one) => one.id}
            selected={cursor}
            onSelect={(one) => {
              setCursor(one.id);
              setAdding(false);
            }}
            struck={(one) => one.state === "withdrawn"}
            minWidth={60}
            autoFocus
            empty={
              <div className={css.empty}>
                <Text>{words.empty}</Text>
                <Text size="sm" c="dimmed">
                  {words.emptyNext}
                </Text>
              </div>
            }
          />
        </div>
        <aside className={css.right} aria-label={adding ? vi.seal.seal.addTitle : words.pane}>
          {adding ? (
            <div className={css.pane}>
              <SealForm
                title={vi.seal.seal.addTitle}
                seals={seals}
                onDone={(saved) => {
                  setAdding(false);
                  setCursor(saved.id);
                }}
                onClose={() => setAdding(false)}
              />
            </div>
          ) : open ? (
            <SealPane key={`${open.id}.${open.version}`} seal={open} marks={<Marks seal={open} />} />
          ) : (
            <Text p="lg" ta="center" c="dimmed">
              {words.choose}
            </Text>
          )}
        </aside>
      </div>
    </>
  );
}
