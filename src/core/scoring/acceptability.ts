import { randomBits } from "../uncertainty/random";
import type { WeightSampler } from "./simplex";

/** Two values this close are level. */
const LEVEL = 1e-12;

/** Shares of weightings by option and rank, and the mean weights under which each option comes first. */
export interface Acceptability {
  /** ranks[i][r] = share of weightings that put option i in place r + 1. */
  readonly ranks: readonly Float64Array[];
  /** Mean weights given that the option is first; NaN where it never is. */
  readonly central: readonly Float64Array[];
}

/**
 * Rank acceptability over weights (SMAA-2): the share of weightings that put each option 1st, 2nd, ...; options that are
 * level share their places equally. The standard error of a share b is sqrt(b (1 - b) / samples).
 * Source: Lahdelma & Salminen 2001.
 *
 * @param scores a row an option, a column a criterion, 0-1 (or any unit common to a column)
 * @param offsets value of each option beside its criteria; left out: none. By yearly cost less price of fit x fit:
 * scores = price of fit x fit on each criterion, offsets = -yearly cost
 */
export function rankAcceptability(
  scores: readonly (readonly number[])[],
  sampler: WeightSampler,
  samples: number,
  seed: number,
  offsets: readonly number[] = [],
): Acceptability {
  const criteria = scores[0]!.length;
  const flat = Float64Array.from(scores.flat());
  const random = randomBits(seed);
  const tally = rankTally(scores.length, criteria, Math.max(1, ...offsets.map(Math.abs)));
  const weights = new Float64Array(criteria);
  const values = new Float64Array(scores.length);
  for (let sample = 0; sample < samples; sample++) {
    sampler(random, weights);
    for (let i = 0; i < values.length; i++) {
      let value = offsets[i] ?? 0;
      for (let j = 0; j < criteria; j++) value += weights[j]! * flat[i * criteria + j]!;
      values[i] = value;
    }
    tally.add(values, weights);
  }
  return tally.shares();
}

/** Counts who comes first, second, ... @param size of the values: those within 1e-12 of it are level */
export function rankTally(options: number, criteria: number, size: number) {
  const ranks = Array.from({ length: options }, () => new Float64Array(options));
  const central = ranks.map(() => new Float64Array(criteria));
  let samples = 0;
  return {
    /** Values of the options under one set of weights; the highest comes first. */
    add(values: Float64Array, weights: Float64Array): void {
      samples++;
      for (let i = 0; i < options; i++) {
        let better = 0;
        let level = 0;
        for (let k = 0; k < options; k++) {
          const lead = values[k]! - values[i]!;
          if (Math.abs(lead) <= LEVEL * size) level++;
          else if (lead > 0) better++;
        }
        for (let place = better; place < better + level; place++) ranks[i]![place]! += 1 / level;
        if (better === 0) for (let j = 0; j < criteria; j++) central[i]![j]! += weights[j]! / level;
      }
    },
    /** The shares of all that was added. */
    shares(): Acceptability {
      return {
        ranks: ranks.map((row) => row.map((count) => count / samples)),
        central: central.map((sum, i) =>
          sum.map((total) => (ranks[i]![0]! > 0 ? total / ranks[i]![0]! : NaN)),
        ),
      };
    },
  };
}

/** The change of one weight, the others keeping their proportions, at which another option draws level with the first. */
export interface WeightChange {
  readonly criterion: number;
  /** The weight now and the one at which they are level, 0-1. */
  readonly from: number;
  readonly to: number;
  readonly option: number;
}

/**
 * The smallest change of one weight that changes the first option: w_j* from V_a(w) = V_b(w), where the other weights are
 * scaled by (1 - w_j*) / (1 - w_j). Exact: values are straight lines of one weight. Source: docs/method.md, Judgement.
 *
 * @param weights summing to 1
 * @returns null where no weight from 0 to 1 changes it
 */
export function smallestWeightChange(
  scores: readonly (readonly number[])[],
  weights: readonly number[],
  offsets: readonly number[] = [],
): WeightChange | null {
  const valueOf = (i: number): number =>
    weights.reduce((sum, w, j) => sum + w * scores[i]![j]!, offsets[i] ?? 0);
  const values = scores.map((_, i) => valueOf(i));
  const first = values.indexOf(Math.max(...values));
  let smallest: WeightChange | null = null;
  weights.forEach((from, criterion) => {
    if (from >= 1) return;
    scores.forEach((_, option) => {
      if (option === first) return;
      // Lead of the first over the option: at weight w of the criterion it is own x w + rest x (1 - w) + apart.
      const apart = (offsets[first] ?? 0) - (offsets[option] ?? 0);
      const own = scores[first]![criterion]! - scores[option]![criterion]!;
      const rest = (values[first]! - values[option]! - apart - own * from) / (1 - from);
      const to = (rest + apart) / (rest - own);
      if (!(to >= 0 && to <= 1)) return;
      if (!smallest || Math.abs(to - from) < Math.abs(smallest.to - smallest.from))
        smallest = { criterion, from, to, option };
    });
  });
  return smallest;
}
