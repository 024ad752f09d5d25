import type { BusinessItem, Entry, Inputs } from "../../core/model";
import { key } from "../../core/names";

const ORDERS = key("Orders per month");

/** Orders a month of the inputs; null where they are blank or not known. */
export function ordersOf({ business }: Inputs): number | null {
  const value = business[ORDERS]?.value;
  return typeof value === "number" && value > 0 ? value : null;
}

/** The inputs at another order volume: what moves with orders moves in proportion, with its range. */
export function atVolume(inputs: Inputs, orders: number | undefined): Inputs {
  const own = ordersOf(inputs);
  if (orders === undefined || own === null || orders === own) return inputs;
  const scaled = (entry: Entry): Entry => (typeof entry === "number" ? (entry * orders) / own : entry);
  const moved = (item: BusinessItem): BusinessItem => ({
    ...item,
    value: scaled(item.value),
    low: scaled(item.low),
    high: scaled(item.high),
  });
  return {
    ...inputs,
    business: Object.fromEntries(
      Object.entries(inputs.business).map(([name, item]) => [
        name,
        name === ORDERS ? { ...moved(item), value: orders } : item.movesWithOrders ? moved(item) : item,
      ]),
    ),
  };
}
