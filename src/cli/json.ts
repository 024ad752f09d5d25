import { AREAS } from "../core/areas";
import type { Beside } from "../core/commitments";
import type { Problem } from "../core/model";
import type { FulfilmentAnswers } from "../core/fulfilment/answers";
import type { Analysis, Decision, OptionResult } from "../core/results";
import type { PortfolioResult } from "../core/advice/portfolio";
import { portfolioJson } from "./portfolio";
import type { DecisionConfidence, SavingRange } from "../core/confidence";
import { confidenceJson } from "./confidence";
import { fulfilmentJson } from "./fulfilment";
import { outlookJson, type Outlook } from "./outlook";

/** What is told besides the areas, as far as it was worked out. */
export interface Further {
  readonly outlook?: Outlook | null;
  readonly portfolio?: PortfolioResult | null;
  readonly fulfilment?: FulfilmentAnswers | null;
  readonly confidence?: readonly DecisionConfidence[];
  readonly saving?: SavingRange | null;
  /** What the seven cost a year in no area's own cost, today or as recommended. */
  readonly beside?: readonly Pick<Beside, "name" | "side" | "yearly">[];
}

/** The answer as `footing report --json` prints it. Money unrounded; a figure that is not known is null. */
export function toJson(
  problems: readonly Problem[],
  analysis: Analysis | null,
  { outlook, portfolio, fulfilment, confidence, saving, beside }: Further = {},
): string {
  return JSON.stringify(
    {
      problems: problems.map(({ sheet, cell, severity, message }) => ({ sheet, cell, severity, message })),
      areas: (analysis?.areas ?? []).map((area) => ({
        area: AREAS.find(({ id }) => id === area.area)?.name ?? area.area,
        ...ofDecision(area),
        ...(area.likeForLike === undefined ? {} : { likeForLike: area.likeForLike }),
        elements: area.elements.map((element) => ({ element: element.element, ...ofDecision(element) })),
      })),
      ...(beside ? { beside: beside.map(({ name, side, yearly }) => ({ name, side, yearly })) } : {}),
      fulfilment: fulfilmentJson(analysis?.fulfilment.intervals ?? [], fulfilment ?? null),
      ...(outlook ? outlookJson(outlook) : {}),
      ...(confidence ? { confidence: confidenceJson(confidence) } : {}),
      ...(saving ? { likelySaving: saving } : {}),
      ...(portfolio ? { portfolio: portfolioJson(portfolio) } : {}),
    },
    // JSON has no word for NaN and Infinity; JSON.stringify writes null for both already.
    null,
    2,
  );
}

function ofDecision(decision: Decision): object {
  const { current, byCost, recommended, runnerUp, judgementPrice, score, sure, reasons } = decision;
  return {
    current,
    byCost,
    recommended,
    runnerUp,
    judgementPrice,
    score,
    sure,
    reasons,
    flips: decision.flips,
    options: decision.options.map(ofOption),
  };
}

function ofOption(result: OptionResult): object {
  const { option, kind, fit, monthlyCost, firstYearCost, presentCost, yearlyCost, costPerOrder } = result;
  return {
    option,
    kind,
    excluded: result.excluded,
    ...(result.barred !== undefined && { keptOut: result.barred }),
    fit,
    monthlyCost,
    firstYearCost,
    presentCost,
    yearlyCost,
    costPerOrder,
    walkAwayPrice: result.walkAwayPrice,
    byGroup: result.byGroup,
    unknown: result.unknown,
  };
}
