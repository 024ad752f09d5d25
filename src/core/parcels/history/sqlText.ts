import type { DateOrder, Decimals } from "./mapping";
import type { ZoneMap } from "./zones";

/** Expressions that mean the same in DuckDB and PostgreSQL, and what cells.ts does in TypeScript. */

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const literals = (texts: readonly string[]): string => texts.map(literal).join(", ");
/** A column or table as SQL names it, whatever its characters. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** The same double in every database, whatever it makes of decimals. */
export const double = (value: number): string => `CAST('${value}' AS double precision)`;

const cast = (text: string): string => `CAST(${text} AS double precision)`;
/**
 * A text as a number, NULL where it is none (numberOf in cells.ts). In the patterns a dot stands in brackets, for alone it
 * means different things. Blanks come first: they are many, and a pattern takes time.
 */
export function number(column: string, decimals: Decimals): string {
  const when = (pattern: string, value: string): string =>
    ` WHEN ${column} SIMILAR TO ' *-?${pattern} *' THEN ${cast(value)}`;
  const bare = (sign: string): string => `REPLACE(${column}, '${sign}', '')`;
  const point = `REPLACE(${column}, ',', '.')`;
  const plain = when("[0-9]{0,15}[.]?[0-9]{1,15}", column);
  const read =
    decimals === "comma"
      ? when("[1-9][0-9]{0,2}([.][0-9]{3}){1,4}(,[0-9]{1,15})?", `REPLACE(${bare(".")}, ',', '.')`) +
        when("[0-9]{0,15},[0-9]{1,15}", point) +
        plain
      : plain + when("(0?,[0-9]{1,15}|[0-9]{1,15},([0-9]{1,2}|[0-9]{4,15}))", point);
  const thousands =
    decimals === "point" ? when("[1-9][0-9]{0,2}(,[0-9]{3}){1,4}([.][0-9]{1,15})?", bare(",")) : "";
  return `CASE WHEN ${column} = '' THEN NULL${read}${thousands} END`;
}
/** A sum over rows as bigint: databases widen it each in its own way. */
export const sum = (what: string): string => `CAST(SUM(${what}) AS bigint)`;
/** A number as whole parts, half up; `times` multiplies it. */
export const parts = (value: string, factor: number, times = ""): string =>
  `CAST(FLOOR(${value} * ${double(factor)}${times} + 0.5) AS bigint)`;

const twoDigits = (text: string): string => `SUBSTRING('0' || ${text} FROM CHAR_LENGTH(${text}) FOR 2)`;

/** The column `dated` with one sign between its parts. */
export const SLASHED_DATE = "CASE WHEN dated LIKE '%.%' THEN REPLACE(dated, '.', '/') ELSE dated END";
/** Month and year of the columns `dated` and `slashed_date` as they stand there, and no day: monthText in cells.ts. */
export function monthText(order: DateOrder): string {
  if (order === "y-m-d") return "SUBSTRING(dated FROM 1 FOR 7)";
  const after = (text: string, characters: string): string =>
    `SUBSTRING(${text} FROM POSITION('/' IN ${text}) + 1${characters})`;
  if (order === "d/m/y") return after("slashed_date", " FOR 8");
  const month = "SUBSTRING(slashed_date FROM 1 FOR POSITION('/' IN slashed_date))";
  return `${month} || ${after(after("slashed_date", ""), " FOR 5")}`;
}
/** 2026-03 of the column `month_text`; '' where it is no month. */
export function month(order: DateOrder): string {
  const shape = order === "y-m-d" ? "[0-9]{4}-(0[1-9]|1[0-2])" : "(0?[1-9]|1[0-2])/[0-9]{4}([^0-9][ -~]*)?";
  const digits = "SUBSTRING(month_text FROM 1 FOR POSITION('/' IN month_text) - 1)";
  const year = "SUBSTRING(month_text FROM POSITION('/' IN month_text) + 1 FOR 4)";
  const read = order === "y-m-d" ? "month_text" : `${year} || '-' || ${twoDigits(digits)}`;
  return `CASE WHEN month_text SIMILAR TO '${shape}' THEN ${read} ELSE '' END`;
}

/** The column `postcode` without spaces and apostrophes. */
export const BARE_POSTCODE =
  "UPPER(CASE WHEN postcode LIKE '% %' OR postcode LIKE '%''%' THEN REPLACE(REPLACE(postcode, '''', ''), ' ', '') ELSE postcode END)";
/** The first characters of the column `bare_postcode`, with the zeros that a number lost. */
export function prefix(digits: number, length: number): string {
  const first = `SUBSTRING(bare_postcode FROM 1 FOR ${length})`;
  const padded = `SUBSTRING('${"0".repeat(digits)}' || bare_postcode FROM CHAR_LENGTH(bare_postcode) + 1 FOR ${length})`;
  const isShort = `CHAR_LENGTH(bare_postcode) < ${digits} AND bare_postcode SIMILAR TO '[0-9]+'`;
  return `CASE WHEN ${isShort} THEN ${padded} ELSE ${first} END`;
}

/** Rows of prefix and zone. */
export function zoneRows(map: ZoneMap | null): string {
  const rows = [...(map?.zones ?? [])].map(([at, zone]) => `(${literal(at)}, ${literal(zone)})`);
  return rows.length > 0 ? `VALUES ${rows.join(", ")}` : "SELECT '', '' WHERE 1 = 0";
}
