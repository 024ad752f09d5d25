import { readXlsx } from "hucre";
import { unzipSync } from "fflate";
import { cellAddress, parseAddress } from "../../sheets/address";
import { FOOTING_MARK } from "../../sheets/model";
import type { CellRange, CellValue, SheetValues, TableValues, WorkbookValues } from "../../sheets/values";
import { assertWorkbook, UnreadableWorkbook } from "./failure";

/** The defined name that marks a report sheet of Footing's, in the sheet's own scope. */
export const MARK_NAME = "Footing_report";
/** The document's category that marks the sample. */
export const EXAMPLE_CATEGORY = "Footing example";

type Book = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Book["sheets"][number];

const DAY = 86400000;
/** Excel's day 0 of the 1900 system, with its leap year that never was; the 1904 system counts from 1904. */
const EPOCH = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) };

function rangeOf(text: string): CellRange | null {
  const [first, last] = text.split(":");
  const from = parseAddress(first ?? "");
  const to = parseAddress(last ?? first ?? "");
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

function tablesOf(sheet: Sheet): TableValues[] {
  return (sheet.tables ?? []).flatMap((table): TableValues[] => {
    const range = table.range ? rangeOf(table.range) : null;
    return range
      ? [{ name: table.displayName ?? table.name, range, totalsRow: table.showTotalRow ?? false }]
      : [];
  });
}

function cellsOf(sheet: Sheet, epoch: number): { cells: CellValue[][]; external: string[] } {
  const external: string[] = [];
  const cells = sheet.rows.map((row) =>
    row.map((value): CellValue => {
      if (value instanceof Date)
        return {
          date: Math.round(((value.getTime() - epoch) / DAY) * 1e6) / 1e6,
          text: value.toISOString().slice(0, 10),
        };
      return value;
    }),
  );
  sheet.cells?.forEach((cell, place) => {
    const [row, column] = place.split(",").map(Number) as [number, number];
    if (cell.type === "error" || (typeof cell.formulaResult === "string" && ERROR.test(cell.formulaResult))) {
      const error = String(cell.value ?? cell.formulaResult);
      if (cells[row]) cells[row][column] = { error };
    }
    if (cell.formula && /\[\d+\]/.test(cell.formula)) external.push(cellAddress(row, column));
  });
  return { cells, external };
}
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

/**
 * Reads a workbook's cells, typed, with its tables, hidden sheets and Footing's marks.
 * @throws UnreadableWorkbook with a message that says what to do
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookValues> {
  assertWorkbook(bytes);
  let book: Book;
  try {
    book = await readXlsx(bytes);
  } catch {
    throw new UnreadableWorkbook(whyDamaged(bytes));
  }
  if (book.sheets.length === 0) throw new UnreadableWorkbook(whyDamaged(bytes));
  const epoch = EPOCH[book.dateSystem ?? "1900"];
  const marked = new Set(
    (book.namedRanges ?? []).filter(({ name }) => name === MARK_NAME).map(({ scope }) => scope),
  );
  return {
    sheets: book.sheets.map((sheet): SheetValues => ({
      name: sheet.name,
      hidden: Boolean(sheet.hidden || sheet.veryHidden),
      ...cellsOf(sheet, epoch),
      tables: tablesOf(sheet),
      mark: marked.has(sheet.name) ? FOOTING_MARK : "",
    })),
    culture: { decimal: "." },
    example: book.properties?.category === EXAMPLE_CATEGORY,
  };
}

function whyDamaged(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => name === "xl/workbook.xml" || name === "[Content_Types].xml",
    });
    if (!parts["xl/workbook.xml"])
      return "This zip file is no Excel workbook. Open the workbook in Excel and save it as Excel Workbook (.xlsx).";
  } catch {
    return "The workbook is cut off or damaged. Open it in Excel, let Excel repair it, save it and try again.";
  }
  return "The workbook is damaged. Open it in Excel, let Excel repair it, save it and try again.";
}
