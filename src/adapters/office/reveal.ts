import { PortError } from "../../sheets/port";
import { doing, type Send } from "./batch";

/**
 * Brings a sheet to the front and selects cells of it. A folded row or column is unfolded, or there would be nothing to
 * see.
 *
 * @throws Failure, or PortError where the sheet is not there, or hidden
 */
export async function revealCells(send: Send, sheet: string, address: string): Promise<void> {
  const hidden = await send("asking", ({ workbook: { worksheets } }) => {
    const worksheet = worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    return () => (worksheet.isNullObject ? null : worksheet.visibility !== "Visible");
  });
  if (hidden === null)
    throw new PortError("gone", `There is no sheet "${sheet}" any more: it was deleted or renamed.`);
  if (hidden)
    throw new PortError(
      "other",
      `The sheet "${sheet}" is hidden. Unhide it (right-click on the tabs, Unhide), then try again.`,
    );
  const folded = await send("asking", ({ workbook: { worksheets } }) => {
    const worksheet = worksheets.getItem(sheet);
    worksheet.activate();
    const range = worksheet.getRange(address);
    range.select();
    range.load("rowHidden,columnHidden");
    // null: some of them are
    return () => ({ rows: range.rowHidden !== false, columns: range.columnHidden !== false });
  });
  if (!folded.rows && !folded.columns) return;
  await send(
    "asking",
    doing(({ workbook: { worksheets } }) => {
      const range = worksheets.getItem(sheet).getRange(address);
      if (folded.rows) range.rowHidden = false;
      if (folded.columns) range.columnHidden = false;
    }),
    // On a protected sheet they stay folded.
  ).catch(() => undefined);
}
