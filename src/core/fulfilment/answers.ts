import { chosenOption } from "../advice/chosenOption";
import { spaceIn } from "../advice/space";
import { situationOf } from "../commitments/situation";
import { itemNumber } from "../business";
import { makePlan } from "../costs/plan";
import type { Inputs } from "../model";
import type { Analysis, Interval } from "../results";
import { contestOf, standing } from "./contest";
import { growthCrossing, type GrowthCrossing } from "./growth";
import { flipsOf, leversOf, type LeverFlip } from "./levers";
import { winnerMap, type WinnerMap } from "./map";
import { mixesOf, type Mixes } from "./mix";
import { perOrderOf, type PerOrder } from "./perOrder";
import { followingWeight, meanWeight, reweighed } from "./weights";

/** What the fulfilment decision comes to in depth. */
export interface FulfilmentAnswers {
  /** Orders a month that all of it is worked out at. */
  readonly orders: number;
  readonly perOrder: readonly PerOrder[];
  readonly intervals: readonly Interval[];
  readonly mixes: Mixes;
  readonly levers: readonly LeverFlip[];
  /** Null where the freight of fewer than two options comes from a carrier's rates. */
  readonly map:
    | (WinnerMap & {
        readonly meanWeight: number;
        readonly unit: string;
        /** Options whose freight is not known at other weights. */
        readonly left: readonly string[];
      })
    | null;
  /** Stated growth a year: a fraction. */
  readonly growthRate: number;
  readonly growth: GrowthCrossing | null;
}

/**
 * Fulfilment in depth: cost per order side by side, the mixes that the options can be made into, the values at which the
 * advice flips, who wins at which parcel weight and volume, and when growth crosses a line. Each figure is priced by the
 * engine at its own volume and weight, which takes a second or two: it is worked out when asked for, and yields how far it
 * has come (0-1) between its parts.
 *
 * @returns null where Fulfilment is not assessed, or orders or the discount rate are not known
 */
export function* fulfilmentSteps(
  inputs: Inputs,
  analysis: Analysis,
): Generator<number, FulfilmentAnswers | null, void> {
  const area = analysis.areas.find((one) => one.area === "fulfilment");
  const plan = makePlan(inputs.business);
  if (!area || !(plan.orders[0]! > 0) || !plan.discount) return null;
  const situation = situationOf(inputs, analysis, plan)("fulfilment", area);
  const contest = contestOf(area, situation);
  const weighed = followingWeight(contest);
  const atWeight = weighed.contest.choices.length < 2 ? null : reweighed(weighed.contest, inputs.delivery);
  const { intervals } = analysis.fulfilment;
  const profile = inputs.delivery?.profile;
  const canTurn = weighed.contest.recommended >= 0 && standing(weighed.contest).margin > 0;
  const space = spaceIn(inputs, analysis.areas, plan, chosenOption);
  const mixes = mixesOf(inputs, area, situation, (mix) => space("fulfilment", mix));
  yield 0.3;
  const levers: LeverFlip[] = [];
  const all = leversOf(contest, canTurn ? atWeight : null, inputs.delivery);
  for (const lever of all) {
    levers.push(flipsOf(lever));
    yield 0.3 + (0.5 * levers.length) / all.length;
  }
  const map =
    atWeight && profile
      ? {
          ...winnerMap(atWeight, weighed.contest),
          left: weighed.left,
          meanWeight: meanWeight(profile),
          unit: profile.parcels.units.slice(0, 2),
        }
      : null;
  return {
    orders: plan.orders[0]!,
    perOrder: perOrderOf(area.options, plan),
    intervals,
    mixes,
    levers,
    map,
    growthRate: itemNumber(inputs.business, "Growth per year"),
    growth: growthCrossing(intervals, plan),
  };
}

/** The same at once. */
export function fulfilmentAnswers(inputs: Inputs, analysis: Analysis): FulfilmentAnswers | null {
  const steps = fulfilmentSteps(inputs, analysis);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
