import { STANDARD_ITEMS, standardItem, type StandardItem } from "../../core/business";
import { bareKey, key } from "../../core/names";
import { words } from "./lookup";
import { AREAS, BUSINESS_WORDS, GROUP_WORDS, MONTHS } from "./synonyms";

/** Keys of every name a standard item goes by -> the item's own key. */
export const ITEM_KEYS = new Map<string, string>(STANDARD_ITEMS.map((item) => [item.key, item.key]));

const addName = (name: string, itemKey: string): void => {
  const nameKey = key(name);
  if (standardItem(itemKey) && !ITEM_KEYS.has(nameKey)) ITEM_KEYS.set(nameKey, itemKey);
};

for (const [item, list] of Object.entries(BUSINESS_WORDS))
  for (const name of words(list)) addName(name, key(item));
words(MONTHS).forEach((names, month) => {
  for (const name of names.split(" "))
    for (const written of [name, `Season ${name}`, `Seasonality ${name}`])
      addName(written, key(`Season ${month + 1}`));
});
for (const [group, list] of Object.entries(GROUP_WORDS))
  for (const name of words(list)) addName(`Price change ${name}`, key(`Price change ${group}`));
for (const list of Object.values(AREAS)) {
  const names = words(list);
  const own = names.map((name) => key(`Price of fit ${name}`)).find((itemKey) => standardItem(itemKey));
  if (own !== undefined) for (const name of names) addName(`Price of fit ${name}`, own);
}

/** The key under which Inputs.business holds an item, whatever it is called on the sheet. */
export function businessKeyOf(name: string): string {
  const nameKey = bareKey(name);
  return ITEM_KEYS.get(nameKey) ?? nameKey;
}

/** The standard item a name means; undefined for an item of the user's own. */
export function standardItemOf(name: string): StandardItem | undefined {
  return standardItem(businessKeyOf(name));
}
