import { count } from "../advice/money";
import type { CostLine, Driver } from "../model";

/** What a Rate is charged by, as one says it behind an amount: "4.59 an order". Drivers that are no unit are left out. */
const UNITS: { readonly [K in Driver["kind"]]?: string } = {
  month: "a month",
  week: "a week",
  quarter: "a quarter",
  year: "a year",
  order: "an order",
  unit: "a unit",
  line: "an order line",
  parcel: "a parcel",
  return: "a return",
  contact: "a contact",
  revenue: "of sales",
  transaction: "a transaction",
  "manual transaction": "a transaction typed by hand",
  person: "a person a month",
  hire: "a hire",
  "sq ft": "a sq ft a month",
  "owner hour": "an hour",
  once: "once",
  leaving: "on leaving",
};

/** What fills a block, in the plural. */
const MANY: { readonly [K in Driver["kind"]]?: string } = {
  order: "orders",
  unit: "units",
  line: "order lines",
  parcel: "parcels",
  return: "returns",
  contact: "contacts",
  transaction: "transactions",
  "manual transaction": "transactions typed by hand",
  person: "people",
  hire: "hires",
  "sq ft": "sq ft",
};

/** The unit of a factor on all prices of a line's tiers. */
export const TIER_PRICES = "times its tier prices";

/**
 * What the Rate of a line is charged by: "a month", "an order", a block started; "" where its driver is an item of the user's, or one driver
 * takes more or less than one unit: then only the user knows what the Rate is of.
 */
export function unitWords({
  driver,
  quantity,
  step,
}: Pick<CostLine, "driver" | "quantity" | "step">): string {
  if (typeof step === "number") {
    const filling = driver.kind === "item" ? driver.label : MANY[driver.kind];
    return filling ? `a month for every ${count(step)} ${filling} started` : "a block a month";
  }
  return quantity === null || quantity === 1 ? (UNITS[driver.kind] ?? "") : "";
}
