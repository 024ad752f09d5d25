import { ImpossibleInput } from "./impossible";

export interface Pert {
  readonly kind: "pert";
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** What an uncertain input may be. Parameters are in the input's own unit. */
export type Distribution =
  | Pert
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** shift + e^(mean + sd z) */
  | { readonly kind: "lognormal"; readonly mean: number; readonly sd: number; readonly shift: number }
  | {
      readonly kind: "discrete";
      readonly values: readonly number[];
      readonly probabilities: readonly number[];
    };

/** Sums of probabilities may be this far from 1. */
const SUM_TOLERANCE = 1e-9;

/** Refuses what is no number, and a span whose ends or mode are out of order. */
function checkOrder(input: string, named: readonly (readonly [name: string, value: number])[]): void {
  const wrong = named.find(([, value]) => !Number.isFinite(value));
  if (wrong) throw new ImpossibleInput(input, `${wrong[0]} ${wrong[1]} was read; allowed is a number.`);
  for (let i = 1; i < named.length; i++) {
    const [before, small] = named[i - 1]!;
    const [after, large] = named[i]!;
    if (small > large)
      throw new ImpossibleInput(
        input,
        `${before} ${small} above ${after} ${large} was read; allowed is ${named.map(([name]) => name).join(" <= ")}.`,
      );
  }
}

/** @throws ImpossibleInput low above high, or the mode outside */
export function checkPert(input: string, { low, mode, high }: Omit<Pert, "kind">): void {
  checkOrder(input, [["low", low], ["high", high]]); // prettier-ignore
  checkOrder(input, [["low", low], ["likely", mode], ["high", high]]); // prettier-ignore
}

/** @throws ImpossibleInput probabilities that are negative or do not sum to 1 */
export function checkProbabilities(input: string, probabilities: readonly number[]): void {
  const negative = probabilities.find((p) => !(p >= 0));
  if (negative !== undefined)
    throw new ImpossibleInput(input, `a probability of ${negative} was read; allowed is 0 to 1.`);
  const sum = probabilities.reduce((total, p) => total + p, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    throw new ImpossibleInput(
      input,
      `probabilities that sum to ${Number(sum.toPrecision(9))} were read; allowed is a sum of 1.`,
    );
}

/**
 * The distribution unchanged.
 * @param input its name, for the message
 * @throws ImpossibleInput low above high, mode outside, a negative deviation, probabilities that are negative or do not
 * sum to 1
 */
export function checked(input: string, distribution: Distribution): Distribution {
  switch (distribution.kind) {
    case "pert":
    case "triangular":
      checkPert(input, distribution);
      break;
    case "uniform":
      checkOrder(input, [["low", distribution.low], ["high", distribution.high]]); // prettier-ignore
      break;
    case "normal":
    case "lognormal":
      checkOrder(input, [["mean", distribution.mean]]);
      if (!(distribution.sd >= 0 && distribution.sd < Infinity))
        throw new ImpossibleInput(
          input,
          `a standard deviation of ${distribution.sd} was read; allowed is 0 or more.`,
        );
      break;
    case "discrete": {
      const { values, probabilities } = distribution;
      if (values.length === 0 || values.length !== probabilities.length)
        throw new ImpossibleInput(
          input,
          `${values.length} values and ${probabilities.length} probabilities were read; allowed are as many of both.`,
        );
      values.forEach((value) => {
        checkOrder(input, [["value", value]]);
      });
      checkProbabilities(input, probabilities);
    }
  }
  return distribution;
}

/** Mean of a distribution, in its unit. PERT: (low + 4 mode + high) / 6. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "pert":
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6;
    case "triangular":
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
    case "normal":
      return distribution.mean;
    case "lognormal":
      return distribution.shift + Math.exp(distribution.mean + distribution.sd ** 2 / 2);
    case "discrete":
      return distribution.values.reduce((sum, value, i) => sum + value * distribution.probabilities[i]!, 0);
  }
}
