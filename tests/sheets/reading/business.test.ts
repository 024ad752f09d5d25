import { UNKNOWN } from "../../../src/core/model";
import { standardItem, STANDARD_ITEMS } from "../../../src/core/business";
import { key } from "../../../src/core/names";
import { businessKeyOf, readInputs } from "../../../src/sheets/reading";
import type { CellValue } from "../../../src/sheets/values";
import { HEADINGS, places, read, sheet, TODAY, workbook, type Cells } from "./helpers";

const COSTS = sheet("Fulfilment", [HEADINGS, ["In-house", "Wages", "order", 2]]);
const REQUIRED: Cells = [
  ["Orders per month", 1000],
  ["Discount rate", 0.1],
];

function readItems(
  rows: Cells,
  settings: { orders?: number } = {},
  cells: Cells = [["Item", "Value", "Unit", "Moves with", "Low", "High"], ...rows],
) {
  const result = readInputs(workbook([sheet("Business", cells), COSTS]), { today: TODAY, ...settings });
  const value = (name: string) => result.inputs.business[key(name)]?.value;
  return { ...result, value };
}
/** One more item beside the required ones; its cells stand in row 4. */
const readItem = (...row: CellValue[]) => readItems([...REQUIRED, row]);

describe("likelihoods of risks", () => {
  test("are shares, whatever case their name is written in", () => {
    for (const cell of ["20%", 0.2]) {
      const { value, problems } = readItem("likelihood provider fails", cell);
      expect([value("Likelihood Provider fails"), problems]).toEqual([0.2, []]);
    }
    expect(readItem("Likelihood Peak triples", 20, "%").value("Likelihood Peak triples")).toBe(0.2);
    expect(readItem("Likelihood Peak triples", "none").value("Likelihood Peak triples")).toBe(0);
  });

  test("are never above 1", () => {
    const { problems } = readItem("Likelihood Provider fails", 20);
    expect(problems).toMatchObject([{ sheet: "Business", cell: "B4", severity: "error" }]);
  });
});

describe("ranges of a Basis", () => {
  const item = (...row: CellValue[]) => {
    const { inputs, problems } = readItem(...row);
    const { value, low, high } = inputs.business[key(String(row[0]))]!;
    return { read: [value, low, high], problems };
  };
  test("are shares below and above, with or without a unit, or one share both ways", () => {
    const sound = { read: [null, -0.3, 0.4], problems: [] };
    expect(item("Range estimate", null, null, null, "-30%", "40%")).toEqual(sound);
    expect(item("range Estimate", null, "of the Rate", null, -0.3, 0.4)).toEqual(sound);
    expect(item("Range estimate", null, "%", null, -30, 40)).toEqual(sound);
    expect(item("Range list", "10%")).toEqual({ read: [0.1, null, null], problems: [] });
  });
  test.each([
    [["Range quote", null, null, null, "10%", "40%"], "E4", "read 0.1"],
    [["Range quote", null, null, null, -1, "40%"], "E4", "read -1"],
    [["Range quote", null, null, null, "?", "40%"], "E4", "read ?"],
    [["Range quote", "100%"], "B4", "read 1"],
    [["Range quote", "wide", "of the Rate"], "B4", "read wide"],
  ] as const)("that cannot be are named by their cell: %j", (row, cell, said) => {
    const { problems } = item(...row);
    expect(problems).toMatchObject([{ sheet: "Business", cell, severity: "warning" }]);
    expect(problems[0]!.message).toContain(said);
    expect(problems[0]!.message).toContain("Counted as -5% to +5%.");
  });
  test("a High below 0 is refused as every negative is, once", () => {
    const { problems } = item("Range quote", null, null, null, "-30%", "-10%");
    expect(problems).toMatchObject([{ cell: "F4", severity: "error" }]);
  });
  test("a blank row for it further down takes nothing away", () => {
    const set = ["Range quote", null, null, null, "-30%", "40%"];
    const { inputs, problems } = readItems([...REQUIRED, set, ["Range quote", null, "of the Rate"]]);
    expect(inputs.business[key("Range quote")]).toMatchObject({ low: -0.3, high: 0.4 });
    expect(problems).toEqual([]);
  });
  test("other items that begin so are as all items", () => {
    expect(item("Range of products", 120)).toEqual({ read: [120, null, null], problems: [] });
    expect(item("Range of products", 120, null, null, -5).problems).toMatchObject([{ cell: "E4" }]);
  });
});

describe("what Low and High are", () => {
  test.each(["P10 and P90", "p10 and p90", "10% and 90%", "percentiles", "ends"])("may be %s", (text) => {
    expect(readItem("Low and High are", text).problems).toEqual([]);
  });
  test.each(["P5 and P95", 80])("is named by its cell where it is %s", (cell) => {
    const { problems } = readItem("Low and High are", cell);
    expect(problems).toMatchObject([{ sheet: "Business", cell: "B4", severity: "warning" }]);
    expect(problems[0]!.message).toContain(`read "${cell}"`);
  });
});

describe("items", () => {
  test("are kept by key with all their columns", () => {
    const { inputs, problems } = readItems([], {}, [
      ["Note", "Item", "Value", "Unit", "Moves with", "Low", "High", "Source"],
      ["counted", "Orders per month", 1000, "orders", null, 800, 1300, "Shop"],
      [null, "Discount rate", "8%"],
      [null, "Pallets stored", 80, "pallets", "orders", 60, 100, "Stock list"],
    ]);
    expect(problems).toEqual([]);
    expect(inputs.business["orderspermonth"]).toEqual({
      name: "Orders per month",
      value: 1000,
      text: "",
      unit: "orders",
      movesWithOrders: false,
      low: 800,
      high: 1300,
      source: "Shop",
      note: "counted",
      at: {
        sheet: "Business",
        cells: {
          note: "A2",
          item: "B2",
          value: "C2",
          unit: "D2",
          movesWith: "E2",
          low: "F2",
          high: "G2",
          source: "H2",
        },
      },
    });
    expect(inputs.business["discountrate"]?.value).toBe(0.08);
    expect(inputs.business["palletsstored"]).toMatchObject({
      name: "Pallets stored",
      value: 80,
      movesWithOrders: true,
    });
  });

  test("every standard item is known by its own name", () => {
    for (const { name, key: itemKey } of STANDARD_ITEMS) expect(businessKeyOf(name)).toBe(itemKey);
  });

  test.each([
    ["Monthly orders", "Orders per month"],
    ["AOV", "Average order value"],
    ["Horizon (months)", "Horizon"],
    ["Growth", "Growth per year"],
    ["January", "Season 1"],
    ["Season Dec", "Season 12"],
    ["WACC", "Discount rate"],
    ["Items per order", "Units per order"],
    ["Owners hour", "Owner's hour"],
    ["Inflation", "Price change"],
    ["Price change Labour", "Price change Labor"],
    ["Price of fit HR", "Price of fit Human resources"],
    ["Price of fit Fulfillment", "Price of fit Fulfilment"],
  ])("%s is %s", (written, name) => {
    expect(standardItem(businessKeyOf(written))?.name).toBe(name);
  });

  test("counts move with nothing unless they say so; transactions move with orders", () => {
    const { inputs } = readItems([
      ...REQUIRED,
      ["Pallets stored", 80],
      ["Transactions per month", 900],
      ["Desks", 4, null, "orders"],
    ]);
    const moves = (name: string) => inputs.business[key(name)]?.movesWithOrders;
    expect([moves("Pallets stored"), moves("Transactions per month"), moves("Desks")]).toEqual([
      false,
      true,
      true,
    ]);
    expect(places(readItem("Desks", 4, null, "the moon").problems)).toEqual(["warning D4"]);
  });

  test("twice: an error, and the first is used", () => {
    const { value, problems } = readItems([...REQUIRED, ["Orders a month", 2000]]);
    expect(value("Orders per month")).toBe(1000);
    expect(places(problems)).toEqual(["error A4"]);
  });

  test("a blank 0 is a blank; zero is 0", () => {
    expect(readItem("Growth per year", 0).value("Growth per year")).toBeNull();
    expect(readItem("Near tie", "zero").value("Near tie")).toBe(0);
  });

  test.each<[string, CellValue, CellValue, number]>([
    ["Growth per year", "12%", null, 0.12],
    ["Growth per year", -0.05, null, -0.05],
    ["Growth per year", 12, "%", 0.12],
    ["Gross margin", "46 %", null, 0.46],
    ["First month", "July", null, 7],
    ["First month", { date: 46204, text: "2026-07-01" }, null, 7],
    ["Horizon", 3, "years", 36],
    ["Horizon", 24, "months", 24],
    ["Contacts per order", "8%", null, 0.08],
    ["Cash", "(2,500)", null, -2500],
    ["Damage rate", 2, "%", 0.02],
    ["Contacts per order", 8, "%", 0.08],
  ])("%s %j %j is %d", (item, value, unit, number) => {
    const result = readItem(item, value, unit);
    expect(result.problems).toEqual([]);
    expect(result.value(item)).toBeCloseTo(number, 12);
  });

  test.each<[string, CellValue, string]>([
    ["Growth per year", 12, "12%"],
    ["Return rate", 17, "17%"],
    ["Return rate", "120%", "at most 1"],
    ["Share of transactions integrated", -0.1, "cannot be negative"],
    ["Units per order", -2, "cannot be negative"],
    ["Average order value", "fifty", '"fifty"'],
    ["Average order value", { error: "#DIV/0!" }, "#DIV/0!"],
    ["First month", 13, "at most 12"],
    ["Horizon", 2.5, "whole number"],
    ["Horizon", 6000, "at most 600"],
    ["Pallets stored", { error: "#REF!" }, "#REF!"],
  ])("%s %j: an error, and unknown", (item, value, said) => {
    const result = readItem(item, value);
    expect(places(result.problems)).toEqual(["error B4"]);
    expect(result.problems[0]!.message).toContain(said);
    expect(result.value(item)).toBe(UNKNOWN);
  });

  test("text in an item of one's own is kept; it is an error only where a line is charged by it", () => {
    const { inputs, problems } = readItem("Company", "Cedar & Finch");
    expect(problems).toEqual([]);
    expect(inputs.business["company"]).toMatchObject({ value: null, text: "Cedar & Finch" });
    const costs = sheet("Fulfilment", [HEADINGS, ["In-house", "Storage", "Pallets stored", 22]]);
    const used = readInputs(
      workbook([
        sheet("Business", [["Item", "Value"], ...REQUIRED, ["Pallets stored", "about eighty"]]),
        costs,
      ]),
      { today: TODAY },
    );
    expect(used.problems).toEqual([
      expect.objectContaining({ severity: "error", sheet: "Fulfilment", cell: "C2" }),
    ]);
  });

  test("the value proposition is a word of a list", () => {
    expect(readItem("Value proposition", "Low cost").inputs.business["valueproposition"]).toMatchObject({
      value: null,
      text: "low cost",
    });
    const odd = readItem("Value proposition", "the best");
    expect(odd.inputs.business["valueproposition"]?.text).toBe("custom");
    expect(places(odd.problems)).toEqual(["warning B4"]);
  });

  test("Low and High must lie around the value", () => {
    const { problems, inputs } = readItem("Units per order", 2, null, null, 2.5, 3);
    expect(places(problems)).toEqual(["warning E4"]);
    expect(inputs.business["unitsperorder"]).toMatchObject({ value: 2, low: null, high: null });
  });

  test("a list of other things is not the Business table", () => {
    const list = sheet("Ideas", [
      ["Item", "Value"],
      ["Paint the office", 3],
      ["Orders", "see shop"],
    ]);
    const plain = sheet("Ideas", [
      ["Item", "Value"],
      ["Paint the office", 3],
    ]);
    const read = (ideas: typeof list) =>
      readInputs(workbook([sheet("Business", [["Item", "Value"], ...REQUIRED]), COSTS, ideas]), {
        today: TODAY,
      });
    expect(read(plain).inputs.business["painttheoffice"]).toBeUndefined();
    expect(read(list).problems).not.toEqual([]);
  });
});

describe("orders", () => {
  test.each<[string, CellValue]>([
    ["blank", null],
    ["0", 0],
    ["zero", "zero"],
    ["negative", -5],
    ["unknown", "?"],
    ["text", "many"],
  ])("%s: an error that says nothing can be computed", (_, value) => {
    const { problems } = readItems([
      ["Orders per month", value],
      ["Discount rate", 0.1],
    ]);
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("Nothing can be computed without it"),
    );
    expect(problems.every(({ cell, sheet: name }) => cell === "B2" && name === "Business")).toBe(true);
  });

  test("no Business table at all", () => {
    const { problems } = readInputs(workbook([COSTS]), { today: TODAY });
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("no Business table"),
    );
  });

  test("settings.orders replaces them, and their range moves in proportion", () => {
    const { inputs, problems } = readItems(
      [
        ["Orders per month", 1000, null, null, 800, 1500],
        ["Discount rate", 0.1],
      ],
      { orders: 2000 },
    );
    expect(problems).toEqual([]);
    expect(inputs.business["orderspermonth"]).toMatchObject({ value: 2000, low: 1600, high: 3000 });
    expect(readItems([["Discount rate", 0.1]], { orders: 500 }).value("Orders per month")).toBe(500);
    expect(readItems(REQUIRED, { orders: 0 }).problems).toHaveLength(1);
  });
});

describe("what the calculation needs", () => {
  test.each<[string, Cells]>([
    ["missing", [["Orders per month", 1000]]],
    [
      "unknown",
      [
        ["Orders per month", 1000],
        ["Discount rate", "?"],
      ],
    ],
  ])("a %s discount rate is an error", (_, rows) => {
    const { problems } = readItems(rows);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        message: expect.stringContaining("Discount rate is missing"),
      }),
    ]);
  });

  test("seasons whose mean is not 1: a warning with their mean", () => {
    const seasons = (factors: readonly CellValue[]) =>
      readItems([...REQUIRED, ...factors.map((factor, month) => [`Season ${month + 1}`, factor])]);
    expect(seasons([2, 2]).problems).toEqual([
      expect.objectContaining({ severity: "warning", cell: "B4", message: expect.stringContaining("1.167") }),
    ]);
    expect(seasons([0.5, 1.5]).problems).toEqual([]);
    expect(seasons(Array<CellValue>(12).fill("zero")).problems).toEqual([
      expect.objectContaining({ severity: "error" }),
    ]);
    expect(seasons(["zero", 2]).problems).toEqual([]);
  });

  test.each([
    ["unit", "Units per order"],
    ["line", "Lines per order"],
    ["parcel", "Parcels per order"],
    ["return", "Return rate"],
    ["contact", "Contacts per order"],
    ["revenue", "Average order value"],
    ["transaction", "Transactions per month"],
    ["manual transaction", "Transactions per month"],
    ["hire", "Hires per person per year"],
    ["Pallets stored", "Pallets stored"],
  ])("a line charged by %s needs %s", (driver, item) => {
    const costs = sheet("Fulfilment", [
      HEADINGS,
      ["In-house", "First", driver, 0.5],
      ["In-house", "Second", driver, 0.5],
    ]);
    const people = ["People outside the seven areas", 3];
    const business = sheet("Business", [["Item", "Value"], ...REQUIRED, people, [item, 0]]);
    const { problems } = readInputs(workbook([business, costs]), { today: TODAY });
    expect(problems).toEqual([
      expect.objectContaining({ severity: "error", sheet: "Fulfilment", cell: "C2" }),
    ]);
    expect(problems[0]!.message).toContain(`"${item}" is blank`);
    expect(problems[0]!.message).toContain("1 more line");
    const known = sheet("Business", [["Item", "Value"], ...REQUIRED, people, [item, "?"]]);
    expect(readInputs(workbook([known, costs]), { today: TODAY }).problems).toEqual([]);
  });

  test.each([
    ["Growth per year", "0%"],
    ["Season 3", "1"],
    ["Horizon", "36"],
    ["Price change Labor", "Price change"],
    ["Near tie", "5%"],
  ])("%s that is ? is said to count as %s", (item, counted) => {
    const business = sheet("Business", [["Item", "Value"], ...REQUIRED, [item, "?"]]);
    const costs = sheet("Fulfilment", [HEADINGS, ["In-house", "Rent", "month", 100]]);
    const { problems } = readInputs(workbook([business, costs]), { today: TODAY });
    expect(places(problems)).toEqual(["warning B4"]);
    expect(problems[0]!.message).toContain(`counted as ${counted} until`);
  });

  test("lines charged by people or space where none are counted: a warning at the first", () => {
    const charged = (...more: CellValue[][]) =>
      read(
        sheet("Fulfilment", [
          [...HEADINGS, "FTE", "Sq ft"],
          ["In-house", "Licences", "person", 30, null, null],
          ["In-house", "Cleaning", "sq ft", 1, null, null],
          ...more,
        ]),
      );
    expect(places(charged().problems)).toEqual(["warning C2", "warning C3"]);
    expect(charged().problems[0]!.message).toContain("counted for nobody");
    expect(places(charged(["3PL", "Account manager", "month", 100, 0.5, 90]).problems)).toEqual([]);
  });

  test("an unknown driver is an error at its cell, and its volume stays unknown", () => {
    const costs = sheet("Fulfilment", [HEADINGS, ["In-house", "Storage", "palets stored", 22]]);
    const business = sheet("Business", [["Item", "Value"], ...REQUIRED, ["Pallets stored", 80]]);
    const { problems, inputs } = readInputs(workbook([business, costs]), { today: TODAY });
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        cell: "C2",
        message: expect.stringContaining('Did you mean "Pallets stored"'),
      }),
    ]);
    const driver = inputs.areas[0]!.options[0]!.lines[0]!.driver;
    expect(driver).toEqual({ kind: "item", item: "paletsstored", label: "palets stored" });
    expect(inputs.business["paletsstored"]).toBeUndefined();
  });
});

test("ten million orders a month are read, more are a slip", () => {
  const orders = (value: number) =>
    readInputs(
      workbook([sheet("Business", [["Item", "Value"], ["Orders per month", value], REQUIRED[1]!]), COSTS]),
      { today: TODAY },
    ).problems.map(({ message }) => message);
  expect(orders(1e7).join()).not.toContain("at most");
  expect(orders(1e15)).toContainEqual(expect.stringContaining("at most 10000000"));
});
