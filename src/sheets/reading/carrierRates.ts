import { UNKNOWN } from "../../core/model";
import { zoneKey } from "../../core/parcels/freight";
import type { DiscountBand, ParcelService, RateTable, SideRounding, Units } from "../../core/parcels/service";
import type { NumberField } from "./fields";
import { isBlank, textOf, type Reading } from "./grid";
import { index } from "./lookup";
import * as MESSAGES from "./parcelMessages";
import { parseNumber } from "./numbers";
import { carrierHead, ruleNumbers, type CarrierHead } from "./carrierHead";
import { furtherRules, type Destinations } from "./carrierRules";
import { SIDE_ROUNDING_WORDS, type CarrierParameter } from "./carrierWords";
import { numberIn, rowAt, wordIn, type Row } from "./row";
import type { FoundTable } from "./tables";
import { readTiers } from "./tiers";
import { unitsOfWeight } from "./units";
import { OUNCES_A_POUND, weightIn } from "./weights";
import { readDate } from "./when";

/** A table of carrier rates as read. */
export interface CarrierRates {
  readonly name: string;
  /** Null where it cannot be used, which is reported. */
  readonly service: ParcelService | null;
  /** First and last day it holds, ISO; "" = open. */
  readonly from: string;
  readonly to: string;
  readonly table: FoundTable;
}

const count = (name: string): NumberField => ({ name, type: "count", least: 0, zeroIsBlank: true });
const FIELDS = {
  divisor: count("Divisor"),
  threshold: count("Threshold"),
  increment: count("Increment"),
  minimumWeight: count("Minimum weight"),
  ounces: count("Ounces below"),
  discount: { name: "Discount", type: "fraction", least: -1, most: 1, zeroIsBlank: true },
  fuel: { name: "Fuel", type: "fraction", least: 0, most: 1, zeroIsBlank: true },
  minimum: { name: "Minimum", type: "money", least: 0, zeroIsBlank: true },
} as const satisfies { readonly [P in CarrierParameter]?: NumberField };
const WEIGHT: NumberField = { name: "Weight up to", type: "count", least: 0, zeroIsBlank: true };
const RATE: NumberField = { name: "Rate", type: "money", least: 0, zeroIsBlank: true };
const SIDES = {
  name: "Side rounding",
  words: index(SIDE_ROUNDING_WORDS),
  severity: "error",
  taken: "Until then this table cannot be used.",
} as const;

/** Bands of a discount: one for all weights, or by weight as tiers are typed (`5:20%; *:40%`); null if not known. */
function discountsOf(row: Row | undefined): DiscountBand[] | null {
  const cell = row?.cell("discount") ?? null;
  if (row && typeof cell === "string" && cell.includes(":")) {
    const tiers = readTiers(cell, "volume", {
      culture: row.reading.culture,
      fraction: true,
      report: (severity, message) => {
        row.report("discount", severity, message.replace(/^Tiers:/, "Discount:"));
      },
    });
    if (tiers === null || tiers === "unknown") return null;
    return tiers.tiers.map(({ upTo, price }) => ({ upTo, discount: price }));
  }
  const discount = row ? numberIn(row, "discount", FIELDS.discount) : null;
  if (discount === UNKNOWN) return null;
  return discount === null ? [] : [{ upTo: Infinity, discount }];
}

interface RatesRead {
  readonly rates: RateTable;
  /** Whether a weight is in ounces. */
  readonly hasOunces: boolean;
}

/** The weights and rates, a zone a column; null where they cannot be used, which is reported. */
function rateTableOf(table: FoundTable, units: Units, reading: Reading): RatesRead | null {
  const { grid, headingRow, others, rows, columns } = table;
  const atHeading = (column: number, severity: "error" | "warning", message: string): void => {
    reading.problems.push({
      sheet: grid.name,
      cell: grid.address(headingRow, column),
      severity,
      message,
    });
  };
  const zones: { readonly column: number; readonly text: string }[] = [];
  for (const { column, text } of others) {
    const holdsRate = rows.some((row) => {
      const cell = grid.cells[row]?.[column];
      if (typeof cell === "string") return parseNumber(cell, reading.culture) !== null;
      return typeof cell === "number" && cell !== 0;
    });
    if (!holdsRate) continue;
    if (zones.some((zone) => zoneKey(zone.text) === zoneKey(text)))
      atHeading(column, "warning", MESSAGES.zoneTwice(text));
    else zones.push({ column, text });
  }
  const weightColumn = columns.get("weight")!;
  const places = new Map([
    ["weight", weightColumn],
    ...zones.map(({ column }, zone) => [`zone ${zone}`, column] as const),
  ]);
  const upTo: number[] = [];
  const rates: (number | null)[][] = [];
  let isKnown = true;
  let hasOunces = false;
  for (const number of rows) {
    if (zones.every(({ column }) => isBlank(grid.cells[number]?.[column]))) continue;
    const row = rowAt(grid, number, places, weightColumn, reading);
    const { weight, isOunces } = weightIn(row, WEIGHT, units, MESSAGES.otherUnit);
    hasOunces ||= isOunces;
    const before = upTo.at(-1) ?? 0;
    if (weight === null || (weight === UNKNOWN && !isOunces) || (weight !== UNKNOWN && weight <= 0))
      row.report("weight", "error", MESSAGES.ratesWeight);
    else if (weight !== UNKNOWN && weight <= before)
      row.report("weight", "error", MESSAGES.ratesRise(weight, before));
    const own = zones.map((_, zone) => numberIn(row, `zone ${zone}`, RATE));
    isKnown &&= typeof weight === "number" && weight > before;
    upTo.push(typeof weight === "number" ? weight : before);
    // A rate that is not known counts as not offered: what needs it is then not known either.
    rates.push(own.map((rate) => (rate === UNKNOWN ? null : rate)));
  }
  if (upTo.length === 0) atHeading(weightColumn, "warning", MESSAGES.noRates);
  return isKnown && upTo.length > 0
    ? { rates: { zones: zones.map(({ text }) => text), upTo, rates }, hasOunces }
    : null;
}

/** The units the heading of weights, or the parameter Units, names; null where neither does. */
function unitsOf(table: FoundTable, head: CarrierHead): Units | "other" | null {
  const heading = textOf(table.grid.cells[table.headingRow]?.[table.columns.get("weight")!]);
  const text = head.get("units")?.text("units") ?? "";
  if (text === "") return unitsOfWeight(heading);
  return unitsOfWeight(text) ?? "other";
}

/** The units that a table of carrier rates names; null where it names none. */
export function unitsOfRates(table: FoundTable, reading: Reading): Units | "other" | null {
  return unitsOf(table, carrierHead(table, { ...reading, problems: [] }));
}

/**
 * Reads a table of carrier rates: weight up to, a column a zone, and above it the service's name and rules. A blank rule
 * is none: no dimensional weight, no threshold, no discount, fuel, surcharge, minimum, limit or rounding; sides are
 * rounded up, weights to whole units, below a pound to ounces if the table has any.
 *
 * @param fallback units where the table names none
 * @param destinations what the table of parcels says
 * @param today ISO date, which says the year that a peak surcharge is spread over
 */
export function readCarrierRates(
  table: FoundTable,
  fallback: Units,
  destinations: Destinations,
  today: string,
  reading: Reading,
): CarrierRates {
  const { grid, headingRow } = table;
  const head = carrierHead(table, reading);
  const { entry, isKnown } = ruleNumbers(head);
  const number = (parameter: keyof typeof FIELDS): number | null => entry(parameter, FIELDS[parameter]);
  const day = (parameter: "from" | "to"): string => {
    const row = head.get(parameter);
    return row ? readDate(row) : "";
  };
  const name =
    [head.get("service")?.text("service"), table.name, table.title].find((text) => text) ?? grid.name;
  const period = { from: day("from"), to: day("to") };
  const unusable: CarrierRates = { name, service: null, ...period, table };

  const units = unitsOf(table, head) ?? fallback;
  if (units === "other") {
    const text = head.get("units")?.text("units") ?? "";
    const weightColumn = table.columns.get("weight")!;
    reading.problems.push({
      sheet: grid.name,
      cell: grid.address(headingRow, weightColumn),
      severity: "error",
      message: MESSAGES.unitsUnclear(
        text === "" ? "Weight up to" : "Units",
        text === "" ? textOf(grid.cells[headingRow]?.[weightColumn]) : text,
      ),
    });
    return unusable;
  }
  const sidesRow = head.get("sides");
  const sides: SideRounding | "unknown" = (sidesRow && wordIn(sidesRow, "sides", SIDES)) ?? "up";
  const discounts = discountsOf(head.get("discount"));
  const weight = {
    divisor: number("divisor"),
    threshold: number("threshold") ?? 0,
    increment: number("increment") ?? 1,
    minimum: number("minimumWeight") ?? 0,
  };
  const minimum = number("minimum") ?? 0;
  const fuel = number("fuel") ?? 0;
  const ounces = number("ounces");
  const further = furtherRules(head, units, destinations, today);
  const read = rateTableOf(table, units, reading);
  if (ounces !== null && units !== "lb/in") {
    const row = head.get("ounces")!;
    row.report("ounces", "error", MESSAGES.otherUnit(`Ounces below ${ounces}`, units));
    return unusable;
  }
  if (!isKnown() || read === null || discounts === null || sides === "unknown" || further === null)
    return unusable;
  const below = ounces ?? (read.hasOunces ? 1 : null);
  return {
    ...unusable,
    service: {
      name,
      units,
      weight: { ...weight, sides, light: below === null ? null : { below, increment: 1 / OUNCES_A_POUND } },
      table: read.rates,
      discounts,
      minimum,
      fuel,
      ...further,
    },
  };
}
