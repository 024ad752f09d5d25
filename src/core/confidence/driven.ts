import { itemNumber } from "../business";
import { numberOf } from "../costs/line";
import { itemsNeeded, movesWithOrders, TIMES_A_MONTH } from "../costs/volumes";
import type { CostLine, Driver, Inputs } from "../model";
import { bareKey } from "../names";
import { drawnInput, product, still, type Factor } from "./factor";

/** Which input is drawn for a line's Rate (a factor on its Tiers) and for an item of the Business table; null = none. */
export interface Drawn {
  readonly rate: (line: CostLine) => number | null;
  readonly item: (itemKey: string) => number | null;
}

/** A driver's volume in a month: the factor times the month's orders, one, or the people or space there are. */
export interface Driven {
  readonly factor: Factor;
  readonly by: "orders" | "month" | "people" | "space";
}

const NEEDS: { readonly [driver: string]: "people" | "space" } = {
  person: "people",
  hire: "people",
  "sq ft": "space",
};

const itemFactor = (name: string, business: Inputs["business"], drawn: Drawn): Factor => {
  const input = drawn.item(bareKey(name));
  return input === null ? still(itemNumber(business, name)) : drawnInput(input);
};

/** The volume of a driver (costs/volumes.ts, driverVolume), Business items drawn or as they stand. */
export function drivenBy(driver: Driver, business: Inputs["business"], drawn: Drawn): Driven {
  const { kind } = driver;
  const item = (name: string): Factor => itemFactor(name, business, drawn);
  const needed = NEEDS[kind];
  if (needed) return { factor: kind === "hire" ? product(item(HIRES), still(1 / 12)) : still(1), by: needed };
  if (kind === "order") return { factor: still(1), by: "orders" };
  const [name] = itemsNeeded(driver);
  if (name === undefined) return { factor: still(TIMES_A_MONTH[kind] ?? 1), by: "month" };
  if (kind !== "item" && kind !== "transaction" && kind !== "manual transaction")
    return { factor: item(name), by: "orders" };
  const share = kind === "manual transaction" ? itemFactor(INTEGRATED, business, drawn) : null;
  const keyed: Factor =
    share === null
      ? still(1)
      : share.times.length > 0
        ? { constant: 1, times: [], rest: share.times }
        : still(1 - share.constant);
  const stated = itemNumber(business, "Orders per month");
  const moves = movesWithOrders(driver, business) && stated > 0;
  return {
    factor: product(item(name), keyed, still(moves ? 1 / stated : 1)),
    by: moves ? "orders" : "month",
  };
}
const HIRES = "Hires per person per year";
const INTEGRATED = "Share of transactions integrated";

/** Money per unit of a line, or what its tier prices are times (costs/line.ts, rateOf). */
export function rateFactor(line: CostLine, business: Inputs["business"], drawn: Drawn): Factor {
  const input = drawn.rate(line);
  if (input !== null) return drawnInput(input);
  if (line.tiers) return still(1);
  if (line.rate === null && line.driver.kind === "owner hour")
    return itemFactor("Owner's hour", business, drawn);
  return still(numberOf(line.rate, 0));
}
