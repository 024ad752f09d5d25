import type { IBorderData, IStyleData } from "@univerjs/core";
import type { CellStyle } from "hucre";
import { hexOf } from "./colors";

/** Univer's numbers for what a file calls by name. */
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 } as const;
const LINES = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
} as const;
const SIDES = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;
const OVERFLOW = 1;
const WRAP = 3;
/** Pixels of one step of indentation, and between a text and the edge of its cell. */
const INDENT = 9;
export const EDGE = { l: 4, r: 4 };
const INK = "#000000";

/** A font, and what takes its place on a computer that lacks it: for Excel's own first one of the same widths. */
export const fontOf = (name: string): string => {
  const quoted = /^[\w-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "")}"`;
  return `${quoted}, ${name === "Calibri" || name === "Aptos Narrow" ? "Carlito, " : ""}"Segoe UI", Arial, sans-serif`;
};

/** A cell's look in a file as the grid wants it. */
export function styleOf(style: CellStyle, theme: readonly string[]): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const color = hexOf(font?.color, theme);
  const fillColor =
    fill?.type === "pattern" && fill.pattern === "solid" ? (fill.fgColor ?? fill.bgColor) : undefined;
  const background = hexOf(fillColor, theme);
  const { horizontal, vertical, wrapText, indent } = alignment ?? {};
  const data: IStyleData = {
    ...(font?.name === undefined ? {} : { ff: fontOf(font.name) }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold ? { bl: 1 } : {}),
    ...(font?.italic ? { it: 1 } : {}),
    ...(font?.underline ? { ul: { s: 1 } } : {}),
    ...(font?.strikethrough ? { st: { s: 1 } } : {}),
    ...(color === undefined || color === INK ? {} : { cl: { rgb: color } }),
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(horizontal !== undefined && horizontal in HORIZONTAL
      ? { ht: HORIZONTAL[horizontal as keyof typeof HORIZONTAL] }
      : {}),
    vt: VERTICAL[vertical ?? "bottom"],
    tb: wrapText ? WRAP : OVERFLOW,
    pd: { ...EDGE, ...(indent ? { [horizontal === "right" ? "r" : "l"]: EDGE.l + indent * INDENT } : {}) },
    ...(numFmt === undefined || numFmt === "General" ? {} : { n: { pattern: numFmt } }),
  };
  const borders = bordersOf(border, theme);
  return borders ? { ...data, bd: borders } : data;
}

function bordersOf(border: CellStyle["border"], theme: readonly string[]): IBorderData | null {
  const sides = SIDES.flatMap(([side, name]) => {
    const line = border?.[name];
    return line
      ? [[side, { s: LINES[line.style], cl: { rgb: hexOf(line.color, theme) ?? INK } }] as const]
      : [];
  });
  return sides.length > 0 ? (Object.fromEntries(sides) as IBorderData) : null;
}

/** The looks of a workbook, each once, under the name by which cells refer to it. */
export function styleTable(theme: readonly string[]): {
  readonly styles: Record<string, IStyleData>;
  readonly nameOf: (style: CellStyle) => string;
} {
  const styles: Record<string, IStyleData> = {};
  const byObject = new Map<CellStyle, string>();
  const byText = new Map<string, string>();
  const nameOf = (style: CellStyle): string => {
    const known = byObject.get(style);
    if (known !== undefined) return known;
    const data = styleOf(style, theme);
    const text = JSON.stringify(data);
    const name = byText.get(text) ?? `s${byText.size}`;
    styles[name] = data;
    byText.set(text, name);
    byObject.set(style, name);
    return name;
  };
  return { styles, nameOf };
}
