import type { ICellData, Injector, IRange, Nullable, Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { cellAddress } from "../../sheets/address";
import type { Changed } from "./changed";
import type { CellPlaces, GridCell } from "./gridTypes";
import { placesIn } from "./places";
import type { Snapshot } from "./snapshot";
import { patternOf } from "./typing";

/** A workbook in the grid and what it was shown from. */
export interface Standing {
  readonly injector: Injector;
  readonly book: Workbook;
  readonly shown: Snapshot;
  readonly changed: Changed;
}

/** The formula of a report's cell; "" where it has none, or something was typed over it. */
export const restingFormula = (
  { shown, changed }: Standing,
  sheet: string,
  row: number,
  column: number,
): string =>
  changed.edited.get(sheet)?.has(`${row},${column}`)
    ? ""
    : (shown.resting[sheet]?.[`${row},${column}`] ?? "");

/** A cell as it stands in the grid. */
export function standingCell(standing: Standing, sheet: string, row: number, column: number): GridCell {
  const { injector, book, changed } = standing;
  const worksheet = book.getSheetBySheetName(sheet);
  if (!worksheet) return { value: null };
  const [bookId, sheetId, raw] = [
    book.getUnitId(),
    worksheet.getSheetId(),
    worksheet.getCellRaw(row, column),
  ];
  const model = injector.get(FormulaDataModel);
  const spilled = model.getArrayFormulaCellData()[bookId]?.[sheetId]?.[row]?.[column];
  const calculated = model.getFormulaStringByCell(row, column, sheetId, bookId) ?? "";
  const formula = calculated === "" ? restingFormula(standing, sheet, row, column) : calculated;
  const fills = model.getArrayFormulaRange()[bookId]?.[sheetId]?.[row]?.[column];
  const pattern = patternOf(book, raw);
  return {
    value: valueOf(calculated === "" && raw?.v === undefined ? (spilled ?? raw) : raw),
    ...(pattern === "" ? {} : { shownFormat: pattern }),
    ...(changed.formatted.get(sheet)?.has(`${row},${column}`) ? { format: pattern || "General" } : {}),
    ...(formula === "" ? {} : { formula: formula.replace(/^=/, "") }),
    ...(fills && isSeveral(fills) ? { spills: addressOf(fills) } : {}),
  };
}

/** Cells that results of a sheet fill, or filled in the file. */
export function filledPlaces({ injector, book, shown }: Standing, sheet: string): CellPlaces {
  const sheetId = book.getSheetBySheetName(sheet)?.getSheetId() ?? "";
  const now = injector.get(FormulaDataModel).getArrayFormulaRange()[book.getUnitId()]?.[sheetId] ?? {};
  const places = new Set(Object.values(shown.arrays[sheet] ?? {}).flatMap(placesIn));
  for (const row of Object.values(now))
    for (const range of Object.values(row ?? {}) as IRange[])
      for (const place of placesIn(addressOf(range))) places.add(place);
  return places;
}

const isSeveral = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  endRow > startRow || endColumn > startColumn;
const addressOf = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
  `${cellAddress(startRow, startColumn)}:${cellAddress(endRow, endColumn)}`;

const TRUTH = 3;

function valueOf(cell: Nullable<ICellData>): GridCell["value"] {
  const { v, t } = cell ?? {};
  if (v === undefined || v === null || v === "") return null;
  return t === TRUTH ? v === 1 || v === true || v === "1" : v;
}
