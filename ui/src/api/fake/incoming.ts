/** Fake commands of this part; its data lives in this file. */
import type { FakeCommands } from "./desk";

export function incomingCommands(): FakeCommands {
  return {};
}
