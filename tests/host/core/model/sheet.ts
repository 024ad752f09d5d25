import type { Scalar } from "../types";
import { area, bounding, COLUMNS, intersection, type Area } from "./address";
import type { Bag } from "./bag";
import { NO_STYLE, type Style } from "./styles";

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
