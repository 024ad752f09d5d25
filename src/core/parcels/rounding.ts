import { ROUNDING_GUARD } from "../tariffs/blocks";

/** A half that arithmetic missed by less than this share is a half. */
const HALF_GUARD = 1e-14;

/**
 * Rounds money to units of 1 / scale: to the nearest, half away from zero, as Excel's ROUND does, or up, as its CEILING
 * does. 1.005 to hundredths is 1.01, although the nearest double lies below it; 9.30 worked out as 9.300000000000001 and
 * rounded up stays 9.30.
 */
export function roundTo(amount: number, scale: number, isUp: boolean): number {
  if (isUp) return Math.ceil(amount * scale - Math.abs(amount) * scale * ROUNDING_GUARD) / scale;
  const units = Math.floor(Math.abs(amount) * scale * (1 + HALF_GUARD) + 0.5);
  return (amount < 0 ? -units : units) / scale;
}
