/** Sổ đăng ký văn bản đến: the book, the entry form, one line. */
import { Text } from "@mantine/core";
import type { RouteOf } from "../../route";
import { vi } from "../../words/vi";

export function IncomingBook(_: { route: RouteOf<"incoming"> }) {
  return <Text>{vi.frame.screens.incoming}</Text>;
}
export function IncomingEntry(_: { route: RouteOf<"incoming_entry"> }) {
  return <Text>{vi.frame.entry}</Text>;
}
export function IncomingLine(_: { route: RouteOf<"incoming_line"> }) {
  return <Text>{vi.frame.line}</Text>;
}
