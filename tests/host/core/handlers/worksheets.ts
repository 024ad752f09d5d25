import { HostError, invalidArgument, itemNotFound } from "../errors";
import {
  activate,
  addSheetWithEvents,
  deleteSheetWithEvents,
  protectSheet,
  renameSheetWithEvents,
  setVisibility,
} from "../actions";
import type { EventName } from "../events";
import { WORKBOOK } from "../events";
import { model, type ClassModel, type Engine, type Models } from "../handler";
import { area, COLUMNS, ROWS, WHOLE } from "../model/address";
import { sheetOf, type Book } from "../model/book";
import { usedArea, type Sheet } from "../model/sheet";
import { asCells, at, cells, checked, whole } from "./cells";
import { colorOf } from "./colors";

/** A sheet that is still in the workbook. */
function here(x: Engine, sheet: Sheet): Sheet {
  if (!x.book.sheets.includes(sheet)) throw itemNotFound();
  return sheet;
}

const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: "changed",
  ActivatedEvent: "activated",
  DeactivatedEvent: "deactivated",
  AddedEvent: "added",
  DeletedEvent: "deleted",
  SelectionChangedEvent: "selectionChanged",
  CalculatedEvent: "calculated",
  FormatChangedEvent: "formatChanged",
  EventNameChanged: "nameChanged",
  EventVisibilityChanged: "visibilityChanged",
  ProtectionChangedEvent: "protectionChanged",
};

/** Methods that register for the events of a target. */
const registrations = <S>(target: (self: S) => string): ClassModel<S>["call"] =>
  Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([name, event]) => [
      [
        `_Register${name}`,
        (self: S, _args: readonly unknown[], x: Engine) => x.events.register(event, target(self)),
      ],
      [
        `_Unregister${name}`,
        (self: S, _args: readonly unknown[], x: Engine) => x.events.unregister(event, target(self)),
      ],
    ]),
  );

const visible = (book: Book, only: unknown) =>
  only === true ? book.sheets.filter((each) => each.visibility === "Visible") : book.sheets;

function neighbour(self: Sheet, by: 1 | -1, only: unknown, x: Engine): Sheet | null {
  const sheets = x.book.sheets;
  for (let i = sheets.indexOf(here(x, self)) + by; i >= 0 && i < sheets.length; i += by)
    if (only !== true || sheets[i]!.visibility === "Visible") return sheets[i]!;
  return null;
}

function found<T>(value: T | null): T {
  if (value === null) throw itemNotFound();
  return value;
}

function used(self: Sheet, valuesOnly: unknown, x: Engine) {
  const of = usedArea(here(x, self), valuesOnly === true);
  return of ? cells(self, of) : null;
}

/** Number of rows and columns of the freeze panes at a range. */
function freeze(self: Sheet, rows: number, columns: number): void {
  self.freeze = { rows, columns };
}

function frozen(self: Sheet) {
  const { rows, columns } = self.freeze;
  if (rows === 0 && columns === 0) return null;
  return cells(self, area(0, 0, rows || ROWS, columns || COLUMNS));
}

const on = (self: Sheet) => self;

export const worksheets: Models = {
  WorksheetCollection: model<Book>({
    items: (book) => book.sheets,
    item: (book, key) => sheetOf(book, String(key)),
    call: {
      Add: (_book, [name], x) => addSheetWithEvents(x, name as string | null),
      GetActiveWorksheet: (book) => book.active,
      GetCount: (book, [only]) => visible(book, only).length,
      GetFirst: (book, [only]) => visible(book, only)[0],
      GetLast: (book, [only]) => visible(book, only).at(-1),
      ...registrations<Book>(() => WORKBOOK),
    },
  }),
  Worksheet: model<Sheet>({
    identity: (self) => ({ Id: self.id }),
    get: {
      Id: (self) => self.id,
      Name: (self, x) => here(x, self).name,
      Position: (self, x) => x.book.sheets.indexOf(here(x, self)),
      Visibility: (self, x) => here(x, self).visibility,
      TabColor: (self) => self.tabColor,
      ShowGridlines: (self) => self.gridlines,
      Gridlines: (self) => self.gridlines,
      ShowHeadings: (self) => self.headings,
      Headings: (self) => self.headings,
      EnableCalculation: (self) => self.enableCalculation,
      StandardHeight: () => 15,
      StandardWidth: (self) => self.standardWidth,
    },
    set: {
      Name: (self, value, x) => renameSheetWithEvents(x, here(x, self), String(value)),
      Position: (self, value, x) => {
        const sheets = x.book.sheets;
        if (x.book.protected) throw new HostError("AccessDenied");
        const to = whole(value);
        if (to < 0 || to >= sheets.length) throw invalidArgument();
        sheets.splice(sheets.indexOf(here(x, self)), 1);
        sheets.splice(to, 0, self);
      },
      Visibility: (self, value, x) => {
        if (!["Visible", "Hidden", "VeryHidden"].includes(String(value))) throw invalidArgument();
        setVisibility(x, here(x, self), value as Sheet["visibility"]);
      },
      TabColor: (self, value) => void (self.tabColor = colorOf(value, true)),
      ShowGridlines: (self, value) => void (self.gridlines = value === true),
      Gridlines: (self, value) => void (self.gridlines = value === true),
      ShowHeadings: (self, value) => void (self.headings = value === true),
      Headings: (self, value) => void (self.headings = value === true),
      EnableCalculation: (self, value) => void (self.enableCalculation = value === true),
      StandardWidth: (self, value) => void (self.standardWidth = Number(value)),
    },
    nav: {
      Tables: on,
      Charts: on,
      Names: on,
      Protection: on,
      FreezePanes: on,
      PageLayout: on,
      CustomProperties: on,
      HorizontalPageBreaks: (self) => ({ sheet: self, which: "rows" }),
      VerticalPageBreaks: (self) => ({ sheet: self, which: "columns" }),
    },
    call: {
      Activate: (self, _args, x) => activate(x, here(x, self)),
      Calculate: (self, _args, x) => x.recalculate(cells(here(x, self), WHOLE)),
      ShowOutlineLevels: () => undefined,
      Delete: (self, _args, x) => deleteSheetWithEvents(x, here(x, self)),
      GetCell: (self, [row, column], x) => cells(here(x, self), checked(area(whole(row), whole(column)))),
      GetRange: (self, [address], x) =>
        address === null || address === undefined
          ? cells(here(x, self), WHOLE)
          : at(x.book, here(x, self), String(address)),
      GetRangeByIndexes: (self, [row, column, rows, columns], x) =>
        cells(here(x, self), checked(area(whole(row), whole(column), whole(rows), whole(columns)))),
      GetRanges: (self, [addresses], x) => {
        const text = String(addresses ?? "");
        if (text.length > 8192) throw invalidArgument("An address has at most 8192 characters.");
        return cells(here(x, self), ...text.split(",").flatMap((each) => at(x.book, self, each).areas));
      },
      GetUsedRange: (self, [valuesOnly], x) => used(self, valuesOnly, x) ?? cells(self, area(0, 0)),
      GetUsedRangeOrNullObject: (self, [valuesOnly], x) => used(self, valuesOnly, x),
      GetNext: (self, [only], x) => found(neighbour(self, 1, only, x)),
      GetNextOrNullObject: (self, [only], x) => neighbour(self, 1, only, x),
      GetPrevious: (self, [only], x) => found(neighbour(self, -1, only, x)),
      GetPreviousOrNullObject: (self, [only], x) => neighbour(self, -1, only, x),
      ...registrations<Sheet>((self) => self.id),
    },
  }),
  WorksheetProtection: model<Sheet>({
    get: {
      Protected: (self) => self.protection.on,
      Options: (self) => self.protection.options ?? null,
    },
    call: {
      Protect: (self, [options], x) => {
        if (self.protection.on) throw new HostError("InvalidOperation");
        protectSheet(x, here(x, self), true, options ?? undefined);
      },
      Unprotect: (self, _args, x) => protectSheet(x, here(x, self), false),
    },
  }),
  WorksheetFreezePanes: model<Sheet>({
    call: {
      FreezeRows: (self, [count]) => freeze(self, whole(count, 1), 0),
      FreezeColumns: (self, [count]) => freeze(self, 0, whole(count, 1)),
      FreezeAt: (self, [range], x) => {
        const of = asCells(x, range, self).areas[0]!;
        freeze(
          self,
          of.rows === ROWS ? 0 : of.row + of.rows,
          of.columns === COLUMNS ? 0 : of.column + of.columns,
        );
      },
      Unfreeze: (self) => freeze(self, 0, 0),
      GetLocation: (self) => found(frozen(self)),
      GetLocationOrNullObject: frozen,
    },
  }),
};
