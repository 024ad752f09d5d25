import { itemNumber } from "../business";
import { addCurves } from "../costs/curve";
import { optionCurve, strandedShare } from "../costs/optionCurve";
import { switchOverIntervals, type NamedCurve } from "../costs/intervals";
import { makePlan, type Plan } from "../costs/plan";
import type { AreaId, AreaInputs, Inputs } from "../model";
import type { Analysis, AreaResult, Interval, OptionResult } from "../results";
import { decideArea } from "./area";
import { chosenOption, EVALUATION_ORDER } from "./chosenOption";
import type { Settings } from "./decision";
import { givenUp } from "./evaluate";
import { withSpace } from "./space";
import { needed, restsOnOthers, surroundingsOf } from "./surroundings";
import { key } from "../names";

/** Rounds after which choices that keep changing each other are taken as they are. */
const MOST_ROUNDS = 4;

/**
 * The whole calculation: every area decided on the recommended options of the others, Fulfilment's switch-over
 * intervals and the space in costs per order (both where it explains itself), orders and discount factors.
 */
export function analyzeInputs(inputs: Inputs, settings: Settings): Analysis {
  const plan = makePlan(inputs.business);
  const outsidePeople = itemNumber(inputs.business, "People outside the seven areas");
  const byId = new Map(inputs.areas.map((area) => [area.area, area]));
  const explains = settings.explain ?? true;
  let results = new Map<AreaId, AreaResult>();

  const decideAll = (before: ReadonlyMap<AreaId, AreaResult>, explain: boolean): Map<AreaId, AreaResult> => {
    const next = new Map<AreaId, AreaResult>();
    const latest = (id: AreaId): OptionResult | undefined => chosenOption(next.get(id) ?? before.get(id));
    for (const id of EVALUATION_ORDER) {
      const area = byId.get(id);
      if (!area) continue;
      const settled = before.get(id);
      if (settled && !restsOnOthers(area)) {
        next.set(id, settled);
        continue;
      }
      const around = surroundingsOf(id, plan, latest);
      next.set(
        id,
        decideArea(
          area,
          { area: id, plan, around },
          { ...settings, explain: explain || (explains && !restsOnOthers(area)) },
        ),
      );
    }
    return next;
  };
  const interact = inputs.areas.some(restsOnOthers);
  for (let round = 0; interact && round < MOST_ROUNDS; round++) {
    const before = results;
    results = decideAll(before, false);
    if ([...results].every(([id, result]) => before.get(id)?.recommended === result.recommended)) break;
  }
  results = decideAll(results, explains);

  const decided = inputs.areas.map(({ area }) => results.get(area)!);
  const areas = explains ? withSpace(inputs, decided, plan) : decided;
  const peopleOutside = (of: AreaId): number =>
    EVALUATION_ORDER.filter((id) => id !== of).reduce(
      (sum, id) => sum + needed(chosenOption(results.get(id)), plan, "fte")[0]!,
      outsidePeople,
    );
  const fulfilment = byId.get("fulfilment");
  const byHand = settings.chosen.filter(({ why }) => why === undefined);
  return {
    areas,
    fulfilment: {
      intervals:
        fulfilment && explains ? fulfilmentIntervals(fulfilment, plan, peopleOutside("fulfilment")) : [],
    },
    discountFactors: plan.discount,
    orders: plan.orders,
    ...(settings.ties && { ties: settings.ties }),
    ...(byHand.length > 0 && { chosen: byHand }),
  };
}

/**
 * Settled-month cost of every Fulfilment option over 1 to `end` orders a month, with what giving up today's option leaves to
 * pay beyond a year. An option that a gate excludes is among them all the same.
 */
export function fulfilmentCurves(area: AreaInputs, plan: Plan, people: number, end: number): NamedCurve[] {
  const around = { people, space: 0, ownPeople: true, ownSpace: true };
  const today = area.options.flatMap(({ lines, currentElements }) => {
    const served = new Set(currentElements.map(key));
    const kept = lines.filter(({ element }) => element === "" || served.has(key(element)));
    return served.size > 0 ? [kept] : [];
  });
  return area.options.map(({ name, lines }) => {
    const left = givenUp({ parts: [lines] }, { today });
    const stranded = left.parts.map((part) =>
      optionCurve(part, plan, around, 1, end, (line) => (left.counts(line) ? strandedShare(line) : 0)),
    );
    const own = optionCurve(lines, plan, around, 1, end);
    return { option: name, curve: addCurves([own, ...stranded], 1, end) };
  });
}

/** Which of these curves is lowest where, from 1 to max(100000, 10 x orders) orders a month. */
export function fulfilmentIntervals(area: AreaInputs, plan: Plan, people: number): Interval[] {
  const end = Math.max(100000, Math.ceil(10 * plan.orders[0]!));
  const curves = fulfilmentCurves(area, plan, people, end);
  return curves.length > 0 ? switchOverIntervals(curves, 1, end) : [];
}
