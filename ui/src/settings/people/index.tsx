/** People who use the program: who they are, what they hold, what they may do. */
import { Button, Group, Table } from "@mantine/core";
import { useState } from "react";
import { useRead } from "../../api/query";
import type { Person } from "../../api/types";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownMoment } from "../../kit/format";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { LookOnly, OpenButton, Panes } from "../Panes";
import { PersonNew } from "./PersonNew";
import { PersonOpen } from "./PersonOpen";

const w = vi.settings;
const p = w.people;

export function PeoplePart() {
  const people = useRead("people_list", {}, ["people"]);
  const units = useRead("unit_list", {}, ["people", "office"]);
  const admin = useCan("admin");
  const [open, setOpen] = useState<number | "new" | null>(null);
  const error = people.error ?? units.error;
  if (error) return <ErrorNote error={error} />;
  if (people.data === undefined || units.data === undefined) return null;
  const rows = people.data.rows;
  const inUse = units.data.rows.filter((one) => !one.valid_to);
  const chosen = rows.find((one) => one.id === open);
  return (
    <Panes
      list={
        <>
          <LookOnly may={admin} sentence={w.adminOnly} />
          {admin ? (
            <Group>
              <Button onClick={() => setOpen("new")}>{p.add}</Button>
            </Group>
          ) : null}
          <div className="panes-table">
            <Table aria-label={p.table}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{p.fullName}</Table.Th>
                  <Table.Th scope="col">{p.login}</Table.Th>
                  <Table.Th scope="col">{p.position}</Table.Th>
                  <Table.Th scope="col">{p.unit}</Table.Th>
                  <Table.Th scope="col">{p.roles}</Table.Th>
                  <Table.Th scope="col">{w.state}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((one) => (
                  <Table.Tr
                    key={one.id}
                    data-current={one.id === open || undefined}
                    data-ended={one.active ? undefined : true}
                  >
                    <Table.Td>
                      {admin ? (
                        <OpenButton current={one.id === open} onOpen={() => setOpen(one.id)}>
                          {one.full_name}
                        </OpenButton>
                      ) : (
                        one.full_name
                      )}
                    </Table.Td>
                    <Table.Td>{one.login}</Table.Td>
                    <Table.Td>
                      {one.positions
                        .filter((held) => !held.valid_to)
                        .map((held) => held.title)
                        .join(", ")}
                    </Table.Td>
                    <Table.Td>{one.unit_name}</Table.Td>
                    <Table.Td>{one.roles.map((role) => vi.common.roles[role]).join(", ")}</Table.Td>
                    <Table.Td>
                      <PersonState person={one} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      }
      side={
        open === "new" ? (
          <PersonNew units={inUse} onDone={setOpen} onClose={() => setOpen(null)} />
        ) : chosen ? (
          <PersonOpen key={chosen.id} person={chosen} people={rows} units={inUse} />
        ) : undefined
      }
    />
  );
}

function PersonState({ person }: { person: Person }) {
  if (!person.active) return <Chip>{p.inactive}</Chip>;
  if (person.locked_until) return <Chip tone="red">{p.lockedUntil(shownMoment(person.locked_until))}</Chip>;
  if (!person.has_secret) return <Chip tone="amber">{p.noSecret}</Chip>;
  return <Chip kind="done">{p.active}</Chip>;
}
