import type { Scalar } from "../types";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, intersection, type Area } from "../model/address";
import { sameName } from "../model/book";
import type { Sheet, Table } from "../model/sheet";
import { inheritFormat, shift } from "../model/shift";
import { scalar } from "../model/text";
import { headings, keepHeadings, shaped, valueAt, writeArea } from "../model/write";
import { whole } from "./cells";
import { body, header, rangeOf, sheetOf, totals } from "./tableAreas";

interface Column {
  readonly table: Table;
  readonly id: string;
}
interface Row {
  readonly table: Table;
  readonly index: number;
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

/** Columns and rows of tables. */
export const tableParts: Models = {
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
