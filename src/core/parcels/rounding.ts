/** A half that arithmetic missed by less than this share is a half. */
export const HALF_GUARD = 1e-14;

/**
 * Rounds money half away from zero, as Excel's ROUND does. 1.005 to two decimals is 1.01, although the nearest double
 * lies below it.
 */
export function roundMoney(amount: number, decimals: number): number {
  const scale = 10 ** decimals;
  const units = Math.floor(Math.abs(amount) * scale * (1 + HALF_GUARD) + 0.5);
  return (amount < 0 ? -units : units) / scale;
}
