import { cellAddress } from "../../sheets/address";
import type { ReadOptions } from "../../sheets/port";
import type { CellRange, CellValue, SheetValues, WorkbookValues } from "../../sheets/values";
import type { Batch, Send } from "./batch";
import { askFor, grouped, type Block, type Part } from "./blocks";
import { otherWorkbookTest } from "./external";
import { cancelled } from "./failures";
import { dateValue, isDateFormat } from "./formats";
import { survey, type SheetSurvey, type Survey } from "./survey";

/** A sheet with more rows is read in pieces of so many rows: an export of orders. */
const ROWS_AT_ONCE = 20_000;
/** So few rows more make no piece of their own: 20,000 orders have headings, too. */
const SPARE_ROWS = 100;
/** Rows that are read of a long sheet whose first rows are enough. */
const FIRST_ROWS = 2000;
/** Rows at either end of a long sheet whose number formats say which of its columns hold dates. */
const SAMPLE_ROWS = 100;
/** Cells of a piece: wide sheets are read fewer rows at a time. */
const CELLS_OF_PIECE = 400_000;

/** A sheet, where its cells are and where its tables. */
interface Extent {
  readonly sheet: SheetSurvey;
  /** The used range; null on an empty sheet. */
  readonly used: CellRange | null;
  readonly tables: readonly CellRange[];
  /** Rows of the used range, at its end, that are left out. */
  readonly unread?: number;
}
type Grid = (readonly unknown[])[];
/** What is known of a sheet's cells, row by row from A1. */
type Cells = { readonly [P in Part]: Grid };

/**
 * Reads every sheet: two syncs for what the workbook holds, one for the cells (more where there are very many), and one
 * for each 20,000 rows of longer sheets. Of Footing's own reports values alone are read: neither dates nor links to other
 * workbooks stand there. In long sheets links to other workbooks are not looked for, and where their first rows are enough
 * no more are read.
 *
 * @throws Failure, or PortError where it was cancelled
 */
export async function readSheets(
  send: Send,
  { signal, onProgress, firstRowsDo }: ReadOptions,
): Promise<{ readonly workbook: WorkbookValues; readonly survey: Survey }> {
  const goOn = (): void => {
    if (signal?.aborted) throw cancelled();
  };
  goOn();
  const found = await send("reading", survey);
  goOn();
  const extents = await send("reading", extentsOf(found.sheets));
  const cells = new Map<string, Cells>(
    found.sheets.map(({ id }) => [id, { values: [], formulas: [], numberFormat: [] }]),
  );
  const take = ({ sheet, part, top, left }: Block, answer: readonly (readonly unknown[])[]): void => {
    const grid = cells.get(sheet)![part];
    answer.forEach((row, index) => {
      const known = grid[top + index];
      if (left === 0 && known === undefined) grid[top + index] = row;
      else grid[top + index] = Object.assign([...(known ?? [])], shifted(row, left));
    });
  };
  const nameOf = new Map(found.sheets.map(({ id, name }) => [id, name]));
  let total = extents.reduce((sum, { used }) => sum + rowsOf(used), 0);
  let done = 0;
  const after = (group: readonly Block[]): void => {
    for (const { part, rows } of group) if (part === "values") done += rows;
    onProgress?.({ done, total, what: nameOf.get(group.at(-1)!.sheet) ?? "" });
    goOn();
  };

  const isExternal = otherWorkbookTest(
    found.names,
    found.sheets.map(({ name }) => name),
  );
  const valuesOf = (extent: Extent): SheetValues =>
    sheetValues(extent, cells.get(extent.sheet.id)!, isExternal, found.since1904);

  goOn();
  const head = firstRowsDo ? SAMPLE_ROWS : 0;
  await askFor(send, grouped(extents.flatMap((extent) => firstBlocks(extent, head))), take, after);
  const read: Extent[] = [];
  for (const extent of extents) {
    const isShort = isLong(extent) && (await firstRowsDo?.(valuesOf(extent)));
    const unread = isShort ? rowsOf(extent.used) - FIRST_ROWS : 0;
    total -= unread;
    read.push(unread > 0 ? { ...extent, unread } : extent);
  }
  goOn();
  await askFor(
    send,
    read.filter(isLong).flatMap((extent) => pieces(extent, cells.get(extent.sheet.id)!, head)),
    take,
    after,
  );
  return {
    survey: found,
    workbook: {
      sheets: read.map(valuesOf),
      culture: { decimal: found.decimal },
      example: found.example,
    },
  };
}

/** Where the cells and tables of the sheets are: one sync. */
const extentsOf =
  (sheets: readonly SheetSurvey[]): Batch<Extent[]> =>
  (context) => {
    const asked = sheets.map((sheet) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const used = worksheet.getUsedRangeOrNullObject(true);
      const tables = sheet.tables.map(({ name }) => worksheet.tables.getItem(name).getRange());
      for (const range of [used, ...tables]) range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used, tables };
    });
    return () =>
      asked.map(({ sheet, used, tables }) => ({
        sheet,
        used: used.isNullObject ? null : rangeOf(used),
        tables: tables.map(rangeOf),
      }));
  };

const rangeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const rowsOf = (range: CellRange | null): number => (range ? range.bottom - range.top + 1 : 0);
const isLong = ({ used }: Extent): boolean => rowsOf(used) > ROWS_AT_ONCE;

function block(sheet: SheetSurvey, part: Part, { top, left, bottom, right }: CellRange): Block {
  return { sheet: sheet.id, part, top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What is asked of a sheet at first: everything, or of a long one the formats at its ends and so many rows. */
function firstBlocks(extent: Extent, head: number): Block[] {
  const { sheet, used } = extent;
  if (!used) return [];
  if (sheet.mark !== "" && !isLong(extent)) return [block(sheet, "values", used)];
  if (!isLong(extent))
    return (["values", "formulas", "numberFormat"] as const).map((part) => block(sheet, part, used));
  return [
    ...(head > 0 ? [block(sheet, "values", { ...used, bottom: used.top + head - 1 })] : []),
    block(sheet, "numberFormat", { ...used, bottom: used.top + SAMPLE_ROWS - 1 }),
    block(sheet, "numberFormat", { ...used, top: used.bottom - SAMPLE_ROWS + 1 }),
  ];
}

/** A long sheet in pieces below the rows that are known: the values, and the formats of the columns in which dates were seen. */
function pieces({ sheet, used, unread = 0 }: Extent, { numberFormat }: Cells, known: number): Block[][] {
  const { left, right } = used!;
  const top = used!.top + known;
  const bottom = used!.bottom - unread;
  const dates: number[] = [];
  for (let column = left; column <= right; column++)
    if (numberFormat.some((row) => isDateFormat(String(row[column])))) dates.push(column);
  const rows = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_OF_PIECE / (right - left + 1))));
  const groups: Block[][] = [];
  for (let first = top, last = top; first <= bottom; first = last + 1) {
    last = bottom - first < rows + SPARE_ROWS ? bottom : first + rows - 1;
    const piece = { top: first, left, bottom: last, right };
    groups.push([
      block(sheet, "values", piece),
      ...dates.map((column) => block(sheet, "numberFormat", { ...piece, left: column, right: column })),
    ]);
  }
  return groups;
}

/** A row's cells by their columns. */
const shifted = (row: readonly unknown[], left: number): { [column: number]: unknown } =>
  Object.fromEntries(row.map((cell, index) => [left + index, cell]));

const ERROR = /^#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z_]+[!?])$/;

function cellValue(value: unknown, format: unknown, since1904: boolean): CellValue {
  if (typeof value === "number")
    return typeof format === "string" && isDateFormat(format) ? dateValue(value, since1904) : value;
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return ERROR.test(value) ? { error: value } : value;
}

function sheetValues(
  { sheet, tables, unread }: Extent,
  { values, formulas, numberFormat }: Cells,
  isExternal: (formula: string) => boolean,
  since1904: boolean,
): SheetValues {
  let rows = values.length;
  while (rows > 0 && (values[rows - 1] ?? []).every((value) => value === "")) rows--;
  const cells = Array.from({ length: rows }, (_, row) => {
    const given = values[row] ?? [];
    let length = given.length;
    while (length > 0 && (given[length - 1] ?? "") === "") length--;
    return Array.from({ length }, (_cell, column) =>
      cellValue(given[column], numberFormat[row]?.[column], since1904),
    );
  });
  const external = formulas.flatMap((row, at) =>
    row.flatMap((formula, column) =>
      // Text that only looks like a formula is its own value.
      typeof formula === "string" &&
      formula.startsWith("=") &&
      formula !== values[at]?.[column] &&
      isExternal(formula)
        ? cellAddress(at, column)
        : [],
    ),
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells,
    tables: sheet.tables.map(({ name, totalsRow }, index) => ({ name, range: tables[index]!, totalsRow })),
    external,
    mark: sheet.mark,
    ...(unread !== undefined && { unread }),
  };
}
