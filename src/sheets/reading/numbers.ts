import { bareKey } from "../../core/names";
import type { Culture } from "../values";
import { keys } from "./lookup";
import { UNKNOWN_WORDS, ZERO_WORDS } from "./synonyms";

/** A number as typed; with `percent` it stands for value / 100. */
export interface TypedNumber {
  readonly value: number;
  readonly percent: boolean;
}

const CURRENCY = String.raw`(?:[A-Z]{0,3}[$€£¥₹₩₽₺₫₪฿₱₴]|USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|MXN|BRL|ZAR|SGD|HKD|euros?|dollars?)`;
const SHAPE = new RegExp(
  String.raw`^(?:${CURRENCY})?\s*([-+]?)\s*(?:${CURRENCY})?\s*([\d.,' ]*\d[\d.,']*(?:e[-+]?\d+)?)\s*(%|percent|per cent|pct)?\s*(?:${CURRENCY})?\s*(-?)$`,
  "i",
);
/** No number is written longer; what is longer is a text, and need not be searched. */
const LONGEST_NUMBER = 60;
const UNKNOWN_KEYS = keys(UNKNOWN_WORDS);
const ZERO_KEYS = keys(ZERO_WORDS);

/** Whether a text says that the number is not known: `?`, or a word for it. */
export function saysUnknown(text: string): boolean {
  return /^\?+$/.test(text.trim()) || UNKNOWN_KEYS.has(bareKey(text));
}

/** Whether a text is a word for 0, where a plain 0 counts as blank. */
export function saysZero(text: string): boolean {
  return ZERO_KEYS.has(bareKey(text));
}

/** Digits with a decimal sign and separators of thousands in their right places; NaN if they are not. */
function digitsToNumber(digits: string, decimal: "." | ","): number {
  const separator = decimal === "." ? "," : ".";
  const [body = "", exponent = ""] = digits.split(/(?=e)/i);
  const [whole = "", decimals, ...rest] = body.split(decimal);
  if (rest.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return NaN;
  const plain = whole.replaceAll(" ", separator).replaceAll("'", separator);
  const mark = separator === "." ? "\\." : ",";
  const grouped = new RegExp(`^\\d{1,3}(${mark}\\d{3})+$|^\\d{1,2}(${mark}\\d{2})+${mark}\\d{3}$|^\\d*$`);
  if (!grouped.test(plain)) return NaN;
  return Number(`${plain.replaceAll(separator, "") || "0"}.${decimals ?? ""}0${exponent}`);
}

/**
 * A number as people type it: `$4.50`, `1,200`, `1.200,00` where the culture says so, `12%`, `(1,200)` for a negative,
 * `4.50 USD`, `€ 3`; separators of thousands may be spaces and apostrophes too. null if the text is none.
 */
export function parseNumber(text: string, culture: Culture): TypedNumber | null {
  if (text.length > LONGEST_NUMBER) return null;
  let rest = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const inBrackets = /^([^\d()]*)\(([^()]+)\)([^\d()]*)$/.exec(rest);
  if (inBrackets) rest = `${inBrackets[1]}${inBrackets[2]}${inBrackets[3]}`.trim();
  const match = SHAPE.exec(rest);
  if (!match) return null;
  const [, sign, digits = "", percent, trailingMinus] = match;
  const value = digitsToNumber(digits.trim(), culture.decimal);
  if (!Number.isFinite(value)) return null;
  const minuses = [inBrackets !== null, sign === "-", trailingMinus === "-"].filter(Boolean).length;
  if (minuses > 1) return null;
  return { value: minuses === 1 && value !== 0 ? -value : value, percent: percent !== undefined };
}

/** What to type for a text that is a number with the other decimal sign; null if it is none. */
export function withOtherDecimal(text: string, { decimal }: Culture): string | null {
  const typed = parseNumber(text, { decimal: decimal === "." ? "," : "." });
  return typed && String(typed.value).replace(".", decimal) + (typed.percent ? "%" : "");
}
