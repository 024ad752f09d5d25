import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import type { Area } from "../model/address";
import { inner, type Bag } from "../model/bag";
import { fullAddress, type Cells } from "../model/book";
import type { Chart, Sheet } from "../model/sheet";
import { scalar } from "../model/text";
import { valueAt } from "../model/write";
import { activate } from "../actions";
import { all, asCells } from "./cells";
import { lengthOf, offsetOf } from "./lines";
import { chartParts } from "./chartParts";
import { colorOf } from "./colors";

function sheetOf(x: Engine, chart: Chart): Sheet {
  const sheet = x.book.sheets.find((each) => each.charts.includes(chart));
  if (!sheet) throw itemNotFound();
  return sheet;
}

function chartOf(sheet: Sheet, key: unknown): Chart {
  const found = sheet.charts.find((each) => each.id === key || each.name === key);
  if (!found) throw itemNotFound();
  return found;
}

const formula = (sheet: Sheet, of: Area): string => `=${fullAddress(sheet, of, true)}`;
const single = (x: Engine, range: unknown, sheet: Sheet) => {
  const held = asCells(x, range, sheet);
  return { sheet: held.sheet, area: held.areas[0]! };
};

/** Series of a range as Excel finds them: names in the first line, categories in the first column where it is text. */
function seriesFrom(x: Engine, sheet: Sheet, of: Area, byRows: boolean): Bag[] {
  const value = (row: number, column: number) =>
    scalar(valueAt(x.book, sheet, of.row + row, of.column + column));
  const [lines, points] = byRows ? [of.rows, of.columns] : [of.columns, of.rows];
  const at = (line: number, point: number) => (byRows ? value(line, point) : value(point, line));
  const names = Array.from({ length: lines }, (_, line) => at(line, 0)).some(
    (each) => typeof each === "string",
  );
  const categories =
    lines > 1 &&
    Array.from({ length: points }, (_, point) => at(0, point)).some(
      (each, point) => typeof each === "string" && (each !== "" || point > 0),
    );
  const part = (line: number): Area => {
    const from = names ? 1 : 0;
    return byRows
      ? { row: of.row + line, rows: 1, column: of.column + from, columns: of.columns - from }
      : { column: of.column + line, columns: 1, row: of.row + from, rows: of.rows - from };
  };
  return Array.from({ length: lines - (categories ? 1 : 0) }, (_, i) => {
    const line = i + (categories ? 1 : 0);
    return {
      name: names ? String(at(line, 0)) : `Series${i + 1}`,
      values: formula(sheet, part(line)),
      ...(categories ? { xAxisValues: formula(sheet, part(0)) } : {}),
    };
  });
}

function setData(x: Engine, chart: Chart, range: unknown, seriesBy: unknown): void {
  const { sheet, area: of } = single(x, range, sheetOf(x, chart));
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && of.columns > of.rows);
  chart.source = formula(sheet, of);
  chart.series = seriesFrom(x, sheet, of, byRows);
}

function add(sheet: Sheet, [type, range, seriesBy]: readonly unknown[], x: Engine): Chart {
  if (typeof type !== "string") throw invalidArgument();
  let n = 1;
  while (sheet.charts.some((each) => each.name === `Chart ${n}`)) n++;
  const chart: Chart = {
    id: `{CH-${x.book.nextId()}}`,
    name: `Chart ${n}`,
    type,
    source: "",
    bag: { left: 0, top: 0, width: 360, height: 216 },
    series: [],
  };
  sheet.charts.push(chart);
  setData(x, chart, range, seriesBy);
  x.book.dirty = true;
  return chart;
}

/** Puts a chart over cells: from a first to, where given, a last. */
function setPosition(chart: Chart, [from, to]: readonly unknown[], x: Engine): void {
  const own = sheetOf(x, chart);
  const { sheet, area: first } = single(x, from, own);
  if (sheet !== own) throw invalidArgument("The cell is not on the chart's sheet.");
  chart.bag["left"] = offsetOf(sheet, "columns", first.column);
  chart.bag["top"] = offsetOf(sheet, "rows", first.row);
  if (to === null || to === undefined) return;
  const last = single(x, to, own).area;
  chart.bag["width"] = lengthOf(sheet, "columns", first.column, last.column + last.columns - first.column);
  chart.bag["height"] = lengthOf(sheet, "rows", first.row, last.row + last.rows - first.row);
}

const set =
  (key: string) =>
  (self: Bag, [range]: readonly unknown[], x: Engine) => {
    const { sheet, area: of } = single(x, range, x.book.active);
    self[key] = formula(sheet, of);
  };

function ownerOf(x: Engine, series: Bag): Chart {
  for (const sheet of x.book.sheets)
    for (const chart of sheet.charts) if (chart.series.includes(series)) return chart;
  throw itemNotFound();
}

/** Values of a series: the cells its formula names. */
function points(x: Engine, series: Bag): Bag[] {
  const from = series["values"];
  const count =
    typeof from === "string"
      ? asCells(x, from.slice(1), x.book.active).areas.reduce(
          (sum, each) => sum + each.rows * each.columns,
          0,
        )
      : 0;
  const kept = inner(series, "points");
  return Array.from({ length: count }, (_, i) => inner(kept, String(i)));
}

export const charts: Models = {
  ...chartParts,
  ChartCollection: model<Sheet>({
    get: { Count: (self) => self.charts.length },
    items: (self) => self.charts,
    item: chartOf,
    call: { Add: add },
  }),
  Chart: model<Chart>({
    identity: (self) => ({ Id: self.id }),
    bag: (self) => self.bag,
    get: {
      Id: (self) => self.id,
      Name: (self, x) => (sheetOf(x, self), self.name),
      ChartType: (self) => self.type,
    },
    set: {
      Name: (self, value, x) => {
        const name = String(value);
        if (sheetOf(x, self).charts.some((each) => each !== self && each.name === name))
          throw new HostError("ItemAlreadyExists");
        self.name = name;
      },
      ChartType: (self, value) => void (self.type = String(value)),
    },
    nav: { Series: (self) => self, Worksheet: (self, x) => sheetOf(x, self) },
    call: {
      SetData: (self, [range, seriesBy], x) => setData(x, self, range, seriesBy),
      SetPosition: setPosition,
      Activate: (self, _args, x) => activate(x, sheetOf(x, self)),
      Delete: (self, _args, x) => {
        const sheet = sheetOf(x, self);
        sheet.charts = sheet.charts.filter((each) => each !== self);
      },
      GetDataTable: (self) => inner(self.bag, "dataTable"),
      GetDataTableOrNullObject: (self) => inner(self.bag, "dataTable"),
    },
    defaults: {
      style: 2,
      displayBlanksAs: "NotPlotted",
      plotBy: "Columns",
      plotVisibleOnly: true,
      showAllFieldButtons: false,
      showDataLabelsOverMaximum: true,
      categoryLabelLevel: -1,
      seriesNameLevel: -1,
    },
  }),
  ChartSeriesCollection: model<Chart>({
    get: { Count: (self) => self.series.length },
    items: (self) => self.series,
    call: {
      Add: (self, [name, index]) => {
        const series: Bag = { name: typeof name === "string" ? name : `Series${self.series.length + 1}` };
        self.series.splice(typeof index === "number" ? index : self.series.length, 0, series);
        return series;
      },
    },
  }),
  ChartSeries: model<Bag>({
    bag: (self) => self,
    set: Object.fromEntries(
      ["MarkerBackgroundColor", "MarkerForegroundColor"].map((name) => [
        name,
        (self: Bag, value: unknown) =>
          void (self[name.charAt(0).toLowerCase() + name.slice(1)] = colorOf(value)),
      ]),
    ),
    nav: { Points: (self) => self },
    call: {
      SetValues: set("values"),
      SetXAxisValues: set("xAxisValues"),
      SetBubbleSizes: set("bubbleSizes"),
      Delete: (self, _args, x) => {
        const chart = ownerOf(x, self);
        chart.series = chart.series.filter((each) => each !== self);
      },
      GetDimensionValues: (self, [dimension], x) => {
        const from = self[dimension === "Categories" ? "xAxisValues" : "values"];
        if (typeof from !== "string") return [];
        const { sheet, areas } = all(x.book, asCells(x, from.slice(1), x.book.active) as Cells);
        const of = areas[0]!;
        return Array.from({ length: of.rows * of.columns }, (_, i) =>
          scalar(valueAt(x.book, sheet, of.row + Math.floor(i / of.columns), of.column + (i % of.columns))),
        );
      },
    },
    defaults: {
      hasDataLabels: false,
      axisGroup: "Primary",
      gapWidth: 150,
      overlap: 0,
      smooth: false,
      filtered: false,
    },
  }),
  ChartPointsCollection: model<Bag>({
    get: { Count: (self, x) => points(x, self).length },
    items: (self, x) => points(x, self),
  }),
};
