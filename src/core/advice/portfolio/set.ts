import type { AreaId, Inputs } from "../../model";
import { best, sumsOf } from "../../portfolio";
import type { Analysis } from "../../results";
import type { Chosen } from "../decision";
import { buildPortfolio } from "./build";
import { COLUMN } from "./columns";
import type { PortfolioPick } from "./result";
import { withinLimits } from "./within";

/** The recommended set of the seven, without anything that is said about it. */
export interface PortfolioChoice {
  /** By decision. */
  readonly picks: readonly Pick<PortfolioPick, "area" | "element" | "option">[];
  /** Money a year. */
  readonly yearlyCost: number;
  /** Areas that take no part. */
  readonly leftOut: readonly AreaId[];
}

/** The set that decidePortfolio recommends; null where it gives none. */
export function choosePortfolio(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  chosen: readonly Chosen[],
): PortfolioChoice | null {
  const built = buildPortfolio(inputs, analysis, chosen);
  if (!built) return null;
  const { portfolio, pins, world, leftOut } = built;
  const optimum = best(portfolio, { pins });
  const found = optimum ?? best(portfolio, { limits: [], pins });
  if (!found) return null;
  const choice = withinLimits(built, found.choice, optimum !== null);
  return {
    picks: world.decisions.map(({ area, element, options }, index) => ({
      area,
      element,
      option: options[choice[index]!]!.name,
    })),
    yearlyCost: sumsOf(portfolio, choice)[COLUMN.yearly]!,
    leftOut,
  };
}
