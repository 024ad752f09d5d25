import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { cellAddress } from "../../sheets/address";
import { rowsOf } from "./mutations";

/** Cells by zero-based row and column, "3,7", by sheet. */
export type PlacesBySheet = Map<string, Set<string>>;

/** What has happened to the cells of the workbook that is shown. */
export interface Changed {
  /** The user has typed into them. */
  readonly edited: PlacesBySheet;
  /** Their formula came to another value. */
  readonly recalculated: PlacesBySheet;
  /** They got a number format by typing. */
  readonly formatted: PlacesBySheet;
  /** Counts the changes of a sheet's cells. */
  readonly versions: Map<string, number>;
}

export const nothingChanged = (): Changed => ({
  edited: new Map(),
  recalculated: new Map(),
  formatted: new Map(),
  versions: new Map(),
});

/** As if the workbook had just been shown. */
export function forgetChanges({ edited, recalculated, formatted, versions }: Changed): void {
  for (const map of [edited, recalculated, formatted, versions]) map.clear();
}

/** Notes what is written to cells of a sheet, by the user or by a calculation; returns their addresses. */
export function noteChanges(
  changed: Changed,
  sheet: string,
  values: ISetRangeValuesMutationParams,
  calculated: boolean,
): string[] {
  const cells = rowsOf(values).flatMap(([row, across]) =>
    across.map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  const add = (to: PlacesBySheet, those: typeof cells): void => {
    if (those.length === 0) return;
    const places = to.get(sheet) ?? new Set();
    for (const { row, column } of those) places.add(`${row},${column}`);
    to.set(sheet, places);
  };
  changed.versions.set(sheet, (changed.versions.get(sheet) ?? 0) + 1);
  add(calculated ? changed.recalculated : changed.edited, cells);
  if (!calculated)
    add(
      changed.formatted,
      cells.filter(({ cell }) => typeof cell?.s === "object" && cell.s !== null),
    );
  return cells.map(({ row, column }) => cellAddress(row, column));
}
