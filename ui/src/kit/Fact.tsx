/** A label and what stands there; nothing when nothing does. */
import { Text } from "@mantine/core";
import type { ReactNode } from "react";

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Text size="sm" component="span">
          {children}
        </Text>
      </dd>
    </div>
  );
}
