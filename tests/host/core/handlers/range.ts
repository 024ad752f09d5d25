import { invalidArgument } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, COLUMNS, intersection, ROWS, type Area } from "../model/address";
import { plain, type Bag } from "../model/bag";
import { fullAddress, type Cells } from "../model/book";
import { clear, merge } from "../model/clear";
import { copy, type CopyType } from "../model/copy";
import { commonProperty, setProperty } from "../model/formats";
import { cellAt, putCell } from "../model/sheet";
import { inheritFormat, shift, type Direction } from "../model/shift";
import { shaped } from "../model/write";
import { activate, select } from "../actions";
import { all, asCells, cells, only } from "./cells";
import { applyCellProperties, applyLineProperties } from "./cellProperties";
import { lengthOf, offsetOf } from "./lines";
import { rangeLines } from "./rangeLines";
import { rangeShapes } from "./rangeShapes";
import { rangeValues } from "./rangeValues";

type Place = ReturnType<typeof only>;
const place = (self: Cells, x: Engine): Place => only(x.book, self);

/** A property that depends on the range's sheet and area alone. */
const from =
  <T>(read: (of: Place) => T) =>
  (self: Cells, x: Engine): T =>
    read(place(self, x));

const idOf = (self: Cells, x: Engine): string | undefined =>
  [...x.book.kept].find(([, held]) => held === self)?.[0];

function setLink(self: Cells, value: unknown, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  const given = (value ?? {}) as Bag;
  const { textToDisplay } = given;
  const link = plain(given);
  for (let row = within.row; row < within.row + within.rows; row++)
    for (let column = within.column; column < within.column + within.columns; column++) {
      const before = cellAt(sheet, row, column);
      putCell(sheet, row, column, {
        ...before,
        ...(typeof textToDisplay === "string" ? { value: textToDisplay, formula: "" } : {}),
        ...(Object.keys(link).length > 0 ? { link } : {}),
      });
    }
  setProperty(sheet, within, "font.underline", "Single");
  setProperty(sheet, within, "font.color", "#0563C1");
}

function moveCells(self: Cells, direction: Direction, change: "Inserted" | "Deleted", x: Engine): void {
  const { sheet, area: of } = place(self, x);
  const what = of.columns === COLUMNS ? "Row" : of.rows === ROWS ? "Column" : "Cell";
  shift(x.book, sheet, of, direction);
  const shiftDirection = `ShiftCell${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;
  x.events.changed(sheet, of, what + change, { shiftDirection });
}

function insert(self: Cells, direction: unknown, x: Engine): Cells {
  const { sheet, area: within } = place(self, x);
  if (direction !== "Down" && direction !== "Right") throw invalidArgument();
  const to = direction === "Down" ? "down" : "right";
  moveCells(self, to, "Inserted", x);
  inheritFormat(sheet, within, to);
  return cells(sheet, within);
}

function setCells(self: Cells, data: unknown, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  const at = (down: number, across: number): Area => area(within.row + down, within.column + across);
  shaped<Bag>(data, within).forEach((row, down) =>
    row.forEach((each, across) => {
      if (each) applyCellProperties(sheet, at(down, across), each);
    }),
  );
}

export const range: Models = {
  Range: model<Cells>({
    identity: (self, x) => {
      const id = idOf(self, x);
      return id === undefined ? {} : { _ReferenceId: id };
    },
    get: {
      ...rangeValues.get,
      ...rangeLines.get,
      RowIndex: from(({ area: of }) => of.row),
      ColumnIndex: from(({ area: of }) => of.column),
      RowCount: from(({ area: of }) => of.rows),
      ColumnCount: from(({ area: of }) => of.columns),
      CellCount: from(({ area: { rows, columns } }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns)),
      Address: from(({ sheet, area: of }) => fullAddress(sheet, of)),
      AddressLocal: from(({ sheet, area: of }) => fullAddress(sheet, of)),
      IsEntireColumn: from(({ area: of }) => of.rows === ROWS),
      IsEntireRow: from(({ area: of }) => of.columns === COLUMNS),
      Hyperlink: from(({ sheet, area: of }) => cellAt(sheet, of.row, of.column).link ?? null),
      Style: from(({ sheet, area: of }) => commonProperty(sheet, of, "style")),
      Left: from(({ sheet, area: of }) => offsetOf(sheet, "columns", of.column)),
      Top: from(({ sheet, area: of }) => offsetOf(sheet, "rows", of.row)),
      Width: from(({ sheet, area: of }) => lengthOf(sheet, "columns", of.column, of.columns)),
      Height: from(({ sheet, area: of }) => lengthOf(sheet, "rows", of.row, of.rows)),
      _ReferenceId: (self, x) => idOf(self, x) ?? "",
    },
    set: {
      ...rangeValues.set,
      ...rangeLines.set,
      Hyperlink: setLink,
      Style: (self, value, x) => setProperty(place(self, x).sheet, place(self, x).area, "style", value),
    },
    nav: {
      Worksheet: (self, x) => place(self, x).sheet,
      Format: (self, x) => ({ ...all(x.book, self), path: "" }),
      ConditionalFormats: (self) => self,
      DataValidation: (self) => self,
    },
    call: {
      ...rangeShapes.call,
      ...rangeLines.call,
      _KeepReference: (self, _args, x) => void x.book.kept.set(`ref${x.book.nextId()}`, self),
      _ValidateArraySize: (self, [rows, columns], x) => {
        const { area: within } = place(self, x);
        if (within.rows !== rows || within.columns !== columns)
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
      },
      Insert: (self, [direction], x) => insert(self, direction, x),
      Delete: (self, [direction], x) => moveCells(self, direction === "Up" ? "up" : "left", "Deleted", x),
      Clear: (self, [what], x) => {
        const { sheet, area: within } = place(self, x);
        clear(x.book, sheet, within, typeof what === "string" ? what : "All");
        x.events.changed(sheet, within, "RangeEdited");
      },
      CopyFrom: (self, [source, type, skipBlanks, transpose], x) => {
        const to = place(self, x);
        const held = only(x.book, asCells(x, source, to.sheet));
        const kind = (typeof type === "string" ? type : "All") as CopyType;
        const target = copy(x.book, held, to, kind, skipBlanks === true, transpose === true);
        x.events.changed(to.sheet, target, "RangeEdited");
      },
      Merge: (self, [across], x) => {
        const { sheet, area: within } = place(self, x);
        merge(x.book, sheet, within, across === true);
      },
      Unmerge: (self, _args, x) => {
        const { sheet, area: within } = place(self, x);
        sheet.merges = sheet.merges.filter((each) => !intersection(each, within));
      },
      Select: (self, _args, x) => {
        const { sheet, areas } = all(x.book, self);
        activate(x, sheet);
        select(x, sheet, areas);
      },
      Calculate: (self, _args, x) => x.recalculate(all(x.book, self)),
      SetDirty: () => undefined,
      SetCellProperties: (self, [data], x) => setCells(self, data, x),
      SetRowProperties: (self, [data], x) => {
        const { sheet, area: within } = place(self, x);
        applyLineProperties(sheet, "rows", within, data);
      },
      SetColumnProperties: (self, [data], x) => {
        const { sheet, area: within } = place(self, x);
        applyLineProperties(sheet, "columns", within, data);
      },
    },
  }),
};
