import * as functions from "../../src/functions/functions";
import { errorOf, installCustomFunctions } from "../helpers/customFunctions";

beforeAll(installCustomFunctions);

const HEAD = ["Option", "Cost line", "Driver", "Rate", "Low", "High", "Tiers", "Status", "Avoidable"];
const COSTS = [
  HEAD,
  ["In-house", "Rent", "month", 2000, 1900, 2400, null, "current", "no"],
  ["In-house", "Packing", "order", 3, 2.5, 4, null, null, null],
  ["In-house", "Label", "order", 0.5, 0.4, 0.6, null, null, null],
  ["3PL", "Pick and pack", "order", null, 0.9, 1.2, "1000:6; *:5", null, null],
  ["3PL", "Label", "order", 0.5, 0.4, 0.6, null, null, null],
];
const BUSINESS = [
  ["Item", "Value", "Low", "High"],
  ["Orders per month", 1000, 800, 1300],
];

describe("PROBCHEAPEST", () => {
  test("a certain table: the cheapest is certain, and the others' regret is what they cost more", () => {
    const costs = [HEAD.slice(0, 4), ["A", "Fee", "order", 2], ["B", "Fee", "month", 1500]];
    expect(functions.PROBCHEAPEST(costs, 500)).toEqual([
      ["Option", "Mean monthly cost", "Probability cheapest", "Expected regret"],
      ["A", 1000, 1, 0],
      ["B", 1500, 0, 500],
    ]);
  });
  test("equal options share the probability", () => {
    const costs = [HEAD.slice(0, 4), ["A", "Fee", "order", 2], ["B", "Fee", "month", 1000]];
    expect(functions.PROBCHEAPEST(costs, 500).map((row) => row[2])).toEqual([
      "Probability cheapest",
      0.5,
      0.5,
    ]);
  });
  test("a shared line is drawn once, so that it never decides", () => {
    const costs = [
      HEAD.slice(0, 6),
      ["A", "Freight", "order", 5, 1, 9],
      ["A", "Fee", "month", 100, null, null],
      ["B", "Freight", "order", 5, 1, 9],
      ["B", "Fee", "month", 101, null, null],
    ];
    const [, a, b] = functions.PROBCHEAPEST(costs, 100) as (string | number)[][];
    expect(a![2]).toBe(1);
    expect(b![3]).toBeCloseTo(1, 9);
  });
  test("a one-sided range takes the Rate as its other end: mean (4 x 10 + 10 + 16) / 6 = 11", () => {
    const costs = [HEAD.slice(0, 6), ["A", "Fee", "order", 10, null, 16]];
    expect(functions.PROBCHEAPEST(costs, 1)[1]![1]).toBeCloseTo(11, 3);
  });
  test("the cost is evaluated at the drawn orders: a step is paid as often as it is reached", () => {
    // Orders PERT(800, 1000, 1200): half the trials need a second block.
    const costs = [
      [...HEAD.slice(0, 4), "Step"],
      ["A", "Team", "order", 1000, 1000],
    ];
    const business = [["Item", "Value", "Low", "High"], ["Orders per month", 1000, 800, 1200]]; // prettier-ignore
    const mean = functions.PROBCHEAPEST(costs, 1000, 10000, 1, business)[1]![1] as number;
    expect(Math.abs(mean - 1500)).toBeLessThan(2);
  });
  test("the same digits call after call, others with another seed", () => {
    const once = functions.PROBCHEAPEST(COSTS, 1000, 2000, 1, BUSINESS);
    expect(functions.PROBCHEAPEST(COSTS, 1000, 2000, 1, BUSINESS)).toEqual(once);
    expect(functions.PROBCHEAPEST(COSTS, 1000, 2000, 2, BUSINESS)).not.toEqual(once);
    expect(functions.PROBCHEAPEST(COSTS, 1000, 2000, null as never, BUSINESS)).toEqual(once);
  });
});

describe("TORNADO", () => {
  test("A - B one at a time, widest first, a shared line once, orders last", () => {
    // At 1000 orders In-house costs 2000 + 3000 + 500 = 5500; 3PL 6000 + 500, and the rent goes on: 8500.
    expect(functions.TORNADO(COSTS, "In-house", "3PL", 1000, BUSINESS)).toEqual([
      ["Cost line", "At low", "At high", "Swing"],
      ["Pick and pack", -2400, -4200, 1800],
      ["Packing", -3500, -2000, 1500],
      // The rent is paid either way.
      ["Rent", -3000, -3000, 0],
      ["Label", -3000, -3000, 0],
      // 3 n - 6 n up to 1000, then 5 an order more.
      ["Orders", -2400, -3600, 1200],
    ]);
  });
  test("B - A is the opposite", () => {
    expect(functions.TORNADO(COSTS, "3PL", "In-house", 1000)[1]).toEqual(["Pick and pack", 2400, 4200, 1800]);
  });
  test("orders other than the table's scale its range", () => {
    // 500 a month: 400 to 650.
    expect(functions.TORNADO(COSTS, "In-house", "3PL", 500, BUSINESS).at(-1)).toEqual([
      "Orders",
      -1200,
      -1950,
      750,
    ]);
  });
  test("nothing uncertain: the headings alone", () => {
    const costs = [HEAD.slice(0, 4), ["A", "Fee", "order", 2], ["B", "Fee", "month", 1000]];
    expect(functions.TORNADO(costs, "A", "B", 1)).toHaveLength(1);
  });
});

describe("RANKACCEPTABILITY", () => {
  const scores = [
    [1, 0, 1],
    [0, 1, 0],
  ];
  test("in an order of importance: the second first, so that w2 > 1/2 decides", () => {
    // Largest of three uniform parts above 1/2: 3/4 of all orders, so 3/4 given which is largest.
    const [a, b] = functions.RANKACCEPTABILITY(scores, [[2, 1, 3]], 40000) as [number[], number[]];
    expect(Math.abs(b[0]! - 0.75)).toBeLessThan(0.01);
    expect(a[0]! + b[0]!).toBeCloseTo(1, 9);
  });
  test("in ranges that settle it: w2 at most 0.4; blank limits are none", () => {
    const blank = null as unknown as number;
    expect(functions.RANKACCEPTABILITY(scores, [[0, blank, ""], [0, 0.4, blank]])).toEqual([[1, 0], [0, 1]]); // prettier-ignore
  });
});

describe("PERTVALUE", () => {
  test("ends and middle", () => {
    expect(functions.PERTVALUE(0, 3, 5, 10)).toBe(3);
    expect(functions.PERTVALUE(1, 3, 5, 10)).toBe(10);
    expect(functions.PERTVALUE(0.5, 3, 5, 7)).toBeCloseTo(5, 12);
    expect(functions.PERTVALUE(0.3, 4, 4, 4)).toBe(4);
  });
  test("another shape: scipy's beta.ppf(0.9, 1 + 2 / 7 x 10, 1 + 5 / 7 x 10) x 7 + 3", () => {
    expect(functions.PERTVALUE(0.9, 3, 5, 10, 10)).toBeCloseTo(6.482922992564271, 9);
  });
});

describe("what cannot be used is named", () => {
  test.each<[string, () => unknown, string, string]>([
    ["low above high", () => functions.PERTVALUE(0.5, 5, 4, 3), "#VALUE!", "high: PERT: low 5 above high 3"],
    ["mode outside", () => functions.PERTVALUE(0.5, 3, 2, 5), "#VALUE!", "mode: PERT: low 3 above likely 2"],
    ["a probability above 1", () => functions.PERTVALUE(1.5, 3, 4, 5), "#VALUE!", "probability: 1.5"],
    [
      "probabilities that do not sum to one",
      () => functions.PERFECTINFORMATION([[1, 2]], [[0.5, 0.4]]),
      "#VALUE!",
      "probabilities: states: probabilities that sum to 0.9",
    ],
    [
      "as many probabilities as states",
      () => functions.PERFECTINFORMATION([[1, 2]], [[1]]),
      "#VALUE!",
      "probabilities: 1 cells",
    ],
    ["an unknown goal", () => functions.PERFECTINFORMATION([[1]], [[1]], "x"), "#VALUE!", "goal:"],
    ["weights all zero", () => functions.RANKACCEPTABILITY([[1, 0]], [[0, 0], [0, 0]]), "#VALUE!", "weights: all"], // prettier-ignore
    [
      "weights no row fits",
      () => functions.RANKACCEPTABILITY([[1, 0]], [[1, 2, 3]]),
      "#VALUE!",
      "weights: 3 columns",
    ],
    ["weights that cannot sum to one", () => functions.RANKACCEPTABILITY([[1, 0]], [[0.8, 0.8], [1, 1]]), "#VALUE!", "sum to 1.6"], // prettier-ignore
    [
      "a rank missing",
      () => functions.RANKACCEPTABILITY([[1, 0]], [[1, 0]]),
      "#VALUE!",
      "weights: row 1, column 2",
    ],
    ["a score outside", () => functions.RANKACCEPTABILITY([[1, 7]]), "#VALUE!", "scores: row 1, column 2"],
    [
      "orders whose Low is above the Value",
      () =>
        functions.PROBCHEAPEST([HEAD.slice(0, 4), ["A", "Fee", "order", 2]], 1, 10, 1, [
          ["Item", "Value", "Low"],
          ["Orders per month", 100, 120],
        ]),
      "#VALUE!",
      "business: row 2, column 3: Low: read 120. Low may not be above, High not below the Value, 100.",
    ],
    [
      "a Low above High",
      () => functions.PROBCHEAPEST([HEAD.slice(0, 6), ["A", "Fee", "order", 2, 3, 1]], 1),
      "#VALUE!",
      "costs: row 2, column 5: Low: read 3, above High, 1.",
    ],
    [
      "beyond a bounded last tier",
      () =>
        functions.PROBCHEAPEST(
          [
            ["Option", "Cost line", "Driver", "Tiers"],
            ["A", "Fee", "order", "100:2"],
          ],
          101,
        ),
      "#N/A",
      "beyond the last tier",
    ],
    [
      "an unknown",
      () => functions.PROBCHEAPEST([HEAD.slice(0, 4), ["A", "Fee", "order", "?"]], 1),
      "#N/A",
      "unknown: Fee",
    ],
  ])("%s", (_, call, code, words) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});
