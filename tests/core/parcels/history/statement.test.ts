import fc from "fast-check";
import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { openDatabase, type Database } from "../../../../src/adapters/duckdb";
import { calendar, DAY_TEXT, PLAIN_DATE } from "../../../../src/core/parcels/history/calendarSql";
import { monthOf, numberOf } from "../../../../src/core/parcels/history/cells";
import { collectOrders } from "../../../../src/core/parcels/history/collect";
import type { DateOrder, OrderField, OrderMapping } from "../../../../src/core/parcels/history/mapping";
import { number } from "../../../../src/core/parcels/history/sqlText";
import { orderStatement } from "../../../../src/core/parcels/history/statement";
import {
  classOfRow,
  ORDER_REASONS,
  summaryOf,
  type OrderReason,
  type OrderSummary,
} from "../../../../src/core/parcels/history/summary";
import { zoneMap } from "../../../../src/core/parcels/history/zones";
import { startPostgres, type Postgres } from "../../../helpers/postgres";
import { columnsOf, csvOf, MAPPING, ordersOf, type OrderRow } from "./orders";

const postgres: Postgres | string = startPostgres();
let folder: string;
let duckdb: Database;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-orders-"));
  duckdb = await openDatabase(folder);
});
afterAll(() => {
  duckdb.close();
  if (typeof postgres !== "string") postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const ZONES = zoneMap([
  { from: "005", to: "099", zone: "2" },
  { from: "00501", to: "", zone: "8" },
  { from: "900", to: "902", zone: "5" },
  { from: "SW1", to: "", zone: "uk" },
]);
const PRODUCTS: OrderRow[] = [
  { sku: "MUG", weight: "0.75" },
  { sku: "TEE", weight: "0.3" },
  { sku: "TEE", weight: "0.3" },
  { sku: "RUG", weight: "12" },
  { sku: "RUG", weight: "13" },
  { sku: "'q'", weight: "heavy" },
];
/** MUG and TEE are known, RUG has two weights. */
const WEIGHTS = new Map([
  ["MUG", "0.75"],
  ["TEE", "0.3"],
  ["RUG", ""],
  ["'q'", "heavy"],
]);

interface Layout {
  readonly fields: readonly OrderField[];
  readonly zones?: boolean;
  readonly weights?: boolean;
  readonly mapping?: Partial<OrderMapping>;
}
const LAYOUTS: { readonly [name: string]: Layout } = {
  "a row an order": {
    fields: ["order", "date", "status", "weight", "zone", "length", "width", "height", "refunded", "channel"],
  },
  "lines as Shopify has them, weights by SKU": {
    fields: [
      "order",
      "date",
      "status",
      "cancelled",
      "refunded",
      "first",
      "sku",
      "quantity",
      "postcode",
      "country",
      "ships",
    ],
    zones: true,
    weights: true,
    mapping: { country: "US" },
  },
  "numbered lines with the weight of a unit in grams": {
    fields: ["order", "date", "status", "line", "quantity", "unitWeight", "postcode"],
    zones: true,
    mapping: { weightUnit: "g", dates: "m/d/y" },
  },
  "decimal commas": {
    fields: ["order", "refunded", "weight", "length", "width", "height", "zone", "quantity"],
    mapping: { decimals: "comma" },
  },
  "decimal points with thousands": {
    fields: ["order", "sku", "quantity", "unitWeight", "zone"],
    mapping: { decimals: "point" },
  },
  "months by name": {
    fields: ["order", "date", "weight", "zone"],
    mapping: { dates: "d mon y" },
  },
  "lines with the order's weight in kilograms, sides in inches": {
    fields: ["order", "date", "sku", "quantity", "weight", "length", "width", "height", "zone", "postcode"],
    zones: true,
    mapping: { units: "kg/cm", weightUnit: "kg", dates: "d/m/y", postcodeDigits: 1 },
  },
};

function byHand({ zones, weights }: Layout, mapping: OrderMapping, rows: readonly OrderRow[]): OrderSummary {
  const collector = collectOrders(mapping, {
    zones: zones ? ZONES : null,
    weights: weights ? WEIGHTS : null,
  });
  for (const row of rows) collector.add((field) => row[field] ?? "");
  return collector.summary();
}

/** Orders of the samples are told apart, so that they do not run together. */
const sample = (of: fc.Arbitrary<OrderRow[]>, count: number): OrderRow[] =>
  fc
    .sample(of, { seed: 7, numRuns: count })
    .flatMap((rows, run) =>
      rows.map((row) => ({ ...row, order: row["order"]!.trim() && `${row["order"]!}/${count}/${run}` })),
    );
const met = new Set<OrderReason>();

describe.each(Object.entries(LAYOUTS))(
  "the statement counts what the sheets' summary counts: %s",
  (name, layout) => {
    const { fields, zones = false, weights = false } = layout;
    const mapping: OrderMapping = { ...MAPPING, ...layout.mapping, columns: columnsOf(fields) };
    const table = `t_${name.replace(/\W+/g, "_")}`;
    const rows = [
      ...sample(ordersOf(fields, 7, 1), 20),
      ...sample(ordersOf(fields, 500, 12), 2),
      ...sample(ordersOf(fields, 2000, 30), 1),
    ];
    const files = (): { orders: string; products: string } => {
      const orders = path.join(folder, `${table}.csv`);
      const products = path.join(folder, "products.csv");
      fs.writeFileSync(orders, csvOf(fields, rows));
      fs.writeFileSync(products, csvOf(["sku", "weight"], PRODUCTS));
      return { orders, products };
    };
    const sources = (orders: string, products: string) => ({
      orders,
      zones: zones ? ZONES : null,
      weights: weights ? { from: products, sku: "sku", weight: "weight" } : null,
    });

    const byTypeScript = byHand(layout, mapping, rows);
    for (const { reason } of byTypeScript.classes) met.add(reason);

    test("in DuckDB", async () => {
      const { orders, products } = files();
      const csv = (file: string): string => `read_csv('${file}', all_varchar = true, header = true)`;
      const found = await duckdb.query(orderStatement(mapping, sources(csv(orders), csv(products))));
      expect(summaryOf(mapping.units, found.map(classOfRow))).toEqual(byTypeScript);
    });

    (typeof postgres === "string" ? test.skip : test)(
      `in PostgreSQL${typeof postgres === "string" ? ` (${postgres})` : ""}`,
      () => {
        const server = postgres as Postgres;
        const { orders, products } = files();
        server.load(table, orders);
        server.load(`${table}_products`, products);
        const found = server.query(orderStatement(mapping, sources(table, `${table}_products`)));
        expect(summaryOf(mapping.units, found.map(classOfRow))).toEqual(byTypeScript);
      },
    );
  },
);

/** What stands in a cell, and the number it is where decimals are unclear, behind a point, behind a comma. */
const NUMBERS: readonly (readonly [string, number | null, number | null, number | null])[] = [
  ["1.5", 1.5, 1.5, 1.5],
  ["1,5", 1.5, 1.5, 1.5],
  [" -12,25 ", -12.25, -12.25, -12.25],
  ["1,2345", 1.2345, 1.2345, 1.2345],
  ["0,250", 0.25, 0.25, 0.25],
  ["0.250", 0.25, 0.25, 0.25],
  [",250", 0.25, 0.25, 0.25],
  // Thousand and a half, or one and a half: the table must tell.
  ["1,500", null, 1500, 1.5],
  ["10,250", null, 10250, 10.25],
  ["1.500", 1.5, 1.5, 1500],
  ["1,234.5", null, 1234.5, null],
  ["1.234,5", null, null, 1234.5],
  ["-1,234,567", null, -1234567, null],
  ["1.234.567", null, null, 1234567],
  ["1,234,5", null, null, null],
  ["1500.250", 1500.25, 1500.25, 1500.25],
  ["1500,250", null, null, 1500.25],
  ["1,", null, null, null],
  [",", null, null, null],
  ["1,5 kg", null, null, null],
];
describe.each([
  ["unclear", 1],
  ["point", 2],
  ["comma", 3],
] as const)("numbers where decimals are %s", (decimals, at) => {
  const wanted = new Map(NUMBERS.map((row) => [row[0], row[at]]));
  const values = NUMBERS.map(([text]) => `('${text}')`).join(", ");
  const statement = `SELECT t AS text, ${number("t", decimals)} AS value FROM (VALUES ${values}) AS texts (t)`;
  const asNumbers = (rows: readonly { readonly [column: string]: unknown }[]) =>
    new Map(rows.map(({ text, value }) => [text, value === null || value === "" ? null : Number(value)]));

  test("in TypeScript", () => {
    expect(new Map(NUMBERS.map(([text]) => [text, numberOf(text, decimals)]))).toEqual(wanted);
  });
  test("in DuckDB", async () => {
    expect(asNumbers(await duckdb.query(statement))).toEqual(wanted);
  });
  (typeof postgres === "string" ? test.skip : test)(
    `in PostgreSQL${typeof postgres === "string" ? ` (${postgres})` : ""}`,
    () => {
      expect(asNumbers((postgres as Postgres).query(statement))).toEqual(wanted);
    },
  );
});

/** What stands in a cell, and its month by how the table's dates are written; 0 is none. */
const DATES: { readonly [D in DateOrder]: { readonly [text: string]: number } } = {
  "y-m-d": {
    "2025-03-31T10:00Z": 202503,
    "2025-03-31 10:00:00 -0500": 202503,
    "2025-13-01": 0,
    "2025-03": 202503,
    "2025/03/31": 202503,
    "2025/03/31 10:00": 202503,
    "2025/03": 202503,
    "2025/03-31": 0,
    "2025-03-5": 0,
    "2024-02-29": 202402,
    "2025-02-29": 0,
    "2000-02-29": 200002,
    "2026-02-31": 0,
    "2026-05-77": 0,
    "2026-05-00": 0,
    "2026-06-31": 0,
    "1999-12-31": 0,
    "2099-12-31": 209912,
    "3/31/2025": 0,
  },
  "m/d/y": {
    "12/31/2025 10:00": 202512,
    "3.1.2025": 202503,
    "03/31/25": 202503,
    "3/31/25, 8:00 PM": 202503,
    "2/29/24": 202402,
    "2/29/25": 0,
    "03-31-2025 10:00": 202503,
    "3-31-2025, 10:00": 202503,
    // Nothing says which of them is the year.
    "03-31-25": 0,
    "3/31-2025": 0,
    "31/12/2025": 0,
    "2/30/2026": 0,
    "3/31/025": 0,
    "3/31/1925": 0,
    "2025-03-31": 0,
  },
  "d/m/y": {
    "31.12.2025 08:00": 202512,
    "31.12.25": 202512,
    "1/3/2025": 202503,
    "1/3/20255": 0,
    "01.03.2025, 08:00": 202503,
    "01-03-2025": 202503,
    "01-03-2025 08:00 -0500": 202503,
    "01-03-20255": 0,
    "31.4.2026": 0,
    soon: 0,
  },
  "d mon y": {
    "5 Mar 2026": 202603,
    "05 March 2026": 202603,
    "Mar 5, 2026": 202603,
    "March 5, 2026, 10:15 AM": 202603,
    "Mar. 5, 2026 10:15 AM PST": 202603,
    "Mar-05-26": 202603,
    "05-MAR-2026 10:15": 202603,
    "31/Dec/2025": 202512,
    "Sept 30, 2025": 202509,
    "Sept 31, 2025": 0,
    "29 Feb 2024": 202402,
    "29 Feb 2025": 0,
    "5 Mai 2026": 0,
    "5 Mar": 0,
    "5 Mar 1999": 0,
    "Mar 2026": 0,
    "2026-03-05": 0,
    "Thu 5 Mar 2026": 0,
  },
};
describe.each(Object.entries(DATES) as [DateOrder, (typeof DATES)[DateOrder]][])(
  "dates written %s",
  (order, wanted) => {
    const values = Object.keys(wanted).map((text) => `('${text}')`);
    const statement = `WITH ${calendar(order)}texts (dated) AS (VALUES ${values.join(", ")}),
      plain AS (SELECT dated, ${PLAIN_DATE[order]} AS plain_date FROM texts)
      SELECT dated, month_number FROM plain LEFT JOIN calendar ON calendar.day_text = ${DAY_TEXT[order]}`;
    const asMonths = (rows: readonly { readonly [column: string]: unknown }[]) =>
      Object.fromEntries(rows.map(({ dated, month_number: month }) => [dated, Number(month ?? 0)]));

    test("in TypeScript", () => {
      expect(Object.fromEntries(Object.keys(wanted).map((text) => [text, monthOf(text, order)]))).toEqual(
        wanted,
      );
    });
    test("in DuckDB", async () => {
      expect(asMonths(await duckdb.query(statement))).toEqual(wanted);
    });
    (typeof postgres === "string" ? test.skip : test)(
      `in PostgreSQL${typeof postgres === "string" ? ` (${postgres})` : ""}`,
      () => {
        expect(asMonths((postgres as Postgres).query(statement))).toEqual(wanted);
      },
    );
  },
);

test("these orders meet with every reason", () => {
  expect([...met].sort((a, b) => a - b)).toEqual(Object.keys(ORDER_REASONS).map(Number));
});
