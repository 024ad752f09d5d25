import type { CostLine } from "../model";
import { addCurves, scale, type Curve } from "./curve";
import { numberOf } from "./line";
import { lineCurves, orderPlans } from "./lineCurves";
import { makePlan, planMonth, type Plan } from "./plan";

/** The settled month's people and space around an option, apart from its own. */
export interface SettledAround {
  readonly people: number;
  readonly space: number;
  /** Whether `person` and `hire` lines count the option's own people, `sq ft` lines its own space. */
  readonly ownPeople: boolean;
  readonly ownSpace: boolean;
}

/**
 * Share of a line's settled month that still has to be paid once the option is given up: its unavoidable share, as long
 * as its Term reaches month 12; nothing of what is sunk, paid back or paid once.
 */
export function strandedShare(line: CostLine): number {
  const { driver, from, term, avoidable } = line;
  const ends =
    driver.kind === "tied up" || driver.kind === "leaving" || (driver.kind === "once" && from === null);
  return ends || planMonth(0) > (term === null ? Infinity : numberOf(term, 0)) ? 0 : 1 - (avoidable ?? 1);
}

/**
 * Settled-month cost of an option as a curve of whole orders a month from `first` to `end`.
 *
 * It ends early where the range passes a bounded last tier.
 *
 * @param shareOf share of a line that is charged; left out: all of every line
 */
export function optionCurve(
  lines: readonly CostLine[],
  { business, horizon }: Plan,
  { people, space, ownPeople, ownSpace }: SettledAround,
  first: number,
  end: number,
  shareOf: (line: CostLine) => number = () => 1,
): Curve {
  const plans = orderPlans(makePlan(business, { orders: 1, horizon, settledOnly: true }));
  const around = { people: Float64Array.of(people), space: Float64Array.of(space), ownPeople, ownSpace };
  const curveOf = lineCurves(lines, plans, around, first, end);
  const shares = lines.map(shareOf);
  const charged = lines.flatMap((_, index) =>
    shares[index] === 0 ? [] : [scale(curveOf(index)[0]!, shares[index]!)],
  );
  return addCurves(charged, first, end);
}
