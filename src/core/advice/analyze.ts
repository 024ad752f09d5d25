import { itemNumber } from "../business";
import { optionCurve } from "../costs/optionCurve";
import { switchOverIntervals, type NamedCurve } from "../costs/intervals";
import { makePlan, type Plan } from "../costs/plan";
import type { AreaId, AreaInputs, Inputs } from "../model";
import type { Analysis, AreaResult, Interval, OptionResult } from "../results";
import { decideArea } from "./area";
import type { Settings } from "./decision";
import { needOf } from "./evaluate";

/** Order of evaluation: five areas, then Human resources with the others' people, then Facilities with all the space. */
const ORDER: readonly AreaId[] = [
  "marketing",
  "customerService",
  "it",
  "fulfilment",
  "finance",
  "humanResources",
  "facilities",
];
/** Rounds after which choices that keep changing each other are taken as they are. */
const MOST_ROUNDS = 4;

/** The option an area runs with as far as people and space go: the recommended, else today's. */
function chosenOption(result: AreaResult | undefined): OptionResult | undefined {
  if (!result) return undefined;
  return (
    result.options.find(({ option }) => option === result.recommended) ??
    result.options.find(({ current }) => current)
  );
}

/** People or space that an option's lines need, by month. */
function needed(option: OptionResult | undefined, plan: Plan, of: "fte" | "sqft"): Float64Array {
  const none = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  const lines =
    option?.rows.filter(({ type }) => type === "line" || type === "top-up").map(({ line }) => line) ?? [];
  return needOf(lines, plan, none, of);
}

const add = (arrays: readonly Float64Array[], length: number): Float64Array => {
  const sum = new Float64Array(length);
  for (const values of arrays) for (let place = 0; place < length; place++) sum[place]! += values[place]!;
  return sum;
};

/**
 * The whole calculation: every area decided on the recommended options of the others, Fulfilment's switch-over
 * intervals, orders and discount factors.
 */
export function analyzeInputs(inputs: Inputs, settings: Settings): Analysis {
  const plan = makePlan(inputs.business);
  const outsidePeople = itemNumber(inputs.business, "People outside the seven areas");
  const length = plan.months + 1;
  const byId = new Map(inputs.areas.map((area) => [area.area, area]));
  let results = new Map<AreaId, AreaResult>();

  const decideAll = (before: ReadonlyMap<AreaId, AreaResult>, explain: boolean): Map<AreaId, AreaResult> => {
    const next = new Map<AreaId, AreaResult>();
    const latest = (id: AreaId): OptionResult | undefined => chosenOption(next.get(id) ?? before.get(id));
    for (const id of ORDER) {
      const area = byId.get(id);
      if (!area) continue;
      const others = ORDER.filter((other) => other !== id);
      const people = add(
        [
          new Float64Array(length).fill(outsidePeople),
          ...others.map((other) => needed(latest(other), plan, "fte")),
        ],
        length,
      );
      // Only Facilities is charged on everybody's space; elsewhere a `sq ft` line is about the area's own.
      const space =
        id === "facilities"
          ? add(
              others.map((other) => needed(latest(other), plan, "sqft")),
              length,
            )
          : new Float64Array(length);
      const facilities = latest("facilities");
      const supplied = facilities && (facilities.space || spaceNeeded(others, latest, plan));
      const spaceRate =
        id === "facilities" || !facilities || !supplied ? 0 : facilities.monthlyCost / supplied;
      next.set(
        id,
        decideArea(area, { area: id, plan, around: { people, space }, spaceRate }, { ...settings, explain }),
      );
    }
    return next;
  };
  for (let round = 0; interact(inputs) && round < MOST_ROUNDS; round++) {
    const before = results;
    results = decideAll(before, false);
    if ([...results].every(([id, result]) => before.get(id)?.recommended === result.recommended)) break;
  }
  results = decideAll(results, settings.explain ?? true);

  const areas = inputs.areas.map(({ area }) => results.get(area)!);
  const fulfilment = byId.get("fulfilment");
  return {
    areas,
    fulfilment: { intervals: fulfilment ? fulfilmentIntervals(fulfilment, plan) : [] },
    discountFactors: plan.discount,
    orders: plan.orders,
  };
}

/** Whether any line's cost or need depends on what other areas choose; if none does, one round settles all. */
function interact({ areas }: Inputs): boolean {
  const shared = new Set(["person", "hire", "sq ft"]);
  return areas.some(({ options }) =>
    options.some(({ lines }) => lines.some((line) => line.sqft !== null || shared.has(line.driver.kind))),
  );
}

function spaceNeeded(
  others: readonly AreaId[],
  latest: (id: AreaId) => OptionResult | undefined,
  plan: Plan,
): number {
  return others.reduce((sum, other) => sum + needed(latest(other), plan, "sqft")[0]!, 0);
}

/**
 * Intervals over all Fulfilment options of a settled month, from 1 to max(100000, 10 x orders) orders a month. What
 * giving up today's option leaves to pay is no part of them: they compare what each option itself costs.
 */
export function fulfilmentIntervals(area: AreaInputs, plan: Plan): Interval[] {
  const end = Math.max(100000, Math.ceil(10 * plan.orders[0]!));
  const curves: NamedCurve[] = area.options.map(({ name, lines }) => ({
    option: name,
    curve: optionCurve(lines, plan, { people: 0, space: 0, ownPeople: true, ownSpace: true }, 1, end),
  }));
  return curves.length > 0 ? switchOverIntervals(curves, 1, end) : [];
}
