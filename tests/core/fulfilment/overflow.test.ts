import fc from "fast-check";
import type { Situation } from "../../../src/core/advice/evaluate";
import { yearlyCost } from "../../../src/core/costs/figures";
import { makePlan, type Plan } from "../../../src/core/costs/plan";
import { bestOverflow } from "../../../src/core/fulfilment/overflow";
import { mixRows, servedPlan } from "../../../src/core/fulfilment/parts";
import type { CostLine } from "../../../src/core/model";
import { capacityByBlocks, cheapestCapacity } from "../../../src/core/storage/capacityBlocks";
import { business, costLine, tiersOf } from "../../helpers/lines";

const situationOf = (plan: Plan, today: readonly CostLine[] = []): Situation => {
  const length = plan.months + 1;
  return {
    area: "fulfilment",
    plan,
    around: { people: new Float64Array(length), space: new Float64Array(length) },
    today: today.length > 0 ? [today] : [],
  };
};
const outside = (given: Parameters<typeof costLine>[0]): CostLine => costLine({ option: "3PL", ...given });

describe("own base capacity with overflow outside", () => {
  test("worked by hand: a person is kept for the months below the peak only", () => {
    // Eleven months of 100 orders and one of 160: no growth, no discount. A person packs 50 at 60 a month; outside 2.
    const seasons = Object.fromEntries(Array.from({ length: 12 }, (_, m) => [`Season ${m + 1}`, 100 / 105]));
    const plan = makePlan(
      business({
        "Orders per month": 105,
        Horizon: 12,
        "Discount rate": 0,
        ...seasons,
        "Season 12": 160 / 105,
      }),
    );
    const own = [costLine({ driver: "order", rate: 60, step: 50 })];
    const away = [outside({ driver: "order", rate: 2, option: "3PL" })];
    // Up to 100: 2 people, 120 a month all year, and 60 orders x 2 in the peak month: 1,440 + 120.
    // 150 inside: 180 in December, and 10 orders outside: 1,320 + 180 + 20 = 1,520. All inside 1,320 + 240 = 1,560.
    const found = bestOverflow(own, away, [], situationOf(plan))!;
    expect(found.capacity).toBe(150);
    expect(found.yearlyCost).toBeCloseTo(1520, 6);
    expect(found.months).toBe(1);
    expect(found.outside).toBeCloseTo(10 / 1260, 12);
  });

  test("where capacity once started is held throughout, it is that of whole blocks over the months' demand", () => {
    const block = fc.record({
      size: fc.integer({ min: 5, max: 60 }),
      cost: fc.integer({ min: 1, max: 400 }),
    });
    const seasons = fc.array(fc.integer({ min: 1, max: 199 }), { minLength: 11, maxLength: 11 });
    const prices = fc.record({
      own: fc.integer({ min: 0, max: 5 }),
      away: fc.integer({ min: 1, max: 12 }),
      least: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(block, seasons, prices, ({ size, cost }, lower, { own, away, least }) => {
        // The first month is the peak, so that its blocks are held to the end.
        const demand = [200, ...lower];
        const mean = demand.reduce((a, b) => a + b, 0) / 12;
        const plan = makePlan(
          business({
            "Orders per month": mean,
            Horizon: 12,
            "Discount rate": 0,
            ...Object.fromEntries(demand.map((orders, m) => [`Season ${m + 1}`, orders / mean])),
          }),
        );
        const inside = [
          costLine({ driver: "order", rate: cost, step: size, term: 12 }),
          costLine({ driver: "order", rate: own, name: "Each" }),
        ];
        const elsewhere = [
          outside({ driver: "order", rate: away }),
          outside({ driver: "minimum", rate: least, name: "Least" }),
        ];
        const found = bestOverflow(inside, elsewhere, [], situationOf(plan));
        const all = capacityByBlocks(
          { units: demand, weights: demand.map(() => 1) },
          { size, cost },
          (units) => own * units,
          (units) => Math.max(least, away * units),
        );
        // A mix has something in both; nothing outside at all is not one.
        const mixes = all.filter(({ blocks, capacity }) => blocks > 0 && capacity < 200);
        if (mixes.length === 0) return;
        expect(found!.yearlyCost).toBeLessThanOrEqual(12 * cheapestCapacity(mixes).cost * (1 + 1e-9));
      }),
      { numRuns: 150 },
    );
  });

  const rate = fc.integer({ min: 1, max: 900 }).map((cents) => cents / 100);
  const anyOwn = fc.oneof(
    fc
      .tuple(rate, fc.integer({ min: 20, max: 90 }), fc.constantFrom(null, 3))
      .map(([each, step, term]) => costLine({ driver: "order", rate: 20 * each, step, term, fte: 1 })),
    rate.map((each) => costLine({ driver: "unit", rate: each, minimum: 120, maximum: 600 })),
    rate.map((each) => costLine({ driver: "month", rate: 30 * each })),
    rate.map((each) => costLine({ driver: "tied up", rate: 100 * each, base: ["orders"] })),
    rate.map((each) => costLine({ driver: "person", rate: 10 * each })),
  );
  const anyOutside = fc.oneof(
    fc
      .tuple(fc.constantFrom("graduated", "volume", "flat"), rate, rate, rate)
      .map(([method, a, b, c]) =>
        outside({ driver: "order", tiers: tiersOf(method as "graduated", [40, a], [90, b], [null, c]) }),
      ),
    rate.map((each) => outside({ driver: "order", rate: each })),
    rate.map((each) => outside({ driver: "minimum", rate: 40 * each })),
    rate.map((each) => outside({ driver: "minimum", rate: 300 * each, period: "year" })),
    rate.map((each) => outside({ driver: "order", tiers: tiersOf("package", [15, each]) })),
    rate.map((each) => outside({ driver: "percent of", rate: each / 20, base: ["line 0"] })),
    rate.map((each) => outside({ driver: "once", rate: 50 * each, from: "today" })),
  );
  const named = (lines: CostLine[]): CostLine[] => lines.map((line, at) => ({ ...line, name: `line ${at}` }));
  const PLAN = makePlan(
    business({
      "Orders per month": 120,
      "Units per order": 1.7,
      "Growth per year": 0.15,
      "Season 12": 1.9,
      "Season 2": 0.4,
      "Discount rate": 0.08,
      Horizon: 14,
    }),
  );
  test("no whole capacity costs less, whatever the tariffs", () => {
    fc.assert(
      fc.property(
        fc.array(anyOwn, { minLength: 1, maxLength: 4 }).map(named),
        fc.array(anyOutside, { minLength: 1, maxLength: 4 }).map(named),
        (own, away) => {
          const situation = situationOf(PLAN, own);
          const found = bestOverflow(own, away, [], situation)!;
          let least = Infinity;
          const most = Math.ceil(Math.max(...PLAN.orders.subarray(1, PLAN.horizon + 1))) - 1;
          for (let capacity = 1; capacity <= most; capacity++) {
            const parts = [
              { lines: own, plan: servedPlan(PLAN, (orders) => Math.min(orders, capacity)) },
              { lines: away, plan: servedPlan(PLAN, (orders) => Math.max(0, orders - capacity)) },
            ];
            least = Math.min(least, yearlyCost(mixRows(parts, [], situation, PLAN), PLAN)!);
          }
          expect(found.yearlyCost).toBeLessThanOrEqual(least + 1e-9 * Math.abs(least));
          expect(found.yearlyCost).toBeGreaterThanOrEqual(least - 1e-9 * Math.abs(least));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("lines of every option are paid once, on all orders, and nothing is given up of what a part keeps", () => {
    const plan = makePlan(
      business({ "Orders per month": 100, "Season 12": 3, Horizon: 12, "Discount rate": 0 }),
    );
    const own = [costLine({ driver: "order", rate: 1, avoidable: 0 })];
    const shared = [costLine({ option: "all", driver: "order", rate: 3, name: "Both" })];
    const away = [outside({ driver: "order", rate: 2 })];
    const { rows, capacity } = bestOverflow(own, away, shared, situationOf(plan, [...own, ...shared]))!;
    const costs = (label: string): number =>
      rows
        .filter((row) => row.label === label)
        .reduce((sum, row) => sum + row.monthly.slice(1).reduce((a, b) => a + b, 0), 0);
    expect(costs("Both")).toBeCloseTo(3600, 6);
    expect(rows.filter(({ type }) => type !== "line")).toEqual([]);
    // Inside costs less, so that as much as a whole capacity allows is served there: the peak is 257.1 orders.
    expect(capacity).toBe(257);
  });
  test("without orders above the least capacity there is no mix", () => {
    const plan = makePlan(business({ "Orders per month": 100, Horizon: 12, "Discount rate": 0.1 }));
    const lines = [costLine({ driver: "order", rate: 1 })];
    expect(bestOverflow(lines, lines, [], situationOf(plan), 100)).toBeNull();
  });
});
