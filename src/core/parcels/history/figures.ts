import { SIDE_PARTS, WEIGHT_PARTS } from "./classes";
import { ORDER_REASONS, WHY, type OrderClass, type OrderReason, type OrderSummary } from "./summary";

/** A class of parcels as a row of the table Parcels; sides null where they were not measured. */
export interface ParcelRow {
  readonly weight: number;
  readonly sides: readonly [number, number, number] | null;
  readonly zone: string;
  /** The sales channel; "" for none. */
  readonly channel: string;
  /** Orders. */
  readonly share: number;
}
/** Orders that are not in the parcel profile, or in none of the figures, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
  /** Whether they still count as orders. */
  readonly counted: boolean;
  /** Order numbers of the first of them. */
  readonly examples: readonly string[];
}
/** What an order history says about a business. */
export interface HistoryFigures {
  /** Orders sent, those without a month included. */
  readonly orders: number;
  /** Orders in the parcel profile. */
  readonly profiled: number;
  /** The whole months that orders come from; null where no order has a date. */
  readonly months: { readonly first: string; readonly last: string; readonly count: number } | null;
  /** Over those months; null without them. */
  readonly ordersPerMonth: number | null;
  /** By calendar month from January, mean 1; null where a calendar month is missing. */
  readonly season: readonly number[] | null;
  readonly linesPerOrder: number;
  readonly unitsPerOrder: number;
  /** Share of the orders that were refunded, wholly or in part. */
  readonly returnRate: number;
  readonly parcels: readonly ParcelRow[];
  readonly leftOut: readonly LeftOut[];
  /** Rows left out because they repeat an order that stands there already. */
  readonly repeats: number;
  /** Orders without a date that can be read, and the numbers of the first of them. */
  readonly undated: number;
  readonly undatedExamples: readonly string[];
}

const EXAMPLES = 3;
/** No orders to fulfil: they are in no figure. */
const NO_ORDERS: readonly OrderReason[] = [WHY.noNumber, WHY.cancelled, WHY.nothingSent];
const examplesOf = (classes: readonly OrderClass[]): string[] =>
  classes
    .map(({ example }) => example)
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, EXAMPLES);
/** Orders whose place in the table is named. */
export const namedOrders = ({
  leftOut,
  undatedExamples,
}: Pick<HistoryFigures, "leftOut" | "undatedExamples">): ReadonlySet<string> =>
  new Set([...leftOut.flatMap(({ examples }) => examples), ...undatedExamples]);
const total = (classes: readonly OrderClass[], of: (one: OrderClass) => number): number =>
  classes.reduce((sum, one) => sum + of(one), 0);

/**
 * Parcels by class: each weighs the mean of its class, which bills like every weight of it where the carrier's steps are
 * the bands, and has the mean sides. One order is taken to be one parcel. Channels part them only where there are two.
 */
export function parcelRows({ classes }: OrderSummary): ParcelRow[] {
  const sent = classes.filter(({ reason }) => reason === WHY.fine);
  const isDivided = new Set(sent.map(({ channel }) => channel)).size > 1;
  const found = new Map<string, OrderClass[]>();
  for (const one of sent) {
    const at = [one.zone, isDivided ? one.channel : "", one.band, one.size].join("\t");
    const alike = found.get(at);
    if (alike) alike.push(one);
    else found.set(at, [one]);
  }
  return [...found.values()].map((alike) => {
    const [{ zone, channel, size }] = alike as [OrderClass];
    const share = total(alike, ({ orders }) => orders);
    const mean = (of: (one: OrderClass) => number, parts: number): number =>
      Math.round(total(alike, of) / share) / parts;
    return {
      weight: mean(({ weight }) => weight, WEIGHT_PARTS),
      sides:
        size === 0
          ? null
          : [
              mean(({ longest }) => longest, SIDE_PARTS),
              mean(({ second }) => second, SIDE_PARTS),
              mean(({ shortest }) => shortest, SIDE_PARTS),
            ],
      zone,
      channel: isDivided ? channel : "",
      share,
    };
  });
}

/** Months from one to another, both included: whole numbers that rise by one. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/**
 * Season by calendar month: the mean of that calendar month's orders over the years, over the mean of these twelve.
 * Null unless every calendar month is there.
 */
function seasonOf(byMonth: ReadonlyMap<number, number>, first: number, last: number): number[] | null {
  if (last - first < 11) return null;
  const means = Array.from({ length: 12 }, (_, calendar) => {
    let sum = 0;
    let years = 0;
    for (let month = first; month <= last; month++)
      if (month % 12 === calendar) {
        sum += byMonth.get(month) ?? 0;
        years++;
      }
    return sum / years;
  });
  const mean = means.reduce((sum, one) => sum + one, 0) / 12;
  return means.map((one) => one / mean);
}

/** Everything that a history says, from its summary. */
export function historyFigures(summary: OrderSummary): HistoryFigures {
  const sent = summary.classes.filter(({ reason }) => !NO_ORDERS.includes(reason));
  const orders = total(sent, (one) => one.orders);
  const byMonth = new Map<number, number>();
  for (const { month, orders: count } of sent)
    if (month !== "") byMonth.set(monthNumber(month), (byMonth.get(monthNumber(month)) ?? 0) + count);
  const dated = [...byMonth.values()].reduce((sum, count) => sum + count, 0);
  const numbers = [...byMonth.keys()].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const nameOf = (month: number): string =>
    `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  const months =
    first === undefined || last === undefined
      ? null
      : { first: nameOf(first), last: nameOf(last), count: last - first + 1 };
  const each = (of: (one: OrderClass) => number): number => (orders > 0 ? total(sent, of) / orders : 0);
  const reasons = Object.entries(ORDER_REASONS).filter(([, text]) => text !== "");
  return {
    orders,
    profiled: total(sent, ({ reason, orders: count }) => (reason === WHY.fine ? count : 0)),
    months,
    ordersPerMonth: months && dated / months.count,
    season: months && seasonOf(byMonth, first!, last!),
    linesPerOrder: each((one) => one.lines),
    unitsPerOrder: each((one) => one.units),
    returnRate: each((one) => one.returned),
    parcels: parcelRows(summary),
    leftOut: reasons.flatMap(([code, text]) => {
      const of = summary.classes.filter(({ reason }) => reason === Number(code));
      return of.length === 0
        ? []
        : [
            {
              reason: text,
              count: total(of, (one) => one.orders),
              counted: !NO_ORDERS.includes(Number(code) as OrderReason),
              examples: examplesOf(of),
            },
          ];
    }),
    repeats: total(summary.classes, (one) => one.repeats),
    undated: orders - dated,
    undatedExamples: examplesOf(sent.filter(({ month }) => month === "")),
  };
}
