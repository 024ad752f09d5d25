import type { Settings } from "./advice/decision";
import { decidePortfolio, isBound, settle, withTrueFlips, type PortfolioResult } from "./advice/portfolio";
import { todayBeside, type Beside } from "./commitments/beside";
import { onKnownRanges } from "./confidence";
import { makePlan } from "./costs/plan";
import type { Inputs } from "./model";
import type { Analysis } from "./results";

/** What is recommended for the seven together. */
export interface Recommended {
  /** The areas' own advice on the ranges that are known. */
  readonly advice: Analysis;
  /** null where nothing binds the seven and nobody asked, or they cannot be compared. */
  readonly portfolio: PortfolioResult | null;
  /** The analysis with the recommended set in the place of the areas' own advice. */
  readonly analysis: Analysis;
  /** What the seven cost today and then in no area's own cost. */
  readonly beside: readonly Beside[];
}

/**
 * From the areas' own advice to what is recommended: the advice on the ranges that are known, then the set of the seven
 * within the user's limits, then everything worked out on that set. What would flip an area is that area's own, until it is
 * proved (withTrueFlips), which takes as long as all the rest.
 *
 * @param own the areas' advice on the stated figures, worked out with the settings
 * @param asks whether the seven are looked at though nothing binds them; "frontiers": with what fit and freedom cost
 */
export function recommendUnproved(
  inputs: Inputs,
  own: Analysis,
  settings: Settings,
  asks: boolean | "frontiers" = false,
): Recommended {
  const advice = onKnownRanges(inputs, own, settings);
  const portfolio =
    asks || isBound(inputs)
      ? decidePortfolio(inputs, advice, { chosen: settings.chosen, frontiers: asks === "frontiers" })
      : null;
  const analysis = settle(inputs, advice, portfolio, settings);
  const today = todayBeside(inputs, analysis, makePlan(inputs.business));
  return { advice, portfolio, analysis, beside: [...today, ...(portfolio?.beside ?? [])] };
}

/** What is recommended, as recommendUnproved, with the flips that are true of all seven. */
export function recommend(...asked: Parameters<typeof recommendUnproved>): Recommended {
  const [inputs, , settings] = asked;
  const found = recommendUnproved(...asked);
  return { ...found, analysis: withTrueFlips(inputs, found.analysis, found.portfolio, settings) };
}
