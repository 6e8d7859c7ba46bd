/** A half-filled form stands in the door: leaving asks first. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { OnceOpened } from "../kit/OnceOpened";
import { useTrail } from "../route";
import { vi } from "../words/vi";

export function UnsavedDialog() {
  const { watch, leaving, stay } = useTrail();
  const leave = useSyncExternalStore(watch, leaving);
  return (
    <OnceOpened opened={leave !== null}>
      {() => (
        <Modal opened={leave !== null} onClose={stay} title={vi.frame.unsavedTitle}>
          <Stack gap="sm">
            <Text size="sm">{vi.frame.unsaved}</Text>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => leave?.()}>
                {vi.frame.leave}
              </Button>
              <Button data-autofocus onClick={stay}>
                {vi.frame.stay}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </OnceOpened>
  );
}
