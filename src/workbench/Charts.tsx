import type { SheetChart } from "../adapters/univer/charts";
import type { Grid } from "../adapters/univer/gridTypes";
import { dashOf, legible } from "../taskpane/charts/colors";
import { Background, Figure, useBackground } from "../taskpane/charts/Figure";
import { Legend } from "../taskpane/charts/Legend";
import { labelsAt, lineOf } from "./chartValues";
import { BarDrawing, LineDrawing } from "./drawings";
import { texts } from "./texts";
import { written } from "./written";

interface Props {
  readonly grid: Grid;
  readonly charts: readonly SheetChart[];
  /** Another number: cells have changed. */
  readonly generation: number;
  readonly dark: boolean;
}

/** The charts of the sheet that is looked at, which the grid does not draw among the cells. */
export function Charts({ grid, charts, dark }: Props): React.JSX.Element | null {
  if (charts.length === 0) return null;
  return (
    <Background value={dark ? "292929" : "ffffff"}>
      <details className="charts" open>
        <summary>{texts.charts(charts.length)}</summary>
        <div className="list">
          {charts.map((chart, at) => (
            <Chart key={`${at} ${chart.title}`} chart={chart} grid={grid} />
          ))}
        </div>
      </details>
    </Background>
  );
}

/** Colours where the file leaves them to Excel: Okabe's and Ito's, which everybody can tell apart. */
const COLORS = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "999999"];

function Chart({ chart, grid }: { readonly chart: SheetChart; readonly grid: Grid }): React.JSX.Element {
  const background = useBackground();
  if (chart.kind === "other") return <p>{texts.notDrawn(chart.title)}</p>;
  const series = chart.series
    .map((line, at) => ({
      ...lineOf(line, grid),
      color: legible(line.color?.slice(1) ?? COLORS[at % COLORS.length]!, background),
      dash: chart.kind === "lines" ? dashOf(at) : "none",
    }))
    .filter(({ values }) => values.some((value) => value !== null && value !== 0));
  const names = labelsAt(chart.series[0]?.categories ?? "", grid);
  const Drawing = chart.kind === "bars" ? BarDrawing : LineDrawing;
  return (
    <Figure
      title={chart.title === "" ? texts.chart : chart.title}
      unit={texts.unit(chart.unit, chart.over)}
      description={chart.description}
      table={{
        headings: [chart.over === "" ? texts.name : chart.over, ...series.map(({ name }) => name)],
        rows: names.map((name, at) => [name, ...series.map(({ values }) => written(values[at] ?? null))]),
      }}
      legend={
        <Legend
          items={series.map(({ name, color, dash }) => ({
            label: name,
            color,
            ...(chart.kind === "lines" ? { dash } : {}),
          }))}
        />
      }
    >
      <Drawing names={names} series={series} stacked={chart.stacked} />
    </Figure>
  );
}
