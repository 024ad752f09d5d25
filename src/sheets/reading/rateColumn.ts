import { bareKey } from "../../core/names";
import { AREA_KEYS, areaOfWholeName } from "./areas";
import type { AreaLine } from "./costRows";
import { textOf, type Reading } from "./grid";
import * as MESSAGES from "./messages";
import type { FoundTable } from "./tables";

/**
 * Whether headings like those of a cost table, but without a Rate or Tiers, are one's: their table, its title, its sheet
 * or its Area column is named after an area. Else it may be somebody's list of who does what how often.
 */
export function isCostTable(table: FoundTable): boolean {
  const { name, title, grid, columns, rows } = table;
  if ([name, title, grid.name].some((text) => areaOfWholeName(text) !== null)) return true;
  const area = columns.get("area");
  return area !== undefined && rows.some((row) => AREA_KEYS.has(bareKey(textOf(grid.cells[row]?.[area]))));
}

/**
 * The column whose heading is missing: without one, or with one that means nothing, above numbers; else the Driver's, beside
 * which Rate belongs.
 */
function holeIn({ grid, columns, headingRow, left, right, rows }: FoundTable): number {
  const read = new Set(columns.values());
  const holes = Array.from({ length: right + 2 - left }, (_, index) => left + index).filter(
    (column) => !read.has(column) && rows.some((row) => typeof grid.cells[row]?.[column] === "number"),
  );
  const isBare = (column: number): boolean => textOf(grid.cells[headingRow]?.[column]) === "";
  return holes.find(isBare) ?? holes[0] ?? columns.get("driver") ?? left;
}

/** Reports a cost table that has no column Rate though lines of it have no other price, where its heading is missing. */
export function checkRateColumn(table: FoundTable, lines: readonly AreaLine[], reading: Reading): void {
  const { kind, grid, columns, headingRow, left, right } = table;
  if (kind === "wide costs" || columns.has("rate")) return;
  const unpriced = lines.filter(({ filled }) => !filled).length;
  const hasTiers = columns.has("tiers");
  if ((hasTiers || columns.has("service")) && unpriced === 0) return;
  const headings = (grid.cells[headingRow] ?? []).slice(left, right + 1).map(textOf);
  reading.problems.push({
    sheet: grid.name,
    cell: grid.address(headingRow, holeIn(table)),
    severity: "error",
    message: MESSAGES.noRateColumn(
      headings.filter((text) => text !== ""),
      unpriced,
      hasTiers,
    ),
  });
}
