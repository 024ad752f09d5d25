/**
 * Mean stock in units: half an order lot, safety stock z x sd x sqrt(lead time), and what is on its way if it is paid.
 * @param z standard normal quantile of the service level
 * @param sd standard deviation of the demand of a period
 * @param leadTime in the same periods
 * @param pipeline units paid and not yet here
 */
export function meanStock(lot: number, z: number, sd: number, leadTime: number, pipeline = 0): number {
  return lot / 2 + z * sd * Math.sqrt(leadTime) + pipeline;
}

/** Mean stock of a yearly demand at so many turns a year: units. */
export const stockOfTurns = (yearlyDemand: number, turns: number): number => yearlyDemand / turns;

/**
 * Money tied up in stock: a balance, not a cost. A `tied up` cost line takes the unit cost as its Rate and the units as
 * its Quantity; its cost is the interest on it.
 */
export const tiedUp = (units: number, unitCost: number): number => units * unitCost;

/**
 * Carrying cost a year: mean stock value x (capital + storage + service + risk), each a rate a year. Storage that a cost
 * line already pays must be left out.
 */
export const carryingCost = (
  stockValue: number,
  capital: number,
  storage: number,
  service: number,
  risk: number,
): number => stockValue * (capital + storage + service + risk);
