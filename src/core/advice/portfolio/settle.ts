import type { Inputs } from "../../model";
import type { Analysis, AreaResult } from "../../results";
import { analyzeInputs } from "../analyze";
import type { Chosen, Settings } from "../decision";
import type { PortfolioPick, PortfolioResult } from "./result";

/** Decisions in which the portfolio leaves the area's own advice for a reason; what is fixed by hand is not among them. */
export function movedOf(portfolio: PortfolioResult | null): readonly PortfolioPick[] {
  return portfolio?.picks.filter(({ why, pinned }) => why !== "" && !pinned) ?? [];
}

/** The option that an analysis recommends for a decision of the portfolio. */
function recommendedIn({ areas }: Pick<Analysis, "areas">, { area, element }: PortfolioPick): string | null {
  const result = areas.find((each) => each.area === area);
  const decision = element === "" ? result : result?.elements.find((each) => each.element === element);
  return decision?.recommended ?? null;
}

/**
 * The analysis with the portfolio's recommended set: where that is the areas' own advice and no limit keeps an option out, the
 * analysis itself; else worked out again with the set's options in the place of the advice, whose reason is then why, and
 * without those that a limit keeps out.
 *
 * @param settings what the analysis was worked out with
 */
export function settle(
  inputs: Inputs,
  analysis: Analysis,
  portfolio: PortfolioResult | null,
  settings: Settings,
): Analysis {
  const moved = movedOf(portfolio);
  const barred = portfolio?.keptOut ?? [];
  if (!portfolio || moved.length + barred.length === 0) return analysis;
  const again = (picks: readonly Chosen[]): Analysis =>
    analyzeInputs(inputs, {
      ...settings,
      ties: analysis.ties ?? [],
      barred,
      chosen: [...picks, ...settings.chosen],
    });
  const first = again(moved);
  // What another area's change does to its price may turn an area's own advice; the set was weighed as a whole.
  const strayed = portfolio.picks.filter(
    (pick) => !pick.pinned && !moved.includes(pick) && recommendedIn(first, pick) !== pick.option,
  );
  const settled =
    strayed.length === 0
      ? first
      : again([...moved, ...strayed.map((pick) => ({ ...pick, why: "As weighed with the other areas." }))]);
  return { ...settled, areas: settled.areas.map((area) => withChecks(area, analysis)) };
}

/** An area with the like-for-like answers that it had, where its recommended option is the same. */
function withChecks(area: AreaResult, { areas }: Analysis): AreaResult {
  const before = areas.find((each) => each.area === area.area);
  return before?.likeForLike && before.recommended === area.recommended
    ? { ...area, likeForLike: before.likeForLike }
    : area;
}
