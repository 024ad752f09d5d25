import { betaQuantile, pertShape } from "./beta";
import type { Distribution } from "./distributions";
import { ln } from "./elementary";
import { ImpossibleInput } from "./impossible";

/** 90 % point of the standard normal distribution. */
const Z90 = 1.2815515655446004;
/** Halvings of the interval in which the mode's position lies: down to the last bit. */
const HALVINGS = 60;

/** A value that is not exceeded with a probability of 10, 50 and 90 %. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

type Unit = (p: number, position: number) => number;
const unitPert: Unit = (p, position) => betaQuantile(p, ...pertShape(position));
const unitTriangular: Unit = (p, position) =>
  p < position ? Math.sqrt(p * position) : 1 - Math.sqrt((1 - p) * (1 - position));

/**
 * The distribution of a kind that has these percentiles. PERT and triangular: the position of the mode is the one whose
 * P50 lies where it should between P10 and P90, found by halving; low and high follow. Normal: P50 must be the middle.
 * Lognormal: shifted by (P10 P90 - P50^2) / (P10 + P90 - 2 P50), so that the three are evenly spaced in the logarithm.
 *
 * @throws ImpossibleInput percentiles out of order, or too lopsided for the kind
 */
export function fromPercentiles(
  input: string,
  kind: "pert" | "triangular" | "normal" | "lognormal",
  { p10, p50, p90 }: Percentiles,
): Distribution {
  if (!(p10 < p50 && p50 < p90 && Number.isFinite(p90 - p10)))
    throw new ImpossibleInput(
      input,
      `P10 ${p10}, P50 ${p50} and P90 ${p90} were read; allowed is P10 < P50 < P90.`,
    );
  const lopsided = (allowed: string): ImpossibleInput =>
    new ImpossibleInput(
      input,
      `P50 ${p50} between P10 ${p10} and P90 ${p90} was read; allowed is ${allowed}.`,
    );
  const share = (p50 - p10) / (p90 - p10);
  if (kind === "normal") {
    if (Math.abs(share - 0.5) > 1e-6) throw lopsided("for normal their middle; lognormal or PERT may lean");
    return { kind, mean: p50, sd: (p90 - p10) / 2 / Z90 };
  }
  if (kind === "lognormal") {
    if (share >= 0.5 - 1e-9) throw lopsided("for lognormal less than their middle");
    const shift = (p10 * p90 - p50 * p50) / (p10 + p90 - 2 * p50);
    return { kind, mean: ln(p50 - shift), sd: ln((p90 - shift) / (p50 - shift)) / Z90, shift };
  }
  const unit = kind === "pert" ? unitPert : unitTriangular;
  const at = (position: number): number => {
    const low = unit(0.1, position);
    return (unit(0.5, position) - low) / (unit(0.9, position) - low);
  };
  if (share < at(0) || share > at(1)) {
    const end = (position: number): string => (p10 + at(position) * (p90 - p10)).toPrecision(4);
    throw lopsided(`for ${kind} ${end(0)} to ${end(1)}`);
  }
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (at(middle) < share) low = middle;
    else high = middle;
  }
  const position = (low + high) / 2;
  const width = (p90 - p10) / (unit(0.9, position) - unit(0.1, position));
  const least = p10 - width * unit(0.1, position);
  return { kind, low: least, mode: least + width * position, high: least + width };
}
