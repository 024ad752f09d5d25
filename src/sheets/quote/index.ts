export { heldAlike } from "./alike";
export { buildChecklist, comparableAreas } from "./checklistSheet";
export { buildFeeSheet } from "./feeSheet";
export { buildInvoiceSheet, INVOICE_SHEET } from "./invoiceSheet";
export { providerSheets, type ProviderSheet } from "./providerSheets";
export { buildRequest } from "./request";
