import type { InvoiceLine, InvoiceTotal } from "../../core/invoice";
import { UNKNOWN, type Inputs, type Problem } from "../../core/model";
import { bareKey } from "../../core/names";
import type { WorkbookValues } from "../values";
import { dayOfIso, isLikelySerial, isoOfNamed, isoOfSerial, startOf, type CalendarMonth } from "./dates";
import { isBlank, isDate, type Reading } from "./grid";
import { keys, tokens } from "./lookup";
import { oneNamed } from "./oneNamed";
import { INVOICE_NAMES } from "./invoiceName";
import { namedTables, type NamedKind } from "./named";
import * as MESSAGES from "./providerMessages";
import { numberIn, rowAt, type Row } from "./row";
import { TOTAL_WORDS } from "./synonyms";

const INVOICE: NamedKind = {
  names: INVOICE_NAMES,
  headings: {
    month: "Month | date | invoice date | plan month | period | billed on",
    option: "Provider | option | provider/option | vendor | supplier",
    line: "Line | description | invoice line | cost line | service | charge | item",
    quantity: "Quantity | qty | units | count | volume",
    rate: "Rate | price | unit price | unit cost | price per unit",
    amount: "Amount | total | line total | amount billed | billed | sum",
    note: "Note | notes | comment",
  },
  needed: ["line", "amount"],
};
const TOTALS = keys(TOTAL_WORDS);
const SUBTOTAL = /^(?:sub|zwischen)/;
const TO_PAY = keys("amount due | balance due | balance | amount payable | amount to pay | to pay");

const NUMBERS = {
  quantity: { name: "Quantity", type: "count", zeroIsBlank: true },
  rate: { name: "Rate", type: "count", zeroIsBlank: true },
  amount: { name: "Amount", type: "money", zeroIsBlank: false },
} as const;

/** The lines of every provider's invoices, by option. */
export interface Invoices {
  readonly byOption: ReadonlyMap<string, { readonly lines: InvoiceLine[]; readonly totals: InvoiceTotal[] }>;
  readonly problems: readonly Problem[];
}

/** What was read of a provider so far. */
interface Billed {
  readonly lines: InvoiceLine[];
  readonly totals: InvoiceTotal[];
  /** A total gives way to another right below it, a subtotal to any further down. */
  last: "line" | "subtotal" | "total";
}

interface Settings {
  /** ISO date: which calendar month the plan begins in. */
  readonly today: string;
  readonly horizon: number;
  /** The option that lines without a Provider are of; null: they are reported. */
  readonly option: string | null;
}

/** A calendar month as a month of the plan; before its first, the same month of the calendar in its first year. */
function planMonth(row: Row, iso: string, start: CalendarMonth): number {
  const day = dayOfIso(iso)!;
  const month = (day.year - start.year) * 12 + day.month - start.month + 1;
  if (month >= 1) return month;
  const same = ((((month - 1) % 12) + 12) % 12) + 1;
  row.report("month", "warning", MESSAGES.invoiceBefore(iso.slice(0, 7), same));
  return same;
}

/** ISO date of a day or month that stands as text: 2026-03-12, 2026-03, 12 Mar 2026; null if it is none. */
function isoTyped(text: string): string | null {
  if (dayOfIso(text)) return text;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : isoOfNamed(text);
}

/** The month a line is of: its own, or as above; null where it cannot be read, which is reported. */
function monthIn(
  row: Row,
  above: number | null,
  start: CalendarMonth | null,
  horizon: number,
): number | null {
  const cell = row.cell("month");
  if (cell === null || cell === 0) return above;
  const serial = typeof cell === "number" && isLikelySerial(cell) ? isoOfSerial(cell) : null;
  const iso = isDate(cell)
    ? cell.text
    : (serial ?? (typeof cell === "string" ? isoTyped(cell.trim()) : null));
  const number = typeof cell === "string" && /^\d{1,3}$/.test(cell.trim()) ? Number(cell) : cell;
  const month =
    iso !== null && start
      ? planMonth(row, iso, start)
      : typeof number === "number" && serial === null
        ? number
        : null;
  if (month === null || !Number.isInteger(month) || month < 1) {
    row.report("month", "error", MESSAGES.invoiceMonth(cell));
    return null;
  }
  if (month > horizon) {
    row.report("month", "error", MESSAGES.invoiceBeyond(month, horizon));
    return null;
  }
  return month;
}

/** Whether a row with this name and no quantity or rate says what the invoice comes to: Subtotal, TOTAL DUE, Balance due. */
function isTotal(name: string): boolean {
  const split = tokens(name);
  return (
    TO_PAY.has(bareKey(name)) ||
    [bareKey(name), split[0], split.at(-1)].some((text) => TOTALS.has(text ?? ""))
  );
}

/**
 * Reads the Invoice tables: Month or Date, Provider, Line, Quantity, Rate, Amount. Month and Provider may be left blank
 * below their first. A row called Total is the total that the invoice states; before another total of the month that follows
 * at once, or after a subtotal, it gives way to that one. A row of text alone is a note.
 */
export function readInvoices(
  { sheets, culture }: WorkbookValues,
  inputs: Pick<Inputs, "areas" | "business">,
  { today, horizon, option: only }: Settings,
): Invoices {
  const reading: Reading = { culture, problems: [] };
  const start = startOf(inputs.business, today);
  const options = inputs.areas.flatMap((area) => area.options.map(({ name }) => name));
  const now = dayOfIso(today);
  const thisMonth = now && start ? (now.year - start.year) * 12 + now.month - start.month + 1 : 1;
  const fallback = Math.min(horizon, Math.max(1, thisMonth));
  const byOption = new Map<string, Billed>();
  for (const table of namedTables(sheets, INVOICE)) {
    let above: number | null = null;
    let named = "";
    /** The month above could not be read: lines that go on with it have none. */
    let isLost = false;
    let isSaid = false;
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, table.columns, table.columns.get("line")!, reading);
      if (["month", "option", "quantity", "rate", "amount"].every((column) => isBlank(row.cell(column))))
        continue;
      named = row.text("option") || named;
      const goesOn = row.cell("month") === null || row.cell("month") === 0;
      if (goesOn && isLost) continue;
      const isUndated: boolean = above === null && row.cell("month") === null;
      if (isUndated) row.report("month", "warning", MESSAGES.invoiceNoMonth(fallback));
      const month: number | null = isUndated ? fallback : monthIn(row, above, start, horizon);
      isLost = month === null;
      if (month === null) continue;
      above = month;
      if (named === "" && only === null) {
        if (!isSaid) row.report("option", "error", MESSAGES.invoiceNoOption(options));
        isSaid = true;
        continue;
      }
      const option =
        named === ""
          ? only
          : oneNamed(row, "option", "error", named, options, (near) => MESSAGES.invoiceOption(named, near));
      if (option === null) continue;
      const read = (column: keyof typeof NUMBERS): number | null => {
        const entry = numberIn(row, column, NUMBERS[column]);
        return entry === UNKNOWN ? null : entry;
      };
      const [quantity, rate, stated] = [read("quantity"), read("rate"), read("amount")];
      const name = row.text("line");
      const amount = stated ?? (quantity === null || rate === null ? null : quantity * rate);
      if (amount === null) {
        row.report("amount", "error", MESSAGES.invoiceAmount(name));
        continue;
      }
      const own = byOption.get(option) ?? { lines: [], totals: [], last: "line" };
      byOption.set(option, own);
      const { sheet, cells } = row.place;
      const total = quantity === null && rate === null && isTotal(name);
      if (total) {
        if (own.last !== "line" && own.totals.at(-1)?.month === month) own.totals.pop();
        own.totals.push({ month, amount });
        own.last = SUBTOTAL.test(bareKey(name)) ? "subtotal" : "total";
      } else {
        own.lines.push({ month, name, quantity, rate, amount, sheet, cell: cells["amount"] ?? "" });
        if (own.last === "total") own.last = "line";
      }
    }
  }
  return { byOption, problems: reading.problems };
}
