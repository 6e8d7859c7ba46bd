/** A quiet page with one paper in the middle: sign-in, lock, forced secret, cannot-open. */
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { OfficeNames } from "../api/types";
import { vi } from "../words/vi";

export function Cover({ office, children }: { office?: OfficeNames | null; children: ReactNode }) {
  return (
    <main className="cover">
      <div className="cover-paper">
        <Stack gap="md">
          <div className="cover-head">
            {office ? (
              <>
                <Text size="xs" tt="uppercase">
                  {office.parent_name}
                </Text>
                <Text size="sm" fw={600} tt="uppercase">
                  {office.name}
                </Text>
              </>
            ) : (
              <Text fw={600}>{vi.common.app}</Text>
            )}
          </div>
          {children}
        </Stack>
      </div>
    </main>
  );
}
