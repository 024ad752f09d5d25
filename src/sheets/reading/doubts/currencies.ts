import type { Problem } from "../../../core/model";
import type { CellValue } from "../../values";
import { writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** How currencies are written: the sign that several may share -> their codes and words. */
const CURRENCIES: { readonly [sign: string]: string } = {
  $: "USD|CAD|AUD|NZD|SGD|HKD|MXN|dollars?",
  "€": "EUR|euros?",
  "£": "GBP",
  "¥": "JPY|CNY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
  "₪": "ILS",
  CHF: "CHF",
  SEK: "SEK",
  NOK: "NOK",
  DKK: "DKK",
  PLN: "PLN",
  CZK: "CZK",
  HUF: "HUF",
  BRL: "BRL",
  ZAR: "ZAR",
};
const PATTERNS = Object.entries(CURRENCIES).map(
  ([sign, codes]) => [sign, new RegExp(`(?:^|[^a-z])(${codes})(?![a-z])`, "i")] as const,
);

interface Currency {
  readonly sign: string;
  /** "USD" where the text says more than the sign; "" else. */
  readonly code: string;
}

/** The currency that a text names; null if it names none. */
export function currencyIn(text: string): Currency | null {
  for (const [sign, pattern] of PATTERNS) {
    const code = pattern.exec(text)?.[1]?.toUpperCase() ?? "";
    if (code !== "" || text.includes(sign)) return { sign, code: /^[A-Z]{3}$/.test(code) ? code : "" };
  }
  return null;
}

const areTwo = (a: Currency, b: Currency): boolean =>
  a.sign !== b.sign || (a.code !== "" && b.code !== "" && a.code !== b.code);

interface Amount {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

const LINE_COLUMNS = ["rate", "tiers", "minimum", "maximum", "low", "high"];
const ITEM_COLUMNS = ["value", "low", "high"];

/** The texts of amounts that were read, and the headings above those of cost tables. */
function amountsIn({ inputs, tables, cell }: Book): Amount[] {
  const lines = writtenLines(inputs);
  const rows = [
    ...Object.values(inputs.business).map(({ at }) => [at, ITEM_COLUMNS] as const),
    ...lines.map(({ at }) => [at, LINE_COLUMNS] as const),
    ...(inputs.people ?? []).map(({ at }) => [at, ["cost"]] as const),
  ];
  const sheets = new Set(lines.map(({ at }) => at.sheet));
  const headings = tables
    .filter(({ kind, grid }) => kind === "costs" && sheets.has(grid.name))
    .flatMap(({ grid, columns, headingRow }) =>
      LINE_COLUMNS.flatMap((column) => {
        const at = columns.get(column);
        const text: CellValue = at === undefined ? null : (grid.cells[headingRow]?.[at] ?? null);
        return typeof text !== "string"
          ? []
          : [{ sheet: grid.name, cell: grid.address(headingRow, at!), text }];
      }),
    );
  return [
    ...headings,
    ...rows.flatMap(([at, columns]) =>
      columns.flatMap((column) => {
        const text = cell(at, column);
        const address = (at.cells as { readonly [column: string]: string | undefined })[column];
        return typeof text === "string" ? [{ sheet: at.sheet, cell: address ?? "", text }] : [];
      }),
    ),
  ];
}

/** Amounts in two currencies: they would be added up as they stand. Said once, at the first that differs. */
export function checkCurrencies(book: Book): Problem[] {
  const amounts = amountsIn(book).flatMap((amount) => {
    const currency = currencyIn(amount.text);
    return currency ? [{ ...amount, currency }] : [];
  });
  for (const [at, second] of amounts.entries()) {
    const first = amounts.slice(0, at).find(({ currency }) => areTwo(currency, second.currency));
    if (!first) continue;
    const more = amounts.slice(at + 1).filter(({ currency }) => areTwo(currency, first.currency)).length;
    const { sheet, cell, text } = second;
    return [{ sheet, cell, severity: "warning", message: MESSAGES.twoCurrencies(text, first, more) }];
  }
  return [];
}
