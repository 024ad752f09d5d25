import erfcinv from "@stdlib/math-base-special-erfcinv";

/** Quantile of the standard normal distribution: -sqrt(2) x erfcinv(2p). */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * p);

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
