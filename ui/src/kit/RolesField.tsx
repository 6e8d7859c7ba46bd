/** The roles a person may hold, as boxes to tick. */
import { Checkbox, Group } from "@mantine/core";
import type { ReactNode } from "react";
import type { Role } from "../api/types";
import { vi } from "../words/vi";

const ROLES = Object.keys(vi.common.roles) as Role[];

type Props = {
  defaultValue?: Role[];
  onChange?: (roles: Role[]) => void;
  error?: ReactNode;
};

export function RolesField({ defaultValue, onChange, error }: Props) {
  return (
    <Checkbox.Group
      label={vi.settings.people.roles}
      defaultValue={defaultValue ?? []}
      onChange={(values) => onChange?.(values as Role[])}
      error={error}
    >
      <Group gap="md" mt={4} style={{ rowGap: "0.375rem" }}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={vi.common.roles[role]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
