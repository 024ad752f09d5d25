import type { AreaId } from "../../model";
import type { Beside } from "../../commitments/beside";
import type { PointWorth } from "../../effects";
import type { FreedPerson } from "../../people";
import type { Barred, Chosen } from "../decision";

/** A decision of the portfolio: an area, or an element of one, with the option chosen for it. */
export interface PortfolioPick {
  readonly area: AreaId;
  readonly element: string;
  readonly option: string;
  readonly today: string | null;
  /** What the area's own advice says, without limits and what it costs other areas and people. */
  readonly advised: string | null;
  /** Why the portfolio differs from the area's own advice; "" where it does not. */
  readonly why: string;
  /** Fixed by hand. */
  readonly pinned: boolean;
  /** Options that take part, and those left out with the reason ("one cost is not known", a gate). */
  readonly options: readonly string[];
  readonly leftOut: readonly { readonly option: string; readonly why: string }[];
}

/** What options cost together and not alone: a row of the visible dependency table. Money a year, costs positive. */
export interface Interaction {
  /** "Human resources serves the people of Fulfilment" */
  readonly name: string;
  /** How it is counted: "people", "space", "effect", "shared lines", "freed people". */
  readonly kind: InteractionKind;
  /** Decisions that it joins, as "Area" or "Area: Element". */
  readonly between: readonly string[];
  /** Against pricing every area beside the others as they run today. */
  readonly yearly: number;
}
export type InteractionKind = "people" | "space" | "effect" | "shared lines" | "freed people";

export const LIMIT_IDS = [
  "headcount",
  "fixedShare",
  "runway",
  "commit",
  "monthEndCash",
  "rent",
  "ownerHours",
] as const;
export type LimitId = (typeof LIMIT_IDS)[number];

/** A limit of the Business table. */
export interface LimitState {
  readonly id: LimitId;
  /** "Limit headcount" */
  readonly name: string;
  /** At which orders it is looked at: "at plan"; left out where it is at plan as all figures are. */
  readonly at?: string;
  readonly bound: "at least" | "at most";
  readonly value: number;
  readonly unit: "people" | "share" | "months" | "money" | "hours a week";
  /** What the set comes to; null = not limited by anything (no burn, no month below). */
  readonly reached: number | null;
  readonly today: number | null;
  readonly kept: boolean;
  /** What this limit alone costs a year: money; null where the limits cannot all be kept. */
  readonly cost: number | null;
  /** The value to which it would have to be loosened; null where loosening it does not help, or it need not be. */
  readonly loosenTo: number | null;
  /** Whether that helps only together with the others that have such a value; else the others stay as they are. */
  readonly together: boolean;
  readonly sheet: string;
  readonly cell: string;
}

/** Figures of the whole business with one set of options. Money, a settled year where nothing else is said. */
export interface PortfolioFigures {
  readonly yearlyCost: number;
  /** Mean fit of the decisions, 0-100. */
  readonly fit: number | null;
  readonly people: number;
  readonly ownerHoursAWeek: number;
  /** Settled month: money, its fixed part, and what is billed (without owner's hours and interest on money tied up). */
  readonly monthlyCost: number;
  readonly fixedCost: number;
  readonly billed: number;
  readonly fixedShare: number | null;
  /** Must still be paid after 90 days whatever happens. */
  readonly committed: number;
  readonly committedByArea: readonly { readonly area: AreaId; readonly committed: number }[];
  /** Largest area's share of the commitments. */
  readonly largestShare: { readonly area: AreaId; readonly share: number } | null;
  /** The outside provider that is billed for most, over all areas: share of the settled month. */
  readonly provider: { readonly name: string; readonly share: number } | null;
  readonly rent: number;
  readonly rentOfSales: number | null;
  /** Sales - variable cost over that less fixed cost; null where not assessed. */
  readonly operatingLeverage: number | null;
  readonly operatingProfit: number | null;
  readonly operatingProfitFallen: number | null;
  readonly cover: number | null;
  readonly coverFallen: number | null;
  /** Months that cash and credit last; null = not assessed, Infinity = nothing is burned. */
  readonly runway: number | null;
  /** The same at the 10th percentile of orders; null where Low and High are not given. */
  readonly runwayAtLow: number | null;
  /** Cash at the end of each month (0 = today); null = not assessed. */
  readonly monthEnds: Float64Array | null;
  readonly lowest: { readonly cash: number; readonly month: number } | null;
}

/** A point of a frontier: the cheapest set that has at least so much of the other. */
export interface FrontierPoint {
  readonly yearlyCost: number;
  /** Mean fit, or commitments beyond 90 days. */
  readonly other: number;
  /** Options by decision, in the order of `picks`. */
  readonly options: readonly string[];
}

/** A set of options with what it comes to. */
export interface PortfolioSet {
  readonly options: readonly string[];
  readonly figures: PortfolioFigures;
}

/** The seven areas as one portfolio. */
export interface PortfolioResult {
  readonly picks: readonly PortfolioPick[];
  /** Areas without an option whose cost is complete: they stay out of all figures. */
  readonly leftOut: readonly AreaId[];
  /** The recommended set: the areas' own advice, but where a limit or what others pay for it is in the way. */
  readonly recommended: PortfolioSet;
  /** Cheapest within the limits, or without them where they cannot all be kept; near ties are not looked at. */
  readonly cheapest: PortfolioSet;
  /** What the cheapest would save against the recommended, in a sentence; "" where nothing. */
  readonly cheaper: string;
  /** Today's set; null where a decision marks none, or its cost is not known. */
  readonly today: PortfolioSet | null;
  /** Cheapest without limits. */
  readonly unlimited: PortfolioSet;
  /** The areas' own advice taken together; null where one gives none. */
  readonly advised: PortfolioSet | null;
  /** Within all limits. */
  readonly feasible: boolean;
  readonly limits: readonly LimitState[];
  /** Options that a limit keeps out beside the others of the recommended set; [] where not all can be kept. */
  readonly keptOut: readonly Barred[];
  /** Limits of the Business table that could not be checked, and the item that they wait for. */
  readonly notAssessed: readonly { readonly name: string; readonly missing: string }[];
  /** Areas alone (beside the others as they run today), then the interactions: they add up to the yearly cost. */
  readonly alone: readonly { readonly area: AreaId; readonly yearly: number }[];
  readonly interactions: readonly Interaction[];
  readonly freed: readonly FreedPerson[];
  /** What no area's own cost has: with the areas, each beside the others as recommended, it adds up to the yearly cost. */
  readonly beside: readonly Beside[];
  readonly worths: readonly PointWorth[];
  readonly costAgainstFit: readonly FrontierPoint[];
  readonly costAgainstCommitment: readonly FrontierPoint[];
  /** Value of the owner's hour at which the recommended set costs as much as today's; null where there is none. */
  readonly ownersHourBreakEven: number | null;
  /** Yearly cost of the recommended set and of today's with the owner's hour at 0. */
  readonly atNoOwnersHour: { readonly recommended: number; readonly today: number | null };
}

/** What the portfolio is worked out with. */
export interface PortfolioSettings {
  readonly preset: ReadonlyMap<string, number>;
  readonly chosen: readonly Chosen[];
  /** Whether the frontiers are worked out; left out: yes. */
  readonly frontiers?: boolean;
}
