import { withLikeForLike } from "../../../src/core/likeForLike";
import { decide } from "../../../src/analyze";
import * as functions from "../../../src/functions/functions";
import { readChecklist } from "../../../src/sheets/reading/checklist";
import { errorOf, installCustomFunctions } from "../../helpers/customFunctions";
import { businessSheet, HEADINGS, places, read, sheet, workbook, type Cells } from "./helpers";

beforeAll(installCustomFunctions);

const TWO: Cells = [
  HEADINGS,
  ["3PL (Acme)", "Fee", "order", 5],
  ["3PL (Acme)", "Setup", "month", 10],
  ["3PL (Zed)", "Pick", "order", 6],
  ["3PL (Zed)", "Store", "month", 10],
];
const messages = (problems: readonly { message: string }[]): string[] =>
  problems.map(({ message }) => message);
const optionsIn = (...sheets: Parameters<typeof read>) =>
  read(...sheets).inputs.areas[0]!.options.map(({ name, lines }) => [name, lines.map((line) => line.name)]);

describe("names that differ in brackets alone", () => {
  test("options are two, each with its own cost", () => {
    const { inputs, problems } = read(sheet("Fulfilment", TWO));
    expect(problems).toEqual([]);
    // 1,000 orders: 5 x 1000 + 10, 6 x 1000 + 10.
    expect(decide(inputs).areas[0]!.options.map(({ option, monthlyCost }) => [option, monthlyCost])).toEqual([
      ["3PL (Acme)", 5010],
      ["3PL (Zed)", 6010],
    ]);
  });

  test("an option with a note in brackets is another than the one without", () => {
    const rows = [HEADINGS, ["3PL Acme", "Fee", "order", 5], ["3PL Acme (quote 2)", "Fee", "order", 4]];
    expect(optionsIn(sheet("Fulfilment", rows))).toEqual([
      ["3PL Acme", ["Fee"]],
      ["3PL Acme (quote 2)", ["Fee"]],
    ]);
  });

  test("the columns of a wide sheet are two options", () => {
    const rows = [
      ["Cost line", "Driver", "3PL (Acme)", "3PL (Zed)"],
      ["Fee", "order", 5, 6],
    ];
    expect(optionsIn(sheet("Fulfilment", rows))).toEqual([
      ["3PL (Acme)", ["Fee"]],
      ["3PL (Zed)", ["Fee"]],
    ]);
  });

  test("elements are two, lines of one option too", () => {
    const { inputs, problems } = read(
      sheet("Marketing", [
        [...HEADINGS, "Element"],
        ["In-house", "Ads", "month", 100, "social (paid)"],
        ["In-house", "Posts", "month", 50, "social (organic)"],
      ]),
      sheet("Fulfilment", [
        HEADINGS,
        ["3PL", "Storage (pallets)", "month", 10],
        ["3PL", "Storage (bins)", "month", 4],
      ]),
    );
    expect(problems).toEqual([]);
    expect(inputs.areas.find(({ area }) => area === "marketing")!.elements).toEqual([
      "social (paid)",
      "social (organic)",
    ]);
  });

  test("headings and items go on leaving brackets out", () => {
    const { inputs, problems } = read(
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate (USD)"],
        ["In-house", "Storage", "pallets stored", 8],
      ]),
      sheet("Counts", [
        ["Item", "Value (now)"],
        ["Orders per month (2027)", null],
        ["Pallets stored (own)", 70],
      ]),
    );
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(decide(inputs).areas[0]!.options[0]!.monthlyCost).toBe(560);
  });
});

describe("a reference without the brackets", () => {
  const ONE: Cells = [
    HEADINGS,
    ["3PL (Acme)", "Fee (all in)", "order", 5],
    ["In-house", "Rent", "month", 9000],
  ];
  const about = (costs: Cells, name: string) => {
    const table = (title: string, ...rows: Cells) => sheet(title, rows);
    return read(
      sheet("Fulfilment", costs),
      table("Fulfilment ratings", ["Criterion", "Rating", "Option"], ["Control", 4, name]),
      table(
        "Effects",
        ["Option", "Business item", "Set / add / times", "Value"],
        [name, "Conversion rate", "times", 1.1],
      ),
      table("Scenarios", ["Scenario", "Item or line", "Value"], ["Cheap", `${name}: Fee`, 4]),
    );
  };

  test("means the only one that there is", () => {
    const { inputs, problems } = about(ONE, "3PL");
    expect(places(problems.filter(({ severity }) => severity === "error"))).toEqual([]);
    expect(inputs.areas[0]!.ratings.map(({ option }) => option)).toEqual(["3PL (Acme)"]);
    expect(inputs.effects!.map(({ option }) => option)).toEqual(["3PL (Acme)"]);
    expect(inputs.scenarios[0]!.changes.map(({ item }) => item)).toEqual(["3PL (Acme): Fee (all in)"]);
  });

  test("is told which there are where it may mean two", () => {
    const twice = [...TWO.slice(0, 4), ["3PL (Zed)", "Fee", "order", 6]];
    const { inputs, problems } = about(twice, "3PL");
    expect(messages(problems)).toEqual([
      '"3PL" was read, which may be "3PL (Acme)" or "3PL (Zed)". Write the whole name.',
      '"3PL: Fee" was read, which may be "3PL (Acme): Fee" or "3PL (Zed): Fee". Write the whole name.',
      '"3PL" was read, which may be "3PL (Acme)" or "3PL (Zed)". Write the whole name.',
    ]);
    expect(inputs.effects ?? []).toEqual([]);
    expect(inputs.scenarios).toEqual([]);
  });

  test("with other brackets it is none", () => {
    const { problems } = about(ONE, "3PL (Zed)");
    expect(places(problems.filter(({ sheet: name }) => name !== "Fulfilment"))).toHaveLength(3);
  });

  test("a Base means the only line of that name, and not one of two", () => {
    const rows = (...more: Cells) =>
      read(
        sheet("Fulfilment", [
          [...HEADINGS, "Base"],
          ["3PL", "Storage (pallets)", "month", 100],
          ...more,
          ["3PL", "Fuel", "percent of", 0.1, "Storage"],
        ]),
      );
    expect(decide(rows().inputs).areas[0]!.options[0]!.monthlyCost).toBeCloseTo(110, 9);
    expect(messages(rows(["3PL", "Storage (bins)", "month", 50]).problems)).toEqual([
      'Base: "Storage" is neither a line of this option nor a group. Did you mean "Storage (pallets)" or "Storage (bins)"? Until then this cost is not known.',
    ]);
    // Several lines that a group's own name would mean are the group.
    const labor = read(
      sheet("Fulfilment", [
        [...HEADINGS, "Base", "Group"],
        ["3PL", "Labor (pick)", "month", 100, null, "Labor"],
        ["3PL", "Labor (pack)", "month", 60, null, "Labor"],
        ["3PL", "Taxes", "percent of", 0.1, "Labor"],
      ]),
    );
    expect(labor.problems).toEqual([]);
    expect(decide(labor.inputs).areas[0]!.options[0]!.monthlyCost).toBeCloseTo(176, 9);
  });

  test("a checklist's heading means the only option of that name, and not one of two", () => {
    const checklist = (costs: Cells) => {
      const sheets = [businessSheet(), sheet("Fulfilment", costs), sheet("Checklist", [["Area", "Activity", "3PL"], ["Fulfilment", "Storage", "in"]])]; // prettier-ignore
      return readChecklist(workbook(sheets), read(sheets[1]!).inputs);
    };
    expect(checklist(ONE).answers.map(({ option }) => option)).toEqual(["3PL (Acme)"]);
    const { answers, problems } = checklist(TWO);
    expect(answers).toEqual([]);
    expect(places(problems)).toContain("warning C1");
  });

  test("the activities of an element are those of each that has its name", () => {
    const { inputs } = read(
      sheet("Marketing", [
        [...HEADINGS, "Element"],
        ["In-house", "Ads", "month", 100, "Email (weekly)"],
        ["Agency", "Ads", "month", 100, "Email (weekly)"],
      ]),
    );
    const found = withLikeForLike(inputs, decide(inputs), []).areas[0]!.likeForLike!;
    const names = found.activities.map(({ activity }) => activity);
    expect(names).toContain("Email work");
    expect(names).not.toContain("Search work");
  });

  test("worksheet functions", () => {
    const perOrder = (costs: Cells, option: string) =>
      functions.FULFILLCOSTPERORDER(costs as never, 1000, option);
    expect(perOrder(TWO, "3PL (Zed)")).toBeCloseTo(6.01, 9);
    expect(perOrder([HEADINGS, ...TWO.slice(1, 3)], "3PL")).toBeCloseTo(5.01, 9);
    expect(errorOf(() => perOrder(TWO, "3PL")).message).toBe(
      'option: "3PL" was read; allowed are 3PL (Acme), 3PL (Zed).',
    );
  });
});
