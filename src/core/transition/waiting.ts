import { choiceRows, type Situation } from "../advice/evaluate";
import { presentCost } from "../costs/figures";
import type { CostLine } from "../model";
import type { CostRow } from "../results";

/** Two ways to run an area, their lines an option at a time. */
export interface Change {
  readonly today: readonly (readonly CostLine[])[];
  readonly then: readonly (readonly CostLine[])[];
}

/** Drivers of a line of every option that are paid once whichever option runs. */
const PAID_ONCE: ReadonlySet<string> = new Set(["once", "tied up", "leaving"]);

/**
 * Schedule of running today's option for so many months and the other from then on: today's lines end with that month,
 * the other's begin after it (a From counts from the change), and what giving up leaves to pay is due as far as it is
 * left by then.
 *
 * @param months whole months of waiting, 0 to the Horizon
 */
export function rowsAfter({ today, then }: Change, situation: Situation, months: number): CostRow[] {
  if (months === 0) return choiceRows({ parts: then }, situation);
  const { horizon } = situation.plan;
  const going = new Set(today.flat());
  const coming = new Set(then.flat());
  const isKeptOnce = (line: CostLine): boolean =>
    going.has(line) && coming.has(line) && PAID_ONCE.has(line.driver.kind);
  const running = today.map((part) => part.flatMap((line) => (isKeptOnce(line) ? [] : until(line, months))));
  const comes =
    months >= horizon
      ? []
      : then.map((part) => part.map((line) => (isKeptOnce(line) ? line : fromThenOn(line, months))));
  const own = choiceRows({ parts: [...running, ...comes] }, { ...situation, today: running });
  if (months >= horizon) return own;
  const exit = choiceRows({ parts: then }, situation).filter(
    ({ type }) => type === "still to pay" || type === "leaving",
  );
  return [...own, ...exit.map((row) => leftAfter(row, months))];
}

/** A line of today's option that runs until the change. */
function until(line: CostLine, months: number): CostLine[] {
  // Leaving charges of today's option come with the change, as its exit rows.
  if (line.driver.kind === "leaving" || (typeof line.from === "number" && line.from > months)) return [];
  return [{ ...line, to: Math.min(line.to ?? months, months) }];
}

/** A line of the other option that begins with the change. */
function fromThenOn(line: CostLine, months: number): CostLine {
  const from = months + (typeof line.from === "number" ? line.from : 1);
  return { ...line, from };
}

/** What giving up leaves to pay, once today's option has run for so many months more. */
function leftAfter(row: CostRow, months: number): CostRow {
  const later = (view: Float64Array): Float64Array =>
    view.map((_, place) => (place > months ? view[place]! : 0));
  const moved = (view: Float64Array): Float64Array =>
    view.map((_, place) => (place >= months ? view[place - months]! : 0));
  return row.type === "leaving"
    ? { ...row, monthly: moved(row.monthly), cash: moved(row.cash) }
    : { ...row, monthly: later(row.monthly), cash: later(row.cash) };
}

/** What waiting costs, and when it costs least. */
export interface Waiting {
  /** Present cost of changing after so many months less that of changing now; index = months, 0 to the last asked. */
  readonly costs: Float64Array;
  /** Present cost of what is then left to pay of what is given up; index as above. */
  readonly left: Float64Array;
  /** Months to wait at which it costs least, where that is worth the wait; else 0. */
  readonly best: number;
  /** What a wait has to save to be worth it: money of today. */
  readonly worth: number;
}

/** A gain smaller than this share of the present cost is no reason to wait: no figure is that exact. */
const WORTH_WAITING = 0.01;

/** Months at which it costs least, 0 where that saves less than it must. */
export function bestWait(costs: Float64Array, worth: number): number {
  let best = 0;
  costs.forEach((cost, months) => {
    if (cost < costs[best]! && cost < -worth) best = months;
  });
  return best;
}

/**
 * Present cost of waiting: money of today, for each number of months to wait up to the last.
 *
 * @returns null without a discount rate, or where a change cannot be priced
 */
export function waiting(change: Change, situation: Situation, last: number): Waiting | null {
  const { plan } = situation;
  const most = Math.max(0, Math.min(last, plan.horizon - 1));
  const presents = new Float64Array(most + 1);
  const left = new Float64Array(most + 1);
  for (let months = 0; months <= most; months++) {
    const rows = rowsAfter(change, situation, months);
    const present = presentCost(rows, plan);
    if (present === null || !Number.isFinite(present)) return null;
    presents[months] = present;
    left[months] = presentCost(
      rows.filter(({ type }) => type === "still to pay"),
      plan,
    )!;
  }
  const costs = presents.map((present) => present - presents[0]!);
  const worth = WORTH_WAITING * Math.abs(presents[0]!);
  // Where staying for good costs less, the change is made for another reason than cost, and no wait would be long enough.
  const never = presentCost(rowsAfter(change, situation, plan.horizon), plan)!;
  return { costs, left, best: never < presents[0]! ? 0 : bestWait(costs, worth), worth };
}
