import type { ChartModel } from "../../sheets/model";
import { must, type Excelize, type ExcelizeFile } from "./engine";

const TYPES = {
  bar: "Bar",
  "bar stacked": "BarStacked",
  column: "Col",
  "column stacked": "ColStacked",
  line: "Line",
  "scatter lines": "Scatter",
} as const satisfies Record<ChartModel["type"], keyof Excelize>;

/** Draws a native chart over ranges of the workbook. */
export function addChart(engine: Excelize, file: ExcelizeFile, sheet: string, chart: ChartModel): void {
  const lines = chart.type === "line" || chart.type === "scatter lines";
  const text = { Size: 9, Color: "5F6B7A", Family: "Calibri" };
  must(
    file.AddChart(sheet, chart.anchor, {
      Type: engine[TYPES[chart.type]],
      Series: chart.series.map(({ name, categories, values, color }) => ({
        Name: name,
        Categories: categories,
        Values: values,
        ...(lines
          ? {
              Line: { Width: 2, Fill: { Type: "pattern", Pattern: 1, Color: [color] } },
              Marker: { Symbol: "none" },
            }
          : { Fill: { Type: "pattern", Pattern: 1, Color: [color] } }),
      })),
      Format: { Name: chart.name, AltText: chart.description, LockAspectRatio: false },
      Dimension: { Width: chart.width, Height: chart.height },
      Legend: { Position: "bottom", Font: text },
      Title: {
        Paragraph: [
          { Text: chart.title, Font: { Bold: true, Size: 12, Color: "1F2933", Family: "Calibri" } },
        ],
      },
      XAxis: {
        Font: text,
        ...(chart.type.startsWith("bar") ? { ReverseOrder: true } : {}),
        ...(chart.categoryTitle ? { Title: { Paragraph: [{ Text: chart.categoryTitle, Font: text }] } } : {}),
      },
      YAxis: {
        Font: text,
        MajorGridLines: true,
        NumFmt: { CustomNumFmt: chart.valueFormat },
        ...(chart.valueTitle ? { Title: { Paragraph: [{ Text: chart.valueTitle, Font: text }] } } : {}),
      },
      GapWidth: 60,
    }),
  );
}
