import { recommendedOption } from "../advice/chosenOption";
import type { Chosen } from "../advice/decision";
import { isBound, setWith, type PortfolioChoice } from "../advice/portfolio";
import type { AreaId, Inputs } from "../model";
import { key } from "../names";
import type { Analysis } from "../results";
import { areaIn, isBeyond, onlyPinned, rerun, type World } from "./world";

/** What a business costs, and which other options some of its areas then run with. */
export interface Priced {
  /** Money a year. */
  readonly yearly: number;
  readonly options: readonly string[];
  /** Whether it is the cost of all seven; else of these areas alone, on which no other depends. */
  readonly together: boolean;
}

/** Prices inputs with what is fixed, all else decided anew; null where it cannot be priced. */
export type Pricing = (inputs: Inputs, areas: readonly AreaId[], chosen: readonly Chosen[]) => Priced | null;

/** What an area's lines are charged on that others decide. */
const OF_OTHERS: ReadonlySet<string> = new Set(["person", "hire", "sq ft"]);

/** Whether what one area runs with changes what another costs, or whether it may. */
function restsOnOthers(inputs: Inputs): boolean {
  return (
    isBound(inputs) ||
    inputs.areas.some(({ options }) =>
      options.some(({ lines }) => lines.some(({ driver }) => OF_OTHERS.has(driver.kind))),
    )
  );
}

/** How events of a few areas are priced: by all seven together, or by these alone where nothing else can differ. */
export function pricingOf(world: World): Pricing {
  const { analysis, pins } = world;
  const isDecided = (pick: Chosen): boolean =>
    pins.some(
      ({ area, element, option }) =>
        area === pick.area && element === pick.element && key(option) === key(pick.option),
    );
  if (!restsOnOthers(world.inputs))
    return (inputs, areas, chosen) => {
      const own = inputs.areas.filter(({ area }) => areas.includes(area));
      return alone(rerun(world, { ...inputs, areas: own }, chosen), areas);
    };
  const setOf = (inputs: Inputs, chosen: readonly Chosen[]): PortfolioChoice | undefined =>
    setWith(onlyPinned(inputs, chosen), analysis, chosen)?.portfolio;
  const decided = setOf(world.inputs, pins);
  const compared = decided?.leftOut.length;
  return (inputs, areas, chosen) => {
    const isDecidedOn = inputs === world.inputs && chosen === pins;
    const portfolio = isDecidedOn ? decided : setOf(inputs, chosen);
    // An area that can no longer be priced would look as if it cost nothing.
    if (!portfolio || portfolio.leftOut.length !== compared) return null;
    if (portfolio.leftOut.some((id) => areas.includes(id))) return null;
    return {
      yearly: portfolio.yearlyCost,
      options: portfolio.picks.flatMap((pick) =>
        areas.includes(pick.area) && !isDecided(pick) ? [pick.option] : [],
      ),
      together: true,
    };
  };
}

/** Yearly cost of what areas run with; null where one has none. */
function alone(analysis: Analysis, areas: readonly AreaId[]): Priced | null {
  let yearly = 0;
  const options: string[] = [];
  for (const id of areas) {
    const option = recommendedOption(areaIn(analysis, id));
    if (option?.yearlyCost == null || option.unknown.length > 0 || isBeyond(option)) return null;
    yearly += option.yearlyCost;
    options.push(option.option);
  }
  return { yearly, options, together: false };
}
