/** Vai trò của quy trình and the chức vụ that fill them in this office. */
import { Button } from "@mantine/core";
import type { ProcedureRole } from "../api/procedures";
import { Chip } from "../kit/Chip";
import { vi } from "../words/vi";
import css from "./procedures.module.css";

const w = vi.procedures;

export function RoleTable({
  roles,
  onSet,
}: {
  roles: readonly ProcedureRole[];
  /** Absent: may not be changed now. */
  onSet?: (role: ProcedureRole) => void;
}) {
  return (
    <div className={css.wide}>
      <table className={css.grid} aria-label={w.sections.roles}>
        <thead>
          <tr>
            <th scope="col">{w.role}</th>
            <th scope="col">{w.titles}</th>
            {onSet ? (
              <th scope="col" className={css.act}>
                <span className="hidden-look">{vi.common.amend}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">{role.name}</th>
              <td>
                {role.titles.join("; ")}
                {role.titles.length === 0 && !role.special ? w.noTitles : null}{" "}
                {role.own ? <Chip tone="accent">{w.ownTitles}</Chip> : null}
                {role.special ? <span className={css.part}>{w.specials[role.special]}</span> : null}
              </td>
              {onSet ? (
                <td>
                  {role.special && !["head_of_unit", "of_unit"].includes(role.special) ? null : (
                    <Button
                      variant="default"
                      size="compact-xs"
                      aria-label={w.roleSet(role.name)}
                      onClick={() => onSet(role)}
                    >
                      {vi.common.amend}
                    </Button>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
