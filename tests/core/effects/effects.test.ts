import { pointWorths, withEffects, worthOf } from "../../../src/core/effects";
import { analyzeInputs } from "../../../src/core/advice/analyze";
import {
  UNKNOWN,
  type AreaId,
  type AreaInputs,
  type EffectInputs,
  type Entry,
  type Inputs,
} from "../../../src/core/model";
import { key } from "../../../src/core/names";
import { business, costLine } from "../../helpers/lines";
import { areaOf } from "../commitments/books";

const ITEMS = {
  "Orders per month": 1000,
  "Discount rate": 0,
  Horizon: 12,
  "Average order value": 30,
  "Gross margin": 0.4,
  "Units per order": 2,
  "Return rate": 0.1,
  "Contacts per order": 0.2,
  "Transactions per month": 2000,
  "Share of transactions integrated": 0.5,
  "Near tie": 0,
};

const lines = (
  area: AreaId,
  option: string,
  given: readonly Parameters<typeof costLine>[0][],
  current = false,
) => given.map((each) => costLine({ option, current, at: { sheet: area, cells: {} }, ...each }));

/** Today an order more costs 2.50 for packing, 0.2 contacts at 6, 0.1 returns at 3 and one entry by hand at 0.80: 4.80. */
const AREAS: readonly AreaInputs[] = [
  areaOf(
    [
      ...lines("it", "Own shop", [{ name: "Hosting", rate: 500 }], true),
      ...lines("it", "SaaS", [{ name: "Plan", rate: 600 }]),
    ],
    "it",
  ),
  areaOf(
    lines(
      "fulfilment",
      "Own",
      [
        { name: "Packing", driver: "order", rate: 2.5 },
        { name: "Returns", driver: "return", rate: 3 },
      ],
      true,
    ),
    "fulfilment",
  ),
  areaOf(
    lines("customerService", "Own", [{ name: "Agents", driver: "contact", rate: 6 }], true),
    "customerService",
  ),
  areaOf(
    lines("finance", "Own", [{ name: "Entry", driver: "manual transaction", rate: 0.8 }], true),
    "finance",
  ),
];

function effect(
  item: string,
  how: EffectInputs["how"],
  value: Entry,
  more: Partial<EffectInputs> = {},
): EffectInputs {
  return {
    area: "it",
    element: "",
    option: "SaaS",
    item: key(item),
    label: item,
    how,
    value,
    low: null,
    high: null,
    source: "",
    at: { sheet: "Effects", cells: { value: "D2", item: "B2" } },
    ...more,
  };
}
const inputsWith = (items: { [name: string]: Entry }, ...effects: EffectInputs[]): Inputs => ({
  business: business({ ...ITEMS, ...items }),
  areas: AREAS,
  scenarios: [],
  example: false,
  effects,
});
/** The rate of the line that an effect became. */
const rateOf = (one: EffectInputs, items = {}) => {
  const { inputs, problems } = withEffects(inputsWith(items, one));
  const line = inputs.areas[0]!.options[1]!.lines.at(-1)!;
  return { line, rate: line.rate, problems };
};

describe("an effect as a cost an order", () => {
  // Contribution of an order more: 30 x 0.4 - 4.8 = 7.2.
  test.each<[string, EffectInputs["how"], number, number]>([
    ["Conversion rate", "times", 1.05, -0.36],
    ["Stock-out rate", "set", 0.02, 0.144],
    ["Average order value", "add", 2, -0.8],
    ["Gross margin", "add", 0.01, -0.3],
    ["Unit cost", "times", 1.1, 1.8],
    ["Unit cost", "add", -0.5, -1],
    ["Return rate", "add", -0.02, -0.06],
    ["Contacts per order", "times", 0.5, -0.6],
    // 2,000 x 0.4 transactions fewer by hand at 0.80 are 640 a month.
    ["Share of transactions integrated", "set", 0.9, -0.64],
  ])("%s %s %p", (item, how, value, expected) => {
    const { rate, line, problems } = rateOf(effect(item, how, value));
    expect(problems).toEqual([]);
    expect(rate).toBeCloseTo(expected, 5);
    expect(line.driver.kind).toBe("order");
  });

  test("a base in the Business table: 2 % set to 2.5 % is a quarter more orders", () => {
    expect(rateOf(effect("Conversion rate", "set", 0.025), { "Conversion rate": 0.02 }).rate).toBeCloseTo(
      -1.8,
      5,
    );
  });

  test("its range becomes the line's range, the other way round where it saves", () => {
    const { line } = rateOf(effect("Conversion rate", "times", 1.05, { low: 1.02, high: 1.08 }));
    expect(line.low).toBeCloseTo(-0.576, 5);
    expect(line.high).toBeCloseTo(-0.144, 5);
  });

  test("blank is assumed equal: no line", () => {
    const { inputs } = withEffects(inputsWith({}, effect("Conversion rate", "times", null)));
    expect(inputs.areas[0]!.options[1]!.lines).toHaveLength(1);
  });

  test("? makes the option's cost incomplete, at its cell", () => {
    const { inputs } = withEffects(inputsWith({}, effect("Conversion rate", "times", UNKNOWN)));
    const { areas } = analyzeInputs(inputs, { preset: new Map(), chosen: [] });
    expect(areas[0]!.options[1]!.unknown).toMatchObject([{ sheet: "Effects", cell: "D2" }]);
    expect(areas[0]!.recommended).toBe("Own shop");
  });

  test("what it waits for is said", () => {
    const { rate, problems } = rateOf(effect("Conversion rate", "times", 1.05), { "Gross margin": null });
    expect(rate).toBe(UNKNOWN);
    expect(problems).toMatchObject([{ severity: "warning", sheet: "Effects", cell: "B2" }]);
    expect(problems[0]!.message).toContain("Gross margin");
  });
});

test("yearly cost decides with the effect", () => {
  // SaaS costs 100 a month more and brings 0.05 x 1,000 x 7.2 = 360.
  const decided = (value: Entry) =>
    analyzeInputs(withEffects(inputsWith({}, effect("Conversion rate", "times", value))).inputs, {
      preset: new Map(),
      chosen: [],
    }).areas[0]!;
  expect(decided(null).recommended).toBe("Own shop");
  expect(decided(1.05).recommended).toBe("SaaS");
  expect(decided(1.05).options[1]!.yearlyCost).toBeCloseTo(12 * (600 - 360), 3);
});

test("a step that two areas make is worth what it does to the others, whichever row stands first", () => {
  const effects = [
    effect("Return rate", "add", null, { area: "fulfilment", option: "Own" }),
    effect("Return rate", "add", null, { area: "customerService", option: "Own" }),
    effect("Conversion rate", "times", null),
    effect("Conversion rate", "times", null, { area: "fulfilment", option: "Own" }),
  ];
  const of = (rows: readonly EffectInputs[]) =>
    pointWorths(rows, worthOf(inputsWith({ "Conversion rate": 0.02 }))).map(
      ({ step, yearly }) => `${step}: ${yearly.toFixed(2)}`,
    );
  // Only Fulfilment handles returns: 1,000 x 0.01 x 3 x 12 more. Sales are worth the same whoever brings them.
  const worths = [
    "one point of conversion rate: 43200.00",
    "one point of return rate (effect of Customer service): -360.00",
    "one point of return rate (effect of Fulfilment): 0.00",
  ];
  expect(of(effects).sort()).toEqual(worths);
  expect(of([...effects].reverse()).sort()).toEqual(worths);
});

test("what a step is worth a year: the break-even of what is left blank", () => {
  const inputs = inputsWith({ "Conversion rate": 0.02 });
  const worths = pointWorths(
    [
      effect("Conversion rate", "add", null),
      effect("Contacts per order", "add", null),
      effect("Conversion rate", "add", 0.01, { option: "Own shop" }),
    ],
    worthOf(inputs),
  );
  expect(worths.map(({ step }) => step)).toEqual([
    "one point of conversion rate",
    "one per cent of contacts per order",
  ]);
  // Half as many orders more: 500 x 7.2 x 12; one per cent of 0.2 contacts at 6: 1,000 x 0.002 x 6 x 12 more.
  expect(worths[0]!.yearly).toBeCloseTo(43200, 2);
  expect(worths[1]!.yearly).toBeCloseTo(-144, 2);
});
