import type { CellValue } from "../../sheets/values";

const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Literals, escaped and padding letters, colours, conditions, currencies: none of them says that a number is a date. */
const NOT_CODES = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

const known = new Map<string, boolean>();

/** Whether a number format (en-US) shows a number as a date or a time of day. */
export function isDateFormat(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    answer = ELAPSED.test(format) || /[ymdhs]/i.test(format.replace(NOT_CODES, "").replace(/general/gi, ""));
    known.set(format, answer);
  }
  return answer;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 29 February 1900, which never was; later days count one too many. */
const LEAP_DAY = 60;
const LAST_DAY = 2_958_465;

/**
 * A number in a cell with a date's format. What Excel shows as #### (before its first day or after its last) is an error.
 *
 * @param since1904 whether the workbook counts days from 1904
 */
export function dateValue(serial: number, since1904: boolean): CellValue {
  if (serial < 0 || serial > LAST_DAY) return { error: "#NUM!" };
  const days = since1904 ? serial : serial > LEAP_DAY ? serial - 1 : Math.min(serial, LEAP_DAY - 1);
  const time = (since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY);
  return { date: serial, text: new Date(time).toISOString().slice(0, 10) };
}
