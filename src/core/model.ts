/** The inputs of the calculation: plain, immutable, JSON-like data. What is blank on the sheet is null; `?` is UNKNOWN. */

import type { OwnItems } from "./parcels/ownItems";
import type { ParcelProfile } from "./parcels/profile";
import type { ParcelService } from "./parcels/service";

export const UNKNOWN = "?";
export type Unknown = typeof UNKNOWN;
/** A number as read: a number, `?`, or null for blank. A 0 that means "blank" has already become null, `zero` and `none` are 0. */
export type Entry = number | Unknown | null;

export const AREA_IDS = [
  "marketing",
  "facilities",
  "customerService",
  "it",
  "fulfilment",
  "finance",
  "humanResources",
] as const;
export type AreaId = (typeof AREA_IDS)[number];

export type Kind = "in-house" | "outsourced" | "hybrid";
export type Basis = "contract" | "invoice" | "quote" | "list" | "estimate" | "published";
export type Period = "month" | "year";
export type TariffMethod = "graduated" | "volume" | "flat" | "stepped flat" | "package";

export const GROUPS = [
  "Facility",
  "Labor",
  "Supplies",
  "Delivery",
  "Fees",
  "Inventory",
  "Systems",
  "People",
  "Capital",
  "Owner",
  "Credit",
  "Other",
] as const;
export type Group = (typeof GROUPS)[number];

/** One tier: up to and including `upTo` units (Infinity for an open last tier), at `price`. For "package", upTo is the size. */
export interface Tier {
  readonly upTo: number;
  readonly price: number;
}
export interface Tariff {
  readonly method: TariffMethod;
  readonly tiers: readonly Tier[];
}

/** Drivers whose volume the plan gives. */
export const DRIVERS = [
  "month",
  "week",
  "quarter",
  "year",
  "order",
  "unit",
  "line",
  "parcel",
  "return",
  "contact",
  "revenue",
  "transaction",
  "manual transaction",
  "person",
  "hire",
  "sq ft",
  "owner hour",
  "once",
  "percent of",
  "minimum",
  "tied up",
  "leaving",
] as const;
export type StandardDriver = (typeof DRIVERS)[number];
/** A standard driver, or "item": any other item of the Business table, named by `item` (its key). */
export type Driver =
  | { readonly kind: StandardDriver }
  | { readonly kind: "item"; readonly item: string; readonly label: string };

/** The columns of a cost table. */
export const COST_COLUMNS = [
  "area",
  "option",
  "line",
  "driver",
  "rate",
  "source",
  "quantity",
  "unit",
  "group",
  "kind",
  "element",
  "tiers",
  "method",
  "step",
  "minimum",
  "maximum",
  "period",
  "base",
  "service",
  "from",
  "to",
  "months",
  "term",
  "yearlyChange",
  "low",
  "high",
  "basis",
  "avoidable",
  "fte",
  "sqft",
  "status",
  "date",
  "note",
] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

/** Where a table row was read: sheet, and the A1 address of each cell that the row has. */
export interface Place<Column extends string = string> {
  readonly sheet: string;
  readonly cells: { readonly [C in Column]?: string };
}

/** A line of a cost table, as read. The names of its columns are a public contract. */
export interface CostLine {
  readonly option: string;
  readonly name: string;
  readonly driver: Driver;
  /** Money per unit, or a fraction for revenue and percent of; null with Tiers; with a Service its mean charge a parcel. */
  readonly rate: Entry;
  /** Units per driver volume; null = 1. */
  readonly quantity: Entry;
  readonly unit: string;
  readonly group: Group;
  /** As written in the Kind column; null = blank. */
  readonly kind: Kind | null;
  /** Part of the area that is decided on its own; "" = none. */
  readonly element: string;
  readonly tiers: Tariff | null;
  readonly step: Entry;
  readonly minimum: Entry;
  readonly maximum: Entry;
  readonly period: Period;
  /** What percent of, minimum or tied up refers to: names of lines or groups, or "orders". */
  readonly base: readonly string[];
  /** The carrier services that give the Rate, parted by semicolons; "" = none does. */
  readonly service: string;
  /** First month, "today", or null. */
  readonly from: number | "today" | null;
  readonly to: number | null;
  /** Life of a one-off in months; null = the Horizon. */
  readonly months: Entry;
  /** Months of notice or commitment left, or the months a block is held; null = blank. */
  readonly term: Entry;
  /** A year; null = the group's price change. */
  readonly yearlyChange: Entry;
  readonly low: Entry;
  readonly high: Entry;
  readonly basis: Basis | null;
  /** Share of the cost that ends when the current option is dropped, 0-1; null = 1. */
  readonly avoidable: number | null;
  readonly fte: Entry;
  readonly sqft: Entry;
  readonly current: boolean;
  readonly source: string;
  /** ISO date, or "" */
  readonly date: string;
  readonly note: string;
  readonly at: Place<CostColumn>;
}

export type Gate = "must stay in-house" | "must not stay in-house" | "out";
/** A row of a ratings table. A range "2 to 4" has low 2, high 4, rating 3 (its middle); else low = high = rating. */
export interface Rating {
  readonly criterion: string;
  /** 1-5; null = blank */
  readonly rating: Entry;
  readonly low: number | null;
  readonly high: number | null;
  /** Swing points 0-100; null = blank. */
  readonly weight: number | null;
  /** "" = worded one way: 1 clearly ours ... 5 clearly theirs. */
  readonly option: string;
  readonly gate: Gate | null;
  /** Already priced by a cost line, so left out of the score. */
  readonly priced: boolean;
  readonly note: string;
  readonly at: Place;
}

/** An option of an area: rows with the same text in the Option column, and the area's `all` rows. */
export interface OptionInputs {
  readonly name: string;
  readonly kind: Kind | null;
  /** True where Status marks today's option (in any element). */
  readonly current: boolean;
  /** Elements in which this option is today's; [""] for an area without elements; [] if not current. */
  readonly currentElements: readonly string[];
  readonly lines: readonly CostLine[];
}

export interface AreaInputs {
  readonly area: AreaId;
  /** The sheet the area's cost lines were read from (the first, if several). */
  readonly sheet: string;
  readonly options: readonly OptionInputs[];
  /** Elements in table order; [] if the area is decided as a whole. */
  readonly elements: readonly string[];
  readonly ratings: readonly Rating[];
  /** Fulfilment: what nobody else may handle, so that no provider can have all orders. Left out: nothing. */
  readonly ownItems?: OwnItems;
}

/** An item of the Business table. */
export interface BusinessItem {
  readonly name: string;
  readonly value: Entry;
  /** Text of the value where it is not a number ("low cost"), else "". */
  readonly text: string;
  readonly unit: string;
  readonly movesWithOrders: boolean;
  readonly low: Entry;
  readonly high: Entry;
  readonly source: string;
  readonly note: string;
  readonly at: Place;
}

/** A named set of changes. `target` is the key of a Business item, or names a cost line. */
export interface ScenarioChange {
  readonly item: string;
  /** set: the new value; times: factor on the value ("x 1.2", "+10%", "-5%"). */
  readonly how: "set" | "times";
  readonly value: number;
  readonly at: Place;
}
export interface Scenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}

/** What becomes of the time of a person that an area no longer needs. */
export const IF_FREED = ["leaves", "redeployed", "stays", "hours stop"] as const;
export type IfFreed = (typeof IF_FREED)[number];

/** A row of the People table. */
export interface PersonInputs {
  readonly name: string;
  /** Loaded cost a year: money. */
  readonly yearlyCost: Entry;
  /** Share of time by area, 0-1; what is left is work outside the seven. */
  readonly shares: { readonly [A in AreaId]?: number | Unknown };
  /** null = blank: counted as stays. */
  readonly ifFreed: IfFreed | null;
  readonly at: Place;
}

/** A row of the Correlations table: two uncertain inputs that move together. */
export interface CorrelationInputs {
  /** A Business item, or a cost line as "Line", "Option: Line" or "Area: Option: Line". */
  readonly a: string;
  readonly b: string;
  /** Spearman's, -1 to 1. */
  readonly rank: number;
  readonly at: Place;
}

export type EffectHow = "set" | "add" | "times";
/** A row of the Effects table: what choosing an option does to an item of the business. */
export interface EffectInputs {
  readonly area: AreaId;
  /** "" = the area as a whole. */
  readonly element: string;
  /** The option's name as its cost lines have it. */
  readonly option: string;
  /** Key of the item: a Business item's, or one that only effects have (core/effects). */
  readonly item: string;
  readonly label: string;
  readonly how: EffectHow;
  /** null = blank: assumed equal. */
  readonly value: Entry;
  readonly low: Entry;
  readonly high: Entry;
  readonly source: string;
  readonly at: Place;
}

/** What the rates of lines with a Service were worked out from. */
export interface Delivery {
  /** Those that can be used, one a name. */
  readonly services: readonly ParcelService[];
  /** Null: no table of parcels could be used. */
  readonly profile: ParcelProfile | null;
  /** The corners of the tables that the report watches: very long ones are left out. */
  readonly at: readonly Place[];
}

/** Everything that was read. Business items are keyed by `key(name)` (core/names.ts). */
export interface Inputs {
  readonly business: { readonly [itemKey: string]: BusinessItem };
  readonly areas: readonly AreaInputs[];
  readonly scenarios: readonly Scenario[];
  /** Left out where no line has a Service. */
  readonly delivery?: Delivery;
  /** Rows of the People table; left out where there is none. */
  readonly people?: readonly PersonInputs[];
  /** Rows of the Effects table; left out where there is none. */
  readonly effects?: readonly EffectInputs[];
  /** Rows of the Correlations table; left out where there is none. */
  readonly correlations?: readonly CorrelationInputs[];
  /** The calendar month of month 1 of the plan; left out where First month is blank. */
  readonly planStart?: { readonly year: number; readonly month: number };
  /** True when the workbook carries the sample's mark: a report on it is stamped EXAMPLE. */
  readonly example: boolean;
}

/** What was wrong, and where. A problem never stops the other sheets from being read. */
export interface Problem {
  readonly sheet: string;
  /** A1 address; "" if the problem is the sheet's as a whole. */
  readonly cell: string;
  readonly severity: "error" | "warning";
  /** What was read and what is expected. */
  readonly message: string;
}
