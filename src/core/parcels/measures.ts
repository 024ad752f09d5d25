import { ROUNDING_GUARD } from "../tariffs/blocks";
import type { Measures, SideRounding } from "./service";

/** What a side is multiplied by before it is rounded: a round-up takes off the guard, a half within it is reached. */
export function beforeRounding(rounding: SideRounding): number {
  if (rounding === "none") return 1;
  return rounding === "up" ? 1 - ROUNDING_GUARD : 1 + ROUNDING_GUARD;
}

/** A side that was multiplied by `beforeRounding`: together they are roundSide (billable.ts). */
export function rounded(side: number, rounding: SideRounding): number {
  if (rounding === "none") return side;
  return rounding === "up" ? Math.ceil(side) : Math.floor(side + 0.5);
}

/** A limit for every measure; Infinity: none. */
export type PreparedLimits = { readonly [measure in keyof Required<Measures>]: number };

/** Whether a weight and sides, as the service rounds them, pass one of the limits. */
export function exceeds(
  limits: PreparedLimits,
  weight: number,
  length: number,
  width: number,
  height: number,
): boolean {
  const sum = length + width + height;
  const longest = Math.max(length, width, height);
  const second = sum - longest - Math.min(length, width, height);
  return (
    weight > limits.weight ||
    longest > limits.longest ||
    second > limits.second ||
    2 * sum - longest > limits.lengthAndGirth ||
    length * width * height > limits.volume
  );
}

/**
 * A sum of three sides up to which none of the limits can be passed: the longest is at most the sum, the second half of
 * it, length and girth (2 x sum - longest, which is a third of the sum or more) five thirds of it, the volume that of a
 * cube.
 */
export function safeSum({ longest, second, lengthAndGirth, volume }: PreparedLimits): number {
  return Math.min(longest, 2 * second, (lengthAndGirth * 3) / 5, 3 * Math.cbrt(volume));
}
