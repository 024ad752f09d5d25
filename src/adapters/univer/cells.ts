import type { ICellData } from "@univerjs/core";
import { dateToSerial, type Cell, type CellValue, type Sheet } from "hucre";
import { shownFormula } from "./formulas";

/** Univer's numbers for what stands in a cell. */
const TEXT = 1;
const NUMBER = 2;
const TRUTH = 3;

interface Placed {
  readonly row: number;
  readonly column: number;
  /** "row,column" */
  readonly place: string;
  readonly cell: Pick<Cell, "value"> & Partial<Cell>;
}

/** Cells of which hucre tells more than the value: those that have a look, a formula or an error. */
export const toldCells = (sheet: Sheet): Placed[] =>
  [...(sheet.cells ?? [])].map(([place, cell]) => {
    const comma = place.indexOf(",");
    return { row: Number(place.slice(0, comma)), column: Number(place.slice(comma + 1)), place, cell };
  });

/** The other cells, which are values and nothing else: there may be a million. */
export function eachPlain(
  { rows, cells }: Sheet,
  take: (row: number, column: number, value: CellValue) => void,
): void {
  const told = cells && cells.size > 0 ? cells : null;
  for (let row = 0; row < rows.length; row++) {
    const values = rows[row]!;
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value !== null && value !== undefined && !told?.has(`${row},${column}`)) take(row, column, value);
    }
  }
}

/** A cell as the grid holds it. */
export function cellOf(
  cell: Pick<Cell, "value"> & Partial<Cell>,
  styleName: (style: NonNullable<Cell["style"]>) => string,
  since1904: boolean,
): ICellData {
  const { style, formula, formulaSharedIndex: shared, formulaType } = cell;
  const data: ICellData = valueOf(cell.type === "error" ? String(cell.value) : cell.value, since1904);
  if (style) data.s = styleName(style);
  if (formula !== undefined && formula !== "") data.f = `=${shownFormula(formula)}`;
  if (shared !== undefined && formulaType === "shared") data.si = `f${shared}`;
  return data;
}

/** A value as the grid holds it. */
export function valueOf(value: CellValue, since1904: boolean): ICellData {
  if (value === null) return {};
  if (value instanceof Date) return { v: dateToSerial(value, since1904), t: NUMBER };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: TRUTH };
  return { v: value, t: TEXT };
}
