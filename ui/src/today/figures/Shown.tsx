/** The figures in tables, and the charts once they are read. */
import { Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { OfficeFigures } from "../../api/day";
import { useRead } from "../../api/query";
import { ErrorNote } from "../../kit/ErrorNote";
import { vi } from "../../words/vi";
import { WORK_TOPICS } from "../../work/topics";
import { BacklogTable, WeekTable } from "./tables";

const Charts = lazy(async () => ({ default: (await import("./Charts")).Charts }));
const w = vi.today;

function isEmpty(figures: OfficeFigures): boolean {
  return (
    figures.backlog.length === 0 &&
    figures.weeks.every((week) => week.opened + week.ended + week.on_time + week.late + week.no_due === 0)
  );
}

export function Shown() {
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
