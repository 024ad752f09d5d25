import { itemNumber } from "../business";
import type { Plan } from "../costs/plan";
import { EQUAL, NONE } from "../costs/intervals";
import type { Interval } from "../results";

/** The month in which growth carries the business over a line. */
export interface GrowthCrossing {
  /** Month of the plan, 1 = its first. */
  readonly month: number;
  /** Orders a month of the line. */
  readonly orders: number;
  /** Who costs least from there on. */
  readonly cheapest: string;
  /** Within the Horizon. */
  readonly planned: boolean;
}

/** Months beyond which growth is no plan any more. */
const FARTHEST = 120;

/**
 * The first month in which the trend of the orders, without season, reaches a volume at which another option costs least:
 * stated orders x (1 + growth)^((m - 1) / 12) in the interval's orders, so m = 1 + 12 ln(line / stated) / ln(1 + growth),
 * rounded up. A falling business crosses lines below it.
 *
 * @param intervals the switch-over intervals of a settled month
 * @returns null without growth, or where no line is reached within ten years
 */
export function growthCrossing(intervals: readonly Interval[], plan: Plan): GrowthCrossing | null {
  const stated = plan.orders[0]!;
  const growth = itemNumber(plan.business, "Growth per year");
  if (growth === 0 || growth <= -1 || !(stated > 0)) return null;
  const at = intervals.findIndex(({ from, to }) => stated >= from && stated < to + 1);
  const here = intervals[at];
  if (!here) return null;
  const ahead = growth > 0 ? intervals.slice(at + 1) : intervals.slice(0, at).reverse();
  const next = ahead.find(({ cheapest }) => ![here.cheapest, EQUAL, NONE].includes(cheapest));
  if (!next) return null;
  const line = growth > 0 ? next.from : next.to;
  // A line that is met exactly is crossed; a falling trend has to come to it or below.
  const exact = 1 + (12 * Math.log(line / stated)) / Math.log(1 + growth);
  const month = Math.max(1, Math.ceil(exact - 1e-9));
  return month > FARTHEST
    ? null
    : { month, orders: line, cheapest: next.cheapest, planned: month <= plan.horizon };
}
