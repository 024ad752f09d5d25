import type { OptionResult } from "../../../core/results";
import { columnName } from "../../address";
import type { StyleName } from "../../model";
import type { Calculation, OptionRefs } from "../calculation";
import { groupsOf } from "../comparison";
import { put, putRow, type Grid } from "../grid";
import type { SpaceFormulas } from "../space";

/** What the table of cost per order is made of. */
export interface PerOrderSetting {
  readonly options: readonly OptionResult[];
  readonly calculation: Calculation;
  /** Orders of the settled month, and of months 1-12. */
  readonly orders: { readonly settled: number; readonly firstYear: number };
  /** What an option's space costs, as formulas. */
  readonly space: (option: OptionResult) => SpaceFormulas;
}

/** Where the table stands on the sheet, zero-based. */
export interface PerOrderTable {
  readonly headings: number;
  readonly groups: readonly string[];
  readonly next: number;
}

interface Measure {
  readonly label: string;
  readonly style: StyleName;
  readonly of: (option: OptionResult, refs: OptionRefs) => { formula: string; value: number | null } | null;
}

/** "Own (today), at least": an option as the sheet's headings call it. */
export const nameOf = ({ option, current, unknown }: OptionResult): string =>
  `${option}${current ? " (today)" : ""}${unknown.length > 0 ? ", at least" : ""}`;

/** Cost per order side by side: first twelve months by group, then what else is told of an order. */
export function writePerOrder(grid: Grid, top: number, setting: PerOrderSetting): PerOrderTable {
  const { options, calculation, orders } = setting;
  const groups = groupsOf(options);
  const refs = options.map(({ option }) => calculation.refs("fulfilment", "", option));
  let row = top;
  const headings = row;
  put(grid, row, 0, { value: "An order, first twelve months", style: "heading" });
  putRow(grid, row++, 1, options.map(nameOf), "headingRight");
  const first = row;
  const write = (
    label: string,
    style: StyleName,
    look: StyleName,
    of: (index: number) => { formula: string; value: number | null } | null,
  ): void => {
    put(grid, row, 0, { value: label, style: look });
    options.forEach((_, index) => {
      const cell = of(index);
      if (cell) put(grid, row, 1 + index, { ...cell, style });
    });
    row++;
  };
  const hasSpace = options.some(({ spaceCost }) => spaceCost > 0);
  for (const group of groups)
    write(group, "cents", "text", (index) => ({
      formula: `${refs[index]!.group(group, "firstYear")}/${calculation.orders.firstYear}`,
      value: groupCost(options[index]!, group) / orders.firstYear,
    }));
  if (hasSpace)
    write("Space supplied by Facilities", "cents", "text", (index) => ({
      formula: `${setting.space(options[index]!).firstYear}/${calculation.orders.firstYear}`,
      value: options[index]!.spaceFirstYear / orders.firstYear,
    }));
  const last = row;
  write("Cost per order, 12 months", "centsTotal", "total", (index) => {
    const letter = columnName(1 + index);
    return {
      formula: `SUM(${letter}${first + 1}:${letter}${last})`,
      value: options[index]!.twelveMonthCostPerOrder,
    };
  });
  if (groups.includes("Delivery")) {
    const delivery = first + groups.indexOf("Delivery");
    write("of it in the warehouse, without delivery", "cents", "wrap", (index) => {
      const letter = columnName(1 + index);
      const option = options[index]!;
      // Where no line is delivery, how much of a cost is delivery is not known.
      if (option.byGroup["Delivery"] === undefined) return null;
      const whole = option.twelveMonthCostPerOrder;
      return {
        formula: `${letter}${last + 1}-${letter}${delivery + 1}`,
        value: whole === null ? null : whole - groupCost(option, "Delivery") / orders.firstYear,
      };
    });
  }
  for (const { label, style, of } of measures(setting))
    write(label, style, "wrap", (index) => of(options[index]!, refs[index]!));
  return { headings, groups, next: row + 1 };
}

function measures({ calculation, orders, space }: PerOrderSetting): Measure[] {
  const { settled } = calculation.orders;
  return [
    {
      label: "Cost per order, settled month",
      style: "cents",
      of: (option, refs) => ({
        formula: `(${refs.settled}+${space(option).month})/${settled}`,
        value: option.costPerOrder,
      }),
    },
    {
      label: "One order more costs (a block it starts, whole)",
      style: "cents",
      of: ({ marginalCost }, refs) => ({ formula: `${refs.oneMore}-${refs.settled}`, value: marginalCost }),
    },
    {
      label: "Fixed share of the settled month",
      style: "percent",
      of: ({ fixedShare }, refs) =>
        fixedShare === null ? null : { formula: `${refs.fixed}/${refs.settled}`, value: fixedShare },
    },
    {
      label: "Walk-away price: what ends with it, an order of a settled month, Facilities' space left out",
      style: "cents",
      of: ({ current, walkAwayPrice }, refs) =>
        current && walkAwayPrice !== null && orders.settled > 0
          ? { formula: `${refs.ends}/${settled}`, value: walkAwayPrice }
          : null,
    },
  ];
}

/** Cost of months 1-12 of a group. */
function groupCost({ rows }: OptionResult, group: string): number {
  return rows
    .filter((row) => row.group === group)
    .reduce((sum, { monthly }) => sum + monthly.subarray(1, 13).reduce((a, b) => a + b, 0), 0);
}
