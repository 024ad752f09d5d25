import { unknownsOf } from "../core/advice/unknowns";
import { itemValue } from "../core/business";
import { isShared } from "../core/costs/option";
import { owesItsTerm } from "../core/costs/line";
import { itemsNeeded, movesWithOrders } from "../core/costs/volumes";
import { UNKNOWN, type CostLine, type Inputs } from "../core/model";
import { notAvailable } from "./refusal";

/**
 * The line without a Term that is not known and plays no part: dates in Term cannot be counted by a function, which must
 * not look at the calendar. It says how long what is left of a line given up is paid and, but for a settled month, how long
 * blocks are held and when a year's minimum is settled.
 *
 * @param months of the plan; 0: a settled month alone is priced
 * @param isLeft whether it is a line of today's option, given up for another
 */
export function withoutIdleTerm(line: CostLine, months: number, isLeft: boolean): CostLine {
  if (line.term !== UNKNOWN) return line;
  const counts =
    (isLeft && !isShared(line) && (line.avoidable ?? 1) < 1) ||
    (months > 0 && (line.step !== null || (line.period === "year" && owesItsTerm(line))));
  return counts ? line : { ...line, term: null };
}

/** Refuses what cannot be priced: a `?`, or a Business item that a line needs and does not have. */
export function checkKnown(
  lines: readonly CostLine[],
  business: Inputs["business"],
  alsoNeeded: readonly string[] = [],
): void {
  const needed = [
    ...alsoNeeded,
    ...lines.flatMap(({ driver }) => itemsNeeded(driver)),
    // Such a count is scaled by orders / Orders per month.
    ...(lines.some(({ driver }) => movesWithOrders(driver, business)) ? ["Orders per month"] : []),
  ];
  const missing = needed.find((name) => itemValue(business, name) === null);
  if (missing !== undefined)
    throw notAvailable(
      `${missing} is missing: type its value into the Business table ("zero" if it is 0) and pass that table as business.`,
    );
  const unknown = unknownsOf(lines, business);
  const questions = [
    ...new Set([
      ...unknown.map(({ what }) => what),
      ...needed.filter((name) => itemValue(business, name) === UNKNOWN),
    ]),
  ];
  if (questions.length > 0) throw notAvailable(`unknown: ${questions.join(", ")}`);
}
