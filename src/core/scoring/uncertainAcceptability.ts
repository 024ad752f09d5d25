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
/** A way to value options, and the size of its values, for telling which are level. */
export interface Valued {
  readonly valueOf: Valuation;
  readonly size: number;
}

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
 * @param ways in which options are valued, each under the same draws; left out: by weightedSum
 * @returns an answer a way
 */
export function uncertainAcceptability(
  { options, criteria }: { readonly options: number; readonly criteria: number },
  drawWeights: WeightSampler,
  drawScores: ScoreSampler,
  { samples, seed }: { readonly samples: number; readonly seed: number },
  ways: readonly Valued[] = [{ valueOf: weightedSum, size: 1 }],
): UncertainAcceptability[] {
  const random = randomBits(seed);
  const weights = new Float64Array(criteria);
  const scores = new Float64Array(options * criteria);
  const values = new Float64Array(options);
  const counts = ways.map(({ valueOf, size }) => ({
    valueOf,
    tally: rankTally(options, criteria, size),
    winning: Array.from({ length: options }, () => new Float64Array(options)),
  }));
  for (let sample = 0; sample < samples; sample++) {
    drawWeights(random, weights);
    drawScores(random, scores, sample);
    for (const { valueOf, tally, winning } of counts) {
      valueOf(weights, scores, values, sample);
      tally.add(values, weights);
      countWins(values, winning);
    }
  }
  return counts.map(({ tally, winning }) => ({
    ...tally.shares(),
    winning: winning.map((row) => row.map((wins) => wins / samples)),
  }));
}

/** Adds who goes before whom in one sample. */
export function countWins(values: ArrayLike<number>, winning: readonly Float64Array[]): void {
  winning.forEach((row, i) => {
    for (let k = 0; k < row.length; k++)
      if (i !== k) row[k]! += values[i]! > values[k]! ? 1 : values[i] === values[k] ? 0.5 : 0;
  });
}
