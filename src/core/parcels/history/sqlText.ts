import type { Decimals } from "./mapping";
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
 * means different things. Blanks and plain numbers come first: they are many, and a longer pattern takes more time.
 *
 * @param usual how most rows write theirs: to be the same text takes less time than any pattern
 */
export function number(column: string, decimals: Decimals, usual: readonly string[] = []): string {
  const when = (pattern: string, value: string): string =>
    ` WHEN ${column} SIMILAR TO '${pattern}' THEN ${cast(value)}`;
  const signed = (pattern: string, value: string): string => when(` *-?${pattern} *`, value);
  const bare = (sign: string): string => `REPLACE(${column}, '${sign}', '')`;
  const point = `REPLACE(${column}, ',', '.')`;
  const plain = signed("[0-9]{0,15}[.]?[0-9]{1,15}", column);
  const read =
    decimals === "comma"
      ? when("[0-9]{1,15}(,[0-9]{1,15})?", point) +
        signed("[1-9][0-9]{0,2}([.][0-9]{3}){1,4}(,[0-9]{1,15})?", `REPLACE(${bare(".")}, ',', '.')`) +
        signed("[0-9]{0,15},[0-9]{1,15}", point) +
        plain
      : when("[0-9]{1,15}([.][0-9]{1,15})?", column) +
        plain +
        signed("(0?,[0-9]{1,15}|[0-9]{1,15},([0-9]{1,2}|[0-9]{4,15}))", point);
  const thousands =
    decimals === "point" ? signed("[1-9][0-9]{0,2}(,[0-9]{3}){1,4}([.][0-9]{1,15})?", bare(",")) : "";
  const known = usual.map((text) => ` WHEN ${column} = ${literal(text)} THEN ${Number(text)}`).join("");
  return `CASE${known} WHEN ${column} = '' THEN NULL${read}${thousands} END`;
}
/** A sum over rows as bigint: databases widen it each in its own way. */
export const sum = (what: string): string => `CAST(SUM(${what}) AS bigint)`;
/** A number as whole parts, half up, still as a double; `times` multiplies it. */
export const parts = (value: string, factor: number, times = ""): string =>
  `FLOOR(${value} * ${double(factor)}${times} + 0.5)`;

/** The column `postcode` without spaces and apostrophes, in capitals where the zones' prefixes have letters. */
export function barePostcode(map: ZoneMap | null): string {
  const bare =
    "CASE WHEN postcode LIKE '% %' OR postcode LIKE '%''%' THEN REPLACE(REPLACE(postcode, '''', ''), ' ', '') ELSE postcode END";
  return [...(map?.zones.keys() ?? [])].some((at) => /[A-Z]/.test(at)) ? `UPPER(${bare})` : bare;
}
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
