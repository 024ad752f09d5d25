import { upper } from "./cells";

/** The zone of every prefix of a postcode. */
export interface ZoneMap {
  /** Characters of a prefix. */
  readonly length: number;
  readonly zones: ReadonlyMap<string, string>;
}

/** A row of the user's table: postcodes from one prefix to another, both included. */
export interface ZoneRange {
  readonly from: string;
  /** "": from alone. */
  readonly to: string;
  readonly zone: string;
}

/** More prefixes than all ZIP codes of five digits are refused. */
const MOST_PREFIXES = 200_000;

/**
 * Spreads ranges of prefixes over single ones, all as long as the longest: 005-006 is 005 and 006, and beside 00501 also
 * 00500 to 00699. Where ranges overlap, the longer prefix goes before the shorter, else the first row. Prefixes with
 * letters stand alone: their from and to are the same.
 *
 * @throws RangeError naming the row, counted from 1
 */
export function zoneMap(ranges: readonly ZoneRange[]): ZoneMap {
  const bare = (text: string): string => upper(text.replace(/[' ]/g, ""));
  const rows = ranges.map(({ from, to, zone }, index) => {
    const ends = [bare(from), bare(to) || bare(from)] as const;
    const where = `Row ${index + 1} (from "${from}" to "${to}")`;
    if (ends[0] === "")
      throw new RangeError(`${where}: type the first characters of its postcodes, such as 005.`);
    if (zone.trim() === "") throw new RangeError(`${where}: type the zone.`);
    if (ends[0] !== ends[1] && !ends.every((end) => /^\d+$/.test(end)))
      throw new RangeError(`${where}: a range is of digits; give each prefix with letters a row.`);
    if (ends[0].length !== ends[1].length || ends[0] > ends[1])
      throw new RangeError(`${where}: from and to must have as many characters as each other, and rise.`);
    return { from: ends[0], to: ends[1], zone: zone.trim(), index };
  });
  const length = Math.max(0, ...rows.map(({ from }) => from.length));
  const zones = new Map<string, string>();
  const byLength = [...rows].sort((a, b) => b.from.length - a.from.length || a.index - b.index);
  for (const { from, to, zone } of byLength)
    for (const prefix of spread(from, to, length)) {
      if (!zones.has(prefix)) zones.set(prefix, zone);
      if (zones.size > MOST_PREFIXES)
        throw new RangeError(`The zones spread over more than ${MOST_PREFIXES} prefixes; use shorter ones.`);
    }
  return { length, zones };
}

function* spread(from: string, to: string, length: number): Generator<string> {
  if (!/^\d+$/.test(from)) {
    yield from;
    return;
  }
  const scale = 10 ** (length - from.length);
  for (let prefix = Number(from) * scale; prefix < (Number(to) + 1) * scale; prefix++)
    yield String(prefix).padStart(length, "0");
}
