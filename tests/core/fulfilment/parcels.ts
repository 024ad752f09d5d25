import { key } from "../../../src/core/names";
import type { ParcelProfile } from "../../../src/core/parcels/profile";
import type { ParcelService } from "../../../src/core/parcels/service";

/** A profile of rows [weight in lb, zone, share], no sides. */
export function profileOf(rows: readonly (readonly [number, string, number])[]): ParcelProfile {
  const zones = [...new Map(rows.map(([, zone]) => [key(zone), zone])).values()];
  return {
    parcels: {
      count: rows.length,
      units: "lb/in",
      weight: Float64Array.from(rows, ([weight]) => weight),
      sides: null,
      zones,
      zone: Uint8Array.from(rows, ([, zone]) => zones.findIndex((one) => key(one) === key(zone))),
      residential: null,
      areas: [],
      area: null,
      day: null,
    },
    share: Float64Array.from(rows, ([, , share]) => share),
    services: [],
    service: null,
  };
}

/** A service with rates by weight up to, a column a zone; nothing else is charged. */
export function serviceOf(
  name: string,
  upTo: readonly number[],
  rates: { readonly [zone: string]: readonly number[] },
  rest: Partial<ParcelService> = {},
): ParcelService {
  const zones = Object.keys(rates);
  return {
    name,
    units: "lb/in",
    weight: { divisor: null, threshold: 0, sides: "none", increment: 1, minimum: 0, light: null },
    table: { zones, upTo, rates: upTo.map((_, row) => zones.map((zone) => rates[zone]![row]!)) },
    discounts: [],
    minimum: 0,
    fuel: 0,
    surcharges: [],
    limits: {},
    rounding: null,
    ...rest,
  };
}
