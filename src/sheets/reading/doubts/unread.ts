import type { CostLine } from "../../../core/model";
import { AREA_NAMES } from "../../../core/areas/names";
import { parseAddress } from "../../address";
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

/** Columns that a line's price was read from, as "sheet!column". */
function pricedColumns(lines: readonly CostLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ at: { sheet, cells } }) =>
      [cells.rate, cells.tiers].map((cell) => `${sheet}!${parseAddress(cell ?? "")?.column}`),
    ),
  );
}

/**
 * The headings of cost tables and of tables of people that were not read though numbers stand below them: no fault, but it
 * is as well to know.
 */
export function unreadHeadings({ tables, culture, inputs }: Book): CellNote[] {
  const lines = writtenLines(inputs);
  const withLines = new Set(lines.map(({ at }) => at.sheet));
  const priced = pricedColumns(lines);
  const sheets: { readonly [kind: string]: ReadonlySet<string> } = {
    costs: withLines,
    "wide costs": withLines,
    people: new Set(inputs.people?.map(({ at }) => at.sheet)),
  };
  return tables
    .filter(({ kind, grid }) => sheets[kind]?.has(grid.name))
    .flatMap(({ kind, grid, headingRow, rows, others }) =>
      others.flatMap(({ column, text }): CellNote[] => {
        const isRead =
          kind === "people" ? areaOfWholeName(text) !== null : priced.has(`${grid.name}!${column}`);
        if (isRead) return [];
        const numbers = rows.filter((row) => {
          const cell = grid.cells[row]?.[column];
          return typeof cell === "string" ? parseNumber(cell, culture) !== null : typeof cell === "number";
        }).length;
        if (numbers === 0) return [];
        const cell = grid.address(headingRow, column);
        const message =
          kind === "wide costs"
            ? MESSAGES.unreadOption(text, numbers)
            : MESSAGES.unreadHeading(text, numbers, kind === "people" ? areaMeant(text) : null);
        return [{ sheet: grid.name, cell, severity: "note", message }];
      }),
    );
}
