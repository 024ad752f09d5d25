import { isTodays, type Situation } from "../advice/evaluate";
import type { Views } from "../costs/cash";
import type { Curve } from "../costs/curve";
import { yearlyCost } from "../costs/figures";
import { lineCurves, orderPlans } from "../costs/lineCurves";
import { optionRows } from "../costs/option";
import type { Plan } from "../costs/plan";
import { TIMES_A_MONTH } from "../costs/volumes";
import type { CostLine } from "../model";
import type { CostRow } from "../results";
import { pricedOr } from "../tariffs/tariff";
import { mixRows, servedPlan, type Part } from "./parts";

/** Own base capacity with overflow outside, at its least yearly cost. */
export interface Overflow {
  /** Whole orders a month that are served inside; what is above goes outside. */
  readonly capacity: number;
  readonly yearlyCost: number;
  /** Share of the orders over the Horizon that go outside. */
  readonly outside: number;
  /** Months of the Horizon with overflow. */
  readonly months: number;
  readonly parts: readonly Part[];
  readonly rows: readonly CostRow[];
  /** Capacities that were priced. */
  readonly tried: number;
}

/** The two parts at a capacity. */
function partsAt(
  own: readonly CostLine[],
  outside: readonly CostLine[],
  plan: Plan,
  capacity: number,
): Part[] {
  return [
    { lines: own, plan: servedPlan(plan, (orders) => Math.min(orders, capacity)) },
    { lines: outside, plan: servedPlan(plan, (orders) => Math.max(0, orders - capacity)) },
  ];
}

/**
 * The own base capacity that makes the yearly cost least: in every month the orders up to it are served by one option,
 * those above by another, with growth and season. Both are priced by the engine, lines that move with no orders whole.
 *
 * Between the capacities at which a block, tier, minimum or month's orders are reached the cost is a straight line, so
 * its least value lies at one of them: pricing these is pricing every whole capacity. Of equal ones the smallest is
 * taken. With one price inside and outside and capacity held throughout it is the newsvendor's (hybridCapacity).
 *
 * Source: docs/method.md, Stock and space.
 *
 * @param own lines of the option inside, outside those of the other, without lines of every option
 * @param least smallest capacity allowed
 * @returns null where no month's orders are above `least`, or nothing can be priced
 */
export function bestOverflow(
  own: readonly CostLine[],
  outside: readonly CostLine[],
  shared: readonly CostLine[],
  situation: Situation,
  least = 1,
): Overflow | null {
  const { plan } = situation;
  const months = plan.orders.subarray(1, plan.horizon + 1);
  const most = Math.ceil(months.reduce((a, b) => Math.max(a, b), 0)) - 1;
  const first = Math.max(1, Math.ceil(least));
  if (most < first || !plan.discount) return null;
  const steady = steadyViews([...own, ...outside], situation);
  const rowsAt = (capacity: number): CostRow[] =>
    mixRows(partsAt(own, outside, plan, capacity), shared, situation, plan, steady);
  const cost = (capacity: number): number => pricedOr(() => yearlyCost(rowsAt(capacity), plan)!, Infinity);
  const candidates = turningPoints(own, outside, situation, first, most);
  let capacity = NaN;
  let lowest = Infinity;
  for (const one of candidates) {
    const costs = cost(one);
    if (costs < lowest) {
      lowest = costs;
      capacity = one;
    }
  }
  if (lowest === Infinity) return null;
  let beyond = 0;
  let all = 0;
  let overflowing = 0;
  for (const orders of months) {
    all += orders;
    beyond += Math.max(0, orders - capacity);
    if (orders > capacity) overflowing++;
  }
  return {
    capacity,
    yearlyCost: lowest,
    outside: beyond / all,
    months: overflowing,
    parts: partsAt(own, outside, plan, capacity),
    rows: rowsAt(capacity),
    tried: candidates.length,
  };
}

/** Lines whose cost rests on nothing that a division of the orders changes: they are priced once. */
const STEADY = new Set([...Object.keys(TIMES_A_MONTH), "once", "owner hour"]);

function steadyViews(lines: readonly CostLine[], situation: Situation): Map<CostLine, Views> {
  const steady = lines.filter(({ driver }) => STEADY.has(driver.kind));
  const rows = optionRows(steady, situation.plan, situation.around, isTodays(situation));
  return new Map(rows.map((row) => [row.line, row]));
}

/** Whole capacities, rising, between which every line's cost is a straight line of the capacity. */
function turningPoints(
  own: readonly CostLine[],
  outside: readonly CostLine[],
  situation: Situation,
  first: number,
  most: number,
): number[] {
  const { plan } = situation;
  const around = { ...situation.around, ownPeople: true, ownSpace: true };
  const inside = Array.from(plan.orders, (orders) => upTo(orders, first, most));
  const above = Array.from(plan.orders, (orders) => aboveOf(orders, first, most));
  const found = new Set([first, most]);
  const note = (n: number): void => {
    if (n >= first && n <= most) found.add(n);
  };
  const noteAll = ({ starts, end }: Curve): void => {
    for (const start of starts) {
      note(start - 1);
      note(start);
    }
    note(end);
  };
  inside.forEach(noteAll);
  for (const [lines, served] of [
    [own, inside],
    [outside, above],
  ] as const) {
    const of = lineCurves(lines, orderPlans(plan), around, first, most, served);
    lines.forEach((_, index) => of(index).forEach(noteAll));
  }
  return [...found].sort((a, b) => a - b);
}

/** min(orders, n) over whole n from first to end. */
function upTo(orders: number, first: number, end: number): Curve {
  const last = Math.floor(orders);
  if (last < first)
    return {
      starts: Float64Array.of(first),
      fixed: Float64Array.of(orders),
      perOrder: Float64Array.of(0),
      end,
    };
  if (last >= end)
    return { starts: Float64Array.of(first), fixed: Float64Array.of(0), perOrder: Float64Array.of(1), end };
  return {
    starts: Float64Array.of(first, last + 1),
    fixed: Float64Array.of(0, orders),
    perOrder: Float64Array.of(1, 0),
    end,
  };
}

/** max(0, orders - n) over whole n from first to end. */
function aboveOf(orders: number, first: number, end: number): Curve {
  const { starts, fixed, perOrder } = upTo(orders, first, end);
  return {
    starts,
    fixed: fixed.map((amount) => orders - amount),
    perOrder: perOrder.map((each) => 0 - each),
    end,
  };
}
