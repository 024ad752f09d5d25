import { heldByMinimum } from "../../costs/option";
import type { CostLine } from "../../model";
import type { CostRow } from "../../results";

/**
 * Which rows of a settled month are fixed: those whose cost is the same just below and just above the orders, and those that
 * a binding minimum of their own part holds up; the rule of commitments/fixed.ts, for rows that are in the order of their
 * parts' lines.
 *
 * @param parts the lines of the first rows, an option at a time; [] for rows left to pay
 */
export function fixedFlags(
  rows: readonly CostRow[],
  below: readonly CostRow[],
  above: readonly CostRow[],
  parts: readonly (readonly CostLine[])[],
): boolean[] {
  const fixed = rows.map((_, place) => below[place]!.monthly[0] === above[place]!.monthly[0]);
  let start = 0;
  for (const part of parts) {
    const own = rows.slice(start, start + part.length);
    for (const held of heldByMinimum(own, part)) fixed[start + held] = true;
    start += part.length;
  }
  return fixed;
}
