import { itemValue } from "../../business";
import { alreadyTiedUp } from "../../costs/paid";
import { otherOutlays } from "../../commitments/whole";
import { todaysParts } from "../../effects/today";
import type { CostRow } from "../../results";
import { CASH, COLUMN } from "./columns";
import type { Earning } from "./limits";
import { commonFigures, type World } from "./world";

/**
 * What the business has outside the decisions: people, cash at each month's end before the seven are paid (with what is tied
 * up today already), and lines that an area decided by elements pays whatever is chosen.
 */
export function baseOf(world: World, { plan, contribution }: Earning): Float64Array {
  const base = commonFigures(world);
  base[COLUMN.people]! += world.outside;
  const cash = itemValue(world.inputs.business, "Cash");
  const { fixed, debt } = otherOutlays(plan);
  let sum = typeof cash === "number" ? cash : 0;
  const lines = [...new Set(world.decisions.map(({ inputs }) => inputs))].flatMap((area) =>
    todaysParts(area).flat(),
  );
  const rows = lines.map((line) => ({ type: "line", line }) as CostRow);
  const [today, first] = alreadyTiedUp(rows, plan);
  sum += today;
  base[CASH]! += sum;
  for (let month = 1; month <= plan.horizon; month++) {
    sum += plan.orders[month]! * (contribution ?? 0) - fixed - debt + (month === 1 ? first : 0);
    base[CASH + month]! += sum;
  }
  return base;
}
