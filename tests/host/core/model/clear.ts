import { HostError } from "../errors";
import { area, COLUMNS, intersection, ROWS, without, type Area } from "./address";
import type { Book } from "./book";
import { EMPTY, eachCell, putCell, type Sheet } from "./sheet";
import { NO_STYLE } from "./styles";
import { checkUnlocked, keepHeadings } from "./write";

/** Clears an area: "All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks". */
export function clear(book: Book, sheet: Sheet, within: Area, what = "All"): void {
  checkUnlocked(sheet, within);
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats" || what === "RemoveHyperlinks";
  const links = what !== "Contents" && what !== "Formats";
  if (formats && within.rows === ROWS)
    for (const at of [...sheet.layers.columns.keys()])
      if (intersection(within, area(0, at))) sheet.layers.columns.delete(at);
  if (formats && within.columns === COLUMNS)
    for (const at of [...sheet.layers.rows.keys()])
      if (intersection(within, area(at, 0))) sheet.layers.rows.delete(at);
  if (formats && within.rows === ROWS && within.columns === COLUMNS) sheet.layers.all = NO_STYLE;
  eachCell(sheet, within, (cell, row, column) => {
    const { link, ...rest } = cell;
    putCell(sheet, row, column, {
      ...rest,
      ...(link && !links ? { link } : {}),
      ...(contents ? { value: EMPTY.value, formula: "" } : {}),
      ...(formats ? { style: NO_STYLE } : {}),
    });
  });
  if (what === "All" || what === "Formats") {
    for (const rule of sheet.rules) rule.areas = rule.areas.flatMap((each) => without(each, within));
    sheet.rules = sheet.rules.filter((each) => each.areas.length > 0);
    sheet.merges = sheet.merges.filter((each) => !intersection(each, within));
  }
  if (what === "All") {
    for (const each of sheet.validations) each.areas = each.areas.flatMap((part) => without(part, within));
    sheet.validations = sheet.validations.filter((each) => each.areas.length > 0);
  }
  keepHeadings(sheet, within);
  book.dirty = true;
}

/** Merges an area (or, `across`, each of its rows): only the first cell keeps what it holds. */
export function merge(book: Book, sheet: Sheet, within: Area, across: boolean): void {
  if (sheet.tables.some((table) => intersection(table.area, within)))
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  const parts = across
    ? Array.from({ length: within.rows }, (_, i) => ({ ...within, row: within.row + i, rows: 1 }))
    : [within];
  sheet.merges = sheet.merges.filter((each) => !intersection(each, within));
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    sheet.merges.push(part);
    eachCell(sheet, part, (cell, row, column) => {
      if (row !== part.row || column !== part.column)
        putCell(sheet, row, column, { ...cell, value: "", formula: "" });
    });
  }
  book.dirty = true;
}
