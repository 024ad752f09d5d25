import type { AreaInputs, BusinessItem, Inputs } from "../../core/model";
import { key } from "../../core/names";
import type { OwnItems } from "../../core/parcels/ownItems";

const ORDERS = key("Orders per month");

/** What nobody else may handle, where the table of parcels says so. */
export const keptItems = ({ areas }: { readonly areas: readonly AreaInputs[] }): OwnItems | null =>
  areas.find(({ area }) => area === "fulfilment")?.ownItems ?? null;

/**
 * The business without what nobody else may handle, which is no provider's to price: orders and all that moves with them
 * times (1 - its share of the parcels), and the parcels without its own.
 */
export function askedOf(inputs: Inputs): Inputs {
  const kept = keptItems(inputs);
  if (!kept) return inputs;
  const less = (item: BusinessItem): BusinessItem =>
    typeof item.value === "number" && (key(item.name) === ORDERS || item.movesWithOrders)
      ? { ...item, value: item.value * (1 - kept.share) }
      : item;
  const profile = inputs.delivery?.profile;
  const { ownOnly } = profile ?? {};
  return {
    ...inputs,
    business: Object.fromEntries(Object.entries(inputs.business).map(([at, item]) => [at, less(item)])),
    ...(inputs.delivery &&
      profile &&
      ownOnly && {
        delivery: {
          ...inputs.delivery,
          profile: {
            ...profile,
            share: Float64Array.from(ownOnly, (own, at) => (own === 1 ? 0 : (profile.share?.[at] ?? 1))),
          },
        },
      }),
  };
}
