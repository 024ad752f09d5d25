import { isNamed, type FoundTable } from "./tables";

/** What a sheet, table or title with a provider's invoice is called. */
export const INVOICE_NAMES = "invoice | invoices | invoice check | bill | bills";

/** Whether what is headed like a cost table is an invoice: it is called so, and nothing says how a line is charged. */
export function isInvoice({ name, title, grid, columns }: FoundTable): boolean {
  return !columns.has("driver") && [name, title, grid.name].some((text) => isNamed(text, INVOICE_NAMES));
}
