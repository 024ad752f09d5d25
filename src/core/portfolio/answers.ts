import type { Limit, Pins, Portfolio } from "./model";
import { columnRow } from "./rows";
import { best, reachable, type Found } from "./search";

/** What a limit costs: the cost with all limits less the cost without this one. */
export interface LimitCost {
  readonly limit: Limit;
  readonly cost: number;
}

/** A limit that cannot be kept beside the others. */
export interface Unmet {
  readonly limit: Limit;
  /** The value at which it could: the smallest relaxation with the other limits as they are; null where that does not help. */
  readonly reachable: number | null;
  /**
   * Where loosening no single limit helps: the value to which this one gives way when limits are kept in their order, each as
   * far as those before it allow; null where it can be kept so.
   */
  readonly together: number | null;
}

export interface Answer {
  /** Cheapest within the limits; null where they cannot all be kept. */
  readonly optimum: Found | null;
  /** Cheapest without limits. */
  readonly unlimited: Found;
  readonly limitCosts: readonly LimitCost[];
  /** Filled where the limits cannot all be kept. */
  readonly unmet: readonly Unmet[];
}

/**
 * The optimum with and without limits, what each limit costs, and which cannot be kept; pinned options stay.
 *
 * @returns null where no combination can be at all
 */
export function optimize(portfolio: Portfolio, pins: Pins = []): Answer | null {
  const { limits } = portfolio;
  const unlimited = best(portfolio, { limits: [], pins });
  if (!unlimited) return null;
  const optimum = best(portfolio, { pins });
  // What is cheapest without any limit and with all of them is so without one.
  const isFree = unlimited.choice.every((option, level) => option === optimum?.choice[level]);
  const without = (limit: Limit): Found =>
    isFree ? unlimited : best(portfolio, { limits: limits.filter((other) => other !== limit), pins })!;
  return {
    optimum,
    unlimited,
    limitCosts: optimum ? limits.map((limit) => ({ limit, cost: optimum.cost - without(limit).cost })) : [],
    unmet: optimum ? [] : unmetOf(portfolio, pins),
  };
}

/** How far each limit would have to be loosened: alone, or together where no one is enough. */
function unmetOf(portfolio: Portfolio, pins: Pins): Unmet[] {
  const { limits } = portfolio;
  const alone = limits.map((limit) =>
    reachable(
      portfolio,
      limit,
      limits.filter((other) => other !== limit),
      pins,
    ),
  );
  const isEnough = alone.some((value) => value !== null);
  const kept: Limit[] = [];
  return limits.map((limit, place): Unmet => {
    if (isEnough) return { limit, reachable: alone[place]!, together: null };
    if (best(portfolio, { limits: [...kept, limit], pins })) {
      kept.push(limit);
      return { limit, reachable: null, together: null };
    }
    const value = reachable(portfolio, limit, kept, pins);
    if (value !== null) kept.push({ ...limit, value });
    return { limit, reachable: null, together: value };
  });
}

/** A step of this share is a real improvement. */
const STEP = 1e-9;

/**
 * Cost against another column within the limits: every combination that nothing beats in both, cheapest first.
 *
 * @param better whether more of the column is better (fit) or less (commitments)
 */
export function frontier(
  portfolio: Portfolio,
  column: number,
  better: "more" | "less",
  pins: Pins = [],
): Found[] {
  const sign = better === "more" ? -1 : 1;
  const name = "frontier";
  const found: Found[] = [];
  const limits = [...portfolio.limits];
  // A step must be wider than the rounding that the search allows a row of this size.
  const size = (figures: readonly { readonly [column: number]: number }[]): number =>
    figures.reduce((most, each) => Math.max(most, Math.abs(each[column]!)), 0);
  const scale = [
    ...portfolio.decisions.map(({ options }) => size(options.map(({ figures }) => figures))),
    ...portfolio.dependences.map(({ figures }) => size(figures)),
  ].reduce((sum, most) => sum + most, Math.max(1, Math.abs(portfolio.base[column]!)));
  for (;;) {
    const last = found.at(-1);
    const beyond: Limit[] = last
      ? [
          {
            name,
            measure: { kind: "sum", column },
            bound: better === "more" ? "at least" : "at most",
            value: last.sums[column]! - sign * 10 * STEP * scale,
          },
        ]
      : [];
    const cheapest = best(portfolio, { limits: [...limits, ...beyond], pins });
    if (!cheapest) return found;
    // Of those that cost as little, the one with the best of the column.
    const asCheap: Limit = {
      name,
      measure: { kind: "sum", column: portfolio.cost },
      bound: "at most",
      value: cheapest.cost + STEP * Math.abs(cheapest.cost),
    };
    found.push(
      best(portfolio, { goal: [columnRow(column, sign)], limits: [...limits, ...beyond, asCheap], pins }) ??
        cheapest,
    );
  }
}
