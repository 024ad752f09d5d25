import {
  avoidableMonth,
  byGroup,
  firstYear,
  fixedShare,
  JUST,
  presentCost,
  settledMonth,
  yearlyCost,
} from "../costs/figures";
import { isShared, exitRows, linePeople, optionRows } from "../costs/option";
import type { Views } from "../costs/cash";
import { oneOffCash, tiedUpCash } from "../costs/paid";
import { limitOf } from "../costs/line";
import { makePlan, type Plan } from "../costs/plan";
import type { Surroundings } from "../costs/volumes";
import type { AreaId, CostLine, Kind } from "../model";
import type { CostRow, OptionResult } from "../results";
import { BeyondLastTier } from "../tariffs/tariff";
import { unknownsOf } from "./unknowns";

/** One way to run an area or an element: the lines of one option, or of several where elements are mixed. */
export interface Choice {
  readonly option: string;
  readonly kind: Kind | null;
  readonly current: boolean;
  /** Lines an option at a time: a Base refers to lines of the same option only. */
  readonly parts: readonly (readonly CostLine[])[];
}

/** What an area's options are priced in. */
export interface Situation {
  readonly area: AreaId;
  readonly plan: Plan;
  /** People and space of the rest of the business, as `person`, `hire` and `sq ft` lines of this area count them. */
  readonly around: Surroundings;
  /** Lines of today's option: dropping one of them leaves its exit rows. */
  readonly today: readonly (readonly CostLine[])[];
}

/** Human resources' own people are not on its own `person` lines; Facilities' own Sq ft is space supplied. */
export const COUNTS_OWN = {
  people: (area: AreaId) => area !== "humanResources",
  space: (area: AreaId) => area !== "facilities",
};

/** Sum of what lines need of people ("fte") or space ("sqft") in each place of the plan. */
export function needOf(
  lines: readonly CostLine[],
  plan: Plan,
  around: Surroundings,
  of: "fte" | "sqft",
): Float64Array {
  const sum = new Float64Array(plan.months + 1);
  for (const line of lines) {
    if ((limitOf(line[of]) ?? 0) === 0) continue;
    const needs = linePeople(line, plan, around, of);
    for (let place = 0; place < sum.length; place++) sum[place]! += needs[place]!;
  }
  return sum;
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, place) => value + b[place]!);

/** The surroundings cut or stretched to another plan's length. */
function fitted(around: Surroundings, plan: Plan): Surroundings {
  const length = plan.months + 1;
  const fit = (values: Float64Array): Float64Array =>
    values.length === length
      ? values
      : Float64Array.from({ length }, (_, place) => values[Math.min(place, values.length - 1)]!);
  return { people: fit(around.people), space: fit(around.space) };
}

/** The surroundings with the lines' own people and space, as far as the area counts them. */
export function withOwn(lines: readonly CostLine[], { area, around }: Situation, plan: Plan): Surroundings {
  const outside = fitted(around, plan);
  return {
    people: COUNTS_OWN.people(area)
      ? plus(outside.people, needOf(lines, plan, outside, "fte"))
      : outside.people,
    space: COUNTS_OWN.space(area) ? plus(outside.space, needOf(lines, plan, outside, "sqft")) : outside.space,
  };
}

/** Whether giving a line up leaves anything to pay; most leave nothing, and then today's rows are not worked out. */
export function leavesSomething(line: CostLine): boolean {
  return line.driver.kind === "leaving" || (line.avoidable ?? 1) < 1;
}

/** Whether a line is of today's option: its one-offs without From are already paid. */
export function isTodays({ today }: Pick<Situation, "today">): (line: CostLine) => boolean {
  const lines = new Set(today.flat().filter((line) => !isShared(line)));
  return (line) => lines.has(line);
}

/** What a choice gives up of today's lines: the parts that leave something to pay, and which of their lines do. */
export function givenUp({ parts }: Pick<Choice, "parts">, { today }: Pick<Situation, "today">) {
  const kept = new Set(parts.flat());
  return {
    parts: today.filter((part) => part.some((line) => !kept.has(line) && leavesSomething(line))),
    counts: (line: CostLine): boolean => !kept.has(line) && !isShared(line),
  };
}

/**
 * The schedule of a choice: its lines' rows, then what giving up today's lines leaves to pay.
 *
 * @param known views that lines are known to have under this plan; not worked out again
 */
export function choiceRows(
  choice: Pick<Choice, "parts">,
  situation: Situation,
  plan: Plan = situation.plan,
  known?: ReadonlyMap<CostLine, Views>,
): CostRow[] {
  const isToday = isTodays(situation);
  const around = withOwn(choice.parts.flat(), situation, plan);
  const rows = choice.parts.flatMap((part) => optionRows(part, plan, around, isToday, known));
  const left = givenUp(choice, situation);
  if (left.parts.length === 0) return rows;
  const aroundToday = withOwn(situation.today.flat(), situation, plan);
  const leftBehind = left.parts.flatMap((part) =>
    exitRows(optionRows(part, plan, aroundToday, isToday, known), plan).filter(({ line }) =>
      left.counts(line),
    ),
  );
  return [...rows, ...leftBehind];
}

/** A settled month's cost over its orders; null at zero orders. */
export function settledPerOrder(cost: number, { orders }: Plan): number | null {
  return orders[0]! > 0 ? cost / orders[0]! : null;
}

/** What months 1-12 cost over their orders; null at zero orders. */
export function twelveMonthsPerOrder(cost: number, { orders }: Plan): number | null {
  const sum = orders.subarray(1, 13).reduce((all, each) => all + each, 0);
  return sum > 0 ? cost / sum : null;
}

/**
 * The figures of a choice, without the space that Facilities supplies. A choice that needs more than a bounded last tier offers
 * cannot be priced: its figures are null or NaN and `excluded` says why.
 *
 * @param fit 0-100 or null
 * @param gate why a gate excludes it, "" if none does
 */
export function evaluateChoice(
  choice: Choice,
  situation: Situation,
  fit: number | null,
  gate: string,
): OptionResult {
  const lines = choice.parts.flat();
  const { plan } = situation;
  const named = {
    option: choice.option,
    kind: choice.kind,
    current: choice.current,
    fit,
    parts: choice.parts,
  };
  const unknown = unknownsOf(lines, plan.business, plan.orders[0]);
  try {
    const orders = plan.orders[0]!;
    const settledAt = (count: number): CostRow[] =>
      choiceRows(choice, situation, makePlan(plan.business, { orders: count, settledOnly: true }));
    const rows = choiceRows(choice, situation);
    const monthlyCost = settledMonth(rows);
    const firstYearCost = firstYear(rows);
    return {
      ...named,
      excluded: gate,
      unknown,
      rows,
      monthlyCost,
      firstYearCost,
      presentCost: presentCost(rows, plan),
      yearlyCost: yearlyCost(rows, plan),
      costPerOrder: settledPerOrder(monthlyCost, plan),
      byGroup: byGroup(rows),
      spaceCost: 0,
      spaceFirstYear: 0,
      oneOffCash: rows.reduce((sum, row) => sum + oneOffCash(row, plan), 0),
      tiedUpCash: tiedUpCash(lines, situation.today.flat(), plan),
      stillToPay: rows.reduce(
        (sum, row) =>
          sum +
          (row.type === "still to pay"
            ? row.cash.subarray(0, plan.horizon + 1).reduce((a, b) => a + b, 0)
            : 0),
        0,
      ),
      fixedShare: fixedShare(
        rows,
        settledAt(orders * (1 - JUST)),
        settledAt(orders * (1 + JUST)),
        choice.parts,
      ),
      marginalCost: settledMonth(settledAt(orders + 1)) - monthlyCost,
      walkAwayPrice: choice.current && orders > 0 ? avoidableMonth(rows) / orders : null,
      people: needOf(lines, plan, situation.around, "fte")[0]!,
      space: needOf(lines, plan, situation.around, "sqft")[0]!,
      twelveMonthCostPerOrder: twelveMonthsPerOrder(firstYearCost, plan),
    };
  } catch (error) {
    if (!(error instanceof BeyondLastTier)) throw error;
    return {
      ...named,
      excluded: `it cannot be priced: ${error.message}`,
      unknown,
      rows: [],
      monthlyCost: NaN,
      firstYearCost: NaN,
      presentCost: null,
      yearlyCost: null,
      costPerOrder: null,
      byGroup: {},
      spaceCost: 0,
      spaceFirstYear: 0,
      oneOffCash: 0,
      tiedUpCash: 0,
      stillToPay: 0,
      fixedShare: null,
      marginalCost: NaN,
      walkAwayPrice: null,
      people: 0,
      space: 0,
      twelveMonthCostPerOrder: null,
    };
  }
}
