import type { RowModel } from "../model";

/**
 * A column's width is counted in digits; of a text's letters a wide one holds a little more, and of bold ones less. In a
 * narrow one words break badly.
 */
const FULLNESS = { wide: 1.15, narrow: 1.05, bold: 0.92 } as const;
const NARROW = 26;

/** Size of type where nothing else is said, and points of a row of it. */
const USUAL = 11;
const ROW = 15;

/** Rows that a text takes in a column so many characters wide, at a type size (11 = the usual). */
export function linesOf(text: string, width: number, size = USUAL, bold = false): number {
  const fullness = (width < NARROW ? FULLNESS.narrow : FULLNESS.wide) * (bold ? FULLNESS.bold : 1);
  const room = Math.max(1, Math.floor(((width * USUAL) / size) * fullness));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    // A word longer than the column is broken.
    let length = word.length;
    while (length > room) {
      lines++;
      length -= room;
      used = 0;
    }
    if (used > 0 && used + 1 + length > room) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

/** Height of a row of so many lines of a type size, in points. */
export function heightOf(lines: number, size = USUAL): number {
  return Math.ceil((lines * ROW * size) / USUAL);
}

/** Width of a column that shows the largest of the amounts in whole units, at least so many characters. */
export function moneyWidth(amounts: readonly number[], least: number): number {
  const digits = amounts
    .filter(Number.isFinite)
    .reduce((most, amount) => Math.max(most, Math.round(Math.abs(amount)).toLocaleString("en-US").length), 0);
  return Math.max(least, digits + 3);
}

/** Width of a column of names: room for the usual ones; very long ones take three rows. */
export function nameWidth(names: readonly string[], least: number): number {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  return Math.max(least, Math.min(22, Math.ceil(longest / 3)));
}

/** Points that a page of letter paper prints, between its margins. */
const PRINTED = { portrait: { width: 540, height: 705 }, landscape: { width: 720, height: 525 } } as const;
/** Points of a character of a column's width. */
const CHARACTER = 5.6;

/** Rows of a page that is so many characters wide, shrunk to the paper's width. */
export function rowsOnPage(width: number, orientation: keyof typeof PRINTED): number {
  const paper = PRINTED[orientation];
  const scale = Math.min(1, paper.width / (width * CHARACTER));
  return Math.floor(paper.height / (ROW * scale));
}

/**
 * Rows before which a new page begins, so that a section stays on one page as long as it fits on one.
 *
 * @param starts rows where sections begin
 * @param end the row below the last
 * @param page rows of the usual height that a page takes
 */
export function sectionBreaks(
  starts: readonly number[],
  end: number,
  rows: readonly RowModel[],
  page: number,
): number[] {
  const own = new Map(rows.map(({ row, height = ROW }) => [row, height / ROW]));
  const space = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += own.get(row) ?? 1;
    return sum;
  };
  const breaks: number[] = [];
  let top = 0;
  starts.forEach((start, index) => {
    if (start > top && space(top, starts[index + 1] ?? end) > page) {
      breaks.push(start);
      top = start;
    }
  });
  return breaks;
}
