import { itemNumber } from "../../../core/business";
import { PERIOD_MONTHS } from "../../../core/costs/cash";
import { firstMonthOf } from "../../../core/costs/line";
import type { CostLine, Problem } from "../../../core/model";
import { key } from "../../../core/names";
import { warningAt, writtenLines, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Whether the last bill of a line that is paid in advance reaches beyond the Horizon. */
function isBilledBeyond(line: CostLine, horizon: number): boolean {
  const months = PERIOD_MONTHS[line.driver.kind];
  const first = firstMonthOf(line);
  const last = Math.min(horizon, line.to ?? Infinity);
  if (months === undefined || first > last) return false;
  const lastBill = first + months * Math.floor((last - first) / months);
  return lastBill + months - 1 > horizon;
}

/** Whether a least charge a year falls in full on a plan year that the Horizon cuts short. */
function isMinimumCut(line: CostLine, horizon: number): boolean {
  const hasMinimum = line.driver.kind === "minimum" || line.minimum !== null;
  const begun = 12 * Math.floor(horizon / 12) + 1;
  return (
    line.period === "year" && hasMinimum && firstMonthOf(line) <= horizon && (line.to ?? Infinity) >= begun
  );
}

/** Bills in advance and yearly minimums that a Horizon of no whole number of years cuts: they count in full. */
export function checkCutPeriods({ inputs }: Book): Problem[] {
  const item = inputs.business[key("Horizon")];
  const horizon = itemNumber(inputs.business, "Horizon", 36);
  if (!item || horizon % 12 === 0) return [];
  const lines = writtenLines(inputs);
  const [billed, minimums] = [isBilledBeyond, isMinimumCut].map((isCut) =>
    lines.filter((line) => isCut(line, horizon)).map(({ name }) => name),
  );
  if (billed!.length + minimums!.length === 0) return [];
  return [warningAt(item.at, ["value"], MESSAGES.cutPeriods(horizon, billed!, minimums!))];
}
