/** The machine's clock went back since the last entry: registering stops until an administrator confirms. */
import { Button, Group, Text } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useState } from "react";
import { call } from "../api/call";
import { shownMoment } from "../kit/format";
import { ReasonDialog } from "../kit/ReasonDialog";
import { useCan, useSession } from "../session";
import { vi } from "../words/vi";

export function ClockBanner({ onConfirmed }: { onConfirmed: () => void }) {
  const { clock_back } = useSession();
  const mayConfirm = useCan("admin");
  const [asking, setAsking] = useState(false);
  if (!clock_back) return null;
  return (
    <section className="banner" aria-label={vi.frame.clockTitle}>
      <IconClockExclamation size="1.2rem" aria-hidden />
      <Text size="sm" style={{ flex: 1 }}>
        <strong>{vi.frame.clockTitle}</strong>{" "}
        {/^\d{4}-\d{2}-\d{2}/.test(clock_back) ? vi.frame.clockSentence(shownMoment(clock_back)) : clock_back}
      </Text>
      {mayConfirm ? (
        <Group>
          <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
            {vi.frame.clockConfirm}
          </Button>
        </Group>
      ) : null}
      <ReasonDialog
        opened={asking}
        title={vi.frame.clockTitle}
        label={vi.frame.clockReason}
        confirm={vi.frame.clockConfirm}
        onConfirm={async (reason) => {
          await call("clock_confirm", { reason });
          onConfirmed();
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
