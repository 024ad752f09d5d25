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
  "m/d/y": "months.written || '/' || days.written || '/20' || years.digits",
  "d/m/y": "days.written || '/' || months.written || '/20' || years.digits",
};

/**
 * The tables that tell the month of a date, monthOf in cells.ts: every day from 2000 to 2099 as it is written. One look-up
 * tells both the month and that there is such a day, in less time than a pattern takes that tells the month alone.
 */
export function calendar(order: DateOrder): string {
  const isIso = order === "y-m-d";
  const signs = isIso ? " CROSS JOIN signs" : "";
  return `two_digits (digits, written) AS (
  VALUES ${twoDigits(!isIso)}
),
${isIso ? "signs (sign) AS (VALUES ('-'), ('/')),\n" : ""}calendar (day_text, month_number) AS ( -- every day from 2000 to 2099 as it is written, with its month such as 202603
  SELECT ${WRITTEN[order]}, ${MONTH}
  FROM two_digits years CROSS JOIN two_digits months CROSS JOIN two_digits days${signs}
  WHERE CHAR_LENGTH(years.written) = 2 AND months.digits BETWEEN '01' AND '12' AND days.digits BETWEEN '01' AND ${MONTH_END}${
    isIso
      ? `
  UNION ALL SELECT '20' || years.digits || sign || months.digits, ${MONTH}
  FROM two_digits years CROSS JOIN two_digits months${signs} WHERE months.digits BETWEEN '01' AND '12'`
      : ""
  }
),
`;
}

/** The column `dated` with slashes alone between its parts, and a blank before a time. */
export const SLASHED_DATE =
  "CASE WHEN dated LIKE '%.%' OR dated LIKE '%,%' THEN REPLACE(REPLACE(dated, '.', '/'), ',', ' ') ELSE dated END";
/** The day of the columns `dated` and `slashed_date` as it stands in the calendar, without the time. */
export const dayText = (order: DateOrder): string =>
  order === "y-m-d"
    ? "SUBSTRING(dated FROM 1 FOR 10)"
    : "CASE WHEN slashed_date LIKE '% %' THEN SUBSTRING(slashed_date FROM 1 FOR POSITION(' ' IN slashed_date) - 1) ELSE slashed_date END";
/** 2026-03 of the column `month_number`; '' where it is NULL. */
export const MONTH_TEXT =
  "CASE WHEN month_number IS NULL THEN '' ELSE SUBSTRING(CAST(month_number AS varchar) FROM 1 FOR 4) || '-' || SUBSTRING(CAST(month_number AS varchar) FROM 5 FOR 2) END";
