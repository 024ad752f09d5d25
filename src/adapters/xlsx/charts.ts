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

const words = (text: string): string[] => text.split(" ");

/**
 * What parts of a chart may say and in which order (ECMA-376 part 1, 21.2.2: CT_BarSer, CT_LineSer, CT_ScatterSer,
 * CT_ValAx); the engine writes all kinds of series and of axes alike.
 */
const STANDARD = [
  { within: "barChart", part: "ser", says: words("idx order tx spPr invertIfNegative dPt dLbls cat val") },
  { within: "lineChart", part: "ser", says: words("idx order tx spPr marker dPt dLbls cat val smooth") },
  { within: "scatterChart", part: "ser", says: words("idx order tx spPr marker dPt dLbls xVal yVal smooth") },
  {
    within: "plotArea",
    part: "valAx",
    says: words(
      "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit",
    ),
  },
];

/** A chart's part as the standard wants it, where a series that is named by a text, not by a cell, says so. */
export function standardChart(chart: string): string {
  const named = chart.replace(/<tx><strRef><f>([^<!]*)<\/f><\/strRef><\/tx>/g, "<tx><v>$1</v></tx>");
  return STANDARD.reduce(
    (text, { within, part, says }) =>
      text.replace(new RegExp(`<${within}>.*?</${within}>`, "gs"), (whole) =>
        whole.replace(new RegExp(`<${part}>(.*?)</${part}>`, "gs"), (_, content: string) => {
          const said = childrenOf(content);
          const ordered = says.flatMap((name) => said.filter((child) => child.name === name));
          return `<${part}>${ordered.map((child) => child.text).join("")}</${part}>`;
        }),
      ),
    named,
  );
}
