import type { Answer } from "../../analyze";
import type { Chosen } from "../../core/advice/decision";
import { decidePortfolio, type PortfolioResult } from "../../core/advice/portfolio";
import { presetOf } from "../../core/areas";
import { todayBeside, type Beside } from "../../core/commitments/beside";
import { makePlan } from "../../core/costs/plan";
import { recommend, type Recommended } from "../../core/recommend";
import { isAsked, type SheetChoice } from "../../sheets/report/names";

/** An answer with what is recommended for the seven together in the place of the areas' own advice. */
export interface Settled extends Answer, Recommended {
  readonly analysis: Recommended["analysis"];
  readonly portfolio: Recommended["portfolio"];
  /** What the seven cost today and then in no area's own cost. */
  readonly beside: readonly Beside[];
}

/** Settles an answer on known ranges and the set within the user's limits, as the report does. @param chosen fixed by hand */
export function settled(own: Answer, chosen: readonly Chosen[]): Settled {
  const { inputs } = own;
  const found = recommend(inputs, own.analysis, { preset: presetOf(inputs), chosen });
  const today = todayBeside(inputs, found.analysis, makePlan(inputs.business));
  return { ...own, ...found, beside: [...today, ...(found.portfolio?.beside ?? [])] };
}

/** The portfolio for a report: with what fit and freedom cost, where the sheet Commitments is asked for. */
export function portfolioFor(
  sheets: SheetChoice,
  { inputs, advice, portfolio }: Settled,
  chosen: readonly Chosen[],
): PortfolioResult | null {
  return isAsked(sheets, "commitments") ? decidePortfolio(inputs, advice, { chosen }) : portfolio;
}
