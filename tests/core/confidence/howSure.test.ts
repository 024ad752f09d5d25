import { analyzeInputs } from "../../../src/core/advice/analyze";
import {
  anyTwoWay,
  assumedByBasis,
  confidenceSteps,
  howSure,
  mustBeTrue,
  questionsOf,
  twoWay,
  type Question,
} from "../../../src/core/confidence";
import { chanceText, verdictOf } from "../../../src/core/confidence/verdict";
import type { BusinessItem, CostLine, Inputs, Rating } from "../../../src/core/model";
import { key } from "../../../src/core/names";
import { business, costLine, tiersOf } from "../../helpers/lines";
import { oneArea } from "./oneArea";

const table = (more: { [name: string]: number } = {}): Inputs["business"] =>
  business({ "Orders per month": 1000, Horizon: 24, "Discount rate": 0, ...more });
function question(
  options: { [name: string]: readonly CostLine[] },
  items = table(),
  ratings: readonly Rating[] = [],
): Question {
  const inputs = { ...oneArea(options, { ratings }), business: items };
  return questionsOf(inputs, analyzeInputs(inputs, { preset: new Map(), chosen: [] }))[0]!;
}
const sure = (name: string, rate: number): CostLine => costLine({ name, rate, low: rate, high: rate });
const at = (row: number) => ({
  sheet: "Fulfilment",
  cells: { rate: `D${row}`, low: `K${row}`, high: `L${row}` },
});

/** Beta(7/3, 11/3) by numerical integration with numpy, 4,000,000 points. */
const P_OWN = 0.5776951869807945;
const PERCENTILES = [1070.17989, 1230.58509, 1424.00877];
const [REGRET_OWN, REGRET_OTHER] = [45.72091441691725, 65.72091441691748];

describe("one uncertain rate against a certain one: 80 to 140 around 100 a month, against 105", () => {
  const uncertain = costLine({ name: "Wage", rate: 100, low: 80, high: 140, at: at(2) });
  const answer = howSure(question({ Own: [uncertain], "3PL": [sure("Fee", 105)] }));
  const [own, other] = answer.options;
  test("probability cheapest, mean and percentiles of the yearly cost", () => {
    expect(Math.abs(own!.cheapest.value - P_OWN)).toBeLessThan(2e-3);
    expect(own!.cheapest.value + other!.cheapest.value).toBeCloseTo(1, 12);
    expect(own!.mean.value).toBeCloseTo(1240, 2);
    [own!.p10, own!.p50, own!.p90].forEach((x, i) => {
      expect(Math.abs(x - PERCENTILES[i]!)).toBeLessThan(0.3);
    });
    expect(other!.p10).toBeCloseTo(1260, 9);
  });
  test("regret, and the value of information: the only input is worth all of it", () => {
    expect(Math.abs(own!.regret.value - REGRET_OWN)).toBeLessThan(0.02);
    expect(Math.abs(other!.regret.value - REGRET_OTHER)).toBeLessThan(0.02);
    expect(answer.information.value).toBe(own!.regret.value);
    expect(Math.abs(answer.learned[0]!.information.value / answer.information.value - 1)).toBeLessThan(0.02);
    expect(answer.learned[0]!.worthAsking).toBe(true);
    expect(answer.learned[0]!.share.value).toBeCloseTo(1, 2);
    expect(answer.learned[0]!.rankShare).toBeCloseTo(1, 6);
  });
  test("what is worth less than half a unit of money a year is not worth asking", () => {
    // The same in ten thousandths: a regret of the other option of a few hundredths.
    const small = howSure(
      question({
        Own: [{ ...uncertain, rate: 0.01, low: 0.008, high: 0.014 }],
        "3PL": [costLine({ name: "Fee", rate: 0.0105, low: 0.0105, high: 0.0105 })],
      }),
    );
    expect(small.learned[0]!.information.value).toBeCloseTo(answer.learned[0]!.information.value / 1e4, 8);
    expect(small.learned[0]!.worthAsking).toBe(false);
  });
  test("the input leads to its cells, and its swing is 12 x 60", () => {
    const [swing] = answer.tornado;
    const input = answer.inputs[swing!.input]!;
    expect(input.name).toBe("Own: Wage");
    expect(input.cells).toEqual([{ sheet: "Fulfilment", cell: "D2" }]);
    expect(input.edit).toEqual([{ low: { sheet: "Fulfilment", cell: "K2" }, high: { sheet: "Fulfilment", cell: "L2" } }]); // prettier-ignore
    expect(swing!.atHigh[0]! - swing!.atLow[0]!).toBeCloseTo(720, 9);
    expect(swing!.atHigh[1]).toBeCloseTo(1260, 9);
  });
  test("too close: the 80 % interval of the difference contains 0", () => {
    expect(answer.verdict).toBe("too close");
  });
});
describe("ranges that nobody stated", () => {
  test.each([
    ["contract", 98, 102],
    ["invoice", 98, 102],
    ["quote", 95, 105],
    ["list", 85, 115],
    ["estimate", 75, 125],
    ["published", 70, 140],
    [null, 75, 125],
  ] as const)("a line whose Basis is %s is taken from %d to %d, and says so", (basis, low, high) => {
    const { inputs } = howSure(
      question({ Own: [costLine({ name: "Rent", rate: 100, basis })], "3PL": [sure("Fee", 90)] }),
    );
    const range = inputs.find(({ name }) => name === "Own: Rent")!.range!;
    expect([range.low, range.high].map((x) => Number(x.toFixed(9)))).toEqual([low, high]);
    expect(range.assumed!.map((share) => Number((100 * share).toFixed(9)))).toEqual([100 - low, high - 100]);
  });
  const set = (items: { [name: string]: Partial<BusinessItem> }) => {
    const names = Object.fromEntries(Object.keys(items).map((name) => [name, null]));
    const blank = business(names);
    return Object.fromEntries(Object.entries(items).map(([name, item]) => [key(name), { ...blank[key(name)]!, ...item }])); // prettier-ignore
  };
  test.each([
    ["both ends", { low: -0.3, high: 0.4 }, "quote", 100, 70, 140],
    ["a Value alone, both ways", { value: 0.1 }, "quote", 100, 90, 110],
    ["one end alone: the other is the stated figure", { high: 0.4 }, "quote", 100, 100, 140],
    ["one end and a Value", { low: -0.3, value: 0.1 }, "quote", 100, 70, 110],
    ["a credit's ends change places", { low: -0.3, high: 0.4 }, "quote", -100, -140, -70],
    ["nothing: as usual", {}, "quote", 100, 95, 105],
    ["another Basis: as usual", { low: -0.3 }, "list", 100, 85, 115],
    ["Low above 0: as usual", { low: 0.1, high: 0.4 }, "quote", 100, 95, 105],
    ["Low of -100%: as usual", { low: -1, high: 0.4 }, "quote", 100, 95, 105],
    ["High below 0: as usual", { low: -0.3, high: -0.1 }, "quote", 100, 95, 105],
    ["a Value of 100%: as usual", { value: 1 }, "quote", 100, 95, 105],
    ["not known: as usual", { low: "?", high: 0.4 }, "quote", 100, 95, 105],
  ] as const)("Range quote, %s", (_, item, basis, rate, low, high) => {
    const items = { ...table(), ...set({ "Range quote": item }) };
    const lines = { Own: [costLine({ name: "Rent", rate, basis })], "3PL": [sure("Fee", 90)] };
    const range = howSure(question(lines, items)).inputs.find(({ name }) => name === "Own: Rent")!.range!;
    expect([range.low, range.high].map((x) => Number(x.toFixed(9)))).toEqual([low, high]);
  });
  test("Range estimate holds for a blank Basis, and not where Low or High is stated", () => {
    const items = { ...table(), ...set({ "Range estimate": { low: -0.5, high: 1 } }) };
    const lines = { Own: [costLine({ name: "Rent", rate: 100 })], "3PL": [costLine({ name: "Fee", rate: 90, low: 80 })] }; // prettier-ignore
    const { inputs } = howSure(question(lines, items));
    expect(inputs.map(({ range }) => [range!.low, range!.high])).toEqual([[50, 200], [80, 90]]); // prettier-ignore
    expect(assumedByBasis(inputs)).toEqual([{ basis: "estimate", shares: [0.5, 1], names: ["Own: Rent"] }]);
  });
  test("an item called like a range may be a driver too: 12 lists at 5 cost 60 a month", () => {
    const items = { ...table(), ...business({ "Range list": 12 }) };
    const lines = { Own: [costLine({ name: "Lists", driver: "Range list", rate: 5, low: 5, high: 5 })], "3PL": [sure("Fee", 90)] }; // prettier-ignore
    expect(howSure(question(lines, items)).options[0]!.mean.value).toBeCloseTo(720, 9);
  });
  test("lines of one price share one input", () => {
    const same = costLine({ name: "Labels", rate: 20, basis: "list" });
    const { inputs, learned } = howSure(
      question({ Own: [same, sure("a", 100)], "3PL": [same, sure("b", 99)] }),
    );
    expect(inputs.filter(({ name }) => name === "Labels")).toHaveLength(1);
    expect(learned.find(({ input }) => inputs[input]!.name === "Labels")).toBeUndefined();
  });
});

test("tariffs are charged at the drawn volume: 500 to 1,500 orders, those above 1,000 at 2", () => {
  const orders: BusinessItem = { ...table()[key("Orders per month")]!, low: 500, high: 1500 };
  const over = costLine({ name: "Peak", driver: "order", tiers: tiersOf("graduated", [1000, 0], [null, 2]), low: 1, high: 1 }); // prettier-ignore
  const items = { ...table(), [key("Orders per month")]: orders };
  const { options } = howSure(question({ Own: [over], "3PL": [sure("Fee", 1)] }, items));
  // At the likely 1,000 orders it costs nothing; E (X - 1000)+ x 2 x 12 with X = 500 + 1000 Beta(3, 3) is
  // 24 x 1000 x integral from 1/2 to 1 of (x - 1/2) 30 x^2 (1 - x)^2 = 24,000 x 5/64 = 1,875.
  expect(Math.abs(options[0]!.mean.value - 1875)).toBeLessThan(3);
});

describe("step by step", () => {
  const some = question({
    Own: [costLine({ name: "Wage", rate: 100 })],
    "3PL": [costLine({ name: "Fee", rate: 105 })],
  });
  test("a coarse answer first, then the final one; progress is told and cancelling ends it", () => {
    const steps = [...confidenceSteps(some)];
    expect(steps.map(({ trials, final }) => [trials, final])).toEqual([[640, false], [10_240, true]]); // prettier-ignore
    const told: number[] = [];
    const answer = howSure(some, { onProgress: ({ trials }) => told.push(trials), cancelled: () => true });
    expect(told).toEqual([640]);
    expect(answer.final).toBe(false);
  });
  test("the same seed gives the same digits, another one others", () => {
    const mean = (seed: number): number => howSure(some, { seed }).options[0]!.cheapest.value;
    expect(mean(3)).toBe(mean(3));
    expect(mean(3)).not.toBe(mean(4));
  });
  test("correlated inputs move together: the difference of two like rates narrows to nothing", () => {
    const like = question({
      Own: [costLine({ name: "Wage", rate: 100 })],
      "3PL": [costLine({ name: "Fee", rate: 100.5 })],
    });
    const answer = howSure(like, { correlations: [{ a: "Own: Wage", b: "3PL: Fee", rank: 1 }] });
    expect(answer.options[0]!.cheapest.value).toBeGreaterThan(0.99);
    expect(answer.changedCorrelations).toEqual([]);
  });
  test("a correlation of 1.2, or of what is no input, is refused by name", () => {
    expect(() => howSure(some, { correlations: [{ a: "Own: Wage", b: "3PL: Fee", rank: 1.2 }] })).toThrow("Own: Wage and 3PL: Fee: a correlation of 1.2"); // prettier-ignore
    expect(() => howSure(some, { correlations: [{ a: "Wages", b: "3PL: Fee", rank: 0 }] })).toThrow("Wages: a correlation"); // prettier-ignore
  });
});

test("an option whose last tier a drawn volume passes is left out, with the reason", () => {
  const orders: BusinessItem = { ...table()[key("Orders per month")]!, low: 500, high: 1500 };
  const bounded = costLine({ name: "Pick", driver: "order", tiers: tiersOf("graduated", [1200, 0.1]) });
  const items = { ...table(), [key("Orders per month")]: orders };
  const answer = howSure(question({ Own: [costLine({ name: "a", rate: 100 })], "3PL": [costLine({ name: "b", rate: 101 })], Bounded: [bounded] }, items)); // prettier-ignore
  expect(answer.options.map(({ option }) => option)).toEqual(["Own", "3PL"]);
  expect(answer.leftOut[0]!.option).toBe("Bounded");
  expect(answer.leftOut[0]!.reason).toContain("beyond the last tier, which ends at 1200");
});

test("a range that cannot be is refused with sheet and cell", () => {
  const wrong = costLine({ name: "Wage", rate: 100, low: 120, high: 140, at: at(7) });
  expect(() => howSure(question({ Own: [wrong], "3PL": [sure("Fee", 99)] }))).toThrow(
    "Fulfilment!K7 (Own: Wage): low 120 above likely 100 was read",
  );
});

describe("what must be true", () => {
  /** Yearly: 12 x (wage + 2 x rent) against 12 x fee. */
  const standing = {
    model: ([wage, rent, fee]: readonly Float64Array[], [own, other]: readonly Float64Array[]) => {
      for (let i = 0; i < own!.length; i++) {
        own![i] = 12 * (wage![i]! + 2 * rent![i]!);
        other![i] = 12 * fee![i]!;
      }
    },
    options: 2,
    values: [60, 15, 100],
  };
  test("of one input: the wage must be below 70, the fee above 90", () => {
    const [wage] = mustBeTrue(standing, 0, [0, 200], 0);
    expect([wage!.must, wage!.then]).toEqual(["be below", 1]);
    expect(wage!.value).toBeCloseTo(70, 8);
    const [fee] = mustBeTrue(standing, 2, [0, 200], 0);
    expect(fee!.must).toBe("be above");
    expect(fee!.value).toBeCloseTo(90, 8);
    expect(mustBeTrue(standing, 0, [0, 69], 0)).toEqual([]);
  });
  test("a table of both: 12 x (60 + 2 x 25) = 1,320 against 1,200", () => {
    const { costs, cheapest } = twoWay(standing, [0, 1], [40, 60], [15, 25]);
    expect(costs[0]).toEqual([[840, 1080], [1080, 1320]]); // prettier-ignore
    expect(cheapest).toEqual([[0, 0], [0, 1]]); // prettier-ignore
  });
});

describe("the verdict, by stated rules", () => {
  const evidence = { comparable: 3, recommended: true, unknownCouldFlip: false, ahead: 0.99, best: 0.98, overCost: false, taken: false }; // prettier-ignore
  test.each([
    ["clear", {}],
    ["likely", { best: 0.97 }],
    ["likely", { overCost: true }],
    ["too close", { ahead: 0.89 }],
    ["too close", { ahead: 0.05, best: 0.05 }],
    // Taken by hand or for other areas, and sure to be behind by itself: the interval of the difference has no 0 in it.
    ["too close", { ahead: 0.11, best: 0.11, taken: true }],
    ["likely", { ahead: 0.09, best: 0.09, taken: true }],
    ["not enough data", { comparable: 1 }],
    ["not enough data", { recommended: false }],
    ["not enough data", { unknownCouldFlip: true }],
  ])("%s: %j", (expected, changed) => {
    expect(verdictOf({ ...evidence, ...changed })).toBe(expected);
  });
  test("a probability is never said to be certain", () => {
    expect([1, 0.994, 0.42, 0].map(chanceText)).toEqual(["over 99%", "over 99%", "42%", "under 1%"]);
  });
});

test("judgement over any weights, ratings as ranges: 2 to 4 on one criterion favours neither", () => {
  const rating = (criterion: string, low: number, high: number): Rating => ({
    criterion,
    rating: (low + high) / 2,
    low,
    high,
    weight: null,
    option: "",
    gate: null,
    priced: false,
    note: "",
    at: { sheet: "Fulfilment", cells: {} },
  });
  const of = (...ratings: Rating[]) =>
    howSure(question({ Own: [costLine({ name: "a", rate: 100 })], "3PL": [costLine({ name: "b", rate: 105 })] }, table(), ratings)).judgement!; // prettier-ignore
  const even = of(rating("Control", 2, 4));
  expect(Math.abs(even.fit.ranks[0]![0]! - 0.5)).toBeLessThan(0.02);
  expect(even.ranged).toHaveLength(1);
  // The outsource score is 75 w, w the weight of the first: above 50 where w > 2/3, which is a third of all weightings.
  const lean = of(rating("Control", 4, 4), rating("Skill", 1, 1));
  expect(Math.abs(lean.fit.ranks[1]![0]! - 1 / 3)).toBeLessThan(0.02);
});

test("any two figures together: which option costs least from the low to the high end of each", () => {
  // Own a + 10 a month against 3PL b: a from 40 to 100, b from 50 to 110, in steps of 10. Equal costs go to the first.
  const asked = question({
    Own: [
      costLine({ name: "a", rate: 70, low: 40, high: 100, at: at(2) }),
      sure("Rent", 10),
      costLine({ name: "c", rate: 0.001, low: 0, high: 0.002, at: at(4) }),
    ],
    "3PL": [costLine({ name: "b", rate: 80, low: 50, high: 110, at: at(3) })],
  });
  const { inputs, leftOut } = howSure(asked);
  const place = (name: string): number => inputs.findIndex((input) => input.name.endsWith(name));
  const table = anyTwoWay(asked, [place("a"), place("b")], leftOut)!;
  expect(table.rows).toEqual([40, 50, 60, 70, 80, 90, 100]);
  expect(table.columns).toEqual([50, 60, 70, 80, 90, 100, 110]);
  table.rows.forEach((a, row) =>
    table.columns.forEach((b, column) => {
      expect(table.cheapest[row]![column]).toBe(a + 10 + 0.001 <= b ? "Own" : "3PL");
    }),
  );
  expect(anyTwoWay(asked, [place("a"), place("a")], leftOut)).toBeNull();
});
