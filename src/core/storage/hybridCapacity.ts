import { normalDensity, normalQuantile } from "../uncertainty/normal";

/** Own capacity, its expected cost and what is expected to go outside, all of one period. */
export interface HybridCapacity {
  readonly capacity: number;
  readonly cost: number;
  readonly outside: number;
}

/**
 * Own capacity K that makes c K + v_in E[min(D, K)] + v_out E[(D - K)+] least, for normal demand D, untruncated:
 * F(K) = 1 - c / (v_out - v_in). Capacity never pays where c >= v_out - v_in or K would not be above 0: all of the
 * mean demand goes outside.
 *
 * @param sd 0: demand is certain
 * @param capacityCost c, of a unit of capacity whether used or not, > 0
 * Source: capacity newsvendor; Snyder & Shen, Fundamentals of Supply Chain Theory, 4.3.
 */
export function hybridCapacity(
  mean: number,
  sd: number,
  capacityCost: number,
  ownUnitCost: number,
  outsideUnitCost: number,
): HybridCapacity {
  const fractile = 1 - capacityCost / (outsideUnitCost - ownUnitCost);
  const pays = outsideUnitCost > ownUnitCost && fractile > 0;
  const z = pays && sd > 0 ? normalQuantile(fractile) : 0;
  const capacity = mean + sd * z;
  if (!pays || capacity <= 0) return { capacity: 0, cost: outsideUnitCost * mean, outside: mean };
  // E[(D - K)+] = sd (density(z) - z (1 - F(z))), and F(z) is the fractile.
  const outside = sd > 0 ? sd * (normalDensity(z) - z * (1 - fractile)) : 0;
  return {
    capacity,
    cost: capacityCost * capacity + ownUnitCost * (mean - outside) + outsideUnitCost * outside,
    outside,
  };
}
