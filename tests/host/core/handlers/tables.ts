import type { Scalar } from "../types";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, intersection, type Area } from "../model/address";
import { checkName, everyTable, sameName, type Book, type Cells } from "../model/book";
import { cellAt, putCell, type Sheet, type Table } from "../model/sheet";
import { inheritFormat, shift } from "../model/shift";
import { scalar } from "../model/text";
import { headings, keepHeadings, shaped, valueAt, writeArea } from "../model/write";
import { addTable } from "../tableActions";
import { asCells, cells, whole } from "./cells";

interface Column {
  readonly table: Table;
  readonly id: string;
}
interface Row {
  readonly table: Table;
  readonly index: number;
}

const isBook = (self: Book | Sheet): self is Book => "sheets" in self;
const tablesOf = (self: Book | Sheet): Table[] =>
  isBook(self) ? everyTable(self).map(({ table }) => table) : self.tables;

function sheetOf(x: Engine, table: Table): Sheet {
  const found = everyTable(x.book).find((each) => each.table === table);
  if (!found) throw itemNotFound();
  return found.sheet;
}

function tableOf(tables: readonly Table[], key: unknown): Table {
  const found = tables.find((each) => each.id === key || sameName(each.name, String(key)));
  if (!found) throw itemNotFound();
  return found;
}

/** Rows of the body, without header and totals. */
function body(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.showTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + top, rows };
}

function header(table: Table): Area {
  if (!table.showHeaders) throw itemNotFound();
  return { ...table.area, rows: 1 };
}

function totals(table: Table): Area {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
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

function indexOf(self: Column): number {
  const index = self.table.columns.indexOf(self.id);
  if (index < 0) throw itemNotFound();
  return index;
}

const columnArea = (self: Column, of: Area): Area => ({
  ...of,
  column: of.column + indexOf(self),
  columns: 1,
});

function columnOf(x: Engine, table: Table, key: unknown): Column {
  const names = headings(sheetOf(x, table), table);
  const index =
    typeof key === "number" && !table.columns.includes(String(key))
      ? key
      : table.columns.findIndex((id, i) => id === String(key) || sameName(names[i]!, String(key)));
  if (!table.columns[index]) throw itemNotFound();
  return { table, id: table.columns[index] };
}

function addColumn(table: Table, [index, values, name]: readonly unknown[], x: Engine): Column {
  const sheet = sheetOf(x, table);
  const at = index === null || index === undefined || index === -1 ? table.columns.length : whole(index);
  const { row, rows, column, columns } = table.area;
  const fresh = String(x.book.nextId());
  if (at === columns) {
    const beyond = area(row, column + columns, rows, 1);
    if (sheet.tables.some((each) => each !== table && intersection(each.area, beyond)))
      throw new HostError("InvalidArgument");
    shift(x.book, sheet, beyond, "right");
    table.area = { ...table.area, columns: columns + 1 };
    table.columns.push(fresh);
  } else shift(x.book, sheet, area(row, column + at, rows, 1), "right");
  const added = { table, id: table.columns[at]! };
  const where = columnArea(added, table.area);
  if (Array.isArray(values)) writeArea(x.book, sheet, where, values);
  if (typeof name === "string") writeArea(x.book, sheet, { ...where, rows: 1 }, [[name]]);
  keepHeadings(sheet, table.area);
  return added;
}

function addRows(table: Table, [index, values]: readonly unknown[], x: Engine): Row {
  const sheet = sheetOf(x, table);
  const of = body(table);
  const rows = Array.isArray(values) ? values : [new Array<Scalar>(of.columns).fill("")];
  if (rows.some((row) => !Array.isArray(row) || row.length !== of.columns)) throw invalidArgument();
  const at = index === null || index === undefined || index === -1 ? of.rows : whole(index);
  if (at > of.rows) throw invalidArgument();
  const place = area(of.row + at, of.column, rows.length, of.columns);
  const before = table.area.rows;
  shift(x.book, sheet, place, "down");
  table.area = { ...table.area, rows: before + rows.length };
  inheritFormat(sheet, place, "down");
  writeArea(x.book, sheet, place, rows);
  x.events.changed(sheet, place, "RowInserted");
  return { table, index: at };
}

function rowArea(self: Row): Area {
  const of = body(self.table);
  if (self.index < 0 || self.index >= of.rows) throw itemNotFound();
  return { ...of, row: of.row + self.index, rows: 1 };
}

const values = (x: Engine, sheet: Sheet, of: Area): Scalar[][] =>
  Array.from({ length: of.rows }, (_, down) =>
    Array.from({ length: of.columns }, (_, across) =>
      scalar(valueAt(x.book, sheet, of.row + down, of.column + across)),
    ),
  );

const rangeOf = (self: Table, of: Area, x: Engine): Cells => cells(sheetOf(x, self), of);
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
  TableColumnCollection: model<Table>({
    get: { Count: (self) => self.columns.length },
    items: (self) => self.columns.map((id) => ({ table: self, id })),
    item: (self, key, x) => columnOf(x, self, key),
    call: { Add: addColumn },
  }),
  TableColumn: model<Column>({
    identity: ({ id }) => ({ Id: Number(id) }),
    get: {
      Id: ({ id }) => Number(id),
      Index: indexOf,
      Name: (self, x) => headings(sheetOf(x, self.table), self.table)[indexOf(self)],
      Values: (self, x) => values(x, sheetOf(x, self.table), columnArea(self, self.table.area)),
    },
    set: {
      Name: (self, value, x) => {
        const sheet = sheetOf(x, self.table);
        writeArea(x.book, sheet, columnArea(self, header(self.table)), [[`'${String(value)}`]]);
      },
      Values: (self, value, x) => {
        const sheet = sheetOf(x, self.table);
        const of = columnArea(self, self.table.area);
        writeArea(x.book, sheet, of, shaped(value, of));
        x.events.changed(sheet, of, "RangeEdited");
      },
    },
    call: {
      GetRange: (self, _args, x) => rangeOf(self.table, columnArea(self, self.table.area), x),
      GetHeaderRowRange: (self, _args, x) => rangeOf(self.table, columnArea(self, header(self.table)), x),
      GetDataBodyRange: (self, _args, x) => rangeOf(self.table, columnArea(self, body(self.table)), x),
      GetTotalRowRange: (self, _args, x) => rangeOf(self.table, columnArea(self, totals(self.table)), x),
      Delete: (self, _args, x) => {
        const of = columnArea(self, self.table.area);
        const sheet = sheetOf(x, self.table);
        shift(x.book, sheet, of, "left");
        x.events.changed(sheet, of, "CellDeleted", { shiftDirection: "ShiftCellLeft" });
      },
    },
  }),
  TableRowCollection: model<Table>({
    get: { Count: (self) => body(self).rows },
    items: (self) => Array.from({ length: body(self).rows }, (_, index) => ({ table: self, index })),
    call: { Add: addRows },
  }),
  TableRow: model<Row>({
    identity: ({ index }) => ({ Index: index }),
    get: {
      Index: ({ index }) => index,
      Values: (self, x) => values(x, sheetOf(x, self.table), rowArea(self)),
    },
    set: {
      Values: (self, value, x) => {
        const sheet = sheetOf(x, self.table);
        writeArea(x.book, sheet, rowArea(self), value);
        x.events.changed(sheet, rowArea(self), "RangeEdited");
      },
    },
    call: {
      GetRange: (self, _args, x) => rangeOf(self.table, rowArea(self), x),
      Delete: (self, _args, x) => {
        const of = rowArea(self);
        const sheet = sheetOf(x, self.table);
        shift(x.book, sheet, of, "up");
        x.events.changed(sheet, of, "RowDeleted", { shiftDirection: "ShiftCellUp" });
      },
    },
  }),
};
