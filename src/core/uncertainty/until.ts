import { compareOptions } from "./comparison";
import { simulate, type Effort, type Model, type Replicate, type UncertainInput } from "./simulate";

/** Two-sided 95 % point of Student's t with 15 degrees of freedom: 16 replicates. */
const T15 = 2.131;
const REPLICATES = 16;
const FIRST = 64;

/** A sample, and whether it reached what was asked before its points ran out. */
export interface Reached {
  readonly sample: readonly Replicate[];
  readonly reached: boolean;
}

/**
 * Runs a model with twice as many points again and again, until every option's probability of being cheapest is known
 * to `within` (half the width of its 95 % interval, from 16 replicates).
 *
 * @param most points a replicate at most
 */
export function simulateUntil(
  inputs: readonly UncertainInput[],
  options: number,
  model: Model,
  seed: Effort["seed"],
  { within = 0.01, most = 8192 }: { readonly within?: number; readonly most?: number } = {},
): Reached {
  for (let points = FIRST; ; points *= 2) {
    const sample = simulate(inputs, options, model, { points, replicates: REPLICATES, seed });
    const reached = compareOptions(sample).every(({ cheapest }) => T15 * cheapest.error <= within);
    if (reached || 2 * points > most) return { sample, reached };
  }
}
