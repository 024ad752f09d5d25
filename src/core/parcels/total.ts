import { roundTo } from "./rounding";

/** What of a service its total depends on. */
export interface TotalTerms {
  readonly fuel: number;
  /** Of the charge: units in 1 of money, 0 for none; of fuel alone the same if each part is rounded. */
  readonly roundTo: number;
  readonly roundFuelTo: number;
  readonly roundUp: boolean;
}

/** charge = freight + surcharges + fuel x (freight + surcharges that bear fuel), rounded as the service says: money. */
export function chargeOf(
  { fuel, roundTo: scale, roundFuelTo: fuelScale, roundUp }: TotalTerms,
  freight: number,
  added: number,
  bearing: number,
): number {
  const onTop = fuel * (freight + bearing);
  const charge = freight + added + (fuelScale > 0 ? roundTo(onTop, fuelScale, roundUp) : onTop);
  return scale > 0 ? roundTo(charge, scale, roundUp) : charge;
}
