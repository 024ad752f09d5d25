import { annuity } from "../costs/figures";
import { changeFactors, isActive, limitOf, numberOf } from "../costs/line";
import type { Plan } from "../costs/plan";
import { chargesFraction } from "../costs/volumes";
import type { CostLine } from "../model";
import { tariffCharge } from "../tariffs/tariff";
import { product, still, sumOf, type Factor } from "./factor";

/**
 * A line's cost of month m as factor x pattern[m], times the month's orders where it moves with them: no tier, step or
 * limit bends it, so that a year of it is one product a trial.
 */
export interface Form {
  readonly factor: Factor;
  /** By month; index 0 is not used. */
  readonly pattern: Float64Array;
  readonly moves: boolean;
}

/** Whether a line is charged its Rate times its units and nothing else. */
export function isPlain({ tiers, step, minimum, maximum }: CostLine): boolean {
  return tiers === null && step === null && limitOf(minimum) === null && limitOf(maximum) === null;
}

/** 1 in the months of From to To, times the yearly change where there is one. */
export function patternOf(line: CostLine, plan: Plan, changes: boolean): Float64Array {
  const change = changeFactors(line, plan);
  return change.map((factor, m) => (m > 0 && isActive(line, m) ? (changes ? factor : 1) : 0));
}

/** The form of a plain line whose units are `volume` x its Quantity. @param months what there is of people or space */
export function plainForm(
  line: CostLine,
  plan: Plan,
  rate: Factor,
  volume: Factor,
  moves: boolean,
  months: Float64Array | null,
): Form {
  const pattern = patternOf(line, plan, !chargesFraction(line));
  return {
    factor: product(rate, volume, still(numberOf(line.quantity, 1))),
    pattern: months ? pattern.map((x, m) => x * months[m]!) : pattern,
    moves,
  };
}

/** The monthly view of a one-off (costs/cash.ts, oneOff). */
export function onceForm(line: CostLine, plan: Plan, rate: Factor): Form {
  const life = Math.max(1, numberOf(line.months, plan.horizon));
  const pattern = patternOf(line, plan, true).map((x) => x / life);
  return { factor: product(rate, still(onceUnits(line))), pattern, moves: false };
}

/** What the Rate of a one-off is times: its Quantity, or the tariff of it. */
export const onceUnits = (line: CostLine): number => {
  const quantity = numberOf(line.quantity, 1);
  return line.tiers ? tariffCharge(line.tiers, quantity) : quantity;
};

/** The balance of money tied up (costs/cash.ts, tiedUp) in every month. */
export function balanceForm(line: CostLine, plan: Plan, rate: Factor): Form {
  const stated = plan.orders[0]!;
  const moves = stated > 0 && line.base.some((name) => name.toLowerCase() === "orders");
  const factor = product(rate, still(numberOf(line.quantity, 1)), still(moves ? 1 / stated : 1));
  return { factor, pattern: patternOf(line, plan, true), moves };
}

/** Yearly cost of one unit of money tied up in each month: paid at its end (or today), paid back at the next one's. */
export function balanceWeights(line: CostLine, plan: Plan): Float64Array {
  const { horizon, months } = plan;
  const discount = plan.discount!;
  const factor = 12 / annuity(plan);
  return Float64Array.from({ length: months + 1 }, (_, m) => {
    if (m === 0 || m > horizon) return 0;
    const paid = m === 1 && line.from === "today" ? 0 : m;
    return factor * (discount[paid]! - discount[Math.min(m + 1, horizon)]!);
  });
}

/** Forms of the same months taken together. */
export function gathered(
  forms: readonly Form[],
): { readonly sum: Factor[]; readonly pattern: Float64Array; readonly moves: boolean }[] {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    const name = `${form.moves}|${form.pattern.join()}`;
    groups.set(name, [...(groups.get(name) ?? []), form]);
  }
  return [...groups.values()].map((group) => ({
    sum: sumOf(group.map(({ factor }) => factor)),
    pattern: group[0]!.pattern,
    moves: group[0]!.moves,
  }));
}
