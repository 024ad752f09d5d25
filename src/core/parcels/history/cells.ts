import type { DateOrder } from "./mapping";

/** Letters of English alone: the databases' locales differ in the others. */
export const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
export const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

const NUMBER = /^ *-?[0-9]{0,15}[.]?[0-9]{1,15} *$/;
/** A number with a decimal point and without separators, as exports have it; null where the text is none. */
export const numberOf = (text: string): number | null => (NUMBER.test(text) ? Number(text) : null);

const DATES: { readonly [D in DateOrder]: RegExp } = {
  "y-m-d": /^([0-9]{4})-(0[1-9]|1[0-2])/,
  "m/d/y": /^(0?[1-9]|1[0-2])[/.][0-9]{1,2}[/.]([0-9]{4})(?:[^0-9][ -~]*)?$/,
  "d/m/y": /^[0-9]{1,2}[/.](0?[1-9]|1[0-2])[/.]([0-9]{4})(?:[^0-9][ -~]*)?$/,
};
/** 2026-03 of a date; "" where there is none. */
export function monthOf(text: string, order: DateOrder): string {
  const found = DATES[order].exec(text);
  if (!found) return "";
  const [, first = "", second = ""] = found;
  return order === "y-m-d" ? `${first}-${second}` : `${second}-${first.padStart(2, "0")}`;
}

/** The first characters of a postcode, without spaces and apostrophes, with the zeros that a number lost. */
export function prefixOf(text: string, digits: number, length: number): string {
  const bare = upper(text.replace(/[' ]/g, ""));
  return (/^[0-9]+$/.test(bare) ? bare.padStart(digits, "0") : bare).slice(0, length);
}
