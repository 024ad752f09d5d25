import type { DateOrder } from "./mapping";
import type { ZoneMap } from "./zones";

/** Expressions that mean the same in DuckDB and PostgreSQL, and what cells.ts does in TypeScript. */

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const literals = (texts: readonly string[]): string => texts.map(literal).join(", ");
/** A column or table as SQL names it, whatever its characters. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** The same double in every database, whatever it makes of decimals. */
export const double = (value: number): string => `CAST('${value}' AS double precision)`;

/**
 * A text as a number, NULL where it is none; a comma is a decimal point where it cannot part thousands. In the patterns
 * a dot stands in brackets, for alone it means different things. Blanks come first: they are many, and a pattern takes
 * time.
 */
export const number = (column: string): string =>
  `CASE WHEN ${column} = '' THEN NULL WHEN ${column} SIMILAR TO ' *-?[0-9]{0,15}[.]?[0-9]{1,15} *' THEN CAST(${column} AS double precision) WHEN ${column} SIMILAR TO ' *-?(0?,[0-9]{1,15}|[0-9]{1,15},([0-9]{1,2}|[0-9]{4,15})) *' THEN CAST(REPLACE(${column}, ',', '.') AS double precision) END`;
/** A number as whole parts, half up; `times` multiplies it. */
export const parts = (value: string, factor: number, times = ""): string =>
  `CAST(FLOOR(${value} * ${double(factor)}${times} + 0.5) AS bigint)`;

const MONTH = "(0?[1-9]|1[0-2])";
const DAY = "[0-9]{1,2}";
const YEAR = "[0-9]{4}([^0-9][ -~]*)?";
const twoDigits = (text: string): string => `SUBSTRING('0' || ${text} FROM CHAR_LENGTH(${text}) FOR 2)`;

/** 2026-03 of the column `dated`; '' where there is none. */
export function month(order: DateOrder): string {
  const iso = "SUBSTRING(dated FROM 1 FOR 7)";
  if (order === "y-m-d")
    return `CASE WHEN ${iso} SIMILAR TO '[0-9]{4}-(0[1-9]|1[0-2])' THEN ${iso} ELSE '' END`;
  const date = "REPLACE(dated, '.', '/')";
  const after = (text: string): string => `SUBSTRING(${text} FROM POSITION('/' IN ${text}) + 1)`;
  const before = (text: string): string => `SUBSTRING(${text} FROM 1 FOR POSITION('/' IN ${text}) - 1)`;
  const shape = order === "m/d/y" ? `${MONTH}/${DAY}/${YEAR}` : `${DAY}/${MONTH}/${YEAR}`;
  const read = before(order === "m/d/y" ? date : after(date));
  const year = `SUBSTRING(${after(after(date))} FROM 1 FOR 4)`;
  return `CASE WHEN ${date} SIMILAR TO '${shape}' THEN ${year} || '-' || ${twoDigits(read)} ELSE '' END`;
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
