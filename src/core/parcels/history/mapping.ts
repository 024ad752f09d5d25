import type { Units } from "../service";

/** What a column of an order table can hold. */
export const ORDER_FIELDS = [
  "order",
  "date",
  "status",
  "cancelled",
  "refunded",
  "first",
  "line",
  "sku",
  "quantity",
  "unitWeight",
  "weight",
  "length",
  "width",
  "height",
  "postcode",
  "country",
  "zone",
  "ships",
  "channel",
] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

export type WeightUnit = "lb" | "oz" | "kg" | "g";
export type SideUnit = "in" | "cm";
/** What decimals stand behind; unclear: no number of the table says. */
export type Decimals = "point" | "comma" | "unclear";
/** The last is of months by name, before or after the day. */
export type DateOrder = "y-m-d" | "m/d/y" | "d/m/y" | "d mon y";

/** How an order table is read: its columns by their headings, and what cannot be seen from them. */
export interface OrderMapping {
  readonly columns: { readonly [F in OrderField]?: string };
  /** Units of the profile. */
  readonly units: Units;
  readonly weightUnit: WeightUnit;
  readonly sideUnit: SideUnit;
  readonly dates: DateOrder;
  /** Not of weights that come from a table of products. */
  readonly decimals: Decimals;
  /** A postcode of fewer digits lost its zeros: they are put back. */
  readonly postcodeDigits: number;
  /** Code of the country that the zones are for; orders to others are counted apart. "": not looked at. */
  readonly country: string;
}

/** Whether a row is a line of an order; otherwise a row is an order. */
export const hasLines = ({ columns }: OrderMapping): boolean =>
  (["first", "line", "sku", "unitWeight"] as const).some((field) => columns[field] !== undefined);

/** Statuses of orders that were never sent, and of those that came back, in lower case. */
export const CANCELLED: readonly string[] = [
  "cancelled",
  "canceled",
  "voided",
  "failed",
  "trash",
  "draft",
  "checkout-draft",
  "wc-cancelled",
  "wc-failed",
];
export const REFUNDED: readonly string[] = [
  "refunded",
  "partially_refunded",
  "partially refunded",
  "wc-refunded",
];
/** What says that a line is not sent. */
export const NOT_SENT: readonly string[] = ["false", "no", "0"];
