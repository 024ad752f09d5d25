import { ceilBlocks } from "../tariffs/blocks";

/** Demand of a period: what it may be, and how probable each is (any positive weights). */
export interface DiscreteDemand {
  readonly units: readonly number[];
  readonly weights: readonly number[];
}
/** Charge of a number of units a period: a price, a tariff, a minimum. */
export type Charge = (units: number) => number;

/** What so many blocks of own capacity are expected to cost a period. */
export interface BlocksOfCapacity {
  readonly blocks: number;
  readonly capacity: number;
  readonly cost: number;
  readonly own: number;
  readonly outside: number;
}

/**
 * Expected cost of every number of whole blocks from none to as many as the highest demand fills:
 * block cost x blocks + E[own charge(min(D, K))] + E[outside charge((D - K)+)]. Every demand is priced on its own, so
 * that minimums and tiers count as they fall due. Where nothing ever goes outside no outside contract is kept: no charge.
 */
export function capacityByBlocks(
  demand: DiscreteDemand,
  block: { readonly size: number; readonly cost: number },
  own: Charge,
  outside: Charge,
): BlocksOfCapacity[] {
  const { units, weights } = demand;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const highest = units.reduce((most, one, n) => (weights[n]! > 0 ? Math.max(most, one) : most), 0);
  return Array.from({ length: ceilBlocks(highest, block.size) + 1 }, (_, blocks) => {
    const capacity = blocks * block.size;
    const keepsOutside = highest * (1 - 1e-9) > capacity;
    let inside = 0;
    let beyond = 0;
    let charges = 0;
    units.forEach((one, n) => {
      const share = weights[n]! / total;
      const done = Math.min(one, capacity);
      inside += share * done;
      beyond += share * (one - done);
      charges += share * (own(done) + (keepsOutside ? outside(one - done) : 0));
    });
    return { blocks, capacity, cost: block.cost * blocks + charges, own: inside, outside: beyond };
  });
}

/** The cheapest number of blocks; of equals the fewest. */
export const cheapestCapacity = (all: readonly BlocksOfCapacity[]): BlocksOfCapacity =>
  all.reduce((best, one) => (one.cost < best.cost ? one : best));
