import { givenUp, isTodays, needOf, type Situation } from "../advice/evaluate";
import { isShared, exitRows, optionRows, baseOf } from "../costs/option";
import type { Views } from "../costs/cash";
import type { Plan } from "../costs/plan";
import type { Surroundings } from "../costs/volumes";
import type { CostLine } from "../model";
import type { CostRow } from "../results";

/** An option's own lines, and the plan with the orders that it serves. */
export interface Part {
  readonly lines: readonly CostLine[];
  readonly plan: Plan;
}

/**
 * The plan of whoever serves only some of the orders. What moves with orders moves with those served.
 *
 * @param served orders of every place, given the plan's
 */
export function servedPlan(plan: Plan, served: (orders: number, place: number) => number): Plan {
  const orders = plan.orders.map(served);
  const scale = plan.scale.map((share, place) =>
    plan.orders[place]! > 0 ? (share * orders[place]!) / plan.orders[place]! : 0,
  );
  return { ...plan, orders, scale };
}

/**
 * Why an option cannot serve a part of the orders while another serves the rest: "" if it can. A line worked out from
 * lines that every option has would have to be divided between them, which no sheet says how.
 */
export function whyWhole(lines: readonly CostLine[]): string {
  const tied = lines.find((line) => {
    if (line.driver.kind !== "percent of" && line.driver.kind !== "minimum") return false;
    const bases = baseOf(line, lines).map((place) => lines[place]!);
    return bases.some((base) => isShared(base) !== isShared(line));
  });
  return tied ? `${tied.name} is worked out from lines that every option has` : "";
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, place) => value + b[place]!);

/** People and space around the parts of a mix, those of all of them included. */
function aroundParts(parts: readonly Part[], around: Surroundings): Surroundings {
  const withAll = (outside: Float64Array, of: "fte" | "sqft"): Float64Array =>
    parts.reduce((sum, { lines, plan }) => plus(sum, needOf(lines, plan, around, of)), outside);
  return { people: withAll(around.people, "fte"), space: withAll(around.space, "sqft") };
}

/**
 * The schedule of a mix: every part's lines priced on the orders that it serves, lines of every option on all of them,
 * and what giving up today's option leaves to pay if no part keeps it. It is the engine's own pricing, so that tariffs,
 * steps and minimums of every part count as they fall due.
 *
 * @param shared lines of every option
 * @param known views of lines that do not depend on who serves what
 * @throws BeyondLastTier
 */
export function mixRows(
  parts: readonly Part[],
  shared: readonly CostLine[],
  situation: Situation,
  plan: Plan,
  known?: ReadonlyMap<CostLine, Views>,
): CostRow[] {
  const length = plan.months + 1;
  const fit = (values: Float64Array): Float64Array => values.subarray(0, length);
  const outside = { people: fit(situation.around.people), space: fit(situation.around.space) };
  const all: readonly Part[] = [...parts, { lines: shared, plan }];
  const around = aroundParts(all, outside);
  const isToday = isTodays(situation);
  const rows = all.flatMap((part) => optionRows(part.lines, part.plan, around, isToday, known));
  const left = givenUp({ parts: all.map(({ lines }) => lines) }, situation);
  if (left.parts.length === 0) return rows;
  const aroundToday = aroundParts([{ lines: situation.today.flat(), plan }], outside);
  const behind = left.parts.flatMap((part) =>
    exitRows(optionRows(part, plan, aroundToday, isToday), plan).filter(({ line }) => left.counts(line)),
  );
  return [...rows, ...behind];
}
