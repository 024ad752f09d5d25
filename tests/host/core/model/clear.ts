import { HostError } from "../errors";
import { area, COLUMNS, intersection, ROWS, without, type Area } from "./address";
import type { Book } from "./book";
import { copied } from "./formulas";
import { cellAt, EMPTY, eachCell, isBlank, putCell, type Sheet } from "./sheet";
import { NO_STYLE } from "./styles";
import { checkUnlocked, keepHeadings, valueAt } from "./write";

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

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

/** Copies an area to where `to` begins, repeated as often as it fits into it. */
export function copy(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  type: CopyType,
  skipBlanks: boolean,
  transpose: boolean,
): Area {
  const height = transpose ? from.area.columns : from.area.rows;
  const width = transpose ? from.area.rows : from.area.columns;
  const fits = to.area.rows % height === 0 && to.area.columns % width === 0;
  const target = fits ? to.area : { ...to.area, rows: height, columns: width };
  checkUnlocked(to.sheet, target);
  const cells = Array.from({ length: from.area.rows * from.area.columns }, (_, i) => {
    const row = from.area.row + Math.floor(i / from.area.columns);
    const column = from.area.column + (i % from.area.columns);
    return { cell: cellAt(from.sheet, row, column), value: valueAt(book, from.sheet, row, column) };
  });
  for (let down = 0; down < target.rows; down++)
    for (let across = 0; across < target.columns; across++) {
      const [r, c] = [down % height, across % width];
      const [row, column] = transpose ? [c, r] : [r, c];
      const { cell, value } = cells[row * from.area.columns + column]!;
      if (skipBlanks && isBlank(cell)) continue;
      const at = [target.row + down, target.column + across] as const;
      const before = cellAt(to.sheet, ...at);
      const formula =
        cell.formula === ""
          ? ""
          : copied(cell.formula, at[0] - from.area.row - row, at[1] - from.area.column - column);
      const contents = type === "Values" ? { value, formula: "" } : { value: cell.value, formula };
      putCell(to.sheet, ...at, {
        ...before,
        ...(type === "Formats" ? {} : contents),
        ...(type === "All" || type === "Formats" ? { style: cell.style } : {}),
        ...(type === "All" && cell.link ? { link: cell.link } : {}),
      });
    }
  keepHeadings(to.sheet, target);
  book.dirty = true;
  return target;
}
