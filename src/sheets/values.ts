/** A workbook's cells as every adapter hands them over: plain values, no formats, no objects of Excel's. */

/** A cell that Excel holds as a date: `serial` as Excel counts days, `text` as ISO (2026-02-04). */
export interface DateValue {
  readonly date: number;
  readonly text: string;
}
/** A stored error value, such as "#N/A". */
export interface ErrorValue {
  readonly error: string;
}
/** The "error" of a cell whose formula's value is not stored: a program wrote the file and nothing has calculated it yet. */
export const NOT_STORED = "a formula without a value";
/** null is a blank cell. */
export type CellValue = string | number | boolean | null | DateValue | ErrorValue;

/** Zero-based, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
/** An Excel table (ListObject); its range includes the heading row and, if any, the totals row. */
export interface TableValues {
  readonly name: string;
  readonly range: CellRange;
  readonly totalsRow: boolean;
}
export interface SheetValues {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows from A1 on; rows may be shorter than others or empty. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly TableValues[];
  /** A1 addresses of cells whose formula refers to another workbook. */
  readonly external: readonly string[];
  /** Footing's own mark, where the sheet is a report of Footing's: never read as input. "" otherwise. */
  readonly mark: string;
  /** Rows below `cells` that were not read, as was asked for (ReadOptions); absent: none. */
  readonly unread?: number;
}
/** How numbers are typed in this workbook. */
export interface Culture {
  readonly decimal: "." | ",";
}
export interface WorkbookValues {
  readonly sheets: readonly SheetValues[];
  readonly culture: Culture;
  /** True when the workbook is Footing's sample (its document property says so). */
  readonly example: boolean;
}
