import type { Answer } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import { decidePortfolio, withTrueFlips, type PortfolioResult } from "../../core/advice/portfolio";
import { presetOf } from "../../core/areas";
import type { Analysis } from "../../core/results";
import { recommendUnproved, type Recommended } from "../../core/recommend";
import { isAsked, type SheetChoice } from "../../sheets/report/choice";

/** An answer with what is recommended for the seven together in the place of the areas' own advice. */
export type Settled = Answer & Recommended;

/**
 * Settles an answer on known ranges and the set within the user's limits, as the report does; what would flip it is proved later.
 * @param chosen fixed by hand
 */
export function settled(own: Answer, chosen: readonly Chosen[]): Settled {
  const { inputs, analysis } = own;
  return { ...own, ...recommendUnproved(inputs, analysis, { preset: presetOf(inputs), chosen }) };
}

/** The settled analysis with the flips that are true of all seven. */
export const proved = ({ inputs, analysis, portfolio }: Settled, chosen: readonly Chosen[]): Analysis =>
  withTrueFlips(inputs, analysis, portfolio, { preset: presetOf(inputs), chosen });

/** The portfolio for a report: with what fit and freedom cost, where the sheet Commitments is asked for. */
export function portfolioFor(
  sheets: SheetChoice,
  { inputs, advice, portfolio }: Settled,
  chosen: readonly Chosen[],
): PortfolioResult | null {
  return isAsked(sheets, "commitments") ? decidePortfolio(inputs, advice, { chosen }) : portfolio;
}
