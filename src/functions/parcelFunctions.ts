import { billableWeight } from "../core/parcels/billable";
import { freight, zoneKey } from "../core/parcels/freight";
import type { RateTable, SideRounding, WeightRule } from "../core/parcels/service";
import { key } from "../core/names";
import { gridOfRange } from "../sheets/reading/grid";
import { tablesOf } from "../sheets/reading/tables";
import type { CellValue } from "../sheets/values";
import {
  isBlankOrZero,
  numberArgument,
  numberOrDefault,
  numbersOf,
  quoted,
  rangeArgument,
  textArgument,
} from "./arguments";
import { invalid, notAvailable } from "./refusal";

const SIDES: readonly SideRounding[] = ["up", "nearest", "none"];

function weightRule(divisor: unknown, threshold: unknown, sides: unknown, increment: unknown): WeightRule {
  const wanted = textArgument(sides) || "up";
  const found = SIDES.find((known) => known === key(wanted));
  if (!found) throw invalid(`sides: ${quoted(sides)} was read; allowed are ${SIDES.join(", ")}.`);
  return {
    divisor: numberOrDefault("divisor", divisor, { above: 0 }, 139),
    threshold: numberArgument("threshold", threshold, { least: 0 }, 0),
    sides: found,
    increment: numberOrDefault("increment", increment, { above: 0 }, 1),
    minimum: 0,
    light: null,
  };
}

/** Three sides, or null where none is given. @param where begins every message: "", or the row */
function sidesOf(
  where: string,
  given: readonly [unknown, unknown, unknown],
): [number, number, number] | null {
  if (given.every(isBlankOrZero)) return null;
  const names = ["length", "width", "height"];
  return given.map((side, n) => numberArgument(`${where}${names[n]!}`, side, { above: 0 })) as [
    number,
    number,
    number,
  ];
}

/** Greater of actual and dimensional weight, rounded up to the increment. */
export function billable(
  weight: unknown,
  length: unknown,
  width: unknown,
  height: unknown,
  divisor: unknown,
  threshold: unknown,
  sides: unknown,
  increment: unknown,
): number {
  const actual = numberArgument("weight", weight, { above: 0 });
  return billableWeight(
    weightRule(divisor, threshold, sides, increment),
    actual,
    sidesOf("", [length, width, height]),
  );
}

const BELOW = "allowed are a heading row of zones, and rows of weight up to with a rate a zone";

function ratesArgument(value: unknown): RateTable {
  const [heading, ...rows] = rangeArgument("rates", value);
  if (rows.length === 0 || heading!.length < 2) throw invalid(`rates: no table was read; ${BELOW}.`);
  const zones = heading!.slice(1).map((zone) => (isBlankOrZero(zone) ? "" : zoneKey(String(zone))));
  const twice = zones.find((zone, column) => zone !== "" && zones.indexOf(zone) < column);
  if (twice !== undefined)
    throw invalid(`rates: zone ${twice} was read twice; allowed is one column a zone.`);
  const upTo: number[] = [];
  const rates: (number | null)[][] = [];
  numbersOf("rates", rows).forEach(([weight, ...row], r) => {
    if (!weight && row.every((rate) => !rate)) return;
    const place = `rates: row ${r + 2}`;
    if (!weight || weight <= (upTo.at(-1) ?? 0))
      throw invalid(`${place} goes up to ${quoted(weight || null)}; allowed are weights above 0, rising.`);
    const negative = row.find((rate) => rate !== null && rate < 0);
    if (negative !== undefined) throw invalid(`${place} holds ${negative}; allowed is a rate of 0 or more.`);
    upTo.push(weight);
    // A blank cell may arrive as 0: not offered.
    rates.push(row.map((rate) => rate || null));
  });
  if (upTo.length === 0) throw invalid(`rates: no rate was read; ${BELOW}.`);
  return { zones, upTo, rates };
}

/** What a parcel of that billable weight to that zone costs. */
type Pricing = (weight: number, zone: unknown, where: string) => number;

function pricing(
  rates: unknown,
  discount: unknown,
  fuel: unknown,
  surcharges: unknown,
  minimum: unknown,
): Pricing {
  const table = ratesArgument(rates);
  const off = numberArgument("discount", discount, { most: 1 }, 0);
  const share = numberArgument("fuel", fuel, { least: 0, most: 1 }, 0);
  const added = numberArgument("surcharges", surcharges, {}, 0);
  const least = numberArgument("minimum", minimum, { least: 0 }, 0);
  const terms = { table, discounts: [{ upTo: Infinity, discount: off }], minimum: least };
  return (weight, zone, where) => {
    if (isBlankOrZero(zone))
      throw invalid(`${where}zone: nothing was read; allowed is a zone of the heading row of rates.`);
    const column = table.zones.indexOf(zoneKey(String(zone)));
    if (column < 0)
      throw notAvailable(
        `${where}zone ${String(zone)} is not in rates: ${table.zones.filter(Boolean).join(", ")}.`,
      );
    const base = freight(terms, weight, column);
    if (base === null) {
      const last = table.upTo.at(-1)!;
      throw notAvailable(
        weight > last
          ? `${where}weight ${weight} is above the last weight of rates, ${last}.`
          : `${where}rates has no rate for weight ${weight} in zone ${String(zone)}.`,
      );
    }
    return base * (1 + share) + added;
  };
}

/** max(minimum, base x (1 - discount)) x (1 + fuel) + surcharges: money. */
export function shippingCost(
  weight: unknown,
  zone: unknown,
  rates: unknown,
  discount: unknown,
  fuel: unknown,
  surcharges: unknown,
  minimum: unknown,
): number {
  const billed = numberArgument("weight", weight, { above: 0 });
  const [[cell]] = rangeArgument("zone", zone) as [[unknown]];
  return pricing(rates, discount, fuel, surcharges, minimum)(billed, cell, "");
}

/** Rates are a pound or a kilogram, and sides in cm have no divisor of their own: other units would be priced wrongly. */
function checkUnits(headings: readonly unknown[], divisor: unknown): void {
  const wrong = isBlankOrZero(divisor) ? /\b(oz|ounces?|g|grams?|cm)\b/i : /\b(oz|ounces?|g|grams?)\b/i;
  const heading = headings.find((text) => wrong.test(String(text)));
  if (heading !== undefined)
    throw invalid(`parcels: ${String(heading)} was read; allowed are lb or kg, and cm with a divisor.`);
}

/** Mean shipping cost a parcel over a profile: money. */
export function deliveryCost(
  parcels: unknown,
  rates: unknown,
  discount: unknown,
  fuel: unknown,
  surcharges: unknown,
  minimum: unknown,
  divisor: unknown,
  threshold: unknown,
  sides: unknown,
  increment: unknown,
): number {
  const cells = rangeArgument("parcels", parcels);
  const table = tablesOf(gridOfRange(cells as CellValue[][])).find(({ kind }) => kind === "parcels");
  if (!table)
    throw invalid(
      "parcels: no table with the headings Weight and Zone was read; allowed is the Parcels table with its heading row: add [#All].",
    );
  const priced = pricing(rates, discount, fuel, surcharges, minimum);
  const rule = weightRule(divisor, threshold, sides, increment);
  const { columns } = table;
  checkUnits(cells[table.headingRow]!, divisor);
  let sum = 0;
  let all = 0;
  for (const row of table.rows) {
    const at = (column: string): unknown => {
      const place = columns.get(column);
      return place === undefined ? null : cells[row]![place];
    };
    const where = `parcels: row ${row + 1}: `;
    const share = columns.has("share") ? numberArgument(`${where}share`, at("share"), { least: 0 }, 0) : 1;
    const weight = numberArgument(`${where}weight`, at("weight"), { above: 0 });
    const billed = billableWeight(rule, weight, sidesOf(where, [at("length"), at("width"), at("height")]));
    if (share === 0) continue;
    sum += share * priced(billed, at("zone"), where);
    all += share;
  }
  if (all === 0) throw invalid("parcels: no parcel with a share was read; allowed is at least one above 0.");
  return sum / all;
}
