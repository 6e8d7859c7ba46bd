/** The core could not open the office: in use elsewhere, a newer file, no room. Said plainly, with a way on. */
import { Button, Text, Title } from "@mantine/core";
import type { CallError } from "../api/call";
import { ErrorNote } from "../kit/ErrorNote";
import { vi } from "../words/vi";
import { Cover } from "./Cover";

export function CannotOpen({ error, onRetry }: { error: CallError; onRetry: () => void }) {
  return (
    <Cover>
      <Title order={1}>{vi.frame.cannotOpenTitle}</Title>
      <ErrorNote error={error} />
      <Text size="sm">{error.kind === "in_use" ? vi.frame.cannotOpenInUse : vi.frame.cannotOpenStorage}</Text>
      <Button onClick={onRetry} autoFocus>
        {vi.common.tryAgain}
      </Button>
    </Cover>
  );
}
