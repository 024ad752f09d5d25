import { itemValue } from "../../business";
import type { Limit, Measure } from "../../portfolio";
import { measured } from "../../portfolio";
import type { Inputs } from "../../model";
import { key } from "../../names";
import type { Plan } from "../../costs/plan";
import { otherOutlays } from "../../commitments/whole";
import { CASH, COLUMN } from "./columns";
import type { LimitId, LimitState } from "./result";

/** A limit of the Business table as the search has it, and how what it measures is shown. */
export interface NamedLimit {
  readonly id: LimitId;
  readonly limit: Limit;
  readonly item: string;
  readonly unit: LimitState["unit"];
  readonly shownBound: Limit["bound"];
  readonly shownValue: number;
  /** From what the search measures to what is shown; null = nothing limits. */
  readonly show: (measure: number | null) => number | null;
}

/** What a plan earns before the seven: money of an order, and what goes out every month besides. */
export interface Earning {
  readonly plan: Plan;
  /** Orders of the month that the runway is measured at. */
  readonly lowOrders: number;
  readonly contribution: number | null;
}

const same = (measure: number | null): number | null => measure;
const sum = (column: number): Measure => ({ kind: "sum", column });

interface Rule {
  readonly id: LimitId;
  readonly item: string;
  readonly unit: LimitState["unit"];
  readonly bound: Limit["bound"];
  /** The measure with its bound for a limit's value; the name of the Business item that is missing where there is none. */
  readonly asked: (
    value: number,
    business: Inputs["business"],
    earning: Earning,
  ) => (Pick<Limit, "measure" | "bound" | "value"> & { readonly show?: NamedLimit["show"] }) | string;
}

const atMost = (measure: Measure, value: number) => ({ measure, bound: "at most", value }) as const;

/** The limits of the Business table, as data. */
const RULES: readonly Rule[] = [
  {
    id: "headcount",
    item: "Limit headcount",
    unit: "people",
    bound: "at most",
    asked: (value) => atMost(sum(COLUMN.people), value),
  },
  {
    id: "fixedShare",
    item: "Limit fixed-cost share",
    unit: "share",
    bound: "at most",
    asked: (value) => atMost({ kind: "ratio", of: COLUMN.fixed, over: COLUMN.settled }, value),
  },
  {
    id: "runway",
    item: "Limit runway months",
    unit: "months",
    bound: "at least",
    // Cash lasts m months where the month's loss is at most cash / m: what is billed is at most cash / m + what is earned.
    asked: (value, business, { plan, lowOrders, contribution }) => {
      const cash = itemValue(business, "Cash");
      if (typeof cash !== "number") return "Cash";
      if (contribution === null) return "Average order value and Gross margin";
      const credit = itemValue(business, "Credit line");
      const means = cash + (typeof credit === "number" ? credit : 0);
      const { fixed, debt } = otherOutlays(plan);
      const earned = lowOrders * contribution - fixed - debt;
      return {
        ...atMost(sum(COLUMN.billedLow), (value > 0 ? means / value : Infinity) + earned),
        show: (billed) => (billed === null || billed <= earned ? null : means / (billed - earned)),
      };
    },
  },
  {
    id: "commit",
    item: "Limit cash to commit",
    unit: "money",
    bound: "at most",
    asked: (value) => atMost(sum(COLUMN.committed), value),
  },
  {
    id: "monthEndCash",
    item: "Limit month-end cash",
    unit: "money",
    bound: "at least",
    asked: (value, business, { plan, contribution }) => {
      if (typeof itemValue(business, "Cash") !== "number") return "Cash";
      if (contribution === null) return "Average order value and Gross margin";
      return {
        measure: { kind: "lowest", from: CASH, to: CASH + plan.horizon + 1 },
        bound: "at least",
        value,
      };
    },
  },
  {
    id: "rent",
    item: "Limit rent % of sales",
    unit: "share",
    bound: "at most",
    asked: (value, business, { plan }) => {
      const price = itemValue(business, "Average order value");
      if (typeof price !== "number") return "Average order value";
      const sales = price * plan.orders[0]!;
      return {
        ...atMost(sum(COLUMN.rent), value * sales),
        show: (rent) => (rent === null || sales <= 0 ? null : rent / sales),
      };
    },
  },
  {
    id: "ownerHours",
    item: "Limit owner hours",
    unit: "hours a week",
    bound: "at most",
    asked: (value) => atMost(sum(COLUMN.ownerHours), value),
  },
];

/** Whether a workbook says anything that its areas' own advice cannot look at: a limit, people, effects. */
export function isBound({ business, people = [], effects = [] }: Inputs): boolean {
  return (
    people.length > 0 ||
    effects.length > 0 ||
    RULES.some(({ item }) => (business[key(item)]?.value ?? null) !== null)
  );
}

/** The limits that are filled in and can be checked, and those that wait for a Business item. */
export function limitsOf(
  business: Inputs["business"],
  earning: Earning,
): {
  readonly limits: readonly NamedLimit[];
  readonly notAssessed: readonly { readonly name: string; readonly missing: string }[];
} {
  const limits: NamedLimit[] = [];
  const notAssessed: { name: string; missing: string }[] = [];
  for (const { id, item, unit, bound, asked } of RULES) {
    const value = business[key(item)]?.value ?? null;
    if (value === null) continue;
    const found = value === "?" ? `${item} itself` : asked(value, business, earning);
    if (typeof found === "string") notAssessed.push({ name: item, missing: found });
    else
      limits.push({
        id,
        item,
        unit,
        shownBound: bound,
        shownValue: value as number,
        limit: { name: item, measure: found.measure, bound: found.bound, value: found.value },
        show: found.show ?? same,
      });
  }
  return { limits, notAssessed };
}

/** Sums may pass a limit by rounding. */
const ROUNDING = 1e-9;

/** What a set of options comes to under a limit, and whether it keeps it. */
export function reachedBy(
  { limit, show }: NamedLimit,
  sums: Float64Array,
): { readonly reached: number | null; readonly kept: boolean } {
  const value = measured(limit.measure, sums);
  const slack = ROUNDING * Math.max(1, Math.abs(limit.value));
  const kept =
    value === null ||
    (limit.bound === "at most" ? value <= limit.value + slack : value >= limit.value - slack);
  return { reached: show(value), kept };
}
