import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { readInputs } from "../../../src/sheets/reading";
import { buildChecklist, buildFeeSheet, comparableAreas } from "../../../src/sheets/quote";
import { buildTemplate } from "../../../src/sheets/template";
import { refused } from "./accepted";

const asset = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../../assets", name)));

describe("Excel has nothing to mend in", () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ["the empty cost sheets", () => writeSheets(null, buildTemplate())],
    ["the first example", () => Promise.resolve(asset("cedar-and-finch.xlsx"))],
    ["the second", () => Promise.resolve(asset("high-volume.xlsx"))],
    ["a provider's fee sheet and the checklist", () => withSheetsForProviders(asset("cedar-and-finch.xlsx"))],
  ])("%s", async (_, file) => {
    expect(await refused(await file())).toEqual([]);
  });
});

async function withSheetsForProviders(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  const { inputs } = readInputs(workbook, { today: "2026-11-24" });
  const sheets = workbook.sheets.map(({ name }) => name);
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const fees = await writeSheets(bytes, [buildFeeSheet({ option: "Acme's 3PL", inputs, workbook })]);
  return writeSheets(fees, [buildChecklist({ areas: comparableAreas(inputs), sheets, tables })]);
}

describe("it would mend", () => {
  test.each([
    ["a heading unlike its table's", "xl/tables/table1.xml", / name="Item"/, ' name="Thing"'],
    ["a table twice", "xl/tables/table2.xml", /displayName="[^"]*"/, 'displayName="business"'],
    ["a look that is not there", "xl/worksheets/sheet2.xml", / s="\d+"/, ' s="9999"'],
    [
      "links before validations",
      "xl/worksheets/sheet2.xml",
      /(<dataValidations.*<\/dataValidations>)(<hyperlinks.*<\/hyperlinks>)/s,
      "$2$1",
    ],
    [
      "a relation to nothing",
      "xl/_rels/workbook.xml.rels",
      /worksheets\/sheet3\.xml/,
      "worksheets/sheet99.xml",
    ],
    [
      "two cells in the wrong order",
      "xl/worksheets/sheet2.xml",
      /(<c r="A5".*?<\/c>)(<c r="B5".*?<\/c>)/s,
      "$2$1",
    ],
  ])("%s", async (_, part, found, instead) => {
    const files = unzipSync(asset("cedar-and-finch.xlsx"));
    const text = strFromU8(files[part]!);
    const changed = text.replace(found, instead);
    expect(changed).not.toBe(text);
    expect(await refused(zipSync({ ...files, [part]: strToU8(changed) }))).not.toEqual([]);
  });
});
