import { invalidArgument } from "../errors";
import { isNode, model, type ClassModel, type Models } from "../handler";
import { fullAddress, type Cells } from "../model/book";
import { inner, type Bag } from "../model/bag";
import { setColor } from "./colors";

/** Parts of charts: what is set is kept under its name and read back. */
const part = (defaults: Readonly<Record<string, unknown>> = {}, more: ClassModel<Bag> = {}) =>
  model<Bag>({ bag: (self) => self, defaults, ...more });

const clear = (self: Bag) => {
  for (const key of Object.keys(self)) self[key] = undefined;
  self["cleared"] = true;
};

const colored: ClassModel<Bag> = { set: { Color: setColor }, call: { Clear: clear } };

const AXES: Readonly<Record<string, string>> = {
  Category: "categoryAxis",
  Value: "valueAxis",
  Series: "seriesAxis",
};

const remember =
  (key: string) =>
  (self: Bag, [value]: readonly unknown[]) => {
    self[key] = isNode(value)
      ? `=${fullAddress((value.self as Cells).sheet, (value.self as Cells).areas[0]!, true)}`
      : value;
  };

export const chartParts: Models = {
  ChartTitle: part(
    {
      visible: true,
      text: "",
      overlay: false,
      horizontalAlignment: "Center",
      position: "Top",
      showShadow: false,
    },
    { call: { SetFormula: remember("formula") } },
  ),
  ChartAxes: part(
    {},
    {
      call: {
        GetItem: (self, [type, group]) => {
          const name = AXES[String(type)];
          if (!name) throw invalidArgument();
          return inner(
            self,
            group === "Secondary" ? `secondary${name.charAt(0).toUpperCase()}${name.slice(1)}` : name,
          );
        },
      },
    },
  ),
  ChartAxis: part(
    {
      visible: true,
      reversePlotOrder: false,
      majorUnit: "",
      minorUnit: "",
      maximum: "",
      minimum: "",
      displayUnit: "None",
      numberFormat: "General",
      linkNumberFormat: true,
      tickLabelPosition: "NextToAxis",
      tickLabelSpacing: 1,
      majorTickMark: "Outside",
      minorTickMark: "None",
      scaleType: "Linear",
      position: "Automatic",
    },
    {
      call: {
        SetCategoryNames: remember("categoryNames"),
        SetCrossesAt: remember("crossesAt"),
        SetCustomDisplayUnit: remember("customDisplayUnit"),
        SetPositionAt: remember("positionAt"),
      },
    },
  ),
  ChartAxisTitle: part({ visible: false, text: "" }, { call: { SetFormula: remember("formula") } }),
  ChartLegend: part({ visible: true, position: "Right", overlay: false, showShadow: false }),
  ChartGridlines: part({ visible: false }),
  ChartDataLabels: part({
    showValue: false,
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    showLegendKey: false,
    showBubbleSize: false,
    position: "OutsideEnd",
    separator: ", ",
  }),
  ChartDataTable: part({ visible: false }),
  ChartFont: part(
    { bold: false, italic: false, underline: "None", name: "Calibri", size: 10, color: "#595959" },
    { set: { Color: setColor } },
  ),
  ChartFill: part({}, { call: { SetSolidColor: (self, [value]) => setColor(self, value), Clear: clear } }),
  ChartLineFormat: part({ color: "", lineStyle: "Automatic", weight: 0.75 }, colored),
  ChartBorder: part({ color: "", lineStyle: "Automatic", weight: 0.75 }, colored),
  ...Object.fromEntries(
    [
      "ChartAreaFormat",
      "ChartSeriesFormat",
      "ChartPoint",
      "ChartPointFormat",
      "ChartAxisFormat",
      "ChartAxisTitleFormat",
      "ChartDataLabel",
      "ChartDataLabelFormat",
      "ChartDataTableFormat",
      "ChartErrorBars",
      "ChartErrorBarsFormat",
      "ChartGridlinesFormat",
      "ChartLegendFormat",
      "ChartTitleFormat",
      "ChartPlotArea",
      "ChartPlotAreaFormat",
    ].map((name) => [name, part()]),
  ),
};
