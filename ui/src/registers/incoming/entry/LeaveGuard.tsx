/** Stands in the door while a sheet is half filled. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { setGuard } from "../../../route";
import { vi } from "../../../words/vi";

const words = vi.incoming.entry;

export function LeaveGuard({ dirty, onLeave }: { dirty: boolean; onLeave(): void }) {
  const [going, setGoing] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!dirty) return;
    setGuard((then) => {
      setGoing(() => then);
      return false;
    });
    return () => setGuard(null);
  }, [dirty]);

  return (
    <Modal opened={going !== null} onClose={() => setGoing(null)} title={words.title}>
      <Text size="sm">{words.leave}</Text>
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button
          variant="default"
          onClick={() => {
            setGuard(null);
            onLeave();
            going?.();
          }}
        >
          {words.leaveGo}
        </Button>
        <Button data-autofocus onClick={() => setGoing(null)}>
          {words.leaveStay}
        </Button>
      </Group>
    </Modal>
  );
}
