import type { CostLine, Inputs, Problem } from "../../../src/core/model";
import { readInputs } from "../../../src/sheets/reading";
import { doubtsOf } from "../../../src/sheets/reading/doubts";
import type { SheetModel } from "../../../src/sheets/model";
import type { CellValue, SheetValues, TableValues, WorkbookValues } from "../../../src/sheets/values";

export type Cells = readonly (readonly CellValue[])[];
export const TODAY = "2026-03-10";

/** A sheet from its rows. */
export function sheet(name: string, cells: Cells, more: Partial<SheetValues> = {}): SheetValues {
  return { name, hidden: false, cells, tables: [], external: [], mark: "", ...more };
}

/** An Excel table from a corner; its size is that of the rows given. */
export function excelTable(
  name: string,
  top: number,
  left: number,
  rows: Cells,
  totalsRow = false,
): TableValues {
  const width = Math.max(...rows.map((row) => row.length));
  return { name, range: { top, left, bottom: top + rows.length - 1, right: left + width - 1 }, totalsRow };
}

/** Two tables beside each other, with empty columns between. */
export function sideBySide(left: Cells, right: Cells, gap = 1): CellValue[][] {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...Array.from({ length: width }, (_, column) => left[row]?.[column] ?? null),
    ...Array<null>(gap).fill(null),
    ...(right[row] ?? []),
  ]);
}

export function workbook(sheets: readonly SheetValues[], more: Partial<WorkbookValues> = {}): WorkbookValues {
  return { sheets, culture: { decimal: "." }, example: false, ...more };
}

/** A Business table with what every plan needs, and more. */
export function businessSheet(...items: Cells): SheetValues {
  return sheet("Business", [
    ["Item", "Value", "Unit", "Moves with"],
    ["Orders per month", 1000],
    ["Discount rate", 0.1],
    ...items,
  ]);
}

export interface Result {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
}

/** What is read, with the doubts about it. */
export function readWhole(book: WorkbookValues): Result {
  const reading = readInputs(book, { today: TODAY });
  return { ...reading, problems: [...reading.problems, ...doubtsOf(book, reading, TODAY)] };
}

/** Reads sheets beside a complete Business table. */
export function read(...sheets: SheetValues[]): Result {
  return readWhole(workbook([businessSheet(), ...sheets]));
}

export const HEADINGS = ["Option", "Cost line", "Driver", "Rate"] as const;

/** Reads one line of an in-house option on the sheet Fulfilment; `more` adds columns. Its cells stand in row 2. */
export function readLine(
  more: { readonly [heading: string]: CellValue } = {},
  business: Cells = [],
): Result & { readonly line: CostLine; readonly own: readonly Problem[] } {
  const row = { Option: "In-house", "Cost line": "Packing", Driver: "order", Rate: 2, ...more };
  const result = readWhole(
    workbook([businessSheet(...business), sheet("Fulfilment", [Object.keys(row), Object.values(row)])]),
  );
  const line = result.inputs.areas[0]?.options[0]?.lines[0];
  return { ...result, line: line!, own: result.problems.filter((problem) => problem.sheet === "Fulfilment") };
}

/** Reads rows under Option, Cost line, Driver, Rate and more headings on the sheet Fulfilment. */
export function readRows(
  headings: readonly string[],
  ...rows: Cells
): Result & { lines: readonly CostLine[]; own: readonly Problem[] } {
  const result = read(sheet("Fulfilment", [[...HEADINGS, ...headings], ...rows]));
  const lines = result.inputs.areas[0]?.options.flatMap((option) => option.lines) ?? [];
  return { ...result, lines, own: result.problems.filter((problem) => problem.sheet === "Fulfilment") };
}

/** "error B2", in order: what kind of problem stands where. */
export const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, cell }) => `${severity} ${cell}`);

/** A sheet of data as a reader of workbooks would hand it over. */
export function valuesOf(model: SheetModel): SheetValues {
  return sheet(
    model.name,
    model.cells.map((row) => row.map((cell) => cell?.value ?? null)),
    { tables: model.tables.map(({ name, range }) => ({ name, range, totalsRow: false })), mark: model.mark },
  );
}
