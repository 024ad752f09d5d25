import {
  frontier,
  optimize,
  pairDependence,
  totalDependence,
  type Limit,
  type Portfolio,
} from "../../../src/core/portfolio";

/** Columns: cost, fit, people, fixed, monthly, cash at the ends of months 1 and 2. */
const of = (...figures: number[]): Float64Array => Float64Array.from(figures);
const option = (name: string, ...figures: number[]) => ({ name, figures: of(...figures) });

// Fulfilment by own people or a provider; a platform; human resources charged by the people of both.
const decisions = [
  {
    name: "Fulfilment",
    options: [
      option("In-house", 100, 80, 3, 60, 100, -50, -90),
      option("3PL", 130, 30, 0, 10, 130, -20, -60),
    ],
  },
  {
    name: "IT",
    options: [option("Build", 40, 90, 1, 30, 40, -60, -70), option("SaaS", 50, 50, 0, 5, 50, -10, -20)],
  },
  {
    name: "Human resources",
    options: [option("Own", 20, 60, 1, 20, 20, -5, -10), option("Agency", 0, 40, 0, 0, 0, 0, 0)],
  },
];
const people = [
  [of(3), of(0)],
  [of(1), of(0)],
];
const portfolio = (...limits: Limit[]): Portfolio => ({
  base: of(0, 0, 2, 0, 0, 100, 100),
  decisions,
  dependences: [
    // The platform fits a provider better: 15 less a year.
    pairDependence("platform", decisions, 0, 1, (a, b) => of(a === 1 && b === 1 ? -15 : 0, 0, 0, 0, 0, 0, 0)),
    // The agency takes 12 a person, own staff 2.
    totalDependence("people", decisions, [0, 1], people, 2, (own, [count]) =>
      of(count! * (own === 0 ? 2 : 12), 0, 0, 0, 0, 0, 0),
    ),
  ],
  cost: 0,
  limits,
});
/*
 * All eight, cost and people (2 outside, 1 of own Human resources):
 * In-house Build Own 100+40+20+8 = 168, 7; Agency 100+40+48 = 188, 6
 * In-house SaaS  Own 100+50+20+6 = 176, 6; Agency 100+50+36 = 186, 5
 * 3PL      Build Own 130+40+20+2 = 192, 4; Agency 130+40+12 = 182, 3
 * 3PL      SaaS  Own 130+50-15+20 = 185, 3; Agency 165, 2
 */
const NONE = { measure: { kind: "sum", column: 2 }, bound: "at most", value: 9, name: "people" } as const;
const names = (choice: readonly number[]) =>
  choice.map((pick, index) => decisions[index]!.options[pick]!.name);

test("the cheapest set has both interactions in it", () => {
  const { optimum } = optimize(portfolio())!;
  expect([names(optimum!.choice), optimum!.cost]).toEqual([["3PL", "SaaS", "Agency"], 165]);
});

test("a pinned choice changes the others with it", () => {
  const { optimum } = optimize(portfolio(), [0, null, null])!;
  expect([names(optimum!.choice), optimum!.cost]).toEqual([["In-house", "Build", "Own"], 168]);
});

test("what each limit costs, while the other holds", () => {
  const fit: Limit = { name: "fit", measure: { kind: "sum", column: 1 }, bound: "at least", value: 170 };
  const few: Limit = { ...NONE, name: "headcount", value: 5 };
  // Within five people: 165 (fit 120), 182 (160), 185 (140), 186 (170), 192 (180); fit of 170 without a headcount: 168.
  const { optimum, unlimited, limitCosts, unmet } = optimize(portfolio(few, fit))!;
  expect([optimum!.cost, unlimited.cost]).toEqual([186, 165]);
  expect(limitCosts.map(({ limit, cost }) => [limit.name, cost])).toEqual([
    ["headcount", 18],
    ["fit", 21],
  ]);
  expect(unmet).toEqual([]);
});

test("a limit that cannot be kept is named with the smallest relaxation", () => {
  const headcount: Limit = { ...NONE, name: "headcount", value: 1 };
  const { optimum, unmet } = optimize(portfolio(headcount))!;
  expect(optimum).toBeNull();
  expect(unmet).toEqual([{ limit: headcount, reachable: 2, together: null }]);
});

test("the lowest month-end cash and a share are relaxed in their own unit", () => {
  // 3PL, SaaS, Agency leave 100 - 80 = 20 in month 2; its fixed share is 15 / 180.
  const cash: Limit = {
    name: "cash",
    measure: { kind: "lowest", from: 5, to: 7 },
    bound: "at least",
    value: 50,
  };
  const share: Limit = {
    name: "fixed",
    measure: { kind: "ratio", of: 3, over: 4 },
    bound: "at most",
    value: 0.05,
  };
  expect(optimize(portfolio(cash))!.unmet[0]!.reachable).toBeCloseTo(20, 9);
  expect(optimize(portfolio(share))!.unmet[0]!.reachable).toBeCloseTo(15 / 180, 9);
  // Two that cannot be kept: relaxing one alone does not help, both together do.
  const both = optimize(portfolio(cash, share))!.unmet;
  expect(both.map(({ reachable }) => reachable)).toEqual([null, null]);
  expect(both[0]!.together).toBeCloseTo(20, 9);
  expect(both[1]!.together).toBeCloseTo(15 / 180, 9);
  // Headcount can be kept at 2 beside either: it does not give way.
  const three = optimize(portfolio({ ...NONE, value: 2 }, cash, share))!.unmet;
  expect(three.map(({ together }) => together !== null)).toEqual([false, true, true]);
});

test("cost against fit: every set that nothing beats in both, cheapest first", () => {
  // Fit: 165 has 120, 168 has 230, the highest of all.
  expect(frontier(portfolio(), 1, "more").map(({ cost, sums }) => [cost, sums[1]])).toEqual([
    [165, 120],
    [168, 230],
  ]);
  const few: Limit = { ...NONE, name: "headcount", value: 5 };
  expect(frontier(portfolio(few), 1, "more").map(({ cost, sums }) => [cost, sums[1]])).toEqual([
    [165, 120],
    [182, 160],
    [186, 170],
    [192, 180],
  ]);
});

test("a frontier that ends at none of the other column ends there", () => {
  const figures = (cost: number, committed: number): Float64Array => Float64Array.of(cost, committed);
  const portfolio = {
    base: figures(0, 0),
    decisions: [
      {
        name: "Fulfilment",
        options: [
          { name: "Own", figures: figures(100, 35000) },
          { name: "3PL", figures: figures(120, 0) },
        ],
      },
    ],
    dependences: [],
    cost: 0,
    limits: [],
  };
  expect(frontier(portfolio, 1, "less").map(({ sums }) => [...sums])).toEqual([
    [100, 35000],
    [120, 0],
  ]);
});
