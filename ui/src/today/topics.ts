import type { Topic } from "../api/types";

/** What makes the day's picture stale; shared by the rail's counts and the Hôm nay screen. */
export const TODAY_TOPICS: readonly Topic[] = [
  "incoming",
  "outgoing",
  "inbox",
  "envelopes",
  "folders",
  "upkeep",
  "calendar",
];

/** The same for the rounds of the day. */
export const ROUNDS_TOPICS: readonly Topic[] = ["rounds", "office", "calendar", "people"];
