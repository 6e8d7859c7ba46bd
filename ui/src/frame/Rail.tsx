/** Left rail: what works in this version, with live counts. */
import {
  type Icon,
  IconCalendarEvent,
  IconClipboardList,
  IconCopy,
  IconFileArrowLeft,
  IconFileArrowRight,
  IconMail,
  IconRubberStamp,
  IconScan,
  IconSearch,
  IconSettings,
  IconSitemap,
  IconWritingSign,
} from "@tabler/icons-react";
import { useRead } from "../api/query";
import { type KeyId, keyOf } from "../keys/table";
import { shownNumber } from "../kit/format";
import { type Route, type Screen, useTrail } from "../route";
import { useOwnDesk } from "../signing/ownDesk";
import { TODAY_TOPICS } from "../today/topics";
import { vi } from "../words/vi";
import { WORK_TOPICS } from "../work/topics";

type Place = {
  screen:
    | "today"
    | "inbox"
    | "incoming"
    | "outgoing"
    | "envelopes"
    | "seal"
    | "copies"
    | "work"
    | "signing"
    | "search"
    | "log"
    | "settings";
  icon: Icon;
  /** Screens that belong to this place of the rail. */
  holds: Screen[];
  keyId: KeyId;
};

const PLACES: Place[] = [
  { screen: "today", icon: IconCalendarEvent, holds: ["today"], keyId: "go.today" },
  { screen: "inbox", icon: IconScan, holds: ["inbox"], keyId: "go.inbox" },
  {
    screen: "incoming",
    icon: IconFileArrowLeft,
    holds: ["incoming", "incoming_entry", "incoming_line"],
    keyId: "go.incoming",
  },
  {
    screen: "outgoing",
    icon: IconFileArrowRight,
    holds: ["outgoing", "outgoing_entry", "outgoing_line", "outgoing_numbers"],
    keyId: "go.outgoing",
  },
  { screen: "envelopes", icon: IconMail, holds: ["envelopes"], keyId: "go.envelopes" },
  { screen: "seal", icon: IconRubberStamp, holds: ["seal"], keyId: "go.seal" },
  { screen: "copies", icon: IconCopy, holds: ["copies"], keyId: "go.copies" },
  { screen: "work", icon: IconSitemap, holds: ["work"], keyId: "go.work" },
  { screen: "signing", icon: IconWritingSign, holds: ["signing"], keyId: "go.signing" },
  { screen: "search", icon: IconSearch, holds: ["search"], keyId: "frame.search" },
  { screen: "log", icon: IconClipboardList, holds: ["log"], keyId: "go.log" },
  { screen: "settings", icon: IconSettings, holds: ["settings"], keyId: "go.settings" },
];

export function Rail({ route }: { route: Route }) {
  const { go } = useTrail();
  const today = useRead("today", {}, TODAY_TOPICS).data;
  const mine = useRead("work_today", {}, WORK_TOPICS).data?.mine;
  const desk = useOwnDesk();
  const w = vi.frame.counts;
  const counts: Partial<Record<Screen, { count: number; said: string; red?: boolean }>> = today
    ? {
        inbox: {
          count: today.scans.waiting,
          said: (today.scans.urgent > 0 ? w.inboxUrgent : w.inbox)(shownNumber(today.scans.waiting)),
          red: today.scans.urgent > 0,
        },
        incoming: {
          count: today.unforwarded.count,
          said: w.incoming(shownNumber(today.unforwarded.count)),
        },
        outgoing: {
          count: today.outgoing.to_check + today.outgoing.to_number,
          said: w.outgoing(shownNumber(today.outgoing.to_check + today.outgoing.to_number)),
        },
        envelopes: { count: today.envelopes_held, said: w.envelopes(shownNumber(today.envelopes_held)) },
      }
    : {};
  if (mine)
    counts.work = {
      count: mine.waiting,
      said: (mine.late > 0 ? w.workLate : w.work)(shownNumber(mine.waiting)),
      red: mine.late > 0,
    };
  if (desk.count)
    counts.signing = {
      count: desk.count.total,
      said: (desk.count.urgent > 0 ? w.signingUrgent : w.signing)(shownNumber(desk.count.total)),
      red: desk.count.urgent > 0,
    };
  return (
    <nav className="rail" aria-label={vi.frame.rail}>
      {PLACES.filter((one) => one.screen !== "signing" || desk.may).map(
        ({ screen, icon: Sign, holds, keyId }) => {
          const told = counts[screen];
          return (
            <button
              key={screen}
              type="button"
              className="rail-place"
              aria-current={holds.includes(route.screen) ? "page" : undefined}
              title={`${vi.frame.screens[screen]} (${keyOf(keyId)})`}
              onClick={() => go({ screen })}
            >
              <Sign size="1.15rem" stroke={1.6} aria-hidden />
              <span className="rail-name">{vi.frame.screens[screen]}</span>
              {told && told.count > 0 ? (
                <span className="rail-count tabular" data-red={told.red || undefined}>
                  <span aria-hidden>{shownNumber(told.count)}</span>
                  <span className="hidden-look">{told.said}</span>
                </span>
              ) : null}
            </button>
          );
        },
      )}
    </nav>
  );
}
