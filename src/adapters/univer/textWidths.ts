import type { Cell, Sheet } from "hucre";
import { EDGE } from "./styles";

type Told = Pick<Cell, "value"> & Partial<Cell>;

/** Of a letter of one point, in pixels; of a column that nobody has changed, in characters. */
const LETTER = { plain: 0.73, bold: 0.82 };
const USUAL_WIDTH = 8.43;
const USUAL_FONT = 11;
const PER_CHARACTER = 7;

/**
 * Cells as their text's beginning is read. A text that is set to the right and longer than its column would show its end
 * only: it is set to the left. A single word is not broken into lines, of which the last would be seen.
 */
export function startsInSight(sheet: Sheet): (place: string, column: number, cell: Told) => Told {
  const merged = new Set((sheet.merges ?? []).map(({ startRow, startCol }) => `${startRow},${startCol}`));
  return (place, column, cell) => {
    const { value, style } = cell;
    const alignment = style?.alignment;
    if (typeof value !== "string" || !alignment || merged.has(place)) return cell;
    const isWord = !/[\s-]/.test(value.trim());
    const wraps = alignment.wrapText === true && !isWord;
    const room = (sheet.columns?.[column]?.width ?? USUAL_WIDTH) * PER_CHARACTER - EDGE.l - EDGE.r;
    const letter = style.font?.bold ? LETTER.bold : LETTER.plain;
    const fits = wraps || value.length * (style.font?.size ?? USUAL_FONT) * letter <= room;
    const { horizontal } = alignment;
    const toTheRight = horizontal === "right" || horizontal === "center";
    if (wraps === Boolean(alignment.wrapText) && (fits || !toTheRight)) return cell;
    return {
      ...cell,
      style: {
        ...style,
        alignment: { ...alignment, wrapText: wraps, ...(fits || !toTheRight ? {} : { horizontal: "left" }) },
      },
    };
  };
}
