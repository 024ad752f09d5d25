import { INK, MUTED } from "../../sheets/styles";
import type { ChartModel } from "../../sheets/model";
import { must, type Excelize, type ExcelizeFile } from "./engine";
import { childrenOf } from "./xml";

/** ChartTickLabelLow and LineSolid of the engine, whose enumerations are types alone. */
const LABELS_LOW = 2;
const SOLID = 1;
const TYPES = {
  bar: "Bar",
  "bar stacked": "BarStacked",
  column: "Col",
  "column stacked": "ColStacked",
  line: "Line",
  "scatter lines": "Scatter",
} as const satisfies Record<ChartModel["type"], keyof Excelize>;

const filled = (color: string) => ({ Type: "pattern" as const, Pattern: 1, Color: [color] });

/** How a series is drawn. A line takes its colour from the series' fill; one through points has none unless it is said. */
function drawnAs(type: ChartModel["type"], color: string) {
  if (type === "line") return { Line: { Width: 2 }, Marker: { Symbol: "none" } };
  if (type !== "scatter lines") return {};
  return {
    Line: { Type: SOLID, Width: 2, Fill: filled(color) },
    Marker: { Symbol: "circle", Size: 6, Fill: filled(color) },
  };
}

/** Draws a native chart over ranges of the workbook. */
export function addChart(engine: Excelize, file: ExcelizeFile, sheet: string, chart: ChartModel): void {
  const text = { Size: 9, Color: MUTED, Family: "Calibri" };
  const titled = (title: string) => (title ? { Title: { Paragraph: [{ Text: title, Font: text }] } } : {});
  must(
    file.AddChart(sheet, chart.anchor, {
      Type: engine[TYPES[chart.type]],
      Series: chart.series.map(({ name, categories, values, color }) => ({
        Name: name,
        Categories: categories,
        Values: values,
        Fill: filled(color),
        ...drawnAs(chart.type, color),
      })),
      Format: { Name: chart.name, AltText: chart.description, LockAspectRatio: false },
      Dimension: { Width: chart.width, Height: chart.height },
      Legend: { Position: "bottom", Font: text },
      Title: {
        Paragraph: [{ Text: chart.title, Font: { Bold: true, Size: 12, Color: INK, Family: "Calibri" } }],
      },
      XAxis: {
        Font: text,
        // At the edge: names beside an axis that runs through the bars would stand on them.
        TickLabelPosition: LABELS_LOW,
        ...(chart.labelEvery === undefined ? {} : { TickLabelSkip: chart.labelEvery }),
        ...(chart.type.startsWith("bar") ? { ReverseOrder: true } : {}),
        ...titled(chart.categoryTitle),
      },
      YAxis: {
        Font: text,
        MajorGridLines: true,
        NumFmt: { CustomNumFmt: chart.valueFormat },
        ...titled(chart.valueTitle),
      },
      GapWidth: 60,
      VaryColors: false,
    }),
  );
}

/**
 * What a series may say and in which order (ECMA-376 part 1, 21.2.2: CT_BarSer, CT_LineSer, CT_ScatterSer); the engine
 * writes all of it for every kind, in an order of its own.
 */
const SERIES = {
  barChart: ["idx", "order", "tx", "spPr", "invertIfNegative", "dPt", "dLbls", "cat", "val"],
  lineChart: ["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "cat", "val", "smooth"],
  scatterChart: ["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "xVal", "yVal", "smooth"],
};

/** A chart's part as the standard wants it, where a series that is named by a text, not by a cell, says so. */
export function standardChart(chart: string): string {
  const named = chart.replace(/<tx><strRef><f>([^<!]*)<\/f><\/strRef><\/tx>/g, "<tx><v>$1</v></tx>");
  return Object.entries(SERIES).reduce(
    (text, [kind, order]) =>
      text.replace(new RegExp(`<${kind}>.*?</${kind}>`, "gs"), (group) =>
        group.replace(/<ser>(.*?)<\/ser>/gs, (_, content: string) => {
          const parts = childrenOf(content);
          const ordered = order.flatMap((name) => parts.filter((part) => part.name === name));
          return `<ser>${ordered.map((part) => part.text).join("")}</ser>`;
        }),
      ),
    named,
  );
}
