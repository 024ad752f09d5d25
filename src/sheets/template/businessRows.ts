import { sourceText, type SourceId } from "../../core/areas";
import { STANDARD_ITEMS, type ItemType } from "../../core/business";
import type { Basis } from "../../core/model";
import { EVENT_KINDS, likelihoodItem, type EventKind } from "../../core/risks/kinds";
import { BASIS_RANGES, LOW_AND_HIGH, rangeItem } from "../../core/uncertainty/ranges";
import type { StyleName } from "../styles";
import type { RowOf } from "./cells";
import type { BusinessColumn } from "./headings";

export type BusinessRowCells = RowOf<BusinessColumn | "example" | "exampleFrom"> & {
  readonly item: string;
};

const MONTH_NAMES =
  "January February March April May June July August September October November December".split(" ");

/** What an item is about and what a blank means, for its Note. */
const NOTES: { readonly [item: string]: string } = {
  "Orders per month": "Needed. The mean of a year",
  "First month": "Calendar month in which the plan begins. Blank: 1 = January",
  "Growth per year": "Blank: none",
  Horizon: "Blank: 36",
  "Discount rate": "Needed for the yearly cost: what your money costs a year",
  "Average order value": "Needed where a line is charged on revenue",
  "Gross margin": "Before fulfilment and marketing, of revenue",
  "Units per order": "This and the next five: needed where a line uses it",
  "Transactions per month": "Entries to post: orders, refunds, payouts, bills",
  "Share of transactions integrated": "Posted without typing. Blank: none",
  "People outside the seven areas": "Full-time equivalents such as buyers. Blank: none",
  "Hires per person per year": "0.25 = every fourth person is replaced within a year",
  "Owner's hour": "What an hour of yours is worth elsewhere. Blank: nothing",
  "Price change": "Of all costs a year. Blank: none",
  Cash: "Blank here and below: runway and cover are not assessed",
  "Other fixed costs per month": "Outside the seven areas",
  "Price of fit": "What 100 points of fit are worth to you a year. Blank: none",
  "Near tie": "Options that differ by less count as equal. Blank: 5%",
  "Value proposition": "What you promise; sets the weights. Blank: custom",
  "Limit headcount": "Limits that the advice keeps. Blank: none",
};

const EXAMPLES: { readonly [item: string]: readonly [text: string, source: SourceId] } = {
  "Orders per month": ["2,600", "illustrative"],
  "Growth per year": ["12%", "illustrative"],
  "Season 11": ["1.5", "illustrative"],
  "Season 12": ["1.52", "illustrative"],
  "Discount rate": ["8%", "illustrative"],
  "Average order value": ["68", "illustrative"],
  "Gross margin": ["46%", "illustrative"],
  "Units per order": ["2.1", "illustrative"],
  "Lines per order": ["1.7", "illustrative"],
  "Parcels per order": ["1.08", "illustrative"],
  "Return rate": ["16.9%", "returnsRetail"],
  "Contacts per order": ["0.067", "tickets"],
  "Transactions per month": ["3,300", "illustrative"],
  "Share of transactions integrated": ["60%", "illustrative"],
  "People outside the seven areas": ["1", "illustrative"],
  "Hires per person per year": ["0.25", "illustrative"],
  "Owner's hour": ["60", "illustrative"],
  "Price change": ["3%", "illustrative"],
  Cash: ["180,000", "illustrative"],
  "Credit line": ["75,000", "illustrative"],
  "Other fixed costs per month": ["14,000", "illustrative"],
  "Value proposition": ["service leader", "illustrative"],
};

const UNIT_STYLES: Record<ItemType, StyleName> = {
  count: "inputNumber",
  months: "inputNumber",
  money: "inputMoney",
  fraction: "inputPercent",
  text: "input",
};
const RANGES = new Set((Object.keys(BASIS_RANGES) as Basis[]).map(rangeItem));
const STYLES = new Map(STANDARD_ITEMS.map(({ name, type }) => [name, UNIT_STYLES[type]]));

/** How the numbers of an item look. */
export function itemStyle(item: string): StyleName {
  return STYLES.get(item) ?? (RANGES.has(item) ? "inputPercent" : "inputNumber");
}

const SELDOM = /^(Price change|Price of fit|Likelihood|Range|Low and High) \S/;

/** Whether few need the item and it is blank: its row is then folded. */
export function isSeldom({ item, value }: BusinessRowCells): boolean {
  return SELDOM.test(item) && value == null;
}

/** The standard items in the contract's order, blank, with examples beside them. */
export const STANDARD_ROWS: readonly BusinessRowCells[] = STANDARD_ITEMS.map(
  ({ name, unit, movesWithOrders }): BusinessRowCells => {
    const example = EXAMPLES[name];
    const season = /^Season (\d+)$/.exec(name);
    const note = season ? `${MONTH_NAMES[Number(season[1]) - 1]}. Blank: 1` : NOTES[name];
    return {
      item: name,
      ...(unit && { unit }),
      ...(movesWithOrders && { movesWith: "orders" }),
      ...(note && { note }),
      ...(example && { example: example[0], exampleFrom: sourceText(example[1]) }),
    };
  },
);

const percent = (share: number): string => `${100 * share}%`;

/** What Low and High are, and the ranges of the Bases: blank, with what a blank means. */
export const RANGE_ROWS: readonly BusinessRowCells[] = [
  { item: LOW_AND_HIGH, note: "P10 and P90: the stated value is then the middle. Blank: ends" },
  ...Object.entries(BASIS_RANGES).map(([basis, [below, above]]) => ({
    item: rangeItem(basis as Basis),
    unit: "of the Rate",
    note: `Of lines with the Basis ${basis} and without Low and High: Low and High here, such as -10% and 20%. Blank: -${percent(below)} and ${percent(above)}`,
  })),
];

/** The likelihoods of the risk register, blank, with what a blank means. */
export const LIKELIHOOD_ROWS: readonly BusinessRowCells[] = Object.entries(EVENT_KINDS).map(
  ([kind, { likelihood }]) => ({
    item: likelihoodItem(kind as EventKind),
    unit: "% a year",
    note: `Chance that it happens within a year. Blank: ${100 * likelihood}%, a place to begin and no finding`,
  }),
);
