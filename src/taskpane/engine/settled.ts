import type { Answer } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import { decidePortfolio, isBound, settle, type PortfolioResult } from "../../core/advice/portfolio";
import { presetOf } from "../../core/areas";
import { onKnownRanges } from "../../core/confidence";
import type { Analysis } from "../../core/results";
import { isAsked, type SheetChoice } from "../../sheets/report/names";

/** An answer with the set that is recommended for the seven together in the place of the areas' own advice. */
export interface Settled extends Answer {
  /** The areas' own advice on the ranges that are known. */
  readonly advice: Analysis;
  /** null where nothing binds the seven, or they cannot be compared. */
  readonly portfolio: PortfolioResult | null;
}

/** Settles an answer on known ranges and the set within the user's limits, as the report does. @param chosen fixed by hand */
export function settled(own: Answer, chosen: readonly Chosen[]): Settled {
  const { inputs } = own;
  const settings = { preset: presetOf(inputs), chosen };
  const advice = onKnownRanges(inputs, own.analysis, settings);
  const portfolio = isBound(inputs) ? decidePortfolio(inputs, advice, { chosen, frontiers: false }) : null;
  return { ...own, advice, portfolio, analysis: settle(inputs, advice, portfolio, settings) };
}

/** The portfolio for a report: with what fit and freedom cost, where the sheet Commitments is asked for. */
export function portfolioFor(
  sheets: SheetChoice,
  { inputs, advice, portfolio }: Settled,
  chosen: readonly Chosen[],
): PortfolioResult | null {
  return isAsked(sheets, "commitments") ? decidePortfolio(inputs, advice, { chosen }) : portfolio;
}
