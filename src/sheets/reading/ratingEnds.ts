import type { CellValue, Culture } from "../values";
import { parseNumber } from "./numbers";

const RANGE =
  /^(?:between\s+)?(.+?)\s*(?:\bto\b|\band\b|-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|\.\.+|\u2026)\s*(.+)$/i;

/** The two ends of a rating of 1 to 5 as typed ("2 to 4"), the same twice for a single number; null if it is neither. */
export function ratingEnds(cell: CellValue, culture: Culture): readonly [number, number] | null {
  const number = (text: string): number => parseNumber(text, culture)?.value ?? NaN;
  const within = (low: number, high: number): readonly [number, number] | null =>
    [low, high].every((end) => end >= 1 && end <= 5) ? [low, high] : null;
  if (typeof cell === "number") return within(cell, cell);
  if (typeof cell !== "string") return null;
  const single = number(cell);
  if (!Number.isNaN(single)) return within(single, single);
  const range = RANGE.exec(cell.trim());
  return range && within(number(range[1]!), number(range[2]!));
}
