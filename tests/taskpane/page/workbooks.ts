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

/** Workbooks by the name a test asks for. */
export const WORKBOOKS: { readonly [name: string]: () => WorkbookValues } = {
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
