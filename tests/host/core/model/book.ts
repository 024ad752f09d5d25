import type { Scalar } from "../types";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { formatArea, quoted, type Area } from "./address";
import type { Bag } from "./bag";
import type { Culture } from "./entry";
import { withoutSheet, renamed } from "./formulas";
import { cellAt, newSheet, type Name, type Sheet, type Table } from "./sheet";

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** One or more areas of a sheet as an object of the client holds them: they move with the cells. */
export interface Cells {
  readonly sheet: Sheet;
  areas: Area[];
}

/** How long a formula cell keeps what it shows: until it is entered anew, or whatever is done. */
export type Stuck = "until entered" | "always";

/** The workbook: everything that is saved with it, and what the user looks at. */
export interface Book {
  fileName: string;
  sheets: Sheet[];
  names: Name[];
  readonly settings: Map<string, unknown>;
  /** Settings of the older Office.context.document.settings. */
  readonly documentSettings: Map<string, string>;
  xmlParts: XmlPart[];
  readonly properties: Bag;
  readonly customProperties: Map<string, unknown>;
  protected: boolean;
  calculationMode: string;
  dirty: boolean;
  /** Days count from 1904. */
  readonly date1904: boolean;
  active: Sheet;
  selection: { sheet: Sheet; areas: Area[] };
  readonly culture: Culture;
  /** What formula cells show, by sheet id and address. */
  readonly formulaValues: Map<string, Scalar>;
  /** Formula cells that keep what they show, and how long, by the same keys. */
  readonly stuck: Map<string, Stuck>;
  readonly calculate?: (formula: string, sheet: string, address: string) => Scalar | undefined;
  /** References the client holds on to, by id, and those of the batch being worked on. */
  readonly kept: Map<string, Cells>;
  readonly live: Set<Cells>;
  nextId(): number;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const findSheet = (book: Book, nameOrId: string): Sheet | undefined =>
  book.sheets.find((each) => each.id === nameOrId) ??
  book.sheets.find((each) => sameName(each.name, nameOrId));

/** @throws HostError ItemNotFound */
export function sheetOf(book: Book, nameOrId: string): Sheet {
  const sheet = findSheet(book, nameOrId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** @throws HostError InvalidArgument, ItemAlreadyExists */
export function checkSheetName(book: Book, name: string, self?: Sheet): void {
  if (
    name === "" ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    sameName(name, "History")
  )
    throw invalidArgument(`Not a name for a sheet: ${name}`);
  if (book.sheets.some((each) => each !== self && sameName(each.name, name)))
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** @throws HostError AccessDenied where the workbook's structure is protected */
export function checkStructure(book: Book): void {
  if (book.protected) throw new HostError("AccessDenied");
}

export function addSheet(book: Book, name?: string | null): Sheet {
  checkStructure(book);
  let given = name ?? "";
  for (let n = 1; given === ""; n++) if (!findSheet(book, `Sheet${n}`)) given = `Sheet${n}`;
  checkSheetName(book, given);
  const sheet = newSheet(sheetId(book.nextId()), given);
  book.sheets.push(sheet);
  return sheet;
}

const sheetId = (n: number): string => `{00000000-0001-0000-${String(n).padStart(4, "0")}-000000000000}`;

/** @throws HostError InvalidOperation for the last visible sheet */
export function deleteSheet(book: Book, sheet: Sheet): void {
  checkStructure(book);
  const visible = book.sheets.filter((each) => each.visibility === "Visible");
  if (visible.length === 1 && visible[0] === sheet)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  everyFormula(book, (formula) => withoutSheet(formula, sheet.name));
  for (const [id, kept] of book.kept) if (kept.sheet === sheet) book.kept.delete(id);
  if (book.active === sheet) {
    const open = book.sheets.filter((each) => each.visibility === "Visible");
    book.active =
      book.sheets.slice(at).find((each) => each.visibility === "Visible") ?? open[open.length - 1]!;
    book.selection = { sheet: book.active, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  checkStructure(book);
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  everyFormula(book, (formula) => renamed(formula, before, name));
}

/** Rewrites every formula of the workbook: cells, names, conditional formats, validations and charts. */
export function everyFormula(
  book: Book,
  change: (formula: string, sheet: Sheet | undefined) => string,
): void {
  for (const name of book.names) name.formula = change(name.formula, undefined);
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells)
      if (cell.formula !== "") {
        const formula = change(cell.formula, sheet);
        if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
      }
    for (const name of sheet.names) name.formula = change(name.formula, sheet);
    for (const holder of [...sheet.rules, ...sheet.validations]) {
      const changed = JSON.parse(JSON.stringify(holder.bag), (_key, value: unknown) =>
        typeof value === "string" && value.startsWith("=") ? change(value, sheet) : value,
      ) as Bag;
      Object.assign(holder.bag, changed);
    }
    for (const chart of sheet.charts)
      for (const part of chart.series)
        for (const key of ["values", "xAxisValues", "bubbleSizes"])
          if (typeof part[key] === "string") part[key] = change(part[key], sheet);
  }
}

export const fullAddress = (sheet: Sheet, within: Area, absolute = false): string =>
  `${quoted(sheet.name)}!${formatArea(within, absolute)}`;

/** What a formula cell shows now. */
export function formulaValue(book: Book, sheet: Sheet, row: number, column: number): Scalar {
  const address = formatArea({ row, column, rows: 1, columns: 1 });
  const formula = cellAt(sheet, row, column).formula;
  return (
    book.formulaValues.get(`${sheet.id}!${address}`) ?? book.calculate?.(formula, sheet.name, address) ?? 0
  );
}

export const everyTable = (book: Book): { sheet: Sheet; table: Table }[] =>
  book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/**
 * Refuses what Excel takes neither as a name nor as a table's name.
 * @throws HostError InvalidArgument, ItemAlreadyExists
 */
export function checkName(book: Book, name: string, taken: readonly { readonly name: string }[]): void {
  if (!NAME.test(name) || name.length > 255 || /^[A-Z]{1,3}\d+$/i.test(name) || /^[RC]$/i.test(name))
    throw invalidArgument(`Not a name: ${name}`);
  const tables = everyTable(book).map(({ table }) => table);
  if ([...taken, ...tables].some((each) => sameName(each.name, name)))
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}
