/** Long work as the core tells it, with a way to stop. Shows nothing until the first word comes. */
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { call, hear } from "../api/call";
import type { Events } from "../api/types";
import { vi } from "../words/vi";
import { shownNumber } from "./format";

export function ProgressBar({ task, label, running }: { task: string; label: string; running: boolean }) {
  const [told, setTold] = useState<Events["progress"] | null>(null);
  const [stopping, setStopping] = useState(false);

  useEffect(() => {
    if (!running) {
      setTold(null);
      setStopping(false);
      return;
    }
    return hear("progress", (event) => {
      if (event.task === task) setTold(event);
    });
  }, [task, running]);

  if (!running) return null;
  const share = told?.total ? Math.min(100, (100 * told.done) / told.total) : 100;
  const count = told?.total ? `${shownNumber(told.done)} / ${shownNumber(told.total)}` : "";
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{told?.note || label}</Text>
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" className="tabular">
            {count}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            disabled={stopping}
            onClick={() => {
              setStopping(true);
              void call("task_stop", { task });
            }}
          >
            {stopping ? vi.common.stopping : vi.common.stop}
          </Button>
        </Group>
      </Group>
      <Progress value={share} animated={!told?.total} aria-label={label} />
    </Stack>
  );
}
