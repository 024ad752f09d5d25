import type { Sheet } from "hucre";

/** Of a row that nobody has changed, and of a point of its largest letters, in pixels. */
const USUAL = 20;
const PER_POINT = 1.75;
const USUAL_FONT = 11;
/** A letter is about so wide, in parts of its height in points. */
const LETTER = 0.62;
const USUAL_WIDTH = 64;

/**
 * Heights in pixels of rows for which the file says none and whose letters are larger or wrapped: Excel finds them when
 * it opens the file. Widths of letters are taken as alike, so a wrapped text may get a line too many.
 */
export function heightsOf(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set((sheet.merges ?? []).map(({ startRow, startCol }) => `${startRow},${startCol}`));
  for (const [place, { value, style }] of sheet.cells ?? []) {
    const size = style?.font?.size ?? USUAL_FONT;
    const wraps = style?.alignment?.wrapText === true && typeof value === "string" && !merged.has(place);
    if (value === null || (size <= USUAL_FONT && !wraps)) continue;
    const comma = place.indexOf(",");
    const row = Number(place.slice(0, comma));
    if (sheet.rowDefs?.get(row)?.height !== undefined) continue;
    const width = sheet.columns?.[Number(place.slice(comma + 1))]?.width;
    const room = width === undefined ? USUAL_WIDTH : width * 7;
    const lines = wraps
      ? String(value)
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * LETTER) / room)), 0)
      : 1;
    const height = Math.round(lines * size * PER_POINT);
    if (height > Math.max(USUAL, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}
