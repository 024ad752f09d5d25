import { percent } from "../advice/money";
import type { ParcelProfile } from "./profile";

/** What nobody else may handle. */
export interface OwnItems {
  /** Names of the item groups it is in, in table order; [] where none is named. */
  readonly groups: readonly string[];
  /** Its share of the parcels, above 0 to 1. */
  readonly share: number;
}

/** The parcels marked Ours only: their share of all, sum(share where marked) / sum(share). Null: none is marked. */
export function ownItemsOf({ ownOnly, share, parcels, groups }: ParcelProfile): OwnItems | null {
  if (!ownOnly) return null;
  const items = groups?.["item group"] ?? { names: [], of: [] };
  const named = new Set<number>();
  let own = 0;
  let all = 0;
  for (let i = 0; i < parcels.count; i++) {
    const one = share === null ? 1 : share[i]!;
    all += one;
    if (ownOnly[i] !== 1) continue;
    own += one;
    const group = items.of[i];
    if (group) named.add(group - 1);
  }
  return own > 0 ? { groups: items.names.filter((_, at) => named.has(at)), share: own / all } : null;
}

/** "Rings (20% of the parcels)" */
export function ownItemsNames({ groups, share }: OwnItems): string {
  const part = `${percent(share)} of the parcels`;
  return groups.length > 0 ? `${groups.join(", ")} (${part})` : part;
}

/** "nobody else may handle Rings (20% of the parcels)" */
export const ownItemsWords = (items: OwnItems): string => `nobody else may handle ${ownItemsNames(items)}`;
