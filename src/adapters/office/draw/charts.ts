import { parseAddress } from "../../../sheets/address";
import type { ChartModel, ChartSeries, SheetModel } from "../../../sheets/model";
import { INK, MUTED } from "../../../sheets/styles";
import { parseReference } from "../references";
import { step, type Step } from "./step";

const TYPES = {
  bar: "BarClustered",
  "bar stacked": "BarStacked",
  column: "ColumnClustered",
  "column stacked": "ColumnStacked",
  line: "Line",
  "scatter lines": "XYScatterLinesNoMarkers",
} as const satisfies Record<ChartModel["type"], string>;

/** Points of a pixel. */
const POINTS = 0.75;
const TEXT_SIZE = 9;
const TITLE_SIZE = 12;

/**
 * Native charts over ranges of the workbook. A reference to the sheet itself is one to the sheet that is drawn, whatever
 * it is called meanwhile.
 *
 * @param all every sheet that is written with it: names of series stand in their cells
 */
export function chartSteps(model: SheetModel, all: readonly SheetModel[]): Step[] {
  return model.charts.map((chart) =>
    step(2 + 2 * chart.series.length, 40 + 8 * chart.series.length, 0, (sheet) => {
      addChart(sheet, model, chart, all);
    }),
  );
}

function addChart(
  sheet: Excel.Worksheet,
  model: SheetModel,
  chart: ChartModel,
  all: readonly SheetModel[],
): void {
  const rangeAt = (reference: string): Excel.Range => {
    const found = parseReference(reference);
    if (!found) throw new Error(`"${reference}" of the chart "${chart.name}" is no range.`);
    const own = found.sheet === model.name;
    return (own ? sheet : sheet.context.workbook.worksheets.getItem(found.sheet)).getRange(found.address);
  };
  const [first, ...others] = chart.series;
  if (!first) return;
  // Over a single row or column, read along it, Excel makes exactly one series.
  const drawn = sheet.charts.add(
    TYPES[chart.type],
    rangeAt(first.values),
    isRow(first.values) ? "Rows" : "Columns",
  );
  drawn.name = chart.name;
  drawn.setPosition(chart.anchor);
  drawn.width = chart.width * POINTS;
  drawn.height = chart.height * POINTS;
  const lines = chart.type === "line" || chart.type === "scatter lines";
  const fill = (series: Excel.ChartSeries, given: ChartSeries): void => {
    series.name = nameOf(given.name, all);
    series.setValues(rangeAt(given.values));
    series.setXAxisValues(rangeAt(given.categories));
    if (lines) {
      series.format.line.color = `#${given.color}`;
      series.format.line.weight = 2;
      series.markerStyle = "None";
    } else {
      series.format.fill.setSolidColor(`#${given.color}`);
      series.gapWidth = 60;
    }
  };
  fill(drawn.series.getItemAt(0), first);
  for (const given of others) fill(drawn.series.add(nameOf(given.name, all)), given);

  drawn.title.text = chart.title;
  drawn.title.format.font.bold = true;
  letter(drawn.title.format.font, TITLE_SIZE, INK);
  drawn.legend.position = "Bottom";
  letter(drawn.legend.format.font, TEXT_SIZE, MUTED);
  const { categoryAxis, valueAxis } = drawn.axes;
  for (const [axis, title] of [
    [categoryAxis, chart.categoryTitle],
    [valueAxis, chart.valueTitle],
  ] as const) {
    letter(axis.format.font, TEXT_SIZE, MUTED);
    if (title === "") axis.title.visible = false;
    else {
      axis.title.text = title;
      letter(axis.title.format.font, TEXT_SIZE, MUTED);
    }
  }
  // At the edge: names beside an axis that runs through the bars would stand on them.
  categoryAxis.tickLabelPosition = "Low";
  if (chart.labelEvery !== undefined) categoryAxis.tickLabelSpacing = chart.labelEvery;
  if (chart.type.startsWith("bar")) categoryAxis.reversePlotOrder = true;
  valueAxis.numberFormat = chart.valueFormat;
  valueAxis.majorGridlines.visible = true;
}

function letter(font: Excel.ChartFont, size: number, color: string): void {
  font.size = size;
  font.color = `#${color}`;
}

/** Whether a reference names cells of one row. */
function isRow(reference: string): boolean {
  const [first, last] = (parseReference(reference)?.address ?? "").split(":");
  return parseAddress(first ?? "")?.row === parseAddress(last ?? first ?? "")?.row;
}

/** The name of a series: a text, or what stands in the cell it refers to. */
function nameOf(name: string, all: readonly SheetModel[]): string {
  const reference = parseReference(name);
  const place = reference && parseAddress(reference.address);
  const sheet = all.find((other) => other.name === reference?.sheet);
  if (!place || !sheet) return name;
  return String(sheet.cells[place.row]?.[place.column]?.value ?? "");
}
