/** Properties that were set, nested under their Office.js names; nothing that was never set is in it. */
export interface Bag {
  [property: string]: unknown;
}

/** "ShowGridlines" -> "showGridlines". */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** "values" -> "Values". */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const inner = (bag: Bag, property: string): Bag => (bag[property] ??= {}) as Bag;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy without empty parts. */
export function plain(bag: Bag): Bag {
  const copy: Bag = {};
  for (const [key, value] of Object.entries(bag)) {
    const part = isBag(value) ? plain(value) : value;
    if (part === undefined || (isBag(part) && Object.keys(part).length === 0)) continue;
    copy[key] = part;
  }
  return copy;
}
