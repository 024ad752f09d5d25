import { JUST } from "../costs/figures";
import { heldByMinimum } from "../costs/option";
import type { Situation } from "../advice/evaluate";
import type { CostRow, OptionResult } from "../results";
import { isOwnRow, partsOf, settledAt } from "./situation";

/** The order volumes besides the stated one at which a settled month is priced. */
export const VOLUMES = ["oneMore", "below", "above", "fallen"] as const;
export type Volume = (typeof VOLUMES)[number];

/** The fall in sales that the downside is worked out at (docs/limits.md, The report: sales -30 %). */
export const FALL = 0.3;

/** Orders a month at each of the volumes: one order more, a millionth less and more, and after the fall. */
export function ordersAt(volume: Volume, orders: number): number {
  const at: Record<Volume, number> = {
    oneMore: orders + 1,
    below: orders * (1 - JUST),
    above: orders * (1 + JUST),
    fallen: orders * (1 - FALL),
  };
  return at[volume];
}

/** Settled months of an option's rows (index as in its rows) at the other volumes: money. */
export type AtVolumes = { readonly [V in Volume]: readonly CostRow[] };

/** Prices an option's settled month at the other volumes. */
export function atVolumes(option: OptionResult, situation: Situation): AtVolumes {
  const orders = situation.plan.orders[0]!;
  const at = (volume: Volume): CostRow[] => settledAt(option, situation, ordersAt(volume, orders));
  return { oneMore: at("oneMore"), below: at("below"), above: at("above"), fallen: at("fallen") };
}

/**
 * Which rows of a settled month are fixed: those whose cost is the same just above and just below the orders (a step not
 * crossed), and those that a binding minimum of their own option holds up.
 */
export function fixedRows(rows: readonly CostRow[], { below, above }: AtVolumes): boolean[] {
  const fixed = rows.map((_, index) => below[index]!.monthly[0] === above[index]!.monthly[0]);
  let start = 0;
  for (const part of partsOf({ rows })) {
    const own = rows.filter((row) => isOwnRow(row)).slice(start, start + part.length);
    for (const held of heldByMinimum(own, part)) fixed[rows.indexOf(own[held]!)] = true;
    start += part.length;
  }
  return fixed;
}
