import fc from "fast-check";
import { choiceRows, givenUp } from "../../../src/core/advice/evaluate";
import { settledMonth } from "../../../src/core/costs/figures";
import { makePlan } from "../../../src/core/costs/plan";
import type { CostLine, Inputs } from "../../../src/core/model";
import { settledCosts, type Trials } from "../../../src/core/uncertainty/settledCosts";
import { business, costLine, tiersOf } from "../../helpers/lines";

const OUTSIDE = { people: 4, space: 500, ownPeople: true, ownSpace: true };
const ITEMS = business(
  {
    "Orders per month": 1000,
    "Units per order": 2.5,
    "Return rate": 0.1,
    "Average order value": 60,
    "Transactions per month": 1500,
    "Share of transactions integrated": 0.4,
    "Hires per person per year": 0.5,
    "Discount rate": 0.1,
    "Owner's hour": 45,
    "Pallets stored": 30,
  },
  ["Pallets stored"],
);

const evaluated = (
  lines: readonly CostLine[],
  today: readonly CostLine[],
  items: Inputs["business"],
  trials: Trials,
): Float64Array => {
  const left = givenUp({ parts: [lines] }, { today: [today] });
  const costs = new Float64Array(trials.orders.length);
  settledCosts(
    { parts: [lines], today: left.parts, givenUp: left.counts },
    makePlan(items, { settledOnly: true }),
    OUTSIDE,
  )(trials, costs);
  return costs;
};

/** The engine at one trial: the lines with their drawn rates, or tier prices times the drawn factor. */
function engine(
  lines: readonly CostLine[],
  today: readonly CostLine[],
  items: Inputs["business"],
  { orders, rates }: Trials,
  trial: number,
): number {
  const drawn = new Map<CostLine, CostLine>();
  for (const line of [...lines, ...today]) {
    const rate = rates(line)?.[trial];
    if (rate === undefined) drawn.set(line, line);
    else if (line.tiers) {
      const tiers = line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * rate }));
      drawn.set(line, { ...line, tiers: { ...line.tiers, tiers } });
    } else drawn.set(line, { ...line, rate });
  }
  const plan = makePlan(items, { orders: orders[trial]!, settledOnly: true });
  const situation = {
    area: "fulfilment" as const,
    plan,
    around: { people: Float64Array.of(OUTSIDE.people), space: Float64Array.of(OUTSIDE.space) },
    today: [today.map((line) => drawn.get(line)!)],
  };
  return settledMonth(choiceRows({ parts: [lines.map((line) => drawn.get(line)!)] }, situation, plan));
}

const price = fc.double({ min: 0.5, max: 40, noNaN: true });
const size = fc.integer({ min: 50, max: 900 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
const tiersArbitrary = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("graduated", "volume", "flat", "stepped flat"),
      fc.integer({ min: 100, max: 900 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.tuple(price, price, price),
    )
    .map(([method, first, more, [p, q, r]]) =>
      tiersOf(method as "graduated", [first, p], [first + more, q], [null, r]),
    ),
  fc.tuple(size, price).map(([pack, p]) => tiersOf("package", [pack, p])),
);
const lineArbitrary: fc.Arbitrary<CostLine> = fc
  .record({
    driver: fc.constantFrom(
      ...["month", "week", "order", "unit", "return", "revenue", "transaction", "manual transaction"],
      ...["person", "hire", "sq ft", "owner hour", "once", "tied up", "leaving", "percent of", "minimum"],
      "Pallets stored",
    ),
    rate: price,
    quantity: maybe(fc.double({ min: 0.2, max: 3, noNaN: true })),
    tiers: fc.option(tiersArbitrary, { nil: null, freq: 3 }),
    step: maybe(size),
    minimum: maybe(fc.integer({ min: 1, max: 3000 })),
    more: maybe(fc.integer({ min: 0, max: 9000 })),
    period: fc.constantFrom("month" as const, "year" as const),
    group: fc.constantFrom("Labor" as const, "Fees" as const),
    from: fc.constantFrom(null, 3, 13),
    term: fc.constantFrom(null, 6, 24),
    avoidable: fc.constantFrom(null, 0, 0.4, 1),
    fte: maybe(fc.double({ min: 0.1, max: 2, noNaN: true })),
    sqft: maybe(fc.integer({ min: 10, max: 500 })),
  })
  .map(({ more, tiers, ...given }) => {
    const special = ["percent of", "minimum"].includes(given.driver);
    const noTiers = [...["percent of", "minimum", "tied up", "leaving", "owner hour"]].includes(given.driver);
    return costLine({
      ...given,
      tiers: noTiers ? null : tiers,
      rate: tiers && !noTiers ? null : given.driver === "percent of" ? given.rate / 100 : given.rate,
      maximum: more === null ? null : (given.minimum ?? 0) + more,
      base: given.driver === "tied up" ? ["orders"] : special ? ["Labor"] : [],
      // A line never stands on its own group's sum.
      group: special ? "Other" : given.group,
    });
  });
const linesArbitrary = fc
  .array(lineArbitrary, { minLength: 1, maxLength: 7 })
  .map((lines) => lines.map((line, index) => ({ ...line, name: `Line ${index}` })));

test("every trial costs what the engine says of its rates and orders", () => {
  fc.assert(
    fc.property(
      linesArbitrary,
      linesArbitrary,
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 4000, noNaN: true })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.double({ min: 0.5, max: 1.5, noNaN: true }),
      (lines, today, orders, factor) => {
        const drawn = new Map<CostLine, Float64Array>();
        [...lines, ...today].forEach((line, index) => {
          if (index % 3 === 2) return;
          const stated = line.tiers ? 1 : (line.rate as number);
          drawn.set(
            line,
            Float64Array.from(orders, (_, i) => stated * (factor + i / 10)),
          );
        });
        const trials: Trials = {
          orders: Float64Array.from(orders),
          rates: (line) => drawn.get(line) ?? null,
        };
        const got = evaluated(lines, today, ITEMS, trials);
        orders.forEach((_, trial) => {
          const expected = engine(lines, today, ITEMS, trials, trial);
          expect(Math.abs(got[trial]! - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(expected)),
          );
        });
      },
    ),
    { numRuns: 400 },
  );
});

describe("numbers worked out by hand", () => {
  const orders = Float64Array.of(400, 501, 2500);
  const certain: Trials = { orders, rates: () => null };
  test("tiers with a minimum: 500:4.60; 2000:4.10; *:3.80, at least 2,000", () => {
    const line = costLine({
      driver: "order",
      tiers: tiersOf("graduated", [500, 4.6], [2000, 4.1], [null, 3.8]),
      minimum: 2000,
    });
    // 400 x 4.60 = 1,840, so 2,000; 2,300 + 4.10; 2,300 + 6,150 + 500 x 3.80.
    expect([...evaluated([line], [], ITEMS, certain)].map((x) => Number(x.toFixed(6)))).toEqual([
      2000, 2304.1, 10350,
    ]);
  });
  test("steps at a drawn rate: a team of 2,800 to 3,000 for every 1,500 orders", () => {
    const line = costLine({ driver: "order", rate: 2800, step: 1500 });
    const rates = Float64Array.of(2800, 2900, 3000);
    expect([...evaluated([line], [], ITEMS, { orders, rates: () => rates })]).toEqual([2800, 2900, 6000]);
  });
  test("beyond a bounded last tier there is no cost", () => {
    const line = costLine({ name: "Pick", driver: "order", tiers: tiersOf("graduated", [2000, 4]) });
    expect(() => evaluated([line], [], ITEMS, certain)).toThrow("Pick: 2500 units");
  });
});
