import { normalDensity } from "./normal";

/**
 * Probability that a standard normal figure is above k >= 0: by the series of the integral from 0 up to k = 4, by its
 * continued fraction beyond. Relative error about 1e-13. Source: Abramowitz & Stegun 1964, 26.2.11 and 26.2.14.
 */
function above(k: number): number {
  if (k <= 4) {
    let term = k;
    let sum = k;
    for (let odd = 3; term > 1e-17 * sum; odd += 2) sum += term *= (k * k) / odd;
    return 0.5 - normalDensity(k) * sum;
  }
  let fraction = k;
  for (let n = 200; n >= 1; n--) fraction = k + n / fraction;
  return normalDensity(k) / fraction;
}

/**
 * Expected value of perfect information between two options whose difference is normal: s [phi(k) - k (1 - Phi(k))],
 * k = |mean| / s. Source: Raiffa & Schlaifer 1961 (unit normal loss); docs/method.md, Uncertainty.
 *
 * @param mean of the difference, in its unit
 * @param sd its standard deviation, >= 0
 */
export function normalInformation(mean: number, sd: number): number {
  if (sd === 0) return 0;
  const k = Math.abs(mean) / sd;
  return sd * (normalDensity(k) - k * above(k));
}
