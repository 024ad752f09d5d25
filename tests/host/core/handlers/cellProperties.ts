import { invalidArgument, Unmodelled } from "../errors";
import type { Area } from "../model/address";
import { plain, type Bag } from "../model/bag";
import { cellAt, putCell, type Sheet } from "../model/sheet";
import type { SIDES } from "../model/styles";
import { setFormat, setLineSize } from "./rangeFormat";

const SIDE: Readonly<Record<string, (typeof SIDES)[number]>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  vertical: "InsideVertical",
  horizontal: "InsideHorizontal",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Sets what Range.setCellProperties gives for one cell: its format, style and hyperlink. */
export function applyCellProperties(
  sheet: Sheet,
  at: Area,
  { format, style, hyperlink, ...rest }: Bag,
): void {
  for (const name of Object.keys(rest)) throw new Unmodelled(`SettableCellProperties.${name}`);
  const { borders, ...others } = (format ?? {}) as Bag;
  for (const [name, value] of Object.entries(others)) {
    if (typeof value !== "object" || value === null) setFormat(sheet, [at], name, value);
    else for (const [key, each] of Object.entries(value)) setFormat(sheet, [at], `${name}.${key}`, each);
  }
  for (const [side, border] of Object.entries((borders ?? {}) as Bag)) {
    if (!SIDE[side]) throw invalidArgument();
    for (const [key, each] of Object.entries(border as Bag))
      setFormat(sheet, [at], `borders.${SIDE[side]}.${key}`, each);
  }
  if (style !== undefined) setFormat(sheet, [at], "style", style);
  if (hyperlink !== undefined)
    putCell(sheet, at.row, at.column, { ...cellAt(sheet, at.row, at.column), link: plain(hyperlink as Bag) });
}

/** Sets what setRowProperties or setColumnProperties gives, an entry a line. */
export function applyLineProperties(
  sheet: Sheet,
  which: "rows" | "columns",
  within: Area,
  data: unknown,
): void {
  const [first, count] = which === "rows" ? [within.row, within.rows] : [within.column, within.columns];
  const size = which === "rows" ? "rowHeight" : "columnWidth";
  const hidden = which === "rows" ? "rowHidden" : "columnHidden";
  if (!Array.isArray(data) || data.length !== count) throw invalidArgument();
  (data as Bag[]).forEach((each, i) => {
    const at = first + i;
    const line: Area =
      which === "rows" ? { ...within, row: at, rows: 1 } : { ...within, column: at, columns: 1 };
    const { [hidden]: hide, format, ...rest } = each;
    const { [size]: length, ...formats } = (format ?? {}) as Bag;
    if (length !== undefined) setLineSize(sheet, which, line, length);
    if (hide !== undefined) sheet[which].set(at, { ...sheet[which].get(at), hidden: hide === true });
    applyCellProperties(sheet, line, { ...rest, format: formats });
  });
}
