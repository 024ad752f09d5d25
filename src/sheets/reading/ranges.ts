import type { AreaId, CostLine, Entry, Inputs, OptionInputs, Problem } from "../../core/model";
import { key } from "../../core/names";
import type { CellValue, Culture } from "../values";
import { readBusinessRows } from "./business";
import { readCostRows } from "./costRows";
import { planStart } from "./dates";
import { driverLookup } from "./drivers";
import { gridOfRange, type Reading } from "./grid";
import { MESSAGES } from "./messages";
import { assembleOptions } from "./options";
import type { TableKind } from "./synonyms";
import { tablesOf, type FoundTable } from "./tables";

/** How a range that a worksheet function was given is read. */
export interface RangeSettings {
  /** How numbers are typed; default: a decimal point. */
  readonly culture?: Culture;
  /** Items a driver may name; without them any driver that is no standard one is taken as an item. */
  readonly business?: Inputs["business"];
  /** ISO date from which a Term given as a date is counted; without it such a Term is a problem. */
  readonly today?: string;
}

/** The options of one area in a cost range; `area` is null where the range has no Area column. */
export interface RangeArea {
  readonly area: AreaId | null;
  readonly options: readonly OptionInputs[];
  readonly elements: readonly string[];
}

const POINT: Culture = { decimal: "." };

/** The first table of those kinds in a range; null without its headings. */
function tableIn(values: readonly (readonly CellValue[])[], kinds: readonly TableKind[]): FoundTable | null {
  return tablesOf(gridOfRange(values)).find(({ kind }) => kinds.includes(kind)) ?? null;
}

const noHeadings = (headings: string): Problem => ({
  sheet: "",
  cell: "",
  severity: "error",
  message: MESSAGES.noHeadings(headings),
});

/** The calendar month a Business table's plan begins in. */
export function startOf(business: Inputs["business"], today: string): ReturnType<typeof planStart> {
  const first: Entry | undefined = business[key("First month")]?.value;
  return planStart(today, typeof first === "number" ? first : null);
}

/**
 * Reads one cost table from a range with its heading row, as a worksheet function is given it. Blank cells may be 0,
 * null or "". Addresses are "row R, column C" of the range, counted from 1.
 *
 * @returns the options an area at a time, every line, and what is wrong; no heading row is an error without a cell
 */
export function readCostTable(
  values: readonly (readonly CellValue[])[],
  settings: RangeSettings = {},
): {
  readonly areas: readonly RangeArea[];
  readonly lines: readonly CostLine[];
  readonly problems: readonly Problem[];
} {
  const table = tableIn(values, ["costs", "wide costs"]);
  if (!table) return { areas: [], lines: [], problems: [noHeadings("Option, Cost line, Driver and Rate")] };
  const { business, culture = POINT, today = "" } = settings;
  const reading: Reading = { culture, problems: [] };
  const readings = readCostRows(
    table,
    { drivers: driverLookup(business ?? null), start: startOf(business ?? {}, today) },
    reading,
  );
  const areas = [...new Set(readings.map(({ area }) => area))].map((area) => ({
    area,
    ...assembleOptions(readings.filter((one) => one.area === area)),
  }));
  const lines = [...new Set(areas.flatMap(({ options }) => options.flatMap((option) => option.lines)))];
  return { areas, lines, problems: reading.problems };
}

/**
 * Reads the Business table from a range with its heading row. Nothing is reported as missing: a function needs only the
 * items its lines use.
 */
export function readBusinessTable(
  values: readonly (readonly CellValue[])[],
  settings: Pick<RangeSettings, "culture"> = {},
): { readonly business: Inputs["business"]; readonly problems: readonly Problem[] } {
  const table = tableIn(values, ["business"]);
  if (!table) return { business: {}, problems: [noHeadings("Item and Value")] };
  const reading: Reading = { culture: settings.culture ?? POINT, problems: [] };
  const business: Parameters<typeof readBusinessRows>[1] = {};
  readBusinessRows(table, business, reading);
  return { business, problems: reading.problems };
}
