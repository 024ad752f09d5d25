import * as fs from "node:fs";

/** Shopify's order export: every column that it has, in its order. */
const COLUMNS =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References".split(
    ",",
  );
const PRODUCTS = 500;
const AT = new Map(COLUMNS.map((name, at) => [name, at]));

/** A row with these cells. */
function row(cells: { readonly [column: string]: string }): string[] {
  const filled = COLUMNS.map(() => "");
  for (const [name, value] of Object.entries(cells)) filled[AT.get(name)!] = value;
  return filled;
}
const LINE = {
  "Lineitem price": "24.00",
  "Lineitem requires shipping": "true",
  "Lineitem taxable": "true",
  "Lineitem fulfillment status": "fulfilled",
  Vendor: "Acme",
  "Lineitem discount": "0.00",
};
const ADDRESS = {
  Name: "Pat Doe",
  Street: "12 High Street",
  Address1: "12 High Street",
  City: "Springfield",
  Province: "IL",
  Country: "US",
};
const FIRST = {
  "Fulfillment Status": "fulfilled",
  "Accepts Marketing": "no",
  Currency: "USD",
  Subtotal: "48.00",
  Shipping: "5.00",
  Taxes: "3.00",
  Total: "56.00",
  "Discount Amount": "0.00",
  "Shipping Method": "Standard",
  ...Object.fromEntries(
    ["Billing", "Shipping"].flatMap((of) =>
      Object.entries(ADDRESS).map(([name, value]) => [`${of} ${name}`, value]),
    ),
  ),
  "Payment Method": "Shopify Payments",
  "Outstanding Balance": "0.00",
  "Risk Level": "Low",
  Source: "web",
  "Tax 1 Name": "IL State Tax 6%",
  "Tax 1 Value": "3.00",
};
const two = (number: number): string => String(number).padStart(2, "0");

/** A year of orders of one to three lines by a fixed rule: order-level columns stand on the first line alone. */
export function writeOrders(file: string, rows: number): void {
  const handle = fs.openSync(file, "w");
  const first = row({ ...LINE, ...FIRST });
  const next = row(LINE);
  const set = (cells: string[], name: string, value: string): void => void (cells[AT.get(name)!] = value);
  let lines = [COLUMNS.join(",")];
  const flush = (): void => {
    fs.writeSync(handle, `${lines.join("\n")}\n`);
    lines = [];
  };
  for (let done = 0, order = 1001; done < rows; order++) {
    const day = `2025-${two((order % 12) + 1)}-${two((order % 28) + 1)} 10:00:00 -0500`;
    const zip = `'${String(501 + ((order * 7919) % 99400)).padStart(5, "0")}`;
    const status = order % 50 === 0 ? "partially_refunded" : order % 97 === 0 ? "voided" : "paid";
    for (const name of ["Paid at", "Fulfilled at"]) set(first, name, day);
    for (const name of ["Billing Zip", "Shipping Zip"]) set(first, name, zip);
    for (const name of ["Payment Reference", "Payment References"]) set(first, name, `c${order}.1`);
    set(first, "Financial Status", status);
    set(first, "Refunded Amount", order % 50 === 0 ? "12.00" : "0.00");
    set(first, "Id", String(5_000_000_000_000 + order));
    for (let item = 0; item < [1, 1, 1, 2, 2, 3][order % 6]! && done < rows; item++, done++) {
      const cells = item === 0 ? first : next;
      const sku = `SKU-${(order * 31 + item * 17) % PRODUCTS}`;
      set(cells, "Name", `#${order}`);
      set(cells, "Email", `c${order}@example.com`);
      set(cells, "Created at", day);
      set(cells, "Lineitem quantity", String(1 + ((order + item) % 3)));
      set(cells, "Lineitem name", `Product ${sku} / Large`);
      set(cells, "Lineitem sku", sku);
      lines.push(cells.join(","));
    }
    if (lines.length > 10_000) flush();
  }
  flush();
  fs.closeSync(handle);
}

/**
 * WooCommerce's orders by its usual export extension (Advanced Order Export), a row a line: what is of the order stands on
 * each of its rows.
 */
export function writeWoo(file: string, rows: number): void {
  const headings =
    "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),First Name (Shipping),Last Name (Shipping),Address 1&2 (Shipping),City (Shipping),State Code (Shipping),Postcode (Shipping),Country Code (Shipping),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Quantity,Item Cost,Coupon Code,Discount Amount,Discount Amount Tax,Total weight";
  const lines = [headings];
  for (let done = 0, order = 1001; done < rows; order++) {
    const status = order % 50 === 0 ? "Refunded" : order % 97 === 0 ? "Cancelled" : "Completed";
    const day = `2025-${two((order % 12) + 1)}-${two((order % 28) + 1)} 10:${two(order % 60)}`;
    const zip = String(501 + ((order * 7919) % 99400)).padStart(5, "0");
    const weight = (((order * 37) % 3000) / 100 + 0.1).toFixed(2);
    const refund = order % 50 === 0 ? "12" : "0";
    const items = [1, 1, 1, 2, 2, 3][order % 6]!;
    for (let item = 1; item <= items && done < rows; item++, done++) {
      const sku = `SKU-${(order * 31 + item * 17) % PRODUCTS}`;
      const quantity = 1 + ((order + item) % 3);
      lines.push(
        `${order},${status},${day},,Pat,Doe,,12 High Street,Springfield,IL,${zip},US,c${order}@example.com,555-0100,Pat,Doe,12 High Street,Springfield,IL,${zip},US,Credit Card (Stripe),0,48,Flat rate,5,${refund},56,3,${sku},${item},Product ${sku} / Large,${quantity},${quantity},24,,0,0,${weight}`,
      );
    }
  }
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
}

/** A row an order in six columns, as a shop's own list has them. */
export function writeNarrow(file: string, rows: number): void {
  const lines = ["Order number,Order date,Status,Weight (lb),Postcode,Country"];
  for (let order = 1001; order < 1001 + rows; order++) {
    const status = order % 50 === 0 ? "refunded" : order % 97 === 0 ? "cancelled" : "completed";
    const weight = (((order * 37) % 3000) / 100 + 0.1).toFixed(2);
    const zip = String(501 + ((order * 7919) % 99400)).padStart(5, "0");
    lines.push(
      `${order},2025-${two((order % 12) + 1)}-${two((order % 28) + 1)},${status},${weight},${zip},US`,
    );
  }
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
}

/** A row an order in twelve columns: the narrow file with a time, quantity, sides, sales channel and refund. */
export function writeSides(file: string, rows: number): void {
  const lines = [
    "Order number,Order date,Status,Quantity,Weight (lb),Length,Width,Height,Postcode,Country,Source,Refund amount",
  ];
  for (let order = 1001; order < 1001 + rows; order++) {
    const status = order % 50 === 0 ? "refunded" : order % 97 === 0 ? "cancelled" : "completed";
    const day = `2025-${two((order % 12) + 1)}-${two((order % 28) + 1)} 10:${two(order % 60)}:00`;
    const weight = (((order * 37) % 3000) / 100 + 0.1).toFixed(2);
    const sides = `${6 + (order % 12)},${4 + (order % 8)}.5,${2 + (order % 5)}`;
    const zip = String(501 + ((order * 7919) % 99400)).padStart(5, "0");
    const refund = order % 50 === 0 ? "12.00" : "0.00";
    lines.push(
      `#${order},${day},${status},${1 + (order % 3)},${weight},${sides},${zip},US,${["web", "pos", "Amazon"][order % 3]},${refund}`,
    );
  }
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
}

/** What the products weigh, and zones by the first three characters of the postcode. */
export function writeTables(products: string, zones: string): void {
  const weights = Array.from({ length: PRODUCTS }, (_, at) => `SKU-${at},${50 + ((at * 37) % 3000)}`);
  fs.writeFileSync(products, `Variant SKU,Variant Grams\n${weights.join("\n")}\n`);
  const bounds = [5, 90, 200, 300, 400, 600, 800, 1000];
  const three = (prefix: number): string => String(prefix).padStart(3, "0");
  const ranges = bounds.slice(1).map((end, at) => `${three(bounds[at]!)},${three(end - 1)},${at + 2}`);
  fs.writeFileSync(zones, `From,To,Zone\n${ranges.join("\n")}\n`);
}
