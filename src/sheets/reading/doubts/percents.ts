import type { Problem } from "../../../core/model";
import { isPercentUnit } from "../business";
import { parseNumber } from "../numbers";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

const SAYS_PERCENT = /%|\bper ?cent|\bpct\b/i;
/** A share of the sales from which a line is more likely a percentage typed without its sign. */
const LARGE = 0.2;

/** Shares of the sales, charged by a driver that says %, of which 0.5 may mean half a per cent. */
export function checkPercents({ inputs, cell, culture }: Book): Problem[] {
  return writtenLines(inputs).flatMap(({ at, name, driver, unit }) => {
    const text = cell(at, "driver");
    if (driver.kind !== "revenue" || typeof text !== "string" || !SAYS_PERCENT.test(text)) return [];
    const typed = cell(at, "rate");
    const rate = typeof typed === "string" ? parseNumber(typed, culture) : { value: typed, percent: false };
    if (!rate || rate.percent || typeof rate.value !== "number" || isPercentUnit(unit)) return [];
    if (rate.value < LARGE || rate.value > 1) return [];
    return [warningAt(at, ["rate"], MESSAGES.shareOfSales(name, rate.value))];
  });
}
