/** What weights and sides are given in. */
export type Units = "lb/in" | "kg/cm";
export type SideRounding = "up" | "nearest" | "none";

/** How a service finds the weight it charges for; weights and sides in the service's units. */
export interface WeightRule {
  /** Volume a unit of dimensional weight (139 cubic inches a pound); null: actual weight only. */
  readonly divisor: number | null;
  /** Dimensional weight applies only if the volume of the rounded sides is above this. */
  readonly threshold: number;
  /** Sides to whole units: up, to the nearest (half up), or as they are. */
  readonly sides: SideRounding;
  /** Weights are rounded up to multiples of this. */
  readonly increment: number;
  /** Least weight that is charged. */
  readonly minimum: number;
  /**
   * Parcels of less than `below` are charged by actual weight, rounded up to this finer increment, whatever their size
   * and the minimum: ounces below a pound are { below: 1, increment: 1 / 16 }. Null: no such rule.
   */
  readonly light: { readonly below: number; readonly increment: number } | null;
}

/** Charges by weight and zone. */
export interface RateTable {
  /** Headings of the columns. */
  readonly zones: readonly string[];
  /** Weight up to, inclusive, rising. */
  readonly upTo: readonly number[];
  /** A row a weight, a column a zone: money; null where the service is not offered. */
  readonly rates: readonly (readonly (number | null)[])[];
}

/** A share off the list rate up to a billable weight (inclusive); Infinity in the last row. Negative: a markup. */
export interface DiscountBand {
  readonly upTo: number;
  readonly discount: number;
}

/** The measures of a parcel, in the service's units; sides as the service rounds them. */
export interface Measures {
  /** Actual weight. */
  readonly weight?: number;
  readonly longest?: number;
  readonly second?: number;
  /** Longest side + 2 x (the two others together). */
  readonly lengthAndGirth?: number;
  readonly volume?: number;
}

/**
 * A surcharge and when it is due: all conditions given must hold, and of the measures at least one must be passed.
 * A residential, delivery-area, additional handling, oversize or peak surcharge is one row each.
 */
export interface Surcharge {
  readonly name: string;
  /** Money a parcel: one amount, or one a zone in the order of the rate table. */
  readonly amount: number | readonly number[];
  /** Share of the freight that is due beside the amount, whatever the group; left out: none. */
  readonly ofFreight?: number;
  /** Due if one of these is exceeded; left out: whatever the measures. */
  readonly above?: Measures;
  readonly residential?: boolean;
  /** Due in one of these delivery areas. */
  readonly areas?: readonly string[];
  /** First and last day (whole numbers, any epoch): a peak calendar has a row a season. */
  readonly from?: number;
  readonly to?: number;
  /** Of the surcharges of one group only the dearest is charged; left out: always charged. */
  readonly group?: string;
  /** Whether fuel is charged on it. */
  readonly bearsFuel?: boolean;
  /** Least billable weight of a parcel that it is due for. */
  readonly billAtLeast?: number;
}

/** To whole units (0.01, 0.05): the nearest, half away from zero, or the next above. */
export interface MoneyRounding {
  readonly unit: number;
  readonly of: "charge" | "parts";
  readonly way: "nearest" | "up";
}

/** A carrier's service with its whole price list and rules. */
export interface ParcelService {
  readonly name: string;
  readonly units: Units;
  readonly weight: WeightRule;
  readonly table: RateTable;
  /** Rising bands; none: no discount. */
  readonly discounts: readonly DiscountBand[];
  /** Least freight after the discount: money a parcel. */
  readonly minimum: number;
  /** Share of the freight and of the surcharges that bear fuel. */
  readonly fuel: number;
  readonly surcharges: readonly Surcharge[];
  /** What the service refuses to carry. */
  readonly limits: Measures;
  /** First and last day of this price list; left out: always. */
  readonly from?: number;
  readonly to?: number;
  /** Rounding of the charge, or of each of its parts, to whole units of money; null: none. */
  readonly rounding: MoneyRounding | null;
}
