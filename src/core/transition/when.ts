import { situationOf, partsOf, optionsOf, isMove, isOpenMove, hasToday } from "../commitments";
import type { Plan } from "../costs/plan";
import type { Inputs } from "../model";
import type { Analysis, AreaResult } from "../results";
import { inTurn } from "./turn";
import { waiting, type Waiting } from "./waiting";

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
 * them; else at the volume at which
 * another option becomes the choice; an area of which too little is known not yet.
 */
export function timings(inputs: Inputs, analysis: Analysis, plan: Plan): Map<AreaResult, Timing> {
  const fresh = !hasToday(analysis.areas);
  const situation = situationOf(inputs, analysis, plan);
  const found = new Map(
    analysis.areas.map((area): [AreaResult, Timing] => {
      const { recommended, today } = optionsOf(area);
      if (area.recommended === null) return [area, { when: { kind: "not yet" }, waiting: null }];
      if (!isMove(area, fresh)) return [area, { when: staysUntil(area, plan), waiting: null }];
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
