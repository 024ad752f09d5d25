import { candidatesOf } from "../advice/decide";
import { ruleOf } from "../advice/decision";
import type { Situation } from "../advice/evaluate";
import { situationOf, partsOf, optionsOf, isMove, isOpenMove, hasToday } from "../commitments";
import { presentCost } from "../costs/figures";
import type { Plan } from "../costs/plan";
import type { Inputs } from "../model";
import { key } from "../names";
import type { Analysis, AreaResult } from "../results";
import { pricedOr } from "../tariffs/tariff";
import { inTurn } from "./turn";
import { bestWait, rowsAfter, waiting, type Waiting } from "./waiting";

/** When an area changes what it does today. */
export type When =
  /** At once. */
  | { readonly kind: "now" }
  /**
   * When the change costs less; `saved`: money of today against changing now, below 0 where it waits for others. `lessLeft`:
   * whether it is saved only because less is left to pay of what is given up.
   */
  | { readonly kind: "later"; readonly month: number; readonly saved: number; readonly lessLeft: boolean }
  /** Stays until orders a month pass a volume; `month`: when they do at the growth of the plan, null = not in the Horizon. */
  | {
      readonly kind: "trigger";
      readonly orders: number;
      readonly rising: boolean;
      readonly option: string;
      readonly month: number | null;
    }
  /** Stays until less is left to pay of today's; `saved`: money of today against staying for good; `month`: the other's first. */
  | { readonly kind: "runs out"; readonly month: number; readonly option: string; readonly saved: number }
  /** Too little is known to say. */
  | { readonly kind: "not yet" }
  | { readonly kind: "stays" };

/** When, and what it costs to wait. */
export interface Timing {
  readonly when: When;
  /** Present cost of waiting by months; null where nothing changes or it cannot be priced. */
  readonly waiting: Waiting | null;
}

/** Waiting is looked at for two years: what is decided later is decided anew. */
const MOST_MONTHS = 24;

/**
 * When each area changes: a change now or when it costs least over its months of waiting, what others wait for not after
 * them; else at the volume at which another option becomes the choice, or when today's bonds have run out, whichever comes
 * first; an area of which too little is known not yet.
 */
export function timings(inputs: Inputs, analysis: Analysis, plan: Plan): Map<AreaResult, Timing> {
  const fresh = !hasToday(analysis.areas);
  const situation = situationOf(inputs, analysis, plan);
  const found = new Map(
    analysis.areas.map((area): [AreaResult, Timing] => {
      const { recommended, today } = optionsOf(area);
      if (area.recommended === null) return [area, { when: { kind: "not yet" }, waiting: null }];
      if (!isMove(area, fresh)) {
        const isFixed = analysis.chosen?.some(
          ({ area: id, option }) => id === area.area && key(option) === key(area.recommended!),
        );
        const bound = isFixed ? null : runsOut(area, inputs, situation(area.area, area));
        return [area, { when: firstOf(staysUntil(area, plan), bound), waiting: null }];
      }
      if (isOpenMove(area, fresh)) return [area, { when: { kind: "not yet" }, waiting: null }];
      if (!today || !recommended) return [area, { when: { kind: "now" }, waiting: null }];
      const change = { today: partsOf(today), then: partsOf(recommended) };
      const cost = waiting(change, situation(area.area, area), MOST_MONTHS);
      return [area, { when: { kind: "now" }, waiting: cost }];
    }),
  );
  const waits = new Map(
    [...found].flatMap(([{ area }, { waiting: cost }]) => (cost ? [[area, cost] as const] : [])),
  );
  for (const [id, months] of inTurn(waits)) {
    if (months === 0) continue;
    const area = analysis.areas.find((each) => each.area === id)!;
    const cost = waits.get(id)!;
    const saved = -cost.costs[months]!;
    const lessLeft = cost.left[0]! - cost.left[months]! >= saved;
    found.set(area, {
      when: { kind: "later", month: months + 1, saved, lessLeft },
      waiting: cost,
    });
  }
  return found;
}

/** The nearest volume at which another option becomes the choice; on the side to which the plan's orders move first. */
function staysUntil(area: AreaResult, plan: Plan): When {
  if (area.sure === "not enough data") return { kind: "not yet" };
  const own = plan.orders[0]!;
  const volumes = area.flips
    .filter(({ type }) => type === "orders")
    .map(({ to, option }) => {
      const rising = to > own;
      return { orders: to, rising, option, month: crossing(plan, to, rising) };
    })
    .sort(
      (a, b) =>
        (a.month ?? Infinity) - (b.month ?? Infinity) || Math.abs(a.orders - own) - Math.abs(b.orders - own),
    );
  const [nearest] = volumes;
  return nearest ? { kind: "trigger", ...nearest } : { kind: "stays" };
}

type RunsOut = Extract<When, { readonly kind: "runs out" }>;

/** What comes first; a volume that the plan does not reach comes last. */
function firstOf(until: When, bound: RunsOut | null): When {
  if (bound === null || until.kind === "not yet") return until;
  return until.kind === "trigger" && until.month !== null && until.month < bound.month ? until : bound;
}

/**
 * The month in which a change that is not worth it now saves the most, since less is left to pay of what is given up: where
 * that is at least the Near tie share of what staying for good costs, all in money of today. An option that would save as
 * much at once is not taken for another reason than its cost, and one that fits better stays where fit has a price.
 */
function runsOut(area: AreaResult, { business }: Inputs, situation: Situation): RunsOut | null {
  const { nearTie, priceOfFit } = ruleOf(area.area, business);
  const today = area.options.find(({ current }) => current);
  if (!today || priceOfFit !== 0 || area.elements.length > 0 || area.setWhy !== undefined) return null;
  const { plan } = situation;
  let found: RunsOut | null = null;
  for (const other of candidatesOf(area.options)) {
    if (other === today || other.barred !== undefined) continue;
    const change = { today: partsOf(today), then: partsOf(other) };
    const cost = pricedOr(() => waiting(change, situation, MOST_MONTHS), null);
    if (!cost || cost.left[0]! <= 0) continue;
    const stay = presentCost(rowsAfter(change, situation, plan.horizon), plan)!;
    const now = presentCost(rowsAfter(change, situation, 0), plan)!;
    const least = nearTie * Math.abs(stay);
    const wait = bestWait(cost.costs, 0);
    const saved = stay - now - cost.costs[wait]!;
    if (wait === 0 || stay - now > least || saved <= Math.max(least, found?.saved ?? 0)) continue;
    found = { kind: "runs out", month: wait + 1, option: other.option, saved };
  }
  return found;
}

/** Months whose mean shows growth without season. */
const YEAR = 12;

/** First month at which the mean of a year of orders has passed a volume; null = not within the Horizon. */
export function crossing(plan: Plan, volume: number, rising: boolean): number | null {
  let sum = 0;
  for (let month = 1; month <= plan.horizon; month++) {
    sum += plan.orders[month]!;
    if (month > YEAR) sum -= plan.orders[month - YEAR]!;
    if (month < YEAR) continue;
    const mean = sum / YEAR;
    if (rising ? mean >= volume : mean <= volume) return month;
  }
  return null;
}
