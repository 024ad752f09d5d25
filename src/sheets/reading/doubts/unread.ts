import { parseNumber } from "../numbers";
import { writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** What is as well to know of a cell and no problem. */
export interface CellNote {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: "note";
  readonly message: string;
}

/** The headings of cost tables that were not read though numbers stand below them: no fault, but it is as well to know. */
export function unreadHeadings({ tables, culture, inputs }: Book): CellNote[] {
  const sheets = new Set(writtenLines(inputs).map(({ at }) => at.sheet));
  return tables
    .filter(({ kind, grid }) => kind === "costs" && sheets.has(grid.name))
    .flatMap(({ grid, headingRow, rows, others }) =>
      others.flatMap(({ column, text }): CellNote[] => {
        const numbers = rows.filter((row) => {
          const cell = grid.cells[row]?.[column];
          return typeof cell === "string" ? parseNumber(cell, culture) !== null : typeof cell === "number";
        }).length;
        if (numbers === 0) return [];
        const cell = grid.address(headingRow, column);
        return [{ sheet: grid.name, cell, severity: "note", message: MESSAGES.unreadHeading(text, numbers) }];
      }),
    );
}
