import { HostError } from "./errors";
import type { Engine } from "./handler";
import { formatArea, type Area } from "./model/address";
import { addSheet, deleteSheet, renameSheet } from "./model/book";
import type { Sheet } from "./model/sheet";

/** What both the user and the add-in do to sheets, with the events Excel fires. */

export function addSheetWithEvents(x: Engine, name?: string | null): Sheet {
  const sheet = addSheet(x.book, name);
  x.book.dirty = true;
  x.events.emit("added", sheet, {});
  return sheet;
}

export function deleteSheetWithEvents(x: Engine, sheet: Sheet): void {
  const before = x.book.active;
  deleteSheet(x.book, sheet);
  x.book.dirty = true;
  x.events.emit("deleted", sheet, {});
  if (x.book.active !== before) x.events.emit("activated", x.book.active, {});
}

export function renameSheetWithEvents(x: Engine, sheet: Sheet, name: string): void {
  const nameBefore = sheet.name;
  renameSheet(x.book, sheet, name);
  x.book.dirty = true;
  x.events.emit("nameChanged", sheet, { nameBefore, nameAfter: name });
}

export function setVisibility(x: Engine, sheet: Sheet, visibility: Sheet["visibility"]): void {
  if (x.book.protected) throw new HostError("AccessDenied");
  const open = x.book.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && open.length === 0)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibility;
  x.events.emit("visibilityChanged", sheet, { visibilityBefore, visibilityAfter: visibility });
  if (x.book.active === sheet && visibility !== "Visible") activate(x, open[0]!);
}

export function activate(x: Engine, sheet: Sheet): void {
  if (sheet.visibility !== "Visible")
    throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
  const before = x.book.active;
  if (before === sheet) return;
  x.book.active = sheet;
  x.book.selection = { sheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  x.events.emit("deactivated", before, {});
  x.events.emit("activated", sheet, {});
}

export function select(x: Engine, sheet: Sheet, areas: readonly Area[]): void {
  x.book.selection = { sheet, areas: [...areas] };
  x.events.emit("selectionChanged", sheet, { address: areas.map((each) => formatArea(each)).join(",") });
}

export function protectSheet(x: Engine, sheet: Sheet, on: boolean, options?: unknown): void {
  sheet.protection = options === undefined ? { on } : { on, options };
  x.events.emit("protectionChanged", sheet, { isProtected: on });
}
