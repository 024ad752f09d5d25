import { columnName } from "../../../sheets/address";
import type { CellModel, Scalar, SheetModel } from "../../../sheets/model";
import { STYLES, type StyleSpec } from "../../../sheets/styles";
import { step, type Step } from "./step";

/** Bytes of one block of cells. */
const BLOCK_BYTES = 1_000_000;
/** The library sends large blocks in pieces of so many cells, each with some statements of its own. */
const CELLS_A_PIECE = 1500;
const PIECE_BYTES = 2500;
/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32767;

/**
 * Text that Excel would take for something else: a formula, a number, a date, a truth value, an error. An apostrophe in
 * front keeps it text and is itself not part of it; the format "@" would keep it too, but also whatever the user types
 * into that cell later.
 */
const READ_OTHERWISE = /^[=+\-@'#]|\d|^(?:true|false)$/i;

/** What is put into a cell: null leaves it as it is. */
function entry({ value = null, formula }: CellModel): Scalar {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return value;
  if (value === "") return null;
  const text = value.slice(0, LONGEST_TEXT);
  return READ_OTHERWISE.test(text) ? `'${text}` : text;
}

const formatOf = ({ style }: CellModel): string | null =>
  style === undefined ? null : ((STYLES[style] as StyleSpec).format ?? null);

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Values and formulas in blocks, each with its number formats. */
export function cellSteps({ cells }: SheetModel): Step[] {
  const width = cells.reduce((most, { length }) => Math.max(most, length), 0);
  if (width === 0) return [];
  const steps: Step[] = [];
  let top = 0;
  let entries: Scalar[][] = [];
  let formats: (string | null)[][] = [];
  let bytes = 0;
  const finish = (): void => {
    if (entries.length === 0) return;
    const address = `A${top + 1}:${columnName(width - 1)}${top + entries.length}`;
    const [block, looks] = [entries, formats];
    const pieces = 2 * Math.ceil((block.length * width) / CELLS_A_PIECE);
    steps.push(
      step(1, 2, bytes + pieces * PIECE_BYTES, (sheet) => {
        const range = sheet.getRange(address);
        range.formulas = block;
        if (looks.some((row) => row.some((format) => format !== null))) range.numberFormat = looks;
      }),
    );
    top += entries.length;
    entries = [];
    formats = [];
    bytes = 0;
  };
  for (const row of cells) {
    const full = Array.from({ length: width }, (_, column) => row[column] ?? null);
    entries.push(full.map((cell) => cell && entry(cell)));
    formats.push(full.map((cell) => cell && formatOf(cell)));
    bytes += bytesOf(entries.at(-1)) + bytesOf(formats.at(-1));
    if (bytes > BLOCK_BYTES) finish();
  }
  finish();
  return steps;
}

/** Links inside the workbook. They come before the text of their cells, which a new link may replace by its target. */
export function linkSteps({ cells }: SheetModel): Step[] {
  return cells.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const documentReference = cell.link;
      const screenTip = `Go to ${documentReference.replace(/^'((?:[^']|'')*)'/, (_, name: string) => name.replace(/''/g, "'"))}`;
      return step(1, 1, 2 * bytesOf(documentReference), (sheet) => {
        sheet.getRange(`${columnName(column)}${index + 1}`).hyperlink = { documentReference, screenTip };
      });
    }),
  );
}
