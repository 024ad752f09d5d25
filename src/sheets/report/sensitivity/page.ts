import type { StyleName } from "../../model";
import type { CellRange } from "../../values";
import type { Sheet } from "../commitments/block";
import { put } from "../grid";
import { heightOf, linesOf } from "../layout";

/** The sheet as it is being written. */
export interface Sensitivity extends Sheet {
  readonly merges: CellRange[];
}

/** A sentence over the whole width, its row as high as it needs. */
export function say(sheet: Sensitivity, text: string, style: StyleName = "wrap"): void {
  const at = sheet.next++;
  put(sheet.grid, at, 0, { value: text, style });
  sheet.merges.push({ top: at, left: 0, bottom: at, right: sheet.widths.length - 1 });
  const width = sheet.widths.reduce((sum, one) => sum + one, 0);
  sheet.rows.push({ row: at, height: heightOf(linesOf(text, width, style === "note" ? 9 : 11)) });
}
