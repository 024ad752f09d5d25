import type { ICellData, Nullable } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

/** The rows of a change of cells, each with its cells; null stands for a cell that is emptied. */
export const rowsOf = ({
  cellValue,
}: ISetRangeValuesMutationParams): [row: string, cells: [column: string, cell: Nullable<ICellData>][]][] =>
  Object.entries(cellValue ?? {}).map(([row, cells]) => [
    row,
    Object.entries(cells ?? {}) as [string, Nullable<ICellData>][],
  ]);
