import type { CostLine } from "../model";
import { tariffCharge } from "../tariffs/tariff";
import { changeFactors, firstMonthOf, isActive, numberOf, rateOf } from "./line";
import { planMonth, type Plan } from "./plan";

/** The two views of a line: what a month costs, and when it is paid. Places as in Plan; cash[0] is paid today. */
export interface Views {
  readonly monthly: Float64Array;
  readonly cash: Float64Array;
}

/** A plain line is paid at the end of the month it costs. */
export function paidAsCosted(monthly: Float64Array): Views {
  const cash = Float64Array.from(monthly);
  cash[0] = 0;
  return { monthly, cash };
}

/** Drivers paid whole at the start of each period, and its months. */
export const PERIOD_MONTHS: { readonly [driver: string]: number } = { quarter: 3, year: 12 };

/** Quarters and years are paid whole at the start of each period, counted from From. */
export function paidAhead(line: CostLine, monthly: Float64Array, plan: Plan, periodMonths: number): Views {
  const cash = new Float64Array(plan.months + 1);
  const first = firstMonthOf(line);
  for (let month = first; month <= plan.months; month += periodMonths) {
    if (!isActive(line, month)) continue;
    cash[line.from === "today" && month === first ? 0 : month]! += periodMonths * monthly[month]!;
  }
  return { monthly, cash };
}

/**
 * A one-off: Rate x Quantity, spread over its life in the monthly view; in cash paid whole in From (blank: month 1;
 * today: undiscounted), renewed when its life ends within the horizon, the unexpired share credited at the horizon's
 * end (straight line). Today's option has already paid a one-off without From: monthly view only.
 */
export function oneOff(line: CostLine, plan: Plan, alreadyPaid: boolean): Views {
  const life = Math.max(1, numberOf(line.months, plan.horizon));
  const quantity = numberOf(line.quantity, 1);
  const amount = line.tiers ? tariffCharge(line.tiers, quantity) : rateOf(line, plan) * quantity;
  const change = changeFactors(line, plan);
  const monthly = change.map((factor, place) => (isActive(line, place) ? (amount * factor) / life : 0));
  const cash = new Float64Array(plan.months + 1);
  if (alreadyPaid) return { monthly, cash };

  const first = firstMonthOf(line);
  for (let month = first; month <= plan.horizon && isActive(line, month); month += life) {
    const place = Math.ceil(month);
    const paid = amount * change[place]!;
    cash[line.from === "today" && month === first ? 0 : place]! += paid;
    const used = plan.horizon - month + 1;
    if (used < life) cash[plan.horizon]! -= (paid * (life - used)) / life;
  }
  return { monthly, cash };
}

/**
 * Money tied up: a balance Rate x Quantity (with Base `orders` moving with orders). The monthly view is its interest
 * at the discount rate; cash is its change, released at the horizon's end.
 */
export function tiedUp(line: CostLine, plan: Plan): Views {
  const change = changeFactors(line, plan);
  const amount = rateOf(line, plan) * numberOf(line.quantity, 1);
  const moves = line.base.some((name) => name.toLowerCase() === "orders");
  const balance = change.map((factor, place) =>
    isActive(line, place) ? amount * factor * (moves ? plan.scale[place]! : 1) : 0,
  );
  const rate = plan.monthlyRate ?? 0;
  const cash = new Float64Array(plan.months + 1);
  let before = 0;
  if (line.from === "today" && plan.months > 0) {
    cash[0] = balance[1]!;
    before = balance[1]!;
  }
  for (let month = 1; month <= plan.horizon && month <= plan.months; month++) {
    cash[month] = balance[month]! - before;
    before = balance[month]!;
  }
  if (plan.months > 0) cash[plan.horizon]! -= before;
  return { monthly: balance.map((money) => money * rate), cash };
}

/** What giving up today's option costs once: paid in From (blank: month 1) by every other option. */
export function leavingCharge(line: CostLine, plan: Plan): Views {
  const charge = rateOf(line, plan) * numberOf(line.quantity, 1);
  const month = firstMonthOf(line);
  const once = new Float64Array(plan.months + 1);
  const cash = new Float64Array(plan.months + 1);
  if (month <= plan.months) {
    const paid = charge * changeFactors(line, plan)[month]!;
    once[month] = paid;
    cash[line.from === "today" ? 0 : month] = paid;
  }
  return { monthly: once, cash };
}

/**
 * What still has to be paid of a row when today's option is dropped: its unavoidable share, for Term months (blank: to
 * the horizon).
 */
export function stillToPay(views: Views, line: CostLine, unavoidable: number): Views {
  const term = line.term === null ? Infinity : numberOf(line.term, 0);
  const share = (money: number, place: number): number =>
    planMonth(place) <= term ? money * unavoidable : 0;
  return {
    monthly: views.monthly.map(share),
    cash: views.cash.map((money, place) => (place === 0 || place <= term ? money * unavoidable : 0)),
  };
}
