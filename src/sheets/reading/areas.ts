import type { AreaId } from "../../core/model";
import { bareKey } from "../../core/names";
import type { SheetValues } from "../values";
import { textOf } from "./grid";
import { holds, index, keys, nameTokens, words } from "./lookup";
import { AREAS, NAME_DECORATION } from "./synonyms";
import { findTables, type FoundTable } from "./tables";

/** Keys of the areas' names and synonyms. */
export const AREA_KEYS = index(AREAS);
const DECORATION = keys(NAME_DECORATION);

/** The area that a name is, but for words such as "costs" and years; null if it is none. */
export function areaOfWholeName(name: string): AreaId | null {
  const exact = AREA_KEYS.get(bareKey(name));
  if (exact) return exact;
  const bare = nameTokens(name).filter((word) => !DECORATION.has(word) && !/^\d+$/.test(word));
  return AREA_KEYS.get(bareKey(bare.join(" "))) ?? null;
}

/** The area that a name mentions as whole words; null if it mentions none or several. */
export function areaInName(name: string): AreaId | null {
  const whole = areaOfWholeName(name);
  if (whole) return whole;
  const split = nameTokens(name);
  const found = (Object.keys(AREAS) as AreaId[]).filter((area) =>
    words(AREAS[area]).some((word) => holds(split, word)),
  );
  return found.length === 1 ? found[0]! : null;
}

/**
 * The area a table is about where it has no Area column: by its own name, by a title above it that is an area's name,
 * by the sheet's name, or by a title that mentions an area. null if nothing says.
 */
export function areaOfTable(table: FoundTable): AreaId | null {
  return (
    areaInName(table.name) ??
    areaOfWholeName(table.title) ??
    areaInName(table.grid.name) ??
    areaInName(table.title)
  );
}

const COST_TABLES: ReadonlySet<string> = new Set(["costs", "wide costs", "costs without prices"]);

/** Whether a sheet has a cost table of an area, filled in or not: a list of wages called Payroll has none. */
export function hasCostsOf(sheet: SheetValues, area: AreaId): boolean {
  return findTables(sheet).some((table) => {
    if (!COST_TABLES.has(table.kind)) return false;
    const column = table.columns.get("area");
    if (column === undefined) return areaOfTable(table) === area;
    return table.rows.some((row) => areaOfWholeName(textOf(table.grid.cells[row]?.[column])) === area);
  });
}
