import { standardItem } from "../../../core/business";
import type { BusinessItem, Place, Problem } from "../../../core/model";
import { AREA_NAMES } from "../../../core/areas/names";
import { parseAddress } from "../../address";
import { FEE_COUNTS, isNamedBusiness } from "../inputs";
import { isNamed, type FoundTable } from "../tables";
import { writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";
import type { CellNote } from "./unread";

/** What the name of a sheet or table says that was put aside. */
const PUT_ASIDE =
  "old | copy | backup | bak | archive | archived | previous | former | obsolete | outdated | superseded";

/** A table that was read, and what came from it. */
interface Source<Part> {
  readonly table: FoundTable;
  readonly parts: readonly Part[];
}

/** Lines or items by the table they stand in, in the order of the workbook. */
function sourcesOf<Part extends { readonly at: Place }>(
  tables: readonly FoundTable[],
  parts: readonly Part[],
  columns: readonly string[],
): Source<Part>[] {
  const byTable = new Map<FoundTable, Part[]>();
  for (const part of parts) {
    const { sheet, cells } = part.at;
    const address = columns.map((column) => cells[column]).find((cell) => cell !== undefined);
    const at = address === undefined ? null : parseAddress(address);
    const table = tables.find(
      ({ grid, headingRow, left, right, rows }) =>
        at &&
        grid.name === sheet &&
        at.column >= left &&
        at.column <= right &&
        at.row > headingRow &&
        at.row <= (rows.at(-1) ?? headingRow),
    );
    if (!table) continue;
    const own = byTable.get(table);
    if (own) own.push(part);
    else byTable.set(table, [part]);
  }
  return tables.flatMap((table) => {
    const own = byTable.get(table);
    return own ? [{ table, parts: own }] : [];
  });
}

const cellOf = ({ grid, headingRow, left }: FoundTable): { sheet: string; cell: string } => ({
  sheet: grid.name,
  cell: grid.address(headingRow, left),
});
const placeOf = (table: FoundTable): string => {
  const { sheet, cell } = cellOf(table);
  return `${sheet}!${cell}`;
};

/** Every area that is read from several tables, with these. */
function areasOf({ inputs, tables }: Pick<Book, "inputs" | "tables">) {
  return inputs.areas
    .map((one) => ({
      name: AREA_NAMES[one.area],
      sources: sourcesOf(tables, writtenLines({ areas: [one] }), ["line", "driver", "option"]),
    }))
    .filter(({ sources }) => sources.length > 1);
}

const isFilled = ({ value, text, low, high }: BusinessItem): boolean =>
  text !== "" || [value, low, high].some((entry) => entry !== null);

/** The tables that items of the business are read from, where they are several; those of nothing but fees' counts are none. */
function businessOf({ inputs, tables }: Pick<Book, "inputs" | "tables">) {
  const filled = Object.entries(inputs.business).filter(([, item]) => isFilled(item));
  const items = filled.map(([itemKey, { name, at }]) => ({
    name,
    at,
    isKnown: standardItem(itemKey) !== undefined,
    isFeeCount: FEE_COUNTS.has(itemKey),
  }));
  const sources = sourcesOf(tables, items, ["item"]).filter(
    ({ parts }) => !parts.every(({ isFeeCount }) => isFeeCount),
  );
  return sources.length > 1 ? sources : [];
}

/** Whether a table may not be meant: its sheet is hidden, or a name says that it is old. */
const isAside = ({ grid, name }: FoundTable, hidden: Book["hidden"]): boolean =>
  hidden.has(grid.name) || [grid.name, name].some((text) => isNamed(text, PUT_ASIDE));

/**
 * Tables that add to an area or to the business and may not be meant: on a hidden sheet, or called old, beside others; and
 * items of the business on a sheet that does not say that it is about it.
 */
export function checkSources(book: Book): Problem[] {
  const doubt = (table: FoundTable, message: string): Problem => ({
    ...cellOf(table),
    severity: "warning",
    message,
  });
  const aside = (name: string, sources: readonly Source<unknown>[]): Problem[] => {
    const main = sources.find(({ table }) => !isAside(table, book.hidden));
    if (!main) return [];
    return sources
      .filter(({ table }) => isAside(table, book.hidden))
      .map(({ table }) =>
        doubt(table, MESSAGES.putAside(name, book.hidden.has(table.grid.name), placeOf(main.table))),
      );
  };
  const ofBusiness = businessOf(book);
  const strays = ofBusiness.flatMap(({ table, parts }) => {
    const known = parts.filter(({ isKnown }) => isKnown);
    if (known.length === 0 || isNamedBusiness(table)) return [];
    return [doubt(table, MESSAGES.strayItems(known.map(({ name }) => name)))];
  });
  return [
    ...areasOf(book).flatMap(({ name, sources }) => aside(name, sources)),
    ...aside("the business", ofBusiness),
    ...strays,
  ];
}

/** What is read from several tables, and from which: sheets of one area are added up, whatever they are called. */
export function sourceNotes(book: Pick<Book, "inputs" | "tables">): CellNote[] {
  const ofBusiness = businessOf(book);
  return [
    ...areasOf(book).map(({ name, sources }) => noteOf(sources, name, "line")),
    ...(ofBusiness.length > 0 ? [noteOf(ofBusiness, "The business", "item")] : []),
  ];
}

function noteOf(sources: readonly Source<unknown>[], name: string, word: string): CellNote {
  const from = sources.map(({ table, parts }) => ({ place: placeOf(table), count: parts.length }));
  return {
    ...cellOf(sources[0]!.table),
    severity: "note",
    message: MESSAGES.severalTables(name, from, word),
  };
}
