import { applyScenario } from "../../../src/core/scenario";
import type { CellValue } from "../../../src/sheets/values";
import { readInputs } from "../../../src/sheets/reading";
import { businessSheet, HEADINGS, places, sheet, TODAY, workbook, type Cells } from "./helpers";

const COSTS = sheet("Fulfilment", [
  HEADINGS,
  ["3PL Acme", "Pick fee", "order", 4],
  ["In-house", "Rent", "month", 3000],
  ["3PL Acme", "Insert", "order", 0.3],
]);

function scenarios(...rows: Cells) {
  const workbookValues = workbook([
    businessSheet(["Growth per year", 0.05], ["Pallets stored", 80]),
    COSTS,
    sheet("Scenarios", [["Scenario", "Item or line", "Value"], ...rows]),
  ]);
  const { inputs, problems } = readInputs(workbookValues, { today: TODAY });
  const changes = inputs.scenarios.map(({ name, changes: list }) => [
    name,
    list.map(({ item, how, value }) => [item, how, value]),
  ]);
  return { inputs, problems, changes };
}
const change = (item: CellValue, value: CellValue) => {
  const { problems, inputs } = scenarios(["Peak", item, value]);
  const { how, value: number } = inputs.scenarios[0]?.changes[0] ?? {};
  return { change: how === undefined ? null : [how, number], problems };
};

describe("scenarios", () => {
  test("changes are gathered by name; a blank name is as above", () => {
    const { changes, problems } = scenarios(
      ["Peak", "Orders per month", 2000],
      ["Quiet", "Monthly orders", "-30%"],
      ["peak", "Pallets stored", "x 1.5"],
      [null, "3PL Acme: Pick fee", 3.8],
    );
    expect(changes).toEqual([
      [
        "Peak",
        [
          ["orderspermonth", "set", 2000],
          ["palletsstored", "times", 1.5],
          ["3PL Acme: Pick fee", "set", 3.8],
        ],
      ],
      ["Quiet", [["orderspermonth", "times", 0.7]]],
    ]);
    expect(places(problems)).toEqual(["warning A5"]);
  });

  test.each(["Orders per month", "Pallets stored", "3PL Acme: Insert", "3PL Acme: Pick fee"])(
    "a share as the new value of %s, which is none, is asked about and not set",
    (item) => {
      const { change: made, problems } = change(item, "50%");
      expect(made).toBeNull();
      expect(places(problems)).toEqual(["error C2"]);
      expect(problems[0]!.message).toMatch(/read "50%".*x 0\.5 for 50% of it, or \+50% or -50%/);
    },
  );

  test.each<[string, string, [string, number]]>([
    ["Growth per year", "50%", ["set", 0.5]],
    ["Return rate", "12%", ["set", 0.12]],
    ["Orders per month", "x 50%", ["times", 0.5]],
    ["Orders per month", "-50%", ["times", 0.5]],
  ])("%s %s", (item, value, expected) => {
    expect(change(item, value)).toEqual({ change: expected, problems: [] });
  });

  test.each<[string, CellValue, string]>([
    ["Orders per month", -5, "It cannot be negative. This change is left out."],
    ["Orders per month", "zero", "Allowed is any number above 0."],
    ["Orders per month", "x 0", "Allowed is any number above 0."],
    ["Pallets stored", -1, "It cannot be negative."],
    ["Return rate", 3, "at most 1"],
  ])("%s cannot be %j: an error at the value, left out", (item, value, said) => {
    const { problems, change: found } = change(item, value);
    expect(found).toBeNull();
    expect(places(problems)).toEqual(["error C2"]);
    expect(problems[0]!.message).toContain(said);
  });
  test.each<[string, CellValue]>([
    ["Growth per year", "zero"],
    ["Cash", -2000],
  ])("%s may be %j", (item, value) => {
    expect(change(item, value).change).not.toBeNull();
  });

  test.each<[CellValue, string, number]>([
    [2000, "set", 2000],
    ["2,000", "set", 2000],
    ["+10%", "times", 1.1],
    ["-5%", "times", 0.95],
    ["\u22125 %", "times", 0.95],
    ["x 1.2", "times", 1.2],
    ["x1.2", "times", 1.2],
    ["\u00d7 1.2", "times", 1.2],
    ["1.2x", "times", 1.2],
    ["times 0.5", "times", 0.5],
    ["* 2", "times", 2],
    ["zero", "set", 0],
    [0, "set", 0],
  ])("%j: %s %d", (value, how, number) => {
    const result = change("Pallets stored", value);
    expect(result.problems).toEqual([]);
    expect(result.change![0]).toBe(how);
    expect(result.change![1]).toBeCloseTo(number, 12);
  });

  test("a fraction is set as a fraction, and multiplied by a signed per cent", () => {
    expect(change("Growth per year", "10%").change).toEqual(["set", 0.1]);
    expect(change("Growth per year", 0.1).change).toEqual(["set", 0.1]);
    expect(change("Growth per year", "+10%").change).toEqual(["times", 1.1]);
  });

  test.each<CellValue>([
    null,
    "?",
    "more",
    true,
    { error: "#N/A" },
    { date: 46057, text: "2026-02-04" },
    "-150%",
  ])("a value of %j is an error, left out", (value) => {
    const result = change("Orders per month", value);
    expect(places(result.problems)).toEqual(["error C2"]);
    expect(result.change).toBeNull();
  });

  test("a per cent that Excel has turned into a number: -0.05 is left out, 0.1 is doubted", () => {
    const less = change("Orders per month", -0.05);
    expect(places(less.problems)).toEqual(["error C2"]);
    expect(less.problems[0]!.message).toContain("'-5%");
    expect(less.change).toBeNull();
    const more = change("Orders per month", 0.1);
    expect(places(more.problems)).toEqual(["warning C2"]);
    expect(more.problems[0]!.message).toContain("'+10%");
    expect(change("Insert", 0.25).problems).toEqual([]);
  });

  test.each([
    ["Pick fee", true],
    ["3pl acme: pick-fee", true],
    ["Fulfilment: 3PL Acme: Pick fee", true],
    ["Horizon", true],
    ["Pallets stored", true],
    ["Pik fee", false],
    ["Marketing: Pick fee", false],
  ])("%s may be changed: %s", (item, known) => {
    const result = change(item, 3.5);
    expect(result.change !== null).toBe(known);
    expect(places(result.problems)).toEqual(known ? [] : ["error B2"]);
  });

  test("the nearest name is suggested", () => {
    expect(change("Pik fee", 3.5).problems[0]!.message).toContain('Did you mean "Pick fee"');
  });

  test("no scenario, or one item twice", () => {
    expect(places(scenarios([null, "Horizon", 24]).problems)).toEqual(["error A2"]);
    const twice = scenarios(["Peak", "Horizon", 24], ["Peak", "Horizon", 48]);
    expect(places(twice.problems)).toEqual(["error B3"]);
    expect(twice.changes).toEqual([["Peak", [["horizon", "set", 24]]]]);
  });

  test("what is read can be applied", () => {
    const { inputs } = scenarios(
      ["Peak", "Orders per month", "+50%"],
      ["Peak", "3PL Acme: Pick fee", "x 0.9"],
    );
    const { inputs: changed, problems } = applyScenario(inputs, "Peak");
    expect(problems).toEqual([]);
    expect(changed.business["orderspermonth"]?.value).toBe(1500);
    expect(changed.areas[0]!.options[0]!.lines[0]!.rate).toBeCloseTo(3.6, 12);
  });
});
