import type { CellModel, ColumnModel } from "../model";
import { STYLES, type StyleName, type StyleSpec } from "../styles";

/** Bold digits are so much wider. */
const BOLD = 1.08;

/** Decimals that a number format always shows, or may; null where it is none of amounts. */
function decimalsOf(format: string, value: number): number | null {
  if (!format.includes("#,##0")) return null;
  // "[>=1000]#,##0": large ones stand without decimals.
  const whole = format.includes("[>=1000]") && Math.abs(value) >= 1000;
  return whole ? 0 : (/0\.([0#]+)/.exec(format)?.[1]?.length ?? 0);
}

/** Amounts in writing, by the decimals that always stand and those that may: one is slow to make and is used for many. */
const written = new Map<string, Intl.NumberFormat>();

function writtenWith(least: number, most: number): Intl.NumberFormat {
  const name = `${least} ${most}`;
  const known = written.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
  written.set(name, made);
  return made;
}

/** Characters of a number as a style shows it, and one of room; 0 for styles that are none of amounts. */
export function amountWidth(value: number, style: StyleName): number {
  const { format = "", font }: StyleSpec = STYLES[style];
  const decimals = decimalsOf(format, value);
  if (decimals === null || !Number.isFinite(value)) return 0;
  const least = /\.0/.test(format) ? Math.min(2, decimals) : 0;
  const { length } = writtenWith(least, decimals).format(value);
  return Math.ceil(length * (font?.bold ? BOLD : 1)) + 1;
}

/** Columns, wider where an amount in one would be shown as ####. */
export function fitted(
  columns: readonly ColumnModel[],
  cells: readonly (readonly (CellModel | null)[])[],
): ColumnModel[] {
  return columns.map((column, place) => {
    const ends = new Map<StyleName, { least: number; most: number }>();
    for (const row of cells) {
      const { value, style } = row[place] ?? {};
      if (typeof value !== "number" || style === undefined) continue;
      const end = ends.get(style) ?? { least: value, most: value };
      ends.set(style, { least: Math.min(end.least, value), most: Math.max(end.most, value) });
    }
    const widths = [...ends].flatMap(([style, { least, most }]) =>
      [least, most].map((value) => amountWidth(value, style)),
    );
    return { ...column, width: Math.max(column.width, ...widths) };
  });
}
