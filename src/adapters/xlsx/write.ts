import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnName, cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetModel } from "../../sheets/model";
import { excelize, must, type Excelize, type ExcelizeFile } from "./engine";
import { addChart } from "./charts";
import { conditionalFormats, styleNumbers } from "./look";
import { EXAMPLE_CATEGORY, MARK_NAME, readWorkbook } from "./read";
import { sheetDataXml } from "./sheetXml";

/** A sheet of the user's that has the name of a report sheet: it is never touched. */
export class SheetNameTaken extends Error {}

const PAPER = { letter: 1, A4: 9 };

/**
 * Adds sheets to a workbook, or makes a new one of them. The user's own sheets are never opened: their parts stay byte
 * for byte. A sheet of the same name that carries Footing's mark is replaced.
 *
 * @param original the workbook's bytes, or null for a new workbook of these sheets alone
 * @param options example: marks the workbook as the sample
 * @throws SheetNameTaken where a sheet of that name is the user's own
 */
export async function writeSheets(
  original: Uint8Array | null,
  sheets: readonly SheetModel[],
  options: { readonly example?: boolean } = {},
): Promise<Uint8Array> {
  const engine = await excelize();
  const file = must(original ? engine.OpenReader(original) : engine.NewFile()) as ExcelizeFile;
  if (original) await makeRoom(file, original, sheets);
  const styleOf = styleNumbers(file, sheets);
  for (const sheet of sheets) must(file.NewSheet(sheet.name));
  if (!original && !sheets.some(({ name }) => name === "Sheet1")) must(file.DeleteSheet("Sheet1"));
  for (const sheet of sheets) furnish(engine, file, sheet);
  const first = must(file.GetSheetIndex(sheets[0]!.name));
  must(file.SetActiveSheet(first.index));
  if (options.example)
    must(file.SetDocProps({ Category: EXAMPLE_CATEGORY, Creator: "Footing", Title: "Cedar & Finch" }));
  const { buffer } = must(file.WriteToBuffer()) as unknown as { buffer: Uint8Array };
  return splice(new Uint8Array(buffer), original, sheets, styleOf);
}

/** Removes marked sheets of the same names; refuses where a name is the user's. */
async function makeRoom(
  file: ExcelizeFile,
  original: Uint8Array,
  sheets: readonly SheetModel[],
): Promise<void> {
  const { sheets: present } = await readWorkbook(original);
  for (const { name } of sheets) {
    const taken = present.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!taken) continue;
    if (taken.mark === "")
      throw new SheetNameTaken(
        `The workbook has a sheet "${taken.name}" of its own, so the report cannot be added. Rename that sheet and try again.`,
      );
    must(file.DeleteSheet(taken.name));
  }
}

/** All of a sheet but its cells. */
function furnish(engine: Excelize, file: ExcelizeFile, sheet: SheetModel): void {
  const { name, print } = sheet;
  sheet.columns.forEach((column, index) => {
    const letter = columnName(index);
    must(file.SetColWidth(name, letter, letter, column.width));
    if (column.level) must(file.SetColOutlineLevel(name, letter, column.level));
    if (column.hidden) must(file.SetColVisible(name, letter, false));
  });
  for (const merge of sheet.merges)
    must(file.MergeCell(name, cellAddress(merge.top, merge.left), cellAddress(merge.bottom, merge.right)));
  for (const table of sheet.tables) {
    const { top, left, right } = table.range;
    const headings = Array.from({ length: right - left + 1 }, (_, index) =>
      String(sheet.cells[top]?.[left + index]?.value ?? ""),
    );
    must(file.SetSheetRow(name, cellAddress(top, left), headings));
    must(
      file.AddTable(name, {
        Range: rangeAddress(table.range),
        Name: table.name,
        StyleName: "TableStyleLight1",
        ShowRowStripes: false,
      }),
    );
  }
  sheet.cells.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (cell?.link) must(file.SetCellHyperLink(name, cellAddress(index, column), cell.link, "Location"));
    }),
  );
  for (const chart of sheet.charts) addChart(engine, file, name, chart);
  conditionalFormats(file, sheet);
  for (const { range, kind, prompt, error } of sheet.validations)
    must(
      file.AddDataValidation(name, {
        Sqref: range,
        AllowBlank: true,
        ShowInputMessage: true,
        ShowErrorMessage: true,
        PromptTitle: prompt.title.slice(0, 32),
        Prompt: prompt.text.slice(0, 255),
        ErrorTitle: prompt.title.slice(0, 32),
        Error: error.text.slice(0, 225),
        ErrorStyle: error.style,
        ...("list" in kind
          ? { Type: "list", Formula1: `"${kind.list.join(",")}"` }
          : {
              Type: "decimal",
              Operator: "between",
              Formula1: String(kind.decimal.min ?? -1e15),
              Formula2: String(kind.decimal.max ?? 1e15),
            }),
      }),
    );
  if (sheet.freeze.rows > 0 || sheet.freeze.columns > 0)
    must(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: sheet.freeze.columns,
        YSplit: sheet.freeze.rows,
        TopLeftCell: cellAddress(sheet.freeze.rows, sheet.freeze.columns),
        ActivePane:
          sheet.freeze.rows === 0 ? "topRight" : sheet.freeze.columns === 0 ? "bottomLeft" : "bottomRight",
      }),
    );
  must(file.SetSheetView(name, 0, { ShowGridLines: sheet.gridlines, TopLeftCell: "A1", View: "normal" }));
  must(
    file.SetSheetProps(name, {
      TabColorRGB: sheet.tabColor,
      FitToPage: print.fitWidth > 0 || print.fitHeight > 0,
    }),
  );
  must(
    file.SetPageLayout(name, {
      Orientation: print.orientation,
      Size: PAPER[print.paper],
      ...(print.fitWidth > 0 ? { FitToWidth: print.fitWidth, FitToHeight: print.fitHeight } : {}),
    }),
  );
  must(file.SetPageMargins(name, { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3 }));
  must(file.SetHeaderFooter(name, { OddFooter: `&C&8${print.footer.replace(/&(?![PN])/g, "&&")}` }));
  for (const row of print.breaks) must(file.InsertPageBreak(name, cellAddress(row, 0)));
  const quoted = `'${name.replace(/'/g, "''")}'`;
  if (print.titleRows) {
    const [from, to] = print.titleRows.split(":");
    must(
      file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: `${quoted}!$${from}:$${to}`, Scope: name }),
    );
  }
  if (sheet.mark) must(file.SetDefinedName({ Name: MARK_NAME, RefersTo: `${quoted}!$A$1`, Scope: name }));
  for (const { name: label, refersTo } of sheet.names)
    must(file.SetDefinedName({ Name: label, RefersTo: refersTo }));
}

/** Parts that adding sheets has to change; every other part of the user's keeps its bytes. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|docProps\/.*)$/;

function splice(
  written: Uint8Array,
  original: Uint8Array | null,
  sheets: readonly SheetModel[],
  styleOf: (style: Parameters<Parameters<typeof sheetDataXml>[1]>[0]) => number,
): Uint8Array {
  const parts = unzipSync(written);
  const paths = sheetPaths(parts);
  const ours = new Set<string>();
  for (const sheet of sheets) {
    const path = paths.get(sheet.name)!;
    ours.add(path);
    const xml = strFromU8(parts[path]!);
    const data = sheetDataXml(sheet, styleOf);
    const withData = /<sheetData\s*\/>|<sheetData>[\s\S]*?<\/sheetData>/;
    parts[path] = strToU8(xml.replace(withData, () => data).replace(/<dimension[^>]*>(<\/dimension>)?/, ""));
  }
  if (original) {
    const before = unzipSync(original);
    for (const [path, bytes] of Object.entries(before))
      if (parts[path] && !ours.has(path) && !MAY_CHANGE.test(path)) parts[path] = bytes;
  }
  parts["xl/workbook.xml"] = strToU8(recalculated(strFromU8(parts["xl/workbook.xml"]!)));
  return zipSync(parts, { level: 6 });
}

/** Path of each sheet's part by the sheet's name. */
function sheetPaths(parts: { [path: string]: Uint8Array }): Map<string, string> {
  const rels = new Map<string, string>();
  for (const [element] of strFromU8(parts["xl/_rels/workbook.xml.rels"]!).matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    const id = /\bId="([^"]*)"/.exec(element)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(element)?.[1];
    if (id && target) rels.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const paths = new Map<string, string>();
  for (const [element] of strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(element)?.[1];
    const id = /\br:id="([^"]*)"/.exec(element)?.[1];
    if (name !== undefined && id) paths.set(unescapeXml(name), rels.get(id)!);
  }
  return paths;
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** Excel works everything out anew when it opens the file. */
function recalculated(workbook: string): string {
  if (/<calcPr\b/.test(workbook))
    return workbook.replace(/<calcPr\b([^>]*?)(\/?)>/, (whole, attributes: string, slash: string) =>
      /fullCalcOnLoad/.test(attributes) ? whole : `<calcPr${attributes} fullCalcOnLoad="1"${slash}>`,
    );
  return workbook.replace("</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>');
}
