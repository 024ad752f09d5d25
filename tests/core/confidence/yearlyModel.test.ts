import fc from "fast-check";
import { choiceRows, type Situation } from "../../../src/core/advice/evaluate";
import { yearlyCost } from "../../../src/core/costs/figures";
import { makePlan } from "../../../src/core/costs/plan";
import type { CostLine, Inputs } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import { yearlyModel } from "../../../src/core/confidence/yearlyModel";
import { business, costLine, tiersOf } from "../../helpers/lines";

const MOVING = ["Pallets stored"];
const STATED = {
  "Orders per month": 1000,
  "First month": 9,
  "Growth per year": 0.3,
  "Season 11": 1.8,
  "Season 2": 0.7,
  "Units per order": 2.5,
  "Return rate": 0.1,
  "Average order value": 60,
  "Transactions per month": 1500,
  "Share of transactions integrated": 0.4,
  "Hires per person per year": 0.5,
  "Discount rate": 0.1,
  "Price change": 0.04,
  "Owner's hour": 45,
  "Pallets stored": 30,
};
const items = (changed: { [name: string]: number } = {}, horizon = 30): Inputs["business"] =>
  business({ ...STATED, Horizon: horizon, ...changed }, MOVING);
/** What is drawn besides rates: place 0 the orders, 1 the growth, then these items. */
const ITEMS = ["Return rate", "Pallets stored", "Share of transactions integrated", "Owner's hour", "Hires per person per year"]; // prettier-ignore

interface Trial {
  readonly orders: number;
  readonly growth: number;
  readonly items: readonly number[];
  /** A factor on every line's rate. */
  readonly rates: readonly number[];
}

function situationOf(
  today: readonly CostLine[],
  area: Situation["area"],
  table: Inputs["business"],
): Situation {
  const plan = makePlan(table);
  const length = plan.months + 1;
  return {
    area,
    plan,
    around: {
      people: Float64Array.from({ length }, (_, m) => 4 + (m % 5) / 10),
      space: Float64Array.from({ length }, (_, m) => 500 + 10 * m),
    },
    today: [today],
  };
}

const stated = (line: CostLine): number => (line.tiers ? 1 : (line.rate as number));

/** The engine at one trial: Business items, rates and tier prices replaced by what was drawn. */
function engine(
  lines: readonly CostLine[],
  today: readonly CostLine[],
  area: Situation["area"],
  horizon: number,
  trial: Trial,
): number {
  const changed: { [name: string]: number } = { "Growth per year": trial.growth };
  ITEMS.forEach((name, j) => (changed[name] = trial.items[j]!));
  // Items that move with orders are stated for the workbook's own volume.
  const table = items(changed, horizon);
  const own = makePlan(table, { orders: trial.orders });
  const all = [...lines, ...today];
  const drawn = all.map((line, index): CostLine => {
    const factor = trial.rates[index]!;
    if (line.rate === null && !line.tiers) return line;
    if (!line.tiers) return { ...line, rate: (line.rate as number) * factor };
    const tiers = line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * factor }));
    return { ...line, tiers: { ...line.tiers, tiers } };
  });
  const situation = { ...situationOf(drawn.slice(lines.length), area, table), plan: own };
  return yearlyCost(choiceRows({ parts: [drawn.slice(0, lines.length)] }, situation, own), own)!;
}

function modelled(
  lines: readonly CostLine[],
  today: readonly CostLine[],
  area: Situation["area"],
  horizon: number,
  trials: readonly Trial[],
): Float64Array {
  const all = [...lines, ...today];
  const first = 2 + ITEMS.length;
  const columns = [
    Float64Array.from(trials, ({ orders }) => orders),
    Float64Array.from(trials, ({ growth }) => growth),
    ...ITEMS.map((_, j) => Float64Array.from(trials, (trial) => trial.items[j]!)),
    ...all.map((line, index) => Float64Array.from(trials, ({ rates }) => stated(line) * rates[index]!)),
  ];
  const model = yearlyModel(
    [{ option: "A", kind: null, current: false, parts: [lines] }],
    situationOf(today, area, items({}, horizon)),
    {
      rate: (line) => (line.rate === null && !line.tiers ? null : first + all.indexOf(line)),
      item: (itemKey) => {
        const place = ITEMS.findIndex((name) => key(name) === itemKey);
        return place < 0 ? null : 2 + place;
      },
    },
    { orders: 0, growth: 1, noise: [] },
  );
  const costs = new Float64Array(trials.length);
  model(columns, [costs]);
  return costs;
}

/** A relative step from one side of a jump to the other. */
const NUDGE = 1e-6;
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
const SPECIAL = ["percent of", "minimum"];
const lineArbitrary: fc.Arbitrary<CostLine> = fc
  .record({
    driver: fc.constantFrom(
      ...["month", "week", "quarter", "year", "order", "unit", "return", "revenue", "transaction"],
      ...["manual transaction", "person", "hire", "sq ft", "owner hour", "once", "tied up", "leaving"],
      ...["percent of", "minimum", "Pallets stored"],
    ),
    rate: price,
    quantity: maybe(fc.double({ min: 0.2, max: 3, noNaN: true })),
    tiers: fc.option(tiersArbitrary, { nil: null, freq: 3 }),
    step: maybe(size),
    minimum: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null, freq: 1 }),
    more: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: null, freq: 1 }),
    period: fc.constantFrom("month" as const, "year" as const),
    group: fc.constantFrom("Labor" as const, "Fees" as const),
    from: fc.constantFrom(null, "today" as const, 3, 13),
    to: fc.constantFrom(null, null, 20),
    months: fc.constantFrom(null, 10, 60),
    yearlyChange: fc.constantFrom(null, 0, 0.1),
    term: fc.constantFrom(null, 6, 24, 2.5),
    avoidable: fc.constantFrom(null, 0, 0.4, 1),
    fte: maybe(fc.double({ min: 0.1, max: 2, noNaN: true })),
    sqft: maybe(fc.integer({ min: 10, max: 500 })),
  })
  .map(({ more, tiers, ...given }) => {
    const special = SPECIAL.includes(given.driver);
    const noTiers = [...SPECIAL, "tied up", "leaving", "owner hour"].includes(given.driver);
    const priced = tiers && !noTiers;
    return costLine({
      ...given,
      tiers: priced ? tiers : null,
      rate:
        priced || given.driver === "owner hour"
          ? null
          : given.driver === "percent of"
            ? given.rate / 100
            : given.rate,
      maximum: more === null ? null : (given.minimum ?? 0) + more,
      base: given.driver === "tied up" ? ["orders"] : special ? ["Labor"] : [],
      // A line never stands on its own group's sum.
      group: special ? "Other" : given.group,
    });
  });
const linesArbitrary = fc
  .array(lineArbitrary, { minLength: 1, maxLength: 7 })
  .map((lines) => lines.map((line, index) => ({ ...line, name: `Line ${index}` })));
const trialArbitrary: fc.Arbitrary<Trial> = fc.record({
  orders: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 4000, noNaN: true })),
  growth: fc.double({ min: -0.5, max: 1, noNaN: true }),
  items: fc.tuple(
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 0.5, noNaN: true })),
    fc.double({ min: 1, max: 100, noNaN: true }),
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })),
    fc.double({ min: 10, max: 90, noNaN: true }),
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 2, noNaN: true })),
  ),
  rates: fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 14, maxLength: 14 }),
});

test("every trial costs a year what the engine says of its rates, items and path of orders", () => {
  fc.assert(
    fc.property(
      linesArbitrary,
      linesArbitrary,
      fc.array(trialArbitrary, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("fulfilment" as const, "humanResources" as const, "facilities" as const),
      fc.constantFrom(8, 12, 30),
      (lines, today, trials, area, horizon) => {
        const got = modelled(lines, today, area, horizon, trials);
        trials.forEach((trial, i) => {
          // Where a block or a tier begins, the last bit decides: then the cost just before or just after is right too.
          const expected = [0, -NUDGE, NUDGE].map((by) =>
            engine(lines, today, area, horizon, {
              ...trial,
              orders: trial.orders * (1 + by),
              rates: trial.rates.map((rate) => rate * (1 + by)),
            }),
          );
          const close = 1e-9 * Math.max(1, Math.abs(expected[0]!));
          const isEngine = Math.abs(got[i]! - expected[0]!) <= close;
          const isBeside = expected.slice(1).some((cost) => Math.abs(got[i]! - cost) <= 3e4 * close);
          const isJump = Math.abs(expected[1]! - expected[2]!) > 1e5 * close;
          if (!isEngine && !(isJump && isBeside)) expect(got[i]).toBe(expected[0]);
        });
      },
    ),
    { numRuns: 500 },
  );
});

describe("numbers worked out by hand", () => {
  const flat = (line: CostLine, orders: readonly number[], growth = 0, rate = 0): number[] => {
    const table = business({ "Orders per month": 1000, Horizon: 24, "Discount rate": rate });
    const model = yearlyModel(
      [{ option: "A", kind: null, current: false, parts: [[line]] }],
      { area: "fulfilment", plan: makePlan(table), around: { people: new Float64Array(25), space: new Float64Array(25) }, today: [] }, // prettier-ignore
      { rate: () => null, item: () => null },
      { orders: 0, growth: 1, noise: [] },
    );
    const costs = new Float64Array(orders.length);
    model([Float64Array.from(orders), new Float64Array(orders.length).fill(growth)], [costs]);
    return [...costs];
  };
  test("a tariff at the orders drawn, and not at their mean: 400 and 1,600 orders, the first 1,000 free", () => {
    const line = costLine({ driver: "order", tiers: tiersOf("graduated", [1000, 0], [null, 2]) });
    // 12 x 0 and 12 x 600 x 2; at the mean of 1,000 orders it would be 0 both times.
    flat(line, [400, 1600]).forEach((cost, i) => {
      expect(cost).toBeCloseTo([0, 14_400][i]!, 6);
    });
  });
  test("growth by steps: doubling a year, a block of 1,000 orders at 100 a month", () => {
    const line = costLine({ driver: "order", rate: 100, step: 1000 });
    // Orders of month m are 1000 x 2^((m-1)/12): 1 block in month 1, 2 up to month 13, then 3 while 2^((m-1)/12) <= 3,
    // that is up to month 20 (19.02), then 4. (1 + 12 x 2 + 7 x 3 + 4 x 4) x 100 = 6,200 in two years.
    expect(flat(line, [1000], 1)[0]).toBeCloseTo(3100, 6);
  });
});
