import type { Workbook } from "@univerjs/core";
import { ScrollCommand, SheetsScrollRenderController } from "@univerjs/sheets-ui";

/** Ends of rows or columns in pixels, from the sheet's first on; hidden ones end where the one before does. */
type Ends = readonly number[];
/** How far a sheet is scrolled: lines from its first on, and pixels beyond them. */
interface Scrolled {
  readonly line: number;
  readonly offset: number;
}

const startOf = (ends: Ends, line: number): number => (line <= 0 ? 0 : (ends[line - 1] ?? ends.at(-1) ?? 0));

/**
 * How far to scroll so that a line lies wholly beside the frozen ones; what is in view stays where it is.
 *
 * @param frozen number of lines that do not scroll
 * @param room pixels beside the frozen lines
 */
export function scrolledTo(ends: Ends, line: number, frozen: number, room: number, now: Scrolled): Scrolled {
  if (line < frozen) return now;
  const top = startOf(ends, line) - startOf(ends, frozen);
  const bottom = startOf(ends, line + 1) - startOf(ends, frozen);
  const current = startOf(ends, now.line) + now.offset;
  if (top >= current && bottom <= current + room) return now;
  const wanted = top < current ? top : Math.max(0, Math.min(top, bottom - room));
  let whole = 0;
  while (whole < ends.length - 1 && startOf(ends, whole + 1) <= wanted) whole++;
  return { line: whole, offset: wanted - startOf(ends, whole) };
}

/** What Univer's own way to scroll works with. */
interface Controller {
  readonly _context: { readonly unit: Workbook };
  readonly _commandService: { syncExecuteCommand(id: string, params: object): boolean };
  readonly _sheetSkeletonManagerService: {
    getCurrentSkeleton(): { rowHeightAccumulation: number[]; columnWidthAccumulation: number[] } | null;
  };
  readonly _scrollManagerService: {
    getCurrentScrollState(): {
      sheetViewStartRow?: number;
      sheetViewStartColumn?: number;
      offsetX?: number;
      offsetY?: number;
    } | null;
  };
  _getSheetObject(): {
    scene: {
      scaleX: number;
      scaleY: number;
      getViewport(key: string): { width: number; height: number } | undefined;
    };
  } | null;
  _scrollToCell(row: number, column: number): boolean;
}

const MAIN = "viewMain";
/** Width of a scroll bar. */
const BAR = 14;

/**
 * Univer takes the first rows that scroll to be as high as the frozen ones, so that a cell one goes to lies behind these
 * where they are of other heights.
 */
export function keepCellsFromFrozen(): void {
  const controller = SheetsScrollRenderController.prototype as unknown as Controller;
  controller._scrollToCell = function (this: Controller, row, column) {
    const skeleton = this._sheetSkeletonManagerService.getCurrentSkeleton();
    const scene = this._getSheetObject()?.scene;
    const main = scene?.getViewport(MAIN);
    if (!skeleton || !scene || !main) return false;
    const { xSplit, ySplit } = this._context.unit.getActiveSheet().getFreeze();
    const state = this._scrollManagerService.getCurrentScrollState();
    const down = scrolledTo(skeleton.rowHeightAccumulation, row, ySplit, main.height / scene.scaleY - BAR, {
      line: state?.sheetViewStartRow ?? 0,
      offset: state?.offsetY ?? 0,
    });
    const along = scrolledTo(
      skeleton.columnWidthAccumulation,
      column,
      xSplit,
      main.width / scene.scaleX - BAR,
      { line: state?.sheetViewStartColumn ?? 0, offset: state?.offsetX ?? 0 },
    );
    return this._commandService.syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: down.line,
      offsetY: down.offset,
      sheetViewStartColumn: along.line,
      offsetX: along.offset,
    });
  };
}
