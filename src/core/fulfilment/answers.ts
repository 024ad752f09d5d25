import { situationOf } from "../commitments/situation";
import { makePlan } from "../costs/plan";
import type { Inputs } from "../model";
import type { Analysis, Interval } from "../results";
import { contestOf } from "./contest";
import { growthCrossing, type GrowthCrossing } from "./growth";
import { leverFlips, type LeverFlip } from "./levers";
import { winnerMap, type WinnerMap } from "./map";
import { mixesOf, type Mixes } from "./mix";
import { perOrderOf, type PerOrder } from "./perOrder";
import { meanWeight, reweighed } from "./weights";

/** What the fulfilment decision comes to in depth. */
export interface FulfilmentAnswers {
  /** Orders a month that all of it is worked out at. */
  readonly orders: number;
  readonly perOrder: readonly PerOrder[];
  readonly intervals: readonly Interval[];
  readonly mixes: Mixes;
  readonly levers: readonly LeverFlip[];
  /** Null where no option's freight comes from a carrier's rates. */
  readonly map: (WinnerMap & { readonly meanWeight: number; readonly unit: string }) | null;
  readonly growth: GrowthCrossing | null;
}

/**
 * Fulfilment in depth: cost per order side by side, the mixes that the options can be made into, the values at which the
 * advice flips, who wins at which parcel weight and volume, and when growth crosses a line. Each figure is priced by the
 * engine at its own volume and weight, which takes a second or two: it is worked out when asked for.
 *
 * @returns null where Fulfilment is not assessed, or orders or the discount rate are not known
 */
export function fulfilmentAnswers(inputs: Inputs, analysis: Analysis): FulfilmentAnswers | null {
  const area = analysis.areas.find((one) => one.area === "fulfilment");
  const plan = makePlan(inputs.business);
  if (!area || !(plan.orders[0]! > 0) || !plan.discount) return null;
  const situation = situationOf(inputs, analysis, plan)("fulfilment", area);
  const contest = contestOf(area, situation);
  const atWeight = reweighed(contest, inputs.delivery);
  const { intervals } = analysis.fulfilment;
  const profile = inputs.delivery?.profile;
  return {
    orders: plan.orders[0]!,
    perOrder: perOrderOf(area.options, plan),
    intervals,
    mixes: mixesOf(inputs, area, situation),
    levers: leverFlips(contest, atWeight, inputs.delivery),
    map:
      atWeight && profile
        ? {
            ...winnerMap(atWeight, contest),
            meanWeight: meanWeight(profile),
            unit: profile.parcels.units.slice(0, 2),
          }
        : null,
    growth: growthCrossing(intervals, plan),
  };
}
