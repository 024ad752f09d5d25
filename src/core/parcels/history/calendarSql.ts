import { MONTHS } from "./cells";
import type { DateOrder } from "./mapping";

const two = (number: number): string => String(number).padStart(2, "0");
/** Whole numbers up to 99 with two digits, and as they are written: where zeros may be left out, those below 10 in both ways. */
const twoDigits = (isShort: boolean): string =>
  Array.from({ length: 100 }, (_, number) =>
    isShort && number < 10
      ? `('${two(number)}', '${two(number)}'), ('${two(number)}', '${number}')`
      : `('${two(number)}', '${two(number)}')`,
  ).join(", ");

const MONTH = "CAST('20' || years.digits || months.digits AS integer)";
const MONTH_END = `CASE WHEN months.digits = '02' AND MOD(CAST(years.digits AS integer), 4) > 0 THEN '28'
    WHEN months.digits = '02' THEN '29' WHEN months.digits IN ('04', '06', '09', '11') THEN '30' ELSE '31' END`;
const WRITTEN: { readonly [D in DateOrder]: string } = {
  "y-m-d": "'20' || years.digits || sign || months.digits || sign || days.digits",
  "m/d/y": "months.written || '/' || days.written || '/' || century || years.digits",
  "d/m/y": "days.written || '/' || months.written || '/' || century || years.digits",
  "d mon y": "days.written || ' ' || months.written || ' ' || century || years.digits",
};
const MONTH_NAMES = MONTHS.map((name, at) => `('${two(at + 1)}', '${name}')`).join(", ");

/**
 * The tables that tell the month of a date, monthOf in cells.ts: every day from 2000 to 2099 as it is written. One look-up
 * tells both the month and that there is such a day, in less time than a pattern takes that tells the month alone.
 */
export function calendar(order: DateOrder): string {
  const isIso = order === "y-m-d";
  const months = order === "d mon y" ? "month_names" : "two_digits";
  const ways = isIso ? "signs" : "centuries";
  return `two_digits (digits, written) AS (
  VALUES ${twoDigits(!isIso)}
),
${order === "d mon y" ? `month_names (digits, written) AS (\n  VALUES ${MONTH_NAMES}\n),\n` : ""}${
    isIso ? "signs (sign) AS (VALUES ('-'), ('/'))" : "centuries (century) AS (VALUES ('20'), (''))"
  },
calendar (day_text, month_number) AS ( -- every day from 2000 to 2099 as it is written, with its month such as 202603
  SELECT ${WRITTEN[order]}, ${MONTH}
  FROM two_digits years CROSS JOIN ${months} months CROSS JOIN two_digits days CROSS JOIN ${ways}
  WHERE CHAR_LENGTH(years.written) = 2 AND months.digits BETWEEN '01' AND '12' AND days.digits BETWEEN '01' AND ${MONTH_END}${
    isIso
      ? `
  UNION ALL SELECT '20' || years.digits || sign || months.digits, ${MONTH}
  FROM two_digits years CROSS JOIN two_digits months CROSS JOIN signs WHERE months.digits BETWEEN '01' AND '12'`
      : ""
  }
),
`;
}

const replaced = (text: string, signs: string, by: string): string =>
  [...signs].reduce((all, sign) => `REPLACE(${all}, '${sign}', '${by}')`, text);
/** The column `dated` with one sign between the parts of its date, and a blank before a time. */
export const PLAIN_DATE: { readonly [D in DateOrder]: string } = (() => {
  const slashes = `CASE WHEN dated LIKE '%-%-20__%' THEN ${replaced(replaced("dated", "-", "/"), ",", " ")} WHEN dated LIKE '%.%' OR dated LIKE '%,%' THEN ${replaced(replaced("dated", ".", "/"), ",", " ")} ELSE dated END`;
  return {
    "y-m-d": "''",
    "m/d/y": slashes,
    "d/m/y": slashes,
    "d mon y": `REPLACE(${replaced("LOWER(dated)", "-,./", " ")}, '  ', ' ')`,
  };
})();
const BEFORE_TIME =
  "CASE WHEN plain_date LIKE '% %' THEN SUBSTRING(plain_date FROM 1 FOR POSITION(' ' IN plain_date) - 1) ELSE plain_date END";
const named = (day: number, month: number): string =>
  `SPLIT_PART(plain_date, ' ', ${day}) || ' ' || SUBSTRING(SPLIT_PART(plain_date, ' ', ${month}) FROM 1 FOR 3) || ' ' || SPLIT_PART(plain_date, ' ', 3)`;
/** The day of the columns `dated` and `plain_date` as it stands in the calendar, without the time. */
export const DAY_TEXT: { readonly [D in DateOrder]: string } = {
  "y-m-d": "SUBSTRING(dated FROM 1 FOR 10)",
  "m/d/y": BEFORE_TIME,
  "d/m/y": BEFORE_TIME,
  "d mon y": `CASE WHEN POSITION(SUBSTRING(plain_date FROM 1 FOR 1) IN '0123456789') > 0 THEN ${named(1, 2)} ELSE ${named(2, 1)} END`,
};
/** 2026-03 of the column `month_number`; '' where it is NULL. */
export const MONTH_TEXT =
  "CASE WHEN month_number IS NULL THEN '' ELSE SUBSTRING(CAST(month_number AS varchar) FROM 1 FOR 4) || '-' || SUBSTRING(CAST(month_number AS varchar) FROM 5 FOR 2) END";
