import { lower, monthOf, numberOf, prefixOf, upper } from "./cells";
import { MOST, sideFactor, weightFactor } from "./classes";
import { judge, PLACE, WIDTH } from "./judge";
import { CANCELLED, hasLines, NOT_SENT, REFUNDED, type OrderField, type OrderMapping } from "./mapping";
import { classCounter, WHY, type OrderReason, type OrderSummary } from "./summary";
import type { ZoneMap } from "./zones";

/** What is known besides the table. */
export interface OrderLookups {
  readonly zones: ZoneMap | null;
  /** Weight of a unit by SKU, as text; null: the table has the weights. */
  readonly weights: ReadonlyMap<string, string> | null;
}

/** Takes the rows of an order table one by one. */
export interface OrderCollector {
  /** @param cell the row's cell of a field as text; "" where it is blank or the table has no such column */
  readonly add: (cell: (field: OrderField) => string) => void;
  readonly summary: () => OrderSummary;
}

const SIDES = ["length", "width", "height"] as const;

/**
 * Counts orders by class as the SQL statement does (orderStatement), with the same counts. A row leaves no object behind, an
 * order takes some 150 bytes and its number.
 */
export function collectOrders(mapping: OrderMapping, { zones, weights }: OrderLookups): OrderCollector {
  const { columns, units, country, decimals } = mapping;
  const byLine = hasLines(mapping);
  const perUnit = weights !== null || columns.unitWeight !== undefined;
  const weightParts = weightFactor(mapping.weightUnit, units);
  const sideParts = sideFactor(mapping.sideUnit, units);
  const orders = new Map<string, number>();
  const names = [""];
  const places = new Map([["", 0]]);
  let state = new Float64Array(1024 * WIDTH);

  const start = (order: string): number => {
    const at = orders.size * WIDTH;
    orders.set(order, at);
    if (at + WIDTH > state.length) {
      const larger = new Float64Array(2 * state.length);
      larger.set(state);
      state = larger;
    }
    state[at + PLACE.least] = Infinity;
    return at;
  };
  const raise = (at: number, value: number): void => {
    if (value > state[at]!) state[at] = value;
  };
  const raiseName = (at: number, text: string): void => {
    if (text <= names[state[at]!]!) return;
    if (!places.has(text)) {
      places.set(text, names.length);
      names.push(text);
    }
    state[at] = places.get(text)!;
  };
  /** Adds the weight that a row gives, or says what is wrong with it. */
  const addWeight = (at: number, text: string, quantity: number): OrderReason => {
    if (text === "") return perUnit ? WHY.noWeight : WHY.fine;
    const weight = numberOf(text, weights ? "unclear" : decimals);
    if (weight === null) return WHY.text;
    if (weight < 0) return WHY.negative;
    const whole = Math.floor(Math.min(weight, MOST.weight) * weightParts * quantity + 0.5);
    state[at + PLACE.weight]! += whole;
    raise(at + PLACE.most, whole);
    if (whole < state[at + PLACE.least]!) state[at + PLACE.least] = whole;
    return perUnit && whole === 0 ? WHY.noWeight : WHY.fine;
  };

  const add: OrderCollector["add"] = (cell) => {
    const order = cell("order");
    const at = orders.get(order) ?? start(order);
    state[at + PLACE.rows]!++;
    if (!byLine || cell("first") !== "" || cell("line") === "1") state[at + PLACE.heads]!++;
    const month = monthOf(cell("date"), mapping.dates);
    if (month > 0 && !(state[at + PLACE.month]! <= month && state[at + PLACE.month]! > 0))
      state[at + PLACE.month] = month;
    if (zones) raiseName(at + PLACE.prefix, prefixOf(cell("postcode"), mapping.postcodeDigits, zones.length));
    raiseName(at + PLACE.zone, cell("zone"));
    raiseName(at + PLACE.channel, cell("channel"));
    const status = lower(cell("status"));
    const quantity = columns.quantity === undefined ? 1 : numberOf(cell("quantity"), decimals);
    if (cell("cancelled") !== "" || CANCELLED.includes(status)) state[at + PLACE.cancelled] = 1;
    if (REFUNDED.includes(status) || (numberOf(cell("refunded"), decimals) ?? 0) !== 0 || (quantity ?? 0) < 0)
      state[at + PLACE.returned] = 1;
    const to = upper(cell("country"));
    if (country !== "" && to !== "" && to !== country) state[at + PLACE.abroad] = 1;

    let sent = 0;
    if (!NOT_SENT.includes(lower(cell("ships")))) {
      if (quantity === null || quantity !== Math.floor(quantity) || quantity > MOST.quantity)
        raise(at + PLACE.trouble, WHY.quantity);
      else sent = Math.max(quantity, 0);
    }
    if (sent > 0) {
      state[at + PLACE.lines]!++;
      state[at + PLACE.units]! += sent;
    }
    if (!perUnit) raise(at + PLACE.trouble, addWeight(at, cell("weight"), 1));
    else if (sent > 0) {
      const text = weights ? (weights.get(cell("sku")) ?? "") : cell("unitWeight");
      raise(at + PLACE.trouble, addWeight(at, text, sent));
    }
    SIDES.forEach((name, index) => {
      const text = cell(name);
      if (text === "") return;
      const side = numberOf(text, decimals);
      if (side === null || side <= 0 || side > MOST.side) raise(at + PLACE.trouble, WHY.sides);
      else raise(at + PLACE.sides + index, Math.floor(side * sideParts + 0.5));
    });
  };

  return {
    add,
    summary: () => {
      const count = classCounter();
      const known = { names, units, zones, perUnit };
      for (const [order, at] of orders) count.add(judge(order, state.subarray(at, at + WIDTH), known));
      return count.summary(units);
    },
  };
}
