import { area, COLUMNS, intersection, parseArea, formatArea, ROWS, type Area } from "./address";
import { everyFormula, type Book } from "./book";
import { moved } from "./formulas";
import { cellAt, columnOfKey, keyOf, putCell, rowOfKey, type Cell, type Sheet } from "./sheet";
import { keepHeadings } from "./write";

interface Span {
  readonly at: number;
  readonly length: number;
}

/** Where a span goes when `hole.length` lines come in before `hole.at`. */
const afterInsert = ({ at, length }: Span, hole: Span): Span =>
  at >= hole.at
    ? { at: at + hole.length, length }
    : at + length > hole.at
      ? { at, length: length + hole.length }
      : { at, length };

/** What is left of a span when the lines of `hole` go; undefined for nothing. */
function afterDelete({ at, length }: Span, hole: Span): Span | undefined {
  const end = hole.at + hole.length;
  const before = Math.max(0, Math.min(at + length, hole.at) - at);
  const after = Math.max(0, at + length - Math.max(at, end));
  if (before + after === 0) return undefined;
  return { at: at < hole.at ? at : Math.max(hole.at, at - hole.length), length: before + after };
}

export type Direction = "down" | "right" | "up" | "left";

/** Where areas of the sheet go when cells are inserted at an area (down, right) or it is deleted (up, left). */
function mover(within: Area, direction: Direction): (of: Area) => Area | undefined {
  const vertical = direction === "down" || direction === "up";
  const change = direction === "down" || direction === "right" ? afterInsert : afterDelete;
  return (of) => {
    const inBand = vertical
      ? of.column >= within.column && of.column + of.columns <= within.column + within.columns
      : of.row >= within.row && of.row + of.rows <= within.row + within.rows;
    if (!inBand || (vertical ? of.rows === ROWS : of.columns === COLUMNS)) return of;
    if (vertical) {
      const to = change({ at: of.row, length: of.rows }, { at: within.row, length: within.rows });
      return to && to.at < ROWS ? { ...of, row: to.at, rows: to.length } : undefined;
    }
    const to = change({ at: of.column, length: of.columns }, { at: within.column, length: within.columns });
    return to && to.at < COLUMNS ? { ...of, column: to.at, columns: to.length } : undefined;
  };
}

const movedLines = <T>(lines: Map<number, T>, move: (at: number) => number | undefined): Map<number, T> =>
  new Map(
    [...lines].flatMap(([at, line]) => {
      const to = move(at);
      return to === undefined ? [] : [[to, line] as const];
    }),
  );

/**
 * Inserts cells at an area, moving what is there down or right, or deletes the area, moving what is beyond it up or
 * left; everything that points at cells goes along: formulas, names, tables, merges, rules, references kept.
 */
export function shift(book: Book, sheet: Sheet, within: Area, direction: Direction): void {
  const move = mover(within, direction);
  const columnsBefore = new Map(sheet.tables.map((table) => [table.id, table.area]));
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const to = move(area(rowOfKey(key), columnOfKey(key)));
    if (to) cells.set(keyOf(to.row, to.column), cell);
  }
  sheet.cells = cells;
  if (within.columns === COLUMNS) {
    const line = (at: number) => move(area(at, 0, 1, COLUMNS - 1))?.row;
    sheet.rows = movedLines(sheet.rows, line);
    sheet.layers.rows = movedLines(sheet.layers.rows, line);
    sheet.breaks.rows = sheet.breaks.rows.map(line).filter((at) => at !== undefined);
  }
  if (within.rows === ROWS) {
    const line = (at: number) => move(area(0, at, ROWS - 1, 1))?.column;
    sheet.columns = movedLines(sheet.columns, line);
    sheet.layers.columns = movedLines(sheet.layers.columns, line);
    sheet.breaks.columns = sheet.breaks.columns.map(line).filter((at) => at !== undefined);
  }
  const all = (areas: readonly Area[]) => areas.map(move).filter((each) => each !== undefined);
  sheet.merges = all(sheet.merges);
  for (const holder of [...sheet.rules, ...sheet.validations]) holder.areas = all(holder.areas);
  sheet.rules = sheet.rules.filter((each) => each.areas.length > 0);
  sheet.validations = sheet.validations.filter((each) => each.areas.length > 0);
  for (const held of new Set([...book.kept.values(), ...book.live]))
    if (held.sheet === sheet) held.areas = all(held.areas);
  moveTables(book, sheet, move, columnsBefore, within, direction);
  for (const [key, value] of [...book.formulaValues]) {
    const [id, address] = key.split("!") as [string, string];
    if (id !== sheet.id) continue;
    book.formulaValues.delete(key);
    const to = move(parseArea(address));
    if (to) book.formulaValues.set(`${id}!${formatArea(to)}`, value);
  }
  everyFormula(book, (formula, own) => moved(formula, own?.name ?? "", sheet.name, move));
  book.dirty = true;
}

function moveTables(
  book: Book,
  sheet: Sheet,
  move: (of: Area) => Area | undefined,
  before: ReadonlyMap<string, Area>,
  within: Area,
  direction: Direction,
): void {
  sheet.tables = sheet.tables.filter((table) => {
    const was = before.get(table.id)!;
    const to = move(was);
    if (!to) return false;
    table.area = to;
    const cut = intersection({ ...within, row: 0, rows: ROWS }, was);
    if (direction === "left" && to.columns < was.columns)
      table.columns.splice(cut!.column - was.column, was.columns - to.columns);
    if (direction === "right" && to.columns > was.columns) {
      const fresh = Array.from({ length: to.columns - was.columns }, () => String(book.nextId()));
      table.columns.splice(within.column - was.column, 0, ...fresh);
      keepHeadings(sheet, to);
    }
    return true;
  });
}

/** Copies the format of the line before inserted cells onto them, as Excel does. */
export function inheritFormat(sheet: Sheet, within: Area, direction: "down" | "right"): void {
  const vertical = direction === "down";
  if ((vertical ? within.row : within.column) === 0) return;
  const length = vertical ? Math.min(within.columns, 1000) : Math.min(within.rows, 1000);
  for (let i = 0; i < length; i++) {
    const from = vertical
      ? cellAt(sheet, within.row - 1, within.column + i)
      : cellAt(sheet, within.row + i, within.column - 1);
    for (let n = 0; n < (vertical ? within.rows : within.columns); n++) {
      const at = vertical
        ? ([within.row + n, within.column + i] as const)
        : ([within.row + i, within.column + n] as const);
      putCell(sheet, ...at, { ...cellAt(sheet, ...at), style: from.style });
    }
  }
}
