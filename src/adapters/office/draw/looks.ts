import { rangeAddress } from "../../../sheets/address";
import type { SheetModel } from "../../../sheets/model";
import { INK, STYLES, type BorderLine, type StyleName, type StyleSpec } from "../../../sheets/styles";
import type { CellRange } from "../../../sheets/values";
import { step, type Step } from "./step";

/** Excel cuts addresses of several ranges off behind 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/**
 * The looks of the cells, a look at a time for all the cells that have it. Number formats come with the values.
 */
export function lookSteps({ cells }: SheetModel): Step[] {
  return [...areasByStyle(cells)].flatMap(([style, areas]) =>
    joined(areas).map((addresses) =>
      step(1, 18, addresses.length, (sheet) => {
        apply(sheet.getRanges(addresses).format, STYLES[style]);
      }),
    ),
  );
}

/** The cells of each style as few rectangles; those of a style with lines a row high, so that each row has its line. */
export function areasByStyle(cells: SheetModel["cells"]): Map<StyleName, CellRange[]> {
  const areas = new Map<StyleName, CellRange[]>();
  const open = new Map<string, { range: { -readonly [K in keyof CellRange]: CellRange[K] } }>();
  cells.forEach((row, top) => {
    for (let left = 0, right = 0; left < row.length; left = right + 1) {
      right = left;
      const style = row[left]?.style;
      if (style === undefined) continue;
      while (row[right + 1]?.style === style) right++;
      const key = `${style} ${left} ${right}`;
      const above = open.get(key);
      if (above?.range.bottom === top - 1 && !(STYLES[style] as StyleSpec).border) above.range.bottom = top;
      else {
        const range = { top, left, bottom: top, right };
        open.set(key, { range });
        areas.set(style, [...(areas.get(style) ?? []), range]);
      }
    }
  });
  return areas;
}

/** Addresses of many ranges in as few texts as Excel takes. */
function joined(areas: readonly CellRange[]): string[] {
  const texts: string[] = [];
  for (const address of areas.map(rangeAddress)) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST_ADDRESS) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const LINES = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  hair: { style: "Continuous", weight: "Hairline" },
  double: { style: "Double", weight: "Thick" },
} as const satisfies Record<BorderLine, object>;

function apply(format: Excel.RangeFormat, look: StyleSpec): void {
  const { font = {}, fill, align, vertical, wrap, indent, border, locked } = look;
  format.font.color = `#${font.color ?? INK}`;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.size) format.font.size = font.size;
  // A new link brings a line and a colour of its own.
  format.font.underline = font.underline ? "Single" : "None";
  if (fill) format.fill.color = `#${fill}`;
  if (align) format.horizontalAlignment = HORIZONTAL[align];
  if (vertical) format.verticalAlignment = VERTICAL[vertical];
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
  if (border?.top) line(format.borders.getItem("EdgeTop"), border.top);
  if (border?.bottom) line(format.borders.getItem("EdgeBottom"), border.bottom);
  if (locked === false) format.protection.locked = false;
}

function line(border: Excel.RangeBorder, kind: BorderLine): void {
  border.style = LINES[kind].style;
  border.weight = LINES[kind].weight;
  border.color = kind === "hair" ? "#C9D1D9" : "#7B8794";
}
