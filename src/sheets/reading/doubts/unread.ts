import type { Inputs } from "../../../core/model";
import type { WorkbookValues } from "../../values";
import { parseNumber } from "../numbers";
import { bookOf, writtenLines } from "./book";
import * as MESSAGES from "./messages";

/** A heading in a table of cost lines that means no column, above numbers. */
export interface UnreadHeading {
  readonly sheet: string;
  readonly cell: string;
  readonly heading: string;
  readonly text: string;
}

/** The headings of cost tables that were not read though numbers stand below them: no fault, but it is as well to know. */
export function unreadHeadings(workbook: WorkbookValues, inputs: Inputs): UnreadHeading[] {
  const { tables, culture } = bookOf(workbook, inputs);
  const sheets = new Set(writtenLines(inputs).map(({ at }) => at.sheet));
  return tables
    .filter(({ kind, grid }) => kind === "costs" && sheets.has(grid.name))
    .flatMap(({ grid, headingRow, rows, others }) =>
      others.flatMap(({ column, text }) => {
        const numbers = rows.filter((row) => {
          const cell = grid.cells[row]?.[column];
          return typeof cell === "string" ? parseNumber(cell, culture) !== null : typeof cell === "number";
        }).length;
        if (numbers === 0) return [];
        const cell = grid.address(headingRow, column);
        return [{ sheet: grid.name, cell, heading: text, text: MESSAGES.unreadHeading(text, numbers) }];
      }),
    );
}
