import { dateToSerial, readXlsx, type Cell, type Sheet } from "hucre";
import { cellAddress, parseAddress } from "../../sheets/address";
import {
  NOT_STORED,
  type CellRange,
  type CellValue,
  type Culture,
  type SheetValues,
  type TableValues,
  type WorkbookValues,
} from "../../sheets/values";
import { openWorkbook, unreadable, UnreadableWorkbook } from "./failure";
import { otherWorkbookTest } from "./external";
import { EXAMPLE_CATEGORY, markOf } from "./marks";
import { textOf, type Parts } from "./parts";
import { relationsOf } from "./relations";
import { readingPackage } from "./readingPackage";
import { element, unescapeXml } from "./xml";

/**
 * Reads a workbook's cells, typed, with its tables, hidden sheets and Footing's marks. Chart sheets have no cells and
 * are left out.
 *
 * @throws UnreadableWorkbook with a message that says what to do
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookValues> {
  const { parts, workbook } = openWorkbook(bytes);
  const { file, sheetNames } = await readingPackage(parts, workbook);
  const book = await readXlsx(file, { sheets: ({ name }) => sheetNames.has(name) }).catch(
    (error: unknown) => {
      throw whyNot(error);
    },
  );
  if (book.sheets.length === 0) throw unreadable("damaged");
  const names = book.namedRanges ?? [];
  const refersOut = otherWorkbookTest(names);
  const marks = new Map(
    names.flatMap(({ name, range, scope }) => {
      const mark = markOf(name, range);
      return scope !== undefined && mark !== "" ? [[scope, mark] as const] : [];
    }),
  );
  const properties = propertiesOf(parts);
  return {
    sheets: book.sheets.map((sheet): SheetValues => ({
      name: sheet.name,
      hidden: Boolean(sheet.hidden || sheet.veryHidden),
      cells: cellsOf(sheet, book.dateSystem === "1904"),
      tables: tablesOf(sheet),
      external: externalCells(sheet, refersOut),
      mark: marks.get(sheet.name) ?? "",
    })),
    culture: cultureOf(properties),
    example: propertyOf(properties, "category") === EXAMPLE_CATEGORY,
  };
}

/** The reader's own failures in words a user can act on. */
function whyNot(error: unknown): UnreadableWorkbook {
  const wide = /^Sheet "(.*)" spans (\d+) rows x (\d+) columns/.exec(
    error instanceof Error ? error.message : "",
  );
  return wide
    ? new UnreadableWorkbook(
        `The sheet "${wide[1]}" reaches down to row ${wide[2]} and ${wide[3]} columns to the right, more than can be read. Press Ctrl+End there, delete the empty rows and columns beyond your figures, save and try again.`,
      )
    : unreadable("damaged");
}

function tablesOf(sheet: Sheet): TableValues[] {
  return (sheet.tables ?? []).flatMap((table): TableValues[] => {
    const range = table.range ? rangeOf(table.range) : null;
    return range
      ? [{ name: table.displayName ?? table.name, range, totalsRow: table.showTotalRow ?? false }]
      : [];
  });
}

function rangeOf(text: string): CellRange | null {
  const [first, last] = text.split(":");
  const from = parseAddress(first ?? "");
  const to = parseAddress(last ?? first ?? "");
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

/** The cells without the blank ends of rows and of the sheet, which formats alone have made. */
function cellsOf(sheet: Sheet, since1904: boolean): CellValue[][] {
  const cells = sheet.rows.map((row) => {
    let length = row.length;
    while (length > 0 && row[length - 1] === null) length--;
    return row
      .slice(0, length)
      .map((value): CellValue => (value instanceof Date ? dateValue(value, since1904) : value));
  });
  for (const [place, { type, value, formula }] of sheet.cells ?? []) {
    const isNotStored = formula !== undefined && value === null;
    if (type !== "error" && !isNotStored) continue;
    const { row, column } = placeOf(place);
    const values = cells[row];
    if (!values) continue;
    while (isNotStored && values.length < column) values.push(null);
    if (isNotStored || values[column] !== undefined)
      values[column] = { error: isNotStored ? NOT_STORED : String(value) };
  }
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.length === 0) length--;
  return cells.slice(0, length);
}

const placeOf = (key: string): { row: number; column: number } => {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
};

/**
 * A date with the number that stands in the cell, counted as the workbook counts. A number too large for a date is
 * what Excel shows as ####.
 */
function dateValue(date: Date, since1904: boolean): CellValue {
  if (Number.isNaN(date.getTime())) return { error: "#NUM!" };
  return { date: dateToSerial(date, since1904), text: date.toISOString().replace(/T.*$/, "") };
}

function externalCells(sheet: Sheet, refersOut: (formula: string) => boolean): string[] {
  const formulas = [...(sheet.cells ?? [])].filter(([, { formula }]) => formula !== undefined);
  const out = formulas.filter(([, { formula }]) => formula !== "" && refersOut(formula!));
  if (out.length === 0) return [];
  // Of formulas that were filled down, the first cell alone holds the text; of an array, the first cell alone is one.
  const shared = new Set(out.flatMap(([, { formulaSharedIndex: index }]) => index ?? []));
  const followers = formulas.filter(
    ([, { formula, formulaSharedIndex: index }]) =>
      formula === "" && index !== undefined && shared.has(index),
  );
  const places = [...out, ...followers].map(([place]) => placeOf(place));
  return [
    ...new Set([
      ...places.map(({ row, column }) => cellAddress(row, column)),
      ...out.flatMap(([, cell]) => arrayAddresses(cell)),
    ]),
  ];
}

function arrayAddresses({ formulaType, formulaRef }: Cell): string[] {
  const range = formulaType === "array" && formulaRef ? rangeOf(formulaRef) : null;
  if (!range) return [];
  const addresses: string[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) addresses.push(cellAddress(row, column));
  return addresses;
}

/** The document's properties as XML; "" where it has none. */
function propertiesOf(parts: Parts): string {
  const name = relationsOf(parts, "").find(({ kind }) => kind === "core-properties")?.target;
  return name === undefined ? "" : (textOf(parts, name) ?? "");
}

const propertyOf = (properties: string, name: string): string =>
  unescapeXml(element(properties, name)?.content ?? "").trim();

/**
 * How numbers are typed, by the document's language where it says one (LibreOffice writes it, Excel does not); Excel's
 * files do not tell otherwise: a format with the euro of Germany says where the money is, not who typed it.
 */
function cultureOf(properties: string): Culture {
  const language = propertyOf(properties, "language");
  if (language === "") return { decimal: "." };
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5);
    return { decimal: parts.find(({ type }) => type === "decimal")?.value === "," ? "," : "." };
  } catch {
    return { decimal: "." };
  }
}
