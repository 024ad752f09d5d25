import { randomBits, type Random } from "../uncertainty/random";
import { rankTally, type Acceptability } from "./acceptability";
import type { WeightSampler } from "./simplex";

/** Draws every option's score on every criterion: a row an option, flat. */
export type ScoreSampler = (random: Random, scores: Float64Array, sample: number) => void;
/** Fills in the value of every option under drawn weights and scores. */
export type Valuation = (
  weights: Float64Array,
  scores: Float64Array,
  values: Float64Array,
  sample: number,
) => void;

/** Acceptability where scores are uncertain too, and how often each option goes before each other. */
export interface UncertainAcceptability extends Acceptability {
  /** winning[i][k] = share of samples in which option i is better than k; level ones count half. */
  readonly winning: readonly Float64Array[];
}

/** Value as the weighted sum of an option's scores. */
export const weightedSum: Valuation = (weights, scores, values) => {
  for (let i = 0; i < values.length; i++) {
    let value = 0;
    for (let j = 0; j < weights.length; j++) value += weights[j]! * scores[i * weights.length + j]!;
    values[i] = value;
  }
};

/**
 * Rank acceptability and pairwise winning over weights and scores that are both drawn (SMAA-2).
 * Source: Lahdelma & Salminen 2001; Leskinen et al. 2006 (pairwise winning index).
 *
 * @param size of the values, for telling which are level
 */
export function uncertainAcceptability(
  { options, criteria }: { readonly options: number; readonly criteria: number },
  drawWeights: WeightSampler,
  drawScores: ScoreSampler,
  { samples, seed, size = 1 }: { readonly samples: number; readonly seed: number; readonly size?: number },
  valueOf: Valuation = weightedSum,
): UncertainAcceptability {
  const random = randomBits(seed);
  const weights = new Float64Array(criteria);
  const scores = new Float64Array(options * criteria);
  const values = new Float64Array(options);
  const tally = rankTally(options, criteria, size);
  const winning = Array.from({ length: options }, () => new Float64Array(options));
  for (let sample = 0; sample < samples; sample++) {
    drawWeights(random, weights);
    drawScores(random, scores, sample);
    valueOf(weights, scores, values, sample);
    tally.add(values, weights);
    countWins(values, winning);
  }
  return { ...tally.shares(), winning: winning.map((row) => row.map((wins) => wins / samples)) };
}

/** Adds who goes before whom in one sample. */
export function countWins(values: ArrayLike<number>, winning: readonly Float64Array[]): void {
  winning.forEach((row, i) => {
    for (let k = 0; k < row.length; k++)
      if (i !== k) row[k]! += values[i]! > values[k]! ? 1 : values[i] === values[k] ? 0.5 : 0;
  });
}
