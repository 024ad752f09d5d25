import { UNKNOWN, type CostColumn, type CostLine, type Driver, type Entry } from "../../core/model";
import { chargesFraction } from "../../core/costs/volumes";
import { bareKey } from "../../core/names";
import { isPercentUnit } from "./business";
import type { CalendarMonth } from "./dates";
import type { DriverLookup } from "./drivers";
import { readNumber } from "./entries";
import { COST_NUMBERS } from "./fields";
import { isBlank } from "./grid";
import { index, keys } from "./lookup";
import * as MESSAGES from "./messages";
import { saysUnknown } from "./numbers";
import { readPrice, readRange, type Price, type PriceType } from "./price";
import { numberIn, wordIn, type Row } from "./row";
import { GROUP_WORDS, ORDERS_WORDS, PERIOD_WORDS, SALES_WORDS, STATUS_WORDS, YES_NO } from "./synonyms";
import { readTerm, readWhen } from "./when";

/** What a cost line is read with, beside its row. */
export interface CostSettings {
  readonly drivers: DriverLookup;
  /** The plan's first calendar month; null where today is not known: a Term cannot be a date then. */
  readonly start: CalendarMonth | null;
  /** What is read of a line that costs nothing; default: nothing, as for a worksheet function. */
  readonly about?: (row: Row) => AboutLine;
}

/** What a line says that plays no part in its cost. */
export type AboutLine = Pick<CostLine, "kind" | "basis" | "date">;
const NOTHING: AboutLine = { kind: null, basis: null, date: "" };

/** A line as read; `filled` is false where it has neither a price nor needs: a line of the template not filled in. */
export interface LineReading {
  readonly line: CostLine;
  readonly filled: boolean;
  /** The row, for what is found wrong with the line later. */
  readonly row: Row;
}

const GROUP = {
  name: "Group",
  words: index(GROUP_WORDS),
  severity: "warning",
  taken: "Counted as Other.",
} as const;
const PERIOD = {
  name: "Period",
  words: index(PERIOD_WORDS),
  severity: "error",
  taken: "Until then this cost is not known.",
} as const;
const STATUS = {
  name: "Status",
  words: index(STATUS_WORDS),
  severity: "warning",
  taken: "Taken as not current.",
} as const;
const YES_NO_KEYS = index(YES_NO);
const SALES_KEYS = keys(SALES_WORDS);
const ORDERS_KEYS = keys(ORDERS_WORDS);

/** The driver of a row; null where it is blank or not known, which is reported. */
function readDriver(row: Row, name: string, { drivers }: CostSettings): Driver | null {
  const text = row.text("driver");
  if (text === "") {
    row.report("driver", "error", MESSAGES.noDriver(name));
    return null;
  }
  const driver = drivers.find(text);
  if (driver?.kind === "percent of" && SALES_KEYS.has(bareKey(row.text("base")))) return { kind: "revenue" };
  if (!driver) row.report("driver", "error", MESSAGES.unknownDriver(text, drivers.suggest(text)));
  // The text stays the driver's name, so that the cost is unknown until the Business table has such an item.
  return driver ?? { kind: "item", item: bareKey(text), label: text };
}

/** Names in a Base cell; `orders` for what moves with orders. */
function readBase(row: Row, driver: Driver): string[] {
  const names = row
    .text("base")
    .split(/[;\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (driver.kind !== "tied up") return driver.kind === "revenue" ? [] : names;
  return names.map((name) => (ORDERS_KEYS.has(bareKey(name)) ? "orders" : name));
}

/** Share of the cost that ends with the option; null = all of it. What cannot be read counts as none: the careful way. */
function readAvoidable(row: Row): number | null {
  const cell = row.cell("avoidable");
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (cell === null || cell === 0) return null;
  if (typeof cell === "string") {
    const word = YES_NO_KEYS.get(bareKey(cell));
    if (word) return word === "yes" ? 1 : 0;
    if (saysUnknown(cell)) {
      row.report("avoidable", "warning", MESSAGES.avoidable(cell));
      return 0;
    }
  }
  const share = readNumber(cell, COST_NUMBERS.avoidable, {
    culture: row.reading.culture,
    report: (severity, message) => {
      // What is allowed is more than a number; an error or a date is said as what it is.
      row.report("avoidable", severity, typeof cell === "object" ? message : MESSAGES.avoidable(cell));
    },
  });
  return share === UNKNOWN ? 0 : share;
}

function isCapTooLow(row: Row, { minimum, maximum }: { minimum: Entry; maximum: Entry }): boolean {
  const isTooLow = typeof minimum === "number" && typeof maximum === "number" && maximum < minimum;
  if (isTooLow) row.report("maximum", "error", MESSAGES.maximumBelowMinimum);
  return isTooLow;
}

/** Whether a Base is missing, or is not what its driver takes. What it names is looked at with the whole option. */
function isBaseWrong(row: Row, driver: Driver, base: readonly string[]): boolean {
  if (driver.kind === "percent of" && base.length === 0) {
    row.report("base", "error", MESSAGES.needsBase);
    return true;
  }
  const odd = driver.kind === "tied up" ? base.find((part) => part !== "orders") : undefined;
  if (odd !== undefined) row.report("base", "error", MESSAGES.tiedUpBase(odd));
  return odd !== undefined;
}

/** The Rate as it counts: a plain 0 is a blank where blank has a meaning of its own. */
function rateOfLine(
  row: Row,
  name: string,
  driver: Driver,
  { rate, tiers, priced, service }: Price,
  { low, high }: { low: Entry; high: Entry },
  needs: boolean,
): Entry {
  const isBlankRate = rate === null || row.cell("rate") === 0;
  if (driver.kind === "owner hour") return isBlankRate ? null : rate;
  if (!tiers && service === "" && isBlankRate && (low !== null || high !== null)) {
    row.report("rate", "warning", MESSAGES.noRateWithRange(name));
    return UNKNOWN;
  }
  if (!priced && needs) row.report("rate", "warning", MESSAGES.noRateButNeeds(name));
  return rate;
}

/**
 * A cost line from its row. Never null: a row not filled in says so.
 *
 * @param option the option it belongs to, "all" for every option of the area
 */
export function readCostLine(row: Row, option: string, settings: CostSettings): LineReading {
  const name = row.text("line");
  if (name === "") row.report("line", "warning", MESSAGES.noName);
  const has = (column: CostColumn): boolean => !isBlank(row.cell(column));
  const needs = has("fte") || has("sqft") || has("minimum");
  const driverText = row.text("driver");
  const hasRate = has("rate") || (row.cell("rate") === 0 && driverText !== "");
  const started = hasRate || has("tiers") || has("service") || has("low") || has("high") || needs;
  // Nothing is wrong with a line of the template that is still to be filled in.
  const idle =
    !started &&
    (driverText === "" || settings.drivers.find(driverText)?.kind !== "owner hour" || !has("quantity"));
  const driver = idle ? null : readDriver(row, name, settings);
  const known: Driver = driver ?? { kind: "month" };

  const unit = row.text("unit");
  const type: PriceType = chargesFraction({ driver: known }) ? "fraction" : "money";
  const percentUnit = type === "fraction" && isPercentUnit(unit);
  const read = readPrice(row, known, type, percentUnit);
  const range = readRange(row, read, type, percentUnit);
  const when = readWhen(row, settings.start);
  const period = wordIn(row, "period", PERIOD);
  const group = wordIn(row, "group", GROUP);
  const about = settings.about?.(row) ?? NOTHING;
  const base = readBase(row, known);
  const number = (
    column: "quantity" | "step" | "minimum" | "maximum" | "months" | "yearlyChange" | "fte" | "sqft",
  ): Entry => numberIn(row, column, COST_NUMBERS[column]);
  const limits = { minimum: number("minimum"), maximum: number("maximum") };
  const counts = read.tiers !== null || limits.minimum !== null || limits.maximum !== null;
  const isWrong =
    [
      driver === null,
      !when.known,
      period === "unknown" && (counts || known.kind === "minimum"),
      isCapTooLow(row, limits),
      isBaseWrong(row, known, base),
    ].some(Boolean) && !idle;
  const rate = rateOfLine(row, name, known, read, range, needs);

  return {
    row,
    filled: !idle && (read.priced || rate !== null || needs || known.kind === "owner hour"),
    line: {
      option,
      name: name === "" ? `Line in row ${row.number + 1}` : name,
      driver: known,
      rate: isWrong ? UNKNOWN : rate,
      quantity: number("quantity"),
      unit,
      group: group === null || group === "unknown" ? "Other" : group,
      ...about,
      element: row.text("element"),
      tiers: isWrong ? null : read.tiers,
      step: number("step"),
      ...limits,
      period: period === "year" ? "year" : "month",
      base,
      service: isWrong ? "" : read.service,
      from: when.from,
      to: when.to,
      months: number("months"),
      term: readTerm(row, settings.start),
      yearlyChange: number("yearlyChange"),
      ...range,
      avoidable: readAvoidable(row),
      fte: number("fte"),
      sqft: number("sqft"),
      current: wordIn(row, "status", STATUS) === "current",
      source: row.text("source"),
      note: row.text("note"),
      at: row.place,
    },
  };
}
