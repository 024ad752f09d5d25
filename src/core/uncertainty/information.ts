import { compareOptions, estimate, type Estimate } from "./comparison";
import type { Replicate } from "./simulate";
import { costSums, splineFit, type SplineFit } from "./spline";

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
  const costs = sample.map((one) => one.costs);
  const sums = costSums(costs);
  return sample[0]!.inputs.map((_, input) => {
    const fit = splineFit(
      sample.map(({ inputs }) => inputs[input]!),
      costs,
      sums,
    );
    if (!fit) return { information: { value: 0, error: 0 }, share: { value: 0, error: 0 } };
    const [information, share] = jackknife(fit, sample.length, [
      valueOf,
      (curves, spread) => shareOf(curves, spread, pair),
    ]);
    return { information: information!, share: share! };
  });
}

/** Fitted costs (a row an option) at values of the input that are equally likely, and the variance of two options' difference. */
type Figure = (curves: readonly Float64Array[], spread: (a: number, b: number) => number) => number;

const valueOf: Figure = (curves) => {
  const points = curves[0]!.length;
  let best = Infinity;
  for (const curve of curves) {
    let sum = 0;
    for (let i = 0; i < points; i++) sum += curve[i]!;
    best = Math.min(best, sum / points);
  }
  let least = 0;
  for (let i = 0; i < points; i++) {
    let lowest = Infinity;
    for (const curve of curves) if (curve[i]! < lowest) lowest = curve[i]!;
    least += lowest;
  }
  return best - least / points;
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

/** Figures of all replicates, freed of bias of order 1/n, and their standard errors, by leaving out one at a time. */
function jackknife(fit: SplineFit, replicates: number, figures: readonly Figure[]): Estimate[] {
  const at = (without: number | null): number[] => {
    const { curves, spread } = fit(without);
    return figures.map((figure) => figure(curves, spread));
  };
  const all = at(null);
  if (replicates < 2) return all.map((value) => ({ value, error: NaN }));
  const left = Array.from({ length: replicates }, (_, r) => at(r));
  return all.map((whole, f) => {
    const { value, error } = estimate(left.map((one) => replicates * whole - (replicates - 1) * one[f]!));
    return { value: Math.max(0, value), error };
  });
}
