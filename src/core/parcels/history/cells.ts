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

const YEAR_FIRST = /^(20[0-9]{2})([-/])([0-9]{2})(?:$|\2([0-9]{2}))/;
const SLASHED = /^([0-9]{1,2})[/.]([0-9]{1,2})[/.](20[0-9]{2})(?:$|[ ,])/;
/** Where year, month and day stand. */
const PARTS = { "y-m-d": [1, 3, 4], "m/d/y": [3, 1, 2], "d/m/y": [3, 2, 1] } as const;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * 202603 of a date in March 2026; 0 where it is no day of the years 2000 to 2099, which 31 February is not either. A time
 * may follow, after a blank or comma where the year stands last. 2026-03 alone will do.
 */
export function monthOf(text: string, order: DateOrder): number {
  const found = (order === "y-m-d" ? YEAR_FIRST : SLASHED).exec(text);
  if (!found) return 0;
  const [year, month, day] = PARTS[order].map((at) => Number(found[at] ?? 1)) as [number, number, number];
  const days = month === 2 && year % 4 > 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days ? 100 * year + month : 0;
}
/** 2026-03 of such a month; "" of none. */
export const monthText = (month: number): string =>
  month > 0 ? `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}` : "";

/** The first characters of a postcode, without spaces and apostrophes, with the zeros that a number lost. */
export function prefixOf(text: string, digits: number, length: number): string {
  const bare = upper(text.replace(/[' ]/g, ""));
  return (/^[0-9]+$/.test(bare) ? bare.padStart(digits, "0") : bare).slice(0, length);
}
