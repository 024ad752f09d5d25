import type { Situation } from "../../../core/advice/evaluate";
import { settledAt } from "../../../core/commitments";
import { settledMonth } from "../../../core/costs/figures";
import { pricedOr } from "../../../core/tariffs/tariff";
import type { Interval, OptionResult } from "../../../core/results";
import type { RowModel } from "../../model";
import { put, putRow, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";

/** More intervals than this say nothing to a reader. */
const MOST_INTERVALS = 24;
/** Volumes of the curve, in steps of a quarter of the stated orders. */
const STEPS = Array.from({ length: 10 }, (_, index) => (index + 1) / 4);

/** Who is cheapest at which volume, the names in a column so wide. Returns the row below. */
export function writeIntervals(
  { grid, rows, width }: { readonly grid: Grid; readonly rows: RowModel[]; readonly width: number },
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
    const text = `${name}${here ? "  ← your volume" : ""}`;
    put(grid, row, 0, { value: text, style: here ? "strongWrap" : "wrap" });
    const lines = linesOf(text, width, 11, here);
    if (lines > 1) rows.push({ row, height: heightOf(lines) });
    putRow(grid, row++, 1, [from, to], "integer");
  }
  if (intervals.length > MOST_INTERVALS)
    put(grid, row++, 0, { value: `and ${intervals.length - MOST_INTERVALS} more intervals`, style: "note" });
  return row + 1;
}

/** Cost per order over volume, a settled month. Returns the rows of its headings and of its last figures. */
export function writeCurve(
  grid: Grid,
  top: number,
  options: readonly OptionResult[],
  situation: Situation,
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
  const orders = situation.plan.orders[0]!;
  const volumes = [...new Set(STEPS.map((share) => Math.max(1, Math.round(share * orders))))];
  for (const volume of volumes) {
    row++;
    put(grid, row, 0, { value: volume, style: "integerLeft" });
    options.forEach((option, index) => {
      put(grid, row, 1 + index, { value: costPerOrder(option, situation, volume), style: "cents" });
    });
  }
  return { headings: top, last: row };
}

/** Cost per order of a settled month at another volume; null beyond a bounded last tier. */
function costPerOrder(option: OptionResult, situation: Situation, volume: number): number | null {
  return pricedOr(() => settledMonth(settledAt(option, situation, volume)) / volume, null);
}
