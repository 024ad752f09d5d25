import { itemValue } from "../../business";
import type { Inputs } from "../../model";
import { key } from "../../names";
import { positionsNeeded } from "../../storage/space";

/** A Business item that a fee sheet charges by, or that such an item is worked out from. */
export interface FeeItem {
  readonly name: string;
  readonly unit: string;
  readonly movesWithOrders: boolean;
  /** How it follows from other items; null: only the business can know it. */
  readonly from: Derivation | null;
}

/** How an item follows from others. */
export interface Derivation {
  readonly needs: readonly string[];
  /** A formula over the items in square brackets. */
  readonly formula: string;
  readonly of: (...numbers: number[]) => number;
  /** In words, for its Source. */
  readonly how: string;
}

const item = (
  name: string,
  unit: string,
  movesWithOrders: boolean,
  from: Derivation | null = null,
): FeeItem => ({ name, unit, movesWithOrders, from });

/** Round-ups subtract a relative 1e-9, as the core's do, so that 400 / 40 is 10 pallets and not 11. */
const roundedUp = (quotient: string): string => `ROUNDUP(${quotient}*(1-1E-9),0)`;

/** The items of a fee sheet, in an order in which each follows from those before it. */
export const FEE_ITEMS: readonly FeeItem[] = [
  item("Units in stock", "units", true),
  item("Units per pallet", "units", false),
  item("Units per bin", "units", false),
  item("Cubic feet per unit", "cubic feet", false),
  item("Share of stock kept long", "of the stock", false),
  item("Pallets received per month", "pallets", true, {
    needs: ["Orders per month", "Units per order", "Units per pallet"],
    formula: "[Orders per month]*[Units per order]/[Units per pallet]",
    of: (orders, units, perPallet) => (orders! * units!) / perPallet!,
    how: "orders x units per order / units per pallet: as much comes in as goes out",
  }),
  item("Containers received per month", "containers", true),
  item("Receiving hours per month", "hours", true),
  item("Pallets stored", "pallets", true, {
    needs: ["Units in stock", "Units per pallet"],
    formula: roundedUp("[Units in stock]/[Units per pallet]"),
    of: (units, perPallet) => positionsNeeded(units!, perPallet!),
    how: "units in stock / units per pallet, rounded up",
  }),
  item("Bins stored", "bins", true, {
    needs: ["Units in stock", "Units per bin"],
    formula: roundedUp("[Units in stock]/[Units per bin]"),
    of: (units, perBin) => positionsNeeded(units!, perBin!),
    how: "units in stock / units per bin, rounded up",
  }),
  item("Cubic feet stored", "cubic feet", true, {
    needs: ["Units in stock", "Cubic feet per unit"],
    formula: "[Units in stock]*[Cubic feet per unit]",
    of: (units, cube) => units! * cube!,
    how: "units in stock x cubic feet per unit",
  }),
  item("Cubic feet stored long", "cubic feet", true, {
    needs: ["Cubic feet stored", "Share of stock kept long"],
    formula: "[Cubic feet stored]*[Share of stock kept long]",
    of: (cube, share) => cube! * share!,
    how: "cubic feet stored x share of stock kept long",
  }),
  item("Further picks per month", "picks", true, {
    needs: ["Orders per month", "Lines per order"],
    formula: "[Orders per month]*MAX(0,[Lines per order]-1)",
    of: (orders, lines) => orders! * Math.max(0, lines! - 1),
    how: "orders x (lines per order - 1)",
  }),
  item("Kits per month", "kits", true),
];

/**
 * What the items of a fee sheet come to: as the Business table has them, else worked out from those it has (storage as
 * core/storage counts positions). null where neither is possible.
 *
 * @returns by the items' keys
 */
export function feeItemValues(business: Inputs["business"]): ReadonlyMap<string, number | null> {
  const values = new Map<string, number | null>();
  const valueOf = (name: string): number | null => {
    const own = itemValue(business, name);
    if (typeof own === "number") return own;
    return own === null ? (values.get(key(name)) ?? null) : null;
  };
  for (const { name, from } of FEE_ITEMS) {
    const own = valueOf(name);
    const parts = own === null && from ? from.needs.map(valueOf) : [];
    const isKnown = parts.length > 0 && parts.every((part) => part !== null);
    const made = isKnown && itemValue(business, name) === null ? from!.of(...(parts as number[])) : null;
    values.set(key(name), own ?? (made !== null && Number.isFinite(made) ? made : null));
  }
  return values;
}
