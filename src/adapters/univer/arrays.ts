import type { ICellData, IRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { gridRange, rangeOf } from "./places";
import type { Snapshot } from "./snapshot";

type BySheet<T> = { [sheetId: string]: { [row: number]: { [column: number]: T } } };

function put<T>(into: BySheet<T>, sheetId: string, place: string, value: T): void {
  const [row, column] = place.split(",").map(Number) as [number, number];
  ((into[sheetId] ??= {})[row] ??= {})[column] = value;
}

/**
 * Tells the grid which cells the file's array formulas fill and with what. As cells of their own they would stand in the
 * way of the formula's next result, which would be #SPILL!.
 */
export function showArrays(
  model: FormulaDataModel,
  bookId: string,
  { arrays, spilled }: Pick<Snapshot, "arrays" | "spilled">,
  sheetIdOf: (name: string) => string | undefined,
): void {
  const ranges: BySheet<IRange> = {};
  const values: BySheet<ICellData> = {};
  for (const [name, formulas] of Object.entries(arrays)) {
    const sheetId = sheetIdOf(name);
    if (sheetId === undefined) continue;
    for (const [place, fills] of Object.entries(formulas)) {
      const range = rangeOf(fills);
      if (range) put(ranges, sheetId, place, gridRange(range));
    }
    for (const [place, value] of Object.entries(spilled[name] ?? {})) put(values, sheetId, place, value);
  }
  model.setArrayFormulaRange({ [bookId]: ranges });
  model.setArrayFormulaCellData({ [bookId]: values });
}
