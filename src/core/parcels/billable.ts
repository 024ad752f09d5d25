import { ceilBlocks, ROUNDING_GUARD } from "../tariffs/blocks";
import type { SideRounding, WeightRule } from "./service";

/** A side as the service measures it. A half reached within a relative 1e-9 is rounded up. */
export function roundSide(side: number, rounding: SideRounding): number {
  if (rounding === "none") return side;
  return rounding === "up" ? ceilBlocks(side, 1) : Math.floor(side * (1 + ROUNDING_GUARD) + 0.5);
}

/** Volume of the rounded sides where dimensional weight applies to it, else 0. */
export function chargedVolume(
  { threshold, sides: rounding }: Pick<WeightRule, "threshold" | "sides">,
  length: number,
  width: number,
  height: number,
): number {
  const volume = roundSide(length, rounding) * roundSide(width, rounding) * roundSide(height, rounding);
  return volume > threshold * (1 + ROUNDING_GUARD) ? volume : 0;
}

/**
 * Billable weight: the greatest of actual weight, dimensional weight and the minimum, the first two rounded up to the
 * increment. Dimensional weight = volume of the rounded sides / divisor, if that volume is above the threshold.
 *
 * @param weight actual weight, > 0, in the rule's unit
 * @param sides length, width, height in the rule's unit; null where they are not known: actual weight only
 * Source: rules of UPS, FedEx and USPS (divisors 139 and 166, threshold 1,728 cubic inches of USPS).
 */
export function billableWeight(
  rule: WeightRule,
  weight: number,
  sides: readonly [number, number, number] | null,
): number {
  const { divisor, increment, minimum, light } = rule;
  if (light && weight < light.below) return ceilBlocks(weight, light.increment) * light.increment;
  const dimensional = divisor === null || sides === null ? 0 : chargedVolume(rule, ...sides) / divisor;
  return Math.max(ceilBlocks(Math.max(weight, dimensional), increment) * increment, minimum);
}
