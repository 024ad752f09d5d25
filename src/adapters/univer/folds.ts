import type { ICommandService, IRange, IWorksheetData, Worksheet } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";

/** Columns and rows that a file keeps folded. */
export interface Folds {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

const hiddenOf = (lines: { readonly [index: number]: { readonly hd?: number } } = {}): number[] =>
  Object.entries(lines).flatMap(([index, line]) => (line.hd === 1 ? [Number(index)] : []));

export const foldsOf = ({ columnData, rowData }: Partial<IWorksheetData>): Folds => ({
  columns: hiddenOf(columnData as Parameters<typeof hiddenOf>[0]),
  rows: hiddenOf(rowData as Parameters<typeof hiddenOf>[0]),
});

/** Whether something of it is folded now; null where the file folds nothing. */
export function isFolded({ columns, rows }: Folds, sheet: Worksheet): boolean | null {
  if (columns.length + rows.length === 0) return null;
  return (
    columns.some((column) => !sheet.getColVisible(column)) || rows.some((row) => !sheet.getRowRawVisible(row))
  );
}

/** Unfolds all that a file keeps folded, or folds it again. How it is saved stays the file's. */
export function fold(
  commands: ICommandService,
  { columns, rows }: Folds,
  sheet: Worksheet,
  on: boolean,
): void {
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const [lastRow, lastColumn] = [sheet.getRowCount() - 1, sheet.getColumnCount() - 1];
  const ofColumns = columns.map((column): IRange => ({
    startColumn: column,
    endColumn: column,
    startRow: 0,
    endRow: lastRow,
  }));
  const ofRows = rows.map((row): IRange => ({
    startRow: row,
    endRow: row,
    startColumn: 0,
    endColumn: lastColumn,
  }));
  const [changeColumns, changeRows] = on
    ? [SetColHiddenMutation.id, SetRowHiddenMutation.id]
    : [SetColVisibleMutation.id, SetRowVisibleMutation.id];
  if (ofColumns.length > 0) commands.syncExecuteCommand(changeColumns, { ...place, ranges: ofColumns });
  if (ofRows.length > 0) commands.syncExecuteCommand(changeRows, { ...place, ranges: ofRows });
}
