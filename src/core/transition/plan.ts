import {
  alreadyTiedUp,
  areaName,
  hasToday,
  isMove,
  isOwnRow,
  optionsOf,
  paidCash,
  partsOf,
  sidesOf,
  situationOf,
  type Beside,
} from "../commitments";
import { avoidableMonth } from "../costs/figures";
import type { Plan } from "../costs/plan";
import type { AreaId, Inputs } from "../model";
import type { Analysis, AreaResult, CostRow, OptionResult } from "../results";
import { answersFor } from "./answers";
import { AFTER } from "./turn";
import { rowsAfter } from "./waiting";
import { timings, type Timing } from "./when";

/** An area that changes: what to do, in which order, what it takes. */
export interface Move extends Timing {
  readonly area: AreaId;
  readonly from: string | null;
  readonly to: string;
  /** First month of the new option. */
  readonly start: number;
  /** Areas that should have changed before it. */
  readonly after: readonly AreaId[];
  /** What is paid once, and what is left to pay of what is given up: money, undiscounted. */
  readonly oneOff: number;
  /** What is paid besides to be tied up as it begins: it comes back. */
  readonly tiedUp: number;
  readonly stillToPay: number;
  /** Last month in which something of it falls due; null where nothing is left. */
  readonly lastDue: number | null;
  /** What a month of running both costs: what today's option costs that would have ended. */
  readonly parallelMonth: number;
  /** Who answers for it. */
  readonly who: string;
  /** Months at which to look again, and why. */
  readonly reviews: readonly Review[];
  /** Whether it counts in the cash below: both sides have a complete cost. */
  readonly counted: boolean;
  /** Cash paid with its wait less cash paid without: index 0 = today, m = end of month m; null where it does not wait. */
  readonly delay: Float64Array | null;
}
export interface Review {
  readonly month: number;
  readonly why: string;
}

/** An area that stays. */
export interface Stay extends Timing {
  readonly area: AreaId;
  readonly option: string | null;
  readonly who: string;
}

/** How the business comes from today's set to the recommended one. */
export interface Transition {
  readonly moves: readonly Move[];
  readonly stays: readonly Stay[];
  /**
   * Cash paid for the moving areas whose cost is known on both sides, with what the two sides pay in no area's own cost:
   * index 0 = today, m = end of month m, over the Horizon; money.
   */
  readonly today: Float64Array;
  readonly then: Float64Array;
  /** First month that costs less than it would have; null = none. */
  readonly firstBenefit: number | null;
  /** First month by whose end the change has paid for itself, undiscounted; null = not within the Horizon. */
  readonly paidBack: number | null;
}

/** Months after a change at which it is looked at again. */
const FIRST_REVIEW = 3;

/**
 * The plan of the changes, first things first.
 *
 * @param beside what the two sides pay in no area's own cost: people freed and still paid, people and space of today
 */
export function transitionOf(
  inputs: Inputs,
  analysis: Analysis,
  plan: Plan,
  beside: readonly Pick<Beside, "side" | "paid">[] = [],
): Transition {
  const fresh = !hasToday(analysis.areas);
  const timing = timings(inputs, analysis, plan);
  const situation = situationOf(inputs, analysis, plan);
  const moving = analysis.areas.filter((area) => isMove(area, fresh));
  const ids = new Set(moving.map(({ area }) => area));
  const today = new Float64Array(plan.horizon + 1);
  const then = new Float64Array(plan.horizon + 1);
  const add = (into: Float64Array, rows: readonly CostRow[], sign = 1): Float64Array => {
    for (const row of rows)
      paidCash(row, plan)
        .subarray(0, plan.horizon + 1)
        .forEach((money, place) => (into[place]! += sign * money));
    return into;
  };
  const moves = moving.map((area): Move => {
    const options = optionsOf(area);
    const recommended = options.recommended!;
    const own = timing.get(area)!;
    const months = own.when.kind === "later" ? own.when.month - 1 : 0;
    const change = { today: options.today ? partsOf(options.today) : [], then: partsOf(recommended) };
    const rows = rowsAfter(change, situation(area.area, area), months);
    const sides = sidesOf(area);
    const counted = sides !== null && (fresh || sides.today !== undefined);
    if (counted) {
      add(then, rows);
      add(today, options.today?.rows ?? []);
      // What is tied up already has been paid, whichever option runs.
      if (options.today)
        alreadyTiedUp(options.today.rows, plan).forEach((money, place) => {
          today[place]! -= money;
          then[place]! -= money;
        });
    }
    return {
      ...own,
      area: area.area,
      from: area.current,
      to: area.recommended!,
      start: months + firstMonth(recommended),
      after: (AFTER[area.area] ?? []).filter((id) => ids.has(id)),
      oneOff: recommended.oneOffCash,
      tiedUp: recommended.tiedUpCash,
      ...leftToPay(rows, plan),
      parallelMonth: options.today ? parallelMonth(options.today, recommended) : 0,
      who: answersFor(inputs, area.area),
      reviews: reviewsOf(area, recommended, months, plan),
      counted,
      delay: months === 0 ? null : add(add(new Float64Array(plan.horizon + 1), rows), recommended.rows, -1),
    };
  });
  for (const { side, paid } of beside)
    paid.forEach((money, place) => ((side === "today" ? today : then)[place]! += money));
  return {
    moves: inOrder(moves),
    stays: analysis.areas
      .filter((area) => !ids.has(area.area))
      .map((area) => ({
        ...timing.get(area)!,
        area: area.area,
        option: area.recommended ?? area.current,
        who: answersFor(inputs, area.area),
      })),
    today,
    then,
    ...benefitOf(today, then),
  };
}

/** First month in which an option's own lines are charged. */
function firstMonth({ rows }: OptionResult): number {
  const froms = rows
    .filter(({ type }) => type === "line")
    .map(({ line }) => (typeof line.from === "number" ? line.from : 1));
  return froms.length > 0 ? Math.min(...froms) : 1;
}

function leftToPay(
  rows: readonly CostRow[],
  plan: Plan,
): { readonly stillToPay: number; readonly lastDue: number | null } {
  let stillToPay = 0;
  let lastDue: number | null = null;
  for (const row of rows) {
    if (row.type !== "still to pay") continue;
    paidCash(row, plan)
      .subarray(0, plan.horizon + 1)
      .forEach((money, month) => {
        stillToPay += money;
        if (money > 0) lastDue = Math.max(lastDue ?? 0, month);
      });
  }
  return { stillToPay, lastDue };
}

/** What of today's settled month would have ended with the change: both run for as long as they run side by side. */
function parallelMonth(today: OptionResult, { rows }: OptionResult): number {
  const kept = new Set(rows.filter(isOwnRow).map(({ line }) => line));
  return avoidableMonth(today.rows.filter(({ line }) => !kept.has(line)));
}

/** Three months after the start, and when a term that the new option binds itself to has ended. */
function reviewsOf(area: AreaResult, { rows }: OptionResult, months: number, plan: Plan): Review[] {
  const start = months + 1;
  const terms = new Map<number, string>();
  for (const { type, line } of rows)
    if (type === "line" && typeof line.term === "number" && line.term > FIRST_REVIEW)
      terms.set(months + Math.ceil(line.term), line.name);
  return [
    { month: start + FIRST_REVIEW - 1, why: `${areaName(area.area)}: do cost and service hold?` },
    ...[...terms].map(([month, name]) => ({
      month,
      why: `${areaName(area.area)}: ${name} is bound until then`,
    })),
  ]
    .filter(({ month }) => month <= plan.horizon)
    .sort((a, b) => a.month - b.month);
}

/** By month, and within a month whatever others wait for first. */
function inOrder(moves: readonly Move[]): Move[] {
  const left = [...moves].sort((a, b) => a.start - b.start);
  const ordered: Move[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ after }) => !after.some((id) => left.some(({ area }) => area === id)));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** Less than this is a sum of rounding errors. */
const HALF_CENT = 0.005;

function benefitOf(
  today: Float64Array,
  then: Float64Array,
): { readonly firstBenefit: number | null; readonly paidBack: number | null } {
  let firstBenefit: number | null = null;
  let paidBack: number | null = null;
  let saved = today[0]! - then[0]!;
  for (let month = 1; month < today.length; month++) {
    const gain = today[month]! - then[month]!;
    saved += gain;
    if (firstBenefit === null && gain > HALF_CENT) firstBenefit = month;
    // Paid back is what stays paid back: a later outlay sets it back.
    paidBack = saved > HALF_CENT ? (paidBack ?? month) : null;
  }
  return { firstBenefit, paidBack };
}
