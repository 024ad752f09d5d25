import { listed } from "../commitments/words";
import { zoneKey } from "../parcels/freight";
import { NO_ZONE } from "../parcels/parcels";
import { GROUPINGS, type Grouping, type ParcelProfile } from "../parcels/profile";

/** What orders are divided by. */
export const DIMENSIONS = ["weight", "zone", ...GROUPINGS] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How groups are spoken of: what stands before their names, and what parcels that name none are called. */
const WORDS: { readonly [G in Grouping]: { readonly before: string; readonly unnamed: string } } = {
  "item group": { before: "", unnamed: "other items" },
  "sales channel": { before: "orders from ", unnamed: "other channels" },
};
const isGrouping = (dimension: Dimension): dimension is Grouping => dimension in WORDS;

/** A profile's parcels in cells: weight bands, zones or groups by name; what nobody else may handle is a cell of its own. */
export interface Cells {
  readonly dimension: Dimension;
  /** Cell of each row of the profile. */
  readonly cellOf: Uint8Array;
  readonly cells: readonly {
    /** Last weight, zone or name; what lies between the cell before and this one is in it. */
    readonly upTo: string;
    readonly share: number;
    readonly ownOnly: boolean;
  }[];
}

/** Cells of a dimension at most: every set of them is priced for every option. */
const MOST = 7;

/** The rank that orders the rows along a dimension, and what each rank is called; null where no row differs. */
function ranked(profile: ParcelProfile, dimension: Dimension): { rank: number[]; names: string[] } | null {
  const { parcels, groups } = profile;
  const rows = Array.from({ length: parcels.count }, (_, row) => row);
  const of = (row: number): { at: number | string; name: string } => {
    if (dimension === "weight") return { at: parcels.weight[row]!, name: String(parcels.weight[row]!) };
    if (isGrouping(dimension)) {
      const group = groups?.[dimension];
      const name = group?.names[group.of[row]! - 1] ?? WORDS[dimension].unnamed;
      return { at: name, name };
    }
    const zone = parcels.zone[row] === NO_ZONE ? "" : zoneKey(parcels.zones[parcels.zone[row]!] ?? "");
    return { at: /^\d+$/.test(zone) ? Number(zone) : zone, name: zone };
  };
  const names = new Map(rows.map((row) => [of(row).at, of(row).name]));
  const order = [...names.keys()].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en"),
  );
  if (order.length < 2) return null;
  const place = new Map(order.map((at, rank) => [at, rank]));
  return { rank: rows.map((row) => place.get(of(row).at)!), names: order.map((at) => names.get(at)!) };
}

/**
 * Divides a profile along a dimension; null where all of it is alike. More than a few values are put together, neighbours
 * in bands of about equal shares, so that every division of the cells can be priced.
 */
export function cellsOf(profile: ParcelProfile, dimension: Dimension): Cells | null {
  const found = ranked(profile, dimension);
  if (!found) return null;
  const { rank, names } = found;
  const share = (row: number): number => (profile.share === null ? 1 : profile.share[row]!);
  const isOwn = (row: number): boolean => profile.ownOnly?.[row] === 1;
  const byRank = new Float64Array(names.length);
  let total = 0;
  rank.forEach((at, row) => {
    if (!isOwn(row)) byRank[at]! += share(row);
    total += share(row);
  });
  const free = byRank.reduce((sum, one) => sum + one, 0);
  const bandOf = new Int32Array(names.length);
  const used = [...byRank.keys()].filter((at) => byRank[at]! > 0);
  let before = 0;
  used.forEach((at, place) => {
    bandOf[at] = used.length <= MOST ? place : Math.floor(((before + byRank[at]! / 2) / free) * MOST);
    before += byRank[at]!;
  });
  // A band that no value's middle falls into is none.
  const bands = [...new Set(used.map((at) => bandOf[at]!))];
  const cells = bands.map((band) => {
    const within = used.filter((at) => bandOf[at] === band);
    const name = isGrouping(dimension) ? within.map((at) => names[at]!).join(", ") : names[within.at(-1)!]!;
    return { upTo: name, share: within.reduce((sum, at) => sum + byRank[at]!, 0) / total, ownOnly: false };
  });
  const own = rank.reduce((sum, _, row) => sum + (isOwn(row) ? share(row) : 0), 0);
  if (own > 0) cells.push({ upTo: "", share: own / total, ownOnly: true });
  if (cells.length < 2) return null;
  const cellOf = Uint8Array.from(rank, (at, row) =>
    isOwn(row) ? cells.length - 1 : bands.indexOf(bandOf[at]!),
  );
  return { dimension, cellOf, cells };
}

/** The cells in words: "up to 2 lb", "zones 2, 3 and 4", "Jewellery", "orders from Amazon". */
export function cellWords({ dimension, cells }: Cells, which: readonly number[], unit: string): string {
  const own = which.some((cell) => cells[cell]!.ownOnly) ? ["what nobody else may handle"] : [];
  const bands = which.filter((cell) => !cells[cell]!.ownOnly);
  const last = cells.filter(({ ownOnly }) => !ownOnly).length - 1;
  if (isGrouping(dimension)) {
    const names = bands.map((cell) => cells[cell]!.upTo);
    const before = bands.length > 0 ? WORDS[dimension].before : "";
    return before + listed([...names, ...own]);
  }
  const runs: [number, number][] = [];
  for (const cell of bands) {
    const run = runs.at(-1);
    if (run && run[1] === cell - 1) run[1] = cell;
    else runs.push([cell, cell]);
  }
  const words = runs.map(([from, to]) => {
    const low = from === 0 ? null : cells[from - 1]!.upTo;
    const high = cells[to]!.upTo;
    if (low === null && to === last) return dimension === "zone" ? "all zones" : "all weights";
    if (low === null) return dimension === "zone" ? `zones up to ${high}` : `up to ${high} ${unit}`;
    if (to === last) return dimension === "zone" ? `zones above ${low}` : `above ${low} ${unit}`;
    return dimension === "zone" ? `zones above ${low} to ${high}` : `above ${low} to ${high} ${unit}`;
  });
  return listed([...words, ...own]);
}
