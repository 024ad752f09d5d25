import { UNKNOWN, type Basis, type BusinessItem, type Entry } from "../../core/model";
import { standardItem, type StandardItem } from "../../core/business";
import { bareKey, key } from "../../core/names";
import { BASIS_RANGES, rangeItem } from "../../core/uncertainty/ranges";
import { dayOfIso, monthOfName } from "./dates";
import { ITEM_LIMITS, ITEM_LIMITS_BY_START, ITEM_NUMBERS, type NumberField } from "./fields";
import { isDate, isError, textOf, type Reading } from "./grid";
import { businessKeyOf, standardItemOf } from "./items";
import { index, keys } from "./lookup";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown, saysZero } from "./numbers";
import { plausibleRange } from "./plausible";
import { numberIn, rowAt, wordIn, type Row } from "./row";
import { MOVES_WITH, PERCENT_UNITS, YEAR_UNITS } from "./synonyms";
import type { FoundTable } from "./tables";

type Business = { [itemKey: string]: BusinessItem };

const MOVES = {
  name: "Moves with",
  words: index(MOVES_WITH),
  severity: "warning",
  taken: "Taken as nothing.",
} as const;
const RANGE_ITEMS = new Set(Object.keys(BASIS_RANGES).map((basis) => key(rangeItem(basis as Basis))));
const PERCENT_KEYS = keys(PERCENT_UNITS);
const YEAR_KEYS = keys(YEAR_UNITS);

/** Whether a unit says per cent. */
export function isPercentUnit(unit: string): boolean {
  return unit !== "" && PERCENT_KEYS.has(bareKey(unit));
}

/** What the number of an item may be. An item of the user's own is a count. */
export function fieldOf(name: string, standard: StandardItem | undefined): NumberField {
  const type = standard && standard.type !== "text" ? standard.type : "count";
  const start = Object.keys(ITEM_LIMITS_BY_START).find((text) => bareKey(name).startsWith(key(text)));
  const limits = { ...(start === undefined ? {} : ITEM_LIMITS_BY_START[start]), ...ITEM_LIMITS[name] };
  return { name, zeroIsBlank: true, ...ITEM_NUMBERS[type], ...limits };
}

/** The month of "First month" where it is a name or a date; null where it is neither. */
function calendarMonth(row: Row): number | null {
  const cell = row.cell("value");
  if (isDate(cell)) return dayOfIso(cell.text)?.month ?? null;
  return typeof cell === "string" ? monthOfName(cell) : null;
}

/** A cell of the user's own item that is plain text ("Cedar & Finch") and no number typed wrongly. */
function isPlainText(row: Row): boolean {
  const cell = row.cell("value");
  if (typeof cell === "boolean" || isDate(cell)) return true;
  return (
    typeof cell === "string" &&
    !saysUnknown(cell) &&
    !saysZero(cell) &&
    !/^[-\u2013\u2014]$/.test(cell.trim()) &&
    parseNumber(cell, row.reading.culture) === null
  );
}

function numbersOf(row: Row, field: NumberField, unit: string): Record<"value" | "low" | "high", Entry> {
  const years = field.type === "months" && YEAR_KEYS.has(bareKey(unit)) && unit !== "";
  const read = (column: string, of: NumberField): Entry => {
    const number = numberIn(row, column, years ? { ...of, whole: false } : of, isPercentUnit(unit));
    return years && typeof number === "number" ? number * 12 : number;
  };
  const value =
    field.name === "First month" ? (calendarMonth(row) ?? read("value", field)) : read("value", field);
  const ends = {
    // How far a figure may lie below the stated one is a negative share.
    low: read("low", {
      ...field,
      name: "Low",
      ...(RANGE_ITEMS.has(key(field.name)) && { least: -Infinity }),
    }),
    high: read("high", { ...field, name: "High" }),
  };
  return { value, ...plausibleRange(row, ends, typeof value === "number" ? value : null, "the Value") };
}

function readItem(row: Row, name: string, textIn: TextReader): BusinessItem {
  const standard = standardItemOf(name);
  const unit = row.text("unit");
  const isText = standard ? standard.type === "text" : isPlainText(row);
  const field = fieldOf(standard?.name ?? name, standard);
  const numbers = isText ? { value: null, low: null, high: null } : numbersOf(row, field, unit);
  const text = !isText ? "" : standard ? textIn(row) : textOf(row.cell("value"));
  const moves = wordIn(row, "movesWith", MOVES);
  return {
    name: standard?.name ?? name,
    ...numbers,
    text,
    unit,
    movesWithOrders: moves === null ? (standard?.movesWithOrders ?? false) : moves === "orders",
    source: row.text("source"),
    note: row.text("note"),
    at: row.place,
  };
}

const isFilled = ({
  text,
  value,
  low,
  high,
}: Pick<BusinessItem, "text" | "low" | "high"> & { value: unknown }): boolean =>
  text !== "" || [value, low, high].some((entry) => entry !== null);

/** Reads the text of a standard item from its row. */
export type TextReader = (row: Row) => string;

/**
 * Adds the items of a Business table to those already read. An item that comes twice is reported; the first is used.
 *
 * @param textIn default: the text as it stands, which no worksheet function looks at
 */
export function readBusinessRows(
  table: FoundTable,
  business: Business,
  reading: Reading,
  textIn: TextReader = (row) => row.text("value"),
): void {
  for (const number of table.rows) {
    const row = rowAt(table.grid, number, table.columns, table.columns.get("item")!, reading);
    const name = row.text("item");
    const value = row.cell("value");
    if (name === "" || name === "0") continue;
    const itemKey = businessKeyOf(name);
    // A lone text is a heading inside the table, not an item.
    const isAlone = row.text("unit") === "" && row.text("source") === "";
    const hasEnds = row.cell("low") !== null || row.cell("high") !== null;
    if (value === null && !standardItem(itemKey) && isAlone && !hasEnds) continue;
    const first = business[itemKey];
    const item =
      isError(value) && !standardItem(itemKey)
        ? { ...readItem(row, name, textIn), value: UNKNOWN }
        : readItem(row, name, textIn);
    if (!first || !isFilled(first)) business[itemKey] = item as BusinessItem;
    else if (isFilled(item))
      row.report(
        "item",
        "error",
        MESSAGES.itemTwice(item.name, `${first.at.sheet} ${first.at.cells["item"] ?? ""}`.trim()),
      );
  }
}
