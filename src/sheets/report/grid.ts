import type { CellModel, PrintModel, SheetModel, StyleName } from "../model";
import { FOOTING_MARK } from "../model";
import { columnName } from "../address";
import { fitted } from "./fit";

/** A sheet being laid out: cells are put at zero-based places. */
export interface Grid {
  readonly name: string;
  readonly cells: (CellModel | null)[][];
}

/** An empty sheet of that name. */
export function newGrid(name: string): Grid {
  return { name, cells: [] };
}

/** Puts a cell. */
export function put(grid: Grid, row: number, column: number, cell: CellModel): void {
  while (grid.cells.length <= row) grid.cells.push([]);
  const line = grid.cells[row]!;
  while (line.length <= column) line.push(null);
  line[column] = cell;
}

/** Puts text or numbers side by side, all in one style. */
export function putRow(
  grid: Grid,
  row: number,
  column: number,
  values: readonly (string | number | null)[],
  style: StyleName,
): void {
  values.forEach((value, index) => put(grid, row, column + index, { value, style }));
}

/** A sheet's name as a formula needs it: quoted, quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Reference to a cell of a grid from another sheet. */
export function refTo(grid: Pick<Grid, "name">, row: number, column: number): string {
  return `${quotedSheet(grid.name)}!$${columnName(column)}$${row + 1}`;
}

/** Range of a grid as charts and formulas of other sheets name it. */
export function rangeOf(
  grid: Pick<Grid, "name">,
  top: number,
  left: number,
  bottom: number,
  right: number,
): string {
  return `${quotedSheet(grid.name)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

/** A report sheet of the grid, every amount in full, portrait on one page wide unless said otherwise. */
export function toSheet(
  grid: Grid,
  rest: Partial<Omit<SheetModel, "cells" | "name" | "print">> &
    Pick<SheetModel, "columns"> & { readonly print?: Partial<PrintModel> },
): SheetModel {
  return {
    name: grid.name,
    mark: FOOTING_MARK,
    tabColor: "0F5C6E",
    rows: [],
    cells: grid.cells,
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    names: [],
    freeze: { rows: 0, columns: 0 },
    gridlines: false,
    zoom: 100,
    ...rest,
    columns: fitted(rest.columns, grid.cells),
    print: {
      orientation: "portrait",
      paper: "letter",
      fitWidth: 1,
      fitHeight: 0,
      titleRows: "",
      footer: `${grid.name} — page &P of &N`,
      breaks: [],
      ...rest.print,
    },
  };
}
