/** An option's yearly cost without the owner's hours, and how many it takes a year. */
export interface OwnerCase {
  readonly cashCost: number;
  readonly ownerHours: number;
}

/** Yearly cost with the owner's hour at a value; at 0 it is the cash case: money a year. */
export function costAtHour({ cashCost, ownerHours }: OwnerCase, hour: number): number {
  return cashCost + ownerHours * hour;
}

/**
 * Value of the owner's hour at which two options cost the same: (cash of b - cash of a) / (hours of a - hours of b). Above it
 * the one that takes fewer hours is cheaper.
 *
 * @returns null where the hours are equal, or no value of 0 or more makes the costs equal: the same one is always cheaper
 */
export function breakEvenHour(a: OwnerCase, b: OwnerCase): number | null {
  const hours = a.ownerHours - b.ownerHours;
  if (hours === 0) return null;
  const value = (b.cashCost - a.cashCost) / hours;
  return value >= 0 ? value : null;
}
