import fc from "fast-check";
import { choiceRows, type Situation } from "../../../src/core/advice/evaluate";
import { valueAt } from "../../../src/core/costs/curve";
import { curveSum, type CurveSum } from "../../../src/core/costs/curveSum";
import { yearlyCost } from "../../../src/core/costs/figures";
import { orderPlans, type Around } from "../../../src/core/costs/lineCurves";
import { makePlan } from "../../../src/core/costs/plan";
import { yearlyCurves } from "../../../src/core/costs/yearlyCurve";
import type { CostLine } from "../../../src/core/model";
import { business, costLine, tiersOf } from "../../helpers/lines";

const ITEMS = business(
  {
    "Orders per month": 700,
    "Units per order": 2.5,
    "Pallets stored": 40,
    "Average order value": 50,
    "Hires per person per year": 0.3,
    "Growth per year": 0.2,
    "Season 11": 1.8,
    "Season 12": 2.4,
    "Season 2": 0.5,
    "Price change": 0.03,
    "Discount rate": 0.08,
    Horizon: 30,
  },
  ["Pallets stored"],
);
const PLAN = makePlan(ITEMS);
const FIRST = 70;
const END = 3000;

const rate = fc.integer({ min: 1, max: 900 }).map((cents) => cents / 100);
const tiers = fc
  .tuple(fc.constantFrom("graduated", "volume", "flat", "stepped flat"), rate, rate, rate)
  .map(([method, a, b, c]) => tiersOf(method as "graduated", [400, a], [1500, b], [null, c]));
const anyLine: fc.Arbitrary<CostLine> = fc.oneof(
  rate.map((each) => costLine({ rate: 100 * each, driver: "quarter" })),
  rate.map((each) => costLine({ rate: each, driver: "order", from: 5, to: 20 })),
  rate.map((each) => costLine({ rate: each / 100, driver: "revenue", yearlyChange: 0.1 })),
  rate.map((each) => costLine({ rate: 100 * each, driver: "once", months: 12 })),
  rate.map((each) => costLine({ rate: 10 * each, driver: "tied up", base: ["orders"] })),
  rate.map((each) => costLine({ rate: each, driver: "unit", minimum: 300, maximum: 2500 })),
  rate.map((each) => costLine({ rate: 900 * each, driver: "year", minimum: 2000, from: "today" })),
  fc
    .tuple(rate, fc.integer({ min: 30, max: 600 }), fc.constantFrom(null, 3, 6, 12))
    .map(([each, step, term]) =>
      costLine({ rate: 100 * each, driver: "order", step, term, fte: 0.5, avoidable: 0.4 }),
    ),
  tiers.map((of) => costLine({ driver: "unit", tiers: of })),
  tiers.map((of) => costLine({ driver: "order", tiers: of, period: "year", maximum: 9000 })),
  rate.map((each) => costLine({ driver: "Pallets stored", rate: 10 * each, step: 7, period: "year" })),
  rate.map((each) => costLine({ driver: "person", rate: 50 * each })),
  rate.map((each) => costLine({ driver: "hire", rate: 500 * each, step: 1, fte: 1 })),
  rate.map((each) => costLine({ driver: "percent of", rate: each / 30, base: ["first"], minimum: 90 })),
  fc
    .tuple(fc.integer({ min: 0, max: 6000 }), fc.constantFrom("month", "year"))
    .map(([least, period]) =>
      costLine({ driver: "minimum", rate: least, period: period as "month", from: 4 }),
    ),
);
const anyOption = fc
  .tuple(
    rate,
    fc.array(anyLine, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(1, 0.5, 0),
    fc.constantFrom(null, 0, 7),
  )
  .map(([each, lines, avoidable, term]) => [
    costLine({ name: "first", driver: "order", rate: each, avoidable, term }),
    ...lines.map((line, index) => ({ ...line, name: `line ${index}` })),
  ]);

describe("yearly cost as a curve of orders a month", () => {
  test("is the yearly cost of the plan at every whole number of orders, with what giving up today's option leaves", () => {
    fc.assert(
      fc.property(anyOption, anyOption, fc.integer({ min: FIRST, max: END }), (lines, todays, orders) => {
        const length = PLAN.months + 1;
        const outside = { people: new Float64Array(length).fill(3), space: new Float64Array(length) };
        const situation: Situation = {
          area: "fulfilment",
          plan: PLAN,
          around: outside,
          today: [todays],
        };
        const plan = makePlan(ITEMS, { orders });
        const direct = yearlyCost(choiceRows({ parts: [lines] }, situation, plan), plan)!;

        const around: Around = { ...outside, ownPeople: true, ownSpace: true };
        const today = new Set(todays);
        const isCurrent = (line: CostLine): boolean => today.has(line);
        const plans = orderPlans(PLAN);
        const sum = curveSum(FIRST, END);
        const all = (): CurveSum => sum;
        yearlyCurves({ lines, around, isCurrent }, "kept", plans)(sum, all, Infinity);
        yearlyCurves({ lines: todays, around, isCurrent }, "given up", plans)(sum, all, Infinity);
        const curve = sum.total();
        const size = Math.max(1, Math.abs(direct));
        expect(Math.abs(valueAt(curve, orders) - direct) / size).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 400 },
    );
  });

  test("a tariff's step that a season's peak month crosses alone bends the curve where that month's orders reach it", () => {
    const items = business({
      "Orders per month": 10,
      "Discount rate": 0.08,
      Horizon: 12,
      ...Object.fromEntries(Array.from({ length: 11 }, (_, month) => [`Season ${month + 1}`, 1])),
      "Season 12": 13,
    });
    const plan = makePlan(items);
    const line = costLine({ driver: "order", rate: 100, step: 65 });
    const length = plan.months + 1;
    const sum = curveSum(1, 60);
    const around = { people: new Float64Array(length), space: new Float64Array(length) };
    yearlyCurves(
      { lines: [line], around: { ...around, ownPeople: true, ownSpace: true }, isCurrent: () => false },
      "kept",
      orderPlans(plan),
    )(sum, () => sum, Infinity);
    const curve = sum.total();
    // Season scaled to mean 1: December has 6.5 n orders, so its blocks are ceil(n / 10), the other months' ceil(n / 130).
    expect(Array.from(curve.starts)).toEqual([1, 11, 21, 31, 41, 51]);
    const monthly = 1.08 ** (1 / 12) - 1;
    const annuity = (1 - (1 + monthly) ** -12) / monthly;
    const december = (12 * 100 * (1 + monthly) ** -12) / annuity;
    expect(valueAt(curve, 11) - valueAt(curve, 10)).toBeCloseTo(december, 8);
  });
});
