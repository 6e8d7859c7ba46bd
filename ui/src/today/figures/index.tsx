/**
 * The office in figures, where looking beats reading: leaders see it at once, clerks when they ask.
 * The charts are read only when they are shown; every number stands in a table too.
 */
import { Button, Text, Title } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { OfficeFigures } from "../../api/day";
import { useRead } from "../../api/query";
import { ErrorNote } from "../../kit/ErrorNote";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { WORK_TOPICS } from "../../work/topics";
import { BacklogTable, WeekTable } from "./tables";

const Charts = lazy(async () => ({ default: (await import("./Charts")).Charts }));
const w = vi.today;

export function Figures() {
  const leader = useCan("leader");
  const sees = useCan("leader", "clerk");
  const [asked, setAsked] = useState<boolean | null>(null);
  if (!sees) return null;
  const open = asked ?? leader;
  return (
    <section className="sheet" aria-label={w.figures}>
      <div className="sheet-head">
        <Title order={2}>{w.figures}</Title>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setAsked(!open)}>
          {open ? w.figuresHide : w.figuresShow}
        </Button>
      </div>
      {open ? <Shown /> : null}
    </section>
  );
}

function isEmpty(figures: OfficeFigures): boolean {
  return (
    figures.backlog.length === 0 &&
    figures.weeks.every((week) => week.opened + week.ended + week.on_time + week.late + week.no_due === 0)
  );
}

function Shown() {
  const { data, error } = useRead("office_figures", { weeks: 12 }, WORK_TOPICS);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return <Text size="sm">{vi.common.loading}</Text>;
  if (isEmpty(data))
    return (
      <Text size="sm" c="dimmed">
        {w.noFigures}
      </Text>
    );
  return (
    <>
      <Suspense fallback={<Text size="sm">{vi.common.loading}</Text>}>
        <Charts figures={data} />
      </Suspense>
      <details className="figures-tables">
        <summary>{w.figuresTable}</summary>
        <BacklogTable figures={data} />
        <WeekTable figures={data} />
      </details>
    </>
  );
}
