import type { AreaId, BusinessItem, CostLine, Inputs, Problem } from "../../core/model";
import type { CellValue, Culture } from "../values";
import { readBusinessRows } from "./business";
import { readCostRows } from "./costRows";
import { driverLookup } from "./drivers";
import { gridOfRange, type Reading } from "./grid";
import { plainOptions, type AreaOptions, type PlainOption } from "./options";
import type { TableKind } from "./synonyms";
import { tablesOf, type FoundTable } from "./tables";

/** What a cost range holds; `area` is null where it has no Area column. */
export interface CostRange {
  /** Every line once in table order, also those of `all` options. */
  readonly lines: readonly { readonly area: AreaId | null; readonly line: CostLine }[];
  readonly areas: readonly ({ readonly area: AreaId | null } & AreaOptions<PlainOption>)[];
  readonly problems: readonly Problem[];
}

/** How numbers are typed in a range: it does not say otherwise. */
export const POINT: Culture = { decimal: "." };

/** The first table of those kinds in a range; null without its headings. */
function tableIn(values: readonly (readonly CellValue[])[], kinds: readonly TableKind[]): FoundTable | null {
  return tablesOf(gridOfRange(values)).find(({ kind }) => kinds.includes(kind)) ?? null;
}

/**
 * Reads one cost table from a range with its heading row, as a worksheet function is given it. Blank cells may be 0,
 * null or "". Addresses are "row R, column C" of the range, counted from 1. A driver that is no standard one is taken as
 * an item of the Business table, whether the table has it or not. Kind, Basis and Date, on which no cost depends, are
 * not read; a Term given as a date is a problem, since a function must not look at the calendar.
 *
 * @param business items a driver may name by more than their exact name
 * @returns null without a heading row
 */
export function readCostRange(
  values: readonly (readonly CellValue[])[],
  business: Inputs["business"] = {},
): CostRange | null {
  const table = tableIn(values, ["costs", "wide costs"]);
  if (!table) return null;
  const reading: Reading = { culture: POINT, problems: [] };
  const drivers = driverLookup(business, { anyItem: true });
  const readings = readCostRows(table, { drivers, start: null }, reading);
  const areas = [...new Set(readings.map(({ area }) => area))].map((area) => {
    const { options, elements } = plainOptions(readings.filter((one) => one.area === area));
    return { area, options, elements };
  });
  // A line that was made not known on the way keeps its place.
  const order = new Map(readings.map(({ line }, index) => [line.at, index] as const));
  const lines = areas
    .flatMap(({ area, options }) =>
      [...new Set(options.flatMap((option) => option.lines))].map((line) => ({ area, line })),
    )
    .sort((a, b) => order.get(a.line.at)! - order.get(b.line.at)!);
  return { areas, lines, problems: reading.problems };
}

/**
 * Reads the Business table from a range with its heading row. Nothing is reported as missing: a function needs only the
 * items its lines use. Without a heading row there are no items, and `headed` is false.
 */
export function readBusinessRange(values: readonly (readonly CellValue[])[]): {
  readonly business: Inputs["business"];
  readonly problems: readonly Problem[];
  readonly headed: boolean;
} {
  const table = tableIn(values, ["business"]);
  const reading: Reading = { culture: POINT, problems: [] };
  const business: { [itemKey: string]: BusinessItem } = {};
  if (table) readBusinessRows(table, business, reading);
  return { business, problems: reading.problems, headed: table !== null };
}
