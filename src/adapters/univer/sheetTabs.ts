import { ICommandService, IPermissionService, type Injector, type Workbook } from "@univerjs/core";
import {
  SetWorksheetActiveOperation,
  SetWorksheetOrderCommand,
  WorkbookRenameSheetPermission,
} from "@univerjs/sheets";

const isTab = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-u-comp="slide-tab-item"]') !== null;

/**
 * Sheets keep their names: Univer would let one be typed, and go on showing it though it is refused. A tab clicked twice
 * says why. The permission is taken away as a tab is pressed: the first workbook's comes some time after the workbook.
 */
export function keepNames(
  container: HTMLElement,
  injector: Injector,
  bookId: () => string,
  onRefused: () => void,
): void {
  const forbid = (event: Event): void => {
    const { id } = new WorkbookRenameSheetPermission(bookId());
    if (isTab(event)) injector.get(IPermissionService).updatePermissionPoint(id, false);
  };
  container.addEventListener("pointerdown", forbid, true);
  container.addEventListener("dblclick", (event) => {
    if (isTab(event)) onRefused();
  });
}

/** Univer's tabs hear no more clicks once one was dragged and its new place refused, until they are drawn anew. */
export function wakeTabs(injector: Injector, book: Workbook | null, refused: string): void {
  const sheet = book?.getActiveSheet();
  if (refused !== SetWorksheetOrderCommand.id || !book || !sheet) return;
  const shown = { unitId: book.getUnitId(), subUnitId: sheet.getSheetId() };
  // The refusal comes first.
  setTimeout(() => void injector.get(ICommandService).executeCommand(SetWorksheetActiveOperation.id, shown));
}
