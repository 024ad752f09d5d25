import type { Candidate } from "../advice/decide";
import type { Rating } from "../model";
import { key } from "../names";
import type { OptionResult } from "../results";
import {
  uncertainAcceptability,
  type UncertainAcceptability,
  type Valued,
} from "../scoring/uncertainAcceptability";
import { anyWeights, type WeightSampler } from "../scoring/simplex";
import { tippingWeights, weightsOf, type TippingWeights, type Weights } from "./weights";
import { uniform } from "../uncertainty/random";

/** Criteria of a decision in the order of its ratings, and what they say of each option. */
export interface Judgement {
  readonly criteria: readonly string[];
  readonly weights: Weights | null;
  /** Where the ratings stand that are known only as a range, for who wants to narrow them. */
  readonly ranged: readonly Rating[];
  /** Share of weightings (and ratings within their ranges) under which each option fits best, is second, ... */
  readonly fit: UncertainAcceptability;
  /** The same by yearly cost less price of fit x fit / 100, costs drawn too; null where fit has no price. */
  readonly judged: UncertainAcceptability | null;
  /** The weight of one criterion at which another option is ahead, by fit and with its price; null where there are no weights in common. */
  readonly tipping: TippingWeights | null;
}

/** A list of ratings that an option's fit is the weighted mean of. */
interface Rated {
  /** Place of the criterion and bounds of its score, 0-1. */
  readonly scores: readonly { readonly criterion: number; readonly low: number; readonly high: number }[];
  /** Fit = from + by x weighted mean. */
  readonly from: number;
  readonly by: number;
}

/**
 * Which options the judgement favours, over weights that nobody can agree on and ratings that are ranges: weights from
 * `drawWeights` over the rated criteria, ratings uniform between their ends, yearly costs from the trials.
 * The fit of a mix of elements is taken as it is, since its parts' weights are costs.
 *
 * @param options that can be compared, and their yearly costs, trials of all replicates one after the other
 * @param priceOfFit money a year that 100 points of fit are worth
 * @param settings `preset`: swing points by the criterion's key where no weight is filled in
 * @returns null where nothing is rated
 */
export function judgementOf(
  options: readonly Candidate[],
  ratings: readonly Rating[],
  costs: readonly Float64Array[],
  priceOfFit: number,
  { samples, seed, preset = new Map(), drawWeights = anyWeights }: { readonly samples: number; readonly seed: number; readonly preset?: ReadonlyMap<string, number> | undefined; readonly drawWeights?: WeightSampler }, // prettier-ignore
): Judgement | null {
  const counted = ratings.filter(({ rating, priced }) => typeof rating === "number" && !priced);
  const names = [...new Map(counted.map(({ criterion }) => [key(criterion), criterion])).values()];
  if (names.length === 0 || options.some(({ fit }) => fit === null)) return null;
  const placeOf = new Map(names.map((name, place) => [key(name), place]));
  const rated = options.map((option) => ratedBy(option, counted, placeOf));
  // One score a rating, so that options judged by the same ratings see the same draws.
  const shape = { options: options.length, criteria: names.length };
  const area = new Float64Array(names.length);
  const byFit: Valued = {
    size: 100,
    valueOf: (weights, scores, values) => fillFits(rated, weights, scores, values),
  };
  const byBoth: Valued = {
    size: Math.max(1, ...costs.map((column) => Math.abs(column[0] ?? 0))),
    valueOf: (weights, scores, values, sample) => {
      fillFits(rated, weights, scores, values);
      const trial = sample % (costs[0]?.length ?? 1);
      for (let k = 0; k < values.length; k++) values[k] = (priceOfFit * values[k]!) / 100 - costs[k]![trial]!;
    },
  };
  const [fit, judged = null] = uncertainAcceptability(
    shape,
    drawWeights,
    (random, scores) => {
      for (let j = 0; j < area.length; j++) area[j] = uniform(random);
      rated.forEach((list, k) => {
        for (const { criterion, low, high } of list.scores)
          scores[k * area.length + criterion] = low + area[criterion]! * (high - low);
      });
    },
    { samples, seed },
    priceOfFit === 0 ? [byFit] : [byFit, byBoth],
  );
  return {
    criteria: names,
    weights: weightsOf(ratings, preset),
    ranged: counted.filter(({ low, high }) => low !== high),
    fit: fit!,
    judged,
    tipping: tippingWeights(options, ratings, preset, priceOfFit),
  };
}

function ratedBy(
  option: OptionResult,
  ratings: readonly Rating[],
  placeOf: ReadonlyMap<string, number>,
): Rated {
  const scoresOf = (list: readonly Rating[]): Rated["scores"] =>
    list.map(({ criterion, rating, low, high }) => ({
      criterion: placeOf.get(key(criterion))!,
      low: ((low ?? (rating as number)) - 1) / 4,
      high: ((high ?? (rating as number)) - 1) / 4,
    }));
  const own = ratings.filter((rating) => rating.option !== "" && key(rating.option) === key(option.option));
  if (own.length > 0) return { scores: scoresOf(own), from: 0, by: 100 };
  const scores = scoresOf(ratings.filter((rating) => rating.option === ""));
  if (option.kind === "in-house") return { scores, from: 100, by: -100 };
  return option.kind === "outsourced"
    ? { scores, from: 0, by: 100 }
    : { scores: [], from: option.fit!, by: 0 };
}

function fillFits(
  rated: readonly Rated[],
  weights: Float64Array,
  scores: Float64Array,
  fits: Float64Array,
): void {
  rated.forEach(({ scores: list, from, by }, k) => {
    let sum = 0;
    let total = 0;
    for (const { criterion } of list) {
      sum += weights[criterion]! * scores[k * weights.length + criterion]!;
      total += weights[criterion]!;
    }
    fits[k] = from + (total > 0 ? (by * sum) / total : 0);
  });
}
