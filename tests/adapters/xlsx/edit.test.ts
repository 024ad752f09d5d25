import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx";
import { editCells } from "../../../src/adapters/xlsx/edit";
import { emptyWorkbook } from "../../../src/adapters/xlsx/emptyWorkbook";
import { hasLibreOffice, recalculated } from "../../helpers/office";

const FOLDER = path.join(__dirname, "../../cases/workbooks");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, file)));
/** Parts that say how the whole is calculated. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/;

describe("cells typed into a new workbook", () => {
  let typed: Uint8Array;
  beforeAll(async () => {
    typed = await editCells(emptyWorkbook(), [
      {
        sheet: "Sheet1",
        cells: [
          { row: 2, column: 1, value: 4.5 },
          { row: 0, column: 2, value: "=not a formula <&>" },
          { row: 0, column: 0, value: "Rent" },
          { row: 2, column: 0, value: true },
          { row: 3, column: 0, value: 9, formula: "B3*2" },
          { row: 4, column: 0, value: 0.12, format: "0%" },
          { row: 5, column: 0, value: 46_000, format: "yyyy-mm-dd" },
        ],
      },
    ]);
  });

  test("are read back as they were typed", async () => {
    const { sheets } = await readWorkbook(typed);
    expect(sheets[0]!.cells).toEqual([
      ["Rent", null, "=not a formula <&>"],
      [],
      [true, 4.5],
      [9],
      [0.12],
      [{ date: 46_000, text: "2025-12-09" }],
    ]);
  });

  test("can be changed again and emptied", async () => {
    const again = await editCells(typed, [
      {
        sheet: "Sheet1",
        cells: [
          { row: 0, column: 0, value: null },
          { row: 2, column: 1, value: 5 },
        ],
      },
    ]);
    const { sheets } = await readWorkbook(again);
    expect(sheets[0]!.cells[0]).toEqual([null, null, "=not a formula <&>"]);
    expect(sheets[0]!.cells[2]).toEqual([true, 5]);
  });

  test("a formula that comes to no text has a value, so that it is not taken for one that nobody calculated", async () => {
    const written = await editCells(emptyWorkbook(), [
      { sheet: "Sheet1", cells: [{ row: 0, column: 0, value: null, formula: 'IF(TRUE,"","?")' }] },
    ]);
    expect((await readWorkbook(written)).sheets[0]!.cells).toEqual([[""]]);
  });

  test("an array formula says which cells it fills", async () => {
    const filled = await editCells(emptyWorkbook(), [
      {
        sheet: "Sheet1",
        cells: [
          { row: 0, column: 0, value: 1, formula: "_xldudf_FOOTING_X(1)", fills: "A1:A2" },
          { row: 1, column: 0, value: 2 },
        ],
      },
    ]);
    const xml = strFromU8(unzipSync(filled)["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain('<c r="A1"><f t="array" ref="A1:A2">_xldudf_FOOTING_X(1)</f><v>1</v></c>');
  });

  test("only a new result leaves the formula's letters alone", async () => {
    const result = await editCells(typed, [
      { sheet: "Sheet1", cells: [{ row: 3, column: 0, value: 10, formula: "other", resultOnly: true }] },
    ]);
    const xml = strFromU8(unzipSync(result)["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain('<c r="A4"><f>B3*2</f><v>10</v></c>');
  });

  (hasLibreOffice ? test : test.skip)(
    "LibreOffice opens and recalculates it (skipped where soffice is not installed)",
    async () => {
      const { sheets } = await readWorkbook(recalculated(typed));
      expect(sheets[0]!.cells[3]).toEqual([9]);
      expect(sheets[0]!.cells[2]).toEqual([true, 4.5]);
    },
    120_000,
  );
});

describe.each(FILES)("a cell changed in %s, made with Excel", (file) => {
  const original = bytesOf(file);

  test("changes the part of its sheet, and no other sheet, chart, pivot or style", async () => {
    const { sheets } = await readWorkbook(original);
    const sheet = sheets[0]!.name;
    const changed = await editCells(original, [{ sheet, cells: [{ row: 199, column: 9, value: 42 }] }]);
    const [before, after] = [unzipSync(original), unzipSync(changed)];
    const others = Object.keys(before).filter(
      (name) => !MAY_CHANGE.test(name) && !Buffer.from(before[name]!).equals(Buffer.from(after[name] ?? [])),
    );
    expect(others).toHaveLength(1);
    expect(others[0]).toMatch(/^xl\/worksheets\/[^/]*\.xml$/);
    const now = await readWorkbook(changed);
    expect(now.sheets[0]!.cells[199]![9]).toBe(42);
    expect(now.sheets[0]!.cells.slice(0, sheets[0]!.cells.length)).toEqual(sheets[0]!.cells);
    expect(now.sheets.slice(1)).toEqual(sheets.slice(1));
  });

  test("without changes the file is the same to the byte", async () => {
    expect(await editCells(original, [])).toBe(original);
  });
});
