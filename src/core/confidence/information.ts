import { inputValues, perfectInformationValue, type InputValue } from "../uncertainty/information";
import { rankShares } from "../uncertainty/rankRegression";
import type { Estimate } from "../uncertainty/comparison";
import type { Replicate } from "../uncertainty/simulate";

/** What knowing an input would be worth, and how much it contributes to the uncertainty of the answer. */
export interface Learned extends InputValue {
  readonly input: number;
  /** Share of the variance of ranks (squared standardized rank regression). */
  readonly rankShare: number;
  /** Whether knowing it could change the answer by enough to be worth asking. */
  readonly worthAsking: boolean;
}

/** Below this share of what knowing everything is worth, an input is not worth asking about. */
const WORTH_ASKING = 0.01;
/** Nor below what is said as 0 a year. */
const LEAST_WORTH = 0.5;

/** Value of information of a decision: of everything, and of each input alone, dearest first. */
export function learn(
  sample: readonly Replicate[],
  inputs: readonly number[],
  pair: readonly [number, number],
): { readonly everything: Estimate; readonly each: readonly Learned[] } {
  const everything = perfectInformationValue(sample);
  const looked = sample.map((one) => ({ ...one, inputs: inputs.map((input) => one.inputs[input]!) }));
  const shares = rankShares(looked, [...inputs.keys()], pair);
  const each = inputValues(looked, pair).map((value, place): Learned => {
    const { value: worth, error } = value.information;
    const worthAsking =
      worth >= LEAST_WORTH &&
      worth > WORTH_ASKING * everything.value &&
      worth > 2 * (Number.isNaN(error) ? 0 : error);
    return { ...value, input: inputs[place]!, rankShare: shares[place]!, worthAsking };
  });
  return {
    everything,
    each: each.sort(
      (a, b) =>
        b.information.value - a.information.value || b.share.value - a.share.value || a.input - b.input,
    ),
  };
}
