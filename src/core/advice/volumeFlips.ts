import { valueAt, type Curve } from "../costs/curve";
import { curveSum, type CurveSum } from "../costs/curveSum";
import { orderPlans, type Around, type OrderPlans } from "../costs/lineCurves";
import { firstWhere } from "../costs/search";
import { makePlan } from "../costs/plan";
import { yearlyCurves } from "../costs/yearlyCurve";
import type { CostLine } from "../model";
import type { Flip } from "../results";
import { enter, isCommon, type Entrant, type LabelCosts } from "./contest";
import { COUNTS_OWN, givenUp, isTodays, type Choice, type Situation } from "./evaluate";
import { count } from "./money";
import { judgedCost, marginOf, type Rule } from "./rule";

/** How far from today's orders it is looked for another answer, as a factor. */
const REACH = 10;

/** Yearly cost of a choice as a curve of orders a month, and the part of it that every option has. */
interface Priced {
  readonly yearly: Curve;
  readonly common: Curve;
  /** By how much either may be off, either way: money a year; 0 = exact. */
  readonly off: number;
}

/** Blocks of a line in a range beyond which it is first looked at as a straight line. */
const MANY_BLOCKS = 64;
/** Orders looked at exactly where that leaves a doubt; doubled while it does. */
const FIRST_EXACT = 64;

/**
 * The nearest whole orders a month, below and above today's, at which the rule of advice no longer recommends the option:
 * exact, from the options' yearly costs as curves of orders with growth, season and tiers, whatever lies between.
 *
 * @param entrants the options that can be compared, in table order
 */
export function volumeFlips(
  situation: Situation,
  entrants: readonly Entrant[],
  recommended: number,
  rule: Rule,
): Flip[] {
  const orders = Math.round(situation.plan.orders[0]!);
  if (orders < 1 || !situation.plan.discount) return [];
  const plans = orderPlans(situation.plan);
  const common = commonLabels(situation, entrants);
  const curves = entrants.map(({ choice }) => choiceCurves(choice, situation, common, plans));
  const pricedOver = (first: number, last: number, mostBlocks: number): Priced[] =>
    curves.map((over) => over(first, last, mostBlocks));
  /** The n of a range nearest to today's orders at which the margin is below a bound. */
  const nearestBelow = (
    priced: readonly Priced[],
    from: number,
    to: number,
    bound: number,
  ): number | null => {
    const walk = stretches(priced, entrants, rule, from, to);
    return from > orders ? nextBelow(walk, recommended, bound) : lastBelow(walk, recommended, bound);
  };
  /** Where blocks are many, the exact curves are looked at only where straight lines leave a doubt. */
  const searchIn = (first: number, last: number): number | null => {
    const priced = pricedOver(first, last, MANY_BLOCKS);
    const off = Math.max(...priced.map((each) => each.off));
    if (off === 0) return nearestBelow(priced, first, last, 0);
    const doubt = (2 + 2 * rule.nearTie) * off;
    let [from, to] = [first, last];
    for (let size = FIRST_EXACT; from <= to; size *= 2) {
      const near = nearestBelow(priced, from, to, doubt);
      if (near === null) return null;
      const low = first > orders ? near : Math.max(from, near - size + 1);
      const high = first > orders ? Math.min(to, near + size - 1) : near;
      const found = nearestBelow(pricedOver(low, high, Infinity), low, high, 0);
      if (found !== null) return found;
      if (first > orders) from = high + 1;
      else to = low - 1;
    }
    return null;
  };
  const flipIn = (first: number, last: number): Flip | null => {
    const n = first <= last ? searchIn(first, last) : null;
    if (n === null) return null;
    const [there] = stretches(pricedOver(n, n, Infinity), entrants, rule, n, n);
    const winner = entrants.findIndex((_, index) => there!.margin(index, n) > 0);
    return winner < 0 ? null : orderFlip(orders, n, entrants[winner]!.choice.option);
  };
  const flips = [flipIn(Math.ceil(orders / REACH), orders - 1), flipIn(orders + 1, REACH * orders)];
  return flips
    .filter((flip) => flip !== null)
    .sort((a, b) => Math.abs(a.to - orders) - Math.abs(b.to - orders));
}

/** What a line is charged by. */
const CHARGED_BY = [
  "driver",
  "rate",
  "quantity",
  "group",
  "tiers",
  "step",
  "minimum",
  "maximum",
  "period",
  "base",
  "from",
  "to",
  "months",
  "term",
  "yearlyChange",
  "avoidable",
] as const satisfies readonly (keyof CostLine)[];

/**
 * Labels of rows that cost every option the same at every volume: the same now, and charged in the same way; what is the
 * same now but charged otherwise has to be the same at other volumes too.
 */
function commonLabels(situation: Situation, entrants: readonly Entrant[]): ReadonlySet<string> {
  const tables = entrants.map(({ byLabel }) => byLabel);
  const equal = [...(tables[0]?.keys() ?? [])].filter((label) => isCommon(label, tables));
  if (equal.length === 0) return new Set();
  const charges = entrants.map(({ rows }) => {
    const byLabel = new Map<string, string>();
    for (const { label, line } of rows)
      byLabel.set(label, `${byLabel.get(label) ?? ""}${JSON.stringify(CHARGED_BY.map((of) => line[of]))}`);
    return byLabel;
  });
  const alike = (label: string): boolean => charges.every((of) => of.get(label) === charges[0]!.get(label));
  if (equal.every(alike)) return new Set(equal);
  const elsewhere = COMPARED_AT.map((share) => tablesAt(situation, entrants, share));
  return new Set(
    equal.filter((label) => alike(label) || elsewhere.every((others) => isCommon(label, others))),
  );
}

/** Volumes, as shares of today's, at which rows that are charged differently are compared. */
const COMPARED_AT = [0.37, 1.9];

function tablesAt(situation: Situation, entrants: readonly Entrant[], share: number): LabelCosts[] {
  const { business, horizon, orders } = situation.plan;
  const plan = makePlan(business, { orders: share * orders[0]!, horizon });
  return entrants
    .map(({ choice, fit }) => enter(choice, fit, { ...situation, plan }))
    .filter(({ yearly }) => yearly < Infinity)
    .map(({ byLabel }) => byLabel);
}

/** Yearly costs of a choice as curves over any range of orders. */
function choiceCurves(
  choice: Choice,
  situation: Situation,
  commonTo: ReadonlySet<string>,
  plans: OrderPlans,
): (first: number, last: number, mostBlocks: number) => Priced {
  const around: Around = {
    ...situation.around,
    ownPeople: COUNTS_OWN.people(situation.area),
    ownSpace: COUNTS_OWN.space(situation.area),
  };
  const isCurrent = isTodays(situation);
  const left = givenUp(choice, situation);
  const kept = choice.parts.map((lines) => yearlyCurves({ lines, around, isCurrent }, "kept", plans));
  const paid = left.parts.map((lines) => yearlyCurves({ lines, around, isCurrent }, "given up", plans));
  return (first, last, mostBlocks) => {
    const own = curveSum(first, last);
    const shared = curveSum(first, last);
    const sumFor = (_: CostLine, label: string): CurveSum => (commonTo.has(label) ? shared : own);
    const sumOfLeft = (line: CostLine, label: string): CurveSum | null =>
      left.counts(line) ? sumFor(line, label) : null;
    let off = 0;
    for (const add of kept) off += add(own, sumFor, mostBlocks);
    for (const add of paid) off += add(own, sumOfLeft, mostBlocks);
    const common = shared.total();
    own.add(common, 1);
    return { yearly: own.total(), common, off };
  };
}

/** The options' costs along a stretch of orders on which each is a straight line. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** By how much the advice holds for an option at n orders a month of the stretch. */
  readonly margin: (which: number, n: number) => number;
}

/**
 * Stretches of a range on which every cost is a straight line and one option the cheapest throughout, rising. There the
 * margin of an option is a least of straight lines (concave), so that looking at both ends shows whether it changes sign.
 */
function* stretches(
  priced: readonly Priced[],
  entrants: readonly Entrant[],
  rule: Rule,
  first: number,
  last: number,
): Generator<Stretch> {
  const size = priced.length;
  const place = new Int32Array(size);
  const fixed = new Float64Array(size);
  const perOrder = new Float64Array(size);
  const cost = (which: number, n: number): number =>
    n > priced[which]!.yearly.end ? Infinity : fixed[which]! + perOrder[which]! * n;
  const cheapest = (n: number): number => {
    let best = 0;
    for (let which = 1; which < size; which++) if (cost(which, n) < cost(best, n)) best = which;
    return best;
  };
  const contenders = entrants.map(({ choice, fit }) => ({ cost: 0, fit, current: choice.current }));
  const margin = (which: number, n: number): number => {
    const leader = cheapest(n);
    for (let other = 0; other < size; other++) {
      const { fit } = entrants[other]!;
      contenders[other]!.cost = judgedCost({ yearlyCost: cost(other, n), fit }, rule);
    }
    const differing = cost(leader, n) - valueAt(priced[leader]!.common, n);
    return marginOf(contenders, which, rule.nearTie * Math.abs(differing), rule);
  };

  for (let from = first; from <= last;) {
    let to = last;
    for (let which = 0; which < size; which++) {
      const { starts, fixed: f, perOrder: p, end } = priced[which]!.yearly;
      let i = place[which]!;
      while (i + 1 < starts.length && starts[i + 1]! <= from) i++;
      place[which] = i;
      fixed[which] = f[i]!;
      perOrder[which] = p[i]!;
      if (i + 1 < starts.length) to = Math.min(to, starts[i + 1]! - 1);
      if (from <= end) to = Math.min(to, end);
    }
    while (from <= to) {
      const leader = cheapest(from);
      const until = firstWhere(from, to, (n) => cheapest(n) !== leader) - 1;
      yield { from, to: until, margin };
      from = until + 1;
    }
  }
}

/** The first whole n of a range at which the margin of an option is below a bound; null if nowhere. */
function nextBelow(rising: Iterable<Stretch>, which: number, bound: number): number | null {
  for (const { from, to, margin } of rising) {
    if (margin(which, from) < bound) return from;
    if (margin(which, to) < bound) return firstWhere(from, to, (n) => margin(which, n) < bound);
  }
  return null;
}

/** The last whole n of a range at which the margin of an option is below a bound; null if nowhere. */
function lastBelow(rising: Iterable<Stretch>, which: number, bound: number): number | null {
  let found: number | null = null;
  for (const { from, to, margin } of rising) {
    if (margin(which, to) < bound) found = to;
    else if (margin(which, from) < bound) found = firstWhere(from, to, (n) => margin(which, n) >= bound) - 1;
  }
  return found;
}

/** The flip by order volume, in words. */
function orderFlip(from: number, to: number, option: string): Flip {
  return {
    what: "Orders per month",
    type: "orders",
    from,
    to,
    unit: "a month",
    option,
    text: `${to > from ? "From" : "Up to"} ${count(to)} orders a month (now ${count(from)}) ${option} would be the choice`,
    sheet: "",
    cell: "",
  };
}
