import { choiceOf, mapped, sheetsIn } from "../../src/taskpane/pages/orders/choice";
import { WORKBOOKS } from "./page/workbooks";
import { sheet, workbook } from "../sheets/reading/helpers";

const ORDERS = WORKBOOKS["orders"]!();
const kept = (name: string, lines: readonly [string, string][]) =>
  sheet(name, [["Order field", "Column"], ...lines]);
const withSheets = (...more: ReturnType<typeof sheet>[]) =>
  workbook([...ORDERS.sheets, ...more], { example: false });

test("known exports come first, then any sheet with a table; zones and products are told by their headings", () => {
  expect(sheetsIn(ORDERS)).toEqual({
    orders: ["orders_export", "Business", "Fulfilment", "Zones", "Products"],
    known: 1,
    zones: ["Zones"],
    products: ["Products"],
  });
});

test("product weights are taken where the orders have none of their own", () => {
  const weighed = sheet("Weighed", [
    ["Order number", "Order date", "Order weight"],
    ["1", "2025-01-01", 2],
  ]);
  const book = withSheets(weighed);
  const sheets = sheetsIn(book);
  expect(choiceOf(book, "orders_export", sheets)).toMatchObject({ zones: "Zones", products: "Products" });
  expect(choiceOf(book, "Weighed", sheets)).toMatchObject({ zones: "Zones", products: null });
});

describe("a mapping that is kept in the workbook", () => {
  const columnsOf = (book: ReturnType<typeof withSheets>, mended: { readonly [name: string]: string } = {}) =>
    mapped(book, { ...choiceOf(book, "orders_export", sheetsIn(book)), mended })!.columns;

  test("goes before the guess, and what the user mends before both", () => {
    const book = withSheets(kept("Order history", [["Postcode", "Shipping Country"]]));
    expect(columnsOf(ORDERS)).toMatchObject({ order: "Name", postcode: "Shipping Zip" });
    expect(columnsOf(book)).toMatchObject({ order: "Name", postcode: "Shipping Country" });
    expect(columnsOf(book, { Postcode: "-" })).toMatchObject({ order: "Name", postcode: "" });
  });
  test("of another table, of which any column is not there, is not taken at all", () => {
    const book = withSheets(
      kept("Order history", [
        ["Order number", "Lineitem sku"],
        ["Postcode", "PLZ"],
      ]),
    );
    expect(columnsOf(book)).toMatchObject({ order: "Name", postcode: "Shipping Zip" });
  });
});

test("without a column of order numbers the other columns are still shown", () => {
  const found = mapped(ORDERS, {
    ...choiceOf(ORDERS, "orders_export", sheetsIn(ORDERS)),
    mended: { "Order number": "-" },
  })!;
  expect(found.columns).toMatchObject({ order: "", postcode: "Shipping Zip" });
  expect(found.result).toMatchObject({ wrong: [expect.stringContaining("No column of order numbers")] });
  expect([...found.found]).toContain("order");
  expect(found.settings).toMatchObject({ units: "lb/in", country: "US" });
});
