import type { Value } from "./sheet";

/** How a user's Excel reads numbers and dates. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly shortDatePattern: string;
  readonly dateSeparator: string;
}

export const EN_US: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  thousandsSeparator: ",",
  shortDatePattern: "M/d/yyyy",
  dateSeparator: "/",
};

/** What Excel makes of text put into a cell. */
export interface Entry {
  readonly value: Value;
  /** With "=". */
  readonly formula?: string;
  /** Number format the cell takes if it has none of its own. */
  readonly format?: string;
}

export const ERRORS = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
  "#FIELD!",
  "#GETTING_DATA",
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads text as typed into a cell with number format General. */
export function readEntry(text: string, culture: Culture = EN_US): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith("=")) return { value: 0, formula: text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.includes(upper)) return { value: { error: upper } };
  const read = readNumber(trimmed, culture) ?? readDate(trimmed, culture) ?? readTime(trimmed);
  if (read) return read;
  if (/^[+-]\s*[A-Za-z0-9("$]|^@[A-Za-z]/.test(trimmed)) return { value: 0, formula: `=${trimmed}` };
  return { value: text };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function readNumber(text: string, culture: Culture): Entry | undefined {
  const decimal = escaped(culture.decimalSeparator);
  const group = escaped(culture.thousandsSeparator);
  const pattern = new RegExp(
    `^(\\()?\\s*([+-])?\\s*([$€£¥])?\\s*([+-])?((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:e([+-]?\\d+))?\\s*(%)?\\s*([€])?\\s*(\\))?$`,
    "i",
  );
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, open, sign1, currency1, sign2, digits, exponent, percent, currency2, close] = found;
  if (Boolean(open) !== Boolean(close) || (sign1 && sign2)) return undefined;
  const plain = digits!.replaceAll(culture.thousandsSeparator, "").replace(culture.decimalSeparator, ".");
  const size = Number(exponent === undefined ? plain : `${plain}e${exponent}`) / (percent ? 100 : 1);
  const value = open || sign1 === "-" || sign2 === "-" ? -size : size;
  const decimals = plain.includes(".") && !plain.endsWith(".");
  const grouped = digits!.includes(culture.thousandsSeparator);
  const currency = currency1 ?? currency2;
  const format = percent
    ? `0${decimals ? ".00" : ""}%`
    : currency
      ? `${currency}#,##0${decimals ? ".00" : ""}`
      : exponent !== undefined
        ? "0.00E+00"
        : grouped
          ? `#,##0${decimals ? ".00" : ""}`
          : undefined;
  return format === undefined ? { value } : { value, format };
}

/** Serial number of a day, 1 = 1 January 1900, with Excel's 29 February 1900; undefined for a day there is not. */
export function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86400000);
  return days >= 60 ? days + 1 : days;
}

const century = (year: string): number =>
  year.length <= 2 ? (Number(year) < 30 ? 2000 : 1900) + Number(year) : Number(year);

function readDate(text: string, culture: Culture): Entry | undefined {
  const dayFirst = culture.shortDatePattern.toLowerCase().startsWith("d");
  const shown = culture.shortDatePattern.replace(/M/g, "m");
  const now = new Date().getFullYear();
  const entry = (year: number, month: number, day: number, format = shown): Entry | undefined => {
    const value = serial(year, month, day);
    return value === undefined ? undefined : { value, format };
  };
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (found) return entry(Number(found[1]), Number(found[2]), Number(found[3]));
  const separator = `[${escaped(culture.dateSeparator)}/-]`;
  found = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})(?:${separator}(\\d{4}|\\d{2}))?$`).exec(text);
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[2])];
    const [month, day] = dayFirst ? [second, first] : [first, second];
    return found[3] === undefined ? entry(now, month, day, "d-mmm") : entry(century(found[3]), month, day);
  }
  found = /^(\d{1,2})[- ]([a-z]{3,9})\.?(?:[- ,]+(\d{4}|\d{2}))?$/i.exec(text);
  const month = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (found && month(found[2]!) > 0)
    return found[3] === undefined
      ? entry(now, month(found[2]!), Number(found[1]), "d-mmm")
      : entry(century(found[3]), month(found[2]!), Number(found[1]), "d-mmm-yy");
  found = /^([a-z]{3,9})\.?[- ](\d{1,2}),? (\d{4})$/i.exec(text);
  if (found && month(found[1]!) > 0)
    return entry(Number(found[3]), month(found[1]!), Number(found[2]), "d-mmm-yy");
  found = /^([a-z]{3,9})\.?[- ](\d{4})$/i.exec(text);
  if (found && month(found[1]!) > 0) return entry(Number(found[2]), month(found[1]!), 1, "mmm-yy");
  return undefined;
}

function readTime(text: string): Entry | undefined {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*(am|pm)?$/i.exec(text);
  if (!found) return undefined;
  const half = found[4]?.toLowerCase();
  const hours = (Number(found[1]) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
  const value = (hours * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86400;
  return { value, format: `h:mm${found[3] ? ":ss" : ""}${half ? " AM/PM" : ""}` };
}
