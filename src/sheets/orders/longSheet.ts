import { INVOICE_NAMES } from "../reading/invoiceName";
import { UNUSED_TABLES } from "../reading/synonyms";
import { findTables, isNamed } from "../reading/tables";
import type { SheetValues } from "../values";
import { orderTables } from "./workbook";

/**
 * Whether a sheet, of which the first rows are enough, is an export of orders and nothing that costs are read from: neither
 * a table of parcels that lists orders, nor a carrier's invoice.
 */
export function isOrderExport(sheet: SheetValues): boolean {
  return (
    orderTables({ sheets: [sheet] }).length > 0 &&
    findTables(sheet).every(({ kind }) => UNUSED_TABLES.includes(kind)) &&
    ![sheet.name, ...sheet.tables.map(({ name }) => name)].some((name) => isNamed(name, INVOICE_NAMES))
  );
}
