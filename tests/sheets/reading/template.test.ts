import { AREA_IDS, COST_COLUMNS, DRIVERS, GROUPS } from "../../../src/core/model";
import { buildExample, buildTemplate } from "../../../src/sheets/template";
import { readInputs } from "../../../src/sheets/reading";
import { HEADINGS, TABLE_KINDS } from "../../../src/sheets/reading/synonyms";
import { key } from "../../../src/core/names";
import { TODAY, valuesOf, workbook } from "./helpers";

test("the example reads without an error, in all seven areas", () => {
  const { inputs, problems } = readInputs(workbook(buildExample().map(valuesOf)), { today: TODAY });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(inputs.areas.map(({ area }) => area)).toEqual(AREA_IDS);
  for (const { options, ratings } of inputs.areas) {
    expect(options.length).toBeGreaterThan(1);
    expect(ratings.length).toBeGreaterThan(0);
    expect(options.filter(({ current }) => current).length).toBeGreaterThan(0);
    expect(options.every(({ kind }) => kind !== null)).toBe(true);
  }
});

test("the empty template is not assessed: no line, no example taken for an input", () => {
  const { inputs, problems } = readInputs(workbook(buildTemplate().map(valuesOf)), { today: TODAY });
  expect(inputs.areas).toEqual([]);
  expect(Object.values(inputs.business).every(({ value, text }) => value === null && text === "")).toBe(true);
  expect(problems.map(({ severity, sheet, message }) => [severity, sheet, message])).toEqual([
    ["warning", "Business", expect.stringContaining("Nothing is filled in yet")],
  ]);
});

test("once a figure is typed in the empty template, what is missing is an error", () => {
  const sheets = buildTemplate().map(valuesOf);
  const business = sheets.find(({ name }) => name === "Business")!;
  const horizon = business.cells.find(([item]) => item === "Horizon") as unknown[];
  horizon[1] = 24;
  const { problems } = readInputs(workbook(sheets), { today: TODAY });
  expect(problems.map(({ severity, sheet, message }) => [severity, sheet, message])).toEqual([
    ["warning", "", expect.stringContaining("No cost line of any area has a Rate yet")],
    ["error", "Business", expect.stringContaining("Orders per month is missing")],
    ["error", "Business", expect.stringContaining("Discount rate is missing")],
  ]);
});

test.each(["Cost line", "Driver", "Rate"])(
  "without the column %s the filled-in template names a cell of the sheet",
  (heading) => {
    const TOP = 4;
    const sheets = buildTemplate().map(valuesOf);
    const at = sheets.findIndex(({ name }) => name === "Fulfilment");
    const { cells, tables, ...rest } = sheets[at]!;
    const [costs, ...others] = tables;
    const rate = cells[TOP]!.indexOf("Rate");
    const gone = cells[TOP]!.indexOf(heading);
    const filled = cells.map((row, number) =>
      row
        .map((cell, column) =>
          number > TOP && number <= costs!.range.bottom && column === rate ? 100 : cell,
        )
        .filter((_, column) => column !== gone),
    );
    const narrower = { ...costs!, range: { ...costs!.range, right: costs!.range.right - 1 } };
    const moved = others.map((table) => ({
      ...table,
      range: { ...table.range, left: table.range.left - 1, right: table.range.right - 1 },
    }));
    sheets[at] = { ...rest, cells: filled, tables: [narrower, ...moved] };
    const { problems } = readInputs(workbook(sheets), { today: TODAY });
    const own = problems.filter(({ sheet }) => sheet === "Fulfilment");
    expect(own.some(({ cell, message }) => cell !== "" && message.includes(heading))).toBe(true);
  },
);

test("the sheets that only some need read what is filled in", () => {
  const filled: Record<string, unknown[]> = {
    // Person, yearly cost, the seven areas in their order, If freed.
    "Our people": ["Maria", 62000, null, null, 0.6, null, 0.4, null, null, "leaves"],
    Effects: ["3PL Harborline", "Return rate", "add", -0.005],
    Scenarios: ["Slow year", "Orders per month", "x 0.7"],
  };
  const sheets = [
    ...buildExample().filter(({ name }) => name !== "Scenarios"),
    ...buildTemplate().filter(({ name }) => name in filled),
  ].map(valuesOf);
  for (const sheet of sheets)
    filled[sheet.name]?.forEach((value, column) => {
      (sheet.cells[sheet.tables[0]!.range.top + 1] as unknown[])[column] = value;
    });
  const { inputs, problems } = readInputs(workbook(sheets), { today: TODAY });
  expect(problems.filter(({ sheet }) => sheet in filled)).toEqual([]);
  expect(inputs.people).toMatchObject([
    {
      name: "Maria",
      yearlyCost: 62000,
      shares: { customerService: 0.6, fulfilment: 0.4 },
      ifFreed: "leaves",
    },
  ]);
  expect(inputs.effects).toMatchObject([
    { area: "fulfilment", option: "3PL Harborline", label: "Return rate", how: "add", value: -0.005 },
  ]);
  expect(inputs.scenarios.map(({ name }) => name)).toEqual(["Slow year"]);
});

describe("the words as data", () => {
  test("every column of a cost table has its headings", () => {
    expect(Object.keys(HEADINGS.costs).sort()).toEqual([...COST_COLUMNS].sort());
  });

  test.each(TABLE_KINDS)("no heading of %s means two columns", (kind) => {
    const seen = new Map<string, string>();
    for (const [column, list] of Object.entries(HEADINGS[kind]))
      for (const word of list.split(" | ")) {
        const before = seen.get(key(word));
        expect([word, before ?? column]).toEqual([word, column]);
        seen.set(key(word), column);
      }
  });

  test("every list begins with the contract's names", async () => {
    const words = await import("../../../src/sheets/reading/synonyms");
    expect(Object.keys(words.DRIVER_WORDS).sort()).toEqual([...DRIVERS].sort());
    expect(Object.keys(words.GROUP_WORDS).sort()).toEqual([...GROUPS].sort());
    expect(Object.keys(words.AREAS).sort()).toEqual([...AREA_IDS].sort());
  });

  test.each([
    "AREAS",
    "DRIVER_WORDS",
    "GROUP_WORDS",
    "KIND_WORDS",
    "METHOD_WORDS",
    "PERIOD_WORDS",
    "BASIS_WORDS",
    "STATUS_WORDS",
    "GATE_WORDS",
    "YES_NO",
    "MOVES_WITH",
    "VALUE_PROPOSITIONS",
  ] as const)("no word of %s means two things", async (name) => {
    const words = await import("../../../src/sheets/reading/synonyms");
    const seen = new Map<string, string>();
    for (const [meaning, list] of Object.entries(words[name]))
      for (const word of list.split(" | ")) {
        expect([word, seen.get(key(word)) ?? meaning]).toEqual([word, meaning]);
        seen.set(key(word), meaning);
      }
  });
});
