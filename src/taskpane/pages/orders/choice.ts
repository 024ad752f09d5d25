import { ORDER_FIELDS, type OrderField } from "../../../core/parcels/history/mapping";
import { FIELD_NAMES, guessColumns } from "../../../sheets/orders/columns";
import { tableToMap } from "../../../sheets/orders/history";
import {
  mappingLines,
  mappingOf,
  type MappingLine,
  type MappingResult,
  SETTINGS,
} from "../../../sheets/orders/mapping";
import {
  orderTables,
  productWeights,
  savedMapping,
  tableOf,
  zoneRanges,
  type PlainTable,
} from "../../../sheets/orders/workbook";
import type { SheetValues, WorkbookValues } from "../../../sheets/values";

/** Where the orders stand, what is known besides, and what the user mended in the guess. */
export interface Choice {
  readonly sheet: string;
  /** Sheets of zones by postcode and of products with their weights; null: none. */
  readonly zones: string | null;
  readonly products: string | null;
  /** Typed by name, a later one before an earlier one. */
  readonly mended: { readonly [name: string]: string };
}

/** Sheets that each role can be filled by. */
export interface Sheets {
  /** Exports that are known by their headings first, the longest before others. */
  readonly orders: readonly string[];
  /** How many of them are such exports; any other table is taken only where the user says so. */
  readonly known: number;
  readonly zones: readonly string[];
  readonly products: readonly string[];
}

/** A setting of a mapping: what a column does not say by itself. */
export type Setting = keyof typeof SETTINGS;

/** The table that is chosen as it would be read. */
export interface Mapped {
  readonly table: PlainTable;
  readonly result: MappingResult;
  /** Heading of each field's column, "" for none. */
  readonly columns: { readonly [F in OrderField]: string };
  /** Fields that the guess, or a mapping kept in the workbook, found a column for. */
  readonly found: ReadonlySet<OrderField>;
  readonly settings: { readonly [S in Setting]: string };
  /** Countries that the orders go to, as the table writes them. */
  readonly countries: readonly string[];
}

const alone = (sheet: SheetValues): { readonly sheets: readonly SheetValues[] } => ({ sheets: [sheet] });
const named = ({ sheets }: WorkbookValues, name: string): SheetValues | undefined =>
  sheets.find((sheet) => sheet.name === name);
const rows = ({ cells, unread = 0 }: SheetValues): number => cells.length + unread;

/** What can be chosen from in a workbook. Footing's own sheets are left out. */
export function sheetsIn(workbook: WorkbookValues): Sheets {
  const own = workbook.sheets.filter(({ mark }) => mark === "");
  const names = (sheets: readonly SheetValues[]): string[] => sheets.map(({ name }) => name);
  const known = orderTables({ sheets: own })
    .map(({ sheet }) => sheet)
    .sort((a, b) => rows(b) - rows(a));
  const others = own.filter((sheet) => !known.includes(sheet) && tableOf(sheet) !== null);
  return {
    orders: names([...known, ...others]),
    known: known.length,
    zones: names(own.filter((sheet) => zoneRanges(alone(sheet)) !== null)),
    products: names(own.filter((sheet) => productWeights(alone(sheet)) !== null)),
  };
}

/** A sheet with the zones and products that go with it: products only where the orders have no weights. */
export function choiceOf(workbook: WorkbookValues, sheet: string, sheets: Sheets): Choice {
  const found = named(workbook, sheet);
  const guessed = guessColumns((found && tableOf(found)?.headings) ?? []);
  const isWeighed = guessed.weight !== undefined || guessed.unitWeight !== undefined;
  return {
    sheet,
    zones: sheets.zones.find((name) => name !== sheet) ?? null,
    products: isWeighed ? null : (sheets.products.find((name) => name !== sheet) ?? null),
    mended: {},
  };
}

/** Weights of a unit by SKU from the sheet that is chosen. */
export function productsOf(
  workbook: WorkbookValues,
  { products }: Choice,
): ReturnType<typeof productWeights> {
  const sheet = products === null ? undefined : named(workbook, products);
  return sheet ? productWeights(alone(sheet)) : null;
}

/** Rows of the zones on the sheet that is chosen. */
export function zonesOf(workbook: WorkbookValues, { zones }: Choice): ReturnType<typeof zoneRanges> {
  const sheet = zones === null ? undefined : named(workbook, zones);
  return sheet ? zoneRanges(alone(sheet)) : null;
}

/**
 * How the chosen table would be read: guessed, then as a mapping kept in the workbook says if all of it fits this table,
 * then as the user mended it. Null where the sheet has gone or has no table.
 */
export function mapped(workbook: WorkbookValues, choice: Choice): Mapped | null {
  const sheet = named(workbook, choice.sheet);
  const table = sheet ? tableOf(sheet) : null;
  if (!table) return null;
  const map = tableToMap(table, productsOf(workbook, choice)?.heading ?? null);
  const anyColumn = { name: FIELD_NAMES.order, value: table.headings.find(Boolean) ?? "" };
  const saved = savedMapping(workbook);
  const kept = "wrong" in mappingOf(map, [anyColumn, ...saved]) ? [] : saved;
  const mended: MappingLine[] = Object.entries(choice.mended).map(([name, value]) => ({ name, value }));
  const result = mappingOf(map, [...kept, ...mended]);
  // Without a column of order numbers there is no mapping; the rest of it is shown all the same.
  const shown = "mapping" in result ? result : mappingOf(map, [...kept, ...mended, anyColumn]);
  const before = mappingOf(map, [anyColumn, ...kept]);
  const columnsOf = (from: MappingResult): { readonly [F in OrderField]?: string } =>
    "mapping" in from ? from.mapping.columns : {};
  const lines = new Map(
    "mapping" in shown ? mappingLines(shown.mapping).map(({ name, value }) => [name, value]) : [],
  );
  const columns = Object.fromEntries(
    ORDER_FIELDS.map((field) => [field, columnsOf(shown)[field] ?? ""]),
  ) as Record<OrderField, string>;
  return {
    table,
    result,
    columns: "mapping" in result ? columns : { ...columns, order: "" },
    found: new Set(ORDER_FIELDS.filter((field) => columnsOf(before)[field] !== undefined)),
    settings: Object.fromEntries(
      (Object.keys(SETTINGS) as Setting[]).map((setting) => [
        setting,
        lines.get(SETTINGS[setting].name) ?? "",
      ]),
    ) as Record<Setting, string>,
    countries: [
      ...new Set(
        columns.country === "" ? [] : map.samplesOf(columns.country).map((text) => text.toUpperCase()),
      ),
    ]
      .filter(Boolean)
      .sort(),
  };
}
