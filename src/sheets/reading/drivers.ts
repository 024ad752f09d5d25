import { standardItem } from "../../core/business";
import type { Driver, Inputs, StandardDriver } from "../../core/model";
import { bareKey } from "../../core/names";
import { index, keys, nearest, tokens, words } from "./lookup";
import { DRIVER_LEADS, DRIVER_WORDS } from "./synonyms";
import { businessKeyOf } from "./items";

const DRIVERS = Object.keys(DRIVER_WORDS) as readonly StandardDriver[];
const STANDARD = new Map<string, StandardDriver>(DRIVERS.map((driver) => [bareKey(driver), driver]));
const SYNONYMS = index(DRIVER_WORDS);
const LEADS = keys(DRIVER_LEADS);

const singular = (word: string): string =>
  word.endsWith("ies") && word.length > 4
    ? `${word.slice(0, -3)}y`
    : /(?:s|x|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : word.endsWith("s") && !word.endsWith("ss") && word.length > 3
        ? word.slice(0, -1)
        : word;

/** The words of a driver that matter, each in the singular: "per pallet stored" and "Pallets stored" are the same. */
function core(text: string): string {
  const split = tokens(text.replace(/\([^)]*\)/g, " "));
  while (split.length > 1 && LEADS.has(split[0]!)) split.shift();
  return split.map(singular).join("");
}

/** Endings of a Business item that a driver may leave out: "Change requests per month" is charged per change request. */
const A_MONTH = /\s*(?:per|a|each|every)\s+month$|\s*monthly$|^monthly\s+/i;

const CORES = new Map<string, StandardDriver>();
for (const driver of DRIVERS)
  for (const word of [driver, ...words(DRIVER_WORDS[driver])]) {
    const bare = core(word);
    if (bare !== "" && !CORES.has(bare)) CORES.set(bare, driver);
  }

export interface DriverLookup {
  /** The driver a text means; null if it is neither a standard one nor an item of the Business table. */
  readonly find: (text: string) => Driver | null;
  /** The known driver nearest to a text that was not found. */
  readonly suggest: (text: string) => string | null;
}

/**
 * Finds drivers by their own names, then by the Business items' names, then by synonyms ("per order", "monthly").
 *
 * @param business items a driver may name
 * @param anyItem whether any other text is an item too, for a table read without its workbook
 */
export function driverLookup(business: Inputs["business"], { anyItem = false } = {}): DriverLookup {
  const items = new Map<string, string>();
  for (const [itemKey, item] of Object.entries(business)) {
    const standard = standardItem(itemKey);
    if (standard && standard.type !== "count") continue;
    for (const name of [item.name, item.name.replace(A_MONTH, "")])
      for (const itemName of [bareKey(name), core(name)])
        if (itemName !== "" && !items.has(itemName)) items.set(itemName, item.name);
  }
  const itemDriver = (label: string): Driver => ({ kind: "item", item: businessKeyOf(label), label });
  const seen = new Map<string, Driver | null>();
  const search = (text: string): Driver | null => {
    const whole = bareKey(text);
    const bare = core(text);
    const own = STANDARD.get(whole);
    if (own) return { kind: own };
    const exact = items.get(whole);
    if (exact !== undefined && !SYNONYMS.has(businessKeyOf(exact))) return itemDriver(exact);
    const standard = SYNONYMS.get(whole) ?? CORES.get(bare);
    if (standard) return { kind: standard };
    const item = exact ?? items.get(bare);
    if (item !== undefined) return itemDriver(item);
    return anyItem ? itemDriver(text.trim()) : null;
  };
  return {
    find(text) {
      let driver = seen.get(text);
      if (driver === undefined) seen.set(text, (driver = search(text)));
      return driver;
    },
    suggest(text) {
      const candidates = new Map<string, string>([...items, ...SYNONYMS, ...CORES]);
      return nearest(core(text), candidates) ?? nearest(text, candidates);
    },
  };
}
