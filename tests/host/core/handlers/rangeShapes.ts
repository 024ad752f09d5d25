import { invalidArgument, itemNotFound } from "../errors";
import type { ClassModel, Engine } from "../handler";
import { area, bounding, COLUMNS, formatArea, intersection, ROWS, type Area } from "../model/address";
import type { Cells } from "../model/book";
import { usedArea } from "../model/sheet";
import { asCells, cells, checked, only, whole } from "./cells";

/** Ranges that come of a range: cells of it, beside it, around it. */

/** Another range of the same sheet. */
const other = (change: (of: Area, ...args: readonly unknown[]) => Area) =>
  function (self: Cells, args: readonly unknown[], x: Engine): Cells {
    const { sheet, area: within } = only(x.book, self);
    return cells(sheet, checked(change(within, ...args)));
  };

/** Rows or columns beside an area: `count` of them, on the other side for a negative count. */
function beside(of: Area, count: number, which: "rows" | "columns", side: 1 | -1): Area {
  if (count === 0) throw invalidArgument();
  const at = which === "rows" ? "row" : "column";
  const after = count > 0 === side > 0;
  const length = Math.abs(count);
  return { ...of, [at]: after ? of[at] + of[which] : of[at] - length, [which]: length };
}

function used(self: Cells, valuesOnly: unknown, x: Engine): Cells | null {
  const { sheet, area: within } = only(x.book, self);
  const found = usedArea(sheet, valuesOnly === true, within);
  return found ? cells(sheet, found) : null;
}

function common(self: Cells, range: unknown, x: Engine): Cells | null {
  const { sheet, area: within } = only(x.book, self);
  const held = asCells(x, range, sheet);
  if (held.sheet !== sheet) throw invalidArgument("The ranges are on different sheets.");
  const found = intersection(within, held.areas[0]!);
  return found ? cells(sheet, found) : null;
}

function orThrow<T>(value: T | null): T {
  if (value === null) throw itemNotFound();
  return value;
}

export const rangeShapes = {
  call: {
    GetCell: other((of, row, column) => area(of.row + whole(row), of.column + whole(column))),
    GetRow: other((of, row) => ({ ...of, row: of.row + whole(row), rows: 1 })),
    GetColumn: other((of, column) => ({ ...of, column: of.column + whole(column), columns: 1 })),
    GetLastCell: other((of) => area(of.row + of.rows - 1, of.column + of.columns - 1)),
    GetLastRow: other((of) => ({ ...of, row: of.row + of.rows - 1, rows: 1 })),
    GetLastColumn: other((of) => ({ ...of, column: of.column + of.columns - 1, columns: 1 })),
    GetEntireRow: other((of) => ({ ...of, column: 0, columns: COLUMNS })),
    GetEntireColumn: other((of) => ({ ...of, row: 0, rows: ROWS })),
    GetOffsetRange: other((of, rows, columns) => ({
      ...of,
      row: of.row + whole(rows),
      column: of.column + whole(columns),
    })),
    GetResizedRange: other((of, rows, columns) => ({
      ...of,
      rows: of.rows + whole(rows),
      columns: of.columns + whole(columns),
    })),
    GetAbsoluteResizedRange: other((of, rows, columns) => ({
      ...of,
      rows: whole(rows),
      columns: whole(columns),
    })),
    GetRowsBelow: other((of, count) => beside(of, whole(count, 1), "rows", 1)),
    GetRowsAbove: other((of, count) => beside(of, whole(count, 1), "rows", -1)),
    GetColumnsAfter: other((of, count) => beside(of, whole(count, 1), "columns", 1)),
    GetColumnsBefore: other((of, count) => beside(of, whole(count, 1), "columns", -1)),
    GetBoundingRect: (self, [range], x) => {
      const { sheet, area: within } = only(x.book, self);
      const held = asCells(x, range, sheet);
      if (held.sheet !== sheet) throw invalidArgument("The ranges are on different sheets.");
      return cells(sheet, bounding(within, held.areas[0]!));
    },
    GetIntersection: (self, [range], x) => orThrow(common(self, range, x)),
    GetIntersectionOrNullObject: (self, [range], x) => common(self, range, x),
    GetUsedRange: (self, [valuesOnly], x) => orThrow(used(self, valuesOnly, x)),
    GetUsedRangeOrNullObject: (self, [valuesOnly], x) => used(self, valuesOnly, x),
    GetMergedAreasOrNullObject: (self, _args, x) => {
      const { sheet, area: within } = only(x.book, self);
      const merges = sheet.merges.filter((each) => intersection(each, within));
      return merges.length > 0 ? cells(sheet, ...merges) : null;
    },
    GetTables: (self, [fully], x) => {
      const { sheet, area: within } = only(x.book, self);
      return sheet.tables.filter((table) => {
        const part = intersection(table.area, within);
        return part && (fully !== true || formatArea(part) === formatArea(table.area));
      });
    },
  },
} satisfies ClassModel<Cells>;
