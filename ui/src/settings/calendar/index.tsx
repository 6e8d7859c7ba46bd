/**
 * Lịch làm việc: a year as twelve months, the day or the year's standing beside it. Deadlines everywhere are counted
 * by what stands here; before a day is written, the documents whose deadline would move are shown.
 */
import { ActionIcon, Group, Text, Title } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useRead } from "../../api/query";
import { Chip } from "../../kit/Chip";
import { ErrorNote, Note } from "../../kit/ErrorNote";
import { shownDate } from "../../kit/format";
import { LookOnly, Panes } from "../../kit/ListAndSheet";
import { useCan, useToday } from "../../session";
import { vi } from "../../words/vi";
import css from "./calendar.module.css";
import { DayPane } from "./DayPane";
import { HoursForm } from "./HoursForm";
import { YearGrid } from "./YearGrid";
import { YearPane } from "./YearPane";

const w = vi.calendar;

/** The years a date can be read for; see kit/calendar/rules.rs. */
const FIRST = 2000;
const LAST = 2099;

export function CalendarPart() {
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [day, setDay] = useState<string | null>(null);
  const [hours, setHours] = useState(false);
  const mayWrite = useCan("clerk", "admin");
  const { data, error } = useRead("calendar_get", { year }, ["calendar"], { keepPrevious: true });
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;

  function turnTo(next: number): void {
    setYear(next);
    setDay(null);
  }

  return (
    <Panes
      list={
        <>
          <LookOnly may={mayWrite} sentence={vi.settings.clerkOnly} />
          <Group gap="xs">
            <ActionIcon
              variant="default"
              aria-label={w.before}
              disabled={year <= FIRST}
              onClick={() => turnTo(year - 1)}
            >
              <IconChevronLeft size="1rem" aria-hidden />
            </ActionIcon>
            <Title order={2}>{w.yearOf(data.year)}</Title>
            <ActionIcon
              variant="default"
              aria-label={w.after}
              disabled={year >= LAST}
              onClick={() => turnTo(year + 1)}
            >
              <IconChevronRight size="1rem" aria-hidden />
            </ActionIcon>
            <Chip tone={data.confirmed ? "green" : "amber"}>
              {data.confirmed ? w.confirmed : w.unconfirmed}
            </Chip>
            <Text size="sm" c="dimmed">
              {w.origins[data.origin]}. {w.newYear(shownDate(data.new_year))}.
            </Text>
          </Group>
          {data.warnings.map((warning) => (
            <Note key={warning} tone="amber">
              {warning}
            </Note>
          ))}
          <YearGrid
            key={data.year}
            of={data}
            today={today}
            chosen={day}
            onChoose={(date) => {
              setDay(date);
              setHours(false);
            }}
          />
          <ul className={css.legend}>
            {(["holiday", "substitute", "swapped", "make_up"] as const).map((kind) => (
              <li key={kind}>
                <span className={css.mark} data-kind={kind} aria-hidden>
                  {w.marks[kind]}
                </span>
                {w.kinds[kind]}
              </li>
            ))}
          </ul>
        </>
      }
      side={
        day ? (
          <DayPane key={`${day}.${data.origin}`} of={data} date={day} onClose={() => setDay(null)} />
        ) : hours ? (
          <HoursForm of={data} onClose={() => setHours(false)} />
        ) : (
          <YearPane key={`${data.year}.${data.confirmed}`} of={data} onHours={() => setHours(true)} />
        )
      }
    />
  );
}
