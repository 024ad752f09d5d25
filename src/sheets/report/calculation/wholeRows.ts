import { columnName } from "../../address";
import type { StyleName } from "../../model";
import { put, rangeOf, refTo, type Grid } from "../grid";
import { linkedCell, type Linked } from "../links";
import { COLUMNS, type Column, type Layout } from "./layout";

/** A row being written: cells by column, or by place. */
export interface WrittenRow {
  /** Row number, from 1. */
  readonly number: number;
  /** $E40: an input or result of the row. */
  readonly cell: (column: Column) => string;
  /** R40: its figure of a place. */
  readonly at: (place: number) => string;
  readonly put: (column: Column, formula: string, value: number | string | null, style: StyleName) => void;
  readonly link: (column: Column, link: Linked, style: StyleName) => void;
  readonly fill: (
    places: readonly number[],
    formula: (place: number) => string,
    value: (place: number) => number | string | null,
    style: StyleName,
  ) => void;
  /** Reference from other sheets. */
  readonly ref: (column: Column) => string;
  readonly refAt: (place: number) => string;
  /** Its cells of the months `first` to `last`, from other sheets; 0 = today. */
  readonly between: (first: number, last: number) => string;
}

/** Writes rows one below the other from `from` (from 0) on. */
export function rowWriter(
  grid: Grid,
  from: number,
  layout: Layout,
): (text: string, style?: StyleName) => WrittenRow {
  let next = from;
  return (text, style = "text") => {
    const row = next++;
    put(grid, row, COLUMNS.line, { value: text, style });
    return {
      number: row + 1,
      cell: (column) => `$${columnName(COLUMNS[column])}${row + 1}`,
      at: (place) => `${layout.letterAt(place)}${row + 1}`,
      put: (column, formula, value, look) => {
        put(grid, row, COLUMNS[column], { formula, value, style: look });
      },
      link: (column, link, look) => {
        put(grid, row, COLUMNS[column], { ...linkedCell(link), style: look });
      },
      fill: (places, formula, value, look) => {
        for (const place of places)
          put(grid, row, layout.columnAt(place), {
            formula: formula(place),
            value: value(place),
            style: look,
          });
      },
      ref: (column) => refTo(grid, row, COLUMNS[column]),
      refAt: (place) => refTo(grid, row, layout.columnAt(place)),
      between: (first, last) =>
        rangeOf(grid, row, first === 0 ? COLUMNS.today : layout.columnAt(first), row, layout.columnAt(last)),
    };
  };
}
