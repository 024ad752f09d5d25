import { itemNumber } from "../business";
import { rateOf } from "../costs/line";
import { makePlan } from "../costs/plan";
import type { CostLine, Inputs } from "../model";
import { key } from "../names";
import type { Pert } from "./distributions";
import { pertOf, statedRange, type Range } from "./ranges";
import { settledCosts, type Outside, type PricedOption } from "./settledCosts";
import type { Model } from "./simulate";

/** Lines that share one uncertain rate. */
export interface SharedRate {
  readonly name: string;
  readonly option: string;
  readonly range: Range;
  readonly lines: readonly CostLine[];
}

/** A cost table as an uncertain model: its inputs in table order, orders last where they have a range. */
export interface UncertainTable {
  readonly rates: readonly SharedRate[];
  /** Range of the orders a month; null where they are certain. */
  readonly orders: Range | null;
  readonly inputs: readonly { readonly name: string; readonly distribution: Pert }[];
  readonly model: Model;
}

/** The uncertain rates: lines with Low or High; those with the same name, Rate, Low and High share one. */
function sharedRates(lines: readonly CostLine[], rate: (line: CostLine) => number): SharedRate[] {
  const shared = new Map<string, SharedRate & { lines: CostLine[] }>();
  for (const line of lines) {
    const range = statedRange(line, rate(line));
    if (!range) continue;
    const name = [key(line.name), range.low, range.likely, range.high].join("|");
    const known = shared.get(name);
    if (known) known.lines.push(line);
    else shared.set(name, { name: line.name, option: line.option, range, lines: [line] });
  }
  return [...shared.values()];
}

/**
 * The settled month of several options at uncertain rates and orders: Low and High of rates around the Rate, Low and High
 * of Orders per month scaled to `orders`.
 *
 * @param options whose costs the model fills in, in this order
 */
export function uncertainTable(
  options: readonly PricedOption[],
  business: Inputs["business"],
  orders: number,
  outside: Outside,
): UncertainTable {
  const plan = makePlan(business, { orders, settledOnly: true });
  const lines = [...new Set(options.flatMap(({ parts, today }) => [...parts, ...today].flat()))];
  const rates = sharedRates(lines, (line) => rateOf(line, plan));
  const ordersRange = rangeOfOrders(business, orders);
  const columnOf = new Map(rates.flatMap((shared, j) => shared.lines.map((line) => [line, j] as const)));
  const priced = options.map((option) => settledCosts(option, plan, outside));
  let still = new Float64Array(0);
  return {
    rates,
    orders: ordersRange,
    inputs: [
      ...rates.map(({ name, range }) => ({ name, distribution: pertOf(range) })),
      ...(ordersRange ? [{ name: "Orders per month", distribution: pertOf(ordersRange) }] : []),
    ],
    model: (columns, costs) => {
      const trials = costs[0]!.length;
      if (still.length !== trials) still = new Float64Array(trials).fill(orders);
      const drawn = {
        orders: ordersRange ? columns[rates.length]! : still,
        rates: (line: CostLine) => {
          const j = columnOf.get(line);
          return j === undefined ? null : columns[j]!;
        },
      };
      priced.forEach((price, k) => {
        price(drawn, costs[k]!);
      });
    },
  };
}

function rangeOfOrders(business: Inputs["business"], orders: number): Range | null {
  const item = business[key("Orders per month")];
  const stated = itemNumber(business, "Orders per month");
  if (!item || stated <= 0) return null;
  const { low, high } = item;
  if (typeof low !== "number" && typeof high !== "number") return null;
  const scale = orders / stated;
  return {
    low: scale * (typeof low === "number" ? low : stated),
    likely: orders,
    high: scale * (typeof high === "number" ? high : stated),
    assumed: null,
  };
}

/** What a model costs with every input at its likely value but one, which is at its low and at its high. */
export interface Swing {
  /** Index of the input. */
  readonly input: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/**
 * One input at a time: the difference of the model's first two options at each input's low and high, widest swing first,
 * ties in the order of the inputs.
 */
export function oneAtATime(ranges: readonly Range[], model: Model): Swing[] {
  const trials = 2 * ranges.length;
  const columns = ranges.map(({ low, likely, high }, j) => {
    const column = new Float64Array(trials).fill(likely);
    column[2 * j] = low;
    column[2 * j + 1] = high;
    return column;
  });
  const [a, b] = [new Float64Array(trials), new Float64Array(trials)];
  if (trials > 0) model(columns, [a, b]);
  const width = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow);
  return ranges
    .map((_, input) => ({
      input,
      atLow: a[2 * input]! - b[2 * input]!,
      atHigh: a[2 * input + 1]! - b[2 * input + 1]!,
    }))
    .sort((x, y) => width(y) - width(x));
}
