import * as fs from "node:fs";
import * as path from "node:path";
import { openDatabase, type Database, type Row } from "../adapters/duckdb";
import { hasLines, type OrderMapping } from "../core/parcels/history/mapping";
import { orderStatement } from "../core/parcels/history/statement";
import { identifier, literal, literals } from "../core/parcels/history/sqlText";
import { classOfRow, summaryOf, type OrderSummary } from "../core/parcels/history/summary";
import type { ZoneMap } from "../core/parcels/history/zones";
import type { TableToMap } from "../sheets/orders/mapping";
import { failure, usage } from "./terminal";

/** A file of rows that DuckDB reads where it lies. */
export interface DataFile {
  /** As SQL reads it: read_csv('orders.csv', ...). */
  readonly from: string;
  readonly headings: readonly string[];
}

/** Bytes of a CSV file that DuckDB holds at once: its own 32 MB take memory and save no time. */
const BUFFER = 2 ** 23;
/** Not left to be guessed: orders are called #1001, which would pass for remarks, and quotes may come late in the file. */
const WRITTEN = `comment = '', quote = '"', escape = '"'`;
/** Rows at the beginning that tell how dates are written and which country is home. */
const SAMPLE_ROWS = 2000;
const message = (error: unknown): string =>
  error instanceof Error ? error.message.split("\n")[0]! : String(error);

/** Opens DuckDB with a folder of its own for what does not fit into memory; the folder is gone afterwards. */
export async function withDatabase<Result>(
  folder: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  let database: Database;
  try {
    database = await openDatabase(path.join(folder, `.footing-orders-${process.pid}.tmp`));
  } catch (error) {
    throw failure(message(error));
  }
  try {
    return await work(database);
  } finally {
    database.close();
    fs.rmSync(path.join(folder, `.footing-orders-${process.pid}.tmp`), { recursive: true, force: true });
  }
}

/**
 * A CSV or Parquet file by its headings. Every column of a CSV file is read as text, so that what is wrong is seen.
 * @throws Stop: no such file (wrong usage), or one that cannot be read
 */
export async function dataFile(database: Database, name: string, cwd: string): Promise<DataFile> {
  const file = path.resolve(cwd, name);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw usage(`${name}: there is no such file.`);
  const from = /\.(parquet|pq)$/i.test(name)
    ? `read_parquet(${literal(file)})`
    : `read_csv(${literal(file)}, header = true, all_varchar = true, ${WRITTEN}, buffer_size = ${BUFFER})`;
  try {
    const described = await database.query(`DESCRIBE SELECT * FROM ${from}`);
    return { from, headings: described.map((row) => String(row["column_name"])) };
  } catch (error) {
    throw failure(`${name} cannot be read as a table: ${message(error)}`);
  }
}

/** Texts of some columns, all rows: for small files. */
export async function rowsOf(
  database: Database,
  { from }: DataFile,
  columns: readonly string[],
): Promise<string[][]> {
  const texts = columns.map(
    (column, at) => `TRIM(COALESCE(CAST(${identifier(column)} AS varchar), '')) AS c${at}`,
  );
  const rows = await database.query(`SELECT ${texts.join(", ")} FROM ${from}`);
  return rows.map((row) => columns.map((_, at) => String(row[`c${at}`])));
}

/** What a mapping is guessed from. */
export async function tableToMap(
  database: Database,
  { from, headings }: DataFile,
  productWeight: string | null,
): Promise<TableToMap> {
  const rows: readonly Row[] = await database.query(`SELECT * FROM ${from} LIMIT ${SAMPLE_ROWS}`);
  return { headings, productWeight, samplesOf: (heading) => rows.map((row) => String(row[heading] ?? "")) };
}

/** What orders are counted with. */
export interface Counting {
  readonly mapping: OrderMapping;
  readonly zones: ZoneMap | null;
  readonly weights: { readonly from: string; readonly sku: string; readonly weight: string } | null;
}

/** Counts the orders of a file by the statement. */
export async function countOrders(
  database: Database,
  { from }: DataFile,
  { mapping, zones, weights }: Counting,
): Promise<OrderSummary> {
  try {
    const rows = await database.query(orderStatement(mapping, { orders: from, zones, weights }));
    return summaryOf(mapping.units, rows.map(classOfRow));
  } catch (error) {
    throw failure(`The orders could not be counted: ${message(error)}`);
  }
}

/**
 * The row of each of these orders in the file, its headings being row 1: another look at one column of the file. Where a
 * row is an order it ends as soon as each has its row, and what repeated rows left over is looked for in a look of its own.
 */
export async function rowsOfOrders(
  database: Database,
  { from }: DataFile,
  mapping: OrderMapping,
  orders: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const numbered = `SELECT COALESCE(CAST(${identifier(mapping.columns.order!)} AS varchar), '') AS order_number, ROW_NUMBER() OVER () + 1 AS place FROM ${from}`;
  const first = new Map<string, number>();
  const look = async (wanted: readonly string[], limit: string): Promise<void> => {
    if (wanted.length === 0) return;
    const rows = await database.query(
      `SELECT order_number, MIN(place) AS place FROM (SELECT * FROM (${numbered}) numbered WHERE order_number IN (${literals(wanted)})${limit}) found GROUP BY order_number`,
    );
    for (const row of rows) first.set(String(row["order_number"]), Number(row["place"]));
  };
  await database.query("SET preserve_insertion_order = true");
  if (!hasLines(mapping)) await look([...orders], ` LIMIT ${orders.size}`);
  await look(
    [...orders].filter((order) => !first.has(order)),
    "",
  );
  return new Map([...first].map(([order, place]) => [order, `row ${place}`]));
}
