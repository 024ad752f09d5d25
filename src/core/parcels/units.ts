import type { Units } from "./service";

/** International yard and pound agreement of 1959: both are exact. */
const KILOGRAMS_A_POUND = 0.45359237;
const CENTIMETRES_AN_INCH = 2.54;

/** Factors that turn a weight and a side given in `from` into `to`. */
export function conversion(from: Units, to: Units): { readonly weight: number; readonly side: number } {
  if (from === to) return { weight: 1, side: 1 };
  return from === "lb/in"
    ? { weight: KILOGRAMS_A_POUND, side: CENTIMETRES_AN_INCH }
    : { weight: 1 / KILOGRAMS_A_POUND, side: 1 / CENTIMETRES_AN_INCH };
}
