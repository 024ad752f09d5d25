import fc from "fast-check";
import type { OrderField, OrderMapping } from "../../../../src/core/parcels/history/mapping";

/** A row of an order table: a text a column. */
export type OrderRow = { readonly [column: string]: string };

export const MAPPING: OrderMapping = {
  columns: {},
  units: "lb/in",
  weightUnit: "lb",
  sideUnit: "in",
  dates: "y-m-d",
  decimals: "unclear",
  postcodeDigits: 5,
  country: "",
};

/** Texts as they stand in exports, the wrong ones included. */
const CELLS: { readonly [F in OrderField]: readonly string[] } = {
  order: ["#1", "#2", "#3", "#10", " #10", "A-1", ""],
  date: [
    "2025-01-31 10:00:00 -0500",
    "2025-02-01",
    "2025-12-31T23:59:59Z",
    "2/28/2025",
    "31.12.2025 08:00",
    "soon",
    "2025-13-01",
    "2026-02-31",
    "2026/02/03 10:00",
    "2026/02-03",
    "2024-02-29 08:00",
    "2026-05-77",
    "2026-03",
    "1999-12-31",
    "2/29/2025",
    "02/29/2024, 8:00 AM",
    "31.04.2026",
    "1.5.2025 um 8",
    "2025-04-5",
    "5/5/20255",
    "02/28/25",
    "28-02-2025",
    "28 Feb 2025",
    "Feb 28, 25 8:00",
    "",
  ],
  status: ["paid", "", "Refunded", "partially_refunded", "voided", "Completed", "wc-cancelled"],
  cancelled: ["", "", "", "2025-02-02 00:00:00"],
  refunded: ["", "0.00", "0", "12.50", "-3", "x", "0,00", "12,50"],
  first: ["paid", "", ""],
  line: ["1", "2", "3", ""],
  sku: ["MUG", "TEE", "RUG", "NONE", "", "'q'"],
  quantity: ["1", "2", "3", "1.0", "0", "-1", "1.5", "two", "", "1000000", "2,0", "1,5"],
  unitWeight: ["0.5", "0.0625", "12", "1.00001", ".75", "0", "-1", "n/a", "", "900", "1,2", "0,250", "1,250"],
  weight: [
    "0.5",
    "1",
    "1.0001",
    "150",
    "150.1",
    "900",
    "0",
    "-2",
    "",
    "2.5 lb",
    "123456789012345678",
    "1,5",
    "0,250",
    "1,500",
    "1.234,5",
  ],
  length: ["12", "12.5", "0.001", "", "x"],
  width: ["10", "3.3", "", "7,25"],
  height: ["6", "6.25", "", "-1"],
  postcode: ["02139-1234", "2139", "'90210", "9021", "10115", "sw1a 1aa", "", "00501"],
  country: ["US", "us", "", "DE"],
  zone: ["2", "Zone 5", ""],
  ships: ["true", "true", "false", ""],
  channel: ["web", "pos", "Amazon", ""],
};

/** Rows of so many orders at most; a cell is one of the first, right ones, except one in `odd`. */
export function ordersOf(fields: readonly OrderField[], most: number, odd: number): fc.Arbitrary<OrderRow[]> {
  const cell = (field: OrderField): fc.Arbitrary<string> => {
    const any = fc.constantFrom(...CELLS[field]);
    if (field === "order" && most > CELLS.order.length)
      return fc.integer({ min: 1, max: most }).map((n) => `#${n}`);
    return odd === 1
      ? any
      : fc.oneof(
          { weight: odd - 1, arbitrary: fc.constantFrom(...CELLS[field].slice(0, 2)) },
          { weight: 1, arbitrary: any },
        );
  };
  return fc.array(fc.record(Object.fromEntries(fields.map((field) => [field, cell(field)]))), {
    maxLength: Math.max(most, 40),
    size: "max",
  });
}

/** Every field in a column of its own name. */
export const columnsOf = (fields: readonly OrderField[]): OrderMapping["columns"] =>
  Object.fromEntries(fields.map((field) => [field, field]));

export const csvOf = (fields: readonly string[], rows: readonly OrderRow[]): string =>
  [
    fields.join(","),
    ...rows.map((row) => fields.map((field) => `"${row[field]!.replaceAll('"', '""')}"`).join(",")),
  ].join("\n") + "\n";
