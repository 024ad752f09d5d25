import type { Together } from "./correlation";
import { checked, type Distribution } from "./distributions";
import { fillRandom, randomBits } from "./random";
import { samplerOf, type Sampler } from "./sampler";
import { fillSobol, scrambled, SOBOL_DIMENSIONS } from "./sobol";

/** An uncertain input. */
export interface UncertainInput {
  readonly name: string;
  readonly distribution: Distribution;
}

/**
 * A model: fills in the cost of every option (money, a column an option) for a block of trials, given the inputs' values
 * (a column an input). It must not keep the columns.
 */
export type Model = (inputs: readonly Float64Array[], costs: readonly Float64Array[]) => void;

/** Trials drawn from one scramble: independent of the other replicates. A column an input or option, a value a trial. */
export interface Replicate {
  readonly inputs: readonly Float64Array[];
  readonly costs: readonly Float64Array[];
}

/** How many trials: `replicates` independent scrambles of `points` each. Powers of two make the best points. */
export interface Effort {
  readonly points: number;
  readonly replicates: number;
  readonly seed: number;
  /** Random draws instead of Sobol' points: slower to a figure, but what others do. */
  readonly plain?: boolean;
  /** Forget the inputs once they are priced: most of the memory, where only costs are asked for. `inputs` is then []. */
  readonly onlyCosts?: boolean;
}

/** Trials evaluated at once: columns that stay in the processor's cache. */
const BLOCK = 256;

/** Fills draws of one input from point `from` on. */
export type Source = (from: number, draws: Uint32Array) => void;

/** Scrambled Sobol' points; inputs beyond their dimensions take random draws, so the widest should come first. */
function sources(count: number, { seed, plain }: Effort, replicate: number): Source[] {
  return Array.from({ length: count }, (_, dimension): Source => {
    const random = randomBits(seed, replicate * 65536 + dimension);
    if (plain || dimension >= SOBOL_DIMENSIONS)
      return (_from, draws) => {
        fillRandom(random, draws);
      };
    const points = scrambled(dimension, random);
    return (from, draws) => {
      fillSobol(points, from, draws);
    };
  });
}

/**
 * Runs a model over scrambled Sobol' points. The same inputs and effort give the same digits everywhere. Options see the
 * same draws (common random numbers).
 *
 * @throws ImpossibleInput naming the input
 */
export function simulate(
  inputs: readonly UncertainInput[],
  options: number,
  model: Model,
  effort: Effort,
): Replicate[] {
  const samplers = inputs.map(({ name, distribution }) => samplerOf(checked(name, distribution)));
  return runTrials(samplers, options, model, effort);
}

/**
 * The same with a sampler an input.
 * @param together inputs that are correlated with others
 */
export function runTrials(
  samplers: readonly Sampler[],
  options: number,
  model: Model,
  effort: Effort,
  together?: Together,
): Replicate[] {
  const { points, replicates, onlyCosts = false } = effort;
  const draws = new Uint32Array(BLOCK);
  return Array.from({ length: replicates }, (_, replicate) => {
    const from = sources(samplers.length, effort, replicate);
    const whole = together?.draw(from, points);
    const columns = samplers.map(() => new Float64Array(onlyCosts ? BLOCK : points));
    const costs = Array.from({ length: options }, () => new Float64Array(points));
    for (let start = 0; start < points; start += BLOCK) {
      const end = Math.min(points, start + BLOCK);
      const block = (column: Float64Array): Float64Array => column.subarray(start, end);
      const at = onlyCosts ? 0 : start;
      const values = columns.map((column) => column.subarray(at, at + end - start));
      samplers.forEach((sampler, j) => {
        let some = whole?.get(j)?.subarray(start, end);
        if (!some) from[j]!(start, (some = draws.subarray(0, end - start)));
        sampler(some, values[j]!);
      });
      model(values, costs.map(block));
    }
    return { inputs: onlyCosts ? [] : columns, costs };
  });
}
