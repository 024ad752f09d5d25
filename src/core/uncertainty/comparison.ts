import type { Replicate } from "./simulate";

/** Costs that differ by no more than this share of the larger are equal. */
const TIE = 1e-9;

/** A figure and the standard error of the sampling that gave it; NaN from a single replicate. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** Mean of the replicates' figures, and s / sqrt(R). */
export function estimate(figures: readonly number[]): Estimate {
  const count = figures.length;
  const value = figures.reduce((sum, x) => sum + x, 0) / count;
  const squares = figures.reduce((sum, x) => sum + (x - value) ** 2, 0);
  return { value, error: count > 1 ? Math.sqrt(squares / (count - 1) / count) : NaN };
}

/** An option among the others. */
export interface OptionRange {
  readonly mean: Estimate;
  /** Share of trials in which it costs least; options that are equal share a trial. */
  readonly cheapest: Estimate;
  /** Mean of its cost less the least: what choosing it may cost against hindsight. */
  readonly regret: Estimate;
}

/** The figures of every option in one replicate (OptionRange), an option a place. */
export interface OptionFigures {
  readonly mean: Float64Array;
  readonly cheapest: Float64Array;
  readonly regret: Float64Array;
}

/** What compareOptions estimates, from one replicate. */
export function figuresOf({ costs }: Replicate): OptionFigures {
  const options = costs.length;
  const trials = costs[0]!.length;
  const sums = {
    mean: new Float64Array(options),
    cheapest: new Float64Array(options),
    regret: new Float64Array(options),
  };
  for (let i = 0; i < trials; i++) {
    let least = Infinity;
    for (let k = 0; k < options; k++) least = Math.min(least, costs[k]![i]!);
    let level = 0;
    const within = least + TIE * Math.abs(least);
    for (let k = 0; k < options; k++) if (costs[k]![i]! <= within) level++;
    for (let k = 0; k < options; k++) {
      const cost = costs[k]![i]!;
      sums.mean[k]! += cost;
      sums.regret[k]! += cost - least;
      if (cost <= within) sums.cheapest[k]! += 1 / level;
    }
  }
  for (const sum of Object.values(sums)) for (let k = 0; k < options; k++) sum[k]! /= trials;
  return sums;
}

/** Mean cost, probability of being cheapest and expected regret of every option. Source: docs/method.md, Uncertainty. */
export function compareOptions(sample: readonly Replicate[]): OptionRange[] {
  const figures = sample.map(figuresOf);
  const of = (figure: keyof OptionFigures, k: number): Estimate =>
    estimate(figures.map((one) => one[figure][k]!));
  return sample[0]!.costs.map((_, k) => ({
    mean: of("mean", k),
    cheapest: of("cheapest", k),
    regret: of("regret", k),
  }));
}

/** Quantiles of a column gathered from all replicates: the value that the share p of trials does not exceed. */
export function quantilesOf(columns: readonly Float64Array[], probabilities: readonly number[]): number[] {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  all.sort();
  return probabilities.map((p) => {
    // Linear between order statistics, as numpy.quantile and Excel's PERCENTILE.INC.
    const place = p * (all.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, all.length - 1);
    return all[below]! + (place - below) * (all[above]! - all[below]!);
  });
}
