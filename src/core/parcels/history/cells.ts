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

const YEAR_FIRST = /^(?<year>20[0-9]{2})([-/])(?<month>[0-9]{2})(?:$|\2(?<day>[0-9]{2}))/;
/** 3/5/2026, 05.03.26, 05-03-2026. With dashes and two digits nothing would say which the year is. */
const slashed = (first: string, second: string): RegExp[] => [
  RegExp(`^(?<${first}>[0-9]{1,2})[/.](?<${second}>[0-9]{1,2})[/.](?<year>(?:20)?[0-9]{2})(?:$|[ ,])`),
  RegExp(`^(?<${first}>[0-9]{1,2})-(?<${second}>[0-9]{1,2})-(?<year>20[0-9]{2})(?:$|[ ,])`),
];
const WRITTEN: { readonly [D in DateOrder]: readonly RegExp[] } = {
  "y-m-d": [YEAR_FIRST],
  "m/d/y": slashed("month", "day"),
  "d/m/y": slashed("day", "month"),
  "d mon y": [
    /^(?<day>[0-9]{1,2}) (?<month>[a-z]{3})[^ ]* (?<year>(?:20)?[0-9]{2})(?:$| )/,
    /^(?<month>[a-z]{3})[^ ]* (?<day>[0-9]{1,2}) (?<year>(?:20)?[0-9]{2})(?:$| )/,
  ],
};
/** The first letters of the months' names in English. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * 202603 of a date in March 2026; 0 where it is no day of the years 2000 to 2099, which 31 February is not either. A time
 * may follow, after a blank or comma where the year stands last. 2026-03 alone will do.
 */
export function monthOf(text: string, order: DateOrder): number {
  const written =
    order === "d mon y"
      ? lower(text)
          .replace(/[-,./]/g, " ")
          .replaceAll("  ", " ")
      : text;
  const found = WRITTEN[order].map((pattern) => pattern.exec(written)?.groups).find(Boolean);
  if (!found) return 0;
  const { year = "", month: named = "", day: days = "1" } = found;
  const month = order === "d mon y" ? MONTHS.indexOf(named) + 1 : Number(named);
  const fullYear = 2000 + (Number(year) % 100);
  const day = Number(days);
  const last = month === 2 && fullYear % 4 > 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last ? 100 * fullYear + month : 0;
}
/** 2026-03 of such a month; "" of none. */
export const monthText = (month: number): string =>
  month > 0 ? `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}` : "";

/** The first characters of a postcode, without spaces and apostrophes, with the zeros that a number lost. */
export function prefixOf(text: string, digits: number, length: number): string {
  const bare = upper(text.replace(/[' ]/g, ""));
  return (/^[0-9]+$/.test(bare) ? bare.padStart(digits, "0") : bare).slice(0, length);
}
