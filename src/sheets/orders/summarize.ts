import { collectOrders, type OrderLookups } from "../../core/parcels/history/collect";
import { ORDER_FIELDS, type OrderField, type OrderMapping } from "../../core/parcels/history/mapping";
import type { OrderSummary } from "../../core/parcels/history/summary";
import { cellAddress } from "../address";
import { PortError, type WorkOptions } from "../port";
import { exportText, type PlainTable } from "./workbook";

/** Rows between two pauses: some ten milliseconds. */
const ROWS_AT_ONCE = 5000;

/** How long work goes on. */
export interface SummaryOptions extends WorkOptions {
  /** Lets others have their turn: the pane must not stand still. */
  readonly pause?: () => Promise<void>;
}

/**
 * Counts the orders of a sheet, piece by piece.
 * @throws PortError where it was cancelled
 */
export async function summarizeOrders(
  table: PlainTable,
  mapping: OrderMapping,
  lookups: OrderLookups,
  { signal, onProgress, pause = () => Promise.resolve() }: SummaryOptions = {},
): Promise<OrderSummary> {
  const { sheet, headingRow, headings } = table;
  const collector = collectOrders(mapping, lookups);
  const columns = new Map<OrderField, number>();
  for (const field of ORDER_FIELDS) {
    const name = mapping.columns[field];
    if (name !== undefined) columns.set(field, headings.indexOf(name));
  }
  let row: SheetValues = [];
  const cell = (field: OrderField): string => {
    const at = columns.get(field);
    return at === undefined ? "" : exportText(row[at]);
  };
  const total = sheet.cells.length - headingRow - 1;
  for (let first = headingRow + 1; first < sheet.cells.length; first += ROWS_AT_ONCE) {
    const end = Math.min(first + ROWS_AT_ONCE, sheet.cells.length);
    for (let at = first; at < end; at++) {
      row = sheet.cells[at]!;
      if (row.some((value) => value !== null)) collector.add(cell);
    }
    onProgress?.({ done: end - headingRow - 1, total, what: sheet.name });
    await pause();
    if (signal?.aborted) throw new PortError("cancelled", "Cancelled: nothing was written.");
  }
  return collector.summary();
}
type SheetValues = PlainTable["sheet"]["cells"][number];

/** Where orders stand: the cell of the number of each, at its first row. */
export function cellsOfOrders(
  { sheet, headingRow, headings }: PlainTable,
  mapping: OrderMapping,
  numbers: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const column = headings.indexOf(mapping.columns.order ?? "");
  for (let row = headingRow + 1; row < sheet.cells.length && found.size < numbers.size; row++) {
    const number = exportText(sheet.cells[row]![column]);
    const isRow = number !== "" || sheet.cells[row]!.some((value) => value !== null);
    if (isRow && numbers.has(number) && !found.has(number)) found.set(number, cellAddress(row, column));
  }
  return found;
}
