import { situationOf } from "../../../core/commitments";
import type { Inputs } from "../../../core/model";
import type { Plan } from "../../../core/costs/plan";
import type { Analysis, AreaResult } from "../../../core/results";
import { columnName } from "../../address";
import type { ChartModel, SheetModel } from "../../model";
import type { Calculation } from "../calculation";
import { newGrid, put, rangeOf, toSheet, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";
import { GROUP_COLORS, OPTION_COLORS } from "../palette";
import { spacePerMonth } from "../space";
import { writePerOrder, type PerOrderTable } from "./perOrder";
import { writeCurve, writeIntervals } from "./volumes";

export const FULFILMENT = "Footing Fulfilment";

/** The row that the charts beside the tables reach to. */
const CHARTS_END = 41;
const LABELS = 44;
const OPTION_WIDTH = 16;

/** Cost per order side by side, the switch-over volumes, and the curve over volume. */
export function buildFulfilment(
  inputs: Inputs,
  area: AreaResult,
  analysis: Analysis,
  calculation: Calculation,
  plan: Plan,
): SheetModel {
  const grid = newGrid(FULFILMENT);
  const options = area.options.filter(({ rows }) => rows.length > 0);
  const width = Math.max(2, options.length);
  const title = (row: number, text: string): void => {
    for (let column = 0; column <= width; column++)
      put(grid, row, column, { value: column === 0 ? text : null, style: "section" });
  };
  put(grid, 0, 0, { value: "Fulfilment", style: "title" });
  put(grid, 1, 0, {
    value: "Total fulfilment cost per order, every line of both sides over the same orders.",
    style: "small",
  });
  put(grid, 2, 0, { formula: calculation.tooLong, value: "", style: "alert" });

  title(3, "Cost per order");
  const perOrder = writePerOrder(grid, 4, {
    options,
    calculation,
    orders: {
      settled: plan.orders[0]!,
      firstYear: plan.orders.subarray(1, 13).reduce((sum, orders) => sum + orders, 0),
    },
    space: spacePerMonth(inputs, analysis, calculation),
  });
  title(perOrder.next, "Who is cheapest at which volume (settled month, as of this report)");
  const next = writeIntervals(grid, perOrder.next + 1, analysis.fulfilment.intervals, plan.orders[0]!);
  title(next, "Cost per order over volume (settled month, as of this report)");
  const curve = writeCurve(grid, next + 1, options, situationOf(inputs, analysis, plan)("fulfilment", area));
  const note = Math.max(curve.last + 2, CHARTS_END);
  put(grid, note, 0, {
    value:
      "Volumes are compared with what giving up today's option leaves to pay, and without the space that Facilities supplies.",
    style: "small",
  });

  const names = options.map(({ option, current }) => `${option}${current ? " (today)" : ""}`);
  const lines = Math.max(1, ...names.map((name) => linesOf(name, OPTION_WIDTH, 11, true)));
  return toSheet(grid, {
    columns: [
      { width: LABELS },
      ...Array.from({ length: width }, () => ({ width: OPTION_WIDTH })),
      { width: 3 },
    ],
    rows: [perOrder.headings, curve.headings].map((row) => ({ row, height: heightOf(lines) })),
    charts: chartsOf(grid, perOrder, curve, options.length, width),
    print: {
      orientation: "landscape",
      paper: "letter",
      fitWidth: 1,
      fitHeight: 0,
      titleRows: "",
      footer: `${FULFILMENT} — page &P of &N`,
      breaks: [],
    },
  });
}

function chartsOf(
  grid: Grid,
  { headings, groups }: PerOrderTable,
  curve: { headings: number; last: number },
  count: number,
  width: number,
): ChartModel[] {
  const beside = columnName(width + 2);
  const shared = { valueTitle: "money an order", valueFormat: "0.00", width: 560, height: 340 } as const;
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
