import { NO_ZONE } from "../../core/parcels/parcels";
import type { ParcelProfile } from "../../core/parcels/profile";

/** Upper ends of the weight bands, inclusive; the last has none. */
const BANDS = [1, 2, 3, 5, 10, 20, 30, 50, 70, Infinity];

export interface ParcelMix {
  readonly zones: readonly string[];
  /** Bands that have parcels: up to and including, and the share of all parcels in each zone (0-1). */
  readonly bands: readonly { readonly upTo: number; readonly shares: readonly number[] }[];
}

/** The parcels of a profile by weight band and zone, as shares of all of them. */
export function parcelMix({ parcels, share }: ParcelProfile): ParcelMix {
  const { count, weight, zone, zones } = parcels;
  const sums = BANDS.map(() => new Float64Array(zones.length + 1));
  let all = 0;
  for (let i = 0; i < count; i++) {
    const often = share?.[i] ?? 1;
    const band = BANDS.findIndex((upTo) => weight[i]! <= upTo);
    const at = zone[i] === NO_ZONE ? zones.length : zone[i]!;
    if (band < 0) continue;
    sums[band]![at]! += often;
    all += often;
  }
  const used = [...zones.keys(), zones.length].filter((at) => sums.some((sum) => sum[at]! > 0));
  return {
    zones: used.map((at) => zones[at] ?? "no zone"),
    bands: BANDS.flatMap((upTo, band) =>
      used.some((at) => sums[band]![at]! > 0)
        ? [{ upTo, shares: used.map((at) => sums[band]![at]! / all) }]
        : [],
    ),
  };
}
