import {
  AREA_IDS,
  type AreaId,
  type AreaInputs,
  type BusinessItem,
  type Inputs,
  type Problem,
} from "../../core/model";
import { AREAS } from "../../core/areas";
import { FEE_ITEMS } from "../../core/areas/fulfilment/items";
import { bareKey, key } from "../../core/names";
import type { OwnItems } from "../../core/parcels/ownItems";
import { atVolume, ordersOf } from "../../core/volume";
import type { SheetValues, WorkbookValues } from "../values";
import { readAbout } from "./aboutLine";
import { areaOfTable, areaOfWholeName } from "./areas";
import { readBusinessRows } from "./business";
import { checkBasisRanges, checkBusiness, checkSeasons, checkUnknownItems } from "./businessChecks";
import { checkItemsNeeded } from "./checks";
import { readCostRows, type AreaLine } from "./costRows";
import { startOf } from "./dates";
import { driverLookup } from "./drivers";
import { readCorrelations } from "./correlations";
import { readEffects } from "./effects";
import { askForHow, isOfOptions, saysEffects } from "./effectsHead";
import { isBlank, type Reading } from "./grid";
import { areLikeCosts } from "./headings";
import { checkIdleOptions } from "./idleOptions";
import { isInvoice } from "./invoiceName";
import { standardItemOf } from "./items";
import * as MESSAGES from "./messages";
import { assembleOptions } from "./options";
import { readPeople } from "./people";
import { checkRateColumn, isCostTable } from "./rateColumn";
import { checkRatings, readRatingRows, type AreaRating } from "./ratings";
import { readScenarios } from "./scenarios";
import { withServices } from "./services";
import { BUSINESS_TABLE, UNUSED_TABLES } from "./synonyms";
import { findTables, isNamed, type FoundTable } from "./tables";
import { readProposition } from "./valueProposition";

export interface ReadSettings {
  /** ISO date: a Term given as a date is counted from the plan's first month, which is near it. */
  readonly today: string;
  /** Orders a month instead of the workbook's; what moves with them moves in proportion. */
  readonly orders?: number;
}

type Business = { [itemKey: string]: BusinessItem };

/** Keys of the counts that providers charge by: they stand beside the fees, on the sheet of whoever is asked. */
export const FEE_COUNTS: ReadonlySet<string> = new Set(FEE_ITEMS.map(({ name }) => bareKey(name)));

/** Whether a table says that it is about the business. */
export const isNamedBusiness = ({ name, title, grid }: FoundTable): boolean =>
  [name, title, grid.name].some((text) => isNamed(text, BUSINESS_TABLE));

/** Whether a list of items and values is the Business table: named so, or with an item that Footing knows. */
function isBusiness(table: FoundTable): boolean {
  if (isNamedBusiness(table)) return true;
  const column = table.columns.get("item")!;
  return table.rows.some((row) => {
    const cell = table.grid.cells[row]?.[column];
    return typeof cell === "string" && (standardItemOf(cell) !== undefined || FEE_COUNTS.has(bareKey(cell)));
  });
}

/** Tables whose headings alone do not tell that they are meant. */
const MORE_THAN_HEADINGS: { readonly [kind: string]: (table: FoundTable) => boolean } = {
  business: (table) => isBusiness(table) || (isOfOptions(table) && saysEffects(table)),
  costs: (table) => !isInvoice(table),
  "costs without prices": (table) => isCostTable(table) && !isInvoice(table),
};

/** Orders a month as the caller sets them, where the workbook has none to move from. */
function setOrders(business: Business, orders: number): void {
  const orderKey = key("Orders per month");
  business[orderKey] = {
    name: "Orders per month",
    text: "",
    unit: "orders",
    movesWithOrders: false,
    source: "",
    note: "",
    at: { sheet: "", cells: {} },
    ...business[orderKey],
    value: orders > 0 ? orders : null,
    low: null,
    high: null,
  };
}

/** What concerns a table as a whole: values from other workbooks, columns of one meaning, a row just below it. */
function checkTable(table: FoundTable, reading: Reading): void {
  const { grid, columns, rows, doubles, below } = table;
  const report = (row: number, column: number, severity: Problem["severity"], message: string): void => {
    reading.problems.push({ sheet: grid.name, cell: grid.address(row, column), severity, message });
  };
  for (const [left, read] of doubles)
    report(table.headingRow, left.column, "warning", MESSAGES.twoColumns(left.text, read.text, read.text));
  if (below !== null) report(below, table.left, "warning", MESSAGES.belowTable(table.name));
  if (grid.external.size === 0) return;
  const used = [
    ...columns.values(),
    ...(table.kind === "wide costs" ? table.others.map(({ column }) => column) : []),
  ];
  for (const row of rows)
    for (const column of used)
      if (grid.external.has(`${row},${column}`)) report(row, column, "warning", MESSAGES.external);
}

/** Whether a cost table says whose it is: by a name, or in a column. */
function saysArea(table: FoundTable, reading: Reading): boolean {
  if (table.columns.has("area") || areaOfTable(table) !== null) return true;
  // Without a Driver column it is somebody's price list, not a cost table.
  if (table.columns.has("driver"))
    reading.problems.push({
      sheet: table.grid.name,
      cell: table.grid.address(table.headingRow, table.left),
      severity: "error",
      message: MESSAGES.whichArea,
    });
  return false;
}

/** Whether nobody has filled anything in on Business yet. */
const isUntouched = (business: Business): boolean =>
  Object.values(business).every(
    ({ value, low, high, text }) => value === null && low === null && high === null && text === "",
  );

/** The areas with cost lines, in the contract's order, each with its ratings and gates. */
function assembleAreas(
  lines: readonly AreaLine[],
  ratings: readonly AreaRating[],
  ownItems: OwnItems | null,
): AreaInputs[] {
  return AREA_IDS.flatMap((area: AreaId) => {
    const own = lines.filter((line) => line.area === area);
    const about = ratings.filter((rating) => rating.area === area);
    checkIdleOptions(area, own);
    const { options, elements } = assembleOptions(own);
    if (options.length === 0) {
      about[0]?.row.report("criterion", "warning", MESSAGES.ratingsWithoutCosts);
      return [];
    }
    const sheet = own[0]!.line.at.sheet;
    return [
      {
        area,
        sheet,
        options,
        elements,
        ratings: checkRatings(about, options),
        ...(ownItems && area === "fulfilment" && { ownItems }),
      },
    ];
  });
}

/**
 * Sheets named like an area on which no cost table was found, though something stands there: with its own name, or with
 * headings like a cost table's. Payroll or Shipping alone may be anybody's list.
 */
function checkSheets(sheets: readonly SheetValues[], tables: readonly FoundTable[], reading: Reading): void {
  for (const sheet of sheets) {
    const area = areaOfWholeName(sheet.name);
    const isEmpty = sheet.cells.every((row) => row.every((cell) => isBlank(cell)));
    const isRead = tables.some(({ grid }) => grid.name === sheet.name);
    if (area === null || isEmpty || isRead) continue;
    const name = AREAS.find(({ id }) => id === area)?.name ?? area;
    if (!isNamed(sheet.name, name) && !sheet.cells.some(areLikeCosts)) continue;
    reading.problems.push({
      sheet: sheet.name,
      cell: "",
      severity: "warning",
      message: MESSAGES.notRecognized(name),
    });
  }
}

/**
 * Reads everything Footing knows from a workbook: its Business table, the cost
 * tables and ratings of the areas, and scenarios. Sheets with Footing's own mark are reports and never read; hidden
 * sheets are read. Nothing is thrown: what is wrong comes back as problems, and a number that could not be read is
 * unknown, which makes its option incomplete.
 */
export function readInputs(
  workbook: WorkbookValues,
  settings: ReadSettings,
): { readonly inputs: Inputs; readonly problems: readonly Problem[] } {
  const reading: Reading = { culture: workbook.culture, problems: [] };
  const sheets = workbook.sheets.filter(({ mark }) => mark === "");
  const found = sheets.flatMap(findTables);
  const tables = found.filter((table) => MORE_THAN_HEADINGS[table.kind]?.(table) ?? true);
  for (const table of tables) checkTable(table, reading);
  const ofKind = (...kinds: readonly string[]): FoundTable[] =>
    tables.filter(({ kind }) => kinds.includes(kind));

  const business: Business = {};
  for (const table of ofKind("business"))
    if (isOfOptions(table)) askForHow(table, reading);
    else readBusinessRows(table, business, reading, readProposition);
  const { orders } = settings;
  const moves = orders !== undefined && orders > 0 && ordersOf({ business }) !== null;
  if (orders !== undefined && !moves) setOrders(business, orders);

  const costTables = ofKind("costs", "wide costs", "costs without prices");
  const costSettings = {
    drivers: driverLookup(business),
    start: startOf(business, settings.today),
    about: readAbout,
  };
  const asRead = costTables.flatMap((table) => {
    const own = saysArea(table, reading) ? readCostRows(table, costSettings, reading) : [];
    checkRateColumn(table, own, reading);
    return own;
  });
  const rateTables = ofKind("carrier rates", "parcels");
  const { lines, delivery, ownItems } = withServices(asRead, rateTables, settings.today, reading);
  const ratings = ofKind("ratings").flatMap((table) => readRatingRows(table, reading));
  const areas = assembleAreas(lines, ratings, ownItems);
  const scenarios = readScenarios(ofKind("scenarios"), { business, areas }, reading);
  const effects = readEffects(ofKind("effects"), { business, areas }, reading);
  const correlations = readCorrelations(ofKind("correlations"), { business, areas }, reading);
  const people = readPeople(ofKind("people"), reading);

  for (const table of ofKind(...UNUSED_TABLES))
    reading.problems.push({
      sheet: table.grid.name,
      cell: table.grid.address(table.headingRow, table.left),
      severity: "warning",
      message: MESSAGES.unusedTable(table.kind),
    });
  checkSheets(sheets, found, reading);
  if (costTables.length === 0)
    reading.problems.push({ sheet: "", cell: "", severity: "error", message: MESSAGES.emptyWorkbook });
  else if (areas.length === 0 && isUntouched(business)) {
    const { sheet = "", cells = {} } = business[key("Orders per month")]?.at ?? {};
    const cell = cells["value"] ?? "";
    reading.problems.push({ sheet, cell, severity: "warning", message: MESSAGES.untouched });
  } else {
    if (areas.length === 0 && lines.length > 0)
      reading.problems.push({ sheet: "", cell: "", severity: "warning", message: MESSAGES.noLines });
    checkBusiness(business, reading);
    checkSeasons(business, reading);
    checkBasisRanges(business, reading);
    checkUnknownItems(business, reading);
    checkItemsNeeded({ business, areas }, reading);
  }
  const inputs = {
    business,
    areas,
    scenarios,
    ...(delivery ? { delivery } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(effects.length > 0 ? { effects } : {}),
    ...(correlations.length > 0 ? { correlations } : {}),
    example: workbook.example,
  };
  return { inputs: moves ? atVolume(inputs, orders) : inputs, problems: reading.problems };
}
