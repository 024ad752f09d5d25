import { limitOf } from "../costs/line";
import type { Delivery } from "../model";
import { meanCharge, tally } from "../parcels/tally";
import { profileRates, type ParcelProfile, type ProfileRates } from "../parcels/profile";
import { withLines, type Contender, type Contest } from "./contest";
import { servicesOf } from "./delivery";

/** A profile of more rows is too long to be rated again and again. */
const MOST_ROWS = 50_000;

/** The options with every parcel heavier or lighter by a factor, its size and zone as they are. */
export type AtWeight = (factor: number) => Contest;

/**
 * The contest of the options whose freight is known at other weights: those with a line with a Service. A rate a parcel
 * that was agreed for today's parcels would pass for one that holds for any.
 */
export function followingWeight(contest: Contest): {
  readonly contest: Contest;
  /** Options left out. */
  readonly left: readonly string[];
} {
  const follows = ({ parts }: Contender): boolean => parts.flat().some(({ service }) => service !== "");
  const choices = contest.choices.filter(follows);
  return {
    contest: { ...contest, choices, recommended: choices.indexOf(contest.choices[contest.recommended]!) },
    left: contest.choices.filter((choice) => !follows(choice)).map(({ option }) => option),
  };
}

/** Mean weight of a parcel of a profile, in its unit. */
export function meanWeight({ parcels, share }: ParcelProfile): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < parcels.count; i++) {
    const one = share === null ? 1 : share[i]!;
    sum += one * parcels.weight[i]!;
    all += one;
  }
  return sum / all;
}

/**
 * Rates the profile again at other weights: lines with a Service charge the mean of what each parcel then costs. A line
 * whose services do not carry some parcel makes its option impossible there.
 *
 * @returns null where no option has a line with a Service, or the profile is too long
 */
export function reweighed(contest: Contest, delivery: Delivery | undefined): AtWeight | null {
  const profile = delivery?.profile;
  if (!profile || profile.parcels.count > MOST_ROWS) return null;
  const ratesOf = new Map<string, { readonly rates: ProfileRates; readonly count: number }>();
  const lines = contest.choices.flatMap(({ parts }) => parts.flat());
  for (const line of lines) {
    if (line.service === "" || ratesOf.has(line.service)) continue;
    const services = servicesOf(line, delivery);
    if (services.length > 0)
      ratesOf.set(line.service, { rates: profileRates(services, profile.parcels), count: services.length });
  }
  if (ratesOf.size === 0) return null;
  const meansAt = (factor: number): Map<string, number> => {
    const parcels = { ...profile.parcels, weight: profile.parcels.weight.map((weight) => weight * factor) };
    const means = new Map<string, number>();
    for (const [service, { rates, count }] of ratesOf) {
      const rating = rates({ ...profile, parcels });
      const isCarried = tally(parcels, rating, count).refused.length === 0;
      means.set(service, isCarried ? (meanCharge(rating, profile.share)?.mean ?? NaN) : NaN);
    }
    return means;
  };
  const now = meansAt(1);
  return (factor) => {
    const means = meansAt(factor);
    const refused = new Set<string>();
    const next = withLines(contest, (line) => {
      const mean = means.get(line.service);
      if (mean === undefined) return null;
      if (Number.isNaN(mean)) refused.add(line.service);
      // A scenario may have changed the mean that was read; it changes every parcel's alike.
      const before = now.get(line.service)!;
      return Number.isNaN(mean) ? null : { ...line, rate: ((limitOf(line.rate) ?? 0) * mean) / before };
    });
    const isRefused = ({ parts }: Contender): boolean =>
      parts.flat().some(({ service }) => refused.has(service));
    return {
      ...next,
      choices: next.choices.map((choice) => (isRefused(choice) ? { ...choice, impossible: true } : choice)),
    };
  };
}
