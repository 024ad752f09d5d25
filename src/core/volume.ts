import type { AreaInputs, BusinessItem, CostLine, Entry, Inputs } from "./model";
import { key } from "./names";
import { withOptionLines } from "./optionLines";

const ORDERS = key("Orders per month");

/** Orders a month of the inputs; null where they are blank or not known. */
export function ordersOf({ business }: Pick<Inputs, "business">): number | null {
  const value = business[ORDERS]?.value;
  return typeof value === "number" && value > 0 ? value : null;
}

const times = (entry: Entry, factor: number): Entry => (typeof entry === "number" ? entry * factor : entry);

/**
 * The inputs at another order volume. What is stated for the workbook's own volume and moves with it moves in
 * proportion: items that move with orders, with their ranges, and balances tied up with orders.
 */
export function atVolume(inputs: Inputs, orders: number | undefined): Inputs {
  const own = ordersOf(inputs);
  if (orders === undefined || own === null || orders === own) return inputs;
  const factor = orders / own;
  return {
    ...inputs,
    business: movedItems(inputs.business, factor),
    areas: movedLines(inputs.areas, factor),
  };
}

function movedItems(business: Inputs["business"], factor: number): Inputs["business"] {
  const moved = (item: BusinessItem): BusinessItem => ({
    ...item,
    value: times(item.value, factor),
    low: times(item.low, factor),
    high: times(item.high, factor),
  });
  return Object.fromEntries(
    Object.entries(business).map(([name, item]) => [
      name,
      name === ORDERS || item.movesWithOrders ? moved(item) : item,
    ]),
  );
}

/** A line of every option stays one line, since an option that keeps it is told by that. */
function movedLines(areas: readonly AreaInputs[], factor: number): AreaInputs[] {
  const moved = new Map<CostLine, CostLine>();
  const move = (line: CostLine): CostLine => {
    if (line.driver.kind !== "tied up" || !line.base.some((base) => key(base) === "orders")) return line;
    const known = moved.get(line) ?? { ...line, quantity: times(line.quantity ?? 1, factor) };
    moved.set(line, known);
    return known;
  };
  return withOptionLines(areas, (lines) => lines.map(move));
}
