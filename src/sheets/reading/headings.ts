import { bareKey, key, remembered } from "../../core/names";
import type { CellValue } from "../values";
import { textOf } from "./grid";
import { words } from "./lookup";
import { HEADINGS, NEEDED, NOT_AN_OPTION, TABLE_KINDS, type TableKind } from "./synonyms";

/** A cell of a heading row. */
export interface HeadingCell {
  readonly column: number;
  readonly text: string;
  /** The keys it goes by (headingKeys). */
  readonly keys: readonly string[];
}

/** A heading row that was recognized: which column of the sheet holds what. */
export interface Headings {
  readonly kind: TableKind;
  readonly columns: ReadonlyMap<string, number>;
  /** Cells of the heading row that are no column of the table. */
  readonly others: readonly HeadingCell[];
  /** Columns that mean the same as another and are not read: [left alone, read]. */
  readonly doubles: readonly (readonly [HeadingCell, HeadingCell])[];
}

/** For each kind of table: key of a heading -> the column it means, and how good a name it is (0 = its own). */
const LOOKUPS = new Map(
  TABLE_KINDS.map((kind) => {
    const lookup = new Map<string, { readonly column: string; readonly rank: number }>();
    for (const [column, list] of Object.entries(HEADINGS[kind]))
      words(list).forEach((word, rank) => {
        if (!lookup.has(key(word))) lookup.set(key(word), { column, rank: rank === 0 ? 0 : 1 });
      });
    return [kind, lookup] as const;
  }),
);
const LONGEST_HEADING = 60;
const NOT_OPTIONS = new Set(words(NOT_AN_OPTION).map(key));

/** The keys a heading goes by: with what stands in brackets ("Area (sq ft)"), and without ("Rate (USD)"). */
function headingKeys(text: string): readonly string[] {
  return /[([{]/.test(text) ? [key(text), bareKey(text)] : [key(text)];
}

/** What a heading may mean in any table, as "kind/column", by key. */
const MEANINGS = new Map<string, string[]>();
for (const [kind, lookup] of LOOKUPS)
  for (const [headingKey, { column }] of lookup)
    MEANINGS.set(headingKey, [...(MEANINGS.get(headingKey) ?? []), `${kind}/${column}`]);
const NONE: readonly string[] = [];

/** Tells quickly whether a row can hold the headings of any table, remembering the texts it has seen. */
export function headingFinder(): (row: readonly CellValue[]) => boolean {
  const meaningsOf = remembered((text) => {
    const found = headingKeys(text).flatMap((headingKey) => MEANINGS.get(headingKey) ?? NONE);
    return found.length === 0 ? NONE : found;
  });
  return (row) => {
    const known = new Set<string>();
    for (const cell of row)
      if (typeof cell === "string" && cell !== "" && cell.length <= LONGEST_HEADING)
        for (const meaning of meaningsOf(cell)) known.add(meaning);
    if (known.size < 2) return [...known].some((meaning) => meaning === "carrier rates/weight");
    return TABLE_KINDS.some((kind) =>
      NEEDED[kind].every((alternatives) => alternatives.some((column) => known.has(`${kind}/${column}`))),
    );
  };
}

/** Whether a row reads like the headings of a cost table, complete or not: with an Option or a Driver, and another. */
export function areLikeCosts(row: readonly CellValue[]): boolean {
  const columns = new Set(
    row.flatMap((cell) =>
      typeof cell === "string"
        ? headingKeys(cell).map((text) => LOOKUPS.get("costs")!.get(text)?.column)
        : [],
    ),
  );
  columns.delete(undefined);
  return columns.size > 1 && (columns.has("option") || columns.has("driver"));
}

/** Whether a heading names a zone of a carrier's table: 5, Zone 5, Zone5. */
const isZone = (text: string): boolean => /^(?:zone)?\d{1,3}$/.test(bareKey(text));

/** Two zones, or one that says so: a bare number beside a weight could be anything. */
function hasZones(headings: readonly HeadingCell[]): boolean {
  const zones = headings.filter(({ text }) => isZone(text));
  return zones.length > 1 || zones.some(({ text }) => bareKey(text).startsWith("zone"));
}

function match(kind: TableKind, cells: readonly HeadingCell[]): Headings | null {
  const lookup = LOOKUPS.get(kind)!;
  const best = new Map<string, { readonly cell: HeadingCell; readonly rank: number }>();
  const others: HeadingCell[] = [];
  const doubles: [HeadingCell, HeadingCell][] = [];
  for (const cell of cells) {
    const meaning = cell.keys
      .map((headingKey) => lookup.get(headingKey))
      .find((found) => found !== undefined);
    const before = meaning && best.get(meaning.column);
    if (!meaning) others.push(cell);
    else if (!before) best.set(meaning.column, { cell, rank: meaning.rank });
    else if (meaning.rank < before.rank) {
      others.push(before.cell);
      best.set(meaning.column, { cell, rank: meaning.rank });
    } else {
      others.push(cell);
      if (before.rank === meaning.rank) doubles.push([cell, before.cell]);
    }
  }
  if (!NEEDED[kind].every((alternatives) => alternatives.some((column) => best.has(column)))) return null;
  if (kind === "carrier rates" && !hasZones(others)) return null;
  // A table with a column Option has its options down the rows.
  if (kind === "wide costs" && others.some(({ keys }) => keys.includes("option"))) return null;
  if (kind === "wide costs" && others.every(({ text }) => NOT_OPTIONS.has(bareKey(text)))) return null;
  const columns = new Map([...best].map(([column, { cell }]) => [column, cell.column] as const));
  return { kind, columns, others, doubles };
}

/** What table a row of headings begins; null if none. */
export function recognize(cells: readonly HeadingCell[]): Headings | null {
  for (const kind of TABLE_KINDS) {
    const found = match(kind, cells);
    if (found) return found;
  }
  return null;
}

/** Cells of a row that are filled in, from `left` to `right`, as runs without a gap. */
export function runsOf(row: readonly CellValue[], left: number, right: number): HeadingCell[][] {
  const runs: HeadingCell[][] = [];
  let run: HeadingCell[] = [];
  for (let column = left; column <= right + 1; column++) {
    const text = column <= right ? textOf(row[column]) : "";
    if (text !== "") run.push({ column, text, keys: headingKeys(text) });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

/**
 * Two tables that touch: where both parts are tables of their own, they are two; a cost table with its prices, if they
 * can be cut so.
 */
function splitWhereTouching(run: readonly HeadingCell[]): (readonly HeadingCell[])[] {
  let cut: number | null = null;
  for (let i = 2; i < run.length - 1; i++) {
    const left = recognize(run.slice(0, i));
    if (!left || !recognize(run.slice(i))) continue;
    cut ??= i;
    if (left.kind === "costs without prices") continue;
    cut = i;
    break;
  }
  return cut === null ? [run] : [run.slice(0, cut), ...splitWhereTouching(run.slice(cut))];
}

/** Headings left blank inside a table are no wider than this many columns. */
const WIDEST_GAP = 2;

/** A heading row's extent and what it means. */
export interface HeadingRun extends Headings {
  readonly left: number;
  readonly right: number;
}

/**
 * The tables that begin in a row: side by side where each part is a table of its own; parts that are none belong to
 * the table beside them, with a heading left blank between.
 */
export function headingRuns(row: readonly CellValue[], left: number, right: number): HeadingRun[] {
  const found: HeadingRun[] = [];
  let part: readonly HeadingCell[] = [];
  const close = (): void => {
    const headings = recognize(part);
    if (headings) found.push({ ...headings, left: part[0]!.column, right: part[part.length - 1]!.column });
    part = [];
  };
  for (const next of runsOf(row, left, right).flatMap(splitWhereTouching)) {
    const last = part[part.length - 1];
    const apart = last !== undefined && next[0]!.column - last.column - 1 > WIDEST_GAP;
    if (apart || (recognize(part) && recognize(next))) close();
    part = [...part, ...next];
  }
  close();
  return found;
}
