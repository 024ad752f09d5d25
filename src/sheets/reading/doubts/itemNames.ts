import type { Basis, BusinessItem, Problem } from "../../../core/model";
import { STANDARD_ITEMS, standardItem } from "../../../core/business";
import { FEE_ITEMS } from "../../../core/areas/fulfilment/items";
import { EFFECT_ITEMS } from "../../../core/effects/items";
import { bareKey } from "../../../core/names";
import { EVENT_KINDS, likelihoodItem, strayLikelihoods, type EventKind } from "../../../core/risks/kinds";
import { BASIS_RANGES, LOW_AND_HIGH, rangeItem } from "../../../core/uncertainty/ranges";
import { driverLookup } from "../drivers";
import { textOf } from "../grid";
import { ITEM_KEYS } from "../items";
import { nearest } from "../lookup";
import { warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

const LIKELIHOODS = (Object.keys(EVENT_KINDS) as EventKind[]).map(likelihoodItem);

/** Everything that an item of the Business table may be named without being some cost line's driver. */
const KNOWN = new Map<string, string>([
  ...[...ITEM_KEYS].map(([nameKey, itemKey]) => [nameKey, standardItem(itemKey)!.name] as const),
  ...[
    ...STANDARD_ITEMS.map(({ name }) => name),
    ...LIKELIHOODS,
    ...(Object.keys(BASIS_RANGES) as Basis[]).map(rangeItem),
    LOW_AND_HIGH,
    ...FEE_ITEMS.map(({ name }) => name),
    ...EFFECT_ITEMS,
  ].map((name) => [bareKey(name), name] as const),
]);

/** Shorter names are of the user's own. */
const SHORTEST = 4;
/**
 * A name is taken for a slip where one letter is wrong, or one in so many: with more, Kits per order and Discount share would
 * be taken for Units per order and Discount rate.
 */
const LETTERS_A_SLIP = 8;

/** The known item whose name is nearly this one; null if none is. */
function meantBy(name: string): string | null {
  const typed = bareKey(name);
  if (typed.length < SHORTEST) return null;
  return nearest(name, KNOWN, Math.max(1, Math.floor(typed.length / LETTERS_A_SLIP)));
}

/** Keys of the items that a cost line names as its Driver or in its Base, filled in or not. */
function usedItems({ tables, inputs }: Book): ReadonlySet<string> {
  const used = new Set<string>();
  const { find } = driverLookup(inputs.business);
  const texts = (column: string): Set<string> =>
    new Set(
      tables.flatMap(({ grid, rows, columns }) => {
        const at = columns.get(column);
        return at === undefined ? [] : rows.map((row) => textOf(grid.cells[row]?.[at]));
      }),
    );
  for (const text of texts("driver")) {
    const driver = find(text);
    used.add(driver?.kind === "item" ? driver.item : bareKey(text));
  }
  for (const text of texts("base")) for (const name of text.split(/[;\n\r]+/)) used.add(bareKey(name));
  return used;
}

const isFilled = ({ value, text, low, high }: BusinessItem): boolean =>
  text !== "" || [value, low, high].some((entry) => entry !== null);

/** Items of the Business table that count for nothing, though their name is nearly one that would; and stray likelihoods. */
export function checkItemNames(book: Book): Problem[] {
  const { business } = book.inputs;
  const used = usedItems(book);
  const strays = new Set(strayLikelihoods(book.inputs));
  return Object.entries(business).flatMap(([itemKey, item]) => {
    if (!isFilled(item) || KNOWN.has(itemKey) || used.has(itemKey)) return [];
    const meant = meantBy(item.name);
    if (strays.has(item))
      return [warningAt(item.at, ["item"], MESSAGES.likelihoodName(item.name, meant, LIKELIHOODS))];
    return meant === null ? [] : [warningAt(item.at, ["item"], MESSAGES.itemName(item.name, meant))];
  });
}
