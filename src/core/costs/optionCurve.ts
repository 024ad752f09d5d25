import type { CostLine } from "../model";
import { addCurves, type Curve } from "./curve";
import { lineCurves, orderPlans } from "./lineCurves";
import { makePlan, type Plan } from "./plan";

/** The settled month's people and space around an option, apart from its own. */
export interface SettledAround {
  readonly people: number;
  readonly space: number;
  /** Whether `person` and `hire` lines count the option's own people, `sq ft` lines its own space. */
  readonly ownPeople: boolean;
  readonly ownSpace: boolean;
}

/**
 * Settled-month cost of an option as a curve of whole orders a month from `first` to `end`.
 *
 * It ends early where the range passes a bounded last tier.
 */
export function optionCurve(
  lines: readonly CostLine[],
  { business, horizon }: Plan,
  { people, space, ownPeople, ownSpace }: SettledAround,
  first: number,
  end: number,
): Curve {
  const plans = orderPlans(makePlan(business, { orders: 1, horizon, settledOnly: true }));
  const around = { people: Float64Array.of(people), space: Float64Array.of(space), ownPeople, ownSpace };
  const { of } = lineCurves(lines, plans, around, first, end);
  return addCurves(
    lines.map((_, index) => of(index)[0]!),
    first,
    end,
  );
}
