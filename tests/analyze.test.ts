import { analyze, decide, read, report } from "../src/analyze";
import type { AreaInputs, Inputs, Rating } from "../src/core/model";
import type { CellValue, WorkbookValues } from "../src/sheets/values";
import { business, costLine } from "./helpers/lines";

const sheet = (name: string, cells: CellValue[][]) => ({
  name,
  hidden: false,
  cells,
  tables: [],
  external: [],
  mark: "",
});
/** Today 2000 + 1 an order, a provider at 4 an order: they meet between 666 and 667 orders a month. */
const workbook: WorkbookValues = {
  culture: { decimal: "." },
  example: false,
  sheets: [
    sheet("Business", [
      ["Item", "Value"],
      ["Orders per month", 1000],
      ["Discount rate", "zero"],
      ["Horizon (months)", 12],
    ]),
    sheet("Fulfilment", [
      ["Option", "Cost line", "Driver", "Rate", "Source", "Kind", "Status"],
      ["In-house", "Rent", "month", 2000, "lease", "in-house", "current"],
      ["In-house", "Boxes", "order", 1, "invoice", "in-house", "current"],
      ["3PL", "All-in fee", "order", 4, "quote", "outsourced", null],
    ]),
    sheet("Scenarios", [
      ["Scenario", "Item or line", "Value"],
      ["Cheap", "3PL: All-in fee", 2.5],
      ["Hopeful", "Cash", "x 2"],
    ]),
  ],
};
const today = "2026-03-01";

test("the whole line: cell values in, the recommendation and its report sheets out", () => {
  const answer = analyze(workbook, { today });
  expect(answer.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(answer.analysis.areas.map(({ area, recommended }) => [area, recommended])).toEqual([
    ["fulfilment", "In-house"],
  ]);
  const sheets = report(answer, workbook, { today, fileName: "costs.xlsx" });
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Footing Recommendation", "Footing Calculation", "Footing Assumptions"]),
  );
});

test("another order volume, and a scenario, change the answer; the workbook's values stay", () => {
  expect(analyze(workbook, { today, orders: 500 }).analysis.areas[0]!.recommended).toBe("3PL");
  // 2.5 an order: 2500 against 3000.
  expect(analyze(workbook, { today, scenario: "Cheap" }).analysis.areas[0]!.recommended).toBe("3PL");
  expect(analyze(workbook, { today }).analysis.areas[0]!.recommended).toBe("In-house");
});

test("what a scenario could not change is an error, and errors stand first", () => {
  const { problems } = read(workbook, { today, scenario: "Hopeful" });
  expect(problems[0]).toMatchObject({ sheet: "Scenarios", severity: "error" });
  expect(problems.filter(({ severity }) => severity === "error")).toHaveLength(1);
});

describe("a last tier with an end that the plan passes is an error at its cell, and the option is not compared", () => {
  const tiered = (tiers: string, period: string, items: CellValue[][] = []): WorkbookValues => ({
    ...workbook,
    sheets: [
      sheet("Business", [
        ["Item", "Value"],
        ["Orders per month", 1000],
        ["Discount rate", "zero"],
        ["Horizon", 24],
        ...items,
      ]),
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate", "Tiers", "Period"],
        ["In-house", "Rent", "month", 2000, null, null],
        ["3PL", "Fee", "order", null, tiers, period],
      ]),
      sheet("Scenarios", [
        ["Scenario", "Item or line", "Value"],
        ["Boom", "Orders per month", 1500],
      ]),
    ],
  });
  const problemsOf = (book: WorkbookValues, scenario?: string) =>
    analyze(book, { today, ...(scenario === undefined ? {} : { scenario }) }).problems;

  test.each([
    ["at once", tiered("900:2", "month"), "a settled month comes to 1000"],
    ["with growth", tiered("1500:2", "month", [["Growth per year", "100%"]]), "month 9 comes to 1587.4"],
    ["in a year", tiered("11000:2", "year"), "a settled month comes to 12000 in its year"],
    [
      "in the second year",
      tiered("14000:2", "year", [["Growth per year", "20%"]]),
      "month 23 comes to 14258.3 in its year",
    ],
  ])("%s", (_, book, words) => {
    const problems = problemsOf(book);
    expect(problems).toEqual([
      expect.objectContaining({ sheet: "Fulfilment", cell: "E3", severity: "error" }),
    ]);
    expect(problems[0]!.message).toContain(words);
    const { options, recommended } = analyze(book, { today }).analysis.areas[0]!;
    expect(recommended).toBe("In-house");
    expect(options[1]!.excluded).toContain("Fee: ");
  });

  test("not where the tiers reach far enough, until a scenario passes them", () => {
    const book = tiered("1200:2", "month");
    expect(problemsOf(book)).toEqual([]);
    expect(problemsOf(book, "Boom").map(({ cell }) => cell)).toEqual(["E3"]);
    expect(problemsOf(tiered("100:2; *:1", "month"))).toEqual([]);
  });
});

describe("the value proposition sets the weights of ratings that have none", () => {
  const rating = (criterion: string, points: number): Rating => ({
    criterion,
    rating: points,
    low: points,
    high: points,
    weight: null,
    option: "",
    gate: null,
    priced: false,
    note: "",
    at: { sheet: "Fulfilment", cells: {} },
  });
  const area: AreaInputs = {
    area: "fulfilment",
    sheet: "Fulfilment",
    elements: [],
    ratings: [rating("Strategic importance", 1), rating("Relative capability", 5)],
    options: [
      {
        name: "In-house",
        kind: "in-house",
        current: true,
        currentElements: [""],
        lines: [costLine({ rate: 1 })],
      },
    ],
  };
  const scoreUnder = (valueProposition: string): number | null => {
    const items = business({ "Orders per month": 1, "Discount rate": 0, "Value proposition": null });
    const item = items["valueproposition"]!;
    const inputs: Inputs = {
      business: { ...items, valueproposition: { ...item, text: valueProposition } },
      areas: [area],
      scenarios: [],
      example: false,
    };
    return decide(inputs).areas[0]!.score;
  };

  // One criterion says 0, the other 100: the score is the weight of the second.
  test("equal under custom", () => expect(scoreUnder("custom")).toBeCloseTo(50, 9));
  test("a service leader weighs strategic importance double", () =>
    expect(scoreUnder("Service leader")).toBeCloseTo(100 / 3, 9));
  test("a low-cost shop weighs capability double", () =>
    expect(scoreUnder("low cost")).toBeCloseTo(200 / 3, 9));
});
