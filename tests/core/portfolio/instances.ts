import {
  pairDependence,
  totalDependence,
  type Limit,
  type Portfolio,
  type PortfolioDecision,
} from "../../../src/core/portfolio";

/** Columns: cost, fit, people, fixed, monthly, committed, then cash at month ends. */
export const [COST, FIT, PEOPLE, FIXED, MONTHLY, COMMITTED, CASH] = [0, 1, 2, 3, 4, 5, 6];
export const MONTHS = 6;
const COLUMNS = CASH + MONTHS;

/** A seeded stream of whole numbers from `least` to `most` (mulberry32). */
export function stream(seed: number): (least: number, most: number) => number {
  let state = seed >>> 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return least + (((t ^ (t >>> 14)) >>> 0) % (most - least + 1));
  };
}

/** What an instance is made of, so that a test can add it up another way. */
export interface Parts {
  readonly options: readonly (readonly Float64Array[])[];
  /** Figures of the last decision an option and a person. */
  readonly perPerson: readonly number[];
  readonly pair: readonly [number, number, readonly (readonly number[])[]];
  readonly base: Float64Array;
}

/** A random business of some decisions, with a pair that interacts and a last decision charged by the others' people. */
export function instance(
  pick: (least: number, most: number) => number,
  sizes: readonly number[],
): { parts: Parts; portfolio: Portfolio } {
  const figures = (): Float64Array => {
    const all = new Float64Array(COLUMNS);
    all[COST] = pick(100, 900);
    all[FIT] = pick(0, 100);
    all[PEOPLE] = pick(0, 6) / 2;
    all[MONTHLY] = all[COST]! / 10;
    all[FIXED] = (all[MONTHLY]! * pick(0, 10)) / 10;
    all[COMMITTED] = pick(0, 500);
    let paid = pick(0, 300);
    for (let month = 0; month < MONTHS; month++) all[CASH + month] = -(paid += all[MONTHLY]!);
    return all;
  };
  const options = sizes.map((size) => Array.from({ length: size }, figures));
  const last = sizes.length - 1;
  const perPerson = Array.from({ length: sizes[last]! }, () => pick(0, 80));
  const [first, second] = [pick(0, 2), pick(3, last - 1)];
  const table = Array.from({ length: sizes[first]! }, () =>
    Array.from({ length: sizes[second]! }, () => pick(-200, 200)),
  );
  const base = new Float64Array(COLUMNS);
  for (let month = 0; month < MONTHS; month++) base[CASH + month] = 2000 + 500 * month;
  const decisions: PortfolioDecision[] = options.map((each, index) => ({
    name: `decision ${index}`,
    options: each.map((one, option) => ({ name: `option ${option}`, figures: one })),
  }));
  const others = Array.from({ length: last }, (_, index) => index);
  const extra = (cost: number): Float64Array => {
    const all = new Float64Array(COLUMNS);
    all[COST] = cost;
    all[MONTHLY] = cost / 10;
    for (let month = 0; month < MONTHS; month++) all[CASH + month] = -((month + 1) * cost) / 10;
    return all;
  };
  const portfolio: Portfolio = {
    base,
    decisions,
    dependences: [
      pairDependence("pair", decisions, first, second, (a, b) => extra(table[a]![b]!)),
      totalDependence(
        "people",
        decisions,
        others,
        others.map((index) => options[index]!.map((one) => Float64Array.of(one[PEOPLE]!))),
        last,
        (option, [people]) => extra(perPerson[option]! * Math.ceil(people!)),
      ),
    ],
    cost: COST,
    limits: [],
  };
  return { parts: { options, perPerson, pair: [first, second, table], base }, portfolio };
}

/** Limits drawn around the figures of a combination, so that they bind now and then. */
export function limitsAround(pick: (least: number, most: number) => number, sums: Float64Array): Limit[] {
  const lowest = Math.min(...sums.subarray(CASH));
  const all: Limit[] = [
    {
      name: "people",
      measure: { kind: "sum", column: PEOPLE },
      bound: "at most",
      value: sums[PEOPLE]! - pick(0, 4) / 2,
    },
    {
      name: "fixed",
      measure: { kind: "ratio", of: FIXED, over: MONTHLY },
      bound: "at most",
      value: (sums[FIXED]! / sums[MONTHLY]!) * (pick(80, 110) / 100),
    },
    {
      name: "cash",
      measure: { kind: "lowest", from: CASH, to: CASH + MONTHS },
      bound: "at least",
      value: lowest + pick(-100, 60),
    },
    {
      name: "commit",
      measure: { kind: "sum", column: COMMITTED },
      bound: "at most",
      value: sums[COMMITTED]! * (pick(70, 110) / 100),
    },
  ];
  return all.filter(() => pick(0, 3) > 0);
}
