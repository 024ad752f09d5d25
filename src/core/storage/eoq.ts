/** Economic order quantity: sqrt(2 x demand x cost an order / holding cost a unit). Source: Harris (1913). */
export const orderQuantity = (demand: number, costPerOrder: number, holding: number): number =>
  Math.sqrt((2 * demand * costPerOrder) / holding);

/** Ordering and holding cost of a lot: order cost x demand / lot + holding x lot / 2: money a year. */
export const lotCost = (lot: number, demand: number, costPerOrder: number, holding: number): number =>
  (costPerOrder * demand) / lot + (holding * lot) / 2;

/** A lot, the share of it backordered, and its cost a year. */
export interface Backordered {
  readonly lot: number;
  readonly share: number;
  readonly cost: number;
}

/**
 * Lot if customers may wait at a cost a unit and year: EOQ x sqrt((holding + waiting) / waiting); the share
 * holding / (holding + waiting) of it is backordered. Source: Snyder & Shen, Fundamentals of Supply Chain Theory, 3.5.
 */
export function orderQuantityWithBackorders(
  demand: number,
  costPerOrder: number,
  holding: number,
  waiting: number,
): Backordered {
  const both = holding + waiting;
  return {
    lot: orderQuantity(demand, costPerOrder, (holding * waiting) / both),
    share: holding / both,
    cost: Math.sqrt((2 * demand * costPerOrder * holding * waiting) / both),
  };
}

/** A unit price from a quantity on. */
export interface PriceBreak {
  readonly from: number;
  readonly price: number;
}
/** A lot, the place of the price it is bought at, and goods, ordering and holding cost a year. */
export interface DiscountedLot {
  readonly lot: number;
  readonly tier: number;
  readonly cost: number;
}
const cheapest = (lots: readonly DiscountedLot[]): DiscountedLot =>
  lots.reduce((best, one) => (one.cost < best.cost ? one : best));
const upTo = (breaks: readonly PriceBreak[], tier: number): number => breaks[tier + 1]?.from ?? Infinity;

/**
 * Lot where the price reached holds for all units: the cheapest of the lots at each price, moved up to where the price
 * begins; cost = price x demand + order cost x demand / lot + rate x price x lot / 2. Source: Snyder & Shen, 3.4.
 * @param breaks rising from 0, prices falling
 * @param rate holding cost a year as a share of the price
 */
export function lotAtAllUnitsPrices(
  demand: number,
  costPerOrder: number,
  rate: number,
  breaks: readonly PriceBreak[],
): DiscountedLot {
  return cheapest(
    breaks.flatMap(({ from, price }, tier) => {
      const holding = rate * price;
      const lot = Math.max(from, orderQuantity(demand, costPerOrder, holding));
      if (lot >= upTo(breaks, tier)) return [];
      return [{ lot, tier, cost: price * demand + lotCost(lot, demand, costPerOrder, holding) }];
    }),
  );
}

/**
 * Lot where each price holds for the units of its own step: the fixed part of a lot at tier j is
 * order cost + sum of what the units below j cost beyond price j. Source: Snyder & Shen, 3.4.
 */
export function lotAtIncrementalPrices(
  demand: number,
  costPerOrder: number,
  rate: number,
  breaks: readonly PriceBreak[],
): DiscountedLot {
  let extra = 0;
  return cheapest(
    breaks.flatMap(({ from, price }, tier) => {
      if (tier > 0) extra += (breaks[tier - 1]!.price - price) * from;
      const fixed = costPerOrder + extra;
      const holding = rate * price;
      const lot = orderQuantity(demand, fixed, holding);
      if (lot < from || lot >= upTo(breaks, tier)) return [];
      return [
        { lot, tier, cost: price * demand + (rate * extra) / 2 + lotCost(lot, demand, fixed, holding) },
      ];
    }),
  );
}
