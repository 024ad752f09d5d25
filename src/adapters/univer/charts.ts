import type { Sheet } from "hucre";

/** A line or bar of a chart, by references to cells: "'Costs'!$B$2:$B$9"; a name may be a text. */
export interface ChartLine {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** #RRGGBB; undefined where the file leaves it to Excel. */
  readonly color: string | undefined;
}
/** A chart of a sheet as it is drawn beside the grid. */
export interface SheetChart {
  readonly title: string;
  readonly description: string;
  /** "other": one that is kept in the file and not drawn. */
  readonly kind: "bars" | "lines" | "other";
  readonly stacked: boolean;
  /** What the values are. */
  readonly unit: string;
  /** What the categories are. */
  readonly over: string;
  readonly series: readonly ChartLine[];
}

const KINDS: { readonly [kind: string]: SheetChart["kind"] } = {
  bar: "bars",
  line: "lines",
  scatter: "lines",
};

/** The charts of a sheet in their order. */
export const chartsOf = (sheet: Sheet): SheetChart[] =>
  (sheet.charts ?? []).map((chart) => {
    const { kinds, title = "", altText = "", barGrouping, axes, series = [] } = chart;
    return {
      title,
      description: altText,
      kind: kinds.length === 1 ? (KINDS[kinds[0]!] ?? "other") : "other",
      stacked: barGrouping === "stacked",
      unit: axes?.y?.title ?? "",
      over: axes?.x?.title ?? "",
      series: series.map(({ name = "", categoriesRef = "", valuesRef = "", color }) => ({
        name,
        categories: categoriesRef,
        values: valuesRef,
        color: color === undefined ? undefined : `#${color}`,
      })),
    };
  });
