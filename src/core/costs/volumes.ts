import { itemValue } from "../business";
import { UNKNOWN, type CostLine, type Driver, type Inputs } from "../model";
import { bareKey } from "../names";
import type { Plan } from "./plan";

/** People and space that `person`, `hire` and `sq ft` lines are charged on, a place a month as in Plan. */
export interface Surroundings {
  readonly people: Float64Array;
  readonly space: Float64Array;
}

/** Drivers that are a count an order, and the item of the Business table that says how many. */
export const PER_ORDER: { readonly [driver: string]: string } = {
  unit: "Units per order",
  line: "Lines per order",
  parcel: "Parcels per order",
  return: "Return rate",
  contact: "Contacts per order",
  revenue: "Average order value",
};
const OUTSIDE = "People outside the seven areas";
/** Drivers by time: how many of them a month has. */
export const TIMES_A_MONTH: { readonly [driver: string]: number } = {
  month: 1,
  week: 52 / 12,
  quarter: 1 / 3,
  year: 1 / 12,
};

/** Drivers that count people or space, and the column of a line that says what it needs of them. */
export const COUNTED_BY: { readonly [driver: string]: "fte" | "sqft" } = {
  person: "fte",
  hire: "fte",
  "sq ft": "sqft",
};

/** Drivers of the same name have the same volume. */
export const driverName = (driver: Driver): string =>
  driver.kind === "item" ? `item ${driver.item}` : driver.kind;

/** Whether an item of the Business table is scaled by the month's orders. */
const itemMoves = (business: Inputs["business"], name: string): boolean =>
  business[bareKey(name)]?.movesWithOrders ?? name === "Transactions per month";

/** Whether a driver is a count a month that is scaled by the month's orders / Orders per month. */
export function movesWithOrders(driver: Driver, business: Inputs["business"]): boolean {
  if (driver.kind === "item") return itemMoves(business, driver.label);
  const isTransaction = driver.kind === "transaction" || driver.kind === "manual transaction";
  return isTransaction && itemMoves(business, "Transactions per month");
}

/** The Business items a driver needs: names, for messages and for unknowns. */
export function itemsNeeded(driver: Driver): readonly string[] {
  if (driver.kind === "item") return [driver.label];
  if (PER_ORDER[driver.kind]) return [PER_ORDER[driver.kind]!];
  if (driver.kind === "transaction") return ["Transactions per month"];
  if (driver.kind === "manual transaction")
    return ["Transactions per month", "Share of transactions integrated"];
  if (driver.kind === "person") return [OUTSIDE];
  if (driver.kind === "hire") return ["Hires per person per year", OUTSIDE];
  return [];
}

/**
 * Driver volume of every month: units, orders, money of revenue, people, ... a month.
 * Items that are unknown or blank count as 0: the option's cost is then "at least".
 */
export function driverVolume(driver: Driver, plan: Plan, around: Surroundings): Float64Array {
  const { business, orders, scale } = plan;
  const number = (name: string): number => {
    const value = itemValue(business, name);
    return value === null || value === UNKNOWN ? 0 : value;
  };
  const moving = (name: string, factor = 1): Float64Array => {
    const count = number(name) * factor;
    return itemMoves(business, name) ? scale.map((share) => count * share) : scale.map(() => count);
  };
  const counted = PER_ORDER[driver.kind];
  if (counted) {
    const perOrder = number(counted);
    return orders.map((count) => count * perOrder);
  }
  switch (driver.kind) {
    case "order":
      return orders;
    case "transaction":
      return moving("Transactions per month");
    case "manual transaction":
      return moving("Transactions per month", 1 - number("Share of transactions integrated"));
    case "person":
      return around.people;
    case "hire": {
      const hires = number("Hires per person per year") / 12;
      return around.people.map((people) => people * hires);
    }
    case "sq ft":
      return around.space;
    case "item":
      return moving(driver.label);
    default: {
      const times = TIMES_A_MONTH[driver.kind] ?? 1;
      return orders.map(() => times);
    }
  }
}

/** Whether a line's rate is a fraction of money, which no price change moves. */
export function chargesFraction(line: Pick<CostLine, "driver">): boolean {
  return line.driver.kind === "revenue" || line.driver.kind === "percent of";
}

/** Whether a driver has no volume without orders: a count an order, or one that moves with them. */
export function restsOnOrders(driver: Driver, business: Inputs["business"]): boolean {
  return driver.kind === "order" || driver.kind in PER_ORDER || movesWithOrders(driver, business);
}
