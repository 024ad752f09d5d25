import type { Sheet } from "../model/sheet";

/** Points of a column and a row nobody has set. */
export const STANDARD = { columns: 48, rows: 15 } as const;

/** Width of a column or height of a row in points, 0 where hidden. */
function sizeAt(sheet: Sheet, which: "columns" | "rows", at: number): number {
  const line = sheet[which].get(at);
  return line?.hidden ? 0 : (line?.size ?? STANDARD[which]);
}

export function lengthOf(sheet: Sheet, which: "columns" | "rows", from: number, count: number): number {
  let length = count * STANDARD[which];
  for (const at of sheet[which].keys())
    if (at >= from && at < from + count) length += sizeAt(sheet, which, at) - STANDARD[which];
  return length;
}

/** Points from the sheet's edge to a column or row. */
export const offsetOf = (sheet: Sheet, which: "columns" | "rows", at: number): number =>
  lengthOf(sheet, which, 0, at);
