import type { AreaId } from "../model";
import type { AreaResult, OptionResult } from "../results";

/** Order of evaluation: five areas, then Human resources with the others' people, then Facilities with all the space. */
export const EVALUATION_ORDER: readonly AreaId[] = [
  "marketing",
  "customerService",
  "it",
  "fulfilment",
  "finance",
  "humanResources",
  "facilities",
];

type Decided = Pick<AreaResult, "options" | "recommended">;

/** The recommended option of an area; undefined where none is. */
export function recommendedOption(area: Decided | undefined): OptionResult | undefined {
  return area?.options.find(({ option }) => option === area.recommended);
}

/** The option an area runs with as far as people and space go: the recommended, else today's. */
export function chosenOption(area: Decided | undefined): OptionResult | undefined {
  return recommendedOption(area) ?? area?.options.find(({ current }) => current);
}
