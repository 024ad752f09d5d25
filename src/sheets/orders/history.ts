import type { OrderLookups } from "../../core/parcels/history/collect";
import { historyFigures, namedOrders } from "../../core/parcels/history/figures";
import type { OrderMapping } from "../../core/parcels/history/mapping";
import { findTables } from "../reading/tables";
import type { WorkbookValues } from "../values";
import type { TableToMap } from "./mapping";
import type { HistoryToWrite } from "./sheets";
import { cellsOfOrders, summarizeOrders, type SummaryOptions } from "./summarize";
import { exportText, type PlainTable } from "./workbook";

/** Rows that tell how dates are written and which country is home. */
const SAMPLE_ROWS = 2000;

/** A table as its mapping is guessed from. `productWeight`: heading of the weights in a table of products. */
export function tableToMap(
  { sheet, headingRow, headings }: PlainTable,
  productWeight: string | null,
): TableToMap {
  return {
    headings,
    productWeight,
    samplesOf: (heading) =>
      sheet.cells
        .slice(headingRow + 1, headingRow + 1 + SAMPLE_ROWS)
        .map((row) => exportText(row[headings.indexOf(heading)])),
  };
}

/**
 * The history of an order table, its examples with their cells.
 * @param source where the orders came from, for the sheet
 * @throws PortError where it was cancelled
 */
export async function historyOf(
  table: PlainTable,
  mapping: OrderMapping,
  lookups: OrderLookups,
  source: string,
  options: SummaryOptions = {},
): Promise<HistoryToWrite> {
  const figures = historyFigures(await summarizeOrders(table, mapping, lookups, options));
  const cells = cellsOfOrders(table, mapping, namedOrders(figures));
  return { figures, mapping, source, placeOf: (order) => cells.get(order) ?? "" };
}

/** Where a table of parcels stands already: it is used before one that is added; null without one. */
export function parcelsIn({
  sheets,
}: Pick<WorkbookValues, "sheets">): { readonly sheet: string; readonly cell: string } | null {
  for (const sheet of sheets) {
    if (sheet.mark !== "") continue;
    const found = findTables(sheet).find(({ kind }) => kind === "parcels");
    if (found) return { sheet: sheet.name, cell: found.grid.address(found.headingRow, found.left) };
  }
  return null;
}
