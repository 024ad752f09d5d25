import { UNKNOWN, type Entry } from "../../core/model";
import type { Units } from "../../core/parcels/service";
import type { NumberField } from "./fields";
import { parseNumber } from "./numbers";
import { numberIn, type Row } from "./row";
import { unitsOfWeight } from "./units";

const WITH_UNIT = /^([\d.,]+)\s*(oz|ounces?|lbs?|pounds?|kgs?)\.?$/i;
export const OUNCES_A_POUND = 16;

/** Whether a text is a weight with its unit: 8 oz. */
export const saysWeight = (text: string): boolean => WITH_UNIT.test(text.trim());

/**
 * The weight in the column Weight, in the table's units, as its cell says it: a number, or with its unit; ounces are 1/16
 * of a pound. A unit of the other system is reported, and the weight not known.
 *
 * @param otherUnit the message for it
 */
export function weightIn(
  row: Row,
  field: NumberField,
  units: Units,
  otherUnit: (text: string, units: Units) => string,
): { readonly weight: Entry; readonly isOunces: boolean } {
  const cell = row.cell("weight");
  const match = typeof cell === "string" ? WITH_UNIT.exec(cell.trim()) : null;
  const typed = match && parseNumber(match[1]!, row.reading.culture);
  if (!typed) return { weight: numberIn(row, "weight", field), isOunces: false };
  const unit = match![2]!.toLowerCase();
  const isOunces = unit.startsWith("o");
  if (isOunces ? units === "lb/in" : unitsOfWeight(unit) === units)
    return { weight: isOunces ? typed.value / OUNCES_A_POUND : typed.value, isOunces };
  row.report("weight", "error", otherUnit(String(cell), units));
  return { weight: UNKNOWN, isOunces };
}
