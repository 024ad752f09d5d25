import { invalidArgument, Unmodelled } from "../errors";
import { model, type ClassModel, type Models } from "../handler";
import type { Area } from "../model/address";
import { camel } from "../model/bag";
import type { Cells } from "../model/book";
import { commonProperty, setProperty } from "../model/formats";
import { eachCell, type Line, type Sheet } from "../model/sheet";
import { isStyleKey, SIDES, type Side } from "../model/styles";
import { scalar } from "../model/text";
import { colorOf } from "./colors";
import { STANDARD } from "./lines";

/** Part of the format of cells: "" the format itself, "font.", "borders.EdgeTop." ... */
interface Part extends Cells {
  readonly path: string;
}

/** The cells of an area that have one of its sides. */
function edge(of: Area, side: Side): { cells: Area; side: Side }[] {
  const last = { row: of.row + of.rows - 1, column: of.column + of.columns - 1 };
  const own = (cells: Area, as: Side = side) => [{ cells, side: as }];
  if (side === "EdgeTop") return own({ ...of, rows: 1 });
  if (side === "EdgeBottom") return own({ ...of, row: last.row, rows: 1 });
  if (side === "EdgeLeft") return own({ ...of, columns: 1 });
  if (side === "EdgeRight") return own({ ...of, column: last.column, columns: 1 });
  if (side === "InsideHorizontal")
    return of.rows < 2
      ? []
      : [
          ...own({ ...of, rows: of.rows - 1 }, "EdgeBottom"),
          ...own({ ...of, row: of.row + 1, rows: of.rows - 1 }, "EdgeTop"),
        ];
  if (side === "InsideVertical")
    return of.columns < 2
      ? []
      : [
          ...own({ ...of, columns: of.columns - 1 }, "EdgeRight"),
          ...own({ ...of, column: of.column + 1, columns: of.columns - 1 }, "EdgeLeft"),
        ];
  return own(of);
}

/** Sets a property of the format of areas. @throws HostError InvalidArgument, Unmodelled */
export function setFormat(sheet: Sheet, areas: readonly Area[], key: string, value: unknown): void {
  if (!isStyleKey(key)) throw new Unmodelled(`RangeFormat.${key}`);
  const given = /color$/i.test(key) ? colorOf(value, true) : value;
  const [, side, property] = key.split(".");
  for (const each of areas) {
    if (!key.startsWith("borders.")) {
      setProperty(sheet, each, key, given);
      if (key === "fill.color") setProperty(sheet, each, "fill.pattern", "Solid");
      continue;
    }
    for (const part of edge(each, side as Side)) {
      setProperty(sheet, part.cells, `borders.${part.side}.${property}`, given);
      // A border gets a line as soon as it has a colour or weight.
      const style = `borders.${part.side}.style`;
      if (property !== "style" && commonProperty(sheet, part.cells, style) === "None")
        setProperty(sheet, part.cells, style, "Continuous");
    }
  }
}

function common(sheet: Sheet, areas: readonly Area[], key: string): unknown {
  const [, side, property] = key.split(".");
  const parts = key.startsWith("borders.")
    ? areas.flatMap((each) =>
        edge(each, side as Side).map((part) => [part.cells, `borders.${part.side}.${property}`] as const),
      )
    : areas.map((each) => [each, key] as const);
  const found = new Set(parts.map(([cells, name]) => commonProperty(sheet, cells, name)));
  return found.size === 1 ? [...found][0] : null;
}

export function setLineSize(sheet: Sheet, which: "rows" | "columns", within: Area, value: unknown): void {
  if (typeof value !== "number" || value < 0 || value > (which === "rows" ? 409.5 : 1350))
    throw invalidArgument();
  const [from, count] = which === "rows" ? [within.row, within.rows] : [within.column, within.columns];
  if (count > 20000) throw new Unmodelled("size of so many lines at once");
  for (let at = from; at < from + count; at++)
    sheet[which].set(at, { ...sheet[which].get(at), size: value, ...(value === 0 ? { hidden: true } : {}) });
}

function lineSize(sheet: Sheet, which: "rows" | "columns", areas: readonly Area[]): number | null {
  const found = new Set<number>();
  for (const within of areas) {
    const [from, count] = which === "rows" ? [within.row, within.rows] : [within.column, within.columns];
    for (let at = from; at < Math.min(from + count, from + 20000); at++)
      found.add(sheet[which].get(at)?.size ?? STANDARD[which]);
  }
  return found.size === 1 ? [...found][0]! : null;
}

const sized = ({ sheet, areas }: Part, which: "rows" | "columns"): Line[] =>
  [...sheet[which]].flatMap(([at, line]) => {
    const inside = areas.some((each) =>
      which === "rows"
        ? at >= each.row && at < each.row + each.rows
        : at >= each.column && at < each.column + each.columns,
    );
    return inside && line.size !== undefined ? [line] : [];
  });
const isStandard = (self: Part, which: "rows" | "columns"): boolean => sized(self, which).length === 0;
const toStandard = (self: Part, which: "rows" | "columns"): void => {
  for (const line of sized(self, which)) delete line.size;
};

/** Sizes lines to their longest text: some 5.25 points a character and 15 a line. */
function autofit({ sheet, areas }: Part, which: "rows" | "columns"): void {
  const longest = new Map<number, number>();
  for (const within of areas)
    eachCell(sheet, within, (cell, row, column) => {
      const text = String(scalar(cell.value)).split("\n");
      const size =
        which === "rows" ? text.length * 15 : Math.max(...text.map((line) => line.length)) * 5.25 + 4;
      const at = which === "rows" ? row : column;
      longest.set(at, Math.max(longest.get(at) ?? 0, size));
    });
  for (const [at, size] of longest)
    sheet[which].set(at, { ...sheet[which].get(at), size: Math.min(size, which === "rows" ? 409.5 : 1350) });
}

/** Any class whose properties are properties of cells. */
const part = (names: readonly string[], { get, set, ...more }: ClassModel<Part> = {}) =>
  model<Part>({
    ...more,
    get: {
      ...Object.fromEntries(
        names.map((name) => [name, (self: Part) => common(self.sheet, self.areas, self.path + camel(name))]),
      ),
      ...get,
    },
    set: {
      ...Object.fromEntries(
        names.map((name) => [
          name,
          (self: Part, value: unknown) => setFormat(self.sheet, self.areas, self.path + camel(name), value),
        ]),
      ),
      ...set,
    },
  });

const into = (path: string) => (self: Part) => ({ ...self, path });
const side = (self: Part, key: unknown): Part => {
  if (!SIDES.includes(key as Side)) throw invalidArgument();
  return { ...self, path: `borders.${String(key)}.` };
};

export const rangeFormat: Models = {
  RangeFormat: part(
    [
      "WrapText",
      "HorizontalAlignment",
      "VerticalAlignment",
      "TextOrientation",
      "ReadingOrder",
      "ShrinkToFit",
      "IndentLevel",
      "AutoIndent",
    ],
    {
      get: {
        ColumnWidth: (self) => lineSize(self.sheet, "columns", self.areas),
        RowHeight: (self) => lineSize(self.sheet, "rows", self.areas),
        UseStandardWidth: (self) => isStandard(self, "columns"),
        UseStandardHeight: (self) => isStandard(self, "rows"),
      },
      set: {
        UseStandardWidth: (self, value) => value === true && toStandard(self, "columns"),
        UseStandardHeight: (self, value) => value === true && toStandard(self, "rows"),
        ColumnWidth: (self, value) => {
          for (const each of self.areas) setLineSize(self.sheet, "columns", each, value);
        },
        RowHeight: (self, value) => {
          for (const each of self.areas) setLineSize(self.sheet, "rows", each, value);
        },
      },
      nav: {
        Font: into("font."),
        Fill: into("fill."),
        Protection: into("protection."),
        Borders: into("borders."),
      },
      call: {
        AutofitColumns: (self) => autofit(self, "columns"),
        AutofitRows: (self) => autofit(self, "rows"),
        AdjustIndent: (self, [amount]) => {
          const level = Number(common(self.sheet, self.areas, "indentLevel") ?? 0) + Number(amount);
          setFormat(self.sheet, self.areas, "indentLevel", Math.max(0, level));
        },
      },
    },
  ),
  RangeFont: part([
    "Name",
    "Size",
    "Color",
    "Italic",
    "Bold",
    "Underline",
    "Strikethrough",
    "Subscript",
    "Superscript",
    "TintAndShade",
  ]),
  RangeFill: part(["Color", "TintAndShade", "PatternTintAndShade", "Pattern", "PatternColor"], {
    call: {
      Clear: (self) => {
        for (const key of ["color", "pattern", "patternColor", "tintAndShade", "patternTintAndShade"])
          for (const each of self.areas) setProperty(self.sheet, each, `fill.${key}`, undefined);
      },
    },
  }),
  FormatProtection: part(["Locked", "FormulaHidden"]),
  RangeBorder: part(["Style", "Weight", "Color", "TintAndShade"], {
    get: { SideIndex: (self) => self.path.split(".")[1] },
    identity: (self) => ({ Id: self.path.split(".")[1] }),
  }),
  RangeBorderCollection: model<Part>({
    get: { Count: () => SIDES.length },
    items: (self) => SIDES.map((each) => side(self, each)),
    item: side,
  }),
};
