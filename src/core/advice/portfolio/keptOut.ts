import { sumsOf } from "../../portfolio";
import type { Inputs } from "../../model";
import { key } from "../../names";
import type { Analysis, AreaResult, Decision } from "../../results";
import { incompleteAmong } from "../decide";
import type { Barred, Chosen } from "../decision";
import { buildPortfolio, type Built } from "./build";
import { reachedBy, type NamedLimit } from "./limits";
import { isPriced } from "./opened";
import { limitWords } from "./within";

/**
 * The limits that a set does not keep, priced alone: one option of every decision; null where it cannot be priced.
 *
 * @param analysis of these inputs
 * @param set an option of every decision
 */
export function brokenBy(
  inputs: Inputs,
  { areas }: Pick<Analysis, "areas">,
  set: readonly Chosen[],
): readonly NamedLimit[] | null {
  const isInSet =
    (area: string, element: string) =>
    ({ option }: { readonly option: string }): boolean =>
      set.some((one) => one.area === area && one.element === element && one.option === option);
  const alone = <D extends Decision>(decision: D, area: string): D => ({
    ...decision,
    options: decision.options.filter(isInSet(area, decision.element)),
  });
  const cut = areas.map((area: AreaResult): AreaResult =>
    area.elements.length > 0
      ? { ...area, elements: area.elements.map((element) => alone(element, area.area)) }
      : alone(area, area.area),
  );
  // Inputs of its own, so that what is kept of the workbook's portfolio does not grow with every set.
  const built = buildPortfolio({ ...inputs }, { areas: cut }, set);
  if (!built) return null;
  const { sums } = built.of(built.world.decisions.map(() => 0));
  return isPriced(sums) ? built.limits.filter((limit) => !reachedBy(limit, sums).kept) : null;
}

/**
 * Options that a limit of the user's keeps out: in the place of the recommended one, the other areas as recommended, the limits
 * would not all be kept. Of an option with an unknown cost the rest is looked at.
 *
 * @param choice a set that keeps them all
 */
export function keptOut(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  built: Built,
  choice: readonly number[],
): Barred[] {
  const { world, limits, portfolio } = built;
  if (limits.length === 0) return [];
  const set = world.decisions.map(({ area, element, options }, index) => ({
    area,
    element,
    option: options[choice[index]!]!.name,
  }));
  return world.decisions.flatMap(({ area, element, options, advice }, index): Barred[] => {
    const bar = (option: string, broken: readonly NamedLimit[]): Barred[] =>
      broken.length === 0 ? [] : [{ area, element, option, why: whyOut(inputs, broken) }];
    const known = options.flatMap(({ name }, option) => {
      if (option === choice[index]) return [];
      const sums = sumsOf(
        portfolio,
        choice.map((own, place) => (place === index ? option : own)),
      );
      return bar(
        name,
        limits.filter((limit) => !reachedBy(limit, sums).kept),
      );
    });
    const open = incompleteAmong(advice.options).flatMap(({ option, yearlyCost }) => {
      const instead = set.map((one, place) => (place === index ? { ...one, option } : one));
      return yearlyCost === null || option === set[index]!.option
        ? []
        : bar(option, brokenBy(inputs, analysis, instead) ?? []);
    });
    return [...known, ...open];
  });
}

/** "beside the other areas' options it does not keep the limit of 4 people (Business!B9)" */
function whyOut({ business }: Inputs, broken: readonly NamedLimit[]): string {
  const named = broken.map((limit) => {
    const at = business[key(limit.item)]?.at;
    const cell = at?.cells["value"];
    return `${limitWords(limit)}${at && cell ? ` (${at.sheet}!${cell})` : ""}`;
  });
  return `with the other areas as recommended it does not keep the limit of ${named.join(" and ")}`;
}
