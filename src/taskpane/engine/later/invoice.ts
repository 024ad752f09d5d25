import type { InvoiceCheck } from "../../../core/invoice/model";
import type { Problem } from "../../../core/model";
import { checkInvoices } from "../../../sheets/quote/invoiceChecks";
import type { Work } from "./kinds";

/** What was billed against the plan, a check for each provider, and what of the invoice could not be read. */
export interface InvoicesFound {
  readonly checks: readonly InvoiceCheck[];
  readonly problems: readonly Problem[];
}

/** Holds the workbook's invoices against its plan. */
export const work: Work<"invoice"> = ({ inputs, analysis, workbook, question }, { option }) =>
  checkInvoices(workbook, inputs, analysis, { today: question.today, option });
