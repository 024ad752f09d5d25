import { betaTail, pertShape, tailQuantile } from "./beta";
import type { Distribution, Pert } from "./distributions";
import { exp } from "./elementary";
import { normalDensity, normalQuantile } from "./normal";
import { lookUp, quantileTable, type QuantileTable, type Tail } from "./quantileTable";

/** Turns a block of draws (32 random bits each) into values: the quantiles of their probabilities. */
export type Sampler = (draws: Uint32Array, values: Float64Array) => void;

/** The lower end of Beta(a, b): each node from the one before, by a Taylor step and one step of Halley's method. */
const lowerBeta =
  (a: number, b: number): Tail =>
  (probabilities, values, slopes) => {
    const tail = betaTail(a, b);
    let x = tailQuantile(tail, probabilities[0]!);
    let density = tail.density(x);
    for (let node = 0; node < probabilities.length; node++) {
      if (node > 0) {
        const step = (probabilities[node]! - probabilities[node - 1]!) / density;
        const guess = x + step * (1 - (step * tail.bend(x)) / 2);
        const newton = (tail.probability(guess) - probabilities[node]!) / tail.density(guess);
        x = guess - newton / (1 - (newton * tail.bend(guess)) / 2);
        density = tail.density(x);
      }
      values[node] = x;
      slopes[node] = 1 / density;
    }
  };

const mirrored =
  (tail: Tail): Tail =>
  (probabilities, values, slopes) => {
    tail(probabilities, values, slopes);
    for (let node = 0; node < values.length; node++) {
      values[node] = 1 - values[node]!;
      slopes[node] = -slopes[node]!;
    }
  };

/** Most ranges are one of a few percentages around a rate: their tables are the same but for the scale. */
const BETA_TABLES = new Map<number, QuantileTable>();
const MOST_TABLES = 64;

/** Quantiles of Beta(1 + 4t, 5 - 4t) on 0 to 1, t = position of the mode. Error below 1e-7. */
function pertTable(position: number): QuantileTable {
  let table = BETA_TABLES.get(position);
  if (!table) {
    if (BETA_TABLES.size >= MOST_TABLES) BETA_TABLES.clear();
    const [a, b] = pertShape(position);
    BETA_TABLES.set(position, (table = quantileTable(lowerBeta(a, b), mirrored(lowerBeta(b, a)))));
  }
  return table;
}

/** The sampler of a PERT distribution that `checked` let pass: by table, with an error below 1e-6 of the range. */
export function pertSampler({ low, mode, high }: Pert): Sampler {
  if (high === low) return constant(low);
  const table = pertTable((mode - low) / (high - low));
  return (draws, values) => {
    lookUp(table, draws, values, low, high - low);
  };
}

/** The table of value(z), z standard normal; slope(z, value) is its derivative by z. */
function normalTable(value: (z: number) => number, slope: (value: number) => number): QuantileTable {
  const end =
    (sign: number): Tail =>
    (probabilities, values, slopes) => {
      for (let node = 0; node < probabilities.length; node++) {
        const z = sign * normalQuantile(probabilities[node]!);
        values[node] = value(z);
        slopes[node] = (sign * slope(values[node]!)) / normalDensity(z);
      }
    };
  return quantileTable(end(1), end(-1));
}
let standardNormal: QuantileTable | null = null;

/**
 * The sampler of a distribution that `checked` let pass. PERT, normal and lognormal by table, with an error below 1e-6 of
 * the range (PERT) or of the deviation; the others exactly.
 */
export function samplerOf(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case "pert":
      return pertSampler(distribution);
    case "triangular":
      return triangular(distribution.low, distribution.mode, distribution.high);
    case "uniform": {
      const { low, high } = distribution;
      const width = (high - low) * UNIT;
      return (draws, values) => {
        for (let i = 0; i < draws.length; i++) values[i] = low + width * ((draws[i]! | 1) >>> 0);
      };
    }
    case "normal": {
      const { mean, sd } = distribution;
      const table = (standardNormal ??= normalTable(
        (z) => z,
        () => 1,
      ));
      return (draws, values) => {
        lookUp(table, draws, values, mean, sd);
      };
    }
    case "lognormal": {
      const { mean, sd, shift } = distribution;
      const table = normalTable(
        (z) => exp(mean + sd * z),
        (value) => sd * value,
      );
      return (draws, values) => {
        lookUp(table, draws, values, shift, 1);
      };
    }
    case "discrete":
      return discrete(distribution.values, distribution.probabilities);
  }
}

const UNIT = 2 ** -32;

const constant =
  (value: number): Sampler =>
  (_, values) => {
    values.fill(value);
  };

/** low + sqrt(p (high - low)(mode - low)) up to the mode, and mirrored above it. */
function triangular(low: number, mode: number, high: number): Sampler {
  if (high === low) return constant(low);
  const atMode = (mode - low) / (high - low);
  const rising = (high - low) * (mode - low);
  const falling = (high - low) * (high - mode);
  return (draws, values) => {
    for (let i = 0; i < draws.length; i++) {
      const p = ((draws[i]! | 1) >>> 0) * UNIT;
      values[i] = p < atMode ? low + Math.sqrt(p * rising) : high - Math.sqrt((1 - p) * falling);
    }
  };
}

/** The first value whose cumulated probability reaches p. */
function discrete(outcomes: readonly number[], probabilities: readonly number[]): Sampler {
  let sum = 0;
  const ends = Float64Array.from(probabilities, (p) => (sum += p) / UNIT);
  // What rounding leaves over belongs to the last value that can occur.
  const last = ends.findIndex((end) => end === ends[ends.length - 1]);
  return (draws, values) => {
    for (let i = 0; i < draws.length; i++) {
      const v = (draws[i]! | 1) >>> 0;
      let k = 0;
      while (k < last && v > ends[k]!) k++;
      values[i] = outcomes[k]!;
    }
  };
}
