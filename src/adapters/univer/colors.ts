import { resolveThemeColor, type CellStyle } from "hucre";

type Color = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** The colours of the palette that every workbook has, from number 8 on (ECMA-376 18.8.27); 0 to 7 repeat the first. */
const PALETTE = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080",
  "C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF",
  "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC",
  "99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333",
]
  .join(" ")
  .split(" ");
/** By number a theme's first four are light, dark, light, dark; in its own list each dark one comes first. */
const THEME_ORDER = [1, 0, 3, 2];

/** A file's colour as #RRGGBB; undefined where it is the automatic one, or the file does not say. */
export function hexOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6)}`;
  if (color.theme !== undefined) {
    const place = THEME_ORDER[color.theme] ?? color.theme;
    return place < theme.length ? `#${resolveThemeColor([...theme], place, color.tint)}` : undefined;
  }
  const { indexed } = color;
  const plain = indexed === undefined ? undefined : PALETTE[indexed < 8 ? indexed : indexed - 8];
  return plain === undefined ? undefined : `#${plain}`;
}
