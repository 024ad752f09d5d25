import type { Units } from "./service";

/** The day of a parcel that has none. */
export const NO_DAY = -(2 ** 31);
/** The zone of a parcel that has none. */
export const NO_ZONE = 255;
/** In the column of services: none carries the parcel. */
export const NO_SERVICE = 255;

/** Parcels as columns. 0 or NaN: not known. */
export interface Parcels {
  readonly count: number;
  readonly units: Units;
  readonly weight: Float64Array;
  /** Sides in any order; null: no parcel was measured. */
  readonly sides: {
    readonly length: Float64Array;
    readonly width: Float64Array;
    readonly height: Float64Array;
  } | null;
  /** Names of the zones that the column `zone` counts, at most 255. */
  readonly zones: readonly string[];
  readonly zone: Uint8Array;
  /** 1: a home; null: none is. */
  readonly residential: Uint8Array | null;
  /** Names of the delivery areas that the column `area` counts from 1; 0: none. */
  readonly areas: readonly string[];
  readonly area: Uint8Array | null;
  /** Whole days in the epoch of the services, or NO_DAY; null: no parcel has a day, so no dated surcharge is due. */
  readonly day: Int32Array | null;
}

/** Why no service carries a parcel, from the first hurdle to the last. */
export const REASONS = [
  "",
  "the weight is missing or not above 0",
  "a side is missing or not above 0",
  "no service has prices for its day",
  "its zone is unknown to every service",
  "it is too large or too heavy for every service",
  "it is above the last weight of every rate table",
  "its zone has no rate at its weight",
] as const;
/** Positions in REASONS. */
export const REASON = { weight: 1, sides: 2, day: 3, zone: 4, limits: 5, aboveLast: 6, noRate: 7 } as const;

/** What every parcel costs, as columns. */
export interface Rating {
  /** Money; NaN where no service carries the parcel. */
  readonly charge: Float64Array;
  /** Position of the service that carries it, or NO_SERVICE. */
  readonly service: Uint8Array;
  /** Position in REASONS; 0 where a service carries it. */
  readonly reason: Uint8Array;
}

/** Empty columns for so many parcels. */
export function emptyRating(count: number): Rating {
  return {
    charge: new Float64Array(count),
    service: new Uint8Array(count),
    reason: new Uint8Array(count),
  };
}
