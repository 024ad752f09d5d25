import type { CellRange, CellValue, SheetValues } from "../values";
import { isCarrierRule } from "./carrierWords";
import { gridOfSheet, isBlank, textOf, type Grid } from "./grid";
import { headingFinder, headingRuns, type HeadingRun } from "./headings";
import { holds, index, keys, nameTokens, tokens, words } from "./lookup";
import { COMMON_HEADINGS, DRIVER_WORDS, TOTAL_WORDS } from "./synonyms";
import { bareKey } from "../../core/names";

/** A table that was found: what it is, where its columns stand, and its rows. Rows and columns are zero-based. */
export interface FoundTable extends HeadingRun {
  readonly grid: Grid;
  /** Name of the Excel table; "" for a plain range. */
  readonly name: string;
  /** Text of the title above it; "" if there is none. */
  readonly title: string;
  readonly headingRow: number;
  /** Rows right above a table of carrier rates that say its service and rules. */
  readonly about: readonly number[];
  /** Rows that are filled in, without totals. */
  readonly rows: readonly number[];
  /** The row right below an Excel table where something stands that may have been meant to belong to it. */
  readonly below: number | null;
}

type Start = HeadingRun & {
  readonly headingRow: number;
  readonly name: string;
  readonly range: CellRange | null;
  readonly totalsRow: boolean;
};

/** Columns of which one must be filled in for a row to count. */
const ROW_COLUMNS: { readonly [kind: string]: readonly string[] } = {
  costs: ["option", "line"],
  "wide costs": ["line"],
  "costs without prices": ["option", "line"],
  business: ["item"],
  ratings: ["criterion"],
  scenarios: ["scenario", "item"],
};
const TITLE_REACH = 3;
const TOTAL_KEYS = keys(TOTAL_WORDS);
const DRIVER_KEYS = index(DRIVER_WORDS);

const overlaps = (a: { left: number; right: number }, b: { left: number; right: number }): boolean =>
  a.left <= b.right && b.left <= a.right;

/** Whether a row is a totals row: its first text says so, and nothing says how it is charged. */
function isTotal(values: readonly CellValue[], start: Start): boolean {
  if (start.kind === "business" || start.kind === "scenarios") return false;
  const driver = start.columns.get("driver");
  if (driver !== undefined && !isBlank(values[driver])) return false;
  for (let column = start.left; column <= start.right; column++) {
    const cell = values[column];
    if (typeof cell !== "string" || isBlank(cell)) continue;
    const split = tokens(cell);
    return (
      TOTAL_KEYS.has(bareKey(cell)) ||
      TOTAL_KEYS.has(split[0] ?? "") ||
      words("total | totals | subtotal").some((word) => split.at(-1) === word)
    );
  }
  return false;
}

function isFilled(values: readonly CellValue[], start: Start): boolean {
  const needed = ROW_COLUMNS[start.kind];
  const filled = (column: string): boolean => {
    const at = start.columns.get(column);
    return at !== undefined && !isBlank(values[at]);
  };
  if (!needed) return values.slice(start.left, start.right + 1).some((cell) => !isBlank(cell));
  return needed.some(filled) || (start.kind === "costs" && filled("driver") && filled("rate"));
}

/** Whether a text is the name of a carrier's rule; in a range nothing need be. */
type IsRule = (text: string) => boolean;

/**
 * Whether a row says rules of a carrier: names, each with its value, and words beside them, up to a blank; more figures
 * are a table's. Close to the table the first name may be any text, and more figures may stand behind a rule.
 */
function saysRules(values: readonly CellValue[], isClose: boolean, isRule: IsRule): boolean {
  const first = values.findIndex((cell) => !isBlank(cell));
  for (let at = first; at < values.length && !isBlank(values[at]); at++) {
    const cell = values[at];
    const isText = typeof cell === "string" && !looksLikeFigure(cell);
    if (isText && (isRule(cell) || (at === first && isClose && !isBlank(values[at + 1])))) at++;
    else if (at === first || (looksLikeFigure(cell) && !(isClose && isRule(textOf(values[first])))))
      return false;
  }
  return true;
}

/**
 * Rows right above the headings of carrier rates that say rules, with at most one blank row between. Rows that only look
 * like rules are none where they hang together with the headings of another table.
 */
function rowsAbout(grid: Grid, start: Start, starts: readonly Start[], isRule: IsRule): number[] {
  const { kind, headingRow, left, right } = start;
  const found: number[] = [];
  if (kind !== "carrier rates") return found;
  let alike: number[] = [];
  let last = headingRow;
  for (let row = headingRow - 1; row >= Math.max(0, last - 2); row--) {
    const values = (grid.cells[row] ?? []).slice(left);
    if (values.slice(0, right + 1 - left).every((cell) => isBlank(cell))) {
      found.unshift(...alike);
      alike = [];
      continue;
    }
    if (starts.some((other) => other.headingRow === row && overlaps(other, start))) return found;
    if (saysRules(values, false, isRule)) {
      found.unshift(row, ...alike);
      alike = [];
    } else if (row === last - 1 && saysRules(values, true, isRule)) alike.unshift(row);
    else if (values.filter((cell) => !isBlank(cell)).length > 1) return found;
    else break;
    last = row;
  }
  return [...alike, ...found];
}

/** The title above a table's first row: the nearest row with one text and nothing else over it. null if none. */
function titleAbove(
  grid: Grid,
  start: Pick<Start, "headingRow" | "left" | "right">,
): { readonly row: number; readonly text: string } | null {
  for (let row = start.headingRow - 1; row >= Math.max(0, start.headingRow - TITLE_REACH); row--) {
    const filled = (grid.cells[row] ?? [])
      .slice(start.left, start.right + 1)
      .filter((cell) => !isBlank(cell));
    if (filled.length === 0) continue;
    return filled.length === 1 && typeof filled[0] === "string" ? { row, text: textOf(filled[0]) } : null;
  }
  return null;
}

function excelTables(grid: Grid): Start[] {
  return grid.tables.flatMap(({ name, range, totalsRow }) => {
    const run = headingRuns(grid.cells[range.top] ?? [], range.left, range.right)[0];
    return run
      ? [{ ...run, left: range.left, right: range.right, headingRow: range.top, name, range, totalsRow }]
      : [];
  });
}

/** Columns whose figures tell a row of a table from the headings of another. */
const FIGURES: { readonly [kind: string]: readonly string[] } = {
  costs: ["rate", "tiers", "quantity"],
  business: ["value"],
  ratings: ["rating"],
  scenarios: ["value"],
};
const looksLikeFigure = (cell: CellValue | undefined): boolean =>
  (typeof cell === "number" && cell !== 0) ||
  (typeof cell === "string" && /^(?:\?+|(?:[A-Z]{3}\s)?[^\p{L}]*\d.*)$/su.test(cell.trim()));

/**
 * Whether what reads like headings is a row of the table above: an employee's salary is no list of people, a vendor's
 * fee an item no cost table. Rows have figures, or a driver, where headings have words.
 */
function isRowOf(above: Start | undefined, run: HeadingRun, values: readonly CellValue[]): boolean {
  if (!above || run.kind === "carrier rates") return false;
  const columns =
    above.kind === "wide costs"
      ? above.others.map(({ column }) => column)
      : (FIGURES[above.kind] ?? []).map((column) => above.columns.get(column));
  if (columns.some((column) => column !== undefined && looksLikeFigure(values[column]))) return true;
  const driver = values[above.columns.get("driver") ?? -1];
  return COMMON_HEADINGS.includes(run.kind) && typeof driver === "string" && DRIVER_KEYS.has(bareKey(driver));
}

/** Heading rows of plain ranges, outside the Excel tables already found. */
function plainTables(grid: Grid, tables: readonly Start[]): Start[] {
  const canBegin = headingFinder();
  const starts: Start[] = [];
  grid.cells.forEach((values, row) => {
    if (!canBegin(values)) return;
    for (const run of headingRuns(values, 0, values.length - 1)) {
      const inside = tables.some(
        ({ range }) => range && row >= range.top && row <= range.bottom && overlaps(run, range),
      );
      const above = starts.findLast((start) => start.headingRow < row && overlaps(start, run));
      if (inside || isRowOf(above, run, values)) continue;
      starts.push({ ...run, headingRow: row, name: "", range: null, totalsRow: false });
    }
  });
  return starts;
}

/**
 * Every table of a grid that is known by its headings, in reading order: Excel tables and plain ranges, anywhere on the
 * sheet, stacked or side by side. A plain table goes on over blank rows, until the next table or its title.
 *
 * @param excel where the Excel tables of a sheet begin; a range has none
 * @param isRule knows the names of the rules above carrier rates
 */
export function tablesOf(
  grid: Grid,
  excel: readonly Start[] = [],
  isRule: IsRule = () => false,
): FoundTable[] {
  const starts = [...excel, ...plainTables(grid, excel)].sort(
    (a, b) => a.headingRow - b.headingRow || a.left - b.left,
  );
  const abouts = new Map(starts.map((start) => [start, rowsAbout(grid, start, starts, isRule)] as const));
  const firstRow = (start: Start): number => abouts.get(start)?.[0] ?? start.headingRow;
  const titles = new Map(
    starts.map((start) => [start, titleAbove(grid, { ...start, headingRow: firstRow(start) })] as const),
  );
  return starts.map((start) => {
    const { headingRow, range } = start;
    let end = grid.cells.length;
    if (range) end = start.totalsRow ? range.bottom : range.bottom + 1;
    else
      for (const other of starts)
        if (other.headingRow > headingRow && overlaps(other, start))
          end = Math.min(end, titles.get(other)?.row ?? firstRow(other));
    const rows: number[] = [];
    for (let row = headingRow + 1; row < end; row++) {
      const values = grid.cells[row];
      if (values && isFilled(values, start) && !isTotal(values, start)) rows.push(row);
    }
    const next = range ? (grid.cells[range.bottom + 1] ?? []) : [];
    const below = range && isFilled(next, start) && filledColumns(next, start) > 1 && !isTotal(next, start);
    return {
      ...start,
      grid,
      title: titles.get(start)?.text ?? "",
      about: abouts.get(start) ?? [],
      rows,
      below: below ? range.bottom + 1 : null,
    };
  });
}

function filledColumns(values: readonly CellValue[], start: Start): number {
  return [...start.columns.values()].filter((column) => !isBlank(values[column])).length;
}

/** Tables of sheets that were looked at: of a workbook that is read after every change most sheets are as before. */
const known = new WeakMap<SheetValues, readonly FoundTable[]>();

/** Every table of a sheet (tablesOf). */
export function findTables(sheet: SheetValues): readonly FoundTable[] {
  const before = known.get(sheet);
  if (before) return before;
  const grid = gridOfSheet(sheet);
  const tables = tablesOf(grid, excelTables(grid), isCarrierRule);
  known.set(sheet, tables);
  return tables;
}

/** Whether a name says that it is about one of these, as whole words. */
export function isNamed(text: string, list: string): boolean {
  const split = nameTokens(text);
  return words(list).some((word) => holds(split, word));
}
