import { EXAMPLES } from "../../src/functions/examples";
import * as functions from "../../src/functions/functions";

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};
class ExcelError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}
beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { ErrorCode, Error: ExcelError, associate: () => undefined },
  });
});

function errorOf(call: () => unknown): ExcelError {
  try {
    call();
  } catch (error) {
    return error as ExcelError;
  }
  throw new Error("a result came where an error was expected");
}
const HEAD = ["Option", "Cost line", "Driver", "Rate", "Step", "Minimum", "Tiers", "Avoidable", "Status"];
const line = (
  option: string,
  name: string,
  driver: string,
  rate: unknown,
  more: { [heading: string]: unknown } = {},
  blank: unknown = null,
) => [option, name, driver, rate, ...HEAD.slice(4).map((heading) => more[heading] ?? blank)];

describe("worked examples of the reference", () => {
  test.each(EXAMPLES.map((example) => [example.name, example] as const))(
    "%s",
    (name, { arguments: given, result }) => {
      const call = functions[name as keyof typeof functions] as (...values: unknown[]) => unknown;
      const rows = (value: unknown) => (Array.isArray(value) ? value : [[value]]) as (number | string)[][];
      const got = rows(call(...given));
      rows(result).forEach((row, r) => {
        row.forEach((cell, c) => {
          if (typeof cell === "number")
            expect(Math.abs(Number(got[r]![c]) - cell)).toBeLessThanOrEqual(0.006);
          else expect(got[r]![c]).toBe(cell);
        });
      });
      expect(got).toHaveLength(rows(result).length);
    },
  );
});

describe("published cases", () => {
  test.each([null, "", 0])("be-01: every switch-over, the exact tie at 1250 too (blank as %p)", (blank) => {
    const costs = [
      HEAD,
      // 4,000 fixed covers the first 1,500 orders: 1,200 and a first step of 2,800.
      line("In-house", "Rent", "month", 1200, {}, blank),
      line("In-house", "Packing", "order", 1.1, {}, blank),
      line("In-house", "Team", "order", 2800, { Step: 1500 }, blank),
      line("3PL", "Fee", "order", blank, { Tiers: "500:4.60; 2000:4.10; *:3.80", Minimum: 750 }, blank),
    ];
    expect(functions.BREAKEVENORDERS(costs, "In-house", "3PL", 12000)).toEqual([
      ["From", "To", "Cheaper"],
      [1, 1249, "3PL"],
      [1250, 1250, "equal"],
      [1251, 1500, "In-house"],
      [1501, 2203, "3PL"],
      [2204, 3000, "In-house"],
      [3001, 3240, "3PL"],
      [3241, 12000, "In-house"],
    ]);
  });
  test("cpo-02 and cpo-06: nothing is rounded on the way", () => {
    expect(
      functions.FULFILLCOSTPERORDER([[375], [600], [2500], [1500], [8500], [500], [250]], 1000),
    ).toBeCloseTo(14.225, 12);
    expect(
      functions.FULFILLCOSTPERORDER([[(3.5 + 0.5 * 0.35 + 0.5 + 5.5) * 1200], [300]], 1200) * 1200,
    ).toBeCloseTo(11910, 6);
  });
  test("mob-03: walk-away price 26", () => {
    const costs = [
      HEAD,
      line("Make", "Variable", "month", 20000, { Status: "current" }),
      line("Make", "Overhead", "month", 30000, { Avoidable: 0.2, Status: "current" }),
    ];
    expect(functions.WALKAWAYPRICE(costs, 1000)).toBeCloseTo(26, 10);
  });
  test("mob-05: buying costs 58,000 and making saves 7,000", () => {
    const costs = [
      HEAD,
      line("Make", "Variable", "month", 45000),
      line("Make", "Avoidable overhead", "month", 6000),
      line("Buy", "Price", "order", 5.3),
      line("Buy", "Freight", "order", 0.5),
    ];
    const month = (option: string) => functions.FULFILLCOSTPERORDER(costs, 10000, option) * 10000;
    expect(month("Buy")).toBeCloseTo(58000, 6);
    expect(month("Buy") - month("Make")).toBeCloseTo(7000, 6);
  });
  test("eac-03, pay-01, tier-02, wt-02", () => {
    expect(functions.ANNUALCOST(462000, 46200, 4, 0.15)).toBeCloseTo(208022.59, 1);
    expect(functions.PAYBACKMONTHS(12000, 5000, 1.1 ** 12 - 1)).toBeCloseTo(2.8844, 3);
    const tiers = [
      [1000, 0.1],
      [10000, 0.05],
      [null, 0.01],
    ];
    expect(functions.TARIFF(15000, tiers)).toBeCloseTo(600, 9);
    expect(functions.TARIFF(15000, tiers, "volume")).toBeCloseTo(150, 9);
    functions.RANKWEIGHTS([[1, 2, 3, 4]])[0]!.forEach((w, i) => {
      expect(w).toBeCloseTo([0.5208, 0.2708, 0.1458, 0.0625][i]!, 4);
    });
  });
});

describe("errors", () => {
  const costs = [HEAD, line("A", "Fee", "unit", 2), line("B", "Fee", "month", "?")];
  test.each([
    ["no heading row", () => functions.MARGINALCOST(costs.slice(1), 5, "A"), "#VALUE!", "[#All]"],
    ["no option named", () => functions.MARGINALCOST(costs, 5), "#VALUE!", "A, B"],
    ["an option that is not there", () => functions.MARGINALCOST(costs, 5, "C"), "#VALUE!", '"C"'],
    ["a missing item", () => functions.MARGINALCOST(costs, 5, "A"), "#N/A", "Units per order"],
    ["an unknown", () => functions.MARGINALCOST(costs, 5, "B"), "#N/A", "unknown: Fee (Rate)"],
    ["negative orders", () => functions.MARGINALCOST(costs, -1, "A"), "#VALUE!", "orders: -1"],
    ["zero orders", () => functions.FULFILLCOSTPERORDER([[5]], 0), "#DIV/0!", ""],
    [
      "text among amounts",
      () => functions.FULFILLCOSTPERORDER([[5], ["x"]], 1),
      "#VALUE!",
      "row 2, column 1",
    ],
    [
      "an error passed on",
      () => functions.SWINGWEIGHTS([[{ code: "#NUM!" } as unknown as number]]),
      "#NUM!",
      "",
    ],
    [
      "an error refused",
      () => functions.SWINGWEIGHTS([[1, { code: "#REF!" } as unknown as number]]),
      "#VALUE!",
      "row 1, column 2",
    ],
    ["beyond the last tier", () => functions.TARIFF(11, [[10, 1]]), "#N/A", "beyond"],
    ["an unknown method", () => functions.TARIFF(1, [[10, 1]], "x"), "#VALUE!", "graduated"],
    ["never paid back", () => functions.PAYBACKMONTHS(100, 0), "#N/A", "never"],
    ["no rating left", () => functions.OUTSOURCESCORE([["?", null]]), "#N/A", "rating"],
    ["weights all zero", () => functions.OUTSOURCESCORE([[3]], [[0]]), "#VALUE!", "weights"],
  ])("%s", (_, call, code, words) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});
