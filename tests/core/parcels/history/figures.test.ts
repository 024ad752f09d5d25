import { collectOrders } from "../../../../src/core/parcels/history/collect";
import { historyFigures } from "../../../../src/core/parcels/history/figures";
import type { OrderField } from "../../../../src/core/parcels/history/mapping";
import { zoneMap } from "../../../../src/core/parcels/history/zones";
import { columnsOf, MAPPING, type OrderRow } from "./orders";

const figuresOf = (
  fields: readonly OrderField[],
  rows: readonly OrderRow[],
  mapping: Partial<typeof MAPPING> = {},
) => {
  const collector = collectOrders(
    { ...MAPPING, columns: columnsOf(fields), ...mapping },
    { zones: null, weights: null },
  );
  for (const row of rows) collector.add((field) => row[field] ?? "");
  return historyFigures(collector.summary());
};

test("a history by hand: five orders in two months, one of them cancelled, one without a weight", () => {
  const found = figuresOf(
    ["order", "date", "status", "weight", "zone", "quantity"],
    [
      { order: "1", date: "2025-01-05", status: "paid", weight: "0.5", zone: "2", quantity: "1" },
      { order: "2", date: "2025-01-09", status: "paid", weight: "3.2", zone: "5", quantity: "4" },
      { order: "3", date: "2025-02-01", status: "refunded", weight: "3.6", zone: "5", quantity: "2" },
      { order: "4", date: "2025-02-02", status: "voided", weight: "9", zone: "5", quantity: "9" },
      { order: "5", date: "2025-02-03", status: "paid", weight: "", zone: "5", quantity: "1" },
    ],
  );
  expect(found).toMatchObject({
    orders: 4,
    profiled: 3,
    months: { first: "2025-01", last: "2025-02", count: 2 },
    ordersPerMonth: 2,
    season: null,
    linesPerOrder: 1,
    unitsPerOrder: (1 + 4 + 2 + 1) / 4,
    returnRate: 1 / 4,
    undated: 0,
    repeats: 0,
  });
  // 3.2 and 3.6 lb both bill as 4 lb: one class of their mean.
  expect(found.parcels).toEqual([
    { weight: 0.5, sides: null, zone: "2", channel: "", share: 1 },
    { weight: 3.4, sides: null, zone: "5", channel: "", share: 2 },
  ]);
  expect(found.leftOut).toEqual([
    { reason: "cancelled", count: 1, counted: false, examples: ["4"] },
    { reason: "no weight", count: 1, counted: true, examples: ["5"] },
  ]);
});

test("season: 14 months of 10 orders but 40 in December; January and February count as the mean of two years", () => {
  const months = [...Array(12).keys()].map((month) => `2024-${String(month + 1).padStart(2, "0")}-15`);
  let number = 0;
  const rows = [...months, "2025-01-15", "2025-02-15"].flatMap((date) =>
    Array.from({ length: date === "2024-12-15" ? 40 : date === "2025-01-15" ? 20 : 10 }, () => ({
      order: `${++number}`,
      date,
      weight: "1",
      zone: "2",
    })),
  );
  const { season, ordersPerMonth } = figuresOf(["order", "date", "weight", "zone"], rows);
  // January (10 + 20) / 2 = 15, December 40, ten others 10: sum 155, mean 12.9167.
  const mean = 155 / 12;
  expect(season!.map((index) => index * mean)).toEqual(
    [15, ...Array(10).fill(10), 40].map((count) => expect.closeTo(count, 10)),
  );
  expect(ordersPerMonth).toBeCloseTo((10 * 12 + 20 + 40) / 14, 12);
});

test("a Shopify export that was appended to itself: every order once, the rows that repeat it counted", () => {
  const fields: OrderField[] = ["order", "date", "status", "first", "sku", "quantity", "unitWeight", "zone"];
  const once = [
    {
      order: "#1",
      date: "2025-01-05",
      status: "paid",
      first: "paid",
      sku: "MUG",
      quantity: "2",
      unitWeight: "1",
      zone: "2",
    },
    {
      order: "#1",
      date: "2025-01-05",
      status: "",
      first: "",
      sku: "TEE",
      quantity: "1",
      unitWeight: "0.5",
      zone: "",
    },
  ];
  const found = figuresOf(fields, [...once, ...once]);
  expect(found).toMatchObject({ orders: 1, linesPerOrder: 2, unitsPerOrder: 3, repeats: 2 });
  expect(found.parcels).toEqual([{ weight: 2.5, sides: null, zone: "2", channel: "", share: 1 }]);
});

test("parcels are divided by sales channel where there are two", () => {
  const row = (order: string, weight: string, channel: string) => ({ order, weight, zone: "2", channel });
  const rows = [
    row("1", "3.2", "web"),
    row("2", "3.6", "web"),
    row("3", "3.1", "Amazon"),
    row("4", "3.3", ""),
    row("5", "", "Etsy"),
  ];
  const fields = ["order", "weight", "zone", "channel"] as const;
  const shares = (of: typeof rows) =>
    figuresOf(fields, of).parcels.map(({ weight, channel, share }) => [channel, weight, share]);
  // Order 5 has no weight, and its channel no parcel.
  expect(shares(rows)).toEqual([
    ["", 3.3, 1],
    ["Amazon", 3.1, 1],
    ["web", 3.4, 2],
  ]);
  expect(shares(rows.slice(0, 2))).toEqual([["", 3.4, 2]]);
});

test("an order that stands there twice with different weights is in no class of parcels", () => {
  const row = { order: "1", date: "2025-01-05", zone: "2" };
  const { leftOut, parcels } = figuresOf(
    ["order", "date", "weight", "zone"],
    [
      { ...row, weight: "1" },
      { ...row, weight: "3" },
    ],
  );
  expect(leftOut).toMatchObject([
    { reason: "rows that repeat it differ", count: 1, counted: true, examples: ["1"] },
  ]);
  expect(parcels).toEqual([]);
});

test("an order's month is that of the earliest of its dates that can be read; without one it is named", () => {
  const row = { status: "paid", weight: "1", zone: "2" };
  const { months, undated, undatedExamples, orders } = figuresOf(
    ["order", "date", "status", "weight", "zone"],
    [
      { ...row, order: "1", date: "2026-03-01" },
      { ...row, order: "1", date: "2026-02-28" },
      { ...row, order: "1", date: "2026-01-32" },
      { ...row, order: "2", date: "2026-02-31" },
      { ...row, order: "3", date: "", zone: "5" },
      { ...row, order: "4", date: "2026-02-01" },
    ],
  );
  expect(months).toEqual({ first: "2026-02", last: "2026-02", count: 1 });
  expect({ orders, undated, undatedExamples }).toEqual({
    orders: 4,
    undated: 2,
    undatedExamples: ["2", "3"],
  });
});

describe("zones by postcode", () => {
  test("a range is spread over its prefixes; a longer prefix goes before", () => {
    const { length, zones } = zoneMap([
      { from: "9", to: "", zone: "8" },
      { from: "90", to: "91", zone: "7" },
      { from: "902", to: "", zone: "6" },
    ]);
    expect(length).toBe(3);
    expect([zones.get("902"), zones.get("903"), zones.get("919"), zones.get("920"), zones.size]).toEqual([
      "6",
      "7",
      "7",
      "8",
      100,
    ]);
  });

  test.each([
    [{ from: "", to: "", zone: "2" }, /Row 1.*type the first characters/],
    [{ from: "010", to: "005", zone: "2" }, /rise/],
    [{ from: "01", to: "020", zone: "2" }, /as many characters/],
    [{ from: "SW1", to: "SW9", zone: "2" }, /each prefix with letters a row/],
    [{ from: "005", to: "006", zone: " " }, /type the zone/],
  ])("%p is refused in words", (row, message) => {
    expect(() => zoneMap([row])).toThrow(message);
  });

  test.each([
    ["2139", "8"],
    ["02139-1234", "8"],
    ["'02139", "8"],
    ["90210", "none"],
  ])("postcode %p is in zone %s", (postcode, zone) => {
    const collector = collectOrders(
      { ...MAPPING, columns: columnsOf(["order", "postcode", "weight"]) },
      { zones: zoneMap([{ from: "021", to: "", zone: "8" }]), weights: null },
    );
    collector.add((field) => ({ order: "1", postcode, weight: "1" })[field as "order"] ?? "");
    const { parcels, leftOut } = historyFigures(collector.summary());
    expect(parcels[0]?.zone ?? "none").toBe(zone);
    if (zone === "none") expect(leftOut[0]!.reason).toBe("no zone for its postcode");
  });
});
