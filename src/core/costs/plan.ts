import { itemNumber, itemValue } from "../business";
import type { AreaId, Group, Inputs } from "../model";

/** Names of the areas as the Business table writes them. */
const FIT_NAMES: Record<AreaId, string> = {
  marketing: "Marketing",
  facilities: "Facilities",
  customerService: "Customer service",
  it: "IT",
  fulfilment: "Fulfilment",
  finance: "Finance and admin",
  humanResources: "Human resources",
};

/**
 * The time line that every line is priced on. Arrays have a place a month: index 0 is the settled month (month 12's
 * lines, no growth, season or yearly change), 1..months are the plan's months.
 */
export interface Plan {
  readonly business: Inputs["business"];
  /** Months of the Horizon. */
  readonly horizon: number;
  /** Months scheduled: the Horizon, at least 12; 0 for a plan of the settled month alone. */
  readonly months: number;
  /** Orders of each month; index 0 = the stated orders a month. */
  readonly orders: Float64Array;
  /** Orders of each month / Orders per month, for items that move with orders. */
  readonly scale: Float64Array;
  /** Discount rate a month, (1 + annual)^(1/12) - 1; null without a discount rate. */
  readonly monthlyRate: number | null;
  /** Discount factors at month ends; index 0 = today = 1. null without a discount rate. */
  readonly discount: Float64Array | null;
}

/** The twelve seasonal factors, January to December, scaled to mean 1. */
export function seasonOf(business: Inputs["business"]): number[] {
  const raw = Array.from({ length: 12 }, (_, month) => itemNumber(business, `Season ${month + 1}`, 1));
  const mean = raw.reduce((sum, factor) => sum + factor, 0) / 12;
  return mean > 0 ? raw.map((factor) => factor / mean) : raw.map(() => 1);
}

/**
 * The plan of a business.
 *
 * Orders in month m = Orders per month x (1 + growth)^((m-1)/12) x season of that calendar month, unrounded.
 *
 * @param orders orders a month instead of the table's; the items that move with orders move with them
 * @param horizon months instead of the table's
 * @param settledOnly schedule the settled month alone, which needs neither growth nor horizon
 */
export function makePlan(
  business: Inputs["business"],
  { orders, horizon, settledOnly = false }: { orders?: number; horizon?: number; settledOnly?: boolean } = {},
): Plan {
  const stated = itemNumber(business, "Orders per month");
  const perMonth = orders ?? stated;
  const months = horizon ?? itemNumber(business, "Horizon", 36);
  const length = settledOnly ? 0 : Math.max(months, 12);
  const growth = itemNumber(business, "Growth per year");
  const firstMonth = itemNumber(business, "First month", 1);
  const season = seasonOf(business);
  const annual = itemValue(business, "Discount rate");
  const monthlyRate = typeof annual === "number" ? (1 + annual) ** (1 / 12) - 1 : null;

  const byMonth = new Float64Array(length + 1);
  byMonth[0] = perMonth;
  for (let m = 1; m <= length; m++)
    byMonth[m] = perMonth * (1 + growth) ** ((m - 1) / 12) * season[(firstMonth - 1 + m - 1) % 12]!;
  const base = stated > 0 ? stated : perMonth;
  return {
    business,
    horizon: months,
    months: length,
    orders: byMonth,
    scale: byMonth.map((count) => (base > 0 ? count / base : 1)),
    monthlyRate,
    discount:
      monthlyRate === null
        ? null
        : Float64Array.from({ length: length + 1 }, (_, m) => (1 + monthlyRate) ** -m),
  };
}

/** Yearly price change of a group: its own, else the general one. A fraction. */
export function priceChange(business: Inputs["business"], group: Group): number {
  const own = itemValue(business, `Price change ${group}`);
  return typeof own === "number" ? own : itemNumber(business, "Price change");
}

/** Money a year that 100 points of fit are worth in an area. */
export function priceOfFit(business: Inputs["business"], area: AreaId): number {
  const own = itemValue(business, `Price of fit ${FIT_NAMES[area]}`);
  return typeof own === "number" ? own : itemNumber(business, "Price of fit");
}

/** The calendar month's lines that a place of the plan's arrays stands for: the settled month prices month 12's. */
export function planMonth(place: number): number {
  return place === 0 ? 12 : place;
}
