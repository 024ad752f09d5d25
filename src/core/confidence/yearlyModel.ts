import type { Choice, Situation } from "../advice/evaluate";
import { itemNumber } from "../business";
import { seasonOf } from "../costs/plan";
import type { Inputs } from "../model";
import type { Model } from "../uncertainty/simulate";
import type { Drawn } from "./driven";
import { choicePaths } from "./choicePaths";
import { orderSums } from "./orderSums";
import { fillPaths, type PathInputs } from "./path";

/** Trials worked out at once: all months of a line stay in the processor's cache. */
const BLOCK = 128;

/** Seasonal factor of every month of the horizon, month 1 first. */
export function seasonOfPlan(business: Inputs["business"], months: number): Float64Array {
  const season = seasonOf(business);
  const first = itemNumber(business, "First month", 1);
  return Float64Array.from({ length: months }, (_, m) => season[(first - 1 + m) % 12]!);
}

/**
 * The yearly cost of choices as a model: every trial walks its own path of orders over the horizon and is charged by
 * tariffs, steps and minimums at those orders, never at their mean.
 *
 * @param situation with a discount rate
 * @param path where orders, growth and noise stand among the inputs
 * @throws BeyondLastTier in a trial
 */
export function yearlyModel(
  choices: readonly Choice[],
  situation: Situation,
  drawn: Drawn,
  path: PathInputs,
): Model {
  const { plan } = situation;
  const months = Math.floor(plan.horizon);
  const stated = { orders: plan.orders[0]!, growth: itemNumber(plan.business, "Growth per year") };
  const season = seasonOfPlan(plan.business, months);
  const sums = orderSums(months);
  const added = choices.map((choice) => choicePaths(choice, situation, drawn, sums));
  let orders = new Float64Array(0);
  return (inputs, costs) => {
    const all = costs[0]?.length ?? 0;
    for (let from = 0; from < all; from += BLOCK) {
      const trials = Math.min(BLOCK, all - from);
      const cut = (column: Float64Array): Float64Array => column.subarray(from, from + trials);
      const columns = inputs.map(cut);
      if (orders.length !== months * trials) orders = new Float64Array(months * trials);
      fillPaths(columns, path, stated, season, orders);
      const block = { trials, columns, orders };
      sums.fill(block);
      added.forEach((add, k) => {
        add(block, cut(costs[k]!).fill(0));
      });
    }
  };
}
