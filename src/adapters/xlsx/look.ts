import type { ConditionalFormat, SheetModel } from "../../sheets/model";
import { INK, STYLES, type BorderLine, type StyleName, type StyleSpec } from "../../sheets/styles";
import { must, type ExcelizeFile } from "./engine";

const BORDER_STYLES: Record<BorderLine, number> = { thin: 1, medium: 2, hair: 7, double: 6 };

/** Makes the styles that the sheets use and gives their numbers. */
export function newStyles(file: ExcelizeFile, sheets: readonly SheetModel[]): (style: StyleName) => number {
  const used = new Set(
    sheets.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap((cell) => cell?.style ?? []))),
  );
  const numbers = new Map([...used].map((style) => [style, newStyle(file, STYLES[style])]));
  return (style) => numbers.get(style)!;
}

function newStyle(file: ExcelizeFile, spec: StyleSpec): number {
  const { font, fill, format, border } = spec;
  const sides = Object.entries(border ?? {}) as [string, BorderLine][];
  return must(
    file.NewStyle({
      Font: {
        Family: "Calibri",
        Size: font?.size ?? 11,
        Color: font?.color ?? INK,
        ...(font?.bold ? { Bold: true } : {}),
        ...(font?.italic ? { Italic: true } : {}),
        ...(font?.underline ? { Underline: "single" } : {}),
      },
      ...(fill ? { Fill: { Type: "pattern", Pattern: 1, Color: [fill] } } : {}),
      ...(format ? { CustomNumFmt: format } : {}),
      Alignment: {
        ...(spec.align ? { Horizontal: spec.align } : {}),
        ...(spec.vertical ? { Vertical: spec.vertical } : {}),
        ...(spec.wrap ? { WrapText: true } : {}),
        ...(spec.indent ? { Indent: spec.indent } : {}),
      },
      ...(sides.length > 0
        ? {
            Border: sides.map(([side, line]) => ({
              Type: side,
              Color: line === "hair" ? "C9D1D9" : "7B8794",
              Style: BORDER_STYLES[line],
            })),
          }
        : {}),
      ...(spec.locked === false ? { Protection: { Locked: false } } : {}),
    }),
  ).style;
}

/** Looks of conditional formats; text stays legible without the colour. */
const CONDITIONS: Record<ConditionalFormat["style"], { color: string; fill?: string }> = {
  good: { color: "166534" },
  bad: { color: "991B1B", fill: "FEE2E2" },
  caution: { color: "9A3412" },
  muted: { color: "7B8794" },
};

/** Puts a sheet's conditional formats. */
export function conditionalFormats(file: ExcelizeFile, sheet: SheetModel): void {
  for (const { range, formula, style } of sheet.conditionalFormats) {
    const { color, fill } = CONDITIONS[style];
    const { style: number } = must(
      file.NewConditionalStyle({
        Font: { Color: color, Bold: true },
        ...(fill ? { Fill: { Type: "pattern", Pattern: 1, Color: [fill] } } : {}),
      }),
    );
    must(
      file.SetConditionalFormat(sheet.name, range, [{ Type: "formula", Criteria: formula, Format: number }]),
    );
  }
}
