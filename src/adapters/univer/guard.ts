import { CommandType, CustomCommandExecutionError, type ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { rowsOf } from "./mutations";

/**
 * What the user may do to a sheet: type, clear, fill, copy and paste. All else that changes a workbook (rows, sheets,
 * looks) would have to be made in the file as well, and is left to Excel.
 */
const ALLOWED = new Set(
  [
    "set-range-values clear-selection-content auto-clear-content auto-fill refill toggle-cell-checkbox text-to-number",
    "copy copy-down copy-right copy-formula-only paste paste-by-short-key optional-paste paste-value paste-formula",
    "select-all select-range expand-selection move-selection move-selection-enter-tab set-worksheet-activate",
    "scroll-to-cell scroll-view scroll-view-reset set-scroll-relative set-zoom-ratio change-zoom-ratio",
    "delta-column-width delta-row-height set-worksheet-col-width set-row-height set-col-auto-width",
    "set-col-is-auto-width set-row-is-auto-height",
    // The arrows beside folded columns and rows.
    "set-specific-cols-visible set-specific-rows-visible",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `sheet.command.${name}`),
);

/** Lets through what may be done, without the looks that come with it. */
export function guard(commands: ICommandService, onRefused: (id: string) => void): void {
  commands.beforeCommandExecuted(({ id, type, params }, options) => {
    if (type === CommandType.COMMAND && id.startsWith("sheet.command.") && !ALLOWED.has(id)) {
      onRefused(id);
      throw new CustomCommandExecutionError(id);
    }
    if (id !== SetRangeValuesMutation.id || options?.["fromFormula"]) return;
    for (const [, cells] of rowsOf(params as ISetRangeValuesMutationParams))
      for (const [, cell] of cells) {
        if (!cell || cell.s === undefined) continue;
        // Of a look only the number format is kept: 12% is typed as one.
        if (typeof cell.s === "object" && cell.s?.n) cell.s = { n: cell.s.n };
        else delete cell.s;
      }
  });
}
