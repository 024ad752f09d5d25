import { intersection, without, type Area } from "./address";
import type { Bag } from "./bag";
import type { Book } from "./book";
import { copied } from "./formulas";
import { cellAt, isBlank, putCell, type Sheet } from "./sheet";
import { checkUnlocked, keepHeadings, valueAt } from "./write";

export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Copies an area to where `to` begins, repeated as often as it fits into it. */
export function copy(
  book: Book,
  from: Place,
  to: Place,
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
  if (type === "All" && !transpose) copyAround(book, from, { sheet: to.sheet, area: target });
  keepHeadings(to.sheet, target);
  book.dirty = true;
  return target;
}

/** Copies what lies around cells: merges, conditional formats and validations. */
function copyAround(book: Book, from: Place, to: Place): void {
  const [down, across] = [to.area.row - from.area.row, to.area.column - from.area.column];
  const over = (areas: readonly Area[]): Area[] =>
    areas.flatMap((each) => {
      const common = intersection(each, from.area);
      return common ? [{ ...common, row: common.row + down, column: common.column + across }] : [];
    });
  to.sheet.merges = to.sheet.merges.filter((each) => !intersection(each, to.area));
  to.sheet.merges.push(...over(from.sheet.merges));
  const rules = from.sheet.rules.map((rule) => ({ rule, areas: over(rule.areas) }));
  const validations = from.sheet.validations.map((each) => ({ each, areas: over(each.areas) }));
  for (const each of to.sheet.validations) each.areas = each.areas.flatMap((part) => without(part, to.area));
  to.sheet.validations = to.sheet.validations.filter((each) => each.areas.length > 0);
  for (const { rule, areas } of rules)
    if (areas.length > 0)
      to.sheet.rules.push({ ...rule, id: `{CF-${book.nextId()}}`, areas, bag: clone(rule.bag) });
  for (const { each, areas } of validations)
    if (areas.length > 0) to.sheet.validations.push({ areas, bag: clone(each.bag) });
}

const clone = (bag: Bag): Bag => JSON.parse(JSON.stringify(bag)) as Bag;
