import type { Problem } from "../../core/model";
import { columnName, parseAddress } from "../address";
import type { CellValue, Culture, DateValue, ErrorValue, SheetValues } from "../values";

/** Cells that tables are found in: a sheet, or a range that a worksheet function was given. */
export interface Grid {
  readonly name: string;
  /** A range of a worksheet function: it stands on no sheet that could name its area. */
  readonly isRange: boolean;
  readonly cells: readonly (readonly CellValue[])[];
  /** How messages name a cell: its A1 address, or "row 2, column 3" of a range. Zero-based in. */
  readonly address: (row: number, column: number) => string;
  /** Cells whose formula refers to another workbook, as "row,column". */
  readonly external: ReadonlySet<string>;
  readonly tables: SheetValues["tables"];
}

/** What every reader of tables is handed: how numbers are typed here, and where problems go. */
export interface Reading {
  readonly culture: Culture;
  readonly problems: Problem[];
}

/** The grid of a sheet. */
export function gridOfSheet(sheet: SheetValues): Grid {
  const letters: string[] = [];
  const external = new Set<string>();
  for (const address of sheet.external) {
    const at = parseAddress(address);
    if (at) external.add(`${at.row},${at.column}`);
  }
  const address = (row: number, column: number): string =>
    `${(letters[column] ??= columnName(column))}${row + 1}`;
  return {
    name: sheet.name,
    isRange: false,
    cells: sheet.cells,
    address,
    external,
    tables: sheet.tables,
  };
}

/** The grid of a range that a worksheet function was given. */
export function gridOfRange(values: readonly (readonly CellValue[])[]): Grid {
  return {
    name: "",
    isRange: true,
    cells: values,
    address: (row, column) => `row ${row + 1}, column ${column + 1}`,
    external: new Set(),
    tables: [],
  };
}

/** Whether a cell holds nothing. Excel on the desktop sends blank cells as 0, so a 0 counts as nothing too. */
export function isBlank(cell: CellValue | undefined): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "")
  );
}

/** Whether a cell holds a date. */
export function isDate(cell: CellValue): cell is DateValue {
  return typeof cell === "object" && cell !== null && "date" in cell;
}

/** Whether a cell holds a stored error value. */
export function isError(cell: CellValue): cell is ErrorValue {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** The text of a cell, trimmed; "" for blank, 0 and errors. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || isBlank(cell) || cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (isDate(cell)) return cell.text;
  if (isError(cell)) return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/** A cell as a message quotes it. */
export function shown(cell: CellValue): string {
  if (cell === null) return "nothing";
  if (isDate(cell)) return `the date ${cell.text}`;
  if (isError(cell)) return cell.error;
  return typeof cell === "string" ? `"${cell.trim()}"` : String(cell).toUpperCase();
}
