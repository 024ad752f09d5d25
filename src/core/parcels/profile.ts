import { emptyRating, NO_SERVICE, type Parcels, type Rating } from "./parcels";
import { prepare } from "./prepare";
import { rateParcels } from "./rate";
import type { ParcelService } from "./service";
import { meanCharge, tally, type Refused } from "./tally";
import { bareKey } from "../names";

/** What puts parcels in groups by name. */
export const GROUPINGS = ["item group", "sales channel"] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** Names of the groups that the column `of` counts from 1; 0: none is named. */
export interface Groups {
  readonly names: readonly string[];
  readonly of: Uint8Array;
}

/** What a business sends, parcel by parcel or class by class. */
export interface ParcelProfile {
  readonly parcels: Parcels;
  /** How often each occurs, > 0 in any unit; null: equally often. */
  readonly share: Float64Array | null;
  /** Names of the services that the column `service` counts from 1; 0: none is named. */
  readonly services: readonly string[];
  /** The service a parcel goes by wherever it is offered; null: none names one. */
  readonly service: Uint8Array | null;
  /** A grouping left out: no parcel names a group of it. */
  readonly groups?: { readonly [G in Grouping]?: Groups };
  /** 1: what is in it must not be handled by anybody else. Left out: all may be. */
  readonly ownOnly?: Uint8Array;
}

/** What a parcel costs in the mean by some services. */
export interface MeanRate {
  /** Money a parcel; null where a parcel of the profile is carried by none of them. */
  readonly rate: number | null;
  /** The parcels that none carries, by reason. */
  readonly refused: readonly Refused[];
}

/** Charges of the parcels of a profile by some services, each by the service it names if that is among them. */
export type ProfileRates = (profile: ParcelProfile) => Rating;

/**
 * Makes services ready for profiles of the same units, zones and areas: a parcel goes by the service it names if that is
 * among those given, else by the cheapest that carries it.
 *
 * @throws RangeError as prepare and rateParcels
 */
export function profileRates(
  services: readonly ParcelService[],
  of: Pick<Parcels, "units" | "zones" | "areas">,
): ProfileRates {
  const ready = services.map((service) => prepare(service, of));
  return ({ parcels, services: names, service: named }) => {
    const rating = emptyRating(parcels.count);
    rateParcels(ready, parcels, rating);
    if (named === null || services.length < 2) return rating;
    const positions = names.map((name) => services.findIndex((one) => bareKey(one.name) === bareKey(name)));
    for (const position of new Set(positions)) {
      if (position < 0) continue;
      const alone = emptyRating(parcels.count);
      rateParcels([ready[position]!], parcels, alone);
      for (let i = 0; i < parcels.count; i++) {
        if (named[i] === 0 || positions[named[i]! - 1] !== position) continue;
        rating.charge[i] = alone.charge[i]!;
        rating.service[i] = alone.service[i] === NO_SERVICE ? NO_SERVICE : position;
        rating.reason[i] = alone.reason[i]!;
      }
    }
    return rating;
  };
}

/**
 * Mean charge of a parcel over a profile: sum(share x charge) / sum(share) (meanCharge). Parcels that no service carries
 * would make the mean too low if they were left out, so one of them makes it unknown.
 *
 * @param services the services of a cost line, in its order
 * @throws RangeError as profileRates
 */
export function meanRate(services: readonly ParcelService[], profile: ParcelProfile): MeanRate {
  const { parcels, share } = profile;
  const rating = profileRates(services, parcels)(profile);
  const { refused } = tally(parcels, rating, services.length);
  return { rate: refused.length > 0 ? null : (meanCharge(rating, share)?.mean ?? null), refused };
}
