import { ln } from "../uncertainty/elementary";
import { uniform, type Random } from "../uncertainty/random";
import { ImpossibleInput } from "../uncertainty/impossible";

/** Fills in one set of weights, >= 0 and summing to 1. */
export type WeightSampler = (random: Random, weights: Float64Array) => void;

/** Any weights: uniform on the simplex, as normalized exponentials. Source: Rubinstein 1982. */
export const anyWeights: WeightSampler = (random, weights) => {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) sum += weights[j] = -ln(uniform(random));
  for (let j = 0; j < weights.length; j++) weights[j]! /= sum;
};

/**
 * Weights in a given order: uniform on that part of the simplex, as any weights sorted. Criteria of the same rank may
 * come in any order.
 * @param ranks 1 = most important
 */
export function orderedWeights(ranks: readonly number[]): WeightSampler {
  const order = ranks.map((_, j) => j).sort((i, j) => ranks[i]! - ranks[j]!);
  const sorted = new Float64Array(ranks.length);
  // Places of one rank are dealt out at random, so that none of them is preferred.
  const ends = order.map((_, place) => {
    let end = place;
    while (end + 1 < order.length && ranks[order[end + 1]!] === ranks[order[place]!]) end++;
    return end;
  });
  return (random, weights) => {
    anyWeights(random, sorted);
    sorted.sort().reverse();
    for (let place = 0; place < order.length; place++) {
      const other = place + Math.floor(uniform(random) * (ends[place]! - place + 1));
      const weight = sorted[other]!;
      sorted[other] = sorted[place]!;
      weights[order[place]!] = weight;
    }
  };
}

/** Tries without a set of weights inside the ranges before they are sampled by hit-and-run instead. */
const TRIES = 2000;
/** Steps of hit-and-run before each set of weights that is used, a dimension. */
const STEPS = 4;

/**
 * Weights within ranges: uniform on that part of the simplex. Any weights are drawn and those outside are rejected, where
 * enough remain; else hit-and-run (Smith 1984) from the ranges' middle.
 *
 * @param low, high the least and greatest share of each criterion, 0 to 1
 * @throws ImpossibleInput where a range is out of order or no weights within the ranges sum to 1
 */
export function weightsInRanges(low: readonly number[], high: readonly number[]): WeightSampler {
  low.forEach((least, j) => {
    if (!(least >= 0 && least <= high[j]! && high[j]! <= 1))
      throw new ImpossibleInput(
        `weight ${j + 1}`,
        `lowest ${least} and highest ${high[j]} were read; allowed is 0 <= lowest <= highest <= 1.`,
      );
  });
  const least = low.reduce((sum, x) => sum + x, 0);
  const most = high.reduce((sum, x) => sum + x, 0);
  if (least > 1 + 1e-9 || most < 1 - 1e-9)
    throw new ImpossibleInput(
      "weights",
      `lowest weights that sum to ${least} and highest that sum to ${most} were read; allowed is 1 between the two.`,
    );
  const share = most > least ? Math.min(1, Math.max(0, (1 - least) / (most - least))) : 0;
  const point = Float64Array.from(low, (x, j) => x + share * (high[j]! - x));
  let rejecting = most > least;
  return (random, weights) => {
    for (let attempt = 0; rejecting && attempt < TRIES; attempt++) {
      anyWeights(random, weights);
      if (weights.every((w, j) => w >= low[j]! && w <= high[j]!)) return;
    }
    rejecting = false;
    for (let step = 0; step < STEPS * point.length; step++) moveWeight(random, point, low, high);
    weights.set(point);
  };
}

/** One step: weight goes from one criterion to another, uniformly along the chord that the ranges leave. */
function moveWeight(
  random: Random,
  point: Float64Array,
  low: readonly number[],
  high: readonly number[],
): void {
  const n = point.length;
  if (n < 2) return;
  const i = Math.floor(uniform(random) * n);
  const j = (i + 1 + Math.floor(uniform(random) * (n - 1))) % n;
  const back = Math.min(point[i]! - low[i]!, high[j]! - point[j]!);
  const forth = Math.min(high[i]! - point[i]!, point[j]! - low[j]!);
  const by = -back + uniform(random) * (forth + back);
  point[i]! += by;
  point[j]! -= by;
}
