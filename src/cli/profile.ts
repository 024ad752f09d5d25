import * as path from "node:path";
import { writeSheets } from "../adapters/xlsx";
import { historyFigures, namedOrders } from "../core/parcels/history/figures";
import type { OrderMapping } from "../core/parcels/history/mapping";
import { orderStatement } from "../core/parcels/history/statement";
import { zoneMap, type ZoneMap } from "../core/parcels/history/zones";
import { guessProducts, guessZones } from "../sheets/orders/columns";
import { parcelsIn } from "../sheets/orders/history";
import { mappingOf, type MappingLine, type TableToMap } from "../sheets/orders/mapping";
import { freeName, historySheet, parcelsSheet, type HistoryToWrite } from "../sheets/orders/sheets";
import { savedMapping, weightsBySku } from "../sheets/orders/workbook";
import { exists } from "./files";
import { historyText } from "./historyText";
import { historyOfWorkbook, isWorkbook } from "./orderBook";
import {
  countOrders,
  dataFile,
  rowsOf,
  rowsOfOrders,
  tableToMap,
  withDatabase,
  type Counting,
  type DataFile,
} from "./orderFiles";
import type { Database } from "../adapters/duckdb";
import { EXIT, failure, progress, usage, type Surroundings } from "./terminal";
import { checkTarget, openWorkbook, save, type WorkbookFile } from "./workbook";

/** Options of `footing profile`, as typed. */
export interface ProfileFlags {
  readonly zones?: string;
  readonly weights?: string;
  readonly column?: readonly string[];
  readonly into?: string;
  readonly sql?: boolean;
}

/** Shopify's order export with its products: what the statement is printed for where no file says otherwise. */
const SHOPIFY: TableToMap = {
  headings: [
    ...[
      "Name",
      "Created at",
      "Financial Status",
      "Cancelled at",
      "Refunded Amount",
      "Lineitem sku",
      "Lineitem quantity",
    ],
    ...["Lineitem requires shipping", "Shipping Zip", "Shipping Country"],
  ],
  samplesOf: () => ["US"],
  productWeight: "Variant Grams",
};
const PRODUCTS = { from: "products", sku: "Variant SKU", weight: "Variant Grams" };

/** `footing profile`: an order history as parcels, orders a month, season; or the statement that counts it. */
export async function profile(
  name: string | undefined,
  flags: ProfileFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, stdout, stderr } = surroundings;
  const lines = typedLines(flags.column ?? []);
  if (name === undefined && !flags.sql) throw usage("Name the file of orders, or give --sql alone.");
  const step = progress(stderr);
  try {
    return await withDatabase(cwd, async (database) => {
      const zones = await zonesOf(database, flags.zones, cwd);
      const products = flags.weights === undefined ? null : await productsOf(database, flags.weights, cwd);
      if (name === undefined) {
        const mapping = checked(mappingOf(SHOPIFY, lines));
        stdout.write(`${orderStatement(mapping, { orders: "orders", zones, weights: PRODUCTS })};\n`);
        return EXIT.done;
      }
      step(`Reading ${name}`);
      const workbook = await openInto(flags.into, cwd);
      if (isWorkbook(name)) {
        if (flags.sql) throw usage("--sql is for CSV and Parquet files, whose columns it names.");
        const known = products && { heading: products.weight, weights: await weightsOf(database, products) };
        const history = await historyOfWorkbook(name, cwd, { zones, products: known }, lines);
        return await answer(history, workbook, step, surroundings);
      }
      const file = await dataFile(database, name, cwd);
      const table = await tableToMap(database, file, products?.weight ?? null);
      const mapping = checked(
        mappingOf(table, [...(workbook.opened ? savedMapping(workbook.opened.workbook) : []), ...lines]),
      );
      const counting: Counting = { mapping, zones, weights: products };
      if (flags.sql) {
        const weights = products && { ...products, from: "products" };
        stdout.write(`${orderStatement(mapping, { orders: "orders", zones, weights })};\n`);
        return EXIT.done;
      }
      step("Counting the orders");
      const history = await read(database, file, counting, path.basename(name));
      return await answer(history, workbook, step, surroundings);
    });
  } finally {
    step("");
  }
}

/** Prints a history, and writes it where that is asked for. */
async function answer(
  history: HistoryToWrite,
  { target, opened }: Awaited<ReturnType<typeof openInto>>,
  step: (text: string) => void,
  surroundings: Surroundings,
): Promise<number> {
  step("");
  surroundings.stdout.write(`${historyText(history)}\n`);
  if (target !== null) await writeInto(target, opened, history, step, surroundings);
  return EXIT.done;
}

function typedLines(columns: readonly string[]): MappingLine[] {
  return columns.map((text) => {
    const [name = "", value] = text.split(/=(.*)/s);
    if (value === undefined)
      throw usage(`--column "${text}": write Field=Column, such as "Order number=Name".`);
    return { name: name.trim(), value: value.trim() };
  });
}

function checked(found: ReturnType<typeof mappingOf>): OrderMapping {
  if ("wrong" in found) throw usage(found.wrong.join(" "));
  return found.mapping;
}

async function zonesOf(database: Database, name: string | undefined, cwd: string): Promise<ZoneMap | null> {
  if (name === undefined) return null;
  const file = await dataFile(database, name, cwd);
  const columns = guessZones(file.headings);
  if (!columns)
    throw usage(`${name}: zones need the headings From, To and Zone. It has: ${file.headings.join(", ")}.`);
  const { from, to, zone } = columns;
  const rows = await rowsOf(database, file, to === null ? [from, zone] : [from, zone, to]);
  try {
    return zoneMap(rows.map(([start = "", own = "", end = ""]) => ({ from: start, to: end, zone: own })));
  } catch (error) {
    throw failure(`${name}: ${(error as Error).message}`);
  }
}

async function productsOf(
  database: Database,
  name: string,
  cwd: string,
): Promise<NonNullable<Counting["weights"]>> {
  const file = await dataFile(database, name, cwd);
  const columns = guessProducts(file.headings);
  if (!columns)
    throw usage(`${name}: weights need the headings SKU and Weight. It has: ${file.headings.join(", ")}.`);
  return { from: file.from, ...columns };
}

async function weightsOf(
  database: Database,
  { from, sku, weight }: NonNullable<Counting["weights"]>,
): Promise<ReadonlyMap<string, string>> {
  return weightsBySku((await rowsOf(database, { from, headings: [] }, [sku, weight])) as [string, string][]);
}

/** The workbook that the profile goes into: one that exists, which keeps all that it has, or a new one. */
async function openInto(
  into: string | undefined,
  cwd: string,
): Promise<{ readonly target: string | null; readonly opened: WorkbookFile | null }> {
  if (into === undefined) return { target: null, opened: null };
  const target = path.resolve(cwd, into);
  if (!exists(target)) return { target: checkTarget(into, cwd, false), opened: null };
  return { target, opened: await openWorkbook(into, cwd) };
}

async function read(
  database: Database,
  file: DataFile,
  counting: Counting,
  source: string,
): Promise<HistoryToWrite> {
  const figures = historyFigures(await countOrders(database, file, counting));
  const places = await rowsOfOrders(database, file, counting.mapping, namedOrders(figures));
  return { figures, mapping: counting.mapping, source, placeOf: (order) => places.get(order) ?? "" };
}

/** Adds the two sheets; nothing that stands in the workbook changes. */
async function writeInto(
  target: string,
  opened: WorkbookFile | null,
  history: HistoryToWrite,
  step: (text: string) => void,
  { stdout }: Surroundings,
): Promise<void> {
  step("Writing the profile");
  const taken = opened?.workbook.sheets.map(({ name }) => name) ?? [];
  const names = [freeName("Parcels", taken), freeName("Order history", taken)] as const;
  const sheets = [
    ...(history.figures.parcels.length > 0 ? [parcelsSheet(names[0], history)] : []),
    historySheet(names[1], history),
  ];
  let bytes: Uint8Array;
  try {
    bytes = await writeSheets(opened?.bytes ?? null, sheets);
  } catch (error) {
    throw failure(
      `The profile could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  save(target, bytes, opened !== null);
  step("");
  stdout.write(`\nAdded to ${target}: ${sheets.map(({ name }) => name).join(", ")}\n`);
  const before = opened && parcelsIn(opened.workbook);
  if (before)
    stdout.write(
      `The workbook has a table of parcels already (${before.sheet}!${before.cell}), and that one is used: delete it to use the new one.\n`,
    );
}
