import { NO_DAY, NO_SERVICE, REASONS, type Parcels, type Rating } from "./parcels";

/** Parcels that no service carries, of one reason. */
export interface Refused {
  readonly reason: string;
  readonly count: number;
  /** Positions of the first of them. */
  readonly first: readonly number[];
}
/** What became of a set of parcels. */
export interface Tally {
  readonly rated: number;
  readonly refused: readonly Refused[];
  /** Parcels by service. */
  readonly by: readonly number[];
  /** Rated by actual weight, because no side is known. */
  readonly unmeasured: number;
  /** Rated without a day, and so without any dated surcharge. */
  readonly undated: number;
}

/** Counts every parcel once: by its service, or by the reason why none carries it. */
export function tally(parcels: Parcels, { service, reason }: Rating, services: number, examples = 3): Tally {
  const by = new Array<number>(services).fill(0);
  const refused = REASONS.map((text) => ({ reason: text as string, count: 0, first: [] as number[] }));
  const { sides, day } = parcels;
  let unmeasured = 0;
  let undated = 0;
  for (let i = 0; i < parcels.count; i++) {
    const chosen = service[i]!;
    if (chosen === NO_SERVICE) {
      const of = refused[reason[i]!]!;
      of.count++;
      if (of.first.length < examples) of.first.push(i);
    } else {
      by[chosen]!++;
      if (sides === null || !(sides.length[i]! > 0)) unmeasured++;
      if (day === null || day[i] === NO_DAY) undated++;
    }
  }
  return {
    rated: by.reduce((sum, count) => sum + count, 0),
    refused: refused.filter(({ count }) => count > 0),
    by,
    unmeasured,
    undated,
  };
}

/**
 * Mean charge of a parcel over a profile: sum(share x charge) / sum(share) of the parcels a service carries. Never the
 * charge of the mean parcel: rates rise in steps.
 * @param share how often each parcel occurs, >= 0; null: equally often
 * @returns money, and the share of parcels it leaves out; null if no parcel with a share is rated
 */
export function meanCharge(
  { charge, service }: Rating,
  share: ArrayLike<number> | null,
): { readonly mean: number; readonly leftOut: number } | null {
  let sum = 0;
  let rated = 0;
  let all = 0;
  for (let i = 0; i < charge.length; i++) {
    const weight = share === null ? 1 : share[i]!;
    all += weight;
    if (service[i] === NO_SERVICE) continue;
    rated += weight;
    sum += weight * charge[i]!;
  }
  return rated > 0 ? { mean: sum / rated, leftOut: 1 - rated / all } : null;
}
