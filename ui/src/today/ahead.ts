/** What Hôm nay shows is asked for in the moment somebody sits down, before there is a page to ask for it. */
import { type QueryClient, readAhead } from "../api/query";

export async function readDay(client: QueryClient): Promise<void> {
  const first = ["today", "work_today", "desk_people"] as const;
  await Promise.all(first.map((name) => readAhead(client, name, {})));
}
