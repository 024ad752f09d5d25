import type { DateOrder, Decimals } from "./mapping";

/** Letters of English alone: the databases' locales differ in the others. */
export const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
export const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

const NUMBER = /^ *-?[0-9]{0,15}[.]?[0-9]{1,15} *$/;
/** A comma that cannot part thousands: not before exactly three digits, or with nothing but a 0 before it. */
const DECIMAL_COMMA = /^ *-?(0?,[0-9]{1,15}|[0-9]{1,15},([0-9]{1,2}|[0-9]{4,15})) *$/;
const THOUSANDS = {
  point: /^ *-?[1-9][0-9]{0,2}(,[0-9]{3}){1,4}([.][0-9]{1,15})? *$/,
  comma: /^ *-?[1-9][0-9]{0,2}([.][0-9]{3}){1,4}(,[0-9]{1,15})? *$/,
} as const;
const ANY_COMMA = /^ *-?[0-9]{0,15},[0-9]{1,15} *$/;
/**
 * The number of a text; null where it is none. Where the table shows which sign its decimals stand behind, the other one
 * parts thousands: 1,500 is 1500 or 1.5. Where it does not, a point is a decimal one, and a comma where it can be
 * nothing else.
 */
export function numberOf(text: string, decimals: Decimals): number | null {
  if (decimals === "comma") {
    if (THOUSANDS.comma.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
    if (ANY_COMMA.test(text)) return Number(text.replace(",", "."));
  }
  if (NUMBER.test(text)) return Number(text);
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(",", "."));
  return decimals === "point" && THOUSANDS.point.test(text) ? Number(text.replaceAll(",", "")) : null;
}

/**
 * Month and year of a date as they stand there, and no day. Cutting is all that is done to every row: whether it is a
 * month is asked once of an order (monthOf), of orders that count alike where a database does it.
 */
export function monthText(text: string, order: DateOrder): string {
  if (order === "y-m-d") return text.slice(0, 7);
  const date = text.replaceAll(".", "/");
  const first = date.indexOf("/") + 1;
  if (order === "d/m/y") return date.slice(first, first + 8);
  const second = date.indexOf("/", first) + 1 || first;
  return date.slice(0, first) + date.slice(second, second + 5);
}
const ISO = /^[0-9]{4}-(0[1-9]|1[0-2])$/;
const SLASHED = /^(0?[1-9]|1[0-2])[/]([0-9]{4})(?:[^0-9][ -~]*)?$/;
/** 2026-03 of a monthText; "" where it is no month. */
export function monthOf(text: string, order: DateOrder): string {
  if (order === "y-m-d") return ISO.test(text) ? text : "";
  const [, month = "", year = ""] = SLASHED.exec(text) ?? [];
  return month && `${year}-${month.padStart(2, "0")}`;
}

/** The first characters of a postcode, without spaces and apostrophes, with the zeros that a number lost. */
export function prefixOf(text: string, digits: number, length: number): string {
  const bare = upper(text.replace(/[' ]/g, ""));
  return (/^[0-9]+$/.test(bare) ? bare.padStart(digits, "0") : bare).slice(0, length);
}
