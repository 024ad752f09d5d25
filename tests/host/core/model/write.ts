import type { Scalar } from "../types";
import { HostError, invalidArgument } from "../errors";
import { area, formatArea, intersection, type Area } from "./address";
import { formulaValue, type Book } from "./book";
import { EN_US, ERRORS, readEntry, type Culture } from "./entry";
import { checkFormula } from "./formulas";
import { propertyAt } from "./formats";
import { cellAt, isBlank, putCell, type Cell, type Sheet, type Table, type Value } from "./sheet";
import { withProperty } from "./styles";
import { scalar } from "./text";

export const toValue = (value: Scalar): Value =>
  typeof value === "string" && ERRORS.includes(value) ? { error: value } : value;

/** What a cell holds, formulas calculated. */
export function valueAt(book: Book, sheet: Sheet, row: number, column: number): Value {
  const cell = cellAt(sheet, row, column);
  return cell.formula === "" ? cell.value : toValue(formulaValue(book, sheet, row, column));
}

/** @throws HostError AccessDenied where a cell of the area is locked on a protected sheet */
export function checkUnlocked(sheet: Sheet, within: Area): void {
  if (!sheet.protection.on) return;
  for (let row = within.row; row < Math.min(within.row + within.rows, within.row + 5000); row++)
    for (
      let column = within.column;
      column < Math.min(within.column + within.columns, within.column + 500);
      column++
    )
      if (propertyAt(sheet, row, column, "protection.locked") !== false) throw new HostError("AccessDenied");
}

function entered(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  input: Scalar,
  culture: Culture,
): Cell {
  const cell = cellAt(sheet, row, column);
  if (typeof input !== "string") return { ...cell, value: input, formula: "" };
  if (input.length > 32767) throw invalidArgument("A cell holds at most 32767 characters.");
  if (input === "") return { value: "", formula: "", style: cell.style };
  const format = propertyAt(sheet, row, column, "numberFormat");
  if (format === "@") return { ...cell, value: input.startsWith("'") ? input.slice(1) : input, formula: "" };
  const entry = readEntry(input, culture);
  if (entry.formula !== undefined) {
    checkFormula(
      entry.formula,
      book.sheets.map((each) => each.name),
    );
    return { ...cell, value: 0, formula: entry.formula };
  }
  const style =
    entry.format !== undefined && format === "General"
      ? withProperty(cell.style, "numberFormat", entry.format)
      : cell.style;
  return { ...cell, value: entry.value, formula: "", style };
}

/** A cell entered anew no longer shows what its formula gave before. */
function forget(book: Book, sheet: Sheet, row: number, column: number): void {
  if (book.formulaValues.size === 0) return;
  const key = `${sheet.id}!${formatArea(area(row, column))}`;
  if (book.stuck.get(key) === "always") return;
  book.stuck.delete(key);
  book.formulaValues.delete(key);
}

/** The input as rows of exactly the area's shape; one value stands for all. */
export function shaped<T>(input: unknown, within: Area): (T | null)[][] {
  if (!Array.isArray(input))
    return Array.from({ length: within.rows }, () => new Array<T | null>(within.columns).fill(input as T));
  const rows = input as unknown[];
  if (rows.length !== within.rows || rows.some((row) => !Array.isArray(row) || row.length !== within.columns))
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return rows as (T | null)[][];
}

/**
 * Puts values or formulas into an area as Excel reads them; null leaves a cell as it is.
 * @throws HostError InvalidArgument, AccessDenied
 */
export function writeArea(
  book: Book,
  sheet: Sheet,
  within: Area,
  input: unknown,
  culture: Culture = EN_US,
): void {
  checkUnlocked(sheet, within);
  shaped<Scalar>(input, within).forEach((row, down) =>
    row.forEach((each, across) => {
      if (each === null) return;
      if (!["string", "number", "boolean"].includes(typeof each)) throw invalidArgument();
      const at = [within.row + down, within.column + across] as const;
      putCell(sheet, ...at, entered(book, sheet, ...at, each, culture));
      forget(book, sheet, ...at);
    }),
  );
  book.dirty = true;
  growTables(sheet, within);
  keepHeadings(sheet, within);
}

/** Writing right below a table makes it longer, as Excel's AutoExpansion does. */
function growTables(sheet: Sheet, within: Area): void {
  for (const table of sheet.tables) {
    const end = table.area.row + table.area.rows;
    const below = intersection(within, area(end, table.area.column, 1, table.area.columns));
    if (table.showTotals || !below) continue;
    let rows = 0;
    const filled = (row: number) =>
      row < within.row + within.rows &&
      Array.from({ length: below.columns }, (_, i) => cellAt(sheet, row, below.column + i)).some(
        (cell) => !isBlank(cell),
      );
    while (filled(end + rows)) rows++;
    const longer = { ...table.area, rows: table.area.rows + rows };
    if (rows > 0 && !sheet.tables.some((other) => other !== table && intersection(other.area, longer)))
      table.area = longer;
  }
}

/** Headings of a table are texts, none blank, no two alike. */
export function keepHeadings(sheet: Sheet, within: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersection(within, { ...table.area, rows: 1 })) continue;
    const taken = new Set<string>();
    for (let i = 0; i < table.area.columns; i++) {
      const cell = cellAt(sheet, table.area.row, table.area.column + i);
      const given = String(scalar(cell.value));
      let text = given === "" ? `Column${i + 1}` : given;
      for (let n = 2; taken.has(text.toLowerCase()); n++) text = `${given || `Column${i + 1}`}${n}`;
      taken.add(text.toLowerCase());
      if (text !== cell.value)
        putCell(sheet, table.area.row, table.area.column + i, { ...cell, value: text, formula: "" });
    }
  }
}

export const headings = (sheet: Sheet, table: Table): string[] =>
  Array.from({ length: table.area.columns }, (_, i) =>
    table.showHeaders
      ? String(scalar(cellAt(sheet, table.area.row, table.area.column + i).value))
      : `Column${i + 1}`,
  );
