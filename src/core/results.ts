import type { LikeForLike } from "./likeForLike/model";
import type { AreaId, CostLine, Group, Kind } from "./model";

/** A row of an option's schedule. Arrays have a place for every month: index 0 is special, 1..Horizon are the plan's months. */
export interface CostRow {
  /** "line", or a row the engine adds: "top-up" to a minimum, "still to pay" (stranded), "leaving" charges of the option given up. */
  readonly type: "line" | "top-up" | "still to pay" | "leaving";
  readonly label: string;
  readonly group: Group | "Top-up to minimum" | "Still to pay";
  /** The line this row comes from. */
  readonly line: CostLine;
  /** Monthly view: index 0 = the settled month, m = month m. Money. */
  readonly monthly: Float64Array;
  /** When it is paid (also the owner's hours): index 0 = today, m = end of month m. Money. */
  readonly cash: Float64Array;
  /** Share of the monthly cost still due if this option is dropped (1 - avoidable). */
  readonly unavoidable: number;
}

/** A cell that holds `?` and makes an option's cost incomplete. */
export interface UnknownInput {
  /** "Storage (Rate)" or "Contacts per order". */
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  /** The value at which this option would become the best, others unchanged; null if none does. */
  readonly flipsAt: number | null;
}

/**
 * An option with the space that Facilities supplies to it: today's as Facilities runs with today's options, another as it
 * would with the recommended ones. The space is in no other figure: the total must not count it twice.
 */
export interface SpaceFigures {
  /** A settled month of the space; 0 if none. */
  readonly spaceCost: number;
  /** Months 1-12 of it. */
  readonly spaceFirstYear: number;
  /** Settled month / orders; null at zero orders. */
  readonly costPerOrder: number | null;
  /** 12-month cost over 12 months' orders (the report's cost per order). */
  readonly twelveMonthCostPerOrder: number | null;
}

/** The figures of one option (of an area, or of an element of it). Money unrounded. */
export interface OptionResult extends SpaceFigures {
  readonly option: string;
  readonly kind: Kind | null;
  readonly current: boolean;
  /** 0-100, or null without ratings. */
  readonly fit: number | null;
  /** Why a gate or a missing figure excludes it; "" = it may be chosen. */
  readonly excluded: string;
  /** Which limit of the user's it would not keep beside the other areas' options; left out where none. */
  readonly barred?: string;
  readonly unknown: readonly UnknownInput[];
  readonly rows: readonly CostRow[];
  /** Its lines, an option's at a time where elements are mixed. */
  readonly parts: readonly (readonly CostLine[])[];
  /** A settled month at the stated orders. */
  readonly monthlyCost: number;
  /** Months 1-12 of the monthly view; null if the Horizon is not set. */
  readonly firstYearCost: number;
  /** null without a discount rate. */
  readonly presentCost: number | null;
  /** Equivalent annual cost, the figure that decides; null without a discount rate. */
  readonly yearlyCost: number | null;
  /** Settled month by group, in the order Facility, Labor, Supplies, Delivery, then the table's; "Top-up to minimum" last. */
  readonly byGroup: { readonly [group: string]: number };
  /** One-off cash paid by choosing it (once, leaving; positive = outlay), undiscounted, over the Horizon. */
  readonly oneOffCash: number;
  /** What it ties up as it begins (deposits, stock) beyond what is tied up today; it comes back. Undiscounted. */
  readonly tiedUpCash: number;
  /** Sum of the rows "Still to pay", undiscounted, over the Horizon. */
  readonly stillToPay: number;
  /** Share of the settled month in lines that do not change with a few orders more or less. */
  readonly fixedShare: number | null;
  /** Monthly cost at orders + 1 less monthly cost at orders. */
  readonly marginalCost: number;
  /** Highest all-in price an order at which leaving it does not cost more; only for today's option. */
  readonly walkAwayPrice: number | null;
  /** People the option needs in a settled month. */
  readonly people: number;
  /** Square feet it needs (in Facilities: supplies). */
  readonly space: number;
  /** Of today's option that takes space: the same in the recommended set, where it stays and others change. */
  readonly advised?: SpaceFigures;
}

/** How sure an advice is, surest first. */
export const SURENESS = ["clear", "likely", "too close", "not enough data"] as const;
export type Sureness = (typeof SURENESS)[number];

/** What would flip a recommendation: one cost or the order volume changed, all else as it is. */
export interface Flip {
  readonly what: string;
  /** "cost": a rate; "orders": orders per month; "hour": what the owner's hour is worth; "unknown": a `?`. */
  readonly type: "cost" | "orders" | "hour" | "unknown";
  readonly from: number | null;
  readonly to: number;
  /** What the two are of: "an order", "a month"; "" where only the user knows. Tiers: TIER_PRICES, both are factors. */
  readonly unit: string;
  /** The option that would then be best. */
  readonly option: string;
  /** Of a `?`: on which side of `to` the option would be best. */
  readonly side?: "above" | "below";
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The decision about an area, or about one element of it. */
export interface Decision {
  /** "" for an area as a whole. */
  readonly element: string;
  /** Today's option; null if none is marked. */
  readonly current: string | null;
  /** Lowest yearly cost among options no gate excludes; null if none can be compared. */
  readonly byCost: string | null;
  readonly recommended: string | null;
  readonly runnerUp: string | null;
  /** Yearly cost of the recommended less that by cost alone. */
  readonly judgementPrice: number;
  /** Outsource score 0-100; null without ratings. */
  readonly score: number | null;
  readonly sure: Sureness;
  /** Yearly cost of the comparison (today's, else the runner-up) less the recommended; null if one is not known. */
  readonly yearlySaving: number | null;
  readonly reasons: readonly string[];
  readonly flips: readonly Flip[];
  readonly options: readonly OptionResult[];
  /** Where known ranges made the tie that decided: the option that is level with the cheapest. */
  readonly level?: LevelOption;
  /** Why the set of the seven has another option than this decision's own advice. */
  readonly setWhy?: string;
  /** Why a change that is too close to call under uncertainty had better wait, and for what. */
  readonly wait?: string;
  /** Why one that is too close to call need not wait: only to another change, or for all seven it is not. */
  readonly together?: string;
}

/** An area decided element by element also has `elements`; its own options are then whole-area options and the mix. */
export interface AreaResult extends Decision {
  readonly area: AreaId;
  readonly elements: readonly Decision[];
  /** Whether the options cost the same things; left out where nobody asked. */
  readonly likeForLike?: LikeForLike;
}

/** From `from` to `to` orders a month (whole orders, both inclusive) `cheapest` costs least; "equal" where two tie for it. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly cheapest: string;
}

/** An option that the ranges which are known do not tell from the cheapest. */
export interface LevelOption {
  readonly option: string;
  /** Its yearly cost less the cheapest one's that 10 and 90 % of cases do not exceed: money, p10 <= 0 <= p90. */
  readonly p10: number;
  readonly p90: number;
}

/** What known ranges make of a decision: options whose 80 % interval of the difference to the cheapest contains 0. */
export interface RangeTie {
  readonly area: AreaId;
  readonly element: string;
  /** The cheapest on the stated figures. */
  readonly leader: string;
  readonly level: readonly LevelOption[];
}

/** The results of the whole calculation. */
export interface Analysis {
  readonly areas: readonly AreaResult[];
  readonly fulfilment: { readonly intervals: readonly Interval[] };
  /** Discount factor of each month: index 0 = today (1), m = end of month m. */
  readonly discountFactors: Float64Array | null;
  /** Orders in each month: index 0 = the stated orders a month. */
  readonly orders: Float64Array;
  /** Decisions in which known ranges made options equal; left out where nobody looked. */
  readonly ties?: readonly RangeTie[];
  /** Options fixed by hand; left out where none is. */
  readonly chosen?: readonly {
    readonly area: string;
    readonly element: string;
    readonly option: string;
  }[];
}
