import { fixedFlags } from "./fixedFlags";
import { JUST } from "../../costs/figures";
import { exitRows, optionRows } from "../../costs/option";
import { makePlan, type Plan } from "../../costs/plan";
import type { Surroundings } from "../../costs/volumes";
import type { CostLine, Inputs } from "../../model";
import type { CostRow } from "../../results";
import { FALL } from "../../commitments/fixed";
import { pricedOr } from "../../tariffs/tariff";
import { addRows, columnsOf, type PricedRows } from "./columns";
import { asRead, opened } from "./opened";

/** The plans that figures are worked out under: the whole plan, and settled months at other volumes. */
export interface Plans {
  readonly full: Plan;
  readonly below: Plan;
  readonly above: Plan;
  readonly fallen: Plan;
  readonly low: Plan;
}

/** @param lowOrders orders a month at the 10th percentile; those of the plan where it is not known */
export function plansOf(business: Inputs["business"], lowOrders: number | null): Plans {
  const full = makePlan(business);
  const orders = full.orders[0]!;
  const at = (count: number): Plan => makePlan(business, { orders: count, settledOnly: true });
  return {
    full,
    below: at(orders * (1 - JUST)),
    above: at(orders * (1 + JUST)),
    fallen: at(orders * (1 - FALL)),
    low: at(lowOrders ?? orders),
  };
}

/** People and space that lines are charged on, at the full plan's places. */
export interface Around {
  readonly people: Float64Array;
  readonly space: Float64Array;
  /** Those of a settled month under a plan of other orders; left out: as under the full plan. */
  readonly at?: (plan: Plan) => Surroundings;
}

/** Surroundings of a settled month alone. */
export const settledOf = ({ people, space }: Around): Surroundings => ({
  people: people.subarray(0, 1),
  space: space.subarray(0, 1),
});

type RowsUnder = (plan: Plan, around: Surroundings, parts: readonly CostLine[][]) => CostRow[];

/** Prices parts that are run, or left to pay; at their last tiers' prices where they need more than these offer. */
function priced(
  plans: Plans,
  around: Around,
  rowsUnder: RowsUnder,
  parts: readonly CostLine[][],
  isRun: boolean,
): PricedRows {
  const open = parts.map((part) => part.map(opened));
  const settled = (plan: Plan): CostRow[] => rowsUnder(plan, around.at?.(plan) ?? settledOf(around), open);
  const rows = rowsUnder(plans.full, around, open);
  return {
    rows,
    beyond:
      open.some((part, place) => part.some((line, at) => line !== parts[place]![at])) &&
      pricedOr(() => rowsUnder(plans.full, around, parts), null) === null,
    fixed: fixedFlags(rows, settled(plans.below), settled(plans.above), isRun ? open : []),
    fallen: settled(plans.fallen),
    low: settled(plans.low),
  };
}

/** What prices lines: figures of the parts of an option, and of what giving up today's lines leaves to pay. */
export interface Pricer {
  readonly plans: Plans;
  readonly figures: () => Float64Array;
  /** Adds the figures of lines that are run, an option's part at a time. */
  readonly run: (
    into: Float64Array,
    parts: readonly (readonly CostLine[])[],
    around: Around,
    isToday: (line: CostLine) => boolean,
  ) => void;
  /** Adds what is left to pay of today's parts, of the lines that `given` names. */
  readonly leave: (
    into: Float64Array,
    today: readonly (readonly CostLine[])[],
    around: Around,
    given: (line: CostLine) => boolean,
  ) => void;
}

/** Makes a pricer for plans. */
export function pricerOf(plans: Plans): Pricer {
  const add = (into: Float64Array, rows: PricedRows): void => addRows(into, rows, plans.full);
  return {
    plans,
    figures: () => new Float64Array(columnsOf(plans.full)),
    run: (into, parts, around, isToday) => {
      const filled = parts.filter((part) => part.length > 0).map((part) => [...part]);
      if (filled.length === 0) return;
      const under: RowsUnder = (plan, at, lines) =>
        lines.flatMap((part) => optionRows(part, plan, at, (line) => isToday(asRead(line))));
      add(into, priced(plans, around, under, filled, true));
    },
    leave: (into, today, around, given) => {
      const parts = today.filter((part) => part.some(given)).map((part) => [...part]);
      if (parts.length === 0) return;
      const under: RowsUnder = (plan, at, all) =>
        all.flatMap((part) =>
          exitRows(
            optionRows(part, plan, at, () => true),
            plan,
          ).filter(({ line }) => given(asRead(line))),
        );
      add(into, priced(plans, around, under, parts, false));
    },
  };
}
