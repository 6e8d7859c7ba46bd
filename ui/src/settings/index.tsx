/** Thiết lập: the office's own rules and means. Read only when opened. */
import { Title } from "@mantine/core";
import type { ComponentType } from "react";
import { type RouteOf, type SettingsPart, useTrail } from "../route";
import { vi } from "../words/vi";
import { BackupPart } from "./Backup";
import { BooksPart } from "./Books";
import { CalendarPart } from "./calendar";
import { DelegationsPart } from "./Delegations";
import { FoldersPart } from "./Folders";
import { OfficePart } from "./Office";
import { OptionsPart } from "./Options";
import { PeoplePart } from "./people";
import { TypesPart } from "./Types";
import { UnitsPart } from "./Units";
import "./settings.css";

const w = vi.settings;

const PARTS: Record<SettingsPart, ComponentType> = {
  office: OfficePart,
  units: UnitsPart,
  people: PeoplePart,
  books: BooksPart,
  types: TypesPart,
  calendar: CalendarPart,
  folders: FoldersPart,
  backup: BackupPart,
  delegations: DelegationsPart,
  options: OptionsPart,
};
const ORDER: SettingsPart[] = [
  "office",
  "units",
  "people",
  "delegations",
  "books",
  "types",
  "calendar",
  "folders",
  "backup",
  "options",
];

export function Settings({ route }: { route: RouteOf<"settings"> }) {
  const { replace } = useTrail();
  const part = route.part ?? "office";
  const Part = PARTS[part];
  return (
    <div className="page">
      <Title order={1}>{w.title}</Title>
      <div className="settings">
        <nav className="settings-parts" aria-label={w.title}>
          {ORDER.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === part ? "page" : undefined}
              onClick={() => replace({ screen: "settings", part: one })}
            >
              {w.parts[one]}
            </button>
          ))}
        </nav>
        <section className="settings-body" aria-label={w.parts[part]}>
          <Part />
        </section>
      </div>
    </div>
  );
}
