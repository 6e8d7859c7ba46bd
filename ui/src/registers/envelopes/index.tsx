/** Bì gửi đích danh: envelopes not to be opened by the clerk. */
import { Text } from "@mantine/core";
import type { RouteOf } from "../../route";
import { vi } from "../../words/vi";

export function EnvelopeList(_: { route: RouteOf<"envelopes"> }) {
  return <Text>{vi.frame.screens.envelopes}</Text>;
}
