/** What makes a desk stale: the core's own list for these reads. */
import type { Topic } from "../api/types";

export const SIGNING_TOPICS: readonly Topic[] = [
  "work",
  "incoming",
  "outgoing",
  "people",
  "calendar",
  "procedures",
];
