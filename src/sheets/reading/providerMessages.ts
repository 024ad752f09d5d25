/** Sentences about the checklist and a provider's invoice: what was read, and what is expected. */
import type { CellValue } from "../values";
import { shown } from "./grid";

const quoted = (text: string): string => `"${text}"`;
const did = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;

export const checklistArea = (text: string) =>
  `Area: read ${text === "" ? "nothing" : quoted(text)}. Allowed are Marketing, Facilities, Customer service, IT, Fulfilment, Finance and admin, Human resources. This row of the checklist was not read.`;
export const checklistActivity = (area: string, text: string, suggestion: string | null) =>
  `Activity: ${quoted(text)} is no activity of the checklist of ${area}.${did(suggestion)} Its answers are left out.`;
export const checklistOption = (area: string, text: string, suggestion: string | null) =>
  `Option: ${quoted(text)} has no cost lines in ${area}, so this answer has no effect.${did(suggestion)}`;
export const checklistAnswer = (option: string, text: string, suggestion: string | null) =>
  `Answer: read ${quoted(text)}. Allowed are in, out, n/a, or the name of a cost line of ${option}; several are split by semicolons.${did(suggestion)} It counts as not answered.`;
export const checklistTwice = (activity: string, option: string, first: string) =>
  `${quoted(activity)} is already answered for ${quoted(option)} (${first}); that answer is used.`;
export const checklistNoOptions = (area: string) =>
  `This checklist has no column for any option of ${area}. Head a column with the option's name, or use the columns Option and Answer.`;

export const invoiceMonth = (cell: CellValue) =>
  `Month: read ${shown(cell)}. Expected is a month of the plan, 1 for the first, or a date. This line of the invoice, and those below it without a month, were not read.`;
export const invoiceNoMonth = (month: number) =>
  `This invoice has no month: it is held against month ${month} of the plan.`;
export const invoiceBefore = (text: string, month: number) =>
  `${text} lies before the plan's first month: it is held against month ${month}, the same month of the calendar.`;
export const invoiceBeyond = (month: number, last: number) =>
  `Month ${month} lies beyond the plan, which ends with month ${last}. This line of the invoice was not read.`;
export const invoiceAmount = (name: string) =>
  `${quoted(name)} has no Amount, and no Quantity and Rate to work it out from. This line of the invoice was not read.`;
export const invoiceNoOption = (options: readonly string[]) =>
  `No provider is named: its lines were not read. Fill in a column Provider, or say which option they are of: ${options.map(quoted).join(", ")}.`;
export const invoiceOption = (text: string, suggestion: string | null) =>
  `Provider: ${quoted(text)} is no option of this workbook.${did(suggestion)} This line of the invoice was not read.`;
