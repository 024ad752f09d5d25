import { key } from "../names";

/** Items that only effects have: they need no row in the Business table, and one in it is what `set` and `add` start from. */
export const EFFECT_ITEMS = ["Conversion rate", "Stock-out rate", "Unit cost"] as const;
export type EffectItem = (typeof EFFECT_ITEMS)[number];

const BY_KEY = new Map<string, EffectItem>(EFFECT_ITEMS.map((name) => [key(name), name]));

/** The item that only effects have of that key; undefined for any other. */
export function effectItem(itemKey: string): EffectItem | undefined {
  return BY_KEY.get(itemKey);
}
