/** People who use the program: who they are, what they hold, what they may do. */
import { useRead } from "../../api/query";
import type { Person } from "../../api/types";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownMoment } from "../../kit/format";
import { ListAndSheet } from "../../kit/ListAndSheet";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { PersonNew } from "./PersonNew";
import { PersonOpen } from "./PersonOpen";

const w = vi.settings;
const p = w.people;

export function PeoplePart() {
  const people = useRead("people_list", {}, ["people"]);
  const units = useRead("unit_list", {}, ["people", "office"]);
  const admin = useCan("admin");
  const error = people.error ?? units.error;
  if (error) return <ErrorNote error={error} />;
  if (people.data === undefined || units.data === undefined) return null;
  const rows = people.data.rows;
  const inUse = units.data.rows.filter((one) => !one.valid_to);
  return (
    <ListAndSheet
      label={p.table}
      rows={rows}
      may={admin}
      lookOnly={w.adminOnly}
      add={p.add}
      ended={(one) => !one.active}
      columns={[
        { head: p.fullName, cell: (one) => one.full_name, opens: true },
        { head: p.login, cell: (one) => one.login },
        { head: p.position, cell: (one) => held(one).join(", ") },
        { head: p.unit, cell: (one) => one.unit_name },
        { head: p.roles, cell: (one) => one.roles.map((role) => vi.common.roles[role]).join(", ") },
        { head: w.state, cell: (one) => <PersonState person={one} /> },
      ]}
      sheet={{
        blank: (close, open) => <PersonNew units={inUse} onDone={open} onClose={close} />,
        row: (one) => <PersonOpen key={one.id} person={one} people={rows} units={inUse} />,
      }}
    />
  );
}

/** The positions a person holds now. */
function held(person: Person): string[] {
  return person.positions.filter((one) => !one.valid_to).map((one) => one.title);
}

function PersonState({ person }: { person: Person }) {
  if (!person.active) return <Chip>{p.inactive}</Chip>;
  if (person.locked_until) return <Chip tone="red">{p.lockedUntil(shownMoment(person.locked_until))}</Chip>;
  if (!person.has_secret) return <Chip tone="amber">{p.noSecret}</Chip>;
  return <Chip kind="done">{p.active}</Chip>;
}
