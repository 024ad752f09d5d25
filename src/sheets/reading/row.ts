import { bareKey } from "../../core/names";
import type { Entry, Place, Problem } from "../../core/model";
import type { CellValue } from "../values";
import { readNumber } from "./entries";
import type { NumberField } from "./fields";
import { isBlank, isError, textOf, type Grid, type Reading } from "./grid";
import { nearest } from "./lookup";
import * as MESSAGES from "./messages";

/** One row of a table being read: cells by the name of their column. */
export interface Row {
  readonly number: number;
  readonly place: Place;
  readonly reading: Reading;
  /** The cell; null if it is blank or the table has no such column. A 0 stays a 0. */
  readonly cell: (column: string) => CellValue;
  /** Its text; "" if blank. An error value is reported. */
  readonly text: (column: string) => string;
  readonly report: (column: string, severity: Problem["severity"], message: string) => void;
}

/**
 * @param columns where each column stands on the grid
 * @param anchor column whose cell a problem is put on where its own column is missing
 */
export function rowAt(
  grid: Grid,
  number: number,
  columns: ReadonlyMap<string, number>,
  anchor: number,
  reading: Reading,
): Row {
  const values = grid.cells[number] ?? [];
  const cells: { [column: string]: string } = {};
  for (const [column, at] of columns) cells[column] = grid.address(number, at);
  const cell = (column: string): CellValue => {
    const at = columns.get(column);
    const value = at === undefined ? null : (values[at] ?? null);
    return value !== 0 && isBlank(value) ? null : value;
  };
  const report: Row["report"] = (column, severity, message) => {
    const at = cells[column] ?? grid.address(number, anchor);
    reading.problems.push({ sheet: grid.name, cell: at, severity, message });
  };
  const said = new Set<string>();
  const text = (column: string): string => {
    const value = cell(column);
    if (isError(value) && !said.has(column)) report(column, "error", MESSAGES.errorValue("This cell", value));
    if (isError(value)) said.add(column);
    return textOf(value);
  };
  return { number, place: { sheet: grid.name, cells }, reading, cell, text, report };
}

/** The number in a column of a row (readNumber). */
export function numberIn(row: Row, column: string, field: NumberField, percentUnit = false): Entry {
  const cell = row.cell(column);
  if (cell === null) return null;
  return readNumber(cell, field, {
    culture: row.reading.culture,
    percentUnit,
    report: (severity, message) => {
      row.report(column, severity, message);
    },
  });
}

export interface WordField<Name extends string> {
  readonly name: string;
  readonly words: ReadonlyMap<string, Name>;
  readonly severity: Problem["severity"];
  /** What is done with a word that is not known, for the message. */
  readonly taken: string;
}

/** The word in a column: one of a list, null if blank; "unknown" if it is none of the list, which is reported. */
export function wordIn<Name extends string>(
  row: Row,
  column: string,
  field: WordField<Name>,
): Name | null | "unknown" {
  const text = row.text(column);
  if (text === "") return null;
  // Most words stand there as their own key.
  const found = field.words.get(text.toLowerCase()) ?? field.words.get(bareKey(text));
  if (found !== undefined) return found;
  const allowed = [...new Set(field.words.values())];
  const message = MESSAGES.unknownWord(field.name, text, allowed, nearest(text, field.words), field.taken);
  row.report(column, field.severity, message);
  return "unknown";
}
