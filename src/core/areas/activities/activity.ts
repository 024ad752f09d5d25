import type { Kind, StandardDriver } from "../../model";

/** Something that has to be done, or paid, whichever way an area is run: what quotes are held against. */
export interface Activity {
  /** As it stands in the checklist. */
  readonly name: string;
  /** What it covers, for whoever answers. */
  readonly covers: string;
  /** Words of a cost line's name, or of the item that drives it, by which the line answers. */
  readonly words: readonly string[];
  /** Drivers by which a line answers whatever its name. */
  readonly drivers: readonly StandardDriver[];
  /** How a cost that is missing would be charged; null where its size is no cost of choosing the option. */
  readonly per: StandardDriver | null;
  /** Kinds of option for which it arises; for others "not applicable" is proposed. */
  readonly kinds: readonly Kind[];
  /** Part of the area that it belongs to; "" = the area as a whole. */
  readonly element: string;
}

interface More {
  readonly drivers?: readonly StandardDriver[];
  readonly kinds?: readonly Kind[];
  readonly element?: string;
}
/** name, what it covers, words split by " | ", how a missing cost would be charged */
type Row = readonly [string, string, string, StandardDriver | null, More?];

const ALL: readonly Kind[] = ["in-house", "outsourced", "hybrid"];
/** Kinds of option in which somebody else does part of the work. */
export const PROVIDED: readonly Kind[] = ["outsourced", "hybrid"];

/** The activities of an area. */
export function activities(rows: readonly Row[]): Activity[] {
  return rows.map(([name, covers, words, per, { drivers = [], kinds = ALL, element = "" } = {}]) => ({
    name,
    covers,
    words: words.split(" | "),
    drivers,
    per,
    kinds,
    element,
  }));
}

/** What one unit of a driver is called in a sentence. */
export const UNIT_OF: { readonly [D in StandardDriver]?: string } = {
  month: "a month",
  order: "an order",
  unit: "a unit",
  parcel: "a parcel",
  return: "a return",
  contact: "a contact",
  transaction: "a transaction",
  once: "once",
};
