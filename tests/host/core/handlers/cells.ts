import { HostError, invalidArgument, itemNotFound } from "../errors";
import { isNode, type Engine } from "../handler";
import { area, COLUMNS, parseArea, ROWS, splitSheet, type Area } from "../model/address";
import { fullAddress, sameName, sheetOf, type Book, type Cells } from "../model/book";
import type { Sheet } from "../model/sheet";

export const cells = (sheet: Sheet, ...areas: readonly Area[]): Cells => ({ sheet, areas: [...areas] });

/**
 * Sheet and areas of a range that is still there.
 * @throws HostError ItemNotFound where its sheet has gone, InvalidReference where its cells have
 */
export function all(book: Book, held: Cells): Cells {
  if (!book.sheets.includes(held.sheet)) throw itemNotFound();
  if (held.areas.length === 0) throw new HostError("InvalidReference");
  return held;
}

export function only(book: Book, held: Cells): { sheet: Sheet; area: Area } {
  const { sheet, areas } = all(book, held);
  return { sheet, area: areas[0]! };
}

/** @throws HostError InvalidArgument outside the sheet */
export function checked(of: Area): Area {
  if (
    of.row < 0 ||
    of.column < 0 ||
    of.rows < 1 ||
    of.columns < 1 ||
    of.row + of.rows > ROWS ||
    of.column + of.columns > COLUMNS
  )
    throw invalidArgument("The range lies outside the sheet.");
  return of;
}

/** A whole number. @throws HostError InvalidArgument */
export function whole(value: unknown, missing?: number): number {
  if ((value === null || value === undefined) && missing !== undefined) return missing;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** The cells an address or a name means on a sheet. @throws HostError InvalidArgument, ItemNotFound */
export function at(book: Book, sheet: Sheet, address: string): Cells {
  if (address.length > 8192) throw invalidArgument("An address has at most 8192 characters.");
  const { sheet: named, rest } = splitSheet(address);
  const of = named === undefined ? sheet : sheetOf(book, named);
  const name = [...of.names, ...book.names].find((each) => sameName(each.name, rest));
  if (name) return nameCells(book, of, name.formula);
  const table = of.tables.find((each) => sameName(each.name, rest));
  return cells(of, table ? table.area : parseArea(rest));
}

/** The cells a name's formula refers to. @throws HostError InvalidArgument where it refers to none */
export function nameCells(book: Book, sheet: Sheet, formula: string): Cells {
  return at(book, sheet, formula.replace(/^=/, ""));
}

/** The cells of an argument: a range, or an address. */
export function asCells(x: Engine, argument: unknown, sheet: Sheet): Cells {
  if (isNode(argument)) return all(x.book, argument.self as Cells);
  if (typeof argument !== "string") throw invalidArgument();
  return at(x.book, sheet, argument);
}

/** Address of cells with the sheet's name before each area. */
export const addressOf = ({ sheet, areas }: Cells): string =>
  areas.map((each) => fullAddress(sheet, each)).join(",");

export const cell = (of: Area): Area => area(of.row, of.column);
