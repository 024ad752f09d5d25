import fc from "fast-check";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import { UNKNOWN, type AreaInputs, type CostLine, type Inputs, type Rating } from "../../../src/core/model";
import type { AreaResult, Flip } from "../../../src/core/results";
import { business, costLine, tiersOf } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };

type Options = { readonly [name: string]: readonly CostLine[] };

function inputsOf(
  options: Options,
  items: Inputs["business"],
  { current = "", ratings = [] }: { current?: string; ratings?: readonly Rating[] } = {},
): Inputs {
  const area: AreaInputs = {
    area: "it",
    sheet: "Fulfilment",
    elements: [],
    ratings,
    options: Object.entries(options).map(([name, lines]) => ({
      name,
      kind: name === "In-house" ? "in-house" : "outsourced",
      current: name === current,
      currentElements: name === current ? [""] : [],
      lines: lines.map((line, index) => ({
        ...line,
        option: name,
        at: { sheet: "Fulfilment", cells: { rate: `${name}!${index}`, tiers: `${name}!${index}` } },
      })),
    })),
  };
  return { business: items, areas: [area], scenarios: [], example: false };
}

const decided = (inputs: Inputs): AreaResult => analyzeInputs(inputs, SETTINGS).areas[0]!;
const recommendedOf = (inputs: Inputs): string | null =>
  analyzeInputs(inputs, { ...SETTINGS, explain: false }).areas[0]!.recommended;
const flipsOf = (area: AreaResult, type: Flip["type"]): Flip[] =>
  area.flips.filter((flip) => flip.type === type);

const rating = (option: string, points: number): Rating => ({
  criterion: "control",
  rating: points,
  low: points,
  high: points,
  weight: null,
  option,
  gate: null,
  priced: false,
  note: "",
  at: { sheet: "Fulfilment", cells: {} },
});

/** The inputs with the price of a flip put into its cell. */
function withPrice(inputs: Inputs, cell: string, price: (line: CostLine) => Partial<CostLine>): Inputs {
  return {
    ...inputs,
    areas: inputs.areas.map((area) => ({
      ...area,
      options: area.options.map((option) => ({
        ...option,
        lines: option.lines.map((line) => (line.at.cells.rate === cell ? { ...line, ...price(line) } : line)),
      })),
    })),
  };
}

const ITEMS = { "Orders per month": 1000, "Discount rate": 0.08, Horizon: 24 };

describe("what would flip the advice", () => {
  test("a cost: two plain options, worked out by hand", () => {
    // In-house 4,000 a month, 3PL 5 x 1,000 = 5,000 a month; near tie off. In-house flips at rent 5,000, 3PL at 4 an order.
    const area = decided(
      inputsOf(
        {
          "In-house": [costLine({ name: "Rent", rate: 4000 })],
          "3PL": [costLine({ name: "Fee", driver: "order", rate: 5 })],
        },
        business({ ...ITEMS, "Near tie": 0 }),
      ),
    );
    const [fee, rent] = flipsOf(area, "cost");
    expect([fee!.unit, rent!.unit]).toEqual(["an order", "a month"]);
    expect([fee!.what, rent!.what]).toEqual(["3PL: Fee", "In-house: Rent"]);
    expect(fee!.to).toBeCloseTo(4, 9);
    expect(rent!.to).toBeCloseTo(5000, 6);
    // At 801 orders the 3PL costs 4,005; at 799 it costs 3,995: up to 799 it is the choice.
    expect(flipsOf(area, "orders")).toMatchObject([{ to: 799, option: "3PL" }]);
  });

  test("a cost, where a tie of cost is decided by fit", () => {
    // Costs 4,000 and 5,000; near tie 5 % of what differs (all). The 3PL fits better: it is chosen from the moment it is
    // within 5 % of In-house: fee x 1,000 = 1.05 x 4,000, so at 4.20; at 839 orders it costs 4,197.52.
    const area = decided(
      inputsOf(
        {
          "In-house": [costLine({ name: "Rent", rate: 4000 })],
          "3PL": [costLine({ name: "Fee", driver: "order", rate: 5.003 })],
        },
        business({ ...ITEMS, "Near tie": 0.05 }),
        { ratings: [rating("In-house", 2), rating("3PL", 4)] },
      ),
    );
    expect(flipsOf(area, "cost")[0]).toMatchObject({ what: "3PL: Fee", option: "3PL" });
    expect(flipsOf(area, "cost")[0]!.to).toBeCloseTo(4.2, 9);
    expect(flipsOf(area, "orders")[0]!.to).toBe(839);
  });

  test("the prices of a tariff move together", () => {
    // 500 x 4 + 500 x 3 = 3,500 a month against 4,200: 20 % higher is a tie, so just above that it flips.
    const area = decided(
      inputsOf(
        {
          "In-house": [costLine({ name: "Rent", rate: 4200 })],
          "3PL": [
            costLine({ name: "Pick", driver: "order", tiers: tiersOf("graduated", [500, 4], [null, 3]) }),
          ],
        },
        business({ ...ITEMS, "Near tie": 0 }),
      ),
    );
    const flip = flipsOf(area, "cost").find(({ what }) => what === "3PL: Pick")!;
    expect(flip.to).toBeCloseTo(1.2, 9);
    expect(flip.text).toBe("Pick of 3PL with tier prices 20% higher would make In-house the choice");
  });

  test("two crossings close together are both found from either side", () => {
    // 1,000 an order more in blocks of 100 against 10.2 an order: in-house is dearer just after each block begins.
    const options = {
      "In-house": [costLine({ name: "Packer", driver: "order", rate: 1000, step: 100 })],
      "3PL": [costLine({ name: "Fee", driver: "order", rate: 10.2 })],
    };
    // In each block of 100 orders In-house costs 1,000: dearer until 98.04 orders, so 3PL leads at 901-980, In-house at 981-1000.
    const area = decided(inputsOf(options, business({ ...ITEMS, "Near tie": 0 })));
    expect(area.recommended).toBe("In-house");
    expect(flipsOf(area, "orders").map(({ to }) => to)).toEqual([1001, 980]);
  });

  const rate = fc.integer({ min: 20, max: 900 }).map((cents) => cents / 100);
  const anyLine: fc.Arbitrary<CostLine> = fc.oneof(
    rate.map((each) => costLine({ rate: 1000 * each })),
    rate.map((each) => costLine({ rate: each, driver: "order", avoidable: 0.5, term: 6 })),
    rate.map((each) => costLine({ rate: each, driver: "order", minimum: 2500 })),
    fc
      .tuple(rate, fc.integer({ min: 90, max: 700 }))
      .map(([each, step]) => costLine({ rate: 300 * each, driver: "order", step, term: 3 })),
    fc
      .tuple(rate, fc.integer({ min: 1, max: 40 }))
      .map(([each, step]) => costLine({ rate: step * each, driver: "order", step })),
    fc
      .tuple(rate, fc.integer({ min: 1, max: 40 }))
      .map(([each, size]) => costLine({ driver: "order", tiers: tiersOf("package", [size, size * each]) })),
    fc
      .tuple(fc.constantFrom("graduated", "volume", "flat"), rate, rate)
      .map(([method, a, b]) =>
        costLine({ driver: "order", tiers: tiersOf(method as "volume", [900, a], [null, b]) }),
      ),
    rate.map((each) => costLine({ driver: "percent of", rate: each / 20, base: ["first"] })),
    rate.map((each) => costLine({ driver: "minimum", rate: 1000 * each })),
    rate.map((each) => costLine({ driver: "once", rate: 3000 * each })),
  );
  const anyOption = fc
    .tuple(rate, fc.array(anyLine, { minLength: 1, maxLength: 3 }))
    .map(([each, lines]) => [
      costLine({ name: "first", driver: "order", rate: each, avoidable: 0.7, term: 4 }),
      ...lines.map((line, index) => ({ ...line, name: `line ${index}` })),
    ]);
  const anyCase = fc
    .tuple(
      fc.tuple(anyOption, anyOption, anyOption),
      fc.constantFrom("", "In-house", "A"),
      fc.constantFrom(0, 0.05, 0.2),
      fc.constantFrom(0, 0, 20000),
      fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))),
      fc.integer({ min: 60, max: 4000 }),
    )
    .map(([[own, a, b], current, nearTie, price, points, orders]) =>
      inputsOf(
        { "In-house": own, A: a, B: b },
        business({
          ...ITEMS,
          "Orders per month": orders,
          "Growth per year": 0.15,
          "Season 12": 1.7,
          "Near tie": nearTie,
          "Price of fit": price,
        }),
        {
          current,
          ratings: [rating("In-house", points[0]!), rating("A", points[1]!), rating("B", points[2]!)],
        },
      ),
    );

  test("up to a cost flip the advice holds, beyond it another option is advised: the one named", () => {
    let flipped = 0;
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const area = decided(inputs);
        for (const { from, to, cell, option } of flipsOf(area, "cost")) {
          const at = (share: number): string | null => {
            const price = from! + (to - from!) * share;
            return recommendedOf(
              withPrice(inputs, cell, (line) =>
                line.tiers
                  ? {
                      tiers: {
                        ...line.tiers,
                        tiers: line.tiers.tiers.map((t) => ({ ...t, price: t.price * price })),
                      },
                    }
                  : { rate: price },
              ),
            );
          };
          expect(at(1 - 1e-6)).toBe(area.recommended);
          expect(at(1 + 1e-5)).toBe(option);
          flipped++;
        }
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(flipped).toBeGreaterThan(40);
  });

  test("between today's orders and the nearest flip the advice holds at every order, and changes there", () => {
    let flipped = 0;
    fc.assert(
      fc.property(anyCase, (inputs) => {
        const area = decided(inputs);
        const orders = inputs.business["orderspermonth"]!.value as number;
        const at = (n: number): string | null => {
          const items = {
            ...inputs.business,
            orderspermonth: { ...inputs.business["orderspermonth"]!, value: n },
          };
          return recommendedOf({ ...inputs, business: items });
        };
        for (const { to, option } of flipsOf(area, "orders")) {
          expect(at(to)).toBe(option);
          const step = to > orders ? -1 : 1;
          for (let n = to + step, tried = 0; n !== orders && tried < 25; n += step, tried++)
            expect([n, at(n)]).toEqual([n, area.recommended]);
          flipped++;
        }
      }),
      { numRuns: 20, seed: 2 },
    );
    expect(flipped).toBeGreaterThan(5);
  });

  test("where no volume up to ten times or down to a tenth is named, the advice holds at all of them", () => {
    let unmoved = 0;
    fc.assert(
      fc.property(
        anyCase,
        fc.infiniteStream(fc.double({ min: 0.1, max: 10, noNaN: true })),
        (inputs, shares) => {
          const area = decided(inputs);
          const orders = inputs.business["orderspermonth"]!.value as number;
          const named = flipsOf(area, "orders");
          const low = named.find(({ to }) => to < orders)?.to ?? Math.ceil(orders / 10) - 1;
          const high = named.find(({ to }) => to > orders)?.to ?? 10 * orders + 1;
          for (let tried = 0; tried < 12; tried++) {
            const n = Math.round(orders * shares.next().value!);
            if (n <= low || n >= high) continue;
            const items = {
              ...inputs.business,
              orderspermonth: { ...inputs.business["orderspermonth"]!, value: n },
            };
            expect([n, recommendedOf({ ...inputs, business: items })]).toEqual([n, area.recommended]);
            unmoved++;
          }
        },
      ),
      { numRuns: 40, seed: 3 },
    );
    expect(unmoved).toBeGreaterThan(60);
  });
});

describe("what is not known", () => {
  const options = (fee: Omit<Partial<CostLine>, "driver">): Options => ({
    "In-house": [costLine({ name: "Rent", rate: 4000 })],
    "3PL": [
      costLine({ name: "Fee", driver: "order", rate: 3 }),
      costLine({ name: "Storage", driver: "Pallets stored", rate: 20, ...fee }),
    ],
  });
  const unknownOf = (inputs: Inputs): { what: string; flipsAt: number | null }[] =>
    decided(inputs)
      .options.flatMap(({ unknown }) => unknown)
      .map(({ what, flipsAt }) => ({ what, flipsAt }));
  const items = (pallets: number | typeof UNKNOWN): Inputs["business"] =>
    business({ ...ITEMS, "Near tie": 0, "Pallets stored": pallets });

  // 3PL: 3 x 1,000 + storage; it is the choice while storage costs less than 1,000 a month.
  test.each<[string, Omit<Partial<CostLine>, "driver">, number | typeof UNKNOWN, number]>([
    ["a rate", { rate: UNKNOWN }, 40, 25],
    ["a quantity", { quantity: UNKNOWN }, 40, 1.25],
    ["an item of the Business table", {}, UNKNOWN, 50],
    ["a minimum", { rate: 1, minimum: UNKNOWN }, 40, 1000],
  ])("%s flips the answer at the value that makes both cost the same", (_, fee, pallets, flipsAt) => {
    const [unknown] = unknownOf(inputsOf(options(fee), items(pallets)));
    expect(unknown!.flipsAt).toBeCloseTo(flipsAt, 6);
  });

  test("an unknown that cannot change the answer has no such value", () => {
    const dear = { ...options({ rate: UNKNOWN }), "In-house": [costLine({ name: "Rent", rate: 2900 })] };
    expect(unknownOf(inputsOf(dear, items(40)))).toEqual([{ what: "Storage (Rate)", flipsAt: null }]);
  });

  test("an item that every option needs is compared over all of them", () => {
    // 3,000 + 30 a pallet against 1,000 + 80 a pallet: the second is the choice below 40 pallets.
    const both = {
      "In-house": [
        costLine({ name: "Rent", rate: 3000 }),
        costLine({ name: "Handling", driver: "Pallets stored", rate: 30 }),
      ],
      "3PL": [
        costLine({ name: "Account", rate: 1000 }),
        costLine({ name: "Storage", driver: "Pallets stored", rate: 80 }),
      ],
    };
    const area = decided(inputsOf(both, items(UNKNOWN)));
    expect(area.options.map(({ unknown }) => unknown[0]!.flipsAt)).toEqual([
      expect.closeTo(40, 6),
      expect.closeTo(40, 6),
    ]);
    expect(flipsOf(area, "unknown").map(({ text }) => text)).toEqual([
      "Pallets stored of In-house is not known: above 40.00 it would be the choice",
      "Pallets stored of 3PL is not known: below 40.00 it would be the choice",
    ]);
  });
});
