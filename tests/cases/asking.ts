import { analyze } from "../../src/analyze";
import type { AreaResult } from "../../src/core/results";
import * as functions from "../../src/functions/functions";
import type { CellValue } from "../../src/sheets/values";

/** An answer: a figure, a word, yes or no, or a list of them. */
export type Value = number | string | boolean | readonly Value[];
export type Answers = { readonly [key: string]: Value };
// What a case holds differs from case to case, and its reader knows.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Inputs = any;

/** How an example is asked. */
export interface Asked {
  readonly ask: (inputs: Inputs) => Answers;
  /** Published mistakes: the right figures. */
  readonly corrected?: Answers;
  /** Figures printed beside the case that do not follow from its inputs. */
  readonly notAsked?: readonly string[];
  /** An answer by sampling: the digits of the closed form count no further than the case's tolerance. */
  readonly sampled?: true;
}

/** A row of a cost table by its headings. */
type Row = { readonly [heading: string]: CellValue };
/** A cost table: Option, Cost line, Driver, Rate, and further columns where a row has them. */
export function table(rows: readonly Row[]): CellValue[][] {
  const headings = [...new Set(["Option", "Cost line", "Driver", "Rate", ...rows.flatMap(Object.keys)])];
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
}
export const row = (Option: string, name: string, Driver: string, Rate: CellValue, more: Row = {}): Row => ({
  Option,
  "Cost line": name,
  Driver,
  Rate,
  ...more,
});
export const business = (items: { readonly [item: string]: CellValue }): CellValue[][] => [
  ["Item", "Value"],
  ...Object.entries(items),
];
/** Plain amounts of one option, a line each. */
export const amounts = (driver: string, list: readonly number[], more: Row = {}): CellValue[][] =>
  table(list.map((amount, index) => row("Own", `Line ${index + 1}`, driver, amount, more)));

export const perOrder = (
  costs: CellValue[][],
  orders: number,
  option?: string,
  items?: CellValue[][],
): number => functions.FULFILLCOSTPERORDER(costs, orders, option, items);
export const monthly = (
  costs: CellValue[][],
  orders: number,
  option?: string,
  items?: CellValue[][],
): number => perOrder(costs, orders, option, items) * orders;
/** A year of level months: the deciding figure without discount. */
const LEVEL = { "Discount rate": "zero", Horizon: 12 };
export const yearly = (
  costs: CellValue[][],
  option: string,
  items: { readonly [item: string]: CellValue },
): number => functions.YEARLYCOST(costs, option, business({ ...LEVEL, ...items }));
/** The share of a group in a breakdown. */
export const shareOf = (breakdown: unknown[][], group: string): number =>
  breakdown.find(([name]) => name === group)![3] as number;

const sheet = (name: string, cells: CellValue[][]) => ({
  name,
  hidden: false,
  cells,
  tables: [],
  external: [],
  mark: "",
});
/** The whole line on a workbook of one Fulfilment sheet. */
export function fulfilment(costs: CellValue[][], items: { readonly [item: string]: CellValue }): AreaResult {
  const { problems, analysis } = analyze(
    {
      culture: { decimal: "." },
      example: false,
      sheets: [sheet("Business", business({ ...LEVEL, ...items })), sheet("Fulfilment", costs)],
    },
    { today: "2026-01-01" },
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return analysis.areas[0]!;
}

/** Cash flows at the ends of years 1, 2, ... as cost lines of one month each: incomes are negative costs. */
const flowsAtYearEnds = (values: readonly number[]): CellValue[][] =>
  table(
    values.map((value, year) =>
      row("Own", `Year ${year + 1}`, "month", -value, { From: 12 * (year + 1), To: 12 * (year + 1) }),
    ),
  );
export const excelNpv = ({ rate, values }: Inputs): Answers => ({
  npv: -functions.PRESENTCOST(
    flowsAtYearEnds(values),
    "Own",
    business({ "Orders per month": 1, "Discount rate": rate, Horizon: 12 * values.length }),
  ),
});
