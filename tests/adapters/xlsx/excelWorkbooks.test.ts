import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { FOOTING_MARK, type SheetModel } from "../../../src/sheets/model";
import { hasLibreOffice, recalculated } from "../../helpers/office";
import { sheetOf } from "../../helpers/workbooks";

const FOLDER = path.join(__dirname, "../../cases/workbooks");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, file)));
type Parts = { [path: string]: Uint8Array };

/** A sheet with a table, a chart, a conditional format, a validation, a name and repeated rows. */
const REPORT: SheetModel = {
  ...sheetOf("Bob's 📦 report", [
    ["Item", "Value"],
    ["Orders", 10],
    ["=1+1", 20],
  ]),
  cells: [
    [
      { value: "Item", style: "heading" },
      { value: "Value", style: "headingRight" },
    ],
    [{ value: "Orders" }, { value: 10, style: "money" }],
    [{ value: "=1+1" }, { formula: "B2*3", value: 999, style: "money" }],
  ],
  mark: FOOTING_MARK,
  tables: [{ name: "FootingItems", range: { top: 0, left: 0, bottom: 2, right: 1 } }],
  charts: [
    {
      name: "Items",
      type: "bar",
      title: "Items",
      description: "Two items as bars.",
      categoryTitle: "",
      valueTitle: "",
      valueFormat: "#,##0",
      series: [
        {
          name: "Value",
          categories: "'Bob''s 📦 report'!$A$2:$A$3",
          values: "'Bob''s 📦 report'!$B$2:$B$3",
          color: "0F5C6E",
        },
      ],
      anchor: "D2",
      width: 400,
      height: 200,
    },
  ],
  conditionalFormats: [{ range: "B2:B3", formula: "B2>15", style: "bad" }],
  validations: [
    {
      range: "B2",
      kind: { decimal: { min: 0 } },
      prompt: { title: "Value", text: "A number" },
      error: { style: "stop", text: "A number from 0 on" },
    },
  ],
  names: [{ name: "Footing_orders", refersTo: "'Bob''s 📦 report'!$B$2" }],
  freeze: { rows: 1, columns: 0 },
  print: { ...sheetOf("", []).print, titleRows: "1:1", breaks: [2] },
};

/** Parts that list sheets and styles, or that Excel makes anew. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|docProps\/.*)$/;

/** Which sheet is looked at is a word in the sheet itself; two selected sheets would be a group in Excel. */
const unselected = (name: string, bytes: Uint8Array | undefined): Buffer =>
  /^xl\/(work|chart)sheets\/[^/]*$/.test(name)
    ? Buffer.from(strFromU8(bytes ?? new Uint8Array()).replace(/\s+tabSelected="1"/g, ""))
    : Buffer.from(bytes ?? new Uint8Array());

function changedParts(before: Parts, after: Parts): string[] {
  return Object.keys(before).filter(
    (name) =>
      !MAY_CHANGE.test(name) &&
      (!after[name] || !unselected(name, before[name]).equals(unselected(name, after[name]))),
  );
}

const content = (xml: string, name: string): string =>
  new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? "";

describe.each(FILES)("a report added to %s, made with Excel", (file) => {
  const original = bytesOf(file);
  const before: Parts = unzipSync(original);

  test("leaves every part of the user's as it was, also when it is made again", async () => {
    const once = await writeSheets(original, [REPORT]);
    const twice = await writeSheets(once, [REPORT]);
    expect(changedParts(before, unzipSync(once))).toEqual([]);
    expect(changedParts(before, unzipSync(twice))).toEqual([]);
    expect(Object.keys(unzipSync(twice)).length).toBe(Object.keys(unzipSync(once)).length);
  });

  test("keeps the workbook's names, pivot caches, links and extensions, and its styles in their places", async () => {
    const after: Parts = unzipSync(await writeSheets(original, [REPORT]));
    const [old, now] = [before, after].map((parts) => strFromU8(parts["xl/workbook.xml"]!)) as [
      string,
      string,
    ];
    for (const name of ["definedNames", "sheets"])
      expect(content(now, name).startsWith(content(old, name))).toBe(true);
    for (const name of ["pivotCaches", "externalReferences", "extLst"])
      expect(content(now, name)).toBe(content(old, name));
    const styles = [before, after].map((parts) => strFromU8(parts["xl/styles.xml"]!)) as [string, string];
    for (const name of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"])
      expect(content(styles[1], name).startsWith(content(styles[0], name))).toBe(true);
    expect(after["xl/calcChain.xml"]).toBeUndefined();
  });

  test("reads the user's sheets as before and finds its own by the mark", async () => {
    const users = await readWorkbook(original);
    const { sheets } = await readWorkbook(await writeSheets(original, [REPORT]));
    expect(sheets.slice(0, -1)).toEqual(users.sheets);
    expect(sheets.at(-1)).toMatchObject({
      name: REPORT.name,
      mark: FOOTING_MARK,
      cells: [
        ["Item", "Value"],
        ["Orders", 10],
        ["=1+1", 999],
      ],
    });
  });

  test("one sheet alone is selected, the report's", async () => {
    const after: Parts = unzipSync(await writeSheets(original, [REPORT]));
    const selected = Object.keys(after).filter(
      (name) => /sheets\/[^/]*\.xml$/.test(name) && /tabSelected="1"/.test(strFromU8(after[name]!)),
    );
    expect(selected.filter((name) => name in before)).toEqual([]);
    expect(selected).toHaveLength(1);
  });

  (hasLibreOffice ? test : test.skip)(
    "LibreOffice opens and recalculates it, and keeps the mark (skipped where soffice is not installed)",
    async () => {
      const { sheets } = await readWorkbook(recalculated(await writeSheets(original, [REPORT])));
      const report = sheets.find(({ name }) => name === REPORT.name);
      expect(report).toMatchObject({
        mark: FOOTING_MARK,
        cells: [
          ["Item", "Value"],
          ["Orders", 10],
          ["=1+1", 30],
        ],
      });
    },
    120000,
  );
});
