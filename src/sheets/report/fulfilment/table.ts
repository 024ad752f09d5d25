import type { RowModel } from "../../model";
import type { CellRange } from "../../values";
import { put, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";

/** The lower part of the sheet as it is being written. */
export interface Depth {
  readonly grid: Grid;
  readonly rows: RowModel[];
  readonly merges: CellRange[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  row: number;
}

/** A title over the whole width. */
export function title({ grid, widths }: Pick<Depth, "grid" | "widths">, row: number, text: string): void {
  widths.forEach((_, column) => {
    put(grid, row, column, { value: column === 0 ? text : null, style: "section" });
  });
}

/** A text over several columns, its row as high as it needs. */
export function sentence(
  depth: Depth,
  text: string,
  style: "wrap" | "note" | "strongWrap" = "wrap",
  from = 0,
): void {
  const { grid, rows, merges, widths } = depth;
  const last = widths.length - 1;
  const width = widths.slice(from).reduce((sum, one) => sum + one, 0);
  put(grid, depth.row, from, { value: text, style });
  merges.push({ top: depth.row, left: from, bottom: depth.row, right: last });
  rows.push({ row: depth.row, height: heightOf(linesOf(text, width, style === "note" ? 9 : 11)) });
  depth.row++;
}

/** Headings of a table, the first one left, their row as high as the longest needs. */
export function headings(depth: Depth, texts: readonly string[]): void {
  const { grid, rows, widths } = depth;
  texts.forEach((text, column) => {
    put(grid, depth.row, column, { value: text, style: column === 0 ? "heading" : "headingRight" });
  });
  const lines = texts.map((text, column) => linesOf(text, widths[column] ?? 12, 11, true));
  rows.push({ row: depth.row, height: heightOf(Math.max(1, ...lines)) });
  depth.row++;
}
