/** Whether the person at the desk has anything to do with Bàn ký duyệt, and how much waits for them. */
import { useRead } from "../api/query";
import { useCan, useSession } from "../session";
import { SIGNING_TOPICS } from "./topics";

export type DeskCount = { total: number; urgent: number };

export function useOwnDesk(): { may: boolean; count?: DeskCount } {
  const { person } = useSession();
  const clerk = useCan("clerk");
  const desks = useRead("desk_people", {}, SIGNING_TOPICS).data?.rows ?? [];
  const own = desks.some((one) => one.id === person?.id);
  const count = useRead("desk_list", { limit: 1 }, SIGNING_TOPICS, { enabled: own }).data;
  // A clerk holds the window for the leaders.
  return { may: own || (clerk && desks.length > 0), count: own ? count : undefined };
}
