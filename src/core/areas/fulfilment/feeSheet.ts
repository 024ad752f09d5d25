import type { Group, StandardDriver } from "../../model";

/** A line of a provider's fee sheet, still without its price. */
export interface FeeLine {
  readonly name: string;
  readonly driver: StandardDriver | { readonly item: string };
  readonly group: Group;
  /** What one unit of the Rate is: "a pallet and month". */
  readonly unit: string;
  readonly note: string;
  readonly base?: string;
  readonly from?: "today";
  /** What the business itself has beside the fees: nothing to ask a provider for. */
  readonly own?: true;
  /** A surcharge of the months before holidays: a row for each of them in the plan. */
  readonly peak?: true;
}

type Row = readonly [
  string,
  FeeLine["driver"],
  Group,
  string,
  string?,
  Partial<Pick<FeeLine, "base" | "from" | "own" | "peak">>?,
];
const item = (name: string): FeeLine["driver"] => ({ item: name });

const ROWS: readonly Row[] = [
  ["Receiving, by pallet", item("Pallets received per month"), "Fees", "a pallet"],
  ["Receiving, by container", item("Containers received per month"), "Fees", "a container"],
  ["Receiving, by the hour", item("Receiving hours per month"), "Fees", "an hour"],
  ["Storage, by pallet", item("Pallets stored"), "Fees", "a pallet and month"],
  ["Storage, by bin", item("Bins stored"), "Fees", "a bin and month"],
  ["Storage, by cubic foot", item("Cubic feet stored"), "Fees", "a cubic foot and month"],
  [
    "Storage, long-term uplift",
    item("Cubic feet stored long"),
    "Fees",
    "a cubic foot and month",
    "On top of storage, for goods that stay longer than the quote allows",
  ],
  ["Pick and pack, first pick", "order", "Fees", "an order", "With the picks that it includes"],
  ["Further picks", item("Further picks per month"), "Fees", "a pick", "Picks beyond the first of an order"],
  ["Kitting and inserts", item("Kits per month"), "Fees", "a kit"],
  ["Boxes and filling", "parcel", "Supplies", "a parcel"],
  ["Delivery as billed", "parcel", "Delivery", "a parcel", "Or the carrier's table under Service"],
  [
    "Fuel and carrier surcharges",
    "percent of",
    "Delivery",
    "of delivery",
    "",
    { base: "Delivery as billed" },
  ],
  ["Returns", "return", "Fees", "a return", "Label, check, put back"],
  ["Account fee", "month", "Fees", "a month"],
  ["Software and integration", "month", "Systems", "a month"],
  ["Insurance of the stock", "month", "Inventory", "a month"],
  [
    "Least fees a month",
    "minimum",
    "Fees",
    "a month",
    "Base says what counts towards it: a group, lines split by semicolons, or blank for all",
    { base: "Fees" },
  ],
  ["Peak surcharge", "order", "Fees", "an order", "From and To are months of the plan", { peak: true }],
  ["Set-up", "once", "Fees", "once", "", { from: "today" }],
  ["Moving the stock in", "once", "Other", "once", "", { from: "today" }],
  [
    "Our time to manage them",
    "owner hour",
    "Owner",
    "an hour",
    "Quantity = hours a month; Rate blank = Owner's hour",
    { own: true },
  ],
  [
    "Money tied up in stock",
    "tied up",
    "Inventory",
    "tied up",
    "As in the other options",
    { base: "orders", own: true },
  ],
  ["Pulling the stock out on leaving", "leaving", "Fees", "once", "Counts once this is today's option"],
];

/** The fee sheet of a fulfilment house: a row for every way in which such houses charge. */
export const FEE_SHEET: readonly FeeLine[] = ROWS.map(
  ([name, driver, group, unit, note = "", more = {}]) => ({
    name,
    driver,
    group,
    unit,
    note,
    ...more,
  }),
);

/** Calendar months of the peak surcharge as the sheet proposes them: November and December. */
const PEAK = { first: 11, length: 2 };

/**
 * The months of the plan that the proposed peak falls in, a stretch a year.
 *
 * @param firstMonth calendar month in which the plan begins
 * @param horizon months of the plan
 */
export function peakMonths(
  firstMonth: number,
  horizon: number,
): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  const first = ((PEAK.first - firstMonth + 12) % 12) + 1;
  for (let from = first - 12; from <= horizon; from += 12) {
    const to = Math.min(horizon, from + PEAK.length - 1);
    if (to >= 1) stretches.push({ from: Math.max(1, from), to });
  }
  return stretches;
}
