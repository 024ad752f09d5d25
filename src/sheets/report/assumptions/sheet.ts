import type { RowModel, StyleName } from "../../model";
import type { CellRange } from "../../values";
import { put, putRow, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";

/** Columns of the sheet, zero-based; what each table puts there. */
export const COLUMNS = {
  name: 0,
  value: 1,
  unit: 2,
  low: 3,
  high: 4,
  basis: 5,
  source: 6,
  note: 7,
  cell: 8,
} as const;
/** Characters of the columns. */
export const WIDTHS = [50, 28, 20, 16, 18, 18, 44, 26, 22, 3];

/** The sheet being written. */
export interface Sheet {
  readonly grid: Grid;
  readonly merges: CellRange[];
  /** Lines of the rows that need more than one. */
  readonly lines: Map<number, number>;
}

/** An empty sheet. */
export function newSheet(grid: Grid): Sheet {
  return { grid, merges: [], lines: new Map() };
}

/** Rows with a height of their own. */
export function rowModels({ lines }: Sheet): RowModel[] {
  return [...lines].sort(([a], [b]) => a - b).map(([row, count]) => ({ row, height: heightOf(count) }));
}

/** Puts a text that wraps, over several columns where `right` says so, and makes room for it. */
export function putText(
  { grid, merges, lines }: Sheet,
  row: number,
  left: number,
  text: string,
  { right = left, style = "wrap" }: { right?: number; style?: StyleName } = {},
): void {
  if (text === "") return;
  put(grid, row, left, { value: text, style });
  if (right > left) merges.push({ top: row, left, bottom: row, right });
  const width = WIDTHS.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
  const needed = linesOf(text, width);
  if (needed > 1) lines.set(row, Math.max(lines.get(row) ?? 1, needed));
}

/** Columns whose headings stand over numbers. */
const NUMBERS = new Set<number>([COLUMNS.value, COLUMNS.low, COLUMNS.high]);

/** A title and a row of headings below it. Returns the first row of the table. */
export function tableTop(
  { grid }: Sheet,
  row: number,
  title: string,
  texts: readonly (string | null)[],
): number {
  for (let column = 0; column <= COLUMNS.cell; column++)
    put(grid, row, column, { value: column === 0 ? title : null, style: "section" });
  if (texts.length === 0) return row + 1;
  texts.forEach((text, column) => {
    const style = NUMBERS.has(column) ? "headingRight" : "heading";
    putRow(grid, row + 1, column, [text], style);
  });
  return row + 2;
}
