import { expect, it } from "vitest";
import { chartsOf, type Ink } from "./options";

const INK: Ink = { accent: "#1", red: "#2", ink: "#3", dimmed: "#4", line: "#5", paper: "#6" };

/** The numbers of each series of a chart. */
function numbers(option: unknown): unknown[] {
  return (option as { series: { data: unknown[] }[] }).series.map((one) => one.data);
}

it("draws the longest heap on top, late beside what is not, weeks in order", () => {
  const [backlog, flow, kept, time] = chartsOf(
    {
      backlog: [
        { unit_id: 1, name: "Văn phòng", waiting: 9, due_today: 1, late: 4 },
        { unit_id: null, name: "", waiting: 2, due_today: 0, late: 0 },
      ],
      weeks: [
        { monday: "2026-11-09", opened: 5, ended: 3, on_time: 8, late: 1, no_due: 2, mean_minutes: 720 },
        { monday: "2026-11-16", opened: 2, ended: 0, on_time: 0, late: 0, no_due: 0, mean_minutes: null },
      ],
      day_minutes: 480,
    },
    INK,
  );
  // A bar chart counts from below.
  expect(numbers(backlog?.option)).toEqual([
    [2, 5],
    [0, 4],
  ]);
  expect(backlog?.option).toMatchObject({ yAxis: { data: ["Chưa rõ đơn vị", "Văn phòng"] } });
  expect(numbers(flow?.option)).toEqual([
    [5, 2],
    [3, 0],
  ]);
  expect(flow?.option).toMatchObject({ xAxis: { data: ["09/11", "16/11"] } });
  expect(numbers(kept?.option)).toEqual([
    [8, 0],
    [1, 0],
  ]);
  expect(numbers(time?.option)).toEqual([[1.5, null]]);
});
