import { UNKNOWN, type AreaId, type Entry, type OptionInputs, type Rating } from "../../core/model";
import { bareKey, key } from "../../core/names";
import type { CellValue } from "../values";
import { AREA_KEYS, areaOfTable, areaOfWholeName } from "./areas";
import { dayOfIso, isLikelySerial, isoOfSerial } from "./dates";
import { isBlank, isDate, isError, type Reading } from "./grid";
import { index, nearest } from "./lookup";
import { oneNamed } from "./oneNamed";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown, saysZero } from "./numbers";
import { ratingEnds } from "./ratingEnds";
import { rowAt, wordIn, type Row } from "./row";
import { GATE_WORDS, YES_NO } from "./synonyms";
import type { FoundTable } from "./tables";

/** A rating with the area it is about, and its row for what is found wrong later. */
export interface AreaRating {
  readonly area: AreaId;
  readonly rating: Rating;
  readonly row: Row;
}

const GATE = {
  name: "Gate",
  words: index(GATE_WORDS),
  severity: "error",
  taken: "It excludes nothing until then.",
} as const;
const YES_NO_KEYS = index(YES_NO);

type Read = Pick<Rating, "rating" | "low" | "high">;
const BLANK: Read = { rating: null, low: null, high: null };
const NOT_KNOWN: Read = { rating: UNKNOWN, low: null, high: null };

/** What was typed where Excel made a date of a range: day and month are its ends, in either order. */
function rangeTyped(iso: string): string | null {
  const date = dayOfIso(iso);
  if (!date || date.day > 5 || date.month > 5) return null;
  return `${Math.min(date.day, date.month)} to ${Math.max(date.day, date.month)}`;
}

/** A rating of 1 to 5, or a range of them with its middle; not known where it cannot be read, which is reported. */
function readRating(row: Row): Read {
  const cell: CellValue = row.cell("rating");
  if (isBlank(cell) || cell === null) return BLANK;
  const iso = isDate(cell)
    ? cell.text
    : typeof cell === "number" && isLikelySerial(cell)
      ? isoOfSerial(cell)
      : null;
  if (iso !== null) {
    row.report(
      "rating",
      "error",
      MESSAGES.ratingDate(isDate(cell) ? cell : { date: 0, text: iso }, rangeTyped(iso)),
    );
    return NOT_KNOWN;
  }
  if (isError(cell)) {
    row.report("rating", "error", MESSAGES.errorValue("Rating", cell));
    return NOT_KNOWN;
  }
  if (typeof cell === "string" && saysUnknown(cell)) return NOT_KNOWN;
  const ends = ratingEnds(cell, row.reading.culture);
  if (!ends) {
    row.report("rating", "error", MESSAGES.ratingText(cell));
    return NOT_KNOWN;
  }
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return { rating: (low + high) / 2, low, high };
}

/** Swing points from 0 to 100; null for blank and for what cannot be read, which is reported. */
function readWeight(row: Row): number | null {
  const cell = row.cell("weight");
  if (isBlank(cell)) return null;
  const typed: Entry =
    typeof cell === "number"
      ? cell
      : typeof cell === "string"
        ? (parseNumber(cell, row.reading.culture)?.value ?? null)
        : null;
  if (typeof typed === "number" && typed >= 0 && typed <= 100) return typed;
  if (typeof cell === "string" && saysZero(cell)) return 0;
  row.report(
    "weight",
    typeof cell === "string" && saysUnknown(cell) ? "warning" : "error",
    MESSAGES.weight(cell),
  );
  return null;
}

function isPriced(row: Row): boolean {
  const column = row.text("priced");
  if (column !== "") return YES_NO_KEYS.get(bareKey(column)) !== "no";
  const note = row.text("note");
  return /\bpriced\b/i.test(note) && !/\bnot\s+(?:yet\s+)?priced\b/i.test(note);
}

/** The rows of a ratings table that say something: a rating, a weight or a gate. */
export function readRatingRows(table: FoundTable, reading: Reading): AreaRating[] {
  const tableArea = areaOfTable(table);
  if (tableArea === null && !table.columns.has("area")) {
    reading.problems.push({
      sheet: table.grid.name,
      cell: table.grid.address(table.headingRow, table.left),
      severity: "error",
      message: MESSAGES.whichAreaRatings,
    });
    return [];
  }
  const found: AreaRating[] = [];
  for (const number of table.rows) {
    const row = rowAt(table.grid, number, table.columns, table.columns.get("criterion")!, reading);
    if (["rating", "weight", "gate"].every((column) => isBlank(row.cell(column)))) continue;
    const areaText = row.text("area");
    const area = areaText === "" ? tableArea : areaOfWholeName(areaText);
    if (area === null) {
      row.report("area", "error", MESSAGES.unknownArea(areaText, nearest(areaText, AREA_KEYS)));
      continue;
    }
    const option = row.text("option");
    const gate = wordIn(row, "gate", GATE);
    if (gate === "out" && option === "") row.report("gate", "error", MESSAGES.outWithoutOption);
    const rating: Rating = {
      criterion: row.text("criterion"),
      ...readRating(row),
      weight: readWeight(row),
      option,
      gate: gate === "unknown" || (gate === "out" && option === "") ? null : gate,
      priced: isPriced(row),
      note: row.text("note"),
      at: row.place,
    };
    found.push({ area, rating, row });
  }
  return found;
}

/** The ratings of an area that count: each criterion once (an option), options by the names their cost lines use. */
export function checkRatings(ratings: readonly AreaRating[], options: readonly OptionInputs[]): Rating[] {
  const names = options.map(({ name }) => name);
  const seen = new Map<string, Row>();
  const kept: Rating[] = [];
  const read = ratings.map(({ rating, row }) => {
    if (rating.option === "") return { rating, row };
    const nothing = (suggestion: string | null): string => MESSAGES.unknownOption(rating.option, suggestion);
    const option = oneNamed(row, "option", "warning", rating.option, names, nothing);
    return { rating: option === null ? rating : { ...rating, option }, row };
  });
  for (const { rating, row } of read) {
    const name = `${key(rating.option)}/${bareKey(rating.criterion)}`;
    const first = seen.get(name);
    if (first) {
      row.report(
        "criterion",
        "warning",
        MESSAGES.criterionTwice(rating.criterion, first.place.cells["criterion"] ?? ""),
      );
      continue;
    }
    seen.set(name, row);
    kept.push(rating);
  }
  for (const option of new Set(kept.map((rating) => rating.option))) {
    const own = read.filter(({ rating }) => key(rating.option) === key(option));
    const weighted = own.filter(({ rating }) => rating.weight !== null);
    const typed = own.filter(({ row }) => row.cell("weight") === 0);
    if (weighted.length > 0 && weighted.every(({ rating }) => rating.weight === 0))
      weighted[0]!.row.report("weight", "warning", MESSAGES.weightsAllZero);
    else if (weighted.length === 0 && typed.length > 0)
      typed[0]!.row.report("weight", "warning", MESSAGES.weightsAllBlank);
  }
  return kept;
}
