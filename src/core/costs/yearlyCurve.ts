import type { CostLine } from "../model";
import type { CostRow } from "../results";
import type { CurveSum } from "./curve";
import { paidAhead, PERIOD_MONTHS } from "./cash";
import { annuity, yearlyOfRow } from "./figures";
import { firstMonthOf, numberOf } from "./line";
import { lineCurves, type Around, type OrderPlans } from "./lineCurves";
import { exitRows, optionRows, rowLabel } from "./option";
import type { Plan } from "./plan";

/** Lines of one option with what they are priced in. */
export interface Priced {
  readonly lines: readonly CostLine[];
  readonly around: Around;
  readonly isCurrent: (line: CostLine) => boolean;
}

/** Whether the cost of a line moves in a straight line with orders, so that two points give it. */
function isStraight(line: CostLine): boolean {
  const { driver, tiers, step, minimum, maximum } = line;
  const direct = !["percent of", "minimum", "person", "hire", "sq ft"].includes(driver.kind);
  const oncePaid = driver.kind === "once" || driver.kind === "tied up" || driver.kind === "leaving";
  return oncePaid || (direct && tiers === null && step === null && minimum === null && maximum === null);
}

/** Yearly cost of one unit of money a month, by the month it is charged for: when it is paid, discounted. */
function yearlyWeights(line: CostLine, plan: Plan): Float64Array {
  const discount = plan.discount!;
  const factor = 12 / annuity(plan);
  const weights = new Float64Array(plan.months + 1);
  const ahead = PERIOD_MONTHS[line.driver.kind];
  const paid = ahead ? paidAhead(line, new Float64Array(plan.months + 1).fill(1), plan, ahead).cash : null;
  for (let m = 1; m <= plan.horizon; m++) weights[m] = (paid ? paid[m]! : 1) * discount[m]! * factor;
  if (paid && line.from === "today") weights[firstMonthOf(line)] = paid[0]! * factor;
  return weights;
}

/**
 * Adds the yearly cost of an option's rows, as curves of whole orders a month, to sums over that range: exact, as
 * yearlyCost of the plan at every whole number of orders. The sum ends early beyond a bounded last tier.
 *
 * @param which the rows of the option itself, or those that giving it up leaves to pay
 * @param plans as orderPlans makes them of a plan with a discount rate
 * @param sumFor the sum a row is added to, by its line and label; null = it does not count
 */
export function addYearly(
  { lines, around, isCurrent }: Priced,
  which: "kept" | "given up",
  { none, one }: OrderPlans,
  range: Pick<CurveSum, "first" | "end">,
  sumFor: (line: CostLine, label: string) => CurveSum | null,
): void {
  const rowsAt = (plan: Plan): Map<CostLine, CostRow> => {
    const rows = optionRows(lines.filter(isStraight), plan, around, isCurrent);
    return new Map((which === "kept" ? rows : exitRows(rows, plan)).map((row) => [row.line, row]));
  };
  const low = rowsAt(none);
  const high = rowsAt(one);
  const { addTo } = lineCurves(lines, { none, one }, around, range.first, range.end);
  lines.forEach((line, index) => {
    const sum = sumFor(line, rowLabel(line, which));
    if (!sum) return;
    if (isStraight(line)) {
      const a = low.get(line);
      const b = high.get(line);
      if (!a || !b) return;
      const fixed = yearlyOfRow(a, none);
      sum.change(range.first, fixed, yearlyOfRow(b, one) - fixed);
      return;
    }
    const share = which === "kept" ? 1 : 1 - (line.avoidable ?? 1);
    if (share <= 0) return;
    const term = which === "kept" || line.term === null ? Infinity : numberOf(line.term, 0);
    const weights = yearlyWeights(line, none);
    for (let m = 1; m < weights.length; m++) {
      const due = m <= term || (line.from === "today" && m === firstMonthOf(line));
      if (weights[m] !== 0 && due) addTo(sum, index, m, weights[m]! * share);
    }
  });
}
