import { readInputs } from "../../../src/sheets/reading";
import { businessSheet, HEADINGS, sheet, TODAY, workbook, type Cells } from "./helpers";

function correlations(...rows: Cells) {
  const values = workbook([
    sheet("Assumptions", [
      ["Item", "Value", "Low", "High"],
      ["Orders per month", 1000, 800, 1300],
      ["Return rate", 0.08, null, null],
    ]),
    sheet("IT", [HEADINGS, ["In-house", "Hosting", "month", 900], ["SaaS", "Plan", "month", 400]]),
    sheet("Together", [["Input", "With", "Correlation", "Note"], ...rows]),
  ]);
  const { inputs, problems } = readInputs(values, { today: TODAY });
  return {
    found: inputs.correlations,
    said: problems
      .filter(({ sheet: at }) => at === "Together")
      .map(({ cell, severity, message }) => `${cell} ${severity} ${message}`),
  };
}

describe("correlations", () => {
  test("a line or an item with another, from -1 to 1, also in per cent", () => {
    const { found, said } = correlations(
      ["Orders per month", "Hosting", 0.6, "more orders, more servers"],
      ["SaaS: Plan", "IT: In-house: Hosting", "-50%"],
    );
    expect(said).toEqual([]);
    expect(found).toEqual([
      expect.objectContaining({ a: "Orders per month", b: "Hosting", rank: 0.6 }),
      expect.objectContaining({ a: "SaaS: Plan", b: "IT: In-house: Hosting", rank: -0.5 }),
    ]);
  });
  test("without the table there are none", () => {
    const values = workbook([businessSheet(["Orders per month", 1000])]);
    expect(readInputs(values, { today: TODAY }).inputs.correlations).toBeUndefined();
  });
  test.each<[string, Cells[number], RegExp]>([
    ["beyond 1", ["Hosting", "Plan", 1.2], /^C2 error .*1\.2/],
    ["below -1", ["Hosting", "Plan", -3], /^C2 error .*-3/],
    ["a text", ["Hosting", "Plan", "strong"], /^C2 error .*strong/],
    ["blank", ["Hosting", "Plan", null], /^C2 error Correlation is not known: type a number from -1 to 1\./],
    ["not known", ["Hosting", "Plan", "?"], /^C2 error Correlation is not known/],
    [
      "an unknown figure",
      ["Hostin", "Plan", 0.5],
      /^A2 error "Hostin" is neither .* Did you mean "Hosting"\?/,
    ],
    ["one figure only", ["Hosting", null, 0.5], /^B2 error Which two figures move together\?/],
    ["itself", ["Hosting", "hosting", 0.5], /^B2 error "Hosting" stands in both columns\./],
  ])("%s is named by its cell, and the row left out", (_what, row, message) => {
    const { found, said } = correlations(row);
    expect(found).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(message);
  });
  test("a pair twice, either way round: the first row is used", () => {
    const { found, said } = correlations(["Hosting", "Plan", 0.5], ["Plan", "Hosting", 0.7]);
    expect(found).toHaveLength(1);
    expect(said).toEqual(["C3 error The correlation of these two is given already (C2); that row is used."]);
  });
  test("an item without Low and High stays as it is: a warning", () => {
    const { found, said } = correlations(["Return rate", "Plan", 0.5]);
    expect(found).toHaveLength(1);
    expect(said).toEqual([
      'A2 warning "Return rate" has no Low and High in the Business table, so it stays as it is and nothing moves with it.',
    ]);
  });
});
