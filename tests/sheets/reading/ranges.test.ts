import type { PlainOption } from "../../../src/sheets/reading/options";
import { readBusinessRange, readCostRange, readInputs } from "../../../src/sheets/reading";
import type { CellValue } from "../../../src/sheets/values";
import { HEADINGS, sheet, TODAY, workbook, businessSheet, type Cells } from "./helpers";

const COLUMNS = [...HEADINGS, "Quantity", "Low", "Element", "Status", "Note"];
const ROWS: Cells = [
  ["In-house", "Rent", "month", 3000, null, null, null, "current", null],
  ["In-house", "Wages", "order", 2.2, null, 2, null, null, null],
  [null, null, null, null, null, null, null, null, null],
  ["3PL Acme", "Pick and pack", "order", 4.5, 1.1, null, null, null, "offer"],
  ["all", "Insurance", "month", 50, null, null, null, null, null],
];
const withBlanks = (blank: CellValue): CellValue[][] =>
  [COLUMNS, ...ROWS].map((row) => row.map((cell) => cell ?? blank));

describe("a cost range, as a worksheet function is given it", () => {
  test.each<[string, CellValue]>([
    ["null", null],
    ["0", 0],
    ["an empty text", ""],
  ])("is the same whether blank cells arrive as null or as %s", (_, blank) => {
    const range = readCostRange(withBlanks(blank))!;
    expect(range).toEqual(readCostRange(withBlanks(null)));
    expect(range.problems).toEqual([]);
    expect(range.lines).toHaveLength(4);
  });

  test("reads the same lines as the sheet it stands on", () => {
    const range = readCostRange(withBlanks(0))!;
    const { inputs } = readInputs(workbook([businessSheet(), sheet("Fulfilment", [COLUMNS, ...ROWS])]), {
      today: TODAY,
    });
    const plain = <Option extends PlainOption>(options: readonly Option[]) =>
      options.map((option) => ({ ...option, lines: option.lines.map((line) => ({ ...line, at: null })) }));
    expect(plain(inputs.areas[0]!.options)).toMatchObject(plain(range.areas[0]!.options));
  });

  test("cells are named by row and column of the range", () => {
    const range = readCostRange([[...HEADINGS], ["In-house", "Rent", "month", "a lot"]])!;
    expect(range.problems).toEqual([
      expect.objectContaining({ sheet: "", cell: "row 2, column 4", severity: "error" }),
    ]);
    expect(range.lines[0]!.line.at.cells.rate).toBe("row 2, column 4");
  });

  test("has no area of its own, unless a column says so", () => {
    expect(readCostRange(withBlanks(null))!.areas.map(({ area }) => area)).toEqual([null]);
    const two = readCostRange([
      ["Area", ...HEADINGS],
      ["IT", "Own", "Plan", "month", 9],
      ["Marketing", "Own", "Ads", "month", 9],
    ])!;
    expect(two.lines.map(({ area, line }) => [area, line.name])).toEqual([
      ["it", "Plan"],
      ["marketing", "Ads"],
    ]);
  });

  test("a line of all options stands in its list once", () => {
    const { lines } = readCostRange(withBlanks(null))!;
    expect(lines.map(({ line }) => `${line.option}: ${line.name}`).sort()).toEqual([
      "3PL Acme: Pick and pack",
      "In-house: Rent",
      "In-house: Wages",
      "all: Insurance",
    ]);
  });

  test("without its heading row there is nothing to read", () => {
    expect(readCostRange(ROWS)).toBeNull();
    expect(readCostRange([])).toBeNull();
  });

  test("a table without options is one option", () => {
    const { areas } = readCostRange([
      ["Cost line", "Driver", "Rate"],
      ["Rent", "month", 3000],
      ["Wages", "order", 2],
    ])!;
    expect(areas[0]!.options.map(({ name, lines }) => [name, lines.length])).toEqual([["", 2]]);
  });

  test("wide ranges are read too", () => {
    const { areas } = readCostRange([
      ["Cost line", "Charged", "Own", "3PL"],
      ["Rent", "month", 3000, 0],
      ["Pick", "order", 2, 4],
    ])!;
    expect(areas[0]!.options.map(({ name, lines }) => [name, lines.length])).toEqual([
      ["Own", 2],
      ["3PL", 1],
    ]);
  });

  test("any driver may be an item of the Business table", () => {
    const { lines, problems } = readCostRange([[...HEADINGS], ["3PL", "Storage", "Pallets stored", 22]])!;
    expect(problems).toEqual([]);
    expect(lines[0]!.line.driver).toEqual({ kind: "item", item: "palletsstored", label: "Pallets stored" });
  });

  test("a Term given as a date cannot be counted", () => {
    const values = [
      [...HEADINGS, "Term"],
      ["Own", "Rent", "month", 3000, 46280],
    ];
    const { lines, problems } = readCostRange(values)!;
    expect(problems).toHaveLength(1);
    expect(lines[0]!.line.term).toBe("?");
  });
});

describe("a Business range", () => {
  test("reads items and reports only what is wrong in them", () => {
    const { business, problems } = readBusinessRange([
      ["Item", "Value", "Unit"],
      ["Orders a month", 900, 0],
      ["Pallets stored", "?", ""],
      ["Units per order", "two", null],
    ]);
    expect(business["orderspermonth"]).toMatchObject({ name: "Orders per month", value: 900, unit: "" });
    expect(business["palletsstored"]?.value).toBe("?");
    expect(problems.map(({ cell }) => cell)).toEqual(["row 4, column 2"]);
  });

  test("without its heading row it has no items", () => {
    expect(readBusinessRange([["Orders per month", 900]])).toEqual({
      business: {},
      problems: [],
      headed: false,
    });
  });
});
