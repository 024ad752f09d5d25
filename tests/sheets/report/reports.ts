import { readWorkbook, writeSheets } from "../../../src/adapters/xlsx";
import { analyze, type Answer } from "../../../src/analyze";
import { cellAddress } from "../../../src/sheets/address";
import type { SheetModel } from "../../../src/sheets/model";
import type { CellValue, WorkbookValues } from "../../../src/sheets/values";
import { recalculatedAll } from "../../helpers/office";
import { reportOfFewTrials } from "../../helpers/report";
import { workbookOf } from "../../helpers/workbooks";
import { cellsOf, type Book } from "./books";

export const OPTIONS = { today: "2026-11-24", fileName: "costs.xlsx", sheets: "all" as const };

/** Milliseconds that LibreOffice may take with many workbooks. */
export const LONG = 600_000;

/** A user's workbook, what Footing makes of it, and both together as a file. */
export interface Reported {
  readonly users: Uint8Array;
  readonly answer: Answer;
  readonly sheets: readonly SheetModel[];
  readonly bytes: Uint8Array;
}

/** Reports on a workbook's bytes, from few trials. */
export async function reportOn(
  users: Uint8Array,
  change: (workbook: WorkbookValues) => WorkbookValues = (workbook) => workbook,
  more: { readonly orders?: number } = {},
): Promise<Reported> {
  const options = { ...OPTIONS, ...more };
  const workbook = change(await readWorkbook(users));
  const answer = analyze(workbook, options);
  const sheets = reportOfFewTrials(answer, workbook, options);
  return { users, answer, sheets, bytes: await writeSheets(users, sheets) };
}

/** Reports on a book. */
export async function reported(book: Book): Promise<Reported> {
  return reportOn(await workbookOf(cellsOf(book)));
}

/** The sheets of a report laid over another state of the user's workbook. */
export async function over(users: Uint8Array, { sheets }: Reported): Promise<Uint8Array> {
  return writeSheets(users, sheets);
}

/** Recalculated workbooks as values. */
export const recalculate = async (files: readonly Uint8Array[]): Promise<WorkbookValues[]> =>
  Promise.all(recalculatedAll(files).map(async (bytes) => readWorkbook(bytes)));

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 + 1e-9 * Math.abs(b);

/** A cell of a workbook, by sheet and zero-based place. */
export const valueAt = (workbook: WorkbookValues, sheet: string, row: number, column: number): CellValue =>
  workbook.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;

/**
 * Formulas of a report whose value in a recalculated file is not what is expected, to the cent.
 *
 * @param expected gives what a formula's cell should hold; undefined where it says nothing
 */
export function wrongCells(
  sheets: readonly SheetModel[],
  found: WorkbookValues,
  expected: (sheet: string, row: number, column: number) => unknown,
): string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const wanted = expected(name, r, c);
        const now = valueAt(found, name, r, c);
        const same =
          typeof wanted === "number"
            ? typeof now === "number" && near(now, wanted)
            : wanted === undefined || (wanted ?? "") === (now ?? "");
        return same
          ? []
          : [
              `${name}!${cellAddress(r, c)}: ${JSON.stringify(wanted)} is ${JSON.stringify(now)} by ${cell.formula}`,
            ];
      }),
    ),
  );
}

/** The cached value of a report's cell. */
export const cachedIn =
  (sheets: readonly SheetModel[]) =>
  (sheet: string, row: number, column: number): unknown =>
    sheets.find(({ name }) => name === sheet)?.cells[row]?.[column]?.value;

/** The notices on the report's first page. */
export function notices(workbook: WorkbookValues): string[] {
  return [0, 1, 2, 3, 4].flatMap((row) => {
    const value = valueAt(workbook, "Footing Recommendation", row, 0);
    return typeof value === "string" && /Inputs have changed|Horizon is longer/.test(value) ? [value] : [];
  });
}
