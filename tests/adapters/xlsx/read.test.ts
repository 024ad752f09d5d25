import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { readWorkbook, UnreadableWorkbook } from "../../../src/adapters/xlsx";
import { NOT_STORED } from "../../../src/sheets/values";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, to], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${kind}" Target="${to}"/>`)
    .join("")}</Relationships>`;

/** A workbook of one sheet "A", part by part as Excel writes them; style 1 is a date, shared text 0 is rich. */
const workbook = (rows: string, { date1904 = false, state = "visible" } = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
        "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets><sheet name="A" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
          ["sharedStrings", "sharedStrings.xml"],
        ]),
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><r><t>Ri</t></r><r><rPr><b/></rPr><t>ch</t></r></si></sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const sheetOf = async (bytes: Uint8Array) => (await readWorkbook(bytes)).sheets[0]!;

describe("cells", () => {
  test("rich text is text, errors say which, formulas give their cached value", async () => {
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>"#N/A"</f><v>#N/A</v></c></row>';
    const { cells } = await sheetOf(workbook(row));
    expect(cells).toEqual([["Rich", { error: "#N/A" }, { error: "#DIV/0!" }, 2, "#N/A"]]);
  });

  test("a formula whose value is not stored is no blank; one that comes to no text is", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>1+1</f></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><f>1+1</f><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" ref="B3:B4" si="0">A1</f><v></v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>';
    const stored = { error: NOT_STORED };
    expect((await sheetOf(workbook(rows))).cells).toEqual([
      [1, null, stored],
      ["", 2],
      [null, stored],
      [null, stored],
    ]);
  });

  test("a date keeps the number that stands in the cell and says which day it is", async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>46057</v></c></row>';
    expect((await sheetOf(workbook(row))).cells).toEqual([[{ date: 46057, text: "2026-02-04" }]]);
    // The 1904 system counts from 1,462 days later.
    expect((await sheetOf(workbook(row, { date1904: true }))).cells).toEqual([
      [{ date: 46057, text: "2030-02-05" }],
    ]);
  });

  test("formulas over another workbook are found, filled-down ones too; columns named 1 or 2 are none", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">[1]Prices!B1</f><v>5</v></c><c r="B1"><f>SUM(Costs[2])</f><v>1</v></c>' +
      '<c r="C1"><f>"[1]Prices!B1"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>';
    expect((await sheetOf(workbook(rows))).external).toEqual(["A1", "A2"]);
  });

  test.each(["hidden", "veryHidden"])("a sheet that is %s is marked so", async (state) => {
    expect((await sheetOf(workbook("", { state }))).hidden).toBe(true);
    expect((await sheetOf(workbook(""))).hidden).toBe(false);
  });
});

describe("other files", () => {
  const refusal = (bytes: Uint8Array): Promise<unknown> =>
    readWorkbook(bytes).then(
      () => null,
      (error: unknown) => error,
    );
  test.each([
    ["a zip file of something else", zipSync({ "notes.txt": strToU8("hello") }), /no Excel workbook/],
    ["a binary workbook", zipSync({ "xl/workbook.bin": new Uint8Array(4) }), /\.xlsb/],
    ["an OpenDocument sheet", zipSync({ "content.xml": strToU8("<office/>") }), /OpenDocument/],
  ])("%s", async (_, bytes, message) => {
    const error = await refusal(bytes);
    expect(error).toBeInstanceOf(UnreadableWorkbook);
    expect((error as Error).message).toMatch(message);
  });

  test("a workbook that was really encrypted with a password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "A", rows: [[1]] }],
      encryption: { password: "secret", spinCount: 1000 },
    });
    expect(((await refusal(bytes)) as Error).message).toMatch(/password/);
  });
});
