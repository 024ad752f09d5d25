import type { CostLine } from "../model";
import type { CostRow } from "../results";
import { groupOrder, heldByMinimum, isShared } from "./option";
import type { Plan } from "./plan";

/** Sum of a view over rows at one place. */
function sumAt(rows: readonly CostRow[], view: "monthly" | "cash", place: number): number {
  let sum = 0;
  for (const row of rows) sum += row[view][place]!;
  return sum;
}

/** Cost of a settled month: money. */
export function settledMonth(rows: readonly CostRow[]): number {
  return sumAt(rows, "monthly", 0);
}

/** Cost of rows in every place of the monthly view: money. */
export function monthlyOf(rows: readonly CostRow[]): Float64Array {
  return Float64Array.from(rows[0]?.monthly ?? [], (_, place) => sumAt(rows, "monthly", place));
}

/** Cost of months 1-12 in the monthly view, with growth and season: money. */
export function firstYear(rows: readonly CostRow[]): number {
  let sum = 0;
  for (let month = 1; month <= 12; month++) sum += sumAt(rows, "monthly", month);
  return sum;
}

/** Present value of payments at month ends over the Horizon, today undiscounted: money of today; NaN without a discount rate. */
export function presentOf(paid: Float64Array, plan: Plan): number {
  if (!plan.discount) return NaN;
  let sum = 0;
  for (let month = 0; month <= plan.horizon; month++) sum += paid[month]! * plan.discount[month]!;
  return sum;
}

/** Present cost of one row: its cash at month ends times the discount factors over the Horizon, today undiscounted. */
export function presentOfRow(row: CostRow, plan: Plan): number {
  return presentOf(row.cash, plan);
}

/** Present cost over the Horizon: money of today; null without a discount rate. */
export function presentCost(rows: readonly CostRow[], plan: Plan): number | null {
  return plan.discount ? rows.reduce((sum, row) => sum + presentOfRow(row, plan), 0) : null;
}

/** Sum of the discount factors of months 1..Horizon: the present value of one a month. */
export function annuity(plan: Plan): number {
  if (!plan.discount) return NaN;
  let sum = 0;
  for (let month = 1; month <= plan.horizon; month++) sum += plan.discount[month]!;
  return sum;
}

/**
 * Yearly cost = 12 x present cost / sum of the discount factors of the Horizon: the equivalent annual cost, the figure
 * that decides. null without a discount rate. Source: docs/method.md, What decides (EAC = PV / AF), in months.
 */
export function yearlyCost(rows: readonly CostRow[], plan: Plan): number | null {
  const present = presentCost(rows, plan);
  return present === null ? null : (12 * present) / annuity(plan);
}

/** What one row adds to the yearly cost: money a year. NaN without a discount rate. */
export function yearlyOfRow(row: CostRow, plan: Plan): number {
  return (12 * presentOfRow(row, plan)) / annuity(plan);
}

/** Settled month by group, in the order of a breakdown. */
export function byGroup(rows: readonly CostRow[]): { [group: string]: number } {
  const sums: { [group: string]: number } = {};
  for (const group of groupOrder(rows)) sums[group] = 0;
  for (const row of rows) sums[row.group]! += row.monthly[0]!;
  return sums;
}

/**
 * Share of the settled month in lines whose cost is the same just above and just below the orders: a step not crossed,
 * a binding minimum. Lines under a binding group minimum count as fixed.
 *
 * @param rows the rows at the orders; below and above: the same lines a millionth below and above
 * @param parts the lines of the rows, an option at a time: a minimum holds up lines of its own option only
 * @returns a fraction; null where the month costs nothing
 */
export function fixedShare(
  rows: readonly CostRow[],
  below: readonly CostRow[],
  above: readonly CostRow[],
  parts: readonly (readonly CostLine[])[],
): number | null {
  const total = settledMonth(rows);
  if (total === 0) return null;
  const held = new Set<CostRow>();
  let start = 0;
  for (const part of parts) {
    const own = rows.slice(start, start + part.length);
    for (const place of heldByMinimum(own, part)) held.add(own[place]!);
    start += part.length;
  }
  let fixed = 0;
  rows.forEach((row, index) => {
    if (held.has(row) || below[index]!.monthly[0] === above[index]!.monthly[0]) fixed += row.monthly[0]!;
  });
  return fixed / total;
}

/** How far "just above" and "just below" reach: wider than the guard of a round-up, narrower than any order. */
export const JUST = 1e-6;

/**
 * Avoidable part of a settled month: what ends when the option is given up. An already paid one-off and the released
 * balance's interest: the one-off does not end, the interest does. Nor does a line of every option end.
 */
export function avoidableMonth(rows: readonly CostRow[]): number {
  let sum = 0;
  for (const row of rows) {
    const sunk = row.line.driver.kind === "once" && row.line.from === null;
    if (row.type === "line" || row.type === "top-up")
      sum += sunk || isShared(row.line) ? 0 : row.monthly[0]! * (1 - row.unavoidable);
  }
  return sum;
}
