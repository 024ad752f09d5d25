import { readInputs } from "../../../src/sheets/reading";
import { businessSheet, HEADINGS, places, sheet, TODAY, workbook, type Cells } from "./helpers";

const COSTS = [
  sheet("IT", [
    HEADINGS,
    ["In-house", "Hosting", "month", 900],
    ["SaaS", "Plan", "month", 400],
    ["Agency", "Retainer", "month", 700],
  ]),
  sheet("Marketing", [
    [...HEADINGS, "Element"],
    ["Agency", "Ads fee", "month", 500, "Advertising"],
    ["Agency", "Search fee", "month", 400, "Search"],
    ["Freelancer", "Ads", "month", 300, "Advertising"],
  ]),
];
const EFFECTS = ["Option", "Business item", "Set / add / times", "Value", "Low", "High", "Source", "Element"];

function effects(...rows: Cells) {
  const values = workbook([
    businessSheet(["Return rate", 0.08], ["Contacts per order", 0.2], ["Pallets stored", 80]),
    ...COSTS,
    sheet("Effects", [EFFECTS, ...rows]),
  ]);
  const { inputs, problems } = readInputs(values, { today: TODAY });
  return {
    effects: inputs.effects ?? [],
    problems,
    own: problems.filter(({ sheet: at }) => at === "Effects"),
  };
}

describe("effects", () => {
  test("option, item, how and value, with range and source", () => {
    const { effects: found, problems } = effects([
      "SaaS",
      "Share integrated",
      "set",
      "90%",
      0.8,
      0.95,
      "Vendor's sheet",
    ]);
    expect(problems).toEqual([]);
    expect(found).toEqual([
      expect.objectContaining({
        area: "it",
        element: "",
        option: "SaaS",
        item: "shareoftransactionsintegrated",
        label: "Share of transactions integrated",
        how: "set",
        value: 0.9,
        low: 0.8,
        high: 0.95,
        source: "Vendor's sheet",
      }),
    ]);
    expect(found[0]?.at).toMatchObject({ sheet: "Effects", cells: { value: "D2", item: "B2" } });
  });

  test.each<[string, number]>([
    ["Conversion", 1.1],
    ["Stock-outs", 1.1],
    ["Unit cost", 1.1],
  ])("%s needs no row of the Business table to be multiplied", (item, value) => {
    const { effects: found, problems } = effects(["SaaS", item, "times", value]);
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({ how: "times", value });
  });

  test("blank is assumed equal, ? is not known", () => {
    const { effects: found } = effects(
      ["SaaS", "Return rate", "add", null],
      ["In-house", "Return rate", "add", "?"],
    );
    expect(found.map(({ value }) => value)).toEqual([null, "?"]);
  });

  test("an option's only element is meant where none is said", () => {
    const { effects: found } = effects(
      ["Freelancer", "Return rate", "add", -0.01],
      ["Marketing: Agency", "Return rate", "add", -0.02, null, null, null, "search"],
    );
    expect(found.map(({ area, element, value }) => [area, element, value])).toEqual([
      ["marketing", "Advertising", -0.01],
      ["marketing", "Search", -0.02],
    ]);
  });

  test.each<[string, Cells[number], string, string]>([
    ["an option without cost lines", ["Saas!", "Return rate", "grow", 1], "C2", "set, add, times"],
    ["an option that no area has", ["Drop ship", "Return rate", "add", 0.1], "A2", "no cost lines"],
    ["an option of two areas", ["Agency", "Return rate", "add", 0.1], "A2", "Marketing: Agency"],
    ["an item that is none", ["SaaS", "Happiness", "add", 0.1], "B2", "neither an item"],
    ["an item that no option changes", ["SaaS", "Cash", "add", 100], "B2", "not what an option can change"],
    ["a fraction above 1", ["SaaS", "Return rate", "set", 8], "D2", "typed as 8%"],
    ["nothing to add to", ["SaaS", "Conversion rate", "add", 0.001], "B2", "use times"],
    ["no how", ["SaaS", "Return rate", null, 0.1], "C2", "Set / add / times is blank"],
    [
      "an element not served",
      ["Freelancer", "Return rate", "add", 0.1, null, null, null, "Search"],
      "H2",
      "Advertising",
    ],
    ["several elements", ["Marketing: Agency", "Return rate", "add", 0.1], "H2", "Advertising, Search"],
  ])("%s", (_, row, cell, words) => {
    const { own } = effects(row);
    expect(places(own)).toEqual([`error ${cell}`]);
    expect(own[0]?.message).toContain(words);
  });

  test("the same effect twice: the first is used", () => {
    const { effects: found, own } = effects(
      ["SaaS", "Returns", "add", 0.1],
      ["SaaS", "Return rate", "set", 0.2],
    );
    expect(found.map(({ value }) => value)).toEqual([0.1]);
    expect(places(own)).toEqual(["error B3"]);
  });

  test("an item of the user's own", () => {
    expect(effects(["SaaS", "Pallets stored", "times", "50%"]).effects[0]).toMatchObject({
      item: "palletsstored",
      value: 0.5,
    });
  });
});

describe("a table of effects without the heading Set / add / times", () => {
  const read = (name: string, headings: Cells[number], ...rows: Cells) =>
    readInputs(
      workbook([businessSheet(["Growth per year", 0.1]), ...COSTS, sheet(name, [headings, ...rows])]),
      {
        today: TODAY,
      },
    );

  test.each<[string, Cells[number], Cells[number]]>([
    ["Effects", ["Option", "Business item", "Change", "Value"], ["SaaS", "Return rate", "add", "1%"]],
    ["Effects", ["Option", "Item", "Type", "Value"], ["SaaS", "Return rate", "add", "1%"]],
    // An item of effects alone, on a sheet that has another name.
    ["What changes", ["Option", "Item", "Action", "Value"], ["SaaS", "Conversion rate", "times", 1.1]],
  ])("on %s is never the Business table: %j", (name, headings, row) => {
    const { inputs, problems } = read(name, headings, row);
    expect(inputs.business["returnrate"]).toBeUndefined();
    expect(inputs.effects).toBeUndefined();
    expect(problems.map(({ severity, sheet: at, cell }) => `${severity} ${at} ${cell}`)).toEqual([
      `error ${name} C1`,
    ]);
    expect(problems[0]!.message).toContain(
      `no heading Set / add / times (read was "${String(headings[2])}")`,
    );
  });

  test("the heading missing altogether is asked for at the table", () => {
    const { problems } = read("Effects", ["Option", "Item", "Value"], ["SaaS", "Return rate", 0.01]);
    expect(places(problems)).toEqual(["error A1"]);
  });

  test("a list of options that is about nothing known is left alone", () => {
    expect(read("Notes", ["Option", "Item", "Value"], ["SaaS", "Colour", 3]).problems).toEqual([]);
  });

  test("Business with a heading Option over blanks, and with one that names who gave the figure, is read", () => {
    for (const heading of ["Option", "Provider"]) {
      const row = ["Return rate", 0.07, heading === "Option" ? null : "Accountant"];
      const { inputs, problems } = read("Business more", ["Item", "Value", heading], row);
      expect(problems).toEqual([]);
      expect(inputs.business["returnrate"]?.value).toBe(0.07);
    }
  });
});
