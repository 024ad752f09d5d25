import { valueAt } from "../../../core/costs/curve";
import { optionCurve } from "../../../core/costs/optionCurve";
import type { Plan } from "../../../core/costs/plan";
import type { AreaInputs } from "../../../core/model";
import type { Interval, OptionResult } from "../../../core/results";
import { put, putRow, type Grid } from "../grid";

/** More intervals than this say nothing to a reader. */
const MOST_INTERVALS = 24;
/** Volumes of the curve, in steps of a quarter of the stated orders. */
const STEPS = Array.from({ length: 10 }, (_, index) => (index + 1) / 4);

/** Who is cheapest at which volume. Returns the row below. */
export function writeIntervals(
  grid: Grid,
  top: number,
  intervals: readonly Interval[],
  orders: number,
): number {
  let row = top;
  put(grid, row, 0, { value: "Cheapest", style: "heading" });
  putRow(grid, row++, 1, ["From", "To"], "headingRight");
  for (const { from, to, cheapest } of intervals.slice(0, MOST_INTERVALS)) {
    const here = orders >= from && orders < to + 1;
    const name = cheapest === "equal" ? "equal cost" : cheapest;
    put(grid, row, 0, {
      value: `${name}${here ? "  ← your volume" : ""}`,
      style: here ? "strongWrap" : "wrap",
    });
    putRow(grid, row++, 1, [from, to], "integer");
  }
  if (intervals.length > MOST_INTERVALS)
    put(grid, row++, 0, { value: `and ${intervals.length - MOST_INTERVALS} more intervals`, style: "note" });
  return row + 1;
}

/** Cost per order over volume, each option's own cost of a settled month. Returns the first and last row of the figures. */
export function writeCurve(
  grid: Grid,
  top: number,
  options: readonly OptionResult[],
  input: AreaInputs,
  plan: Plan,
): { headings: number; last: number } {
  let row = top;
  put(grid, row, 0, { value: "Orders a month", style: "heading" });
  putRow(
    grid,
    row,
    1,
    options.map(({ option }) => option),
    "headingRight",
  );
  const volumes = [...new Set(STEPS.map((share) => Math.max(1, Math.round(share * plan.orders[0]!))))];
  const end = Math.max(1, ...volumes);
  const curves = options.map(({ option }) => {
    const lines = input.options.find(({ name }) => name === option)?.lines ?? [];
    return optionCurve(lines, plan, { people: 0, space: 0, ownPeople: true, ownSpace: true }, 1, end);
  });
  for (const volume of volumes) {
    row++;
    put(grid, row, 0, { value: volume, style: "integerLeft" });
    curves.forEach((curve, index) => {
      const value = volume <= curve.end ? valueAt(curve, volume) / volume : null;
      put(grid, row, 1 + index, { value, style: "cents" });
    });
  }
  return { headings: top, last: row };
}
