import { isOrderExport } from "../../../src/sheets/orders/longSheet";
import { savedMapping, tableOf } from "../../../src/sheets/orders/workbook";
import { sheet } from "../reading/helpers";

describe("a sheet whose first rows are enough", () => {
  const SHOPIFY = [
    "Name",
    "Financial Status",
    "Created at",
    "Lineitem quantity",
    "Lineitem sku",
    "Shipping Zip",
  ];
  test("is an export of orders", () => {
    expect(
      isOrderExport(sheet("orders_export", [SHOPIFY, ["#1", "paid", "2025-01-01", 1, "A", "02139"]])),
    ).toBe(true);
  });
  test.each([
    ["a table of parcels that lists orders", "Sheet1", ["Order", "Order date", "Weight", "Zone", "Share"]],
    ["a carrier's invoice", "Invoice", [...SHOPIFY, "Amount"]],
    [
      "a cost table",
      "Orders",
      ["Order number", "Order date", "Weight", "Option", "Cost line", "Driver", "Rate"],
    ],
    ["any other table", "Stock", ["SKU", "On hand"]],
  ])("is not %s", (_, name, headings) => {
    expect(isOrderExport(sheet(name, [headings, headings.map(() => 1)]))).toBe(false);
  });
});

describe("the table of a sheet", () => {
  test("has its headings where most texts stand in a row, however the columns are called", () => {
    const found = tableOf(
      sheet("Auftraege", [["Export"], [], ["Auftrag", "Datum", "kg"], ["A1", "2025-01-01", 2]]),
    );
    expect(found).toMatchObject({ headingRow: 2, headings: ["Auftrag", "Datum", "kg"] });
  });
  test("is none without two headings", () => {
    expect(tableOf(sheet("Notes", [["Call them"], [1, 2]]))).toBeNull();
  });
});

test("of several histories the last sheet says how the columns are read", () => {
  const kept = (name: string, column: string) =>
    sheet(name, [
      ["Order field", "Column"],
      ["Order number", column],
    ]);
  expect(savedMapping({ sheets: [kept("Order history", "Id"), kept("Order history 2", "Name")] })).toEqual([
    { name: "Order number", value: "Name" },
  ]);
});
