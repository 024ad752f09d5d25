import { itemNotFound } from "../errors";
import type { Engine } from "../handler";
import type { Area } from "../model/address";
import { everyTable, type Cells } from "../model/book";
import type { Sheet, Table } from "../model/sheet";
import { cells } from "./cells";

/** The sheet of a table. @throws HostError ItemNotFound where it has gone */
export function sheetOf(x: Engine, table: Table): Sheet {
  const found = everyTable(x.book).find((each) => each.table === table);
  if (!found) throw itemNotFound();
  return found.sheet;
}

/** Rows of the body, without header and totals. */
export function body(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.showTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + top, rows };
}

export function header(table: Table): Area {
  if (!table.showHeaders) throw itemNotFound();
  return { ...table.area, rows: 1 };
}

export function totals(table: Table): Area {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

export const rangeOf = (self: Table, of: Area, x: Engine): Cells => cells(sheetOf(x, self), of);
