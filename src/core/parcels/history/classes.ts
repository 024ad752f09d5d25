import { conversion } from "../units";
import type { Units } from "../service";
import type { SideUnit, WeightUnit } from "./mapping";

/**
 * Weights are counted in ten-thousandths of a pound or kilogram and sides in hundredths of an inch or centimetre, as
 * whole numbers: their sums are exact, whatever the order of the rows.
 */
export const WEIGHT_PARTS = 10_000;
export const SIDE_PARTS = 100;

/** A heavier weight counts as this, and a larger quantity or side is refused, so that sums stay whole numbers of a double. */
export const MOST = { weight: 1_000_000, quantity: 100_000, side: 1000 } as const;

/** The classes that orders are counted in, in the parts above. */
export interface ClassRule {
  /** Weights are rounded up to `fine` until `border`, beyond it to `coarse`; heavier than `heaviest` is no parcel. */
  readonly fine: number;
  readonly border: number;
  readonly coarse: number;
  readonly heaviest: number;
  /** Volumes up to and including; a class more beyond the last. Cubic hundredths. */
  readonly volumes: readonly number[];
}

const doubling = (first: number): number[] =>
  Array.from({ length: 12 }, (_, step) => first * 2 ** step * 1e6);

/**
 * Ounces to a pound, then pounds to 150, the carriers' heaviest parcel; 0.1 kg to a kilogram, then half kilograms to
 * 70 kg. Carriers charge by these steps, so parcels of a class cost the same by weight. Volumes double from a sixty-fourth
 * of a cubic foot or half a litre.
 */
export const CLASS_RULES: { readonly [U in Units]: ClassRule } = {
  "lb/in": { fine: 625, border: 10_000, coarse: 10_000, heaviest: 1_500_000, volumes: doubling(27) },
  "kg/cm": { fine: 1000, border: 10_000, coarse: 5000, heaviest: 700_000, volumes: doubling(500) },
};

/** Upper end of the band that a weight in parts lies in. */
export function bandOf({ fine, border, coarse }: ClassRule, weight: number): number {
  const step = weight <= border ? fine : coarse;
  return Math.ceil(weight / step) * step;
}

/** Class of a volume in cubic parts, from 1. */
export function sizeOf({ volumes }: ClassRule, volume: number): number {
  const at = volumes.findIndex((upTo) => volume <= upTo);
  return (at < 0 ? volumes.length : at) + 1;
}

/** Parts of the profile's unit in one of the column's. */
export function weightFactor(from: WeightUnit, units: Units): number {
  const metric = from === "kg" || from === "g";
  const whole = from === "oz" ? 1 / 16 : from === "g" ? 1 / 1000 : 1;
  return WEIGHT_PARTS * whole * conversion(metric ? "kg/cm" : "lb/in", units).weight;
}
export const sideFactor = (from: SideUnit, units: Units): number =>
  SIDE_PARTS * conversion(from === "cm" ? "kg/cm" : "lb/in", units).side;
