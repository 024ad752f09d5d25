import { UNKNOWN, type Entry } from "../../core/model";
import { key } from "../../core/names";
import { zoneKey } from "../../core/parcels/freight";
import type { DiscountBand, ParcelService, RateTable, SideRounding, Units } from "../../core/parcels/service";
import type { NumberField } from "./fields";
import { isBlank, textOf, type Reading } from "./grid";
import { index } from "./lookup";
import * as MESSAGES from "./parcelMessages";
import { parseNumber } from "./numbers";
import { numberIn, rowAt, wordIn, type Row } from "./row";
import { CARRIER_WORDS, SIDE_ROUNDING_WORDS, type CarrierParameter } from "./synonyms";
import type { FoundTable } from "./tables";
import { readTiers } from "./tiers";
import { unitsOfWeight } from "./units";
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
  discount: { name: "Discount", type: "fraction", least: -1, most: 1, zeroIsBlank: true },
  fuel: { name: "Fuel", type: "fraction", least: 0, most: 1, zeroIsBlank: true },
  surcharges: { name: "Surcharges", type: "money", zeroIsBlank: true },
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

const PARAMETERS = index(CARRIER_WORDS);

/** The rows above a table that say a name and its value: each parameter with the row that holds it. */
function parametersOf(table: FoundTable, reading: Reading): ReadonlyMap<CarrierParameter, Row> {
  const { grid, about, left, right } = table;
  const found = new Map<CarrierParameter, Row>();
  for (const number of about) {
    const cells = grid.cells[number] ?? [];
    for (let column = left; column <= right; column++) {
      const parameter = PARAMETERS.get(key(textOf(cells[column])));
      if (!parameter || found.has(parameter)) continue;
      column++;
      // readDate looks for a column of that name.
      const columns = new Map([[parameter === "from" || parameter === "to" ? "date" : parameter, column]]);
      found.set(parameter, rowAt(grid, number, columns, column, reading));
    }
  }
  return found;
}

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

/** The weights and rates, a zone a column; null where they cannot be used, which is reported. */
function rateTableOf(table: FoundTable, reading: Reading): RateTable | null {
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
  for (const number of rows) {
    if (zones.every(({ column }) => isBlank(grid.cells[number]?.[column]))) continue;
    const row = rowAt(grid, number, places, weightColumn, reading);
    const weight = numberIn(row, "weight", WEIGHT);
    const before = upTo.at(-1) ?? 0;
    if (typeof weight !== "number" || weight <= 0) row.report("weight", "error", MESSAGES.ratesWeight);
    else if (weight <= before) row.report("weight", "error", MESSAGES.ratesRise(weight, before));
    const own = zones.map((_, zone) => numberIn(row, `zone ${zone}`, RATE));
    isKnown &&= typeof weight === "number" && weight > before;
    upTo.push(typeof weight === "number" ? weight : before);
    // A rate that is not known counts as not offered: what needs it is then not known either.
    rates.push(own.map((rate) => (rate === UNKNOWN ? null : rate)));
  }
  if (upTo.length === 0) atHeading(weightColumn, "warning", MESSAGES.noRates);
  return isKnown && upTo.length > 0 ? { zones: zones.map(({ text }) => text), upTo, rates } : null;
}

/** The units the heading of weights, or the parameter Units, names; null where neither does. */
export function unitsOfRates(table: FoundTable, reading: Reading): Units | "other" | null {
  const heading = textOf(table.grid.cells[table.headingRow]?.[table.columns.get("weight")!]);
  const row = parametersOf(table, reading).get("units");
  const text = row?.text("units") ?? "";
  const named = text === "" ? unitsOfWeight(heading) : unitsOfWeight(text);
  if (row && text !== "" && named === null) return "other";
  return named;
}

/**
 * Reads a table of carrier rates: weight up to, a column a zone, and above it the service's name and rules. A blank rule
 * is none: no dimensional weight, no threshold, no discount, fuel, surcharge or minimum; sides are rounded up, weights to
 * whole units.
 *
 * @param fallback units where the table names none
 */
export function readCarrierRates(table: FoundTable, fallback: Units, reading: Reading): CarrierRates {
  const { grid, headingRow } = table;
  const parameters = parametersOf(table, reading);
  let isKnown = true;
  const number = (parameter: keyof typeof FIELDS): Entry => {
    const row = parameters.get(parameter);
    const value = row ? numberIn(row, parameter, FIELDS[parameter]) : null;
    isKnown &&= value !== UNKNOWN;
    return value;
  };
  const plain = (parameter: keyof typeof FIELDS, blank: number): number => {
    const value = number(parameter);
    return typeof value === "number" ? value : blank;
  };
  const day = (parameter: "from" | "to"): string => {
    const row = parameters.get(parameter);
    return row ? readDate(row) : "";
  };
  const name =
    [parameters.get("service")?.text("service"), table.name, table.title].find((text) => text) ?? grid.name;

  const units = unitsOfRates(table, reading) ?? fallback;
  if (units === "other") {
    const text = parameters.get("units")?.text("units") ?? "";
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
  }
  const sidesRow = parameters.get("sides");
  const sides: SideRounding | "unknown" = (sidesRow && wordIn(sidesRow, "sides", SIDES)) ?? "up";
  const discounts = discountsOf(parameters.get("discount"));
  const divisor = number("divisor");
  const surcharge = plain("surcharges", 0);
  const rules = {
    threshold: plain("threshold", 0),
    increment: plain("increment", 1),
    minimumWeight: plain("minimumWeight", 0),
    minimum: plain("minimum", 0),
    fuel: plain("fuel", 0),
  };
  const rates = rateTableOf(table, reading);
  const period = { from: day("from"), to: day("to") };
  if (!isKnown || rates === null || discounts === null || sides === "unknown" || units === "other")
    return { name, service: null, ...period, table };
  return {
    name,
    ...period,
    table,
    service: {
      name,
      units,
      weight: {
        divisor: typeof divisor === "number" && divisor > 0 ? divisor : null,
        threshold: rules.threshold,
        sides,
        increment: rules.increment || 1,
        minimum: rules.minimumWeight,
        light: null,
      },
      table: rates,
      discounts,
      minimum: rules.minimum,
      fuel: rules.fuel,
      surcharges: surcharge === 0 ? [] : [{ name: "Surcharges", amount: surcharge }],
      limits: {},
      rounding: null,
    },
  };
}
