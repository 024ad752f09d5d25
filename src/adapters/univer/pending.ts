import { isDateFormat, serialToDate } from "hucre";
import { cellAddress } from "../../sheets/address";
import type { CellValue, SheetValues, WorkbookValues } from "../../sheets/values";
import type { CellEdit, SheetEdits } from "../xlsx/edit";
import { storedFormula } from "../xlsx/formula";
import { addInFormula } from "./formulas";
import type { CellPlaces, Grid, GridCell } from "./gridTypes";

const placeOf = (key: string): { row: number; column: number } => {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
};
const fileFormula = (formula: string): string => addInFormula(storedFormula(formula));

/** What has happened in the grid since the file was read, as edits of the file. */
export function pendingEdits(grid: Grid): SheetEdits[] {
  const sheets = new Set([...grid.edited.keys(), ...grid.recalculated.keys()]);
  return [...sheets].map((sheet) => ({ sheet, cells: cellsOf(grid, sheet) }));
}

const NONE: CellPlaces = new Set();

function cellsOf(grid: Grid, sheet: string): CellEdit[] {
  const edited = grid.edited.get(sheet) ?? NONE;
  const recalculated = grid.recalculated.get(sheet) ?? NONE;
  const filled = grid.filled(sheet);
  const edits = new Map<string, CellEdit>();
  // First the cells that results fill or no longer fill, then those that hold something of their own.
  for (const key of filled) edits.set(key, editOf(grid, sheet, key, false));
  for (const key of recalculated) edits.set(key, editOf(grid, sheet, key, !edited.has(key)));
  for (const key of edited) {
    edits.set(key, editOf(grid, sheet, key, false));
    for (const other of grid.sharing(sheet, key))
      if (!edits.has(other)) edits.set(other, editOf(grid, sheet, other, false));
  }
  // A result that the grid cannot work out is left to Excel, which calculates anew when it opens the file.
  return [...edits.values()].filter(({ resultOnly, value }) => !(resultOnly && isError(value)));
}

const isError = (value: CellEdit["value"]): boolean => typeof value === "string" && ERROR.test(value);

function editOf(grid: Grid, sheet: string, key: string, resultOnly: boolean): CellEdit {
  const { row, column } = placeOf(key);
  const { value, formula, spills, format } = grid.cell(sheet, row, column);
  return {
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula: fileFormula(formula) }),
    ...(formula === undefined || spills === undefined ? {} : { fills: spills }),
    ...(format === undefined ? {} : { format }),
    ...(resultOnly ? { resultOnly } : {}),
  };
}

/** A workbook's values as they are in the grid now: those of the file, with what was typed and calculated since. */
export function currentValues(file: WorkbookValues, grid: Grid): WorkbookValues {
  return {
    ...file,
    sheets: file.sheets.map((sheet) => {
      const filled = grid.filled(sheet.name);
      const places = new Set([
        ...(grid.edited.get(sheet.name) ?? NONE),
        ...(grid.recalculated.get(sheet.name) ?? NONE),
        ...filled,
      ]);
      if (places.size === 0) return sheet;
      const version = grid.version(sheet.name);
      const known = changed.get(sheet);
      if (known?.version === version && filled.size === 0) return known.values;
      const values = changedSheet(sheet, grid, places);
      changed.set(sheet, { version, values });
      return values;
    }),
  };
}

/** Sheets as they were when they were last read: one that has not changed since is the same object. */
const changed = new WeakMap<SheetValues, { readonly version: number; readonly values: SheetValues }>();

function changedSheet(sheet: SheetValues, grid: Grid, places: CellPlaces): SheetValues {
  const cells = sheet.cells.map((row) => row as CellValue[]);
  const own = new Set<number>();
  for (const key of places) {
    const { row, column } = placeOf(key);
    while (cells.length <= row) cells.push([]);
    if (!own.has(row)) cells[row] = [...cells[row]!];
    own.add(row);
    const line = cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = valueOf(grid.cell(sheet.name, row, column));
  }
  const typed = grid.edited.get(sheet.name) ?? NONE;
  // A formula that was typed refers to this workbook: none to others can be typed here.
  const external = sheet.external.filter((address) => ![...typed].some((key) => addressOf(key) === address));
  return { ...sheet, cells, external };
}

const addressOf = (key: string): string => {
  const { row, column } = placeOf(key);
  return cellAddress(row, column);
};
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|CYCLE!|ERROR!)$/;

function valueOf({ value, shownFormat }: GridCell): CellValue {
  if (typeof value === "string" && ERROR.test(value)) return { error: value };
  if (typeof value === "number" && shownFormat !== undefined && isDateFormat(shownFormat)) {
    const date = serialToDate(value);
    return Number.isNaN(date.getTime())
      ? { error: "#NUM!" }
      : { date: value, text: date.toISOString().replace(/T.*$/, "") };
  }
  return value;
}
