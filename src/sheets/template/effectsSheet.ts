import type { SheetModel } from "../model";
import type { RowOf } from "./cells";
import { EXAMPLE_HEADINGS, type Heading } from "./headings";
import { tableSheet } from "./tableSheet";
import type { ListRule } from "./validations";

type EffectColumn = "option" | "item" | "how" | "value" | "low" | "high" | "source";
type ShownColumn = EffectColumn | "example" | "exampleFrom";
export type EffectRowCells = RowOf<ShownColumn>;

const HEADINGS: readonly Heading<EffectColumn>[] = [
  { column: "option", text: "Option", width: 34, style: "input" },
  { column: "item", text: "Business item", width: 30, style: "input" },
  { column: "how", text: "Set / add / times", width: 17, style: "input" },
  { column: "value", text: "Value", width: 11, style: "inputNumber" },
  { column: "low", text: "Low", width: 11, style: "inputNumber" },
  { column: "high", text: "High", width: 11, style: "inputNumber" },
  { column: "source", text: "Source", width: 52, style: "input" },
];

const HOW: ListRule = {
  list: ["set", "add", "times"],
  title: "How does it change?",
  text: "set: the item becomes the Value. add: the Value is added, or taken away below zero. times: the item is multiplied by it.",
  strictness: "fixed",
};

const ITEM: ListRule = {
  list: [
    "Conversion rate",
    "Stock-out rate",
    "Unit cost",
    "Return rate",
    "Contacts per order",
    "Share of transactions integrated",
    "Average order value",
  ],
  title: "What does it change?",
  text: "One of these, or the name of any other item of the Business table that sales or work depend on.",
  strictness: "suggestion",
};

/** What options of Fulfilment usually change, as texts that are never read: what, and where to find one's own figure. */
export const EFFECT_EXAMPLES: readonly EffectRowCells[] = [
  {
    example: "Drop ship, Unit cost, times 1.1: a tenth dearer",
    exampleFrom: "The supplier's price for single pieces against what you pay now; illustrative",
  },
  {
    example: "Drop ship, Stock-out rate, add 3%",
    exampleFrom: "Orders that the supplier could not send, of all that you passed on; illustrative",
  },
  {
    example: "Drop ship, Contacts per order, add 0.01",
    exampleFrom: "Questions about parcels that others sent, against your own; illustrative",
  },
  {
    example: "Marketplace, Conversion rate, times 1.05",
    exampleFrom: "Sales of some products with the faster delivery against without; illustrative",
  },
  {
    example: "Marketplace, Contacts per order, add -0.01",
    exampleFrom: "Questions about delivery that the marketplace answers itself; illustrative",
  },
];

/** The sheet Effects: what choosing an option does to sales and work, valued through what an order earns. */
export function effectsSheet(rows: readonly EffectRowCells[]): SheetModel {
  const hasExamples = rows.some(({ example }) => example !== undefined);
  const headings: readonly Heading<ShownColumn>[] = hasExamples
    ? [...HEADINGS, ...EXAMPLE_HEADINGS]
    : HEADINGS;
  return tableSheet<ShownColumn>({
    name: "Effects",
    lead: "What choosing an option does to the business, as Option or Area: Option. Fulfilment: 3PL, Return rate, add, -0.5% says that it halves a return rate of 1%. Blank counts as no difference.",
    headings,
    rows,
    lists: { item: ITEM, how: HOW },
    styleOf: ({ how, value }, _column, style) =>
      style === "inputNumber" && how === "add" && Math.abs(Number(value)) < 1 ? "inputPercent" : style,
  });
}
