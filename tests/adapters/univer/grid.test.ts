import type { Grid, GridCell } from "../../../src/adapters/univer/gridTypes";
import type { GridFunction } from "../../../src/adapters/univer/functions";
import { pendingEdits } from "../../../src/adapters/univer/pending";
import { rangeOf } from "../../../src/adapters/univer/places";
import { snapshotOf } from "../../../src/adapters/univer/snapshot";
import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { editCells, type CellEdit } from "../../../src/adapters/xlsx/edit";
import type { SheetModel } from "../../../src/sheets/model";
import { FOOTING_MARK } from "../../../src/sheets/model";
import { sheetOf, workbookOf } from "../../helpers/workbooks";
import { startedGrid } from "./started";

jest.mock("../../../src/adapters/univer/univer", () => jest.requireActual("./headless"));

/** Two functions: what Footing's own do is tested elsewhere. */
const FUNCTIONS: readonly GridFunction[] = [
  {
    name: "FOOTING.TOTAL",
    description: "The sum of a range.",
    parameters: [
      { name: "values", description: "", optional: false, range: true },
      { name: "times", description: "", optional: true, range: false },
    ],
    call: (values, times) =>
      (values as unknown[][]).flat().reduce((sum: number, each) => sum + (Number(each) || 0), 0) *
      Number(times ?? 1),
  },
  {
    name: "FOOTING.SPREAD",
    description: "A column of so many ones.",
    parameters: [{ name: "count", description: "", optional: false, range: false }],
    call: (count) => {
      if (Number(count) < 1) throw new Error("count: nothing to fill");
      return Array.from({ length: Number(count) }, () => [1]);
    },
  },
];

let grid: Grid;
let calculated: () => void;

beforeEach(() => {
  grid = startedGrid({
    functions: FUNCTIONS,
    onCalculated: () => calculated(),
    onRefused: () => {
      throw new Error("refused");
    },
  });
});
afterEach(() => grid.dispose());

const show = async (bytes: Uint8Array): Promise<void> => grid.show(await snapshotOf(bytes));
const type = (sheet: string, address: string, text: string): Promise<void> =>
  new Promise((done) => {
    calculated = done;
    grid.type(sheet, address, text);
  });
const at = (sheet: string, address: string): GridCell => {
  const { top, left } = rangeOf(address)!;
  return grid.cell(sheet, top, left);
};
const valueAt = (sheet: string, address: string): GridCell["value"] => at(sheet, address).value;

const table = (rows: readonly (readonly (string | number | null)[])[], top: number): SheetModel => ({
  ...sheetOf("Costs", [...Array.from({ length: top }, () => [null]), ...rows]),
  tables: [
    {
      name: "Costs",
      range: { top, left: 0, bottom: top + rows.length - 1, right: rows[0]!.length - 1 },
    } as SheetModel["tables"][number],
  ],
});
/** A table Costs with these rates below its heading, from a row on, and an empty sheet beside it. */
const withRates = (rates: readonly number[], top = 0): Promise<Uint8Array> =>
  writeSheets(null, [
    table([["Line", "Rate"], ...rates.map((rate, index) => [`line ${index + 1}`, rate])], top),
    sheetOf("Mine", [["mine"]]),
  ]);
const withCells = async (cells: readonly CellEdit[]): Promise<Uint8Array> =>
  editCells(await workbookOf({ Mine: [[2]] }), [{ sheet: "Mine", cells }]);

test("a table is found where the open workbook has it, after another workbook had it elsewhere", async () => {
  await show(await withRates([1, 2, 3]));
  await type("Mine", "B1", "=FOOTING.TOTAL(Costs[#All])");
  expect(valueAt("Mine", "B1")).toBe(6);
  await show(await withRates([10, 20, 30, 40, 50], 4));
  await type("Mine", "B1", "=FOOTING.TOTAL(Costs[#All])");
  expect(valueAt("Mine", "B1")).toBe(150);
  await type("Costs", "B10", "51");
  expect(valueAt("Mine", "B1")).toBe(151);
});

test("a part of a table on another sheet is read on that sheet", async () => {
  await show(await withRates([7, 8, 9]));
  await type("Mine", "B2", "=INDEX(Costs[Rate],2)");
  expect(valueAt("Mine", "B2")).toBe(8);
  await type("Mine", "B3", "=SUM(OFFSET(Costs[Rate],1,0,2,1))");
  expect(valueAt("Mine", "B3")).toBe(17);
  await type("Mine", "B4", '=INDEX(Costs[Rate],MATCH("line 3",Costs[Line],0))');
  expect(valueAt("Mine", "B4")).toBe(9);
});

test("tables are told apart as in Excel, and what was typed is saved as it was typed", async () => {
  const bytes = await withRates([7, 8, 9], 2);
  await show(bytes);
  const cells = [
    ["B1", "=FOOTING.TOTAL(costs[#all],2)", 48],
    ["B2", "=SUM(Costs[Rate],Costs[RATE])", 48],
    ["B3", '=COUNTA(Costs[[#Headers],[Line]])&", "&ROWS(Costs[#Data])', "1, 3"],
    ["B4", "=SUM(Bills[#All])", "#NAME?"],
  ] as const;
  for (const [address, formula] of cells) await type("Mine", address, formula);
  expect(cells.map(([address]) => [address, valueAt("Mine", address)])).toEqual(
    cells.map(([address, , value]) => [address, value]),
  );
  const saved = await editCells(bytes, pendingEdits(grid));
  await show(saved);
  expect(at("Mine", "B1")).toMatchObject({ value: 48, formula: "FOOTING.TOTAL(costs[#all],2)" });
  await type("Costs", "B4", "17");
  expect([valueAt("Mine", "B1"), valueAt("Mine", "B2")]).toEqual([68, 68]);
});

test("a formula that stops within brackets says nothing about those after it", async () => {
  await show(await withRates([7, 8, 9]));
  await type("Mine", "B1", "=SUM(Costs[");
  await type("Mine", "B2", "=FOOTING.TOTAL(Costs[#All],3)");
  expect(valueAt("Mine", "B2")).toBe(72);
});

test.each([
  ["=FOOTING.TOTAL()", "FOOTING.TOTAL: 0 arguments were read; allowed are 1 to 2: values, [times]."],
  ["=FOOTING.TOTAL(A1,2,3)", "FOOTING.TOTAL: 3 arguments were read; allowed are 1 to 2: values, [times]."],
  ["=FOOTING.SPREAD(1,2)", "FOOTING.SPREAD: 2 arguments were read; allowed are 1: count."],
  ["=FOOTING.SPREAD(0)", "count: nothing to fill"],
])("%s shows an error with its reason", async (formula, reason) => {
  await show(await workbookOf({ Mine: [[2]] }));
  await type("Mine", "A1", formula);
  expect(valueAt("Mine", "A1")).toBe("#VALUE!");
  expect(grid.selected()).toMatchObject({ sheet: "Mine", address: "A1", reason });
});

test.each([
  ['=IF(A1=2,"",1)', null],
  ['=IF(A1=2,"",1)&"x"', "x"],
  ["=A1*0", 0],
  ["=Z99", 0],
  ['=IFERROR(1/(A1-2),"")', null],
  ['=TEXT(0,"#,##0;-#,##0;")', null],
  ['=LET(none,0,IF(none,1,""))', null],
  ['=SUMIFS(A1:A1,A1:A1,">5")', 0],
  ['=XLOOKUP(9,A1:A1,A1:A1,"")', null],
] as const)("%s gives what Excel gives", async (formula, expected) => {
  await show(await workbookOf({ Mine: [[2]] }));
  await type("Mine", "B1", formula);
  expect(valueAt("Mine", "B1")).toBe(expected);
});

describe("an array formula of a file", () => {
  const file = (): Promise<Uint8Array> =>
    withCells([
      { row: 0, column: 1, value: 2, formula: "_xlfn.SEQUENCE(2,1,A1)", fills: "B1:B2" },
      { row: 1, column: 1, value: 3 },
    ]);

  test("shows what the file says", async () => {
    await show(await file());
    expect(at("Mine", "B1")).toMatchObject({ value: 2, spills: "B1:B2" });
    expect(valueAt("Mine", "B2")).toBe(3);
  });

  test("fills its cells anew when what it rests on changes, and is saved as it then is", async () => {
    const bytes = await file();
    await show(bytes);
    await type("Mine", "A1", "10");
    expect([valueAt("Mine", "B1"), valueAt("Mine", "B2")]).toEqual([10, 11]);
    const saved = await readWorkbook(await editCells(bytes, pendingEdits(grid)));
    expect(saved.sheets[0]!.cells.map((row) => row.slice(0, 2))).toEqual([
      [10, 10],
      [null, 11],
    ]);
  });
});

describe("a report's sheet", () => {
  const file = async (): Promise<Uint8Array> => {
    const report: SheetModel = {
      ...sheetOf("Report", [[null]]),
      mark: FOOTING_MARK,
      cells: [[{ formula: "Costs!B2*2", value: 2 }]] as unknown as SheetModel["cells"],
    };
    return writeSheets(null, [
      table(
        [
          ["Line", "Rate"],
          ["one", 1],
        ],
        0,
      ),
      report,
    ]);
  };

  test("stays as it was written, and the grid says that it is older than the cells", async () => {
    await show(await file());
    expect(grid.reportIsOlder()).toBe(false);
    await type("Costs", "B2", "5");
    expect(at("Report", "A1")).toMatchObject({ value: 2, formula: "Costs!B2*2" });
    expect(grid.reportIsOlder()).toBe(true);
  });

  test("keeps its formulas in the file", async () => {
    const bytes = await file();
    await show(bytes);
    await type("Costs", "B2", "5");
    const { resting } = await snapshotOf(await editCells(bytes, pendingEdits(grid)));
    expect(resting["Report"]).toEqual({ "0,0": "=Costs!B2*2" });
  });
});
