import { AREA_NAMES } from "../../../core/areas/names";
import { AREA_KEYS, areaOfWholeName } from "../areas";
import { nearest } from "../lookup";
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

/** The area that a column of people's time may be meant for; null where its heading is near none. */
function areaMeant(heading: string): string | null {
  const area = nearest(heading, AREA_KEYS);
  return area && AREA_NAMES[area];
}

/**
 * The headings of cost tables and of tables of people that were not read though numbers stand below them: no fault, but it
 * is as well to know.
 */
export function unreadHeadings({ tables, culture, inputs }: Book): CellNote[] {
  const sheets: { readonly [kind: string]: ReadonlySet<string> } = {
    costs: new Set(writtenLines(inputs).map(({ at }) => at.sheet)),
    people: new Set(inputs.people?.map(({ at }) => at.sheet)),
  };
  return tables
    .filter(({ kind, grid }) => sheets[kind]?.has(grid.name))
    .flatMap(({ kind, grid, headingRow, rows, others }) =>
      others.flatMap(({ column, text }): CellNote[] => {
        if (kind === "people" && areaOfWholeName(text) !== null) return [];
        const numbers = rows.filter((row) => {
          const cell = grid.cells[row]?.[column];
          return typeof cell === "string" ? parseNumber(cell, culture) !== null : typeof cell === "number";
        }).length;
        if (numbers === 0) return [];
        const cell = grid.address(headingRow, column);
        const message = MESSAGES.unreadHeading(text, numbers, kind === "people" ? areaMeant(text) : null);
        return [{ sheet: grid.name, cell, severity: "note", message }];
      }),
    );
}
