import fc from "fast-check";
import cases from "../../cases/worked-examples.json";
import { optionCurve, type SettledAround } from "../../../src/core/costs/optionCurve";
import { settledMonth } from "../../../src/core/costs/figures";
import { optionRows } from "../../../src/core/costs/option";
import { makePlan } from "../../../src/core/costs/plan";
import { switchOverIntervals } from "../../../src/core/costs/intervals";
import { valueAt } from "../../../src/core/costs/curve";
import type { CostLine } from "../../../src/core/model";
import { business, costLine, tiersOf } from "../../helpers/lines";

const ALONE: SettledAround = { people: 0, space: 0, ownPeople: true, ownSpace: true };
const items = business({ "Orders per month": 1000, "Units per order": 2.5, "Pallets stored": 40 }, [
  "Pallets stored",
]);
const plan = makePlan(items, { settledOnly: true });
const costAt = (lines: readonly CostLine[], orders: number): number =>
  settledMonth(
    optionRows(
      lines,
      makePlan(items, { orders, settledOnly: true }),
      { people: new Float64Array(1), space: new Float64Array(1) },
      () => false,
    ),
  );
const intervalsOf = (options: { [name: string]: CostLine[] }, max: number) =>
  switchOverIntervals(
    Object.entries(options).map(([option, lines]) => ({
      option,
      curve: optionCurve(lines, plan, ALONE, 1, max),
    })),
    1,
    max,
  );

describe("switch-over intervals", () => {
  const inHouse = [
    costLine({ name: "Base", rate: 1200 }),
    costLine({ name: "Labor", driver: "order", rate: 2800, step: 1500 }),
    costLine({ name: "Supplies", driver: "order", rate: 1.1 }),
  ];
  const provider = [
    costLine({
      name: "Pick and pack",
      driver: "order",
      tiers: tiersOf("graduated", [500, 4.6], [2000, 4.1], [null, 3.8]),
    }),
    costLine({ name: "Minimum", driver: "minimum", rate: 750 }),
  ];

  test("be-01 switches at 1251, 1501, 2204, 3001 and 3241", () => {
    const found = intervalsOf({ "In-house": inHouse, "3PL": provider }, 12000);
    const published = cases.find(({ id }) => id === "be-01")!.expected.crossings!;
    // At 1250 both cost 5,375 to the cent, so that one order stands between the two as a tie.
    expect(found[1]).toEqual({ from: 1250, to: 1250, cheapest: "equal" });
    const sides = found.filter(({ cheapest }) => cheapest !== "equal");
    expect(sides.slice(1).map(({ from }) => from)).toEqual(published.map(([from]) => from));
    expect(sides.map(({ cheapest }) => cheapest)).toEqual([
      "3PL",
      "In-house",
      "3PL",
      "In-house",
      "3PL",
      "In-house",
    ]);
    expect(found[0]!.from).toBe(1);
    expect(found.at(-1)!.to).toBe(12000);
  });

  test("be-02: two straight lines switch just above their crossing at 2254.55", () => {
    const own = [costLine({ rate: 6500 }), costLine({ name: "b", driver: "order", rate: 7.1 })];
    const theirs = [costLine({ rate: 300 }), costLine({ name: "b", driver: "order", rate: 9.85 })];
    expect(intervalsOf({ own, theirs }, 10000)).toEqual([
      { from: 1, to: 2254, cheapest: "theirs" },
      { from: 2255, to: 10000, cheapest: "own" },
    ]);
  });

  test("a crossing on a whole order is a tie of that one order", () => {
    const own = [costLine({ rate: 1000 })];
    const theirs = [costLine({ driver: "order", rate: 4 })];
    expect(intervalsOf({ own, theirs }, 1000)).toEqual([
      { from: 1, to: 249, cheapest: "theirs" },
      { from: 250, to: 250, cheapest: "equal" },
      { from: 251, to: 1000, cheapest: "own" },
    ]);
  });

  test("options that always cost the same are equal everywhere", () => {
    expect(intervalsOf({ a: inHouse, b: inHouse }, 500)).toEqual([{ from: 1, to: 500, cheapest: "equal" }]);
  });

  const rate = fc.integer({ min: 1, max: 900 }).map((cents) => cents / 100);
  const anyLine = fc.oneof(
    fc.record({ rate: fc.integer({ min: 0, max: 4000 }) }).map(({ rate: each }) => costLine({ rate: each })),
    rate.map((each) => costLine({ driver: "order", rate: each })),
    rate.map((each) => costLine({ driver: "unit", rate: each, minimum: 300, maximum: 2500 })),
    rate.map((each) => costLine({ driver: "Pallets stored", rate: each * 10, step: 7 })),
    fc
      .tuple(fc.integer({ min: 50, max: 900 }), rate)
      .map(([step, each]) => costLine({ driver: "order", rate: each * 100, step })),
    fc
      .tuple(fc.constantFrom("graduated", "volume", "flat", "stepped flat"), rate, rate, rate)
      .map(([method, a, b, c]) =>
        costLine({ driver: "unit", tiers: tiersOf(method as "graduated", [400, a], [1500, b], [null, c]) }),
      ),
    rate.map((each) =>
      costLine({
        driver: "order",
        period: "year",
        tiers: tiersOf("graduated", [9000, each], [null, each / 2]),
      }),
    ),
    fc
      .integer({ min: 20, max: 300 })
      .map((size) => costLine({ driver: "order", tiers: tiersOf("package", [size, 40]) })),
    fc.constant(costLine({ driver: "percent of", rate: 0.15, base: ["first"], minimum: 90 })),
    fc.integer({ min: 0, max: 6000 }).map((least) => costLine({ driver: "minimum", rate: least })),
  );
  const anyOption = fc
    .tuple(rate, fc.array(anyLine, { minLength: 1, maxLength: 6 }))
    .map(([each, lines]) => [
      costLine({ name: "first", driver: "order", rate: each }),
      ...lines.map((line, index) => ({ ...line, name: `line ${index}` })),
    ]);

  test("the curve of an option is its settled-month cost at every whole order", () => {
    fc.assert(
      fc.property(anyOption, fc.integer({ min: 1, max: 3000 }), (lines, orders) => {
        const curve = optionCurve(lines, plan, ALONE, 1, 3000);
        const direct = costAt(lines, orders);
        expect(Math.abs(valueAt(curve, orders) - direct)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(direct)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("intervals cover 1..max without gap or overlap and agree with a scan", () => {
    fc.assert(
      fc.property(anyOption, anyOption, anyOption, (a, b, c) => {
        const max = 700;
        const options = { a, b, c };
        const found = intervalsOf(options, max);
        expect(found[0]!.from).toBe(1);
        expect(found.at(-1)!.to).toBe(max);
        found.slice(1).forEach((interval, i) => {
          expect(interval.from).toBe(found[i]!.to + 1);
          expect(interval.cheapest).not.toBe(found[i]!.cheapest);
        });
        for (const { from, to, cheapest } of found)
          for (let n = from; n <= to; n++) {
            const costs = Object.entries(options).map(([name, lines]) => ({ name, cost: costAt(lines, n) }));
            const least = Math.min(...costs.map(({ cost }) => cost));
            const near = costs.filter(({ cost }) => cost - least <= 1e-8 * Math.max(1, cost));
            if (cheapest === "equal") expect(near.length).toBeGreaterThan(1);
            else expect(near.map(({ name }) => name)).toContain(cheapest);
          }
      }),
      { numRuns: 25 },
    );
  });
});
