import type { CellModel, Scalar, SheetModel } from "../model";
import type { StyleName } from "../styles";
import type { Heading } from "./headings";

/** A row of a table: what its columns hold; a column left out is blank. */
export type RowOf<Column extends string> = { readonly [C in Column]?: Scalar };

export const cell = (value: Scalar, style: StyleName): CellModel =>
  value === null ? { style } : { value, style };

/** The heading row of a table; number columns are headed on the right. */
export const headingCells = (headings: readonly Heading<string>[]): CellModel[] =>
  headings.map(({ text, style }) =>
    cell(text, style.startsWith("input") && style !== "input" ? "headingRight" : "heading"),
  );

/** The cells of a row in the order of the headings; `styleOf` may give a cell another look. */
export function rowCells<Column extends string>(
  headings: readonly Heading<Column>[],
  row: RowOf<Column>,
  styleOf: (column: Column, style: StyleName) => StyleName = (_, style) => style,
): CellModel[] {
  return headings.map(({ column, style }) => cell(row[column] ?? null, styleOf(column, style)));
}

/** Puts blocks of rows side by side; a missing row of a block is empty. */
export function beside(
  blocks: readonly { readonly width: number; readonly rows: readonly (readonly (CellModel | null)[])[] }[],
): (CellModel | null)[][] {
  const height = Math.max(0, ...blocks.map(({ rows }) => rows.length));
  return Array.from({ length: height }, (_, index) =>
    blocks.flatMap(({ width, rows }) =>
      Array.from({ length: width }, (_unused, column) => rows[index]?.[column] ?? null),
    ),
  );
}

/** A sheet of the template: what its parts say, the rest as every sheet of it is. It becomes the user's own. */
export const sheet = (
  parts: Partial<SheetModel> & Pick<SheetModel, "name" | "cells" | "columns">,
  titleRows = "",
  pagesWide = 1,
): SheetModel => ({
  mark: "",
  tabColor: "",
  rows: [],
  merges: [],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  names: [],
  freeze: { rows: 0, columns: 0 },
  gridlines: false,
  zoom: 100,
  print: {
    orientation: "landscape",
    paper: "letter",
    fitWidth: pagesWide,
    fitHeight: 0,
    titleRows,
    footer: `${parts.name} — page &P of &N`,
    breaks: [],
  },
  ...parts,
});
