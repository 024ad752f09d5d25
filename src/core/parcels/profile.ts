import { emptyRating, NO_SERVICE, type Parcels } from "./parcels";
import { prepare } from "./prepare";
import { rateParcels } from "./rate";
import type { ParcelService } from "./service";
import { meanCharge, tally, type Refused } from "./tally";
import { key } from "../names";

/** What a business sends, parcel by parcel or class by class. */
export interface ParcelProfile {
  readonly parcels: Parcels;
  /** How often each occurs, > 0 in any unit; null: equally often. */
  readonly share: Float64Array | null;
  /** Names of the services that the column `service` counts from 1; 0: none is named. */
  readonly services: readonly string[];
  /** The service a parcel goes by wherever it is offered; null: none names one. */
  readonly service: Uint8Array | null;
}

/** What a parcel costs in the mean by some services. */
export interface MeanRate {
  /** Money a parcel; null where a parcel of the profile is carried by none of them. */
  readonly rate: number | null;
  /** The parcels that none carries, by reason. */
  readonly refused: readonly Refused[];
}

/**
 * Mean charge of a parcel over a profile, each by the service it names if that is among those given, else by the
 * cheapest that carries it: sum(share x charge) / sum(share) (meanCharge). Parcels that none carries would make the mean
 * too low if they were left out, so one of them makes it unknown.
 *
 * @param services the services of a cost line, in its order
 * @throws RangeError as prepare and rateParcels
 */
export function meanRate(services: readonly ParcelService[], profile: ParcelProfile): MeanRate {
  const { parcels, share, service: named } = profile;
  const ready = services.map((service) => prepare(service, parcels));
  const rating = emptyRating(parcels.count);
  rateParcels(ready, parcels, rating);
  if (named !== null && services.length > 1) {
    const positions = profile.services.map((name) =>
      services.findIndex((one) => key(one.name) === key(name)),
    );
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
  }
  const { refused } = tally(parcels, rating, services.length);
  return { rate: refused.length > 0 ? null : (meanCharge(rating, share)?.mean ?? null), refused };
}
