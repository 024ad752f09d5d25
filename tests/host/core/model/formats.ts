import { COLUMNS, ROWS, type Area } from "./address";
import { cellAt, eachCell, keyOf, type Sheet } from "./sheet";
import { NO_STYLE, styleDefault, withProperty, type Style } from "./styles";

/** A property of a cell's format, through the layers. */
export function propertyAt(sheet: Sheet, row: number, column: number, key: string): unknown {
  return (
    cellAt(sheet, row, column).style[key] ??
    sheet.layers.rows.get(row)?.[key] ??
    sheet.layers.columns.get(column)?.[key] ??
    sheet.layers.all[key] ??
    styleDefault(key)
  );
}

const change = (layer: Map<number, Style>, at: number, key: string, value: unknown) =>
  layer.set(at, withProperty(layer.get(at) ?? NO_STYLE, key, value));

/** Sets a property of the format of an area: whole columns, rows and sheets in their layer, cells in the cells. */
export function setProperty(sheet: Sheet, within: Area, key: string, value: unknown): void {
  const wholeColumns = within.rows === ROWS;
  const wholeRows = within.columns === COLUMNS;
  if (wholeColumns && wholeRows) sheet.layers.all = withProperty(sheet.layers.all, key, value);
  else if (wholeColumns)
    for (let at = 0; at < within.columns; at++) change(sheet.layers.columns, within.column + at, key, value);
  else if (wholeRows)
    for (let at = 0; at < within.rows; at++) change(sheet.layers.rows, within.row + at, key, value);
  else {
    for (let row = within.row; row < within.row + within.rows; row++)
      for (let column = within.column; column < within.column + within.columns; column++) {
        const cell = cellAt(sheet, row, column);
        sheet.cells.set(keyOf(row, column), { ...cell, style: withProperty(cell.style, key, value) });
      }
    return;
  }
  eachCell(sheet, within, (cell, row, column) => {
    if (key in cell.style || wholeRows)
      sheet.cells.set(keyOf(row, column), { ...cell, style: withProperty(cell.style, key, value) });
  });
}

/** Places of an area whose format stands for all that have no cell of their own, where it is of whole lines. */
function samples(sheet: Sheet, within: Area): (readonly [row: number, column: number])[] {
  const rows = [...sheet.layers.rows.keys()].filter(
    (row) => row >= within.row && row < within.row + within.rows,
  );
  const layered = new Set(rows);
  let free = within.row;
  while (layered.has(free)) free++;
  if (free < within.row + within.rows) rows.push(free);
  const columns = Array.from({ length: within.columns }, (_, i) => within.column + i);
  const across = within.columns === COLUMNS && sheet.layers.columns.size === 0 ? [within.column] : columns;
  return rows.flatMap((row) => across.map((column) => [row, column] as const));
}

/** The property where the whole area agrees on it, else null. */
export function commonProperty(sheet: Sheet, within: Area, key: string): unknown {
  const first = propertyAt(sheet, within.row, within.column, key);
  const differs = (row: number, column: number) => propertyAt(sheet, row, column, key) !== first;
  if (within.rows === ROWS || within.columns === COLUMNS) {
    let mixed = samples(sheet, within).some(([row, column]) => differs(row, column));
    eachCell(sheet, within, (_cell, row, column) => {
      mixed ||= differs(row, column);
    });
    return mixed ? null : first;
  }
  for (let row = within.row; row < within.row + within.rows; row++)
    for (let column = within.column; column < within.column + within.columns; column++)
      if (differs(row, column)) return null;
  return first;
}
