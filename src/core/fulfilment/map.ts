import { itemNumber } from "../business";
import { makePlan } from "../costs/plan";
import { entrants, isProvider, type Contest } from "./contest";
import type { AtWeight } from "./weights";

/** Which option costs least at each parcel weight and volume. */
export interface WinnerMap {
  /** Orders a month, rising. */
  readonly volumes: readonly number[];
  /** Factors on every parcel's weight, rising. */
  readonly factors: readonly number[];
  readonly options: readonly string[];
  /** Position in `options` by [factor][volume]; -1 where none can be priced. */
  readonly winner: readonly (readonly number[])[];
  /** Yearly cost of the cheapest provider less that of the cheapest other option: below 0 the provider's side wins. */
  readonly lead: readonly (readonly number[])[];
  /** Share of the map's cells that a provider wins. */
  readonly provided: number;
}

/** Factors on the parcels' weight, and volumes as shares of today's. */
export const FACTORS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
export const SHARES = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 10] as const;

/**
 * The map of who wins: the lowest yearly cost at every weight and volume, all else as it is, each cell priced by the
 * engine. Weight moves only lines with a Service, each parcel rated anew.
 */
export function winnerMap(
  atWeight: AtWeight,
  contest: Contest,
  factors: readonly number[] = FACTORS,
  shares: readonly number[] = SHARES,
): WinnerMap {
  const { business, horizon } = contest.situation.plan;
  const stated = itemNumber(business, "Orders per month");
  const volumes = [...new Set(shares.map((share) => Math.max(1, Math.round(stated * share))))];
  const plans = volumes.map((orders) => makePlan(business, { orders, horizon }));
  const winner: number[][] = [];
  const lead: number[][] = [];
  let provided = 0;
  for (const factor of factors) {
    const there = atWeight(factor);
    const winners: number[] = [];
    const leads: number[] = [];
    for (const plan of plans) {
      const costs = entrants({ ...there, situation: { ...there.situation, plan } }).map(({ yearly }) =>
        Number.isFinite(yearly) ? yearly : Infinity,
      );
      let best = -1;
      let provider = Infinity;
      let other = Infinity;
      costs.forEach((cost, which) => {
        if (cost < (costs[best] ?? Infinity)) best = which;
        if (isProvider(contest.choices[which]!.kind)) provider = Math.min(provider, cost);
        else other = Math.min(other, cost);
      });
      winners.push(best);
      leads.push(provider === other ? 0 : provider - other);
      if (provider < other) provided++;
    }
    winner.push(winners);
    lead.push(leads);
  }
  return {
    volumes,
    factors,
    options: contest.choices.map(({ option }) => option),
    winner,
    lead,
    provided: provided / (factors.length * volumes.length),
  };
}
