import { UNKNOWN, type Entry, type Problem } from "../../core/model";
import type { CellValue, Culture } from "../values";
import type { NumberField } from "./fields";
import { isDate, isError } from "./grid";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown, saysZero, withOtherDecimal } from "./numbers";

/** Where a problem of the cell at hand goes. */
export type Report = (severity: Problem["severity"], message: string) => void;

export interface NumberContext {
  readonly culture: Culture;
  /** Whether the row's unit says %. */
  readonly percentUnit?: boolean;
  readonly report: Report;
}

/** A fraction from a number as typed; null if it is above 1 and nothing says per cent. */
function fractionOf(
  value: number,
  percent: boolean,
  field: NumberField,
  context: NumberContext,
): number | null {
  if (percent) return value / 100;
  if (context.percentUnit && value !== 0) {
    if (Math.abs(value) >= 1) return value / 100;
    context.report("warning", MESSAGES.percentUnitBelowOne(field.name, value));
    return value;
  }
  if (Math.abs(value) <= 1) return value;
  context.report("error", MESSAGES.fractionAboveOne(field.name, value));
  return null;
}

/** A number within its field's limits, else `?`, reported. */
function limited(value: number, field: NumberField, report: Report): Entry {
  const { name, least = -Infinity, most = Infinity } = field;
  if (value < least || value > most) {
    const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);
    report("error", MESSAGES.outside(name, value, finite(least), finite(most)));
    return UNKNOWN;
  }
  if (field.whole && !Number.isInteger(value)) {
    report("error", MESSAGES.notWhole(name, value));
    return UNKNOWN;
  }
  return value;
}

/**
 * The number a cell holds: null for blank, `?` for unknown. A cell that cannot be read is reported and taken as `?`, so
 * that what rests on it becomes incomplete and never cheaper.
 */
export function readNumber(cell: CellValue, field: NumberField, context: NumberContext): Entry {
  const { report, culture } = context;
  if (cell === null) return null;
  if (isError(cell)) {
    report("error", MESSAGES.errorValue(field.name, cell));
    return UNKNOWN;
  }
  if (isDate(cell)) {
    report("error", MESSAGES.dateInNumber(field.name, cell));
    return UNKNOWN;
  }
  if (typeof cell === "boolean" || (typeof cell === "number" && !Number.isFinite(cell))) {
    report("error", MESSAGES.textInNumber(field.name, cell));
    return UNKNOWN;
  }
  let value: number;
  let percent = false;
  if (typeof cell === "number") {
    if (cell === 0 && field.zeroIsBlank) return null;
    value = cell;
  } else {
    const text = cell.trim();
    if (text === "" || /^[-\u2013\u2014]$/.test(text)) return null;
    if (saysUnknown(text)) return UNKNOWN;
    if (saysZero(text)) return limited(0, field, report);
    const typed = parseNumber(text, culture);
    if (!typed) {
      const other = withOtherDecimal(text, culture);
      if (other === null) report("error", MESSAGES.textInNumber(field.name, text));
      else report("error", MESSAGES.otherDecimal(field.name, text, other, culture));
      return UNKNOWN;
    }
    if (typed.value === 0 && field.zeroIsBlank) return null;
    ({ value, percent } = typed);
  }
  if (field.type === "fraction" || (field.type === "count" && context.percentUnit && !percent)) {
    const fraction = fractionOf(value, percent, field, context);
    return fraction === null ? UNKNOWN : limited(fraction, field, report);
  }
  if (percent && field.type !== "count") {
    const message = field.type === "money" ? MESSAGES.percentOfWhat : MESSAGES.percentForCount;
    report("error", message(field.name, String(cell).trim()));
    return UNKNOWN;
  }
  return limited(percent ? value / 100 : value, field, report);
}
