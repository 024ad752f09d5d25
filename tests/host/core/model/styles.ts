/** Set properties of a cell's format under flat names, "font.bold", "borders.EdgeTop.style"; never changed in place. */
export type Style = Readonly<Record<string, unknown>>;

export const NO_STYLE: Style = Object.freeze({});

/** What Excel answers for a property nobody has set. */
export const STYLE_DEFAULTS: Style = {
  numberFormat: "General",
  style: "Normal",
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "font.tintAndShade": 0,
  "fill.color": "#FFFFFF",
  "fill.pattern": null,
  "fill.patternColor": "#FFFFFF",
  "fill.tintAndShade": 0,
  "fill.patternTintAndShade": 0,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  autoIndent: false,
  textOrientation: 0,
  readingOrder: "Context",
  "protection.locked": true,
  "protection.formulaHidden": false,
};
const BORDER_DEFAULTS: Style = { style: "None", color: "#000000", weight: "Thin", tintAndShade: 0 };

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Side = (typeof SIDES)[number];

export function styleDefault(key: string): unknown {
  return key.startsWith("borders.") ? BORDER_DEFAULTS[key.split(".")[2]!] : STYLE_DEFAULTS[key];
}

/** Whether the property exists at all. */
export const isStyleKey = (key: string): boolean => styleDefault(key) !== undefined;

const made = new WeakMap<Style, Map<string, Style>>();

/** The style with a property set (or, for undefined, taken away); equal changes of one style share their result. */
export function withProperty(style: Style, key: string, value: unknown): Style {
  const change = `${key}\u0000${JSON.stringify(value)}`;
  let results = made.get(style);
  if (!results) made.set(style, (results = new Map()));
  let result = results.get(change);
  if (!result) {
    result = Object.fromEntries(
      Object.entries({ ...style, [key]: value }).filter(([, each]) => each !== undefined),
    );
    results.set(change, result);
  }
  return result;
}

const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  gray: "#808080",
  grey: "#808080",
  orange: "#FFA500",
};

/** "#RRGGBB" as Excel gives colours back; undefined for what is none. */
export function color(value: unknown): string | undefined {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  return COLORS[text.toLowerCase()];
}

/** A style as nested JSON without what is at Excel's default. */
export function nestedStyle(style: Style): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const key of Object.keys(style).sort()) {
    if (style[key] === styleDefault(key) && !key.startsWith("fill.")) continue;
    const path = key.split(".");
    const last = path.pop()!;
    let into = nested;
    for (const step of path) into = (into[step] ??= {}) as Record<string, unknown>;
    into[last] = style[key];
  }
  const { protection, ...rest } = nested as { protection?: { locked?: boolean } };
  return { ...rest, ...protection };
}
