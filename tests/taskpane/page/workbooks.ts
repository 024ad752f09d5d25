import { buildExample, buildTemplate } from "../../../src/sheets/template";
import type { CellValue, SheetValues, WorkbookValues } from "../../../src/sheets/values";
import { emptySheet, valuesOf } from "../memoryPort";

const sheet = (name: string, cells: CellValue[][]): SheetValues => ({ ...emptySheet(name), cells });
const book = (sheets: readonly SheetValues[], decimal: "." | "," = "."): WorkbookValues => ({
  sheets,
  culture: { decimal },
  example: false,
});

const BUSINESS = (more: CellValue[][] = []): SheetValues =>
  sheet("Business", [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Discount rate", "zero"],
    ["Horizon (months)", 12],
    ["Near tie", "zero"],
    ...more,
  ]);

/**
 * Today 2000 a month + 1 an order, a provider at 4 an order, 1000 orders: 3000 against 4000 a month, 36,000 against
 * 48,000 a year; they meet between 666 and 667 orders a month.
 */
const SMALL: readonly CellValue[][] = [
  ["Option", "Cost line", "Driver", "Rate", "Source", "Group", "Kind", "Status"],
  ["In-house", "Rent", "month", 2000, "lease", "Facility", "in-house", "current"],
  ["In-house", "Boxes", "order", 1, "invoice", "Supplies", "in-house", "current"],
  ["3PL", "All-in fee", "order", 4, "quote", "Fees", "outsourced", null],
];
const small = (extra: CellValue[][] = []): SheetValues =>
  sheet("Fulfilment", [...SMALL.map((row) => [...row]), ...extra]);

/** Another rate in a row of the cost table. */
const withRate = ({ cells, ...rest }: SheetValues, row: number, rate: number): SheetValues => ({
  ...rest,
  cells: cells.map((own, index) =>
    index === row ? own.map((cell, column) => (column === 3 ? rate : cell)) : own,
  ),
});

/**
 * Four orders sent, #4 never paid: two in January and two in February 2025; five lines, six units, one order refunded.
 * Two parcels of 2 lb to the zones 2 and 8, one of 3 lb to zone 2; nobody knows what C weighs.
 */
const ORDERS = (): SheetValues[] => [
  sheet("orders_export", [
    [
      "Name",
      "Financial Status",
      "Created at",
      "Lineitem sku",
      "Lineitem quantity",
      "Shipping Zip",
      "Shipping Country",
    ],
    ["#1", "paid", "2025-01-05", "A", 2, "02139", "US"],
    ["#2", "paid", "2025-01-09", "B", 1, "90210", "US"],
    ["#3", "refunded", "2025-02-01", "A", 1, "02139", "US"],
    ["#3", null, null, "B", 1, null, null],
    ["#4", "voided", "2025-02-02", "A", 1, "02139", "US"],
    ["#5", "paid", "2025-02-10", "C", 1, "02139", "US"],
  ]),
  sheet("Zones", [
    ["From", "To", "Zone"],
    ["005", "199", 2],
    ["900", "961", 8],
  ]),
  sheet("Products", [
    ["SKU", "Weight (lb)"],
    ["A", 1],
    ["B", 2],
  ]),
];

const long = (name: string): string => `${name} of the northern region under the frame agreement`;
/** Names of some sixty letters, amounts of twelve digits, a credit, nine options, and an area with a single one. */
const LARGE = (): SheetValues[] => [
  sheet("Business", [
    ["Item", "Value"],
    ["Orders per month", 2600],
    ["Discount rate", 0.08],
    ["Cash", 185e9],
    ["Other fixed costs per month", 14.5e9],
    ["Limit cash to commit", 60000],
  ]),
  sheet("Fulfilment", [
    SMALL[0]!.slice(),
    [long("In-house"), "Rent", "month", 12e9, "lease", "Facility", "in-house", "current"],
    [long("In-house"), "Boxes", "order", 4_500_000, "invoice", "Supplies", "in-house", "current"],
    [long("3PL"), "All-in fee", "order", 9_300_000, "quote", "Fees", "outsourced", null],
    [long("3PL"), "Refund of the state", "month", -3e9, "law", "Credit", "outsourced", null],
  ]),
  sheet("Customer service", [
    SMALL[0]!.slice(),
    ...Array.from({ length: 9 }, (_, at): CellValue[] => [
      long(`Bureau ${at + 1}`),
      "Fee",
      "month",
      7e9 + at * 1e8,
      "quote",
      "Fees",
      "outsourced",
      at === 0 ? "current" : null,
    ]),
  ]),
  sheet("IT", [
    SMALL[0]!.slice(),
    [long("Shop"), "Fee", "month", 9e9, "invoice", "Fees", "outsourced", "current"],
  ]),
];

/** Workbooks by the name a test asks for. */
export const WORKBOOKS: { readonly [name: string]: () => WorkbookValues } = {
  large: () => book(LARGE(), ","),
  example: () => ({
    sheets: buildExample().map(valuesOf),
    culture: { decimal: "." },
    example: true,
  }),
  template: () => book(buildTemplate().map(valuesOf)),
  empty: () => book([emptySheet("Sheet1")]),
  /** Sheets of the user's own, none of them Footing's business. */
  other: () =>
    book([
      sheet("Budget", [
        ["Month", "Amount"],
        ["January", 12],
      ]),
    ]),
  small: () => book([BUSINESS(), small()]),
  orders: () => book([BUSINESS(), small(), ...ORDERS()]),
  /** An export in no language that the guess knows. */
  ordersUnknown: () =>
    book([
      sheet("Bestellungen", [
        ["Auftrag", "Datum", "kg"],
        ["A1", "2025-01-05", 2],
        ["A2", "2025-02-05", 3],
      ]),
    ]),
  /** More orders than are read at every change: every second one of 1 lb, the others of 2. */
  manyOrders: () =>
    book([
      BUSINESS(),
      small(),
      sheet("Orders", [
        ["Order Number", "Order Date", "Shipping Postcode", "Order Weight"],
        ...Array.from({ length: 25_000 }, (_, index) => [
          `#${index}`,
          "2025-01-05",
          "02139",
          1 + (index % 2),
        ]),
      ]),
    ]),
  /** 1,100 orders at 4.20 billed where 1,000 at 4 were planned, and a fee that the plan does not have. */
  invoice: () =>
    book([
      BUSINESS(),
      small(),
      sheet("Invoice", [
        ["Month", "Provider", "Line", "Quantity", "Rate", "Amount"],
        [1, "3PL", "All-in fee", 1100, 4.2, 4620],
        [1, "3PL", "Pallet wrap", 10, 3, 30],
      ]),
    ]),
  comma: () => book([BUSINESS(), small()], ","),
  /** The provider at 1.5 an order: 18,000 a year. */
  cheapProvider: () => book([BUSINESS(), withRate(small(), 3, 1.5)]),
  /** The provider at 2 an order, and a storage that nobody knows. */
  unknown: () =>
    book([
      BUSINESS(),
      withRate(small([["3PL", "Storage", "month", "?", "", "Fees", "outsourced", null]]), 3, 2),
    ]),
  /** Everything speaks for the provider, and full fit is worth 100,000 a year. */
  judged: () =>
    book([
      BUSINESS([["Price of fit", 100_000]]),
      sheet("Fulfilment", [
        ...small().cells.map((row) => [...row]),
        [],
        ["Criterion", "Rating", "Weight"],
        ["Relative capability", 5, 100],
      ]),
    ]),
  /** No workbook at all: what the pane makes of it is a fault of its own. */
  broken: () => ({ sheets: [], culture: undefined as never, example: false }),
  scenarios: () =>
    book([
      BUSINESS(),
      small(),
      sheet("Scenarios", [
        ["Scenario", "Item or line", "Value"],
        ["Cheap provider", "3PL: All-in fee", 2.5],
        ["Half the orders", "Orders per month", 500],
      ]),
    ]),
  /** An unknown rate, a driver nobody knows, and a cell that is no number. */
  faulty: () =>
    book([
      BUSINESS(),
      small([
        ["3PL", "Storage", "month", "?", "", "Fees", "outsourced", null],
        ["3PL", "Returns", "moonlight", 3, "", "Fees", "outsourced", null],
        ["Drop ship", "Fee", "order", "a lot", "", "Fees", "outsourced", null],
      ]),
    ]),
  /** Nothing wrong, and what Fulfilment costs in two tables. */
  twoTables: () =>
    book([
      BUSINESS(),
      small(),
      sheet("Fulfilment 2", [
        ["Option", "Item", "Per", "Rate"],
        ["3PL", "Returns", "month", 40],
      ]),
    ]),
  /** More problems than a list shows at first. */
  manyFaults: () =>
    book([
      BUSINESS(),
      small(
        Array.from({ length: 40 }, (_, index) => [
          "3PL",
          `Line ${index}`,
          "moonlight",
          1,
          "",
          "Fees",
          "outsourced",
          null,
        ]),
      ),
    ]),
};
