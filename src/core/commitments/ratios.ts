/** Degree of operating leverage: contribution / (contribution - fixed cost), its inverse the margin of safety; null where profit is 0. */
export function operatingLeverage(sales: number, variableCost: number, fixedCost: number): number | null {
  const contribution = sales - variableCost;
  return contribution === fixedCost ? null : contribution / (contribution - fixedCost);
}

/**
 * Fixed-charge cover: (operating profit + fixed charges) / (interest + fixed charges); null where nothing is due.
 * Source: docs/method.md, The seven together.
 */
export function fixedChargeCover(
  operatingProfit: number,
  fixedCharges: number,
  interest: number,
): number | null {
  const due = interest + fixedCharges;
  return due === 0 ? null : (operatingProfit + fixedCharges) / due;
}

/** Months that cash lasts at what it loses a month; null where it loses nothing. Source: docs/method.md, The seven together. */
export function runwayMonths(cash: number, monthlyInflow: number, monthlyOutflow: number): number | null {
  return monthlyInflow >= monthlyOutflow ? null : cash / (monthlyOutflow - monthlyInflow);
}

/** Two ways to rent for some years: one bound to the end, one that may be left. Money a year, paid at year ends. */
export interface Flexibility {
  readonly rigidYearly: number;
  readonly flexibleYearly: number;
  /** Whole years. */
  readonly years: number;
  /** Whole years after which the flexible one ends if it is not needed any more. */
  readonly exitAfterYears: number;
  readonly stayProbability: number;
  /** Discount rate a year. */
  readonly rate: number;
}

/** Present value of one a year at year ends: (1 - (1 + r)^-n) / r; n at rate 0. */
const annuityFactor = (years: number, rate: number): number =>
  rate === 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;

/**
 * Value of flexibility: present cost of the rigid less the expected present cost of the flexible, which is stayed in to the
 * end with `stayProbability` and left after `exitAfterYears` otherwise: money of today.
 */
export function flexibilityValue(given: Flexibility): number {
  const { rigidYearly, flexibleYearly, years, exitAfterYears, stayProbability, rate } = given;
  const stayed = annuityFactor(years, rate);
  const expected = stayProbability * stayed + (1 - stayProbability) * annuityFactor(exitAfterYears, rate);
  return rigidYearly * stayed - flexibleYearly * expected;
}
