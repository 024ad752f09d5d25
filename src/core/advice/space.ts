import { isOwnRow } from "../commitments/situation";
import { monthlyOf } from "../costs/figures";
import type { Plan } from "../costs/plan";
import type { AreaId, CostLine, Inputs } from "../model";
import { key } from "../names";
import type { AreaResult, CostRow, Decision, OptionResult, SpaceFigures } from "../results";
import { pricedOr } from "../tariffs/tariff";
import { chosenOption } from "./chosenOption";
import { choiceRows, needOf, settledPerOrder, twelveMonthsPerOrder } from "./evaluate";
import { count, money } from "./money";
import { needed, restsOnOthers, surroundingsOf, type Run } from "./surroundings";

type Option = (area: AreaResult | undefined) => OptionResult | undefined;

/** What space costs at Facilities: money of a settled month, and of months 1-12. */
export interface SpaceCost {
  readonly month: number;
  readonly firstYear: number;
}

const NOTHING: SpaceCost = { month: 0, firstYear: 0 };

/** Today's option of an area; one that has none marked runs with the recommended one. */
export const todaysOption: Option = (area) =>
  area?.options.find(({ current }) => current) ?? chosenOption(area);

/**
 * A part's share of what Facilities costs, month by month: `cost x need / the larger of supplied and total need`. So a square
 * foot costs what Facilities costs over all that it has, or over all that is used where that is more or it does not say what
 * it has; and the shares of all never come to more than Facilities costs. Source: docs/method.md, Stock and space.
 *
 * @param cost money by month; need, supplied, total: square feet by month; place 0 = the settled month
 */
export function spaceShare(
  cost: Float64Array,
  need: Float64Array,
  supplied: Float64Array,
  total: Float64Array,
): SpaceCost {
  const at = (place: number): number =>
    need[place]! > 0 ? (cost[place]! * need[place]!) / Math.max(supplied[place]!, total[place]!) : 0;
  let firstYear = 0;
  for (let month = 1; month <= 12; month++) firstYear += at(month);
  return { month: at(0), firstYear };
}

/**
 * What the space of an area's rows costs, with Facilities priced as it runs with the people and space of a set: its own lines,
 * not what a place given up leaves to pay. Where its last tier does not serve the set, it counts as it was priced.
 *
 * @param of today's or the recommended option of an area: who makes up the set
 * @returns rows: those whose space it is; run: all that the area runs with, where they are a part of it
 */
export function spaceIn(
  inputs: Pick<Inputs, "areas">,
  areas: readonly AreaResult[],
  plan: Plan,
  of: Option,
): (area: AreaId, rows: Run, run?: Run) => SpaceCost {
  const byId = new Map(areas.map((area) => [area.area, of(area)]));
  const facilities = byId.get("facilities");
  const input = inputs.areas.find(({ area }) => area === "facilities");
  if (!facilities || !input || facilities.rows.length === 0) return () => NOTHING;
  const parts = facilities.parts.flat();
  const today = areas
    .find(({ area }) => area === "facilities")!
    .options.filter(({ current }) => current)
    .flatMap(({ parts }) => parts);
  const moves = restsOnOthers(input);
  return (area, own, run = own) => {
    const need = needed(own, plan, "sqft");
    if (area === "facilities" || need.every((feet) => feet === 0)) return NOTHING;
    const around = surroundingsOf("facilities", plan, (id) => (id === area ? run : byId.get(id)));
    const rows = moves
      ? pricedOr(() => choiceRows(facilities, { area: "facilities", plan, around, today }), facilities.rows)
      : facilities.rows;
    const supplied = needOf(parts, plan, around, "sqft");
    return spaceShare(monthlyOf(rows.filter(isOwnRow)), need, supplied, around.space);
  };
}

/** The rows an area runs with where an element of it is run by these. */
function withElement(whole: OptionResult | undefined, element: string, { rows }: Run): Run {
  const others: readonly CostRow[] =
    whole?.rows.filter(({ line }) => line.element === "" || key(line.element) !== key(element)) ?? [];
  return { rows: [...others, ...rows] };
}

const needsSpace = ({ parts }: OptionResult): boolean =>
  parts.some((part: readonly CostLine[]) => part.some(({ sqft }) => sqft !== null));

/**
 * The areas with the space that Facilities supplies in their cost per order: of today's option as today's set runs, of any
 * other as the recommended set would with it in its place. It is no part of their other figures, so that it counts once, in
 * Facilities.
 */
export function withSpace(
  inputs: Pick<Inputs, "areas">,
  areas: readonly AreaResult[],
  plan: Plan,
): readonly AreaResult[] {
  const users = areas.filter(({ area, options, elements }) =>
    area === "facilities" ? false : [{ options }, ...elements].some((of) => of.options.some(needsSpace)),
  );
  if (users.length === 0 || !areas.some(({ area }) => area === "facilities")) return areas;
  const [now, then] = [todaysOption, chosenOption].map((of) => ({
    of,
    cost: spaceIn(inputs, areas, plan, of),
  })) as [SideOfSpace, SideOfSpace];
  return areas.map((area) => {
    if (!users.includes(area)) return area;
    const figures = (decision: Decision, option: OptionResult, { of, cost }: SideOfSpace): SpaceFigures => {
      const run = decision === area ? option : withElement(of(area), decision.element, option);
      return figuresWith(option, cost(area.area, option, run), plan);
    };
    const priced = <D extends Decision>(decision: D, says: boolean): D => {
      const options = decision.options.map((option): OptionResult => {
        if (!needsSpace(option) || option.rows.length === 0) return option;
        const advised = figures(decision, option, then);
        if (!option.current) return { ...option, ...advised };
        return { ...option, ...figures(decision, option, now), advised };
      });
      const chosen = options.find(({ option }) => option === decision.recommended);
      const cost = chosen ? asAdvised(chosen).spaceCost : 0;
      const reasons =
        says && chosen && cost > 0
          ? [
              ...decision.reasons,
              `Uses ${count(chosen.space)} sq ft of Facilities, about ${money(12 * cost)} a year, counted there.`,
            ]
          : decision.reasons;
      return { ...decision, options, reasons };
    };
    const { elements } = area;
    return {
      ...priced(area, elements.length === 0),
      elements: elements.map((decision) => priced(decision, true)),
    };
  });
}

interface SideOfSpace {
  readonly of: Option;
  readonly cost: ReturnType<typeof spaceIn>;
}

function figuresWith(option: OptionResult, { month, firstYear }: SpaceCost, plan: Plan): SpaceFigures {
  return {
    spaceCost: month,
    spaceFirstYear: firstYear,
    costPerOrder: settledPerOrder(option.monthlyCost + month, plan),
    twelveMonthCostPerOrder: twelveMonthsPerOrder(option.firstYearCost + firstYear, plan),
  };
}

/** An option with its space as the recommended set has it: today's too, where it stays. */
export const asAdvised = (option: OptionResult): OptionResult => ({ ...option, ...option.advised });
