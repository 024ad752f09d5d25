/// <reference types="office-js" />
import type { Send } from "../adapters/office/batch";

/** Cells one below the other. */
interface Place {
  /** Id of the sheet: it stays when the sheet is renamed. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells one below the other whose Footing formulas show no result. */
export interface StuckRun extends Place {
  readonly formulas: readonly string[];
}

/** Cells read at once: formulas and values of so many stay well under the 5 MB an answer may have on the web. */
const BLOCK = 20_000;
/** What a cell shows while its function is waited for, or when Excel did not know the function. */
const STUCK: ReadonlySet<unknown> = new Set(["#BUSY!", "#NAME?", "#GETTING_DATA", "#CONNECT!"]);
/** A call of a Footing function; Excel writes _xldudf_FOOTING_NAME for one it did not know when it opened the file. */
const OWN = /\bFOOTING\.[A-Z]|_xldudf_FOOTING_[A-Z]/i;

/** The cells of a place. */
export const rangeOf = (
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Place,
): Excel.Range => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

function runsIn(place: Place, formulas: unknown[][], values: unknown[][]): StuckRun[] {
  const runs: StuckRun[] = [];
  for (let c = 0; c < place.columns; c++) {
    let run: string[] = [];
    for (let r = 0; r <= place.rows; r++) {
      const formula = formulas[r]?.[c];
      if (typeof formula === "string" && OWN.test(formula) && STUCK.has(values[r]![c])) run.push(formula);
      else if (run.length > 0) {
        const { sheet, row, column } = place;
        runs.push({
          sheet,
          row: row + r - run.length,
          column: column + c,
          rows: run.length,
          columns: 1,
          formulas: run,
        });
        run = [];
      }
    }
  }
  return runs;
}

/** Places of one sheet taken together as long as they hold no more cells than are read at once. */
export function together<P extends Place>(places: readonly P[]): P[][] {
  const groups: P[][] = [];
  let cells = 0;
  for (const place of places) {
    const group = groups.at(-1);
    cells += place.rows * place.columns;
    if (group !== undefined && group[0]!.sheet === place.sheet && cells <= BLOCK) group.push(place);
    else {
      groups.push([place]);
      cells = place.rows * place.columns;
    }
  }
  return groups;
}

/** Those cells of some places whose Footing formulas show no result. */
export async function stuckAmong(send: Send, places: readonly Place[]): Promise<StuckRun[]> {
  const runs: StuckRun[] = [];
  for (const group of together(places))
    runs.push(
      ...(await send("reading", (context) => {
        const ranges = group.map((place) => rangeOf(context, place).load("formulas,values"));
        return () => group.flatMap((place, at) => runsIn(place, ranges[at]!.formulas, ranges[at]!.values));
      })),
    );
  return runs;
}

/** Every cell of the workbook whose Footing formula shows no result. */
export async function findStuck(send: Send): Promise<StuckRun[]> {
  const sheets = await send("reading", (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    return () => worksheets.items.map(({ id }) => id);
  });
  const used = await send("reading", (context) => {
    const ranges = sheets.map((sheet) => ({
      sheet,
      range: context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    return () =>
      ranges
        .filter(({ range }) => !range.isNullObject)
        .map(
          ({
            sheet,
            range: { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns },
          }) => ({
            sheet,
            row,
            column,
            rows,
            columns,
          }),
        );
  });
  return stuckAmong(send, used.flatMap(inBlocks));
}

function inBlocks(place: Place): Place[] {
  const height = Math.max(1, Math.floor(BLOCK / place.columns));
  return Array.from({ length: Math.ceil(place.rows / height) }, (_, at) => ({
    ...place,
    row: place.row + at * height,
    rows: Math.min(height, place.rows - at * height),
  }));
}
