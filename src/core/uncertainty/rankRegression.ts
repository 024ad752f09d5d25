import { leastSquares } from "./leastSquares";
import type { Replicate } from "./simulate";

/** Trials that the regression looks at: a share is needed to a per cent or two. */
const MOST_TRIALS = 1024;

/**
 * Squared standardized rank regression coefficients: how much each input contributes to the variance of the ranks of two
 * options' difference, as a linear regression of ranks on ranks has it. For a difference that rises or falls steadily with
 * every input, and independent inputs, they add up to about 1. Source: Saltelli et al. 2008, 1.2.4; docs/method.md, Uncertainty.
 *
 * @param inputs places of the inputs that are looked at, each of which varies
 * @param pair the two options
 * @returns a share an input, in the order given; 0 where the difference does not vary
 */
export function rankShares(
  sample: readonly Replicate[],
  inputs: readonly number[],
  [a, b]: readonly [number, number],
): number[] {
  const each = Math.min(sample[0]!.costs[0]!.length, Math.max(1, Math.floor(MOST_TRIALS / sample.length)));
  const gather = (of: (one: Replicate) => (trial: number) => number): Float64Array => {
    const values = new Float64Array(each * sample.length);
    sample.forEach((one, r) => {
      const at = of(one);
      for (let trial = 0; trial < each; trial++) values[r * each + trial] = at(trial);
    });
    return values;
  };
  const lead = standardRanks(
    gather(({ costs }) => {
      const [first, second] = [costs[a]!, costs[b]!];
      return (trial) => first[trial]! - second[trial]!;
    }),
  );
  const columns = inputs.map((input) =>
    standardRanks(
      gather((one) => {
        const column = one.inputs[input]!;
        return (trial) => column[trial]!;
      }),
    ),
  );
  return leastSquares(columns, lead).map((coefficient) => coefficient ** 2);
}

/** Ranks, equal values sharing the mean of theirs, of mean 0 and variance 1; all 0 where nothing varies. */
function standardRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  /** How many values are below (or not above) one. */
  const count = (value: number, within: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value || (within && sorted[middle] === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const mean = (values.length - 1) / 2;
  const ranks = values.map((value) => (count(value, false) + count(value, true) - 1) / 2 - mean);
  let square = 0;
  for (const rank of ranks) square += rank * rank;
  const scale = square > 0 ? 1 / Math.sqrt(square / ranks.length) : 0;
  return ranks.map((rank) => rank * scale);
}
