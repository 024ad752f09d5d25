import type { RowModel, StyleName } from "../../model";
import { STYLES, type StyleSpec } from "../../styles";
import type { CellRange } from "../../values";
import type { Side } from "../calculation";
import { newGrid, put, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";

/** Columns of the page, zero-based. */
export const COLUMNS = {
  area: 0,
  advice: 1,
  today: 2,
  money1: 3,
  money2: 4,
  money3: 5,
  /** An empty column between numbers and words. */
  gap: 6,
  when: 7,
  sure: 8,
  why: 9,
} as const;
export const LAST = COLUMNS.why;
/** Where the figures of a side stand. */
export const COLUMN: Record<Side, number> = { today: COLUMNS.money1, recommended: COLUMNS.money2 };
export const LETTER: Record<Side, string> = { today: "D", recommended: "E" };

/** A page being written from the top. */
export interface Page {
  readonly grid: Grid;
  readonly widths: readonly number[];
  readonly merges: CellRange[];
  readonly rows: Map<number, number>;
  /** The next free row. */
  next: number;
}

/** An empty page. */
export function newPage(name: string, widths: readonly number[]): Page {
  return { grid: newGrid(name), widths, merges: [], rows: new Map(), next: 0 };
}

/** Rows with a height of their own, as the sheet has them. */
export function rowModels({ rows }: Page): RowModel[] {
  return [...rows].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height }));
}

/** Makes a row high enough for so many lines. */
export function makeRoom(page: Page, row: number, lines: number, size = 11): void {
  page.rows.set(row, Math.max(page.rows.get(row) ?? 0, heightOf(lines, size)));
}

/** Characters that columns hold together. */
export function widthOf({ widths }: Page, left: number, right: number): number {
  return widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

/** Puts a text that wraps, over several columns where `right` says so, and makes room for it. */
export function putText(
  page: Page,
  row: number,
  left: number,
  text: string,
  style: StyleName,
  { right = left, size = 11, formula }: { right?: number; size?: number; formula?: string } = {},
): void {
  put(page.grid, row, left, { value: text, style, ...(formula === undefined ? {} : { formula }) });
  if (right > left) page.merges.push({ top: row, left, bottom: row, right });
  const bold = Boolean((STYLES[style] as StyleSpec).font?.bold);
  makeRoom(page, row, linesOf(text, widthOf(page, left, right), size, bold), size);
}

/** A text over the whole width, in a row of its own. */
export function line(page: Page, text: string, style: StyleName, size = 11): void {
  putText(page, page.next++, 0, text, style, { right: LAST, size });
}

/** A section's title over the columns given, underlined. */
export function section(page: Page, row: number, title: string, left = 0, right: number = LAST): void {
  for (let column = left; column <= right; column++)
    put(page.grid, row, column, { value: column === left ? title : null, style: "section" });
  makeRoom(page, row, 1, 13);
}

/** A row of headings: left-aligned, and right-aligned over numbers. */
export function headings(
  page: Page,
  row: number,
  texts: { readonly [column: number]: string },
  right: readonly number[],
  to: number = LAST,
): void {
  for (let column = 0; column <= to; column++) {
    const style = right.includes(column) ? "headingRight" : "heading";
    put(page.grid, row, column, { value: texts[column] ?? null, style });
  }
}
