import type { Scalar } from "../types";
import { area, bounding, COLUMNS, intersection, ROWS, type Area } from "./address";
import type { Bag } from "./bag";
import { NO_STYLE, styleDefault, withProperty, type Style } from "./styles";

/** An error a cell shows. */
export interface ErrorValue {
  readonly error: string;
}
export type Value = Scalar | ErrorValue;

export interface Cell {
  readonly value: Value;
  /** With "="; "" = none. */
  readonly formula: string;
  readonly style: Style;
  readonly link?: Bag;
}
export const EMPTY: Cell = { value: "", formula: "", style: NO_STYLE };

/** A column or row: width or height in points. */
export interface Line {
  size?: number;
  hidden?: boolean;
  level?: number;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  readonly bag: Bag;
  /** Ids of the columns, in order. */
  columns: string[];
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  source: string;
  readonly bag: Bag;
  series: Bag[];
}

/** A conditional format. */
export interface Rule {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  readonly bag: Bag;
}

export interface Validation {
  areas: Area[];
  bag: Bag;
}

export interface Name {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  enableCalculation: boolean;
  standardWidth: number;
  cells: Map<number, Cell>;
  /** Formats of the whole sheet, of whole columns and of whole rows, under those of cells. */
  readonly layers: { all: Style; columns: Map<number, Style>; rows: Map<number, Style> };
  columns: Map<number, Line>;
  rows: Map<number, Line>;
  merges: Area[];
  tables: Table[];
  charts: Chart[];
  /** By priority, first wins. */
  rules: Rule[];
  validations: Validation[];
  names: Name[];
  freeze: { rows: number; columns: number };
  readonly page: Bag;
  breaks: { rows: number[]; columns: number[] };
  readonly properties: Map<string, string>;
  protection: { on: boolean; options?: unknown };
}

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    headings: true,
    enableCalculation: true,
    standardWidth: 64,
    cells: new Map(),
    layers: { all: NO_STYLE, columns: new Map(), rows: new Map() },
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    charts: [],
    rules: [],
    validations: [],
    names: [],
    freeze: { rows: 0, columns: 0 },
    page: {},
    breaks: { rows: [], columns: [] },
    properties: new Map(),
    protection: { on: false },
  };
}

export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / COLUMNS);
export const columnOfKey = (key: number): number => key % COLUMNS;
export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.cells.get(keyOf(row, column)) ?? EMPTY;

export const isBlank = (cell: Cell): boolean => cell.value === "" && cell.formula === "";

/** Puts a cell; one with nothing of its own is dropped. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (isBlank(cell) && cell.style === NO_STYLE && !cell.link) sheet.cells.delete(keyOf(row, column));
  else sheet.cells.set(keyOf(row, column), cell);
}

/** Visits the cells of an area that exist. */
export function eachCell(
  sheet: Sheet,
  within: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  if (within.rows * within.columns <= sheet.cells.size) {
    for (let row = within.row; row < within.row + within.rows; row++)
      for (let column = within.column; column < within.column + within.columns; column++) {
        const cell = sheet.cells.get(keyOf(row, column));
        if (cell) visit(cell, row, column);
      }
    return;
  }
  for (const [key, cell] of [...sheet.cells]) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (
      row >= within.row &&
      row < within.row + within.rows &&
      column >= within.column &&
      column < within.column + within.columns
    )
      visit(cell, row, column);
  }
}

/** Smallest area holding every cell with a value (or, unless `valuesOnly`, a format); undefined for an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  let found: Area | undefined;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && isBlank(cell)) continue;
    const at = area(rowOfKey(key), columnOfKey(key));
    if (within && !intersection(within, at)) continue;
    found = found ? bounding(found, at) : at;
  }
  return found;
}

/** A property of a cell's format, through the layers. */
export function propertyAt(sheet: Sheet, row: number, column: number, key: string): unknown {
  return (
    cellAt(sheet, row, column).style[key] ??
    sheet.layers.rows.get(row)?.[key] ??
    sheet.layers.columns.get(column)?.[key] ??
    sheet.layers.all[key] ??
    styleDefault(key)
  );
}

const change = (layer: Map<number, Style>, at: number, key: string, value: unknown) =>
  layer.set(at, withProperty(layer.get(at) ?? NO_STYLE, key, value));

/** Sets a property of the format of an area: whole columns, rows and sheets in their layer, cells in the cells. */
export function setProperty(sheet: Sheet, within: Area, key: string, value: unknown): void {
  const wholeColumns = within.rows === ROWS;
  const wholeRows = within.columns === COLUMNS;
  if (wholeColumns && wholeRows) sheet.layers.all = withProperty(sheet.layers.all, key, value);
  else if (wholeColumns)
    for (let at = 0; at < within.columns; at++) change(sheet.layers.columns, within.column + at, key, value);
  else if (wholeRows)
    for (let at = 0; at < within.rows; at++) change(sheet.layers.rows, within.row + at, key, value);
  else {
    for (let row = within.row; row < within.row + within.rows; row++)
      for (let column = within.column; column < within.column + within.columns; column++) {
        const cell = cellAt(sheet, row, column);
        sheet.cells.set(keyOf(row, column), { ...cell, style: withProperty(cell.style, key, value) });
      }
    return;
  }
  eachCell(sheet, within, (cell, row, column) => {
    if (key in cell.style || wholeRows)
      sheet.cells.set(keyOf(row, column), { ...cell, style: withProperty(cell.style, key, value) });
  });
}

/** The property where the whole area agrees on it, else null. */
export function commonProperty(sheet: Sheet, within: Area, key: string): unknown {
  const last = area(within.row, within.column, within.rows, within.columns);
  const whole = last.rows === ROWS || last.columns === COLUMNS;
  const first = propertyAt(sheet, within.row, within.column, key);
  let same = true;
  if (whole) {
    const lines = [
      ...(last.rows === ROWS ? [...sheet.layers.columns.keys()].map((column) => [last.row, column]) : []),
      ...(last.columns === COLUMNS ? [...sheet.layers.rows.keys()].map((row) => [row, last.column]) : []),
    ];
    for (const [row, column] of lines)
      if (intersection(within, area(row!, column!)) && propertyAt(sheet, row!, column!, key) !== first)
        same = false;
    eachCell(sheet, within, (_cell, row, column) => {
      if (propertyAt(sheet, row, column, key) !== first) same = false;
    });
    return same ? first : null;
  }
  for (let row = within.row; same && row < within.row + within.rows; row++)
    for (let column = within.column; column < within.column + within.columns; column++)
      if (propertyAt(sheet, row, column, key) !== first) {
        same = false;
        break;
      }
  return same ? first : null;
}
