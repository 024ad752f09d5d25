/** What the numbers on the sheets are, as data: which are fractions, which may not be negative, where a 0 means blank. */
import type { CostColumn } from "../../core/model";
import type { ItemType } from "../../core/business";

export interface NumberField {
  readonly name: string;
  /** money: no per cent; count: any number, per cent too; fraction: 12%, 0.12, or 12 with the unit %. */
  readonly type: "money" | "count" | "fraction" | "months";
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** Whether a plain 0 is a blank: everywhere where blank has a meaning of its own. */
  readonly zeroIsBlank: boolean;
}

const blankable = { least: 0, zeroIsBlank: true } as const;

/** The numbers of a cost table. Rate, Low and High are fractions instead where the driver charges one. */
export const COST_NUMBERS = {
  rate: { name: "Rate", type: "money", zeroIsBlank: false },
  low: { name: "Low", type: "money", zeroIsBlank: true },
  high: { name: "High", type: "money", zeroIsBlank: true },
  quantity: { name: "Quantity", type: "count", ...blankable },
  step: { name: "Step", type: "count", ...blankable },
  minimum: { name: "Minimum", type: "money", ...blankable },
  maximum: { name: "Maximum", type: "money", ...blankable },
  months: { name: "Months", type: "months", ...blankable },
  term: { name: "Term", type: "months", ...blankable },
  yearlyChange: { name: "Yearly change", type: "fraction", least: -0.99, zeroIsBlank: true },
  avoidable: { name: "Avoidable", type: "fraction", least: 0, most: 1, zeroIsBlank: true },
  fte: { name: "FTE", type: "count", ...blankable },
  sqft: { name: "Sq ft", type: "count", ...blankable },
} as const satisfies { readonly [C in CostColumn]?: NumberField };

/** Rate, Low and High of a line: money, a fraction, or with Tiers factors around 1 for Low and High. */
export const PRICE_NUMBERS = {
  money: { rate: COST_NUMBERS.rate, low: COST_NUMBERS.low, high: COST_NUMBERS.high },
  fraction: {
    rate: { ...COST_NUMBERS.rate, type: "fraction" },
    low: { ...COST_NUMBERS.low, type: "fraction" },
    high: { ...COST_NUMBERS.high, type: "fraction" },
  },
  factors: {
    low: { ...COST_NUMBERS.low, type: "count" },
    high: { ...COST_NUMBERS.high, type: "count" },
  },
} as const satisfies { readonly [type: string]: { readonly [column: string]: NumberField } };

/** What a Business item of a type may be; the limits below go first. */
export const ITEM_NUMBERS: {
  readonly [T in Exclude<ItemType, "text">]: Omit<NumberField, "name" | "zeroIsBlank">;
} = {
  count: { type: "count", least: 0 },
  money: { type: "money", least: 0 },
  months: { type: "months", least: 0 },
  fraction: { type: "fraction", least: 0 },
};

/** Limits of single Business items that differ from those of their type. */
export const ITEM_LIMITS: { readonly [item: string]: Partial<NumberField> } = {
  /** More take minutes to work out, and are a slip. */
  "Orders per month": { most: 1e7 },
  "First month": { least: 1, most: 12, whole: true },
  Horizon: { least: 1, most: 600, whole: true },
  "Growth per year": { least: -0.99 },
  "Gross margin": { least: -1, most: 1 },
  "Return rate": { most: 1 },
  "Share of transactions integrated": { most: 1 },
  "Near tie": { most: 1 },
  "Price change": { least: -0.99 },
  "Limit fixed-cost share": { most: 1 },
  Cash: { least: -Infinity },
  "Limit month-end cash": { least: -Infinity },
};
/** The same for all items whose name begins so. */
export const ITEM_LIMITS_BY_START: { readonly [start: string]: Partial<NumberField> } = {
  "Price change ": { least: -0.99 },
  "Likelihood ": { type: "fraction", most: 1 },
};
