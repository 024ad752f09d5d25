import {
  flexibilityValue,
  fixedChargeCover,
  operatingLeverage,
  runwayMonths,
} from "../core/commitments/ratios";
import { numberArgument, type NumberRule } from "./arguments";
import { divisionByZero, invalid, notAvailable } from "./refusal";

/** An amount of money or of time; a blank cell is 0. */
const amount = (name: string, value: unknown, rule: NumberRule = {}): number =>
  numberArgument(name, value, rule, 0);

function ratio(value: number | null): number {
  if (value === null) throw divisionByZero();
  return value;
}

/** Contribution / operating profit. */
export const leverage = (sales: unknown, variableCost: unknown, fixedCost: unknown): number =>
  ratio(
    operatingLeverage(
      amount("sales", sales, { least: 0 }),
      amount("variableCost", variableCost, { least: 0 }),
      amount("fixedCost", fixedCost, { least: 0 }),
    ),
  );

/** (operating profit + fixed charges) / (interest + fixed charges). */
export const cover = (operatingProfit: unknown, fixedCharges: unknown, interest: unknown): number =>
  ratio(
    fixedChargeCover(
      amount("operatingProfit", operatingProfit),
      amount("fixedCharges", fixedCharges, { least: 0 }),
      amount("interest", interest, { least: 0 }),
    ),
  );

/** Months that cash lasts. */
export function runway(cash: unknown, monthlyInflow: unknown, monthlyOutflow: unknown): number {
  const months = runwayMonths(
    amount("cash", cash),
    amount("monthlyInflow", monthlyInflow, { least: 0 }),
    amount("monthlyOutflow", monthlyOutflow, { least: 0 }),
  );
  if (months === null) throw notAvailable("no burn: what comes in covers what goes out.");
  return months;
}

/** Present cost of the rigid less the expected present cost of the flexible: money of today. */
export function flexibility(
  rigidYearly: unknown,
  flexibleYearly: unknown,
  years: unknown,
  exitAfterYears: unknown,
  stayProbability: unknown,
  rate: unknown,
): number {
  const whole = { least: 0, most: 1000, whole: true };
  const span = amount("years", years, whole);
  const exit = amount("exitAfterYears", exitAfterYears, whole);
  if (exit > span) throw invalid(`exitAfterYears: ${exit} was read; allowed is at most years, ${span}.`);
  return flexibilityValue({
    rigidYearly: amount("rigidYearly", rigidYearly),
    flexibleYearly: amount("flexibleYearly", flexibleYearly),
    years: span,
    exitAfterYears: exit,
    stayProbability: amount("stayProbability", stayProbability, { least: 0, most: 1 }),
    rate: amount("rate", rate, { above: -1 }),
  });
}
