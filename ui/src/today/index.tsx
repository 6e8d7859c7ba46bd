/** Hôm nay: what waits, what is late, what keeps the books safe; every number leads to its work. */
import { Button, Text, Title } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import type { WorkToday } from "../api/day";
import type { OutOnly } from "../api/outgoing";
import { useRead } from "../api/query";
import type { Counted, IncomingFilter, Today as TodayPicture } from "../api/types";
import { keyOf } from "../keys/table";
import { AfterPaint } from "../kit/AfterPaint";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate, shownNumber } from "../kit/format";
import { type Route, useTrail } from "../route";
import { useCan } from "../session";
import { type DeskCount, useOwnDesk } from "../signing/ownDesk";
import { vi } from "../words/vi";
import { WORK_TOPICS } from "../work/topics";
import { Figures } from "./figures";
import { Keeping } from "./Keeping";
import { Lines } from "./Lines";
import { Rounds } from "./Rounds";
import { TODAY_TOPICS } from "./topics";
import { Waits } from "./Waits";
import "./today.css";

const w = vi.today;

function weekday(iso: string): string {
  return w.weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
}

export function Today() {
  const { go } = useTrail();
  const { data: day, error } = useRead("today", {}, TODAY_TOPICS);
  const work = useRead("work_today", {}, WORK_TOPICS);
  const clerk = useCan("clerk");
  // A leader would rather look than read.
  const looks = useCan("leader") && !clerk;
  if (error) return <ErrorNote error={error} />;
  if (day === undefined) return null;
  return (
    <div className="page today">
      <div className="page-head">
        <Title order={1} style={{ flex: 1 }}>
          {w.title(weekday(day.date), shownDate(day.date))}
        </Title>
        {clerk ? (
          <Button
            leftSection={<IconFilePlus size="1rem" aria-hidden />}
            rightSection={<kbd>{keyOf("frame.new_entry")}</kbd>}
            onClick={() => go({ screen: "incoming_entry" })}
          >
            {w.newEntry}
          </Button>
        ) : null}
      </div>
      <Tiles day={day} work={work.data} />
      <ErrorNote error={work.error} />
      {looks ? <Figures /> : null}
      <div className="today-columns">
        <div className="today-lines">
          {work.data && work.data.mine.rows.length > 0 ? (
            <Waits title={w.mineTitle} list={work.data.mine} count={work.data.mine.waiting} view="mine" />
          ) : null}
          {work.data?.office && work.data.office.rows.length > 0 ? (
            <Waits
              title={w.officeLateTitle}
              list={work.data.office}
              count={work.data.office.late}
              view="late"
            />
          ) : null}
          <AfterPaint>
            <Waiting day={day} work={work.data} />
          </AfterPaint>
        </div>
        <div className="today-keeping">
          <AfterPaint>
            <Rounds />
            <Keeping day={day} />
          </AfterPaint>
        </div>
      </div>
      {looks ? null : (
        <AfterPaint>
          <Figures />
        </AfterPaint>
      )}
    </div>
  );
}

type TileRow = {
  label: string;
  count: number;
  to: Route;
  note?: string;
  red?: boolean;
  /** Stands only when there is something to look at. */
  seldom?: boolean;
};

const incoming = (filter: IncomingFilter): Route => ({ screen: "incoming", filter });

function tiles(day: TodayPicture, work: WorkToday | undefined, desk: DeskCount | undefined): TileRow[] {
  const { scans } = day;
  const late = work?.mine.late ?? 0;
  const signing: TileRow[] = desk
    ? [
        {
          label: w.signing,
          count: desk.total,
          to: { screen: "signing" },
          note: desk.urgent > 0 ? w.scansUrgent(shownNumber(desk.urgent)) : undefined,
          red: desk.urgent > 0,
        },
      ]
    : [];
  return [
    ...signing,
    {
      label: w.mine,
      count: work?.mine.waiting ?? 0,
      to: { screen: "work", view: "mine" },
      note: late > 0 ? w.lateNote(shownNumber(late)) : undefined,
      red: late > 0,
    },
    {
      label: w.scansWaiting,
      count: scans.waiting,
      to: { screen: "inbox" },
      note: scans.urgent > 0 ? w.scansUrgent(shownNumber(scans.urgent)) : undefined,
      red: scans.urgent > 0,
    },
    {
      label: w.linesToday,
      count: day.lines_today,
      to: incoming({ arrival_from: day.date, arrival_to: day.date }),
    },
    { label: w.unforwarded, count: day.unforwarded.count, to: incoming({ only: "unforwarded" }) },
    { label: w.unacknowledged, count: day.unacknowledged.count, to: incoming({ only: "unacknowledged" }) },
    { label: w.due, count: day.due.count, to: incoming({ only: "due" }) },
    {
      label: w.overdue,
      count: day.overdue.count,
      to: incoming({ only: "overdue" }),
      red: day.overdue.count > 0,
    },
    {
      label: w.noticeOverdue,
      count: day.notice_overdue.count,
      to: incoming({ only: "notice_overdue" }),
      red: day.notice_overdue.count > 0,
    },
    ...outgoingTiles(day),
    { label: w.envelopesHeld, count: day.envelopes_held, to: { screen: "envelopes" } },
    {
      label: w.scansQuarantined,
      count: scans.quarantined,
      to: { screen: "inbox", state: "quarantined" },
      seldom: true,
    },
    {
      label: w.scansDuplicate,
      count: scans.duplicate,
      to: { screen: "inbox", state: "duplicate" },
      seldom: true,
    },
  ];
}

/** What of văn bản đi waits for the văn thư. */
function outgoingTiles({ outgoing }: TodayPicture): TileRow[] {
  const rows: [string, OutOnly, number][] = [
    [w.outToCheck, "to_check", outgoing.to_check],
    [w.outToNumber, "to_number", outgoing.to_number],
    [w.outUnstamped, "unstamped", outgoing.unstamped],
    [w.outUnsent, "unsent", outgoing.unsent],
  ];
  return rows.map(([label, only, count]) => ({
    label,
    count,
    to: { screen: "outgoing", filter: { only } },
    seldom: true,
  }));
}

function Tiles({ day, work }: { day: TodayPicture; work: WorkToday | undefined }) {
  const { go } = useTrail();
  const desk = useOwnDesk().count;
  const shown = tiles(day, work, desk).filter((one) => !one.seldom || one.count > 0);
  return (
    <section aria-label={w.tiles} className="tiles">
      {shown.map((one) => (
        <button
          key={one.label}
          type="button"
          className="tile"
          data-red={one.red || undefined}
          data-empty={one.count === 0 || undefined}
          onClick={() => go(one.to)}
        >
          <span className="tile-count tabular">{shownNumber(one.count)}</span>
          <span className="tile-label">{one.label}</span>
          {one.note ? <span className="tile-note">{one.note}</span> : null}
        </button>
      ))}
    </section>
  );
}

function Waiting({ day, work }: { day: TodayPicture; work: WorkToday | undefined }) {
  const seen = new Set<number>();
  // A line stands once, under the most pressing heading it belongs to.
  const fresh = (list: Counted): Counted & { above: number } => {
    const rows = list.rows.filter((line) => !seen.has(line.id));
    for (const line of rows) seen.add(line.id);
    return { count: list.count, rows, above: list.rows.length - rows.length };
  };
  const parts = [
    { title: w.urgentTitle, list: fresh(day.urgent), only: "urgent", submit: true },
    { title: w.overdueTitle, list: fresh(day.overdue), only: "overdue" },
    { title: w.dueTitle, list: fresh(day.due), only: "due" },
    { title: w.defectiveTitle, list: fresh(day.defective), only: "defective" },
    { title: w.recallUntoldTitle, list: fresh(day.recall_untold), only: "recall_untold" },
    { title: w.noticeTitle, list: fresh(day.notice_overdue), only: "notice_overdue" },
    { title: w.unforwardedTitle, list: fresh(day.unforwarded), only: "unforwarded" },
  ] as const;
  const shown = parts.filter((part) => part.list.rows.length > 0);
  if (shown.length === 0 && work !== undefined && work.mine.waiting === 0)
    return (
      <div className="sheet">
        <Text fw={500}>{w.nothing}</Text>
        <Text size="sm" c="dimmed">
          {w.nothingHint}
        </Text>
      </div>
    );
  return (
    <>
      {shown.map((part) => (
        <Lines
          key={part.only}
          title={part.title}
          list={part.list}
          filter={{ only: part.only }}
          above={part.list.above}
          submit={"submit" in part}
        />
      ))}
    </>
  );
}
