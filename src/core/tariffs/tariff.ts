import type { Tariff } from "../model";
import { ceilBlocks, lastQuantityInBlock } from "./blocks";

/**
 * An affine stretch of a charge: for every quantity q with `above` < q <= `upTo` the charge is `fixed + perUnit * q`.
 * `above` is -Infinity where the stretch has no lower end.
 */
export interface Piece {
  readonly above: number;
  readonly upTo: number;
  readonly fixed: number;
  readonly perUnit: number;
}

/** Thrown where a quantity lies beyond a bounded last tier: a tariff is never extrapolated. */
export class BeyondLastTier extends RangeError {
  constructor(
    readonly quantity: number,
    readonly lastBound: number,
    /** What is charged by the tariff: the name of a cost line. */
    of = "",
  ) {
    super(
      `${of === "" ? "" : `${of}: `}${Number(quantity.toPrecision(9))} units are beyond the last tier, which ends at ${lastBound}; add a tier "*" without an end`,
    );
  }
}

/** What pricing comes to; `otherwise` where it needs more than a bounded last tier offers. */
export function pricedOr<T, U>(price: () => T, otherwise: U): T | U {
  try {
    return price();
  } catch (error) {
    if (error instanceof BeyondLastTier) return otherwise;
    throw error;
  }
}

/**
 * The stretch of a tariff that holds at quantity q (units a period, >= 0; at 0 every method costs 0).
 *
 * graduated: sum over tiers of price x units in the tier; volume: price of the tier reached x all units; flat: the
 * fee of the tier reached; stepped flat: the sum of the fees of all tiers reached; package: price x packages begun.
 * Bounds are inclusive ("up to and including"), within the relative 1e-9 of every round-up: 100 x 0.07 is not above 7.
 *
 * @throws BeyondLastTier above a bounded last tier
 */
export function tariffPiece(tariff: Tariff, q: number): Piece {
  if (q <= 0) return { above: -Infinity, upTo: 0, fixed: 0, perUnit: 0 };
  const { method, tiers } = tariff;
  if (method === "package") {
    const packages = blockPiece(tiers[0]!.upTo, q);
    return { ...packages, fixed: packages.fixed * tiers[0]!.price };
  }
  let before = 0;
  let passed = 0;
  for (const { upTo, price } of tiers) {
    const most = lastQuantityInBlock(1, upTo);
    if (q <= most) {
      // Spelled out: this is asked hundreds of thousands of times, and a spread would take half of it.
      const above = lastQuantityInBlock(1, before);
      switch (method) {
        case "graduated":
          return { above, upTo: most, fixed: passed - price * before, perUnit: price };
        case "volume":
          return { above, upTo: most, fixed: 0, perUnit: price };
        case "flat":
          return { above, upTo: most, fixed: price, perUnit: 0 };
        case "stepped flat":
          return { above, upTo: most, fixed: passed + price, perUnit: 0 };
      }
    }
    passed += method === "graduated" ? price * (upTo - before) : price;
    before = upTo;
  }
  throw new BeyondLastTier(q, before);
}

/** The stretch of charges by blocks of that size, each begun block at 1, that holds at quantity q. */
export function blockPiece(size: number, q: number): Piece {
  const blocks = ceilBlocks(q, size);
  return {
    above: q <= 0 ? -Infinity : lastQuantityInBlock(blocks - 1, size),
    upTo: lastQuantityInBlock(blocks, size),
    fixed: blocks,
    perUnit: 0,
  };
}

/** The stretches of a tariff; null beyond a bounded last tier. */
export function tierPiece(tariff: Tariff): (q: number) => Piece | null {
  const last = tariff.method === "package" ? Infinity : tariff.tiers.at(-1)!.upTo;
  return (q) => (q > lastQuantityInBlock(1, last) ? null : tariffPiece(tariff, q));
}

/**
 * Charge of a tariff for q units: money. Quantity 0 costs 0.
 * @throws BeyondLastTier above a bounded last tier
 */
export function tariffCharge(tariff: Tariff, q: number): number {
  const piece = tariffPiece(tariff, q);
  return piece.fixed + piece.perUnit * q;
}

/**
 * A charge held between the least and the most a period may cost. The minimum is due at zero units too.
 * @param minimum money, null = none
 * @param maximum money, null = none
 */
export function clamp(charge: number, minimum: number | null, maximum: number | null): number {
  const atLeast = minimum === null ? charge : Math.max(minimum, charge);
  return maximum === null ? atLeast : Math.min(maximum, atLeast);
}
