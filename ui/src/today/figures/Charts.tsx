/** The charts themselves. Only this file and what it alone needs bring ECharts along. */
import { useComputedColorScheme } from "@mantine/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useMemo, useRef } from "react";
import type { OfficeFigures } from "../../api/day";
import { type ChartOf, chartsOf, type Ink } from "./options";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Read from the page, so that the charts have the colours of the theme. */
function inkOf(): Ink {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string, other: string) => style.getPropertyValue(name).trim() || other;
  return {
    accent: of("--vt-accent", "#0e6d69"),
    red: of("--vt-red", "#8f1f18"),
    ink: of("--vt-ink", "#24221e"),
    dimmed: of("--mantine-color-dimmed", "#656157"),
    line: of("--vt-line", "#e2dccf"),
    paper: of("--vt-paper", "#fffefb"),
  };
}

export function Charts({ figures }: { figures: OfficeFigures }) {
  const scheme = useComputedColorScheme("light");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are another theme's then
  const charts = useMemo(() => chartsOf(figures, inkOf()), [figures, scheme]);
  return (
    <div className="figures-charts">
      {charts.map((chart) => (
        <figure key={chart.title}>
          <figcaption>{chart.title}</figcaption>
          <Chart chart={chart} />
        </figure>
      ))}
    </div>
  );
}

function Chart({ chart }: { chart: ChartOf }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    const size = () => ({ width: here.clientWidth || 480, height: chart.height });
    const drawn = init(here, null, { renderer: "svg", ...size() });
    drawn.setOption(chart.option);
    const watch = new ResizeObserver(() => drawn.resize(size()));
    watch.observe(here);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, [chart]);
  // What it shows stands in the tables below, for those who do not see it.
  return <div ref={place} role="img" aria-label={chart.title} style={{ height: chart.height }} />;
}
