/** What makes anything shown of work stale: the core's own list for these reads. */
import type { Topic } from "../api/types";

export const WORK_TOPICS: readonly Topic[] = ["work", "procedures", "incoming", "calendar", "people"];
