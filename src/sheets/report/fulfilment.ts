import { makePlan } from "../../core/costs/plan";
import { optionCurve } from "../../core/costs/optionCurve";
import { valueAt } from "../../core/costs/curve";
import type { AreaInputs, Inputs } from "../../core/model";
import type { AreaResult, Interval } from "../../core/results";
import type { SheetModel } from "../model";
import type { Calculation } from "./calculation";
import { groupsOf } from "./comparison";
import { newGrid, put, putRow, rangeOf, toSheet } from "./grid";
import { GROUP_COLORS, OPTION_COLORS } from "./palette";
import { columnName } from "../address";

export const FULFILMENT = "Footing Fulfilment";

/** Volumes of the curve, as shares of today's orders. */
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** Cost per order side by side, the switch-over volumes, and the curve over volume. */
export function buildFulfilment(
  inputs: Inputs,
  input: AreaInputs,
  area: AreaResult,
  intervals: readonly Interval[],
  calculation: Calculation,
): SheetModel {
  const grid = newGrid(FULFILMENT);
  const plan = makePlan(inputs.business);
  const options = area.options.filter(({ rows }) => rows.length > 0);
  const groups = groupsOf(options);
  const width = options.length;
  put(grid, 0, 0, { value: "Fulfilment", style: "title" });
  put(grid, 1, 0, {
    value: "Total fulfilment cost per order, every line of both sides over the same orders.",
    style: "small",
  });

  let row = 3;
  put(grid, row, 0, { value: "Cost per order of the first twelve months", style: "section" });
  for (let column = 1; column <= width; column++) put(grid, row, column, { value: null, style: "section" });
  row++;
  put(grid, row, 0, { value: "Group", style: "heading" });
  putRow(
    grid,
    row,
    1,
    options.map(({ option, current }) => `${option}${current ? " (today)" : ""}`),
    "headingRight",
  );
  const firstYearOrders = plan.orders.subarray(1, 13).reduce((sum, orders) => sum + orders, 0);
  const top = row + 1;
  for (const group of groups) {
    row++;
    put(grid, row, 0, { value: group, style: "text" });
    options.forEach((option, index) => {
      const refs = calculation.refs(area.area, "", option.option);
      const cost = option.rows
        .filter((cost) => cost.group === group)
        .reduce((sum, cost) => sum + cost.monthly.subarray(1, 13).reduce((a, b) => a + b, 0), 0);
      put(grid, row, 1 + index, {
        formula: `(${refs.group(group, "firstYear")})/${calculation.orders.firstYear}`,
        value: firstYearOrders > 0 ? cost / firstYearOrders : 0,
        style: "cents",
      });
    });
  }
  row++;
  put(grid, row, 0, { value: "Cost per order, 12 months", style: "total" });
  options.forEach((option, index) => {
    const letter = columnName(1 + index);
    put(grid, row, 1 + index, {
      formula: `SUM(${letter}${top + 1}:${letter}${row})`,
      value: firstYearOrders > 0 ? option.firstYearCost / firstYearOrders : 0,
      style: "centsTotal",
    });
  });
  const totalRow = row;
  const measures: [
    string,
    (option: (typeof options)[number]) => { formula?: string; value: number | null },
  ][] = [
    [
      "Cost per order, settled month",
      (option) => ({
        formula: `${calculation.refs(area.area, "", option.option).settled}/${calculation.orders.settled}`,
        value: plan.orders[0]! > 0 ? option.monthlyCost / plan.orders[0]! : null,
      }),
    ],
    ["One order more costs", (option) => ({ value: option.marginalCost })],
    [
      "Space supplied by Facilities, an order",
      (option) => ({ value: plan.orders[0]! > 0 ? option.spaceCost / plan.orders[0]! : null }),
    ],
  ];
  for (const [label, figure] of measures) {
    if (label.startsWith("Space") && options.every(({ spaceCost }) => spaceCost === 0)) continue;
    row++;
    put(grid, row, 0, { value: label, style: "text" });
    options.forEach((option, index) => put(grid, row, 1 + index, { ...figure(option), style: "cents" }));
  }
  row++;
  put(grid, row, 0, { value: "Fixed share of the month", style: "text" });
  options.forEach(({ fixedShare }, index) =>
    put(grid, row, 1 + index, { value: fixedShare, style: "percent" }),
  );
  const today = options.find(({ current }) => current);
  if (today?.walkAwayPrice != null) {
    row++;
    put(grid, row, 0, {
      value: `Walk-away price: highest all-in price an order at which leaving ${today.option} does not cost more`,
      style: "wrap",
    });
    put(grid, row, 1 + options.indexOf(today), { value: today.walkAwayPrice, style: "cents" });
  }

  row += 2;
  put(grid, row, 0, {
    value: "Who is cheapest at which volume (settled month, orders a month)",
    style: "section",
  });
  for (let column = 1; column <= width; column++) put(grid, row, column, { value: null, style: "section" });
  row++;
  put(grid, row, 0, { value: "Cheapest", style: "heading" });
  putRow(grid, row, 1, ["From", "To"], "headingRight");
  for (const { from, to, cheapest } of intervals.slice(0, MOST_INTERVALS)) {
    row++;
    const here = plan.orders[0]! >= from && plan.orders[0]! <= to;
    put(grid, row, 0, {
      value: cheapest === "equal" ? "equal cost" : `${cheapest}${here ? "  ← your volume" : ""}`,
      style: here ? "strong" : "text",
    });
    put(grid, row, 1, { value: from, style: "integer" });
    put(grid, row, 2, { value: to, style: "integer" });
  }
  if (intervals.length > MOST_INTERVALS) {
    row++;
    put(grid, row, 0, { value: `and ${intervals.length - MOST_INTERVALS} more intervals`, style: "note" });
  }

  row += 2;
  put(grid, row, 0, {
    value: "Cost per order over volume (settled month, as of this report)",
    style: "section",
  });
  for (let column = 1; column <= width; column++) put(grid, row, column, { value: null, style: "section" });
  row++;
  put(grid, row, 0, { value: "Orders a month", style: "heading" });
  putRow(
    grid,
    row,
    1,
    options.map(({ option }) => option),
    "headingRight",
  );
  const curveTop = row + 1;
  const volumes = [
    ...new Set(SHARES.map((share) => Math.max(1, Math.round((share * plan.orders[0]!) / 50) * 50))),
  ];
  const end = Math.max(1, volumes.at(-1) ?? 1);
  const curves = options.map(({ option }) => {
    const lines = input.options.find(({ name }) => name === option)?.lines ?? [];
    return optionCurve(lines, plan, { people: 0, space: 0, ownPeople: true, ownSpace: true }, 1, end);
  });
  for (const volume of volumes) {
    row++;
    put(grid, row, 0, { value: volume, style: "integer" });
    curves.forEach((curve, index) =>
      put(grid, row, 1 + index, {
        value: volume <= curve.end ? valueAt(curve, volume) / volume : null,
        style: "cents",
      }),
    );
  }
  return toSheet(grid, {
    columns: [{ width: 44 }, ...options.map(() => ({ width: 15 })), { width: 3 }],
    charts: [
      {
        name: "Footing cost per order by group",
        type: "column stacked",
        title: "Cost per order by group, 12 months",
        description:
          "Cost per order of each fulfilment option in the first twelve months, stacked by cost group.",
        categoryTitle: "",
        valueTitle: "money an order",
        valueFormat: "0.00",
        series: groups.map((group, index) => ({
          name: rangeOf(grid, top + index, 0, top + index, 0),
          categories: rangeOf(grid, top - 1, 1, top - 1, width),
          values: rangeOf(grid, top + index, 1, top + index, width),
          color: GROUP_COLORS[group] ?? "9AA5B1",
        })),
        anchor: `${columnName(width + 2)}4`,
        width: 560,
        height: 340,
      },
      {
        name: "Footing cost per order over volume",
        type: "line",
        title: "Cost per order over volume",
        description: "Cost per order of each fulfilment option at rising orders a month.",
        categoryTitle: "orders a month",
        valueTitle: "money an order",
        valueFormat: "0.00",
        series: options.map((_, index) => ({
          name: rangeOf(grid, curveTop - 1, 1 + index, curveTop - 1, 1 + index),
          categories: rangeOf(grid, curveTop, 0, row, 0),
          values: rangeOf(grid, curveTop, 1 + index, row, 1 + index),
          color: OPTION_COLORS[index % OPTION_COLORS.length]!,
        })),
        anchor: `${columnName(width + 2)}${totalRow + 10}`,
        width: 560,
        height: 340,
      },
    ],
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

/** More intervals than this say nothing to a reader. */
const MOST_INTERVALS = 24;
