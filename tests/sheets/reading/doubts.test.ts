import type { Problem } from "../../../src/core/model";
import { readInputs } from "../../../src/sheets/reading";
import { doubtsOf, notesOf } from "../../../src/sheets/reading/doubts";
import { currencyIn } from "../../../src/sheets/reading/doubts/currencies";
import { scaleOf } from "../../../src/sheets/reading/doubts/scales";
import { areNearNames } from "../../../src/sheets/reading/doubts/optionNames";
import { buildExample, buildTemplate } from "../../../src/sheets/template";
import { buildHighVolume } from "../../../src/sheets/template/highVolume";
import type { CellValue, Culture } from "../../../src/sheets/values";
import { businessSheet, HEADINGS, sheet, TODAY, valuesOf, workbook, type Cells } from "./helpers";

type Found = readonly Problem[];

/** The doubts about sheets beside a complete Business table with these further items. */
function doubts(sheets: Parameters<typeof workbook>[0], items: Cells = [], culture?: Culture): Found {
  const book = workbook([businessSheet(...items), ...sheets], culture && { culture });
  return doubtsOf(book, readInputs(book, { today: TODAY }), TODAY);
}
const costs = (headings: readonly string[], ...rows: Cells) =>
  sheet("Fulfilment", [[...HEADINGS, ...headings], ...rows]);
const places = (found: Found): string[] => found.map((one) => `${one.severity} ${one.sheet} ${one.cell}`);
/** One line of today's option, with these further columns. */
const lineWith = (more: { readonly [heading: string]: CellValue }, rate: CellValue = 4000) =>
  costs(Object.keys(more), ["In-house", "Packers", "month", rate, ...Object.values(more)]);

test.each([
  ["the example", buildExample],
  ["the empty template", buildTemplate],
  ["the high-volume example", buildHighVolume],
] as const)("%s leaves no doubt", (_, build) => {
  const book = workbook(build().map(valuesOf));
  const read = readInputs(book, { today: TODAY });
  expect(doubtsOf(book, read, TODAY)).toEqual([]);
  expect(notesOf(book, read.inputs)).toEqual([]);
});

test("the example's sheets as a file's reader hands them over twice are looked at once", () => {
  const book = workbook(buildExample().map(valuesOf));
  const read = readInputs(book, { today: TODAY });
  expect(doubtsOf(book, read, TODAY)).toBe(doubtsOf(book, read, TODAY));
});

test("what is stated for one order does not move with orders besides", () => {
  const moving = (name: string, value: CellValue, moves: CellValue): Found => {
    const table = businessSheet([name, value, null, moves]);
    const book = workbook([table, lineWith({})]);
    return doubtsOf(book, readInputs(book, { today: TODAY }), TODAY).filter(
      ({ sheet: of }) => of === "Business",
    );
  };
  expect(moving("Contacts per order", 0.1, "orders").map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Moves with: Contacts per order is stated for one order/),
  ]);
  expect(moving("Contacts per order", 0.1, null)).toEqual([]);
  expect(moving("Pallets", 30, "orders")).toEqual([]);
});

describe("names of options", () => {
  const FIVE = ["Rent", "Wages", "Boxes", "Software", "Power"].map((line) => [
    "3PL Acme",
    line,
    "month",
    100,
  ]);

  test("a misspelt option of one line is asked about at its cell", () => {
    const found = doubts([costs([], ...FIVE, ["3PL Acmee", "Delivery", "order", 6])]);
    expect(places(found)).toEqual(["warning Fulfilment A7"]);
    expect(found[0]!.message).toMatch(
      /"3PL Acmee" \(1 line\).*"3PL Acme" \(5 lines\).*Did you mean "3PL Acme"\?/,
    );
  });

  test("an option of as many lines as the other, and of a few more, is none", () => {
    const twice = FIVE.map(([, line]) => ["3PL Acmee", line!, "month", 100]);
    expect(doubts([costs([], ...FIVE, ...twice)])).toEqual([]);
  });

  test("two options of a line each: the second is asked about", () => {
    const found = doubts([
      costs([], ["Own warehouse", "Rent", "month", 9], ["Own warehuose", "Pay", "month", 9]),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment A3"]);
  });

  test.each<[string, string, boolean]>([
    ["3PL Acme", "3PL Acmee", true],
    ["Harborline", "Harbourline", true],
    ["Freelancer", "Freelancers", true],
    ["Own warehouse", "Own warehuose", true],
    ["Drop ship", "Dropshipp", true],
    // Told apart on purpose.
    ["Plan A", "Plan B", false],
    ["3PL 1", "3PL 2", false],
    ["3PL Acme", "4PL Acme", false],
    ["3PL Acme", "3PL Acme B", false],
    ["Class B flexible", "Class C flexible", false],
    ["Warehouse East", "Warehouse West", false],
    ["Onshore", "Offshore", false],
    ["North Hall", "South Hall", false],
    ["Own team, phone", "Own team, e-mail", false],
    ["Own days", "Own day", false],
  ])("%s and %s: %s", (a, b, near) => {
    expect(areNearNames(a, b)).toBe(near);
    expect(areNearNames(b, a)).toBe(near);
  });
});

describe("names of Business items", () => {
  const used = costs([], ["In-house", "Storage", "Growth p.a. of pallets", 2]);

  test.each<[string, CellValue, string]>([
    ["Limit headcounts", 1, "Limit headcount"],
    ["Debt servce per year", 12000, "Debt service per year"],
    ["Growth per yaer", 0.1, "Growth per year"],
    ["Price change Lbor", 0.05, "Price change Labor"],
    ["Range estmate", 0.1, "Range estimate"],
    ["Palets stored", 40, "Pallets stored"],
  ])("%s: did you mean %s", (item, value, meant) => {
    const found = doubts([lineWith({})], [[item, value]]);
    expect(places(found)).toEqual(["warning Business A4"]);
    expect(found[0]!.message).toContain(`Did you mean "${meant}"?`);
  });

  test.each<[string, CellValue]>([
    ["Limit headcounts", null],
    ["Warehouse colour", 3],
    ["Returns per month", 80],
    ["Contacts per month", 80],
    ["Company", "Cedar & Finch"],
    ["Likelihood Provider fails", 0.1],
    ["Conversion rate", 0.02],
    ["Growth p.a.", 0.1],
    // Figures of a shop's own, each a word away from an item.
    ["Kits per order", 1.1],
    ["Pages per order", 4],
    ["Discount share", 0.2],
    ["Hours per person per year", 1700],
    ["Visits per month", 30000],
    ["Units per parcel", 2],
    ["Average order size", 3],
    ["Share of transactions automated", 0.4],
    ["Low and High are", "P10 and P90"],
    ["Range estimate", 0.2],
  ])("%s is left alone", (item, value) => {
    expect(doubts([lineWith({})], [[item, value]])).toEqual([]);
  });

  test("an item that a cost line is charged by may be called anything", () => {
    expect(doubts([used], [["Growth p.a. of pallets", 5]])).toEqual([]);
    const near = costs([], ["In-house", "Storage", "Limit headcounts", 2]);
    expect(doubts([near], [["Limit headcounts", 5]])).toEqual([]);
    // In a line that is not filled in, too.
    const idle = costs(
      [],
      ["In-house", "Pay", "month", 5],
      ["In-house", "Storage", "Limit headcounts", null],
    );
    expect(doubts([idle], [["Limit headcounts", 5]])).toEqual([]);
  });

  test("a likelihood of no risk's name says which names there are", () => {
    const found = doubts(
      [lineWith({})],
      [
        ["Likelihood Providr fails", 0.2],
        ["Likelihood Flood", 0.2],
      ],
    );
    expect(places(found)).toEqual(["warning Business A4", "warning Business A5"]);
    expect(found[0]!.message).toContain('Did you mean "Likelihood Provider fails"?');
    expect(found[1]!.message).not.toContain("Did you mean");
    expect(found[1]!.message).toContain("Likelihood Lease outgrown");
  });
});

describe("currencies", () => {
  test.each<[string, string | null, string]>([
    ["$4,000", "$", ""],
    ["4000 USD", "$", "USD"],
    ["C$ 12", "$", ""],
    ["€2,500", "€", ""],
    ["2500EUR", "€", "EUR"],
    ["12 euros", "€", ""],
    ["Rate (GBP)", "£", "GBP"],
    ["4,000", null, ""],
    ["Neuro 5", null, ""],
  ])("%s", (text, sign, code) => {
    expect(currencyIn(text)).toEqual(sign === null ? null : { sign, code });
  });

  test.each<[CellValue, CellValue]>([
    ["$4,000", "€2,500"],
    ["4000 USD", "2500 EUR"],
    ["4000 USD", "2500 CAD"],
  ])("%s and %s are two: both cells are named", (one, other) => {
    const found = doubts([
      costs(
        [],
        ["In-house", "Pay", "month", one],
        ["Outside", "Fee", "month", other],
        ["Outside", "Post", "order", 3],
      ),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment D3"]);
    expect(found[0]!.message).toContain("Fulfilment D2");
  });

  test("one currency written in two ways is one", () => {
    expect(
      doubts([costs([], ["In-house", "Pay", "month", "$4,000"], ["Outside", "Fee", "month", "2500 USD"])]),
    ).toEqual([]);
  });

  test("in the Business table and in a heading too; how many more", () => {
    const found = doubts(
      [
        sheet("Fulfilment", [
          ["Option", "Cost line", "Driver", "Rate (EUR)"],
          ["In-house", "Pay", "month", "€4,000"],
          ["Outside", "Fee", "month", 100],
        ]),
      ],
      [
        ["Owner's hour", "£40"],
        ["Cash", "£9,000"],
      ],
    );
    expect(places(found)).toEqual(["warning Business B4"]);
    expect(found[0]!.message).toContain("1 more cell differs");
  });
});

describe("lines named like a sum", () => {
  test.each([
    "Total",
    "Subtotal:",
    "SUM",
    "Grand totals",
    "Sub-total",
    "Total cost",
    "Grand total fulfilment",
    "Total monthly cost of outside",
    "Fulfilment total",
  ])("%s", (name) => {
    const found = doubts([
      costs([], ["Outside", "Package", "month", 3500], ["Outside", name, "month", 3500]),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment B3"]);
    expect(found[0]!.message).toContain('"Outside"');
  });

  test.each(["Total care plan", "Summer help", "Insurance sum", "Total loss cover"])(
    "%s is a name",
    (name) => {
      expect(doubts([costs([], ["Outside", name, "month", 3500])])).toEqual([]);
    },
  );

  test.each(["TOTAL", "Grand total"])("%s as an option is asked about once, beside its kind", (option) => {
    const found = doubts([
      costs(
        [],
        ["Outside", "Package", "month", 3500],
        [option, "All costs", "month", 8.5],
        [option, "All fees", "order", 2],
      ),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment B3"]);
    expect(found[0]!.message).toContain(`"${option}", which is compared as an option of its own`);
  });
});

describe("numbers like thousands", () => {
  const POINT = { decimal: "." } as const;
  const COMMA = { decimal: "," } as const;
  test.each<[CellValue, Culture, string]>([
    ["4.000", POINT, 'read "4.000" as 4. If 4,000 is meant, type 4000;'],
    ["$12.500", POINT, 'read "$12.500" as 12.5. If 12,500 is meant, type 12500;'],
    ["4,000", COMMA, 'read "4,000" as 4. If 4,000 is meant, type 4000;'],
  ])("%s", (typed, culture, said) => {
    const found = doubts([lineWith({}, typed)], [], culture);
    expect(places(found)).toEqual(["warning Fulfilment D2"]);
    expect(found[0]!.message).toContain(said);
  });

  test.each<[CellValue]>([["4,000"], ["4.00"], ["0.250"], ["4.125"], [4], ["1,234.500"]])(
    "%s is plain",
    (typed) => {
      expect(doubts([lineWith({}, typed)])).toEqual([]);
    },
  );

  test("in the Business table", () => {
    expect(places(doubts([lineWith({})], [["Owner's hour", "1.200"]]))).toEqual(["warning Business B4"]);
  });

  const tiers = (text: string) => costs(["Tiers"], ["Outside", "Fee", "order", null, text]);

  test.each<[string, Culture, string]>([
    ["1.000:4; *:3", POINT, 'read "1.000" as 1. If 1,000 is meant, write 1000; if not, write 1.'],
    ["0-2.500:4; *:3", POINT, "write 2500"],
    ["up to 1.000: 4; 1.000+: 3", POINT, "write 1000"],
    ["1,000:4; *:3", COMMA, "write 1000"],
    ["500:4; *:$3.250", POINT, "write 3250; if not, write 3.25."],
  ])("in tiers: %s", (text, culture, said) => {
    const found = doubts([tiers(text)], [], culture);
    expect(places(found)).toEqual(["warning Fulfilment E2"]);
    expect(found[0]!.message).toContain(said);
  });

  test.each(["1,000:4; *:3", "1000:4.60; *:3.125", "500:0.250; *:0.125"])("tiers %s are plain", (text) => {
    expect(doubts([tiers(text)])).toEqual([]);
  });
});

test("a price below zero in tiers is listed, as a Rate below zero is", () => {
  const found = doubts([
    costs(
      ["Tiers"],
      ["Outside", "Fee", "order", null, "500:4; *:3"],
      ["Outside", "Rebate", "order", null, "500:0; *:-0.5"],
    ),
  ]);
  expect(places(found)).toEqual(["warning Fulfilment E3"]);
  expect(found[0]!.message).toContain("a price of -0.5, which is below zero");
});

describe("a 0 that counts as blank", () => {
  const PRICES = [["Price change", 0.03]];
  const today = { Status: "current" };

  test.each<[string, { readonly [heading: string]: CellValue }, string]>([
    ["Quantity", { Quantity: 0 }, "as 1"],
    ["Quantity", { Quantity: "0" }, "as 1"],
    ["Maximum", { Maximum: 0 }, "as no maximum"],
    ["Yearly change", { "Yearly change": 0 }, "price change, 3%"],
    ["Yearly change", { "Yearly change": "0%" }, "price change, 3%"],
    ["Avoidable", { Avoidable: 0, ...today }, "as yes, all of it ends"],
    ["Term", { Term: 0, Avoidable: "no", ...today }, "to the end of the Horizon"],
    ["Low", { Low: 0, High: 5000 }, "as the Rate itself"],
  ])("%s %j", (column, more, counted) => {
    const found = doubts([lineWith(more)], PRICES);
    expect(places(found)).toEqual(["warning Fulfilment E2"]);
    expect(found[0]!.message).toContain(`${column}: read 0`);
    expect(found[0]!.message).toContain(counted);
    expect(found[0]!.message).toContain('type "zero"');
  });

  test.each<{ readonly [heading: string]: CellValue }>([
    { Minimum: 0 },
    { Step: 0 },
    { FTE: 0 },
    { "Sq ft": 0 },
    { Term: 0, ...today },
    { Avoidable: 0 },
    { Quantity: "zero" },
    { Quantity: null },
    { "Yearly change": "zero" },
  ])("the same as a blank, or no 0: %j", (more) => {
    expect(doubts([lineWith(more)], PRICES)).toEqual([]);
  });

  test("without a price change the yearly change 0 is what it says", () => {
    expect(doubts([lineWith({ "Yearly change": 0 })])).toEqual([]);
    expect(
      doubts([lineWith({ "Yearly change": 0, Group: "Labor" })], [["Price change Labor", 0.04]]),
    ).toHaveLength(1);
  });

  test("a Rate of 0 is a 0, and makes the Quantity idle", () => {
    expect(doubts([lineWith({ Quantity: 0 }, 0)])).toEqual([]);
  });

  test("once a column and sheet, with the count", () => {
    const found = doubts([
      costs(["Quantity"], ...[1, 2, 3].map((at) => ["In-house", `Packer ${at}`, "month", 9, 0])),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment E2"]);
    expect(found[0]!.message).toContain("2 more cells");
  });

  test.each<[string, Cells, string | null]>([
    ["Season 7", [["Season 7", 0]], "as 1"],
    ["Near tie", [["Near tie", 0]], "as 5%"],
    ["Limit headcount", [["Limit headcount", 0]], "no limit"],
    ["Cash", [["Cash", 0]], "not assessed"],
    ["Likelihood Peak triples", [["Likelihood Peak triples", 0]], "as 10%"],
    ["Owner's hour", [["Owner's hour", 0]], null],
    ["Growth per year", [["Growth per year", 0]], null],
    ["Credit line", [["Credit line", 0]], null],
    ["Price change Labor", [["Price change Labor", 0]], null],
  ])("Business: %s", (item, items, counted) => {
    const found = doubts([lineWith({})], items);
    expect(places(found)).toEqual(counted === null ? [] : ["warning Business B4"]);
    if (counted !== null) expect(found[0]!.message).toMatch(new RegExp(`^${item}: read 0.*${counted}`));
  });

  test("Business: a group's price change beside a general one; the low end of a range", () => {
    const found = doubts([lineWith({})], [...PRICES, ["Price change Labor", 0]]);
    expect(places(found)).toEqual(["warning Business B5"]);
    expect(found[0]!.message).toContain("Price change, 3%");
    const book = workbook([
      sheet("Business", [
        ["Item", "Value", "Low", "High"],
        ["Orders per month", 1000],
        ["Discount rate", 0.1],
        ["Growth per year", 0.1, 0, 0.2],
      ]),
      lineWith({}),
    ]);
    expect(places(doubtsOf(book, readInputs(book, { today: TODAY }), TODAY))).toEqual([
      "warning Business C4",
    ]);
  });
});

describe("a Term without Avoidable", () => {
  const HEADS = ["Term", "Avoidable", "Step", "Status"];
  const found = (...rows: Cells) => doubts([costs(HEADS, ...rows)]);

  test("on a line of today's option: nothing would be still to pay", () => {
    const problems = found(
      ["In-house", "Bookkeeper", "month", 4000, 12, null, null, "current"],
      ["In-house", "Lease", "month", 900, 24, null, null, null],
      ["Outside", "Fee", "month", 3000, 12, null, null, null],
    );
    expect(places(problems)).toEqual(["warning Fulfilment E2"]);
    expect(problems[0]!.message).toMatch(/read 12 for "Bookkeeper" \(and 1 more line/);
    expect(problems[0]!.message).toContain("type no under Avoidable");
  });

  test.each<[string, CellValue[]]>([
    ["Avoidable says it", ["In-house", "Pay", "month", 4000, 12, "no", null, "current"]],
    ["so does yes", ["In-house", "Pay", "month", 4000, 12, "yes", null, "current"]],
    ["blocks are held for the Term", ["In-house", "Pay", "order", 4000, 2, null, 600, "current"]],
    ["not today's", ["In-house", "Pay", "month", 4000, 12, null, null, null]],
    ["a one-off", ["In-house", "Racks", "once", 4000, 12, null, null, "current"]],
  ])("%s", (_, row) => {
    expect(found(row)).toEqual([]);
  });
});

describe("pay on the lines and in the table of people", () => {
  const TEAM = ["FTE", "Group", "Status"];
  const people = (...rows: Cells) =>
    sheet("Our people", [["Person", "Loaded yearly cost", "Fulfilment", "If freed"], ...rows]);
  const lines = (rate: number, fte: CellValue) =>
    costs(TEAM, ["In-house", "Packing team", "month", rate, fte, "Labor", "current"]);

  test("72,000 on the lines, 52,000 in the table: both are said", () => {
    // 6,000 x 12 = 72,000; 0.2 x 60,000 + 1 x 40,000 = 52,000; 20,000 of 72,000 is more than a fifth.
    const found = doubts([
      lines(6000, 1.2),
      people(["Maria", 60000, 0.2, "stays"], ["Ben", 40000, 1, "leaves"]),
    ]);
    expect(places(found)).toEqual(["warning Fulfilment E2"]);
    expect(found[0]!.message).toContain("72,000 a year for 1.2 people");
    expect(found[0]!.message).toContain("52,000 for 1.2 people");
  });

  test.each<[string, number, CellValue, Cells, number]>([
    // 5,000 x 12 = 60,000 against 50,000: 10,000 of 60,000 is a sixth.
    ["a sixth apart in pay", 5000, 1, [["Ben", 50000, 1, "leaves"]], 0],
    // 0.8 against 0.5: 0.3 of 0.8 is three eighths.
    ["people apart by more than a quarter", 2500, 0.8, [["Ben", 60000, 0.5, "leaves"]], 1],
    ["people apart by a quarter", 2500, 1, [["Ben", 40000, 0.75, "leaves"]], 0],
    ["no FTE on the lines: pay alone", 2500, null, [["Ben", 30000, 1, "leaves"]], 0],
    ["pay not known", 6000, 1, [["Ben", "?", 1, "leaves"]], 0],
    ["nobody in this area", 6000, 1, [["Ben", 10000, null, "leaves"]], 0],
  ])("%s", (_, rate, fte, rows, count) => {
    expect(doubts([lines(rate, fte), people(...rows)])).toHaveLength(count);
  });

  test("the owner, who may be in the table or not, is no difference", () => {
    const withOwner = costs(
      ["FTE", "Group", "Quantity", "Status"],
      ["In-house", "Packers", "month", 3000, 1, "Labor", null, "current"],
      ["In-house", "Owner", "owner hour", 50, null, "Owner", 40, "current"],
    );
    // 36,000, and with 12 x 40 x 50 = 24,000 of the owner's 60,000.
    expect(doubts([withOwner, people(["Ben", 36000, 1, "leaves"])])).toEqual([]);
    expect(doubts([withOwner, people(["Ben", 36000, 0.9, "leaves"], ["Ann", 80000, 0.3, "stays"])])).toEqual(
      [],
    );
  });

  test("without a table of people nothing is said", () => {
    expect(doubts([lines(6000, 1.2)])).toEqual([]);
  });
});

describe("a Horizon of no whole number of years", () => {
  const HEADS = ["From", "To", "Minimum", "Period"];
  const at = (horizon: CellValue, ...rows: Cells) => doubts([costs(HEADS, ...rows)], [["Horizon", horizon]]);

  test("a yearly bill of month 25 is counted whole in a plan of 30", () => {
    const found = at(30, ["In-house", "Accountant", "year", 4800, null, null, null, null]);
    expect(places(found)).toEqual(["warning Business B4"]);
    expect(found[0]!.message).toMatch(/read 30 months.*"Accountant".*Type 24 or 36\./);
  });

  test.each<[string, number, CellValue[], number]>([
    ["whole years", 36, ["In-house", "Accountant", "year", 4800, null, null, null, null], 0],
    [
      "a quarter that ends with the plan",
      30,
      ["In-house", "Filing", "quarter", 900, null, null, null, null],
      0,
    ],
    ["a quarter that is cut", 31, ["In-house", "Filing", "quarter", 900, null, null, null, null], 1],
    // From month 7 the years end in 18 and 30.
    ["a year that ends with the plan", 30, ["In-house", "Licence", "year", 900, 7, null, null, null], 0],
    // The bill of month 13 reaches to month 24.
    ["a year over before", 30, ["In-house", "Licence", "year", 900, null, 24, null, null], 0],
    ["a least charge a year", 30, ["In-house", "Fees", "order", 2, null, null, 20000, "year"], 1],
    ["a least charge a month", 30, ["In-house", "Fees", "order", 2, null, null, 2000, null], 0],
    ["a least charge that ended", 30, ["In-house", "Fees", "order", 2, null, 24, 20000, "year"], 0],
    ["a minimum line", 30, ["In-house", "Least fees", "minimum", 20000, null, null, null, "year"], 1],
    ["months", 30, ["In-house", "Rent", "month", 900, null, null, null, null], 0],
  ])("%s", (_, horizon, row, count) => {
    expect(at(horizon, row)).toHaveLength(count);
  });
});

describe("headings that mean nothing", () => {
  const unread = (headings: readonly string[], ...row: CellValue[]) => {
    const book = workbook([businessSheet(), costs(headings, ["In-house", "Pay", "month", 9, ...row])]);
    return notesOf(book, readInputs(book, { today: TODAY }).inputs);
  };

  test("above numbers they are listed, with sheet and cell", () => {
    expect(unread(["Monthly floor", "Colour"], 5000, "red")).toEqual([
      {
        sheet: "Fulfilment",
        cell: "E1",
        severity: "note",
        message: 'The column "Monthly floor" is not read (1 number in it).',
      },
    ]);
    expect(unread(["Monthly floor"], "5,000")).toHaveLength(1);
  });

  test("what is read, or holds no numbers, is not", () => {
    expect(unread(["Notice", "Colour"], 3, "red")).toEqual([]);
  });

  test("a column that holds more words than prices is listed; the options read are not", () => {
    const wide = sheet("Fulfilment", [
      ["Item", "per", "In-house", "ShipBob", "Radial (quote)", "Remarks"],
      ["Rent", "month", 2400, null, "included", "until 2028"],
      ["Pick", "order", null, 2.5, "$2.10", "per order"],
      ["Set-up", "once", null, "900:1; *:2", "waived", null],
    ]);
    const book = workbook([businessSheet(), wide]);
    const found = notesOf(book, readInputs(book, { today: TODAY }).inputs);
    expect(found.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      'E1 The column "Radial (quote)" is not read (1 number in it). If it is an option, leave only prices in it: numbers, ? and blanks.',
    ]);
  });
});

test("so are columns of people's time that no area is called", () => {
  const people = sheet("People", [
    ["Person", "Loaded yearly cost", "If freed", "IT", "Marketting", "Warehouse", "Shirt size", "Colour"],
    ["Ann", 50000, "stays", 0.2, 0.1, 0.5, 12, "red"],
  ]);
  const book = workbook([businessSheet(), costs([], ["In-house", "Pay", "month", 9]), people]);
  const found = notesOf(book, readInputs(book, { today: TODAY }).inputs);
  expect(found.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
    'E1 The column "Marketting" is not read (1 number in it). Did you mean "Marketing"?',
    'F1 The column "Warehouse" is not read (1 number in it). Did you mean "Fulfilment"?',
    'G1 The column "Shirt size" is not read (1 number in it).',
  ]);
});

describe("a share of the sales that may be a percentage", () => {
  const at = (driver: string, rate: CellValue, unit: CellValue = null) =>
    doubts(
      [costs(["Unit"], ["In-house", "Royalty", driver, rate, unit])],
      [
        ["Average order value", 50],
        ["Gross margin", 0.4],
      ],
    );

  test.each<[string, CellValue]>([
    ["% of revenue", 0.5],
    ["percent of sales", 0.2],
    ["% of sales", "0.5"],
    ["% of revenue", 1],
  ])("%s, %j", (driver, rate) => {
    expect(places(at(driver, rate))).toEqual(["warning Fulfilment D2"]);
  });

  test("it says both", () => {
    expect(at("% of revenue", 0.5)[0]!.message).toBe(
      'Rate: read 0.5 for "Royalty" as 50% of the sales. If 0.5% is meant, type 0.005; if 50% is, type 50 with the Unit %.',
    );
  });

  test.each<[string, CellValue, CellValue]>([
    ["% of revenue", 0.029, null],
    ["% of revenue", "50%", null],
    ["% of revenue", 50, "%"],
    ["revenue", 0.25, null],
  ])("%s, %j with the unit %j is none", (driver, rate, unit) => {
    expect(at(driver, rate, unit)).toEqual([]);
  });
});

describe("headings that say thousands or cents", () => {
  test.each([
    ["Rate ($000)", "thousands"],
    ["Rate ('000)", "thousands"],
    ["Rate (in 1,000s)", "thousands"],
    ["Rate [USD thousand]", "thousands"],
    ["Rate (k$)", "thousands"],
    ["Rate ($k)", "thousands"],
    ["Rate (cents)", "cents"],
    ["Rate (€m)", "millions"],
    ["Rate (USD)", null],
    ["Rate (per 1000)", null],
    ["Rate (per 1,000 visits)", null],
    ["Rate (2,000)", null],
    ["Rate cents", null],
  ])("%s: %s", (heading, scale) => {
    expect(scaleOf(heading)).toBe(scale);
  });

  const cost = (rate: string) =>
    sheet("Fulfilment", [
      ["Option", "Cost line", "Driver", rate],
      ["In-house", "Rent", "month", 3],
    ]);

  test("over amounts they are a warning", () => {
    const found = doubts([cost("Rate ($000)")]);
    expect(places(found)).toEqual(["warning Fulfilment D1"]);
    expect(found[0]!.message).toContain("read as they stand, not in thousands");
    expect(doubts([cost("Rate (USD)")])).toEqual([]);
  });

  test("over options of a wide table, items and pay too", () => {
    const wide = sheet("IT", [
      ["Cost line", "Driver", "In-house (cents)", "SaaS"],
      ["Hosting", "month", 900, 700],
    ]);
    const more = sheet("Business cash", [
      ["Item", "Value (€k)"],
      ["Cash", 30],
    ]);
    const people = sheet("People", [
      ["Person", "Loaded yearly cost ($000)", "If freed", "IT"],
      ["Ann", 50, "stays", 0.2],
    ]);
    expect(places(doubts([wide, more, people])).sort()).toEqual([
      "warning Business cash B1",
      "warning IT C1",
      "warning People B1",
    ]);
  });
});

test("a cell that something was said about already is left alone", () => {
  // The Low of a range that cannot be is reported when it is read.
  const book = workbook([businessSheet(), lineWith({ Low: "9.000", High: 2 }, 5)]);
  const read = readInputs(book, { today: TODAY });
  expect(read.problems.map(({ cell }) => cell)).toEqual(["E2"]);
  expect(doubtsOf(book, read, TODAY)).toEqual([]);
});
