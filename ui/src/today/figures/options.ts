/** What each chart shows, as ECharts is told it; pure. */
import type { EChartsCoreOption } from "echarts/core";
import type { OfficeFigures } from "../../api/day";
import { shownDayMonth, shownNumber } from "../../kit/format";
import { vi } from "../../words/vi";

const w = vi.today;

/** The colours of the room the chart hangs in. */
export type Ink = { accent: string; red: string; ink: string; dimmed: string; line: string; paper: string };

export type ChartOf = { title: string; height: number; option: EChartsCoreOption };

const FONT = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", sans-serif';
const MOST_UNITS = 12;

function frame(ink: Ink) {
  return {
    animation: false,
    color: [ink.accent, ink.red, ink.dimmed],
    textStyle: { fontFamily: FONT, color: ink.ink },
    legend: { bottom: 0, icon: "rect", itemWidth: 12, itemHeight: 8, textStyle: { color: ink.ink } },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow" },
      confine: true,
      backgroundColor: ink.paper,
      borderColor: ink.line,
      textStyle: { color: ink.ink, fontFamily: FONT },
    },
  };
}

function axes(ink: Ink) {
  return {
    number: {
      type: "value",
      minInterval: 1,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.dimmed, formatter: (value: number) => shownNumber(value) },
    },
    name: {
      type: "category",
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.ink },
    },
  };
}

/** Backlog by unit, inflow and outflow, in time or late, how long it took. */
export function chartsOf(figures: OfficeFigures, ink: Ink): ChartOf[] {
  const { number, name } = axes(ink);
  const weeks = { ...name, data: figures.weeks.map((week) => shownDayMonth(week.monday)) };
  const grid = { left: 8, right: 16, top: 12, bottom: 34, containLabel: true };
  // The longest heap on top; a bar chart counts from below.
  const units = figures.backlog.slice(0, MOST_UNITS).reverse();
  return [
    {
      title: w.backlogChart,
      height: 70 + units.length * 26,
      option: {
        ...frame(ink),
        grid,
        xAxis: number,
        yAxis: {
          ...name,
          data: units.map((unit) => unit.name || w.noUnit),
          axisLabel: { color: ink.ink, width: 150, overflow: "truncate" },
        },
        series: [
          {
            name: w.columns.inTime,
            type: "bar",
            stack: "all",
            barMaxWidth: 16,
            data: units.map((unit) => unit.waiting - unit.late),
          },
          { name: w.columns.late, type: "bar", stack: "all", data: units.map((unit) => unit.late) },
        ],
      },
    },
    {
      title: w.flowChart,
      height: 220,
      option: {
        ...frame(ink),
        color: [ink.accent, ink.dimmed],
        grid,
        xAxis: weeks,
        yAxis: number,
        series: [
          {
            name: w.columns.opened,
            type: "bar",
            barMaxWidth: 18,
            data: figures.weeks.map((week) => week.opened),
          },
          {
            name: w.columns.ended,
            type: "line",
            symbol: "diamond",
            symbolSize: 7,
            data: figures.weeks.map((week) => week.ended),
          },
        ],
      },
    },
    {
      title: w.keptChart,
      height: 220,
      option: {
        ...frame(ink),
        grid,
        xAxis: weeks,
        yAxis: number,
        series: [
          {
            name: w.columns.onTime,
            type: "bar",
            stack: "all",
            barMaxWidth: 18,
            data: figures.weeks.map((week) => week.on_time),
          },
          { name: w.columns.late, type: "bar", stack: "all", data: figures.weeks.map((week) => week.late) },
        ],
      },
    },
    {
      title: w.timeChart,
      height: 220,
      option: {
        ...frame(ink),
        legend: undefined,
        grid: { ...grid, bottom: 8 },
        xAxis: weeks,
        yAxis: { ...number, minInterval: 0 },
        series: [
          {
            name: w.columns.mean,
            type: "line",
            connectNulls: true,
            symbolSize: 6,
            data: figures.weeks.map((week) =>
              week.mean_minutes == null
                ? null
                : Math.round((week.mean_minutes / figures.day_minutes) * 10) / 10,
            ),
          },
        ],
      },
    },
  ];
}
