import { standardItem } from "../../../core/business";
import { chargesFraction } from "../../../core/costs/volumes";
import type { BusinessItem, CostLine, Entry, Inputs, Problem } from "../../../core/model";
import { bareKey } from "../../../core/names";
import { parseAddress } from "../../address";
import type { CellModel, StyleName } from "../../model";
import type { CellNote } from "../../reading/doubts";
import type { WorkbookValues } from "../../values";
import { put, quotedSheet } from "../grid";
import { cellAt, constant, linkedCell, linkTo } from "../links";
import { AREA_NAMES } from "../names";
import { COLUMNS, putText, tableTop, type Sheet } from "./sheet";

/**
 * Problems of the workbook, errors first, each with a link to its cell, and notes, which are none.
 * Returns the row for the next table.
 */
export function writeProblems(
  sheet: Sheet,
  top: number,
  problems: readonly Problem[],
  notes: readonly CellNote[] = [],
): number {
  let row = tableTop(sheet, top, "Problems found in the workbook", []);
  if (problems.length === 0) put(sheet.grid, row++, 0, { value: "None.", style: "text" });
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  for (const { sheet: name, cell, severity, message } of [...sorted, ...notes]) {
    put(sheet.grid, row, 0, linked(cell ? `${name}!${cell}` : name, name, cell));
    put(sheet.grid, row, 1, { value: severity, style: severity === "error" ? "warning" : "text" });
    putText(sheet, row++, COLUMNS.unit, message, { right: COLUMNS.cell });
  }
  return row + 1;
}

/** A text that leads to a cell, where there is one. */
function linked(text: string, sheet: string, cell: string): CellModel {
  return cell && parseAddress(cell)
    ? { value: text, style: "link", link: `${quotedSheet(sheet)}!${cell}` }
    : { value: text, style: "text" };
}

function putRange({ grid }: Sheet, row: number, low: Entry, high: Entry, style: StyleName): void {
  if (typeof low === "number") put(grid, row, COLUMNS.low, { value: low, style });
  if (typeof high === "number") put(grid, row, COLUMNS.high, { value: high, style });
}

/** The Business table's items as they are now; those left blank are named together. */
export function writeItems(
  sheet: Sheet,
  top: number,
  { business }: Inputs,
  workbook: WorkbookValues,
): number {
  let row = tableTop(sheet, top, "The business", [
    "Item",
    "Value",
    "Unit",
    "Low",
    "High",
    null,
    "Source",
    "Note",
    null,
  ]);
  const blank: string[] = [];
  for (const item of Object.values(business)) {
    if (item.value === null && item.text === "") blank.push(item.name);
    else writeItem(sheet, row++, item, workbook);
  }
  if (blank.length > 0)
    putText(sheet, row++, 0, `Blank: ${blank.join(", ")}.`, { right: COLUMNS.cell, style: "wrapSmall" });
  return row + 1;
}

function writeItem(sheet: Sheet, row: number, item: BusinessItem, workbook: WorkbookValues): void {
  const { grid } = sheet;
  const style = standardItem(bareKey(item.name))?.type === "fraction" ? "fraction" : "number";
  put(grid, row, COLUMNS.name, { value: item.name, style: "text" });
  if (item.value === null) put(grid, row, COLUMNS.value, { value: item.text, style: "noteRight" });
  else if (item.value === "?") put(grid, row, COLUMNS.value, { value: "?", style: "noteRight" });
  else
    put(grid, row, COLUMNS.value, {
      ...linkedCell(linkTo(workbook, item.at, "value", item.value, constant(0))),
      style,
    });
  putText(sheet, row, COLUMNS.unit, item.unit, { style: "wrapIndent" });
  putRange(sheet, row, item.low, item.high, style);
  putText(sheet, row, COLUMNS.source, item.source);
  putText(sheet, row, COLUMNS.note, item.note, { right: COLUMNS.cell });
}

/** Every cost line: its rate or tiers as they are now, with source, basis, date and age. */
export function writeLines(
  sheet: Sheet,
  top: number,
  { areas }: Inputs,
  workbook: WorkbookValues,
  madeOn: string,
): number {
  let row = tableTop(sheet, top, "Cost lines", [
    "Area: option: line",
    "Rate or tiers",
    "Charged per",
    "Low",
    "High",
    "Basis",
    "Source",
    "Date",
    "Cell",
  ]);
  const seen = new Set<CostLine>();
  for (const { area, options } of areas)
    for (const { lines } of options)
      for (const line of lines) {
        if (seen.has(line)) continue;
        seen.add(line);
        writeLine(sheet, row++, AREA_NAMES[area], line, workbook, madeOn);
      }
  return row + 1;
}

function writeLine(
  sheet: Sheet,
  row: number,
  area: string,
  line: CostLine,
  workbook: WorkbookValues,
  madeOn: string,
): void {
  const { grid } = sheet;
  const { driver, at } = line;
  const element = line.element ? ` (${line.element})` : "";
  putText(sheet, row, COLUMNS.name, `${area}: ${line.option}${element}: ${line.name}`);
  const style = chargesFraction(line) ? "fraction" : "rate";
  const byService = line.service !== "";
  const address = at.cells[line.tiers ? "tiers" : byService ? "service" : "rate"];
  const raw = address ? cellAt(workbook, at.sheet, address) : null;
  if (byService && line.rate !== null)
    put(grid, row, COLUMNS.value, { value: line.rate, style: line.rate === "?" ? "noteRight" : style });
  else if (address && (typeof raw === "number" || typeof raw === "string"))
    put(grid, row, COLUMNS.value, {
      formula: `${quotedSheet(at.sheet)}!${address}`,
      value: raw,
      style: typeof raw === "number" ? style : "noteRight",
    });
  putText(sheet, row, COLUMNS.unit, driver.kind === "item" ? driver.label : driver.kind, {
    style: "wrapIndent",
  });
  putRange(sheet, row, line.low, line.high, line.tiers ? "rate" : style);
  putText(sheet, row, COLUMNS.basis, line.basis ?? "estimate, assumed", { style: "wrapIndent" });
  const mean = byService ? `Mean charge a parcel by ${line.service}, a value that is not live` : "";
  putText(sheet, row, COLUMNS.source, [mean, line.source].filter(Boolean).join("; "));
  if (line.date !== "") putText(sheet, row, COLUMNS.note, `${line.date}${ageOf(line.date, madeOn)}`);
  const cell = address ?? at.cells.line;
  if (cell) put(grid, row, COLUMNS.cell, linked(`${at.sheet}!${cell}`, at.sheet, cell));
}

/** Months between the date of a figure and the report's: ", 3 months old". */
function ageOf(date: string, madeOn: string): string {
  const [from, to] = [date, madeOn].map((text) => {
    const match = /^(\d{4})-(\d{2})/.exec(text);
    return match ? Number(match[1]) * 12 + Number(match[2]) : NaN;
  });
  const months = to! - from!;
  return Number.isFinite(months) && months > 0 ? `, ${months} month${months === 1 ? "" : "s"} old` : "";
}
