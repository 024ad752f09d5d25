import { isShared } from "../costs/option";
import { chosenOption } from "../advice/chosenOption";
import { choiceRows, needOf, type Situation } from "../advice/evaluate";
import { itemNumber } from "../business";
import { makePlan, type Plan } from "../costs/plan";
import type { AreaId, CostLine, Inputs } from "../model";
import { key } from "../names";
import type { Analysis, AreaResult, CostRow, Decision, OptionResult } from "../results";

/** Rows of an option's own lines: neither what another option left to pay, nor its leaving charges. */
export function isOwnRow({ type }: CostRow): boolean {
  return type === "line" || type === "top-up";
}

/**
 * An option's lines, a part for each option that is mixed in it: a Base refers to lines of its own part only. Lines of
 * every option ("all") are paid once: with the part that serves their element, else with the first.
 */
export function partsOf(option: Pick<OptionResult, "rows">): CostLine[][] {
  const lines = option.rows.filter(isOwnRow).map(({ line }) => line);
  const owners = lines.filter((line) => !isShared(line));
  const names = [...new Set(owners.map((line) => key(line.option)))];
  const parts = names.map((): CostLine[] => []);
  if (parts.length === 0) return lines.length > 0 ? [lines] : [];
  for (const line of lines) {
    const owner = isShared(line) ? owners.find(({ element }) => key(element) === key(line.element)) : line;
    const at = isShared(line) && line.element === "" ? 0 : names.indexOf(key((owner ?? owners[0]!).option));
    parts[at]!.push(line);
  }
  return parts;
}

/** What an option needs of people ("fte") or space ("sqft") in each place of the plan. */
export function neededBy(option: OptionResult, plan: Plan, of: "fte" | "sqft"): Float64Array {
  const none = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  return needOf(partsOf(option).flat(), plan, none, of);
}

/** Lines of today's option, without those of elements of which none is marked: they are advised, and not run yet. */
function todaysParts({ options, elements = [] }: Decided): CostLine[][] {
  const today = options.find(({ current }) => current);
  if (!today) return [];
  const parts = partsOf(today);
  const marked = elements.filter(({ current }) => current !== null);
  if (marked.length === elements.length) return parts;
  const served = new Set(["", ...marked.map(({ element }) => key(element))]);
  const runs = new Set(marked.map(({ current }) => key(current!)));
  return parts.map((part) =>
    part.filter((line) => served.has(key(line.element)) && (isShared(line) || runs.has(key(line.option)))),
  );
}

/** An area, or one element of it. */
type Decided = Decision & Partial<Pick<AreaResult, "elements">>;

/** What a decision's options are priced in; `plan` is that of the other areas' people and space. */
export function situationOf(
  { business }: Pick<Inputs, "business">,
  { areas }: Pick<Analysis, "areas">,
  plan: Plan,
): (area: AreaId, decision: Decided) => Situation {
  const length = plan.months + 1;
  const outside = itemNumber(business, "People outside the seven areas");
  const needs = areas.map((area) => {
    const option = chosenOption(area);
    const of = (need: "fte" | "sqft"): Float64Array =>
      option ? neededBy(option, plan, need) : new Float64Array(length);
    return { area: area.area, fte: of("fte"), sqft: of("sqft") };
  });
  const others = (area: AreaId, of: "fte" | "sqft", from: number): Float64Array => {
    const sum = new Float64Array(length).fill(from);
    for (const need of needs)
      if (need.area !== area) for (let place = 0; place < length; place++) sum[place]! += need[of][place]!;
    return sum;
  };
  const around = new Map(
    areas.map(({ area }) => [
      area,
      {
        people: others(area, "fte", outside),
        // Only Facilities is charged on everybody's space.
        space: area === "facilities" ? others(area, "sqft", 0) : new Float64Array(length),
      },
    ]),
  );
  return (area, decision) => ({ area, plan, around: around.get(area)!, today: todaysParts(decision) });
}

/** A settled month of an option at another order volume; the other areas' people and space stay as they are. */
export function settledAt(option: OptionResult, situation: Situation, orders: number): CostRow[] {
  const plan = makePlan(situation.plan.business, { orders, settledOnly: true });
  return choiceRows({ parts: partsOf(option) }, situation, plan);
}
