import { key } from "../../core/names";
import type { SheetValues } from "../values";
import { gridOfSheet, isBlank, textOf, type Grid } from "./grid";
import { runsOf, type HeadingCell } from "./headings";
import { words } from "./lookup";
import { isNamed } from "./tables";

/** A table that is known by its name as well as by its headings. Rows and columns are zero-based. */
export interface NamedTable {
  readonly grid: Grid;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Headings that are no column of that kind of table. */
  readonly others: readonly HeadingCell[];
  /** Rows that are filled in. */
  readonly rows: readonly number[];
}

/** What a kind of table is called and headed. */
export interface NamedKind {
  /** Words of the table's name, the sheet's, or the title above. */
  readonly names: string;
  /** Column -> what it may be headed. */
  readonly headings: { readonly [column: string]: string };
  readonly needed: readonly string[];
}

/** How far above its headings a table's title may stand. */
const TITLE_REACH = 3;

function columnsOf(cells: readonly HeadingCell[], { headings, needed }: NamedKind) {
  const columns = new Map<string, number>();
  const others: HeadingCell[] = [];
  for (const cell of cells) {
    const column = Object.keys(headings).find(
      (name) => !columns.has(name) && words(headings[name]!).some((word) => cell.keys.includes(key(word))),
    );
    if (column === undefined) others.push(cell);
    else columns.set(column, cell.column);
  }
  return needed.every((column) => columns.has(column)) ? { columns, others } : null;
}

function hasTitle({ cells }: Grid, headingRow: number, left: number, names: string): boolean {
  const above = cells.slice(Math.max(0, headingRow - TITLE_REACH), headingRow);
  return above.some((row) => row.slice(left, left + 2).some((cell) => isNamed(textOf(cell), names)));
}

/** The tables of that kind on the user's own sheets, in reading order: Excel tables and plain ranges. */
export function namedTables(sheets: readonly SheetValues[], kind: NamedKind): NamedTable[] {
  return sheets
    .filter(({ mark }) => mark === "")
    .flatMap((sheet) => {
      const grid = gridOfSheet(sheet);
      const found: (NamedTable & { readonly end: number })[] = [];
      grid.cells.forEach((row, headingRow) => {
        for (const run of runsOf(row, 0, row.length - 1)) {
          const headings = columnsOf(run, kind);
          if (!headings) continue;
          const left = run[0]!.column;
          const table = grid.tables.find(
            ({ range }) => range.top === headingRow && left >= range.left && left <= range.right,
          );
          const isMeant =
            isNamed(sheet.name, kind.names) ||
            (table !== undefined && isNamed(table.name, kind.names)) ||
            hasTitle(grid, headingRow, left, kind.names);
          if (!isMeant) continue;
          const end = table ? table.range.bottom + (table.totalsRow ? 0 : 1) : grid.cells.length;
          found.push({ grid, headingRow, ...headings, rows: [], end });
        }
      });
      return found.map(({ end, ...table }, place) => {
        const next = found[place + 1]?.headingRow ?? end;
        const last = Math.min(end, Math.max(next, table.headingRow + 1));
        const rows: number[] = [];
        for (let row = table.headingRow + 1; row < last; row++)
          if (kind.needed.some((column) => !isBlank(grid.cells[row]?.[table.columns.get(column)!])))
            rows.push(row);
        return { ...table, rows };
      });
    });
}
