import { compareOptions, estimate, type Estimate } from "./comparison";
import type { Replicate } from "./simulate";
import { splineFit, type SplineFit } from "./spline";

/**
 * Expected value of perfect information: min over options of the mean cost, less the mean of the least cost. It is the
 * regret of the option that is best on average. Source: Raiffa & Schlaifer 1961.
 */
export function perfectInformationValue(sample: readonly Replicate[]): Estimate {
  const options = compareOptions(sample);
  return options.reduce((best, one) => (one.mean.value < best.mean.value ? one : best)).regret;
}

/** What is known of one uncertain input. */
export interface InputValue {
  /** Expected value of knowing this input alone, money. */
  readonly information: Estimate;
  /** Share of the variance of the first option's lead over the second that it explains alone (first-order Sobol' index). */
  readonly share: Estimate;
}

/**
 * Expected value of perfect information about each input (EVPPI), and its share of variance, from the sample at hand:
 * every option's cost is regressed on the input by a cubic spline, which estimates E[cost | input];
 * EVPPI = min over options of E[cost] - E[min over options of E[cost | input]]. The noise of the fit makes the minimum
 * too small; leaving out one replicate at a time (jackknife) takes that bias off and gives the standard error.
 *
 * Source: Strong, Oakley & Brennan 2014; Heath, Manolopoulou & Baio 2017.
 *
 * @param pair the two options whose difference the share is of
 */
export function inputValues(sample: readonly Replicate[], pair: readonly [number, number]): InputValue[] {
  return sample[0]!.inputs.map((_, input) => {
    const fit = splineFit(
      sample.map(({ inputs }) => inputs[input]!),
      sample.map(({ costs }) => costs),
    );
    if (!fit) return { information: { value: 0, error: 0 }, share: { value: 0, error: 0 } };
    return {
      information: jackknife(fit, sample.length, valueOf),
      share: jackknife(fit, sample.length, (curves, spread) => shareOf(curves, spread, pair)),
    };
  });
}

/** Fitted costs (a row an option) at values of the input that are equally likely, and the variance of two options' difference. */
type Figure = (curves: readonly Float64Array[], spread: (a: number, b: number) => number) => number;

const valueOf: Figure = (curves) => {
  const points = curves[0]!.length;
  const means = curves.map((curve) => curve.reduce((sum, cost) => sum + cost, 0) / points);
  let least = 0;
  for (let i = 0; i < points; i++) least += Math.min(...curves.map((curve) => curve[i]!)) / points;
  return Math.min(...means) - least;
};

function shareOf(
  curves: readonly Float64Array[],
  spread: (a: number, b: number) => number,
  [a, b]: readonly [number, number],
): number {
  const lead = curves[a]!.map((cost, i) => cost - curves[b]![i]!);
  const mean = lead.reduce((sum, x) => sum + x, 0) / lead.length;
  const explained = lead.reduce((sum, x) => sum + (x - mean) ** 2, 0) / lead.length;
  const whole = spread(a, b);
  return whole > 0 ? explained / whole : 0;
}

/** Figure of all replicates, freed of bias of order 1/n, and its standard error, by leaving out one at a time. */
function jackknife(fit: SplineFit, replicates: number, figure: Figure): Estimate {
  const at = (without: number | null): number => {
    const { curves, spread } = fit(without);
    return figure(curves, spread);
  };
  const all = at(null);
  if (replicates < 2) return { value: all, error: NaN };
  const pseudo = Array.from({ length: replicates }, (_, r) => replicates * all - (replicates - 1) * at(r));
  const { value, error } = estimate(pseudo);
  return { value: Math.max(0, value), error };
}
