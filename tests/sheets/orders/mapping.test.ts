import { guessColumns, guessProducts, guessZones } from "../../../src/sheets/orders/columns";
import { guessDates, guessDecimals, mappingLines, mappingOf } from "../../../src/sheets/orders/mapping";

/** The headings of the exports as they are. */
const SHOPIFY =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount".split(
    ",",
  );
const WOO_ADVANCED =
  "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),First Name (Shipping),Last Name (Shipping),Address 1&2 (Shipping),City (Shipping),State Code (Shipping),Postcode (Shipping),Country Code (Shipping),Item #,SKU,Name,Product Variation,Quantity,Quantity (- Refund),Item Cost,Order Line (w/o tax),Order Refund Amount,Order Total Amount,Total items,Total weight".split(
    ",",
  );
const WOO_IMPORT_SUITE =
  "order_id,order_number,order_date,paid_date,status,shipping_total,order_total,shipping_method,billing_postcode,shipping_postcode,shipping_country,line_item_1".split(
    ",",
  );

test.each([
  [
    "Shopify",
    SHOPIFY,
    {
      order: "Name",
      date: "Created at",
      status: "Financial Status",
      first: "Financial Status",
      cancelled: "Cancelled at",
      refunded: "Refunded Amount",
      sku: "Lineitem sku",
      quantity: "Lineitem quantity",
      postcode: "Shipping Zip",
      country: "Shipping Country",
      ships: "Lineitem requires shipping",
      channel: "Source",
    },
  ],
  [
    "WooCommerce, Advanced Order Export",
    WOO_ADVANCED,
    {
      order: "Order Number",
      date: "Order Date",
      status: "Order Status",
      refunded: "Order Refund Amount",
      line: "Item #",
      sku: "SKU",
      quantity: "Quantity",
      weight: "Total weight",
      postcode: "Postcode (Shipping)",
      country: "Country Code (Shipping)",
    },
  ],
  [
    "WooCommerce, Import Export Suite",
    WOO_IMPORT_SUITE,
    {
      order: "order_number",
      date: "order_date",
      status: "status",
      postcode: "shipping_postcode",
      country: "shipping_country",
    },
  ],
])("the columns of %s are known", (_, headings, expected) => {
  expect(guessColumns(headings)).toEqual(expected);
});

test.each(["Channel", "Sales channel", "Source", "Order source", "created_via", "Market - Store Name"])(
  "%s is the sales channel",
  (heading) => {
    expect(guessColumns(["Order Number", "Order Date", heading]).channel).toBe(heading);
  },
);

test("products and zones by their headings", () => {
  expect(guessProducts(["Handle", "Variant SKU", "Variant Grams"])).toEqual({
    sku: "Variant SKU",
    weight: "Variant Grams",
  });
  expect(guessProducts(["ID", "SKU", "Name", "Weight (lbs)"])).toEqual({
    sku: "SKU",
    weight: "Weight (lbs)",
  });
  expect(guessProducts(["SKU", "Price"])).toBeNull();
  expect(guessZones(["From", "To", "Zone"])).toEqual({ from: "From", to: "To", zone: "Zone" });
  expect(guessZones(["Dest. ZIP", "Ground"])).toEqual({ from: "Dest. ZIP", to: null, zone: "Ground" });
});

const table = (
  headings: readonly string[],
  samples: { readonly [heading: string]: readonly string[] } = {},
) => ({
  headings,
  samplesOf: (heading: string) => samples[heading] ?? [],
  productWeight: null,
});

test("units, dates, digits of postcodes and the home country are guessed from headings and samples", () => {
  const found = mappingOf(
    table(["Order No", "Date", "Weight (kg)", "Postcode", "Country"], {
      Date: ["31.01.2025", "01.02.2025", ""],
      Country: ["ch", "CH", "DE", ""],
    }),
    [],
  );
  expect(found).toMatchObject({
    mapping: {
      units: "kg/cm",
      weightUnit: "kg",
      sideUnit: "cm",
      dates: "d/m/y",
      postcodeDigits: 4,
      country: "CH",
    },
  });
});

test.each([
  [["2025-01-31 10:00", "2025-02-01"], "y-m-d"],
  [["1/31/2025", "2/1/2025"], "m/d/y"],
  [["31/1/2025", "1/2/2025"], "d/m/y"],
  [["1.2.2025"], "d/m/y"],
  [["01/31/25", "02/01/25"], "m/d/y"],
  [["01-02-2025", "31-01-2025"], "d/m/y"],
  [["01.02.25"], "d/m/y"],
  [["Jan 31, 2025", "Feb 1, 2025 10:00"], "d mon y"],
  [["31-Jan-2025"], "d mon y"],
  [["Jan-31-25", "2025-01-31", ""], "d mon y"],
  // A year of two digits between dashes may stand first.
  [["25-01-31"], "y-m-d"],
  [[], "y-m-d"],
])("dates %p are written %s", (samples, order) => {
  expect(guessDates(samples)).toBe(order);
});

test.each([
  [["12,50", "1,500"], "comma"],
  [["1.234,5"], "comma"],
  [["12.50", "1,500", "n/a"], "point"],
  [["1,234.5"], "point"],
  [["0.00"], "point"],
  [["1,500", "2", "1.500"], "unclear"],
  [["12.50", "12,50"], "unclear"],
  [["31.12.2025", "12,50 EUR"], "unclear"],
])("decimals of %p: %s", (samples, decimals) => {
  expect(guessDecimals(samples)).toBe(decimals);
});

test("the numbers of any order column tell what those of the others are", () => {
  const found = mappingOf(
    table(["Order No", "Weight (kg)", "Refunded", "Total"], {
      "Weight (kg)": ["1,500"],
      Refunded: ["0,00"],
      Total: ["12.50"],
    }),
    [],
  );
  expect(found).toMatchObject({ mapping: { decimals: "comma" } });
});

test("a mapping that is kept as lines is read again as it was", () => {
  const first = mappingOf(table(SHOPIFY), [
    { name: "Weight of the order", value: "Total" },
    { name: "Refunded", value: "-" },
  ]);
  if (!("mapping" in first)) throw new Error(first.wrong.join());
  expect(first.mapping.columns.weight).toBe("Total");
  expect(first.mapping.columns.refunded).toBeUndefined();
  expect(
    mappingOf(table(SHOPIFY), [...mappingLines(first.mapping), { name: "Refunded", value: "-" }]),
  ).toEqual(first);
});
