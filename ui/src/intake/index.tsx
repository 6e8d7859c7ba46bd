/** Hộp quét: what the watched folders brought. */
import { Text } from "@mantine/core";
import type { RouteOf } from "../route";
import { vi } from "../words/vi";

export function Inbox(_: { route: RouteOf<"inbox"> }) {
  return <Text>{vi.frame.screens.inbox}</Text>;
}
