import { avoidableMonth } from "../costs/figures";
import { paidCash } from "../costs/paid";
import { discountedPayback } from "../commitments/payback";
import type { Plan } from "../costs/plan";
import type { OptionResult } from "../results";

/** What an order costs by an option, in a settled month: money an order. */
export interface PerOrder {
  readonly option: string;
  readonly current: boolean;
  readonly byGroup: { readonly [group: string]: number };
  /** All of it: shipped. */
  readonly shipped: number;
  /** Without the lines of Delivery; null where no line is one: then what is delivery is not known. */
  readonly warehouseOnly: number | null;
  /** One order more a month. */
  readonly marginal: number;
  /** What of its own lines ends where it is given up: WALKAWAYPRICE of the option. What another leaves to pay is in `shipped` alone. */
  readonly avoidable: number;
  /** Paid once for choosing it: money. */
  readonly oneOff: number;
  /** Months until choosing it instead of today's option has paid itself back; null: not within the Horizon, or nothing to compare. */
  readonly payback: number | null;
}

/** Cost per order side by side; [] without orders. Space that Facilities supplies counts as Facility. */
export function perOrderOf(options: readonly OptionResult[], plan: Plan): PerOrder[] {
  const orders = plan.orders[0]!;
  if (!(orders > 0)) return [];
  const today = options.find(({ current }) => current);
  return options
    .filter(({ rows }) => rows.length > 0)
    .map((option) => {
      const groups: { [group: string]: number } = {};
      for (const [group, cost] of Object.entries(option.byGroup)) groups[group] = cost / orders;
      if (option.spaceCost !== 0) groups["Facility"] = (groups["Facility"] ?? 0) + option.spaceCost / orders;
      const shipped = (option.monthlyCost + option.spaceCost) / orders;
      return {
        option: option.option,
        current: option.current,
        byGroup: groups,
        shipped,
        warehouseOnly: groups["Delivery"] === undefined ? null : shipped - groups["Delivery"],
        marginal: option.marginalCost,
        avoidable: avoidableMonth(option.rows) / orders,
        oneOff: option.oneOffCash,
        payback: today && !option.current ? paybackOf(today, option, plan) : null,
      };
    });
}

function paybackOf(today: OptionResult, option: OptionResult, plan: Plan): number | null {
  if (!plan.discount) return null;
  const paid = ({ rows }: OptionResult): Float64Array => {
    const sum = new Float64Array(plan.horizon + 1);
    for (const row of rows) {
      const cash = paidCash(row, plan);
      for (let place = 0; place < sum.length; place++) sum[place]! += cash[place]!;
    }
    return sum;
  };
  const [now, then] = [paid(today), paid(option)];
  return discountedPayback(
    now.map((money, place) => money - then[place]!),
    plan.discount,
  );
}
