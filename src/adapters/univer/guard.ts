import { CommandType, CustomCommandExecutionError, type ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { rowsOf } from "./mutations";

/**
 * What the user may do to a sheet: type, clear, fill, copy and paste. All else that changes a workbook (rows, sheets,
 * looks) would have to be made in the file as well, and is left to Excel.
 */
const ALLOWED =
  /^sheet\.command\.(?:set-range-values|clear-selection-content|auto-fill|refill|auto-clear-content|copy.*|paste.*|.*selection.*|scroll.*|set-scroll.*|reset-scroll.*|set-activate.*|set-worksheet-activate|set-worksheet-(?:col-width|row-height|row-is-auto-height)|delta-(?:column-width|row-height)|set-col-.*width.*|set-row-.*height.*|.*zoom.*|.*cell-edit.*)$/;

/** Lets through what may be done, without the looks that come with it. */
export function guard(commands: ICommandService, onRefused: (id: string) => void): void {
  commands.beforeCommandExecuted(({ id, type, params }, options) => {
    if (type === CommandType.COMMAND && id.startsWith("sheet.command.") && !ALLOWED.test(id)) {
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
