import type { HostWorkbook, Scalar } from "./types";
import type { Carrier } from "./carrier";
import {
  activate,
  addSheetWithEvents,
  deleteSheetWithEvents,
  protectSheet,
  renameSheetWithEvents,
  select,
  setVisibility,
} from "./actions";
import type { Engine } from "./handler";
import { area, COLUMNS, columnOf, formatArea, parseArea, ROWS, type Area } from "./model/address";
import { checkName, findSheet } from "./model/book";
import { clear } from "./model/clear";
import { checkFormula } from "./model/formulas";
import { propertyAt } from "./model/formats";
import { cellAt, putCell, type Sheet } from "./model/sheet";
import { inheritFormat, shift } from "./model/shift";
import { bookSnapshot, sheetSnapshot } from "./model/snapshot";
import { nestedStyle } from "./model/styles";
import { scalar, shown, valueType } from "./model/text";
import { toValue, valueAt, writeArea } from "./model/write";
import { addTable } from "./tableActions";

/** The workbook as a user has it before him: HostWorkbook over the model, with the events Excel fires. */
export function newUser(x: Engine, carrier: Pick<Carrier, "edit">, afterEdit: () => void): HostWorkbook {
  const { book, events } = x;
  const sheetOf = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet)
      throw new Error(
        `There is no sheet ${name}; there are ${book.sheets.map((each) => each.name).join(", ")}.`,
      );
    return sheet;
  };
  const at = (sheet: string, address: string): [Sheet, Area] => [sheetOf(sheet), parseArea(address)];
  const grid = <T>(
    sheet: string,
    address: string,
    of: (own: Sheet, row: number, column: number) => T,
  ): T[][] => {
    const [own, within] = at(sheet, address);
    return Array.from({ length: within.rows }, (_, down) =>
      Array.from({ length: within.columns }, (_, across) =>
        of(own, within.row + down, within.column + across),
      ),
    );
  };
  const enter = (sheet: string, address: string, rows: readonly (readonly string[])[]) => {
    const [own, corner] = at(sheet, address);
    const within = area(corner.row, corner.column, rows.length, rows[0]?.length ?? 0);
    const single = rows.length === 1 && rows[0]!.length === 1;
    const before = valueAt(book, own, within.row, within.column);
    writeArea(book, own, within, rows, book.culture);
    const after = valueAt(book, own, within.row, within.column);
    events.changed(own, within, "RangeEdited", {
      ...(single
        ? {
            valueBefore: scalar(before),
            valueAfter: scalar(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    });
    afterEdit();
  };
  const lines = (
    sheet: string,
    within: Area,
    direction: "down" | "right" | "up" | "left",
    change: string,
  ) => {
    const own = sheetOf(sheet);
    shift(book, own, within, direction);
    if (direction === "down" || direction === "right") inheritFormat(own, within, direction);
    const shiftDirection = `ShiftCell${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;
    events.changed(own, within, change, { shiftDirection });
    afterEdit();
  };
  const rows = (first: number, count: number) => area(first - 1, 0, count, COLUMNS);
  const columns = (first: string, count: number) => area(0, columnOf(first), ROWS, count);

  return {
    snapshot: () => bookSnapshot(book),
    sheetNames: () => book.sheets.map((each) => each.name),
    sheet: (name) => bookSheet(x, sheetOf(name)),
    values: (sheet, address) =>
      grid(sheet, address, (own, row, column) => scalar(valueAt(book, own, row, column))),
    formulas: (sheet, address) =>
      grid(sheet, address, (own, row, column) => {
        const { formula } = cellAt(own, row, column);
        return formula === "" ? scalar(valueAt(book, own, row, column)) : formula;
      }),
    texts: (sheet, address) =>
      grid(sheet, address, (own, row, column) =>
        shown(valueAt(book, own, row, column), String(propertyAt(own, row, column, "numberFormat"))),
      ),
    style: (sheet, address) => {
      const [own, { row, column }] = at(sheet, address);
      const layers = [own.layers.all, own.layers.columns.get(column), own.layers.rows.get(row)];
      return nestedStyle(
        Object.assign({}, ...layers, cellAt(own, row, column).style) as Record<string, unknown>,
      );
    },
    activeSheet: () => book.active.name,
    selection: () => ({
      sheet: book.selection.sheet.name,
      address: book.selection.areas.map((each) => formatArea(each)).join(","),
    }),
    type: (sheet, address, text) => enter(sheet, address, [[text]]),
    paste: enter,
    clear(sheet, address) {
      const [own, within] = at(sheet, address);
      clear(book, own, within, "Contents");
      events.changed(own, within, "RangeEdited");
      afterEdit();
    },
    insertRows: (sheet, first, count = 1) => lines(sheet, rows(first, count), "down", "RowInserted"),
    deleteRows: (sheet, first, count = 1) => lines(sheet, rows(first, count), "up", "RowDeleted"),
    insertColumns: (sheet, first, count = 1) =>
      lines(sheet, columns(first, count), "right", "ColumnInserted"),
    deleteColumns: (sheet, first, count = 1) => lines(sheet, columns(first, count), "left", "ColumnDeleted"),
    addSheet: (name) => void addSheetWithEvents(x, name),
    deleteSheet: (name) => deleteSheetWithEvents(x, sheetOf(name)),
    renameSheet: (from, to) => renameSheetWithEvents(x, sheetOf(from), to),
    hideSheet: (name, hidden = true) => setVisibility(x, sheetOf(name), hidden ? "Hidden" : "Visible"),
    activate: (sheet) => activate(x, sheetOf(sheet)),
    select(sheet, address) {
      const own = sheetOf(sheet);
      activate(x, own);
      select(x, own, address.split(",").map(parseArea));
    },
    addTable(sheet, address, name) {
      const [own, within] = at(sheet, address);
      checkName(book, name, book.names);
      addTable(x, own, within, true, name);
    },
    addName(name, formula) {
      checkName(book, name, book.names);
      checkFormula(
        formula,
        book.sheets.map((each) => each.name),
      );
      book.names.push({ name, formula, visible: true, comment: "" });
    },
    protectSheet: (sheet, on = true) => protectSheet(x, sheetOf(sheet), on),
    protectWorkbook: (on = true) => void (book.protected = on),
    editCell: (on) => carrier.edit(on),
    put: (sheet, address, values) => put(...at(sheet, address), values),
    setFormulaValue: (sheet, address, value, stuck) => {
      const [own, within] = at(sheet, address);
      const key = `${own.id}!${formatArea(within)}`;
      book.formulaValues.set(key, value);
      if (stuck) book.stuck.set(key, stuck);
      else book.stuck.delete(key);
    },
  };
}

const bookSheet = (x: Engine, sheet: Sheet) =>
  JSON.parse(JSON.stringify(sheetSnapshot(x.book, sheet))) as ReturnType<typeof sheetSnapshot>;

/** Puts values from a corner on as they are: text stays text, "=…" is a formula. */
export function put(sheet: Sheet, corner: Area, values: readonly (readonly Scalar[])[]): void {
  values.forEach((row, down) =>
    row.forEach((value, across) => {
      const place = [corner.row + down, corner.column + across] as const;
      const isFormula = typeof value === "string" && value.startsWith("=");
      const cell = cellAt(sheet, ...place);
      putCell(sheet, ...place, {
        ...cell,
        value: isFormula ? 0 : toValue(value),
        formula: isFormula ? value : "",
      });
    }),
  );
}
