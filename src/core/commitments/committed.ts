import { changeFactors, isActive, limitOf, numberOf, rateOf } from "../costs/line";
import type { Plan } from "../costs/plan";
import { TIMES_A_MONTH } from "../costs/volumes";
import type { CostLine } from "../model";
import type { CostRow } from "../results";
import { isImputed, paidCash } from "../costs/paid";

/** Months after which a commitment counts: what falls due later than 90 days from today. */
export const NEAR_MONTHS = 3;

/** By what a row binds its owner beyond the near months. */
export type Bond =
  /** What is left to pay of an option given up: all of it. */
  | "left"
  /** The unavoidable share of the line (Avoidable is filled in). */
  | "unavoidable"
  /** Blocks begun in month 1, held for Term months. */
  | "blocks"
  /** A charge by time, for Term months. */
  | "term"
  /** A least charge, for Term months. */
  | "minimum"
  | "none";

const ENDS_AT_ONCE = new Set(["once", "tied up", "leaving"]);

/** Whether a line is charged whatever is ordered: by time, or by a count that does not move with orders. */
function byTime({ driver }: CostLine, { business }: Plan): boolean {
  return (
    driver.kind in TIMES_A_MONTH ||
    (driver.kind === "item" && business[driver.item]?.movesWithOrders === false)
  );
}

/** What binds to a row. Avoidable, where filled in, goes before Term; a Term without it is taken at its word. */
export function bondOf(row: CostRow, plan: Plan): Bond {
  const { line } = row;
  if (isImputed(row)) return "none";
  if (row.type === "still to pay") return "left";
  if (line.driver.kind === "leaving") return "none";
  if (line.avoidable !== null) return line.avoidable < 1 ? "unavoidable" : "none";
  if (ENDS_AT_ONCE.has(line.driver.kind) || numberOf(line.term, 0) <= NEAR_MONTHS) return "none";
  if (line.driver.kind === "minimum") return "minimum";
  if (line.step !== null && !line.tiers) return "blocks";
  if (byTime(line, plan)) return "term";
  return limitOf(line.minimum) === null ? "none" : "minimum";
}

/** Last month that a row's commitment reaches: its Term, at most the Horizon. */
function lastMonth({ line }: CostRow, bond: Bond, plan: Plan): number {
  if (bond === "left" || line.term === null) return plan.horizon;
  return Math.min(plan.horizon, numberOf(line.term, 0));
}

/**
 * What of a row must still be paid after the near months whatever happens: money, undiscounted, over the Horizon.
 *
 * left: its cash; unavoidable: (1 - Avoidable) x its cash to the end of Term (blank: the Horizon), the rule by which a
 * dropped option leaves cost behind; blocks: month 1's blocks at their price; term: its cash; minimum: the least charge,
 * a twelfth of a year's each month. Commitments of months after the Horizon are not counted.
 */
export function committedBeyond(row: CostRow, plan: Plan): number {
  const bond = bondOf(row, plan);
  if (bond === "none") return 0;
  const { line } = row;
  const paid = paidCash(row, plan);
  const change = changeFactors(line, plan);
  const leastOf =
    line.driver.kind === "minimum"
      ? rateOf(line, plan) * numberOf(line.quantity, 1)
      : (limitOf(line.minimum) ?? 0);
  const least = line.period === "year" ? leastOf / 12 : leastOf;
  const due = (month: number): number => {
    switch (bond) {
      case "unavoidable":
        return (1 - line.avoidable!) * paid[month]!;
      case "blocks":
        return isActive(line, month) ? paid[1]! * change[month]! : 0;
      case "minimum":
        return isActive(line, month) ? least * change[month]! : 0;
      default:
        return paid[month]!;
    }
  };
  let sum = 0;
  for (let month = NEAR_MONTHS + 1; month <= lastMonth(row, bond, plan); month++) sum += due(month);
  return sum;
}
