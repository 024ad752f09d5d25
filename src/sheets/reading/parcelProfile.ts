import { UNKNOWN, type Entry, type Problem } from "../../core/model";
import { bareKey, remembered } from "../../core/names";
import { zoneKey } from "../../core/parcels/freight";
import { NO_ZONE } from "../../core/parcels/parcels";
import type { Grouping, Groups, ParcelProfile } from "../../core/parcels/profile";
import type { Units } from "../../core/parcels/service";
import { DELIVERY_AREA } from "./carrierRules";
import type { NumberField } from "./fields";
import { isBlank, textOf, type Reading } from "./grid";
import { parseNumber } from "./numbers";
import * as MESSAGES from "./parcelMessages";
import { numberIn, rowAt } from "./row";
import type { FoundTable } from "./tables";
import { unitsOfSide, unitsOfWeight } from "./units";
import { saysWeight, weightIn } from "./weights";

/** A table of parcels as read. */
export interface ParcelTable {
  /** Null where it cannot be used, which is reported. */
  readonly profile: ParcelProfile | null;
  /** The row of the grid each parcel stands in. */
  readonly rows: readonly number[];
  readonly table: FoundTable;
}

const SIDES = ["length", "width", "height"] as const;
const FIELDS = {
  weight: { name: "Weight", type: "count", least: 0, zeroIsBlank: true },
  share: { name: "Share", type: "count", least: 0, zeroIsBlank: true },
  length: { name: "Length", type: "count", least: 0, zeroIsBlank: true },
  width: { name: "Width", type: "count", least: 0, zeroIsBlank: true },
  height: { name: "Height", type: "count", least: 0, zeroIsBlank: true },
} as const satisfies { readonly [column: string]: NumberField };
type NumberColumn = keyof typeof FIELDS;
/** Cells that cannot be read, listed one by one. */
const LISTED = 5;
/** What a mark in the column Ours only may be; blank: no. */
const YES = new Set(["yes", "y", "x", "1", "true", "ours", "ours only"].map(bareKey));
const NO = new Set(["", "no", "n", "0", "false"]);
/** The columns of names that put parcels in groups. */
const GROUP_COLUMNS: { readonly [G in Grouping]: { readonly column: string; readonly heading: string } } = {
  "item group": { column: "itemGroup", heading: "Item group" },
  "sales channel": { column: "channel", heading: "Channel" },
};
/** Zones, services and groups are counted in a byte. */
const MOST_NAMES = 254;

/** The units that the headings name; "other" where they cannot be used or differ, null where they name none. */
export function unitsOfParcels({ grid, headingRow, columns }: FoundTable): Units | "other" | null {
  const heading = (column: string): string => {
    const at = columns.get(column);
    return at === undefined ? "" : textOf(grid.cells[headingRow]?.[at]);
  };
  const named = new Set([
    unitsOfWeight(heading("weight")),
    ...SIDES.map((side) => unitsOfSide(heading(side))),
  ]);
  named.delete(null);
  return named.size > 1 ? "other" : ([...named][0] ?? null);
}

/** Counts names as they come, from `first`. */
function counter(first: number, keyOf: (text: string) => string) {
  const names: string[] = [];
  const places = new Map<string, number>();
  const place = remembered((text) => {
    const own = keyOf(text);
    if (!places.has(own)) {
      places.set(own, first + names.length);
      names.push(text);
    }
    return places.get(own)!;
  });
  return { names, place };
}

/**
 * Reads a table of parcels: Weight, Zone, and Length, Width, Height, Service, Share, Item group,
 * Channel, Ours only, Residential, Delivery area where they apply. A row is a parcel,
 * or with Share a class of them; a row whose Share is blank is left out. A weight or side that cannot be read stays
 * unknown (0), so that no service can carry the parcel.
 *
 * @param fallback units where the headings name none
 */
export function readParcels(table: FoundTable, fallback: Units, reading: Reading): ParcelTable {
  const { grid, columns } = table;
  const unusable: ParcelTable = { profile: null, rows: [], table };
  const report = (row: number, column: string, severity: Problem["severity"], message: string): void => {
    const cell = grid.address(row, columns.get(column) ?? table.left);
    reading.problems.push({ sheet: grid.name, cell, severity, message });
  };
  const units = unitsOfParcels(table) ?? fallback;
  if (units === "other") {
    const headings = ["weight", ...SIDES].flatMap((column) => {
      const at = columns.get(column);
      return at === undefined ? [] : [textOf(grid.cells[table.headingRow]?.[at])];
    });
    report(
      table.headingRow,
      "weight",
      "error",
      MESSAGES.unitsUnclear(headings.length > 1 ? "Headings" : "Heading", headings.join(", ")),
    );
    return unusable;
  }

  const own: Problem[] = [];
  const number = (row: number, column: NumberColumn): Entry => {
    const at = columns.get(column);
    const cell = at === undefined ? null : (grid.cells[row]?.[at] ?? null);
    if (cell === null || (typeof cell === "number" && cell >= 0 && cell < Infinity)) return cell || null;
    const found = rowAt(grid, row, columns, table.left, { ...reading, problems: own });
    return column === "weight"
      ? weightIn(found, FIELDS.weight, units, MESSAGES.parcelUnit).weight
      : numberIn(found, column, FIELDS[column]);
  };
  /** A note under the table: a text in the place of the weight, and nothing else. */
  const isNote = (row: number): boolean => {
    const cell = grid.cells[row]?.[columns.get("weight")!];
    if (typeof cell !== "string" || parseNumber(cell, reading.culture) !== null || saysWeight(cell))
      return false;
    return [...columns].every(([column, at]) => column === "weight" || isBlank(grid.cells[row]?.[at]));
  };

  const hasShare = columns.has("share");
  const rows: number[] = [];
  const shares: number[] = [];
  let isKnown = true;
  for (const row of table.rows) {
    if (isNote(row)) continue;
    const share = hasShare ? number(row, "share") : 1;
    if (share === UNKNOWN) isKnown = false;
    else if (share !== null && share > 0) {
      rows.push(row);
      shares.push(share);
    }
  }
  const numbers = (column: NumberColumn): Float64Array =>
    Float64Array.from(rows, (row) => {
      const value = number(row, column);
      // A side that cannot be read must not pass for one that was not measured.
      return value === UNKNOWN ? -1 : (value ?? 0);
    });
  const weight = numbers("weight");
  const measured = SIDES.some((side) => columns.has(side));
  const sides = measured
    ? { length: numbers("length"), width: numbers("width"), height: numbers("height") }
    : null;

  const textAt = (row: number, column: string): string => textOf(grid.cells[row]?.[columns.get(column)!]);
  const zones = counter(0, zoneKey);
  const zone = Uint8Array.from(rows, (row) => {
    const text = textAt(row, "zone");
    return text === "" ? NO_ZONE : Math.min(zones.place(text), NO_ZONE);
  });
  /** A column of names; null where the table has none. */
  const named = (column: string): Groups | null => {
    if (!columns.has(column)) return null;
    const { names, place } = counter(1, bareKey);
    const of = Uint8Array.from(rows, (row) => {
      const text = textAt(row, column);
      return text === "" ? 0 : Math.min(place(text), 255);
    });
    return { names, of };
  };
  const services = named("service");
  const groupings = Object.entries(GROUP_COLUMNS).flatMap(([grouping, { column, heading }]) => {
    const groups = named(column);
    return groups ? [{ grouping, column, heading, groups }] : [];
  });
  /** 1: yes; null where the table has no such column. */
  const marks = (column: string, wrong: (text: string) => string): Uint8Array | null =>
    columns.has(column)
      ? Uint8Array.from(rows, (row) => {
          const text = bareKey(textAt(row, column));
          const isYes = YES.has(text);
          if (!isYes && !NO.has(text)) report(row, column, "error", wrong(textAt(row, column)));
          return isYes ? 1 : 0;
        })
      : null;
  const ownOnly = marks("ownOnly", MESSAGES.ownOnly);
  const residential = marks("residential", (text) => MESSAGES.yesOrNo("Residential", text));
  const area = marks("area", (text) => MESSAGES.yesOrNo("Delivery area", text));
  reading.problems.push(...own.slice(0, LISTED));
  if (own.length > LISTED)
    report(table.headingRow, "weight", "error", MESSAGES.moreLikeThese(own.length - LISTED));
  for (const [column, name, names] of [
    ["zone", "Zone", zones.names],
    ["service", "Service", services?.names ?? []],
    ...groupings.map(({ column, heading, groups }) => [column, heading, groups.names] as const),
  ] as const)
    if (names.length > MOST_NAMES) {
      report(table.headingRow, column, "error", MESSAGES.tooManyNames(name, MOST_NAMES));
      isKnown = false;
    }
  if (rows.length === 0 && isKnown) {
    const shareIsAll = hasShare && table.rows.length > 0;
    report(
      table.headingRow,
      shareIsAll ? "share" : "weight",
      "error",
      shareIsAll ? MESSAGES.noShares : MESSAGES.noParcelRows,
    );
  }
  if (!isKnown || rows.length === 0) return unusable;
  return {
    table,
    rows,
    profile: {
      parcels: {
        count: rows.length,
        units,
        weight,
        sides,
        zones: zones.names,
        zone,
        residential,
        areas: area ? [DELIVERY_AREA] : [],
        area,
        day: null,
      },
      share: hasShare ? Float64Array.from(shares) : null,
      services: services?.names ?? [],
      service: services?.of ?? null,
      ...(groupings.length > 0 && {
        groups: Object.fromEntries(groupings.map(({ grouping, groups }) => [grouping, groups])),
      }),
      ...(ownOnly && { ownOnly }),
    },
  };
}
