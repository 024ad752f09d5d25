import { analyzeInputs } from "../../../src/core/advice/analyze";
import { allConfidence, expectation, hasPercentiles, onKnownRanges } from "../../../src/core/confidence";
import type { BusinessItem, CostLine, Inputs } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import { business, costLine } from "../../helpers/lines";

const SETTINGS = { preset: new Map<string, number>(), chosen: [] };
const SAID = key("Low and High are");

function inputsOf(
  options: { [name: string]: CostLine },
  text: string,
  orders: Partial<BusinessItem> = {},
): Inputs {
  const items = business({ "Orders per month": 1000, Horizon: 12, "Discount rate": 0, "Low and High are": null }); // prettier-ignore
  const ordersKey = key("Orders per month");
  return {
    business: {
      ...items,
      [SAID]: { ...items[SAID]!, text },
      [ordersKey]: { ...items[ordersKey]!, ...orders },
    },
    areas: [
      {
        area: "fulfilment",
        sheet: "Costs",
        elements: [],
        ratings: [],
        options: Object.entries(options).map(([name, line], index) => ({
          name,
          kind: index === 0 ? ("in-house" as const) : ("outsourced" as const),
          current: index === 0,
          currentElements: index === 0 ? [""] : [],
          lines: [{ ...line, option: name, current: index === 0 }],
        })),
      },
    ],
    scenarios: [],
    example: false,
  };
}
const at = { sheet: "Costs", cells: { rate: "D2", low: "K2", high: "L2" } };
/** 10, 50 and 90 % points of the PERT of 70, 85, 120: 70 + 50 Beta(2.2, 3.8) (scipy.stats.beta.ppf). */
const FEE = costLine({ name: "Fee", rate: 87.5499742474559, low: 76.80999812818357, high: 101.03772428325601, at }); // prettier-ignore
const wage = (rate: number): CostLine => costLine({ name: "Wage", rate, low: rate, high: rate });
const answerTo = (inputs: Inputs) =>
  allConfidence(inputs, analyzeInputs(inputs, SETTINGS), { points: 1024 })[0]!;

test.each(["P10 and P90", "10% and 90%", "Percentiles"])("%s: the figure is drawn as 70, 85, 120", (text) => {
  const { inputs, options } = answerTo(inputsOf({ Own: wage(100), "3PL": FEE }, text)).confidence!;
  const { range, distribution } = inputs.find(({ name }) => name === "3PL: Fee")!;
  expect(distribution).toEqual({
    kind: "pert",
    low: expect.closeTo(70, 6),
    mode: expect.closeTo(85, 6),
    high: expect.closeTo(120, 6),
  });
  expect(range).toMatchObject({ low: FEE.low, likely: FEE.rate, high: FEE.high, percentiles: true });
  expect(hasPercentiles(inputs)).toBe(true);
  // The mean of a year is 12 (70 + 4 x 85 + 120) / 6.
  expect(Math.abs(options[1]!.mean.value - 1060)).toBeLessThan(0.5);
  // A figure without a spread is drawn as it stands.
  expect(inputs.find(({ name }) => name === "Own: Wage")!.distribution).toMatchObject({
    low: 100,
    high: 100,
  });
});
test.each(["", "ends"])("%j: Low and High are the ends", (text) => {
  const { inputs } = answerTo(inputsOf({ Own: wage(100), "3PL": FEE }, text)).confidence!;
  const { distribution } = inputs.find(({ name }) => name === "3PL: Fee")!;
  expect(distribution).toEqual({ kind: "pert", low: FEE.low, mode: FEE.rate, high: FEE.high });
  expect(hasPercentiles(inputs)).toBe(false);
});
test.each([
  ["P10 and P90", 100.9, "Own"],
  ["P10 and P90", 101.2, "3PL"],
  // As ends the 90 % point is 94.21 (scipy).
  ["", 100.9, "3PL"],
])(
  "known ranges, %j: High is the 90 %% point, so that against %d a month %s is taken",
  (text, rate, option) => {
    const inputs = inputsOf({ Own: wage(rate), "3PL": FEE }, text);
    expect(onKnownRanges(inputs, analyzeInputs(inputs, SETTINGS), SETTINGS).areas[0]!.recommended).toBe(
      option,
    );
  },
);
test("the range of a Basis keeps its ends, and a credit stays one", () => {
  const lines = { Own: costLine({ name: "Rent", rate: 100 }), "3PL": costLine({ name: "Fee", rate: 90 }) };
  const { inputs } = answerTo(inputsOf(lines, "P10 and P90")).confidence!;
  expect(inputs[0]!.distribution).toEqual({ kind: "pert", low: 75, mode: 100, high: 125 });
  expect(hasPercentiles(inputs)).toBe(false);
});
test("items of the Business table too: orders of 700, 1000, 1300", () => {
  // 700 + 600 Beta(3, 3): x^3 (10 - 15 x + 6 x^2) = 0.1 at x = 0.246637 (scipy).
  const orders = { low: 847.9818719730799, high: 1152.01812802692 };
  const lines = { Own: costLine({ driver: "order", rate: 1 }), "3PL": wage(900) };
  const { inputs } = answerTo(inputsOf(lines, "P10 and P90", orders)).confidence!;
  expect(inputs.find(({ kind }) => kind === "item")!.distribution).toMatchObject({
    low: expect.closeTo(700, 5),
    high: expect.closeTo(1300, 5),
  });
});
test.each([
  ["too lopsided", { low: 0, rate: 1, high: 100 }, "Costs!K2 (3PL: Fee): P50 1 between P10 0 and P90 100"],
  ["one end alone", { low: 80, rate: 90 }, "Costs!K2 (3PL: Fee): P10 80, P50 90 and P90 90 were read"],
  // Beta(3, 3) again: 100 - 60 / 0.253363 / 2 = -18.4.
  ["reaching below 0", { low: 40, rate: 100, high: 160 }, "reach from -18.4 to 218; allowed is 0 or more."],
])("three points that cannot be are named by their cell: %s", (_, fee, said) => {
  const lines = { Own: wage(100), "3PL": costLine({ name: "Fee", ...fee, at }) };
  expect(expectation(answerTo(inputsOf(lines, "P10 and P90")))).toContain(said);
});
