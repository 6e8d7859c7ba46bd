/** Twelve months of buttons, one of them in the tab order; arrows go by day and week, Page Up/Down by month. */
import { type KeyboardEvent, useRef, useState } from "react";
import type { Output } from "../../api/types";
import { shownDate } from "../../kit/format";
import { vi } from "../../words/vi";
import css from "./calendar.module.css";
import { daysOf, isoOf, movedBy, weekdayOf } from "./days";

const w = vi.calendar;
type Year = Output<"calendar_get">;

type Props = {
  of: Year;
  today: string;
  chosen: string | null;
  onChoose: (date: string) => void;
};

export function YearGrid({ of, today, chosen, onChoose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const begin = today.startsWith(`${of.year}-`) ? today : isoOf(of.year, 1, 1);
  const [cursor, setCursor] = useState(chosen ?? begin);
  const special = new Map(of.days.map((day) => [day.date, day]));

  function go(to: string): void {
    if (!to.startsWith(`${of.year}-`)) return;
    setCursor(to);
    grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const to = stepTo(event.key, cursor, of.year);
    if (to === null) return;
    event.preventDefault();
    go(to);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: twelve tables in one group are no fieldset
    <div role="group" aria-label={w.grid} ref={grid} className={css.year} onKeyDown={onKeyDown}>
      {of.working_days.map((worked, index) => (
        <table key={w.month(index + 1)} className={css.month}>
          <caption>
            {w.month(index + 1)} <span>{w.worked(worked)}</span>
          </caption>
          <thead>
            <tr>
              {w.weekdays.map((name, at) => (
                <th key={name} scope="col" abbr={w.weekdayNames[at]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daysOf(of.year, index + 1).map((week) => (
              <tr key={week.find((date) => date !== null)}>
                {week.map((date, at) => {
                  if (date === null) return <td key={w.weekdays[at]} />;
                  const day = special.get(date);
                  const number = Number(date.slice(8));
                  const rest = at > 4;
                  const name = day ? `${w.kinds[day.kind]}: ${day.name}` : rest ? w.restDay : w.plainDay;
                  return (
                    <td key={date}>
                      <button
                        type="button"
                        className={css.day}
                        data-date={date}
                        data-kind={day?.kind}
                        data-rest={rest || undefined}
                        data-doubt={day?.doubt ? true : undefined}
                        aria-current={date === today ? "date" : undefined}
                        aria-pressed={date === chosen}
                        // The number that is seen comes first, so that it can be asked for by voice.
                        aria-label={`${number}, ${w.weekdayNames[weekdayOf(date)]} ${shownDate(date)}, ${name}`}
                        data-mark={day ? w.marks[day.kind] : undefined}
                        title={day ? name : undefined}
                        tabIndex={date === cursor ? 0 : -1}
                        onFocus={() => setCursor(date)}
                        onClick={() => onChoose(date)}
                      >
                        {number}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** Where a key leads from a day; null for keys that lead nowhere. */
function stepTo(key: string, from: string, year: number): string | null {
  switch (key) {
    case "ArrowLeft":
      return movedBy(from, { days: -1 });
    case "ArrowRight":
      return movedBy(from, { days: 1 });
    case "ArrowUp":
      return movedBy(from, { days: -7 });
    case "ArrowDown":
      return movedBy(from, { days: 7 });
    case "PageUp":
      return movedBy(from, { months: -1 });
    case "PageDown":
      return movedBy(from, { months: 1 });
    case "Home":
      return isoOf(year, 1, 1);
    case "End":
      return isoOf(year, 12, 31);
    default:
      return null;
  }
}
