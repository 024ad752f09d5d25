import { situationOf } from "../../../core/commitments";
import type { Inputs } from "../../../core/model";
import type { Plan } from "../../../core/costs/plan";
import type { Analysis, AreaResult } from "../../../core/results";
import { columnName } from "../../address";
import type { ChartModel, RowModel, SheetModel } from "../../model";
import type { Calculation } from "../calculation";
import { newGrid, put, rangeOf, toSheet, type Grid } from "../grid";
import { heightOf, linesOf, nameWidth } from "../layout";
import { volumeNotes } from "../../../core/fulfilment/volumeWords";
import { fulfilmentAnswers } from "../../../core/fulfilment/answers";
import { GROUP_COLORS, OPTION_COLORS } from "../palette";
import { spaceFormulas } from "../space";
import { nameOf, writePerOrder, type PerOrderTable } from "./perOrder";
import { writeDepth, type Ways } from "./depth";
import { title, type Depth } from "./table";
import { writeCurve, writeIntervals } from "./volumes";

export const FULFILMENT = "Footing Fulfilment";

/** The row that the charts beside the tables reach to. */
const CHARTS_END = 41;
const LABELS = 44;
const LEAST_WIDTH = 13;
/** Columns that the map of weights takes beside its labels, and those of the tables and texts beside a chart. */
const LEAST_COLUMNS = 8;
const TEXT_COLUMNS = 6;

/**
 * Cost per order side by side, the switch-over volumes and the curve over volume; then the mixes, what would change the
 * answer, and the map of weight and volume.
 *
 * @param madeOn ISO date
 */
export function buildFulfilment(
  inputs: Inputs,
  area: AreaResult,
  analysis: Analysis,
  calculation: Calculation,
  plan: Plan,
  madeOn: string,
): SheetModel {
  const grid = newGrid(FULFILMENT);
  const options = area.options.filter(({ rows }) => rows.length > 0);
  const width = Math.max(2, options.length);
  const names = options.map(nameOf);
  const optionWidth = nameWidth(names, LEAST_WIDTH);
  const widths = [LABELS, ...Array.from({ length: Math.max(LEAST_COLUMNS, width) }, () => optionWidth)];
  const upper = { grid, widths: widths.slice(0, width + 1) };
  put(grid, 0, 0, { value: "Fulfilment", style: "title" });
  put(grid, 1, 0, {
    value: "Total fulfilment cost per order, every line of both sides over the same orders.",
    style: "small",
  });
  put(grid, 2, 0, { formula: calculation.tooLong, value: "", style: "alert" });

  title(upper, 3, "Cost per order");
  const space = spaceFormulas(inputs, analysis, calculation);
  const perOrder = writePerOrder(grid, 4, {
    options,
    calculation,
    orders: {
      settled: plan.orders[0]!,
      firstYear: plan.orders.subarray(1, 13).reduce((sum, orders) => sum + orders, 0),
    },
    space: (option) => space(option, option.current ? "today" : "recommended"),
  });
  title(upper, perOrder.next, "Who is cheapest at which volume (settled month, as of this report)");
  const rows: RowModel[] = [];
  const next = writeIntervals(
    { grid, rows, width: LABELS },
    perOrder.next + 1,
    analysis.fulfilment.intervals,
    plan.orders[0]!,
  );
  title(upper, next, "Cost per order over volume (settled month, as of this report)");
  const curve = writeCurve(grid, next + 1, options, situationOf(inputs, analysis, plan)("fulfilment", area));
  const note = Math.max(curve.last + 2, CHARTS_END);
  const notes = volumeNotes(options);
  notes.forEach((value, place) => put(grid, note + place, 0, { value, style: "small" }));
  const below = note + notes.length + 1;

  const lower = widths.slice(0, TEXT_COLUMNS);
  const depth: Depth = { grid, widths: lower, rows: [], merges: [], row: below };
  const answers = fulfilmentAnswers(inputs, analysis);
  const ways = answers && writeDepth(depth, answers, options, calculation, madeOn);

  const lines = Math.max(1, ...names.map((name) => linesOf(name, optionWidth, 11, true)));
  return toSheet(grid, {
    columns: widths.map((characters) => ({ width: characters })),
    rows: [
      ...[perOrder.headings, curve.headings].map((row) => ({ row, height: heightOf(lines) })),
      ...rows,
      ...depth.rows,
    ],
    merges: depth.merges,
    charts: [
      ...chartsOf(grid, perOrder, curve, options.length, width),
      ...(ways ? [waysChart(grid, ways)] : []),
    ],
    print: {
      orientation: "landscape",
      breaks: ways ? [below] : [],
    },
  });
}

/** Yearly cost of every way beside its table. */
function waysChart(grid: Grid, ways: Ways): ChartModel {
  return {
    name: "Footing ways to run fulfilment",
    type: "bar",
    title: "Yearly cost of every way to run it",
    description: "Yearly cost of each fulfilment option and of each mix of them.",
    categoryTitle: "",
    valueTitle: "money a year",
    valueFormat: "#,##0",
    series: [
      {
        name: rangeOf(grid, ways.headings, 1, ways.headings, 1),
        categories: rangeOf(grid, ways.headings + 1, 0, ways.last, 0),
        values: rangeOf(grid, ways.headings + 1, 1, ways.last, 1),
        color: OPTION_COLORS[0]!,
      },
    ],
    anchor: `${columnName(TEXT_COLUMNS)}${ways.headings + 1}`,
    width: 560,
    height: 340,
  };
}

function chartsOf(
  grid: Grid,
  { headings, groups }: PerOrderTable,
  curve: { headings: number; last: number },
  count: number,
  width: number,
): ChartModel[] {
  const beside = columnName(width + 2);
  const shared = { valueTitle: "money an order", valueFormat: "#,##0.00", width: 560, height: 340 } as const;
  const first = headings + 1;
  return [
    {
      ...shared,
      name: "Footing cost per order by group",
      type: "column stacked",
      title: "Cost per order by group, 12 months",
      description:
        "Cost per order of each fulfilment option in the first twelve months, stacked by cost group.",
      categoryTitle: "",
      series: groups.map((group, index) => ({
        name: rangeOf(grid, first + index, 0, first + index, 0),
        categories: rangeOf(grid, headings, 1, headings, count),
        values: rangeOf(grid, first + index, 1, first + index, count),
        color: GROUP_COLORS[group] ?? "9AA5B1",
      })),
      anchor: `${beside}4`,
    },
    {
      ...shared,
      name: "Footing cost per order over volume",
      type: "line",
      title: "Cost per order over volume",
      description: "Cost per order of each fulfilment option at rising orders a month.",
      categoryTitle: "orders a month",
      series: Array.from({ length: count }, (_, index) => ({
        name: rangeOf(grid, curve.headings, 1 + index, curve.headings, 1 + index),
        categories: rangeOf(grid, curve.headings + 1, 0, curve.last, 0),
        values: rangeOf(grid, curve.headings + 1, 1 + index, curve.last, 1 + index),
        color: OPTION_COLORS[index % OPTION_COLORS.length]!,
      })),
      anchor: `${beside}23`,
    },
  ];
}
