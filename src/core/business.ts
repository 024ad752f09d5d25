import { AREA_NAMES } from "./areas/names";
import type { UNKNOWN } from "./model";
import { GROUPS, type BusinessItem, type Inputs } from "./model";
import { bareKey, key } from "./names";

/** What kind of value an item holds. */
export type ItemType = "count" | "fraction" | "money" | "months" | "text";

export interface StandardItem {
  /** `key(name)`, under which Inputs.business holds it. */
  readonly key: string;
  readonly name: string;
  readonly type: ItemType;
  /** What a blank means: a number, or null where the item is required where it is used (or simply not set). */
  readonly fallback: number | null;
  /** Whether the count is scaled by the month's orders when "Moves with" is blank. */
  readonly movesWithOrders: boolean;
  readonly unit: string;
}

const item = (
  name: string,
  type: ItemType,
  fallback: number | null,
  unit = "",
  movesWithOrders = false,
): StandardItem => ({ key: key(name), name, type, fallback, movesWithOrders, unit });

/** The items of the Business table that have a meaning of their own, in the contract's order. */
export const STANDARD_ITEMS: readonly StandardItem[] = [
  item("Orders per month", "count", null, "orders"),
  item("First month", "count", 1, "1-12"),
  item("Growth per year", "fraction", 0),
  ...Array.from({ length: 12 }, (_, month) => item(`Season ${month + 1}`, "count", 1, "factor")),
  item("Horizon", "months", 36, "months"),
  item("Discount rate", "fraction", null, "a year"),
  item("Average order value", "money", null, "an order"),
  item("Gross margin", "fraction", null),
  item("Units per order", "count", null, "units"),
  item("Lines per order", "count", null, "lines"),
  item("Parcels per order", "count", null, "parcels"),
  item("Return rate", "fraction", null, "of orders"),
  item("Contacts per order", "count", null, "contacts"),
  item("Transactions per month", "count", null, "transactions", true),
  item("Share of transactions integrated", "fraction", 0),
  item("People outside the seven areas", "count", 0, "people"),
  item("Hires per person per year", "count", null, "hires"),
  item("Owner's hour", "money", 0, "an hour"),
  item("Price change", "fraction", 0, "a year"),
  ...GROUPS.map((group) => item(`Price change ${group}`, "fraction", null, "a year")),
  item("Cash", "money", null),
  item("Credit line", "money", null),
  item("Other fixed costs per month", "money", null),
  item("Interest per year", "money", null),
  item("Debt service per year", "money", null),
  item("Price of fit", "money", 0, "a year"),
  ...Object.values(AREA_NAMES).map((area) => item(`Price of fit ${area}`, "money", null, "a year")),
  item("Near tie", "fraction", 0.05),
  item("Value proposition", "text", null),
  item("Limit headcount", "count", null, "people"),
  item("Limit fixed-cost share", "fraction", null),
  item("Limit runway months", "months", null, "months"),
  item("Limit cash to commit", "money", null),
  item("Limit month-end cash", "money", null),
  item("Limit rent % of sales", "fraction", null),
  item("Limit owner hours", "count", null, "hours a week"),
];

const BY_KEY = new Map(STANDARD_ITEMS.map((standard) => [standard.key, standard]));

/** The standard item of that name, or undefined for an item of the user's own. */
export function standardItem(itemKey: string): StandardItem | undefined {
  return BY_KEY.get(itemKey);
}

/** An item that the Business table does not hold, for a calculation that sets it. */
export function blankItem(itemKey: string, name = BY_KEY.get(itemKey)?.name ?? itemKey): BusinessItem {
  const standard = BY_KEY.get(itemKey);
  return {
    name,
    value: null,
    text: "",
    unit: standard?.unit ?? "",
    movesWithOrders: standard?.movesWithOrders ?? false,
    low: null,
    high: null,
    source: "",
    note: "",
    at: { sheet: "", cells: {} },
  };
}

/**
 * The number of a Business item: as filled in, else its default; `unknown` where the cell holds `?`, null where it
 * is blank and has no default.
 */
export function itemValue(business: Inputs["business"], name: string): number | null | typeof UNKNOWN {
  const itemKey = bareKey(name);
  const found: BusinessItem | undefined = business[itemKey];
  return found?.value ?? BY_KEY.get(itemKey)?.fallback ?? null;
}

/** The same where only a number is of use: `?` and blank become the fallback given. */
export function itemNumber(business: Inputs["business"], name: string, fallback = 0): number {
  const value = itemValue(business, name);
  return typeof value === "number" ? value : fallback;
}
