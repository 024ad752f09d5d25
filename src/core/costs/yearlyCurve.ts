import type { CostLine } from "../model";
import type { CostRow } from "../results";
import type { CurveSum } from "./curveSum";
import { paidAhead, PERIOD_MONTHS } from "./cash";
import { annuity, yearlyOfRow } from "./figures";
import { firstMonthOf, numberOf } from "./line";
import type { Around, OrderPlans } from "./lineCurves";
import { lineSums } from "./lineSums";
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

/** Adds the yearly cost of an option's rows to sums over a range of orders; returns by how much they may be off in all. */
export type AddYearly = (
  range: Pick<CurveSum, "first" | "end">,
  /** The sum a row is added to, by its line and label; null = it does not count. */
  sumFor: (line: CostLine, label: string) => CurveSum | null,
  /** As of lineSums: more blocks than that are taken as a straight line; Infinity = exact. */
  mostBlocks: number,
) => number;

/**
 * The yearly cost of an option's rows as curves of whole orders a month: exact, as yearlyCost of the plan at every whole
 * number of orders. What does not depend on the range is worked out here, once. A sum ends early beyond a bounded last
 * tier.
 *
 * @param which the rows of the option itself, or those that giving it up leaves to pay
 * @param plans as orderPlans makes them of a plan with a discount rate
 */
export function yearlyCurves(
  { lines, around, isCurrent }: Priced,
  which: "kept" | "given up",
  plans: OrderPlans,
): AddYearly {
  const { none, one } = plans;
  const rowsAt = (plan: Plan): Map<CostLine, CostRow> => {
    const rows = optionRows(lines.filter(isStraight), plan, around, isCurrent);
    return new Map((which === "kept" ? rows : exitRows(rows, plan)).map((row) => [row.line, row]));
  };
  const low = rowsAt(none);
  const high = rowsAt(one);
  const straight = new Map(
    [...low].map(([line, row]) => {
      const fixed = yearlyOfRow(row, none);
      return [line, { fixed, perOrder: yearlyOfRow(high.get(line)!, one) - fixed }];
    }),
  );
  const weights = lines.map((line) => (isStraight(line) ? null : yearlyWeightsOf(line, which, none)));
  const labels = lines.map((line) => rowLabel(line, which));

  return (range, sumFor, mostBlocks) => {
    const addLine = lineSums(lines, plans, around, range.first, range.end);
    let off = 0;
    lines.forEach((line, index) => {
      const sum = sumFor(line, labels[index]!);
      if (!sum) return;
      const known = straight.get(line);
      if (known) sum.change(range.first, known.fixed, known.perOrder);
      const monthly = weights[index];
      if (monthly) off += addLine(sum, index, monthly, mostBlocks);
    });
    return off;
  };
}

/**
 * Yearly cost of one unit of money a month in a line's rows, by the month it is charged for: of all months, or of the share
 * and the months that still have to be paid. Not for what is paid once or tied up.
 */
export function yearlyWeightsOf(line: CostLine, which: "kept" | "given up", plan: Plan): Float64Array {
  const weights = yearlyWeights(line, plan);
  if (which === "kept") return weights;
  const share = 1 - (line.avoidable ?? 1);
  const term = line.term === null ? Infinity : numberOf(line.term, 0);
  return weights.map((weight, m) => {
    const due = m <= term || (line.from === "today" && m === firstMonthOf(line));
    return due ? weight * share : 0;
  });
}
