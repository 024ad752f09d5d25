import { bareKey, key } from "../../core/names";
import {
  ORDER_FIELDS,
  type DateOrder,
  type Decimals,
  type OrderField,
  type OrderMapping,
  type WeightUnit,
} from "../../core/parcels/history/mapping";
import { nameTokens } from "../reading/lookup";
import { FIELD_NAMES, guessColumns } from "./columns";

/** What a mapping says besides its columns: name on a sheet and at the command line, and what is allowed. */
export const SETTINGS = {
  units: { name: "Units", allowed: ["lb/in", "kg/cm"] },
  weightUnit: { name: "Weight unit", allowed: ["lb", "oz", "kg", "g"] },
  sideUnit: { name: "Side unit", allowed: ["in", "cm"] },
  dates: { name: "Dates", allowed: ["y-m-d", "m/d/y", "d/m/y", "d mon y"] },
  decimals: { name: "Decimals", allowed: ["point", "comma", "unclear"] },
  postcodeDigits: { name: "Postcode digits", allowed: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] },
  country: { name: "Home country", allowed: null },
} as const;
type Setting = keyof typeof SETTINGS;

/** A line of a mapping: a field and its column, or a setting and its value. */
export interface MappingLine {
  readonly name: string;
  readonly value: string;
}
/** A mapping, or the sentences that say why it cannot be used. */
export type MappingResult = { readonly mapping: OrderMapping } | { readonly wrong: readonly string[] };

const WEIGHT_WORDS: { readonly [word: string]: WeightUnit } = {
  lb: "lb",
  lbs: "lb",
  pounds: "lb",
  oz: "oz",
  ounces: "oz",
  kg: "kg",
  kgs: "kg",
  kilograms: "kg",
  g: "g",
  gram: "g",
  grams: "g",
};
const unitOfHeading = (heading: string): WeightUnit | undefined =>
  nameTokens(heading)
    .map((token) => WEIGHT_WORDS[token])
    .find((unit) => unit !== undefined);

const NAMED = /^(\d{1,2}[-./, ]+[a-z]{3,}|[a-z]{3,}[-./, ]+\d{1,2})[-./, ]/i;
const YEAR_LAST = /^(\d{1,2})(?:([/.])(\d{1,2})[/.](?:\d{2}){1,2}|-\d{1,2}-\d{4})(?!\d)/;
/** How most dates are written: day and month told apart by a number above 12, else by the US habit. */
export function guessDates(samples: readonly string[]): DateOrder {
  const filled = samples.filter((text) => text !== "");
  const isMost = (found: readonly unknown[]): boolean =>
    found.length > 0 && found.length * 2 >= filled.length;
  if (isMost(filled.filter((text) => NAMED.test(text)))) return "d mon y";
  const yearLast = filled.map((text) => YEAR_LAST.exec(text)).filter((found) => found !== null);
  if (!isMost(yearLast)) return "y-m-d";
  if (yearLast.some(([, first]) => Number(first) > 12)) return "d/m/y";
  return yearLast.some(([, , sign]) => sign === ".") ? "d/m/y" : "m/d/y";
}

/** Columns of numbers that are written as the others of their table are. */
const NUMBERS: readonly OrderField[] = [
  "quantity",
  "refunded",
  "unitWeight",
  "weight",
  "length",
  "width",
  "height",
];
/** Numbers whose sign can be nothing but a decimal one, or that have both. */
const SHOWS = {
  point: /^-?(0?\.\d+|\d+\.(\d{1,2}|\d{4,})|[1-9]\d{0,2}(,\d{3})+\.\d+|[1-9]\d{0,2}(,\d{3}){2,})$/,
  comma: /^-?(0?,\d+|\d+,(\d{1,2}|\d{4,})|[1-9]\d{0,2}(\.\d{3})+,\d+|[1-9]\d{0,2}(\.\d{3}){2,})$/,
} as const;

/** What the decimals of a table stand behind, where some of its numbers show one sign and none the other. */
export function guessDecimals(samples: readonly string[]): Decimals {
  const shows = (sign: keyof typeof SHOWS): boolean => samples.some((text) => SHOWS[sign].test(text.trim()));
  if (shows("point")) return shows("comma") ? "unclear" : "point";
  return shows("comma") ? "comma" : "unclear";
}

/** Countries whose postcodes have four digits; elsewhere a postcode of fewer than five digits lost its zeros. */
const FOUR_DIGITS = ["AT", "AU", "BE", "CH", "DK", "HU", "LU", "NL", "NO", "NZ", "ZA"];

/** The country that most orders go to, as the table writes it. */
function guessCountry(samples: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of samples)
    if (text !== "") counts.set(text.toUpperCase(), (counts.get(text.toUpperCase()) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** The table that a mapping is for. */
export interface TableToMap {
  readonly headings: readonly string[];
  /** Some texts of a column. */
  readonly samplesOf: (heading: string) => readonly string[];
  /** Heading of the weights in a table of products; null without one. */
  readonly productWeight: string | null;
}

/**
 * The mapping of a table: guessed from its headings, then changed by the lines that somebody typed. A value of `-` takes
 * a column away.
 */
export function mappingOf(
  { headings, samplesOf, productWeight }: TableToMap,
  lines: readonly MappingLine[],
): MappingResult {
  const wrong: string[] = [];
  const columns: { [F in OrderField]?: string } = { ...guessColumns(headings) };
  const settings = new Map<Setting, string>();
  for (const { name, value } of lines) {
    const field = ORDER_FIELDS.find((one) =>
      [FIELD_NAMES[one], one].some((own) => bareKey(own) === bareKey(name)),
    );
    const setting = (Object.keys(SETTINGS) as Setting[]).find((one) =>
      [SETTINGS[one].name, one].some((own) => bareKey(own) === bareKey(name)),
    );
    if (setting) {
      const { allowed } = SETTINGS[setting];
      const found = allowed
        ? allowed.find((one) => one === value.trim().toLowerCase())
        : value.trim().toUpperCase();
      if (found === undefined)
        wrong.push(`${SETTINGS[setting].name}: read "${value}"; allowed are ${allowed!.join(", ")}.`);
      else settings.set(setting, found);
    } else if (!field) {
      const names = [
        ...ORDER_FIELDS.map((one) => FIELD_NAMES[one]),
        ...Object.values(SETTINGS).map((one) => one.name),
      ];
      wrong.push(`"${name}" is nothing that an order table has. There are: ${names.join(", ")}.`);
    } else if (/^[-–—]$/.test(value.trim())) Reflect.deleteProperty(columns, field);
    else {
      const column = headings.find((text) => key(text) === key(value));
      if (column === undefined)
        wrong.push(
          `${FIELD_NAMES[field]}: there is no column "${value}". There are: ${headings.filter(Boolean).join(", ")}.`,
        );
      else columns[field] = column;
    }
  }
  if (columns.order === undefined)
    wrong.push(
      `No column of order numbers was found. Say which it is: ${FIELD_NAMES.order} and the heading of its column.`,
    );
  if (wrong.length > 0) return { wrong };
  if (productWeight !== null) {
    Reflect.deleteProperty(columns, "unitWeight");
    Reflect.deleteProperty(columns, "weight");
  }
  const weightHeading = productWeight ?? columns.unitWeight ?? columns.weight ?? "";
  const weightUnit = (settings.get("weightUnit") ?? unitOfHeading(weightHeading) ?? "lb") as WeightUnit;
  const isMetric = settings.has("units") ? settings.get("units") === "kg/cm" : weightUnit === "kg";
  const samples = (column: string | undefined): readonly string[] =>
    column === undefined ? [] : samplesOf(column);
  const country = settings.get("country") ?? guessCountry(samples(columns.country));
  return {
    mapping: {
      columns,
      units: isMetric ? "kg/cm" : "lb/in",
      weightUnit,
      sideUnit: (settings.get("sideUnit") ?? (isMetric ? "cm" : "in")) as "in" | "cm",
      dates: (settings.get("dates") as DateOrder | undefined) ?? guessDates(samples(columns.date)),
      decimals:
        (settings.get("decimals") as Decimals | undefined) ??
        guessDecimals(NUMBERS.flatMap((field) => samples(columns[field]))),
      postcodeDigits: Number(settings.get("postcodeDigits") ?? (FOUR_DIGITS.includes(country) ? 4 : 5)),
      country,
    },
  };
}

/** A mapping as lines, so that it can be kept on a sheet and read again. */
export function mappingLines({ columns, ...settings }: OrderMapping): MappingLine[] {
  return [
    ...ORDER_FIELDS.flatMap((field) => {
      const value = columns[field];
      return value === undefined ? [] : [{ name: FIELD_NAMES[field], value }];
    }),
    ...(Object.keys(SETTINGS) as Setting[]).map((setting) => ({
      name: SETTINGS[setting].name,
      value: String(settings[setting]),
    })),
  ];
}
