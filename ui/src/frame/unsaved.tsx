/** A half-filled form stands in the door: leaving asks first. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { setGuard } from "../route";
import { vi } from "../words/vi";

let probe: (() => boolean) | null = null;
let pending: (() => void) | null = null;
const watchers = new Set<() => void>();

function setPending(next: (() => void) | null): void {
  pending = next;
  for (const tell of watchers) tell();
}

/** Is something typed on this screen that leaving would lose? */
export function hasUnsaved(): boolean {
  return probe?.() ?? false;
}

/** Ask before the screen is left for as long as `isUnsaved()` says so. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => {
    const own = () => latest.current();
    probe = own;
    setGuard((then) => {
      if (!own()) return true;
      setPending(then);
      return false;
    });
    return () => {
      if (probe === own) {
        probe = null;
        setGuard(null);
      }
    };
  }, []);
}

export function UnsavedDialog() {
  const leave = useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => pending,
  );
  return (
    <Modal opened={leave !== null} onClose={() => setPending(null)} title={vi.frame.unsavedTitle}>
      <Stack gap="sm">
        <Text size="sm">{vi.frame.unsaved}</Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              setPending(null);
              leave?.();
            }}
          >
            {vi.frame.leave}
          </Button>
          <Button data-autofocus onClick={() => setPending(null)}>
            {vi.frame.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
