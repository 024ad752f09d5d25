import type { CellModel, StyleName } from "../../model";
import { put, type Grid } from "../grid";
import { heightOf, linesOf } from "../layout";

/** The sheet being written from the top. */
export interface Sheet {
  readonly grid: Grid;
  readonly widths: readonly number[];
  readonly rows: { row: number; height: number }[];
  next: number;
}

export type Cell = string | number | null | CellModel;

/** A cell of its own style, a formula with its value. */
export const cell = (value: CellModel["value"], style: StyleName, formula?: string): CellModel => ({
  value: value ?? null,
  style,
  ...(formula === undefined ? {} : { formula }),
});

/** A section's title over the whole width. */
export function section(sheet: Sheet, title: string): void {
  sheet.next++;
  sheet.widths.forEach((_, column) =>
    put(sheet.grid, sheet.next, column, { value: column === 0 ? title : null, style: "section" }),
  );
  sheet.next++;
}

/** A row; texts wrap, and the row is as high as the longest of them. */
export function row(sheet: Sheet, cells: readonly Cell[], text: StyleName = "wrap"): number {
  const at = sheet.next++;
  let lines = 1;
  cells.forEach((given, column) => {
    if (given === null) return;
    const made: CellModel =
      typeof given === "object" ? given : { value: given, style: typeof given === "number" ? "money" : text };
    put(sheet.grid, at, column, made);
    if (typeof made.value === "string" && made.formula === undefined)
      lines = Math.max(lines, linesOf(made.value, sheet.widths[column] ?? 10));
  });
  if (lines > 1) sheet.rows.push({ row: at, height: heightOf(lines) });
  return at;
}

/** A row of headings, those over numbers to the right. */
export function headings(sheet: Sheet, texts: readonly string[], left: readonly number[] = [0]): number {
  return row(
    sheet,
    texts.map((value, column) => cell(value, left.includes(column) ? "heading" : "headingRight")),
  );
}

/** A remark in small type. */
export function remark(sheet: Sheet, text: string): void {
  put(sheet.grid, sheet.next++, 0, { value: text, style: "small" });
}
