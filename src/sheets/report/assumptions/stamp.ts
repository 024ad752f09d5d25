import type { Inputs } from "../../../core/model";
import { columnName, parseAddress } from "../../address";
import type { CellValue, SheetValues, WorkbookValues } from "../../values";
import { put, quotedSheet, refTo, type Grid } from "../grid";

/** Said once an input has changed. */
export const CHANGED = "Inputs have changed since this report: figures are live, words and advice are not.";
const SAME = "Inputs are as they were when this report was made.";

/** A column of a sheet that inputs were read from: zero-based, rows both inclusive. */
interface Strip {
  readonly sheet: SheetValues;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows below the last input that are watched too: a line added there is an input that has changed. */
const ROWS_BELOW = 3;
/** Characters of a text that are watched. */
const CHARACTERS = 24;
/** Stands behind a text that is shorter: no letter that anybody types. */
const FILLER = "~";
/** Weights repeat after so many rows: two numbers exactly so far apart could swap unnoticed. */
const PERIOD = 97;
/** Relative difference that adding up in another order can make. */
const NOISE = 1e-11;

/** Columns of the list of sums on the sheet. */
export const STAMP_COLUMNS = { name: 10, now: 11, then: 12 } as const;

/**
 * Writes the stamp at a row (not the first): for every column that inputs were read from, a position-weighted sum of its numbers and one
 * of the characters of its texts, now and when the report was made. Returns the formula of whether they
 * differ.
 */
export function writeStamp(grid: Grid, row: number, inputs: Inputs, workbook: WorkbookValues): string {
  const strips = stripsOf(inputs, workbook);
  const { name, now, then } = STAMP_COLUMNS;
  let at = row;
  for (const strip of strips)
    for (const { formula, value } of sumsOf(strip)) {
      put(grid, at, name, { value: `${strip.sheet.name} ${columnName(strip.column)}`, style: "small" });
      put(grid, at, now, { formula, value, style: "number" });
      put(grid, at, then, { value, style: "number" });
      at++;
    }
  const range = (column: number): string => `$${columnName(column)}$${row + 1}:$${columnName(column)}$${at}`;
  const differs = `ABS(${range(now)}-${range(then)})>${NOISE}*(1+ABS(${range(then)}))`;
  put(grid, row - 1, name, { value: "sums that differ", style: "small" });
  put(grid, row - 1, now, {
    formula: at === row ? "0" : `SUMPRODUCT(--(${differs}))`,
    value: 0,
    style: "integer",
  });
  const changed = `${refTo(grid, row - 1, now)}>0`;
  put(grid, row, 0, { formula: `IF(${changed},"${CHANGED}","${SAME}")`, value: SAME, style: "strong" });
  return changed;
}

/** The columns of every sheet that inputs were read from, from the first to a little below the last input. */
function stripsOf({ business, areas, scenarios, delivery }: Inputs, { sheets }: WorkbookValues): Strip[] {
  const spans = new Map<string, { top: number; bottom: number; columns: Set<number> }>();
  const places = [
    ...Object.values(business).map(({ at }) => at),
    ...areas.flatMap(({ options, ratings }) => [
      ...options.flatMap(({ lines }) => lines.map(({ at }) => at)),
      ...ratings.map(({ at }) => at),
    ]),
    ...scenarios.flatMap(({ changes }) => changes.map(({ at }) => at)),
    ...(delivery?.at ?? []),
  ];
  for (const { sheet, cells } of new Set(places))
    for (const address of Object.values(cells)) {
      const place = address === undefined ? null : parseAddress(address);
      if (!place) continue;
      let span = spans.get(sheet);
      if (!span) spans.set(sheet, (span = { top: place.row, bottom: place.row, columns: new Set() }));
      span.top = Math.min(span.top, place.row);
      span.bottom = Math.max(span.bottom, place.row);
      span.columns.add(place.column);
    }
  return [...spans].flatMap(([name, { top, bottom, columns }]) => {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) return [];
    return [...columns]
      .sort((a, b) => a - b)
      .map((column) => ({ sheet, column, top, bottom: bottom + ROWS_BELOW }));
  });
}

/** The sums of a column: of its numbers, and of its texts where it has any. */
function sumsOf({ sheet, column, top, bottom }: Strip): { formula: string; value: number }[] {
  const letter = columnName(column);
  const range = `${quotedSheet(sheet.name)}!$${letter}$${top + 1}:$${letter}$${bottom + 1}`;
  const weights = `(1+MOD(ROW(${range})*31,${PERIOD})/${PERIOD})`;
  let numbers = 0;
  let texts = 0;
  let hasError = false;
  let isCut = false;
  for (let row = top; row <= bottom; row++) {
    const cell: CellValue = sheet.cells[row]?.[column] ?? null;
    const weight = 1 + (((row + 1) * 31) % PERIOD) / PERIOD;
    if (typeof cell === "number") numbers += cell * weight;
    else if (typeof cell === "string") {
      texts += weight * weighText(cell);
      isCut ||= /[\ud800-\udfff]/.test(cell.slice(0, CHARACTERS + 1));
    } else if (cell !== null && typeof cell === "object") {
      if ("date" in cell) numbers += cell.date * weight;
      else hasError = true;
    }
  }
  const padded = `${range}&"${FILLER.repeat(CHARACTERS)}"`;
  const place = `COLUMN($A$1:$${columnName(CHARACTERS - 1)}$1)`;
  const letters = `(UNICODE(MID(${padded},${place},1))-${FILLER.charCodeAt(0)})*${place}`;
  // A column with an error value cannot be added up: it counts as -1 until the error is mended.
  const sum = { formula: `IFERROR(SUMPRODUCT(${range},${weights}),-1)`, value: hasError ? -1 : numbers };
  // Programs cut signs beyond the basic plane (emoji) in different places.
  if (isCut) return [sum];
  return [
    sum,
    {
      formula: `IFERROR(SUMPRODUCT(ISTEXT(${range})*${letters}*${weights}),-1)`,
      value: hasError ? -1 : texts,
    },
  ];
}

/** Sum of a text's first characters, each less the filler and times its place. */
function weighText(text: string): number {
  let sum = 0;
  const padded = text + FILLER.repeat(CHARACTERS);
  for (let place = 0; place < CHARACTERS; place++)
    sum += (padded.charCodeAt(place) - FILLER.charCodeAt(0)) * (place + 1);
  return sum;
}
