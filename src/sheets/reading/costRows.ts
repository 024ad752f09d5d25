import type { AreaId } from "../../core/model";
import { bareKey, remembered } from "../../core/names";
import type { CellValue } from "../values";
import { AREA_KEYS, areaOfTable, areaOfWholeName } from "./areas";
import { readCostLine, type CostSettings, type LineReading } from "./costLine";
import { isBlank, textOf, type Reading } from "./grid";
import type { HeadingCell } from "./headings";
import { index, keys, namesIn, nearest } from "./lookup";
import * as MESSAGES from "./messages";
import { parseNumber, saysUnknown, saysZero } from "./numbers";
import { rowAt, type Row } from "./row";
import { ALL_OPTIONS, KIND_WORDS, NOT_AN_OPTION, WIDE_ROWS } from "./synonyms";
import type { FoundTable } from "./tables";

/** A line with the area its table or row names; null where neither does. */
export interface AreaLine extends LineReading {
  readonly area: AreaId | null;
}

const ALL_KEYS = keys(ALL_OPTIONS);
const NOT_OPTIONS = keys(NOT_AN_OPTION);
const WIDE_ROW_KEYS = index(WIDE_ROWS);

/** The option's name as lines carry it: "all" for every way of saying so. */
const optionName = (text: string): string => (ALL_KEYS.has(bareKey(text)) ? "all" : text);

/** A column whose blanks mean "as above", as people leave them under a name written once. Says so for the first. */
export function filledDown(
  column: "option" | "area" | "scenario",
  name: string,
): (row: Row, isLine: boolean) => string {
  let above = "";
  let said = false;
  return (row, isLine) => {
    const text = row.text(column);
    if (text !== "") {
      above = text;
      said = false;
    } else if (above !== "" && isLine && !said) {
      row.report(column, "warning", MESSAGES.filledDown(name, above));
      said = true;
    }
    return above;
  };
}

/** Whether a row of a cost table is a line, not a title or a note that stands between the lines. */
function isLine(row: Row): boolean {
  const has = (column: string): boolean => !isBlank(row.cell(column));
  if (has("line"))
    return has("option") || ["driver", "rate", "tiers", "service", "fte", "sqft", "base"].some(has);
  return has("driver") && (has("rate") || has("tiers"));
}

function longRows(
  table: FoundTable,
  area: AreaId | null,
  settings: CostSettings,
  reading: Reading,
): AreaLine[] {
  const anchor = table.columns.get("line") ?? table.columns.get("option")!;
  const optionOf = filledDown("option", "Option");
  const areaOf = filledDown("area", "Area");
  const areaOfText = remembered(areaOfWholeName);
  const found: AreaLine[] = [];
  // A table without an Option column is about one option: its title's, if that is not the area's name.
  const only = table.title !== "" && !areaOfWholeName(table.title) ? table.title : "";
  for (const number of table.rows) {
    const row = rowAt(table.grid, number, table.columns, anchor, reading);
    const line = isLine(row);
    const option = table.columns.has("option") ? optionName(optionOf(row, line)) : only;
    const areaText = table.columns.has("area") ? areaOf(row, line) : "";
    if (!line) continue;
    const named = areaText === "" ? area : areaOfText(areaText);
    if (areaText !== "" && named === null) {
      row.report("area", "error", MESSAGES.unknownArea(areaText, nearest(areaText, AREA_KEYS)));
      continue;
    }
    if (option === "" && !table.grid.isRange) {
      row.report(
        "option",
        "error",
        table.columns.has("option") ? MESSAGES.noOption : MESSAGES.noOptionColumn,
      );
      if (!table.columns.has("option")) break;
      continue;
    }
    found.push({ ...readCostLine(row, option, settings), area: named });
  }
  return found;
}

/** Whether a cell of a wide table can be a rate: a number, `?`, or tiers. */
function isRate(cell: CellValue | undefined, reading: Reading): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string") return false;
  return saysUnknown(cell) || saysZero(cell) || isTiers(cell) || parseNumber(cell, reading.culture) !== null;
}
const isTiers = (cell: CellValue | undefined): boolean =>
  typeof cell === "string" && /\d\s*[:=]|\*\s*:/.test(cell);

/** Columns of a wide table that are options: named like one, or mostly numbers below. */
function optionColumns(table: FoundTable, reading: Reading): HeadingCell[] {
  return table.others.filter(({ column, text }) => {
    if (NOT_OPTIONS.has(bareKey(text))) return false;
    const cells = table.rows.map((row) => table.grid.cells[row]?.[column]).filter((cell) => !isBlank(cell));
    const rates = cells.filter((cell) => isRate(cell, reading)).length;
    if (namesIn(text, KIND_WORDS).length > 0) return rates > 0;
    return rates > 0 && 2 * rates >= cells.length;
  });
}

/** A wide table: lines down, an option a column. Rows such as Status or Kind describe the options. */
function wideRows(
  table: FoundTable,
  area: AreaId | null,
  settings: CostSettings,
  reading: Reading,
): AreaLine[] {
  const anchor = table.columns.get("line")!;
  const found: AreaLine[] = [];
  for (const { column, text } of optionColumns(table, reading)) {
    const about = new Map<string, number>();
    for (const number of table.rows) {
      const values = table.grid.cells[number] ?? [];
      const what = WIDE_ROW_KEYS.get(bareKey(textOf(values[anchor])));
      if (what && isBlank(values[table.columns.get("driver")!])) about.set(what, number);
    }
    for (const number of table.rows) {
      if ([...about.values()].includes(number)) continue;
      const cell = table.grid.cells[number]?.[column];
      if (isBlank(cell)) continue;
      const price = isTiers(cell) ? "tiers" : "rate";
      const columns = new Map([...table.columns, [price, column] as const]);
      const plain = rowAt(table.grid, number, columns, anchor, reading);
      const row = withRowsAbout(plain, about, column, table, reading);
      const areaText = row.text("area");
      const named = areaText === "" ? area : areaOfWholeName(areaText);
      if (areaText !== "" && named === null) {
        row.report("area", "error", MESSAGES.unknownArea(areaText, nearest(areaText, AREA_KEYS)));
        continue;
      }
      found.push({ ...readCostLine(row, optionName(text), settings), area: named });
    }
  }
  return found;
}

/** A row of a wide table that takes Status, Kind, ... from the rows that say them for the whole option. */
function withRowsAbout(
  row: Row,
  about: ReadonlyMap<string, number>,
  column: number,
  table: FoundTable,
  reading: Reading,
): Row {
  if (about.size === 0) return row;
  const elsewhere = (name: string): Row | null => {
    const number = about.get(name);
    if (number === undefined || row.cell(name) !== null) return null;
    return rowAt(table.grid, number, new Map([[name, column]]), column, reading);
  };
  return {
    ...row,
    cell: (name) => elsewhere(name)?.cell(name) ?? row.cell(name),
    text: (name) => elsewhere(name)?.text(name) ?? row.text(name),
    report: (name, severity, message) => {
      (elsewhere(name) ?? row).report(name, severity, message);
    },
  };
}

/** What stands in a cost table, a line at a time: long or wide. Lines of an area that is none are left out, reported. */
export function readCostRows(table: FoundTable, settings: CostSettings, reading: Reading): AreaLine[] {
  const area = areaOfTable(table);
  return (table.kind === "wide costs" ? wideRows : longRows)(table, area, settings, reading);
}
