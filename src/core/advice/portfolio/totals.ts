import { itemValue } from "../../business";
import { fixedChargeCover, operatingLeverage, runwayMonths } from "../../commitments/ratios";
import { FALL } from "../../commitments/fixed";
import { otherOutlays } from "../../commitments/whole";
import type { AreaId } from "../../model";
import { key } from "../../names";
import { CASH, COLUMN } from "./columns";
import type { Earning } from "./limits";
import type { PortfolioFigures } from "./result";
import type { World } from "./world";

/** Figures of each decision's option and of the whole, for one choice. */
export interface Chosen {
  readonly choice: readonly number[];
  readonly sums: Float64Array;
  /** By decision, with what it has in common with others left out. */
  readonly own: readonly Float64Array[];
}

function largest<Name>(
  amounts: ReadonlyMap<Name, number>,
): { readonly name: Name; readonly amount: number } | null {
  let found: { name: Name; amount: number } | null = null;
  for (const [name, amount] of amounts) if (amount > (found?.amount ?? 0)) found = { name, amount };
  return found;
}

/**
 * What a choice comes to for the whole business: a settled year at the plan, after a fall of sales by 30 %, and month by
 * month. Operating profit = 12 x (orders x value x margin - the seven as billed - Other fixed costs); operating leverage =
 * contribution / operating profit, the contribution being that profit with the fixed cost that is taken off in it added
 * back; cover and runway by commitments/ratios.ts. Source: docs/method.md, The seven together.
 */
export function totalsOf(world: World, chosen: Chosen, earning: Earning): PortfolioFigures {
  const { sums, own, choice } = chosen;
  const { plan, contribution, lowOrders } = earning;
  const { business } = world.inputs;
  const of = (column: keyof typeof COLUMN): number => sums[COLUMN[column]]!;
  const orders = plan.orders[0]!;
  const { fixed, interest, debt } = otherOutlays(plan);
  const profit = contribution === null ? null : 12 * (orders * contribution - of("billed") - fixed);
  const fallen =
    contribution === null ? null : 12 * (orders * (1 - FALL) * contribution - of("billedFallen") - fixed);
  const price = itemValue(business, "Average order value");
  const sales = typeof price === "number" ? price * orders : null;
  const cash = itemValue(business, "Cash");
  const credit = itemValue(business, "Credit line");
  const means = typeof cash === "number" ? cash + (typeof credit === "number" ? credit : 0) : null;
  const runway = (count: number, billed: number): number | null =>
    means === null || contribution === null
      ? null
      : (runwayMonths(means, count * contribution, billed + fixed + debt) ?? Infinity);
  const monthEnds =
    means === null || contribution === null ? null : sums.slice(CASH, CASH + plan.horizon + 1);
  let lowest = 0;
  monthEnds?.forEach((money, month) => {
    if (money < monthEnds[lowest]!) lowest = month;
  });

  const byArea = new Map<AreaId, number>();
  const byProvider = new Map<string, { name: string; amount: number }>();
  world.decisions.forEach(({ area, options }, index) => {
    const figures = own[index]!;
    byArea.set(area, (byArea.get(area) ?? 0) + figures[COLUMN.committed]!);
    const { name, kind } = options[choice[index]!]!;
    if (kind !== "outsourced") return;
    const before = byProvider.get(key(name));
    byProvider.set(key(name), {
      name: before?.name ?? name,
      // Neither what is still to pay to others, nor the owner's hours, nor interest on money tied up.
      amount: (before?.amount ?? 0) + figures[COLUMN.billed]! - figures[COLUMN.runsOn]!,
    });
  });
  const most = largest(byArea);
  const provider = largest(new Map([...byProvider.values()].map(({ name, amount }) => [name, amount])));
  const hasLow = typeof business[key("Orders per month")]?.low === "number";
  // In the sense of the profit: the owner's hours and interest on money tied up are in neither.
  const fixedBilled = 12 * (of("fixedBilled") + fixed);
  return {
    yearlyCost: of("yearly"),
    fit: world.decisions.some(({ options }) => options.some(({ fit }) => fit !== null)) ? of("fit") : null,
    people: of("people"),
    ownerHoursAWeek: of("ownerHours"),
    monthlyCost: of("settled"),
    fixedCost: of("fixed"),
    billed: of("billed"),
    fixedShare: of("settled") > 0 ? of("fixed") / of("settled") : null,
    committed: of("committed"),
    committedByArea: [...byArea].map(([area, committed]) => ({ area, committed })),
    largestShare:
      most && of("committed") > 0 ? { area: most.name, share: most.amount / of("committed") } : null,
    provider:
      provider && of("settled") > 0 ? { name: provider.name, share: provider.amount / of("settled") } : null,
    rent: of("rent"),
    rentOfSales: sales !== null && sales > 0 ? of("rent") / sales : null,
    operatingLeverage: profit === null ? null : operatingLeverage(profit + fixedBilled, 0, fixedBilled),
    operatingProfit: profit,
    operatingProfitFallen: fallen,
    cover: profit === null ? null : fixedChargeCover(profit, 12 * of("rent"), interest),
    coverFallen: fallen === null ? null : fixedChargeCover(fallen, 12 * of("rentFallen"), interest),
    runway: runway(orders, of("billed")),
    runwayAtLow: hasLow ? runway(lowOrders, of("billedLow")) : null,
    monthEnds,
    lowest: monthEnds && { cash: monthEnds[lowest]!, month: lowest },
  };
}
