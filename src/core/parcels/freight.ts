import { ROUNDING_GUARD } from "../tariffs/blocks";
import type { DiscountBand, ParcelService, RateTable } from "./service";

/** The first row up to that weight (inclusive, within a relative 1e-9); as many as there are rows beyond the last. */
export function rowOfWeight(upTo: ArrayLike<number>, weight: number): number {
  const bare = weight * (1 - ROUNDING_GUARD);
  let low = 0;
  let high = upTo.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! < bare) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Discount of a billable weight: that of the first band up to it; 0 beyond the last. */
export function discountAt(bands: readonly DiscountBand[], weight: number): number {
  return bands.find(({ upTo }) => weight * (1 - ROUNDING_GUARD) <= upTo)?.discount ?? 0;
}

/** List rate: money; null above the last weight and where the zone has no rate. */
export function listRate({ upTo, rates }: RateTable, weight: number, zone: number): number | null {
  return rates[rowOfWeight(upTo, weight)]?.[zone] ?? null;
}

/**
 * Freight of a billable weight: max(minimum, list rate x (1 - discount)): money, before fuel; null if there is no rate.
 * @param zone column of the rate table
 */
export function freight(
  { table, discounts, minimum }: Pick<ParcelService, "table" | "discounts" | "minimum">,
  weight: number,
  zone: number,
): number | null {
  const base = listRate(table, weight, zone);
  return base === null ? null : Math.max(minimum, base * (1 - discountAt(discounts, weight)));
}

/** A zone as it is matched: `5`, `05`, `Zone 5` and `zone5` are the same. */
export function zoneKey(zone: string | number): string {
  const bare = String(zone)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return bare.replace(/^zone(?=.)/, "").replace(/^0+(?=\d)/, "");
}
