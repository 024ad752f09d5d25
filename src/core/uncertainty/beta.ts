import { exp, ln } from "./elementary";

/** The lower tail of a Beta(a, b) distribution, a, b >= 1. */
export interface BetaTail {
  /** Probability of at most x, 0 <= x < 1; made for x up to about the median. */
  readonly probability: (x: number) => number;
  readonly density: (x: number) => number;
  /** Derivative of the density over the density. */
  readonly bend: (x: number) => number;
}

/**
 * The lower tail by the series of the incomplete beta function, all of whose terms are positive:
 * B_x(a, b) = x^a (1 - x)^b / a x sum of (a+b)_n / (a+1)_n x^n. The complete function is the two tails' sum at the mean,
 * so that no gamma function is needed. Relative error about 1e-14. Source: DLMF 8.17.8.
 */
export function betaTail(a: number, b: number): BetaTail {
  const mean = a / (a + b);
  // Powers relative to those at the mean, which would underflow for large a and b.
  const power = (x: number): number => exp(a * ln(x / mean) + b * ln((1 - x) / (1 - mean)));
  const total = series(mean, a, b) / a + series(1 - mean, b, a) / b;
  return {
    probability: (x) => (x <= 0 ? 0 : (power(x) * series(x, a, b)) / (a * total)),
    density: (x) => power(x) / (x * (1 - x) * total),
    bend: (x) => (a - 1) / x - (b - 1) / (1 - x),
  };
}

function series(x: number, a: number, b: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-17 * sum; n++) {
    term *= (x * (a + b + n)) / (a + 1 + n);
    sum += term;
  }
  return sum;
}

/**
 * Quantile of a lower tail, 0 < p <= 1/2: Newton's method held between two ends that close in.
 * @returns x with an error in p of about 1e-14 of it
 */
export function tailQuantile({ probability, density }: BetaTail, p: number): number {
  let low = 0;
  let high = 1;
  let x = 0.5;
  for (let step = 0; step < 200; step++) {
    const excess = probability(x) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / density(x);
    const inside = next > low && next < high;
    const moved = inside ? next : (low + high) / 2;
    if (Math.abs(moved - x) <= 1e-15 * x) return moved;
    x = moved;
  }
  return x;
}

/** Quantile of Beta(a, b), 0 <= p <= 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return p <= 0.5 ? tailQuantile(betaTail(a, b), p) : 1 - tailQuantile(betaTail(b, a), 1 - p);
}

/** The two parameters of a PERT distribution whose mode is that share of the way from low to high. */
export function pertShape(position: number, shape = 4): readonly [number, number] {
  return [1 + shape * position, 1 + shape * (1 - position)];
}
