import type { Scalar } from "../types";
import { HostError, invalidArgument } from "../errors";
import { model, type Engine, type Models } from "../handler";
import { area, bounding, COLUMNS, formatArea, intersection, ROWS, type Area } from "../model/address";
import { plain, type Bag } from "../model/bag";
import { fullAddress, type Cells } from "../model/book";
import { clear, copy, merge, type CopyType } from "../model/clear";
import {
  cellAt,
  commonProperty,
  propertyAt,
  putCell,
  setProperty,
  usedArea,
  type Line,
  type Sheet,
} from "../model/sheet";
import { inheritFormat, shift, type Direction } from "../model/shift";
import { scalar, shown, valueType } from "../model/text";
import { shaped, valueAt, writeArea } from "../model/write";
import { activate, select } from "../actions";
import { all, asCells, cells, checked, only, whole } from "./cells";
import { applyCellProperties, applyLineProperties } from "./cellProperties";
import { lengthOf, offsetOf } from "./lines";

const CELL_LIMIT = 5_000_000;

type Place = ReturnType<typeof only>;
const place = (self: Cells, x: Engine): Place => only(x.book, self);

/** What `of` gives for every cell, as rows. */
function grid<T>(
  { sheet, area: within }: Place,
  of: (sheet: Sheet, row: number, column: number) => T,
): T[][] {
  if (within.rows * within.columns > CELL_LIMIT)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The range holds more than 5,000,000 cells.");
  const rows: T[][] = [];
  for (let row = within.row; row < within.row + within.rows; row++) {
    const line: T[] = [];
    for (let column = within.column; column < within.column + within.columns; column++)
      line.push(of(sheet, row, column));
    rows.push(line);
  }
  return rows;
}

const values = (self: Cells, x: Engine): Scalar[][] =>
  grid(place(self, x), (sheet, row, column) => scalar(valueAt(x.book, sheet, row, column)));

const formulas = (self: Cells, x: Engine): Scalar[][] =>
  grid(place(self, x), (sheet, row, column) => {
    const { formula } = cellAt(sheet, row, column);
    return formula === "" ? scalar(valueAt(x.book, sheet, row, column)) : formula;
  });

const formatAt = (sheet: Sheet, row: number, column: number): string =>
  String(propertyAt(sheet, row, column, "numberFormat"));

function write(self: Cells, input: unknown, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  writeArea(x.book, sheet, within, input);
  x.events.changed(sheet, within, "RangeEdited");
}

function setNumberFormat(self: Cells, input: unknown, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  if (!Array.isArray(input)) return setProperty(sheet, within, "numberFormat", String(input));
  shaped<string>(input, within).forEach((row, down) =>
    row.forEach((format, across) => {
      if (format !== null)
        setProperty(sheet, area(within.row + down, within.column + across), "numberFormat", format);
    }),
  );
}

/** Whether all lines of the area are hidden; null where they differ. */
function hidden(lines: ReadonlyMap<number, Line>, from: number, count: number): boolean | null {
  const found = new Set<boolean>();
  const end = Math.min(from + count, from + 20000);
  for (let at = from; at < end; at++) found.add(lines.get(at)?.hidden === true);
  return found.size === 1 ? [...found][0]! : null;
}

function changeLines(
  lines: Map<number, Line>,
  from: number,
  count: number,
  change: (line: Line) => void,
): void {
  for (let at = from; at < from + count; at++) {
    const line = lines.get(at) ?? {};
    change(line);
    lines.set(at, line);
  }
}

function group(self: Cells, option: unknown, by: 1 | -1, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  const byRows = option === "ByRows";
  changeLines(
    byRows ? sheet.rows : sheet.columns,
    byRows ? within.row : within.column,
    byRows ? within.rows : within.columns,
    (line) => {
      const level = (line.level ?? 0) + by;
      if (level < 0 || level > 7) throw new HostError("InvalidOperation");
      line.level = level;
    },
  );
}

function showDetails(self: Cells, option: unknown, hide: boolean, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  const byRows = option === "ByRows";
  changeLines(
    byRows ? sheet.rows : sheet.columns,
    byRows ? within.row : within.column,
    byRows ? within.rows : within.columns,
    (line) => void (line.hidden = hide),
  );
}

/** Another range of the same sheet. */
const shaped1 = (change: (of: Area, ...args: readonly unknown[]) => Area) =>
  function (self: Cells, args: readonly unknown[], x: Engine): Cells {
    const { sheet, area: within } = place(self, x);
    return cells(sheet, checked(change(within, ...args)));
  };

/** The range between this one and another. */
function used(self: Cells, valuesOnly: unknown, x: Engine): Cells | null {
  const { sheet, area: within } = place(self, x);
  const found = usedArea(sheet, valuesOnly === true, within);
  return found ? cells(sheet, intersection(found, within)!) : null;
}

function setLink(self: Cells, value: unknown, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  const given = (value ?? {}) as Bag;
  for (let row = within.row; row < within.row + within.rows; row++)
    for (let column = within.column; column < within.column + within.columns; column++) {
      const before = cellAt(sheet, row, column);
      const { textToDisplay } = given;
      const value = typeof textToDisplay === "string" ? textToDisplay : before.value;
      const link = plain(given);
      putCell(sheet, row, column, {
        ...before,
        value,
        formula: typeof textToDisplay === "string" ? "" : before.formula,
        ...(Object.keys(link).length > 0 ? { link } : {}),
      });
      setProperty(sheet, area(row, column), "font.underline", "Single");
      setProperty(sheet, area(row, column), "font.color", "#0563C1");
    }
}

function moveCells(self: Cells, direction: Direction, changeType: string, x: Engine): void {
  const { sheet, area: within } = place(self, x);
  shift(x.book, sheet, within, direction);
  x.events.changed(sheet, within, changeType, {
    shiftDirection: `ShiftCell${direction.charAt(0).toUpperCase()}${direction.slice(1)}`,
  });
}

/** "RowInserted" for whole rows, "ColumnDeleted" for whole columns, else "CellInserted" or "CellDeleted". */
const lineChange = (of: Area, change: "Inserted" | "Deleted"): string =>
  (of.columns === COLUMNS ? "Row" : of.rows === ROWS ? "Column" : "Cell") + change;

export const range: Models = {
  Range: model<Cells>({
    identity: (self, x) => {
      const id = [...x.book.kept].find(([, held]) => held === self)?.[0];
      return id === undefined ? {} : { _ReferenceId: id };
    },
    get: {
      Values: values,
      Formulas: formulas,
      FormulasLocal: formulas,
      Text: (self, x) =>
        grid(place(self, x), (sheet, row, column) =>
          shown(valueAt(x.book, sheet, row, column), formatAt(sheet, row, column)),
        ),
      ValueTypes: (self, x) =>
        grid(place(self, x), (sheet, row, column) => valueType(valueAt(x.book, sheet, row, column))),
      NumberFormat: (self, x) => grid(place(self, x), formatAt),
      NumberFormatLocal: (self, x) => grid(place(self, x), formatAt),
      RowIndex: (self, x) => place(self, x).area.row,
      ColumnIndex: (self, x) => place(self, x).area.column,
      RowCount: (self, x) => place(self, x).area.rows,
      ColumnCount: (self, x) => place(self, x).area.columns,
      CellCount: (self, x) => {
        const { rows, columns } = place(self, x).area;
        return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
      },
      Address: (self, x) => fullAddress(place(self, x).sheet, place(self, x).area),
      AddressLocal: (self, x) => fullAddress(place(self, x).sheet, place(self, x).area),
      IsEntireColumn: (self, x) => place(self, x).area.rows === ROWS,
      IsEntireRow: (self, x) => place(self, x).area.columns === COLUMNS,
      RowHidden: (self, x) => {
        const { sheet, area: within } = place(self, x);
        return hidden(sheet.rows, within.row, within.rows);
      },
      ColumnHidden: (self, x) => {
        const { sheet, area: within } = place(self, x);
        return hidden(sheet.columns, within.column, within.columns);
      },
      Hidden: (self, x) => {
        const { sheet, area: within } = place(self, x);
        const both = [
          hidden(sheet.rows, within.row, within.rows),
          hidden(sheet.columns, within.column, within.columns),
        ];
        return both.includes(true) ? true : both.includes(null) ? null : false;
      },
      Hyperlink: (self, x) => {
        const { sheet, area: within } = place(self, x);
        return cellAt(sheet, within.row, within.column).link ?? null;
      },
      Style: (self, x) => commonProperty(place(self, x).sheet, place(self, x).area, "style"),
      HasSpill: () => false,
      Left: (self, x) => offsetOf(place(self, x).sheet, "columns", place(self, x).area.column),
      Top: (self, x) => offsetOf(place(self, x).sheet, "rows", place(self, x).area.row),
      Width: (self, x) => {
        const { sheet, area: within } = place(self, x);
        return lengthOf(sheet, "columns", within.column, within.columns);
      },
      Height: (self, x) => {
        const { sheet, area: within } = place(self, x);
        return lengthOf(sheet, "rows", within.row, within.rows);
      },
      _ReferenceId: (self, x) => [...x.book.kept].find(([, held]) => held === self)?.[0] ?? "",
    },
    set: {
      Values: write,
      Formulas: write,
      FormulasLocal: write,
      NumberFormat: setNumberFormat,
      NumberFormatLocal: setNumberFormat,
      Hyperlink: setLink,
      Style: (self, value, x) => setProperty(place(self, x).sheet, place(self, x).area, "style", value),
      RowHidden: (self, value, x) => {
        const { sheet, area: within } = place(self, x);
        changeLines(sheet.rows, within.row, within.rows, (line) => void (line.hidden = value === true));
      },
      ColumnHidden: (self, value, x) => {
        const { sheet, area: within } = place(self, x);
        changeLines(
          sheet.columns,
          within.column,
          within.columns,
          (line) => void (line.hidden = value === true),
        );
      },
    },
    nav: {
      Worksheet: (self, x) => place(self, x).sheet,
      Format: (self, x) => ({ ...all(x.book, self), path: "" }),
      ConditionalFormats: (self) => self,
      DataValidation: (self) => self,
    },
    call: {
      _KeepReference: (self, _args, x) => void x.book.kept.set(`ref${x.book.nextId()}`, self),
      _ValidateArraySize: (self, [rows, columns], x) => {
        const { area: within } = place(self, x);
        if (within.rows !== rows || within.columns !== columns)
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
      },
      GetCell: shaped1((of, row, column) => area(of.row + whole(row), of.column + whole(column))),
      GetRow: shaped1((of, row) => ({ ...of, row: of.row + whole(row), rows: 1 })),
      GetColumn: shaped1((of, column) => ({ ...of, column: of.column + whole(column), columns: 1 })),
      GetLastCell: shaped1((of) => area(of.row + of.rows - 1, of.column + of.columns - 1)),
      GetLastRow: shaped1((of) => ({ ...of, row: of.row + of.rows - 1, rows: 1 })),
      GetLastColumn: shaped1((of) => ({ ...of, column: of.column + of.columns - 1, columns: 1 })),
      GetEntireRow: shaped1((of) => ({ ...of, column: 0, columns: COLUMNS })),
      GetEntireColumn: shaped1((of) => ({ ...of, row: 0, rows: ROWS })),
      GetOffsetRange: shaped1((of, rows, columns) => ({
        ...of,
        row: of.row + whole(rows),
        column: of.column + whole(columns),
      })),
      GetResizedRange: shaped1((of, rows, columns) => ({
        ...of,
        rows: of.rows + whole(rows),
        columns: of.columns + whole(columns),
      })),
      GetAbsoluteResizedRange: shaped1((of, rows, columns) => ({
        ...of,
        rows: whole(rows),
        columns: whole(columns),
      })),
      GetRowsBelow: shaped1((of, count) => beside(of, whole(count, 1), "row", "rows", 1)),
      GetRowsAbove: shaped1((of, count) => beside(of, whole(count, 1), "row", "rows", -1)),
      GetColumnsAfter: shaped1((of, count) => beside(of, whole(count, 1), "column", "columns", 1)),
      GetColumnsBefore: shaped1((of, count) => beside(of, whole(count, 1), "column", "columns", -1)),
      GetBoundingRect: (self, [other], x) => {
        const { sheet, area: within } = place(self, x);
        return cells(sheet, bounding(within, asCells(x, other, sheet).areas[0]!));
      },
      GetIntersection: (self, [other], x) => {
        const { sheet, area: within } = place(self, x);
        const common = intersection(within, asCells(x, other, sheet).areas[0]!);
        if (!common) throw new HostError("ItemNotFound");
        return cells(sheet, common);
      },
      GetIntersectionOrNullObject: (self, [other], x) => {
        const { sheet, area: within } = place(self, x);
        const common = intersection(within, asCells(x, other, sheet).areas[0]!);
        return common ? cells(sheet, common) : null;
      },
      GetUsedRange: (self, [valuesOnly], x) => {
        const found = used(self, valuesOnly, x);
        if (!found) throw new HostError("ItemNotFound");
        return found;
      },
      GetUsedRangeOrNullObject: (self, [valuesOnly], x) => used(self, valuesOnly, x),
      GetMergedAreasOrNullObject: (self, _args, x) => {
        const { sheet, area: within } = place(self, x);
        const merges = sheet.merges.filter((each) => intersection(each, within));
        return merges.length > 0 ? cells(sheet, ...merges) : null;
      },
      GetTables: (self, [fully], x) => {
        const { sheet, area: within } = place(self, x);
        return sheet.tables.filter((table) => {
          const common = intersection(table.area, within);
          return common && (fully !== true || formatArea(common) === formatArea(table.area));
        });
      },
      Insert: (self, [direction], x) => {
        const { sheet, area: within } = place(self, x);
        const to = direction === "Down" ? "down" : "right";
        moveCells(cells(sheet, within), to, lineChange(within, "Inserted"), x);
        inheritFormat(sheet, within, to);
        return cells(sheet, within);
      },
      Delete: (self, [direction], x) => {
        const { area: within } = place(self, x);
        moveCells(self, direction === "Up" ? "up" : "left", lineChange(within, "Deleted"), x);
      },
      Clear: (self, [what], x) => {
        const { sheet, area: within } = place(self, x);
        clear(x.book, sheet, within, typeof what === "string" ? what : "All");
        x.events.changed(sheet, within, "RangeEdited");
      },
      CopyFrom: (self, [source, type, skipBlanks, transpose], x) => {
        const to = place(self, x);
        const from = only(x.book, asCells(x, source, to.sheet));
        const kind = (typeof type === "string" ? type : "All") as CopyType;
        const target = copy(x.book, from, to, kind, skipBlanks === true, transpose === true);
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
      Group: (self, [option], x) => group(self, option, 1, x),
      Ungroup: (self, [option], x) => group(self, option, -1, x),
      HideGroupDetails: (self, [option], x) => showDetails(self, option, true, x),
      ShowGroupDetails: (self, [option], x) => showDetails(self, option, false, x),
      SetCellProperties: (self, [data], x) => {
        const { sheet, area: within } = place(self, x);
        shaped<Bag>(data, within).forEach((row, down) =>
          row.forEach((each, across) => {
            if (each) applyCellProperties(sheet, area(within.row + down, within.column + across), each);
          }),
        );
      },
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

/** Rows or columns beside an area: `count` of them, on the other side for a negative count. */
function beside(of: Area, count: number, at: "row" | "column", size: "rows" | "columns", side: 1 | -1): Area {
  if (count === 0) throw invalidArgument();
  const after = count > 0 === side > 0;
  const length = Math.abs(count);
  return { ...of, [at]: after ? of[at] + of[size] : of[at] - length, [size]: length };
}
