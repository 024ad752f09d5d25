import type { Entry } from "../../core/model";
import * as MESSAGES from "./messages";
import type { Row } from "./row";

/** The ends of a plausible range; null where nothing is stated or what is stated cannot be. */
export interface Ends {
  readonly low: Entry;
  readonly high: Entry;
}

/**
 * Low and High, where they lie around the likely value; null both, and a problem at the cell that is wrong, where they do not.
 *
 * @param likely null where nothing is known to lie around
 * @param what the likely value is called
 */
export function plausibleRange(
  row: Pick<Row, "report">,
  { low, high }: Ends,
  likely: number | null,
  what: string,
): Ends {
  const none: Ends = { low: null, high: null };
  if (typeof low === "number" && typeof high === "number" && low > high) {
    row.report("low", "warning", MESSAGES.rangeReversed(low, high));
    return none;
  }
  if (likely === null) return { low, high };
  const isLow = typeof low === "number" && low > likely;
  if (!isLow && !(typeof high === "number" && high < likely)) return { low, high };
  const read = isLow ? `Low: read ${low}` : `High: read ${high as number}`;
  row.report(isLow ? "low" : "high", "warning", MESSAGES.rangeAside(read, what, likely));
  return none;
}
