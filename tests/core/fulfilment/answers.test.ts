import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { makePlan } from "../../../src/core/costs/plan";
import { fulfilmentAnswers, type FulfilmentAnswers } from "../../../src/core/fulfilment/answers";
import type { Contest } from "../../../src/core/fulfilment/contest";
import { growthCrossing } from "../../../src/core/fulfilment/growth";
import { winnerMap, type WinnerMap } from "../../../src/core/fulfilment/map";
import { leftOffMap } from "../../../src/core/fulfilment/words";
import { reweighed } from "../../../src/core/fulfilment/weights";
import type { CostLine, Delivery, Inputs, OptionInputs } from "../../../src/core/model";
import { meanRate } from "../../../src/core/parcels/profile";
import type { ParcelService } from "../../../src/core/parcels/service";
import { business, costLine, tiersOf } from "../../helpers/lines";
import { profileOf, serviceOf } from "./parcels";

/** Two options over 100 parcels a month of 2 lb: figures small enough to be added up by hand. */
function twoOptions(
  change: (line: CostLine) => CostLine = (line) => line,
  more: readonly OptionInputs[] = [],
): FulfilmentAnswers {
  const table = { "2": [5, 6, 8, 11] };
  const delivery: Delivery = {
    services: [
      serviceOf("Ours", [1, 2, 3, 4], table),
      serviceOf("Theirs", [1, 2, 3, 4], table, { discounts: [{ upTo: Infinity, discount: 0.5 }] }),
    ],
    profile: profileOf([[2, "2", 1]]),
    at: [],
  };
  const own = [
    costLine({ name: "People", group: "Labor", rate: 1000 }),
    costLine({ name: "Carriers", group: "Delivery", driver: "parcel", service: "Ours", rate: 6 }),
  ];
  const theirs = [
    costLine({ name: "Pick and pack", group: "Fees", driver: "order", rate: 9 }),
    costLine({ name: "Storage", group: "Fees", driver: "Pallets", rate: 18, unit: "a pallet" }),
    costLine({ name: "Delivery", group: "Delivery", driver: "parcel", service: "Theirs", rate: 3 }),
  ].map((line) => ({ ...line, option: "3PL" }));
  const inputs: Inputs = {
    business: business({
      "Orders per month": 100,
      "Parcels per order": 1,
      Pallets: 20,
      Horizon: 12,
      "Discount rate": 0,
      "Near tie": 0,
    }),
    areas: [
      {
        area: "fulfilment",
        sheet: "Fulfilment",
        elements: [],
        ratings: [],
        options: [
          {
            name: "In-house",
            kind: "in-house",
            current: true,
            currentElements: [""],
            lines: own.map(change),
          },
          { name: "3PL", kind: "outsourced", current: false, currentElements: [], lines: theirs.map(change) },
          ...more,
        ],
      },
    ],
    scenarios: [],
    delivery,
    example: false,
  };
  return fulfilmentAnswers(inputs, analyzeInputs(inputs, { preset: new Map(), chosen: [] }))!;
}

describe("fulfilment in depth, worked by hand", () => {
  // In-house 1,000 + 600 = 1,600 a month; the provider 900 + 20 x 18 + 300 = 1,560.
  const answers = twoOptions();
  test("cost per order side by side", () => {
    expect(answers.perOrder).toEqual([
      expect.objectContaining({
        option: "In-house",
        shipped: 16,
        warehouseOnly: 10,
        marginal: 6,
        avoidable: 16,
      }),
      expect.objectContaining({ option: "3PL", shipped: 15.6, warehouseOnly: 12.6, marginal: 12 }),
    ]);
    expect(answers.perOrder[1]!.byGroup).toEqual({ Fees: 12.6, Delivery: 3 });
  });
  test.each([
    // At 1 lb 1,000 + 500 against 900 + 360 + 250: up to 1 lb one's own costs less. Heavier only helps the provider.
    ["Mean parcel weight (lb)", 2, 1, null],
    // 1,560 - 600 = 960 of 1,000.
    ["Wages (all lines of Labor)", 1, 0.96, null],
    // 40 more may be charged for freight: 340 of 600 is 43.3% off.
    ["3PL: freight discount", 0.5, 1 - 340 / 600, null],
    // 40 more over 20 pallets.
    ["3PL: Storage (a pallet)", 18, null, 20],
  ])("%s, now %p, flips at %p and %p", (what, now, below, above) => {
    const lever = answers.levers.find((one) => one.what === what)!;
    expect(lever.now).toBeCloseTo(now, 9);
    expect(lever.below?.value ?? null).toEqual(below === null ? null : expect.closeTo(below, 6));
    expect(lever.above?.value ?? null).toEqual(above === null ? null : expect.closeTo(above, 6));
    expect((lever.below ?? lever.above)!.option).toBe("In-house");
  });
  test("the map: light parcels and many orders go to one's own", () => {
    const { volumes, factors, winner, options } = answers.map!;
    // 0.5 and less is 1 lb and less: 1,000 + 5 n against 9 n + 3.6 n + 2.5 n.
    const at = (factor: number, orders: number): string =>
      options[winner[factors.indexOf(factor)]![volumes.indexOf(orders)]!]!;
    expect(at(0.5, 100)).toBe("In-house");
    expect(at(1, 100)).toBe("3PL");
    // 1,000 + 6 x 125 = 1,750 against 12 x 125 + 360 = 1,860: pallets stay 20.
    expect(at(1, 125)).toBe("In-house");
    // 8 lb is above the last weight of both tables.
    expect(winner[factors.indexOf(4)]!.every((which) => which === -1)).toBe(true);
  });
  test("a mix is worked out beside them, with what it saves against the cheapest option", () => {
    // Months are alike: every order inside saves 12 - 6, so that 99 stay: 1,000 + 594 + 12 + 360 a month.
    expect(answers.mixes).toEqual({
      notes: [],
      mixes: [
        expect.objectContaining({
          how: "overflow",
          option: "In-house with overflow to 3PL",
          rule: "The first 99 orders a month In-house, the rest through 3PL: 1.0% of the orders, in 12 of 12 months.",
          monthlyCost: 1966,
          yearlyCost: 12 * 1966,
          costPerOrder: 19.66,
          saving: 12 * (1560 - 1966),
        }),
      ],
    });
  });
});

describe("freight that is not known at other weights", () => {
  test("an option with a rate a parcel is left off the map and out of the weight that flips the answer", () => {
    const dropShip: OptionInputs = {
      name: "Drop ship",
      kind: "outsourced",
      current: false,
      currentElements: [],
      // 17 an order whatever it weighs: at 4 lb it would pass for the cheapest.
      lines: [costLine({ option: "Drop ship", name: "Delivered", driver: "parcel", rate: 17 })],
    };
    const { map, levers } = twoOptions(undefined, [dropShip]);
    expect(map!.options).toEqual(["In-house", "3PL"]);
    expect(map!.left).toEqual(["Drop ship"]);
    expect(leftOffMap(map!.left)).toBe(
      "Drop ship is not on the map: no line of it has a Service, so that the freight at other weights is not known.",
    );
    expect(levers.find(({ unit }) => unit === "weight")).toMatchObject({
      below: { option: "In-house" },
      above: null,
    });
  });
  test("with one such option alone there is no map", () => {
    const { map, levers } = twoOptions((line) => (line.service === "Ours" ? { ...line, service: "" } : line));
    expect(map).toBeNull();
    expect(levers.map(({ unit }) => unit)).not.toContain("weight");
  });
});

describe("the map of who wins", () => {
  const cents = (min: number, max: number) => fc.integer({ min, max }).map((amount) => amount / 100);
  const instance = fc.record({
    steps: fc.array(cents(0, 400), { minLength: 40, maxLength: 40 }),
    zoneStep: cents(0, 300),
    rows: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom("2", "5"), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    own: fc.integer({ min: 0, max: 50 }),
    deeper: fc.integer({ min: 1, max: 45 }),
    rent: cents(0, 400000),
    person: cents(10000, 400000),
    step: fc.integer({ min: 50, max: 900 }),
    pick: fc.tuple(cents(50, 500), cents(50, 500)),
    method: fc.constantFrom("graduated", "volume", "flat"),
    storage: cents(100, 5000),
    least: cents(0, 600000),
    growth: fc.constantFrom(0, 0.2, -0.1),
  });
  type Instance = typeof instance extends fc.Arbitrary<infer T> ? T : never;

  /** The map of an instance at a discount of the provider, and a factor on its storage rate. */
  function mapOf(of: Instance, discount: number, storage = 1, leastOf: "Fees" | "all" = "Fees"): WinnerMap {
    let base = 5;
    const upTo = of.steps.map((_, row) => 10 * (row + 1));
    const near = of.steps.map((step) => (base += step));
    const far = near.map((rate, row) => rate + of.zoneStep * row);
    const service = (name: string, off: number): ParcelService =>
      serviceOf(name, upTo, { "2": near, "5": far }, { discounts: [{ upTo: Infinity, discount: off }] });
    const profile = profileOf(of.rows);
    const services = [service("Ours", of.own / 100), service("Theirs", discount / 100)];
    const rate = (at: number): number => meanRate([services[at]!], profile).rate!;
    const own = [
      costLine({ name: "Rent", rate: of.rent }),
      costLine({ name: "People", driver: "order", rate: of.person, step: of.step, term: 3 }),
      costLine({ name: "Carriers", group: "Delivery", driver: "parcel", service: "Ours", rate: rate(0) }),
    ];
    const theirs = [
      costLine({
        name: "Pick",
        group: "Fees",
        driver: "order",
        tiers: tiersOf(of.method as "graduated", [400, of.pick[0]], [null, of.pick[1]]),
      }),
      costLine({ name: "Storage", group: "Fees", driver: "Pallets", rate: of.storage * storage }),
      costLine({
        name: "Least",
        driver: "minimum",
        rate: of.least,
        base: leastOf === "Fees" ? ["Fees"] : [],
      }),
      costLine({ name: "Delivery", group: "Delivery", driver: "parcel", service: "Theirs", rate: rate(1) }),
    ];
    const plan = makePlan(
      business(
        {
          "Orders per month": 500,
          "Parcels per order": 1.1,
          Pallets: 60,
          "Season 12": 1.7,
          "Growth per year": of.growth,
          "Price change Delivery": 0.05,
          Horizon: 14,
          "Discount rate": 0.08,
        },
        ["Pallets"],
      ),
    );
    const length = plan.months + 1;
    const contest: Contest = {
      choices: [
        { option: "In-house", kind: "in-house", current: true, fit: null, parts: [own] },
        { option: "3PL", kind: "outsourced", current: false, fit: null, parts: [theirs] },
      ],
      situation: {
        area: "fulfilment",
        plan,
        around: { people: new Float64Array(length), space: new Float64Array(length) },
        today: [own],
      },
      rule: { priceOfFit: 0, nearTie: 0 },
      recommended: 0,
    };
    const atWeight = reweighed(contest, { services, profile, at: [] })!;
    return winnerMap(atWeight, contest, [0.25, 0.5, 1, 2, 4], [0.2, 0.5, 1, 2, 5]);
  }
  /** What the arithmetic of doubles may be off in a yearly cost. */
  const NOISE = 1e-5;
  const wins = (row: readonly number[], least: number): number => row.filter((lead) => lead < least).length;

  test("where the provider's freight discount is deeper, heavier parcels never shrink its share", () => {
    fc.assert(
      fc.property(instance, fc.constantFrom("Fees" as const, "all" as const), (of, leastOf) => {
        const { lead } = mapOf(of, of.own + of.deeper, 1, leastOf);
        for (let row = 1; row < lead.length; row++)
          expect(wins(lead[row]!, NOISE)).toBeGreaterThanOrEqual(wins(lead[row - 1]!, -NOISE));
      }),
      { numRuns: 120 },
    );
  });
  test("at equal discounts weight moves nothing: both sides pay the same freight", () => {
    fc.assert(
      fc.property(instance, (of) => {
        const { lead } = mapOf(of, of.own);
        for (const row of lead)
          row.forEach((money, at) => expect(Math.abs(money - lead[0]![at]!)).toBeLessThanOrEqual(NOISE));
      }),
      { numRuns: 80 },
    );
  });
  test("where it is less deep, lighter parcels never shrink it", () => {
    fc.assert(
      fc.property(instance, (of) => {
        const { lead } = mapOf(of, of.own - of.deeper);
        for (let row = 1; row < lead.length; row++)
          expect(wins(lead[row - 1]!, NOISE)).toBeGreaterThanOrEqual(wins(lead[row]!, -NOISE));
      }),
      { numRuns: 60 },
    );
  });
  test("a lower storage rate of the provider never shrinks its share of the map", () => {
    fc.assert(
      fc.property(instance, fc.integer({ min: 0, max: 99 }), (of, share) => {
        const dear = mapOf(of, of.own + of.deeper);
        const cheap = mapOf(of, of.own + of.deeper, share / 100);
        expect(cheap.provided).toBeGreaterThanOrEqual(dear.provided);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the month in which growth crosses a line", () => {
  const plan = (orders: number, growth: number) =>
    makePlan(business({ "Orders per month": orders, "Growth per year": growth, Horizon: 24 }));
  const intervals = [
    { from: 1, to: 899, cheapest: "In-house" },
    { from: 900, to: 1199, cheapest: "equal" },
    { from: 1200, to: 100000, cheapest: "3PL" },
  ];
  test.each([
    // 1,000 x 1.2^((m - 1) / 12) reaches 1,200 after a year: in month 13.
    ["growing from among equals", 1000, 0.2, { month: 13, orders: 1200, cheapest: "3PL", planned: true }],
    // 800 x 1.5 = 1,200 after a year.
    ["growing", 800, 0.5, { month: 13, orders: 1200, cheapest: "3PL", planned: true }],
    // 800 x 1.1^(t) = 1,200 at t = ln 1.5 / ln 1.1 = 4.254 years: month 53.
    ["growing slowly", 800, 0.1, { month: 53, orders: 1200, cheapest: "3PL", planned: false }],
    // 1,798 x 0.5^(t) = 899 after a year.
    ["falling", 1798, -0.5, { month: 13, orders: 899, cheapest: "In-house", planned: true }],
    ["neither", 800, 0, null],
    ["past the last line", 5000, 0.3, null],
  ])("%s from %p at %p", (_, orders, growth, expected) => {
    const found = growthCrossing(intervals, plan(orders, growth));

    expect(found).toEqual(expected);
  });
});
