import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, intersection, type Area } from "../model/address";
import { checkName, everyTable, sameName, type Book } from "../model/book";
import { cellAt, putCell, type Sheet, type Table } from "../model/sheet";
import { shift } from "../model/shift";
import { keepHeadings } from "../model/write";
import { addTable } from "../tableActions";
import { asCells, cells } from "./cells";
import { body, header, rangeOf, sheetOf, totals } from "./tableAreas";
import { tableParts } from "./tableParts";

const isBook = (self: Book | Sheet): self is Book => "sheets" in self;
const tablesOf = (self: Book | Sheet): Table[] =>
  isBook(self) ? everyTable(self).map(({ table }) => table) : self.tables;

function tableOf(tables: readonly Table[], key: unknown): Table {
  const found = tables.find((each) => each.id === key || sameName(each.name, String(key)));
  if (!found) throw itemNotFound();
  return found;
}

function move(self: Table, to: Area, x: Engine): void {
  const sheet = sheetOf(x, self);
  if (sheet.tables.some((each) => each !== self && intersection(each.area, to)))
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  self.area = to;
}

function setTotals(self: Table, on: boolean, x: Engine): void {
  if (self.showTotals === on) return;
  const sheet = sheetOf(x, self);
  const { row, rows, column, columns } = self.area;
  if (on) {
    shift(x.book, sheet, area(row + rows, column, 1, columns), "down");
    move(self, { ...self.area, rows: rows + 1 }, x);
    self.showTotals = true;
    putCell(sheet, row + rows, column, { ...cellAt(sheet, row + rows, column), value: "Total" });
  } else {
    self.showTotals = false;
    shift(x.book, sheet, area(row + rows - 1, column, 1, columns), "up");
  }
}

const flags = {
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
};

const collection = model<Book | Sheet>({
  get: { Count: (self) => tablesOf(self).length },
  items: tablesOf,
  item: (self, key) => tableOf(tablesOf(self), key),
  call: {
    Add: (self, [range, hasHeaders], x) => {
      const held = asCells(x, range, isBook(self) ? x.book.active : self);
      return addTable(x, held.sheet, held.areas[0]!, hasHeaders === true);
    },
    _RegisterDataChangedEvent: (self, _args, x) =>
      x.events.register("tableChanged", isBook(self) ? "Workbook" : self.id),
    _UnregisterDataChangedEvent: (self, _args, x) =>
      x.events.unregister("tableChanged", isBook(self) ? "Workbook" : self.id),
  },
});

export const tables: Models = {
  ...tableParts,
  TableCollection: collection,
  TableScopedCollection: model<readonly Table[]>({
    items: (self) => self,
    item: tableOf,
    call: { GetFirst: (self) => self[0] ?? null },
  }),
  Table: model<Table>({
    identity: (self) => ({ Id: self.id }),
    bag: (self) => self.bag,
    defaults: flags,
    get: {
      Id: (self) => self.id,
      LegacyId: (self) => self.id,
      Name: (self, x) => (sheetOf(x, self), self.name),
      ShowHeaders: (self) => self.showHeaders,
      ShowTotals: (self) => self.showTotals,
      Style: (self) => self.style,
    },
    set: {
      Name: (self, value, x) => {
        if (!sameName(self.name, String(value))) checkName(x.book, String(value), x.book.names);
        self.name = String(value);
      },
      ShowHeaders: (self, value) => void (self.showHeaders = value === true),
      ShowTotals: (self, value, x) => setTotals(self, value === true, x),
      Style: (self, value) => void (self.style = String(value)),
    },
    nav: { Columns: (self) => self, Rows: (self) => self, Worksheet: (self, x) => sheetOf(x, self) },
    call: {
      GetRange: (self, _args, x) => rangeOf(self, self.area, x),
      GetHeaderRowRange: (self, _args, x) => rangeOf(self, header(self), x),
      GetDataBodyRange: (self, _args, x) => rangeOf(self, body(self), x),
      GetTotalRowRange: (self, _args, x) => rangeOf(self, totals(self), x),
      Resize: (self, [range], x) => {
        const to = asCells(x, range, sheetOf(x, self)).areas[0]!;
        if (to.row !== self.area.row || !intersection(to, self.area)) throw invalidArgument();
        const fresh = Math.max(0, to.columns - self.columns.length);
        self.columns = [
          ...self.columns.slice(0, to.columns),
          ...Array.from({ length: fresh }, () => String(x.book.nextId())),
        ];
        move(self, to, x);
        keepHeadings(sheetOf(x, self), to);
      },
      ConvertToRange: (self, _args, x) => {
        const sheet = sheetOf(x, self);
        sheet.tables = sheet.tables.filter((each) => each !== self);
        return cells(sheet, self.area);
      },
      Delete: (self, _args, x) => {
        const sheet = sheetOf(x, self);
        sheet.tables = sheet.tables.filter((each) => each !== self);
        shift(x.book, sheet, self.area, "up");
        x.events.changed(sheet, self.area, "CellDeleted", { shiftDirection: "ShiftCellUp" });
      },
      ClearFilters: () => undefined,
    },
  }),
};
