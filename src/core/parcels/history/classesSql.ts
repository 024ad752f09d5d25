import { CLASS_RULES } from "./classes";
import type { OrderMapping } from "./mapping";
import { MONTH_TEXT } from "./calendarSql";
import { sum } from "./sqlText";
import { WHY } from "./summary";

/** What a row says about its order is kept as one number, the gravest of its rows: a reason between these two. */
export const MOST_GRAVE = 100; // cancelled
export const LEAST_GRAVE = 1; // to another country

/**
 * The end of orderStatement, from the orders of `sorted` to their classes: judge.ts and the counting of classes in SQL.
 * @param of whether weights are of units, and whether sides are known
 */
export function classesSql(
  { units }: Pick<OrderMapping, "units">,
  { perUnit, measured }: { readonly perUnit: boolean; readonly measured: boolean },
): string {
  const rule = CLASS_RULES[units];
  const sizeClass = `CASE WHEN reason > 0 OR longest = 0 THEN 0
${rule.volumes.map((upTo, at) => `      WHEN volume <= ${upTo} THEN ${at + 1}`).join("\n")}
      ELSE ${rule.volumes.length + 1} END`;
  const rounded = (step: number): string => `weight + ${step - 1} - MOD(weight + ${step - 1}, ${step})`;
  // Rows without a number come together as one order: nothing of them adds up but how many they are.
  const ifNumbered = (value: string, other = "0"): string =>
    `CASE WHEN order_number = '' THEN ${other} ELSE ${value} END`;
  const ifFine = (value: string, other = "0"): string =>
    `CASE WHEN reason = 0 THEN ${value} ELSE ${other} END`;
  return `judged AS (
  SELECT sorted.*,${measured ? " CAST(longest AS bigint) * second_longest * shortest AS volume," : ""} CASE
    WHEN order_number = '' THEN ${WHY.noNumber}
    WHEN trouble = ${MOST_GRAVE} THEN ${WHY.cancelled}
    WHEN all_lines = 0 AND trouble <= ${LEAST_GRAVE} THEN ${WHY.nothingSent}
    WHEN weights_differ = 1 THEN ${WHY.differ}
    WHEN copies > 1 AND MOD(row_count, copies) + MOD(all_lines, copies) + MOD(all_units, copies)${perUnit ? " + MOD(all_weight, copies)" : ""} > 0 THEN ${WHY.differ}
    WHEN trouble > ${LEAST_GRAVE} THEN trouble
    WHEN weight = 0 THEN ${WHY.noWeight}
    WHEN weight > ${rule.heaviest} THEN ${WHY.heavy}
    WHEN longest > 0 AND shortest = 0 THEN ${WHY.sides}
    WHEN trouble = ${LEAST_GRAVE} THEN ${WHY.abroad}
    WHEN zone_name = '' AND place = '' THEN ${WHY.noPlace}
    WHEN zone_name = '' THEN ${WHY.noZone}
    ELSE 0 END AS reason
  FROM sorted
),
classed AS (
  SELECT order_number, row_count, copies, reason,
    ${ifNumbered("month_number", "NULL")} AS month_number, ${ifNumbered("returned")} AS returned,
    ${ifNumbered("line_count")} AS line_count, ${ifNumbered("unit_count")} AS unit_count,
    ${ifFine("zone_name", "''")} AS zone_name, ${ifFine("channel", "''")} AS channel,
    CASE WHEN reason > 0 THEN 0 WHEN weight <= ${rule.border} THEN ${rounded(rule.fine)} ELSE ${rounded(rule.coarse)} END AS band,
    ${measured ? sizeClass : "0"} AS size_class, ${ifFine("weight")} AS weight,
    ${ifFine("longest")} AS longest, ${ifFine("second_longest")} AS second_longest, ${ifFine("shortest")} AS shortest
  FROM judged
),
by_class AS (
  SELECT reason, month_number, zone_name, channel, band, size_class,
    ${sum("CASE WHEN order_number = '' THEN row_count ELSE 1 END")} AS orders,
    ${sum("CASE WHEN order_number = '' OR copies = 1 THEN 0 ELSE row_count - (row_count - MOD(row_count, copies)) / copies END")} AS repeats,
    ${["line_count", "unit_count", "returned", "weight"].map((measure) => `${sum(measure)} AS ${measure}`).join(", ")},
    ${["longest", "second_longest", "shortest"].map((side) => `${measured ? sum(side) : "0"} AS ${side}`).join(", ")},
    MIN(CASE WHEN reason > 0 OR month_number IS NULL THEN order_number END) AS example
  FROM classed GROUP BY reason, month_number, zone_name, channel, band, size_class
)
SELECT reason, ${MONTH_TEXT} AS order_month, zone_name, channel, band, size_class,
  orders, repeats, line_count AS lines, unit_count AS units, returned, weight, longest, second_longest, shortest, example
FROM by_class
ORDER BY reason, order_month, zone_name, channel, band, size_class`;
}
