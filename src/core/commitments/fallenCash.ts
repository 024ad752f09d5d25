import { choiceRows } from "../advice/evaluate";
import { makePlan } from "../costs/plan";
import { paidCash } from "../costs/paid";
import { pricedOr } from "../tariffs/tariff";
import { FALL } from "./fixed";
import { openingOf } from "./option";
import { partsOf } from "./situation";
import { lowestOf, monthEndCash, type Whole } from "./whole";

/**
 * The lowest month-end cash of a side, and its month, where sales fall from the plan's first month on (FALL): every option
 * priced anew at the orders that are left, the people and space around it as they are, and what the side pays besides.
 * null without Cash and contribution, or where a tariff ends too early. Source: docs/method.md, The seven together.
 */
export function lowestAtFall(
  side: "today" | "recommended",
  { plan, counted, beside, contribution, ...sides }: Whole,
): { readonly cash: number; readonly month: number } | null {
  if (contribution === null || !sides[side]) return null;
  const { business, horizon, orders } = plan;
  const fallen = makePlan(business, { orders: (1 - FALL) * orders[0]!, horizon });
  return pricedOr(() => {
    const paid = new Float64Array(fallen.months + 1);
    for (const area of counted) {
      const option = area[side]?.option;
      if (!option) continue;
      for (const row of choiceRows({ parts: partsOf(option) }, area.situation, fallen))
        paidCash(row, fallen).forEach((money, place) => (paid[place]! += money));
      // Stock for the plan's orders is there today: less of it is needed then.
      if (area.today)
        openingOf(area.today, area.situation).forEach((money, place) => (paid[place]! -= money));
    }
    for (const each of beside)
      if (each.side === side) each.paid.forEach((money, place) => (paid[place]! += money));
    const ends = monthEndCash(paid, fallen, contribution);
    return ends && lowestOf(ends);
  }, null);
}
