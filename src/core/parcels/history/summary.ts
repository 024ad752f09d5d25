import type { Units } from "../service";

/** What became of an order, from the first thing looked at to the last; only "" is in the parcel profile. */
export const ORDER_REASONS = {
  0: "",
  1: "no order number",
  2: "cancelled",
  3: "nothing to send",
  4: "rows that repeat it differ",
  5: "the quantity is missing or no whole number",
  6: "the weight is below 0",
  7: "the weight is not a number",
  8: "no weight",
  9: "too heavy for a parcel",
  10: "a side is not a number above 0",
  11: "to another country",
  12: "no postcode or zone",
  13: "no zone for its postcode",
} as const;
export type OrderReason = keyof typeof ORDER_REASONS;
/** Codes of ORDER_REASONS. */
export const WHY = {
  fine: 0,
  noNumber: 1,
  cancelled: 2,
  nothingSent: 3,
  differ: 4,
  quantity: 5,
  negative: 6,
  text: 7,
  noWeight: 8,
  heavy: 9,
  sides: 10,
  abroad: 11,
  noPlace: 12,
  noZone: 13,
} as const satisfies { readonly [name: string]: OrderReason };

/** Sums over the orders of a class: whole numbers. */
export const MEASURES = [
  "orders",
  "repeats",
  "lines",
  "units",
  "returned",
  "weight",
  "longest",
  "second",
  "shortest",
] as const;
export type Measure = (typeof MEASURES)[number];

/** Orders that count alike. */
export interface OrderClass extends Readonly<Record<Measure, number>> {
  readonly reason: OrderReason;
  /** 2026-03; "" where the date is missing or cannot be read. */
  readonly month: string;
  /** "" unless the reason is 0, like the channel; band and size 0. */
  readonly zone: string;
  /** The sales channel as the table names it; "" where it names none. */
  readonly channel: string;
  /** Upper end of the weight band, in ten-thousandths of the unit. */
  readonly band: number;
  /** Class of the volume from 1; 0: not measured. */
  readonly size: number;
  /** The first order number in the order of their characters; "" of parcels with a month: nothing is asked about them. */
  readonly example: string;
}

/** Orders counted by class: the whole of what a profile is made from. */
export interface OrderSummary {
  readonly units: Units;
  /** In the order of classKey. */
  readonly classes: readonly OrderClass[];
}

const classKey = ({ reason, month, zone, channel, band, size }: OrderClass): string =>
  [
    String(reason).padStart(2, "0"),
    month,
    zone,
    channel,
    String(band).padStart(8, "0"),
    String(size).padStart(2, "0"),
  ].join("\t");

/**
 * Adds summaries up: counts and sums are added class by class, of examples the first is kept. For tables that share no
 * order, the summary of all rows is the merged summary of the tables.
 * @throws RangeError where the units differ
 */
export function mergeSummaries(first: OrderSummary, ...others: readonly OrderSummary[]): OrderSummary {
  const count = classCounter();
  for (const { units, classes } of [first, ...others]) {
    if (units !== first.units)
      throw new RangeError(
        `summaries in ${first.units} and ${units} cannot be added; make both in the same units`,
      );
    for (const one of classes) count.add(one);
  }
  return count.summary(first.units);
}

/** Adds classes up one by one. */
export function classCounter(): {
  readonly add: (one: OrderClass) => void;
  readonly summary: (units: Units) => OrderSummary;
} {
  const found = new Map<string, { -readonly [P in keyof OrderClass]: OrderClass[P] }>();
  return {
    add: (one) => {
      const at = classKey(one);
      const sums = found.get(at);
      if (!sums) {
        found.set(at, { ...one });
        return;
      }
      for (const measure of MEASURES) sums[measure] += one[measure];
      if (one.example < sums.example) sums.example = one.example;
    },
    summary: (units) => ({
      units,
      classes: [...found.keys()].sort((a, b) => (a < b ? -1 : 1)).map((at) => found.get(at)!),
    }),
  };
}

/** A class as a row of the statement's answer. */
export function classOfRow(row: { readonly [column: string]: string | number | null }): OrderClass {
  const of = (column: string): number => Number(row[column]);
  const text = (column: string): string => String(row[column] ?? "");
  return {
    reason: of("reason") as OrderReason,
    month: text("order_month"),
    zone: text("zone_name"),
    channel: text("channel"),
    band: of("band"),
    size: of("size_class"),
    orders: of("orders"),
    repeats: of("repeats"),
    lines: of("lines"),
    units: of("units"),
    returned: of("returned"),
    weight: of("weight"),
    longest: of("longest"),
    second: of("second_longest"),
    shortest: of("shortest"),
    example: text("example"),
  };
}

/** Classes in the order of classKey. */
export const summaryOf = (units: Units, classes: readonly OrderClass[]): OrderSummary =>
  mergeSummaries({ units, classes });
