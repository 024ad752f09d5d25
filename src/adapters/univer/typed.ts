import { format, isDateFormat, parseValue } from "numfmt";
import type { Culture } from "../../sheets/values";

/** What a typed text is: a number, and the number format that it brings along; null = the cell keeps its own. */
export interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

/** How numbers and dates are typed: the workbook's decimal sign, the days of dates as the computer writes them. */
export interface Typing {
  readonly decimal: Culture["decimal"];
  /** A language, as a browser names it. */
  readonly locale: string;
}

/** The decimal sign comes from the workbook; the order of day and month from the computer where that does not conflict. */
export function typingOf(decimal: Culture["decimal"], language: string): Typing {
  const example = new Intl.NumberFormat(language).format(0.5);
  if (example.includes(decimal)) return { decimal, locale: language };
  return { decimal, locale: decimal === "," ? "de-DE" : "en-US" };
}

/** The number format of cells for text. */
export const TEXT_PATTERN = "@";
/** Excel keeps so many digits. */
const DIGITS = 15;
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\.?$/;

/** Whether thousands are parted by threes: 1,200 is a number and 1,2 a slip. */
function isGrouped(text: string, decimal: Culture["decimal"]): boolean {
  const [whole = "", ...rest] = text.split(decimal);
  const parts = whole.split(decimal === "," ? "." : ",");
  if (rest.some((part) => /[.,]/.test(part))) return false;
  const digits = parts.map((part) => part.replace(/\D/g, "").length);
  return parts.length === 1 || (digits[0]! >= 1 && digits[0]! <= 3 && digits.slice(1).every((n) => n === 3));
}

const outsideTexts = (pattern: string): string => pattern.replace(/"[^"]*"|\\./g, "");
const isPercent = (pattern: string): boolean => outsideTexts(pattern).includes("%");
const isPlain = (pattern: string): boolean => pattern === "" || pattern === "General";

/**
 * Reads a text as Excel reads what is typed: 8%, 1,200, $4.50, (12), dates and times are numbers. In a cell that shows
 * per cent a plain number from 1 on is meant so: 30 is 30%.
 *
 * @param pattern the cell's number format; "" where it has none
 * @returns null where it is no number, or the cell is for text
 */
export function typedNumber(text: string, pattern: string, { decimal, locale }: Typing): TypedNumber | null {
  const trimmed = text.trim();
  if (pattern === TEXT_PATTERN || !/\d/.test(trimmed)) return null;
  const dotted = decimal === "," ? DOTTED_DATE.exec(trimmed) : null;
  const dateLike = dotted ? `${dotted[1]}/${dotted[2]}/${dotted[3]}` : trimmed;
  const read = parseValue(dateLike, { locale: dotted ? "de-DE" : locale });
  if (!read || typeof read.v !== "number") return null;
  const { v, z = "" } = read;
  const value = Number(v.toPrecision(DIGITS));
  if (isDateFormat(z)) return { value, format: isDateFormat(pattern) ? null : dotted ? "dd.mm.yyyy" : z };
  if (!isGrouped(trimmed, decimal)) return null;
  if (z === "" && isPercent(pattern) && Math.abs(value) >= 1) return { value: value / 100, format: null };
  const brings = z !== "" && (isPlain(pattern) || (isPercent(z) && !isPercent(pattern)));
  return { value, format: brings ? z : null };
}

/** A cell's number as it is offered for editing: all its digits, so that leaving it as it is changes nothing. */
export function editedText(value: number, pattern: string, { decimal }: Typing): string {
  if (isDateFormat(pattern))
    return format(value % 1 === 0 ? "yyyy-mm-dd" : value < 1 ? "hh:mm:ss" : "yyyy-mm-dd hh:mm:ss", value);
  const shown = isPercent(pattern) ? `${Number((value * 100).toPrecision(DIGITS))}%` : String(value);
  return shown.replace(".", decimal);
}
