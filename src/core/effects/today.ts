import { COUNTS_OWN, needOf } from "../advice/evaluate";
import { itemNumber } from "../business";
import { JUST, settledMonth } from "../costs/figures";
import { optionRows } from "../costs/option";
import { makePlan, type Plan } from "../costs/plan";
import type { AreaId, AreaInputs, CostLine, Inputs } from "../model";
import { key } from "../names";
import { pricedOr } from "../tariffs/tariff";

/** The lines that an area runs with today, an option at a time; lines of every option once. [] where none is marked. */
export function todaysParts(area: AreaInputs): CostLine[][] {
  const seen = new Set<CostLine>();
  return area.options.flatMap(({ lines, currentElements }) => {
    const served = new Set(currentElements.map(key));
    const kept = lines.filter(
      (line) => (line.element === "" || served.has(key(line.element))) && !seen.has(line),
    );
    if (served.size === 0) return [];
    for (const line of kept) seen.add(line);
    return [kept];
  });
}

/** Prices an area's settled month with today's options, under another business or other orders. Money. */
export interface TodayPriced {
  /** Areas that mark today's option. */
  readonly areas: readonly AreaId[];
  /** 0 where the area marks none, or cannot be priced. */
  readonly month: (area: AreaId, business: Inputs["business"], orders?: number) => number;
  /** What one order more costs the seven, no step crossed: money. */
  readonly marginal: number;
}

/** The seven as they run today, to be priced. */
export function pricedToday({ business, areas }: Pick<Inputs, "business" | "areas">): TodayPriced {
  const parts = new Map(areas.map((area) => [area.area, todaysParts(area)] as const));
  const stated = makePlan(business, { settledOnly: true });
  const none = { people: new Float64Array(1), space: new Float64Array(1) };
  const need = (area: AreaId, plan: Plan, of: "fte" | "sqft"): number =>
    needOf(parts.get(area)?.flat() ?? [], plan, none, of)[0]!;
  const month = (area: AreaId, of: Inputs["business"], orders?: number): number => {
    const plan = makePlan(of, { settledOnly: true, ...(orders === undefined ? {} : { orders }) });
    const people = areas.reduce(
      (sum, other) =>
        sum + (other.area === area && !COUNTS_OWN.people(area) ? 0 : need(other.area, stated, "fte")),
      itemNumber(of, "People outside the seven areas"),
    );
    const space =
      area === "facilities"
        ? areas.reduce((sum, other) => sum + (other.area === area ? 0 : need(other.area, stated, "sqft")), 0)
        : need(area, stated, "sqft");
    const around = { people: Float64Array.of(people), space: Float64Array.of(space) };
    return pricedOr(
      () =>
        (parts.get(area) ?? []).reduce(
          (sum, part) => sum + settledMonth(optionRows(part, plan, around, () => true)),
          0,
        ),
      0,
    );
  };
  const priced = areas.filter(({ area }) => parts.get(area)!.length > 0).map(({ area }) => area);
  const orders = stated.orders[0]!;
  const all = (at: number): number => priced.reduce((sum, area) => sum + month(area, business, at), 0);
  return {
    areas: priced,
    month,
    marginal: orders > 0 ? (all(orders * (1 + JUST)) - all(orders * (1 - JUST))) / (2 * JUST * orders) : 0,
  };
}
