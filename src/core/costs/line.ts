import { itemNumber } from "../business";
import type { CostLine, Entry, Tariff } from "../model";
import { ceilBlocks } from "../tariffs/blocks";
import { BeyondLastTier, clamp, tariffCharge } from "../tariffs/tariff";
import { planMonth, priceChange, type Plan } from "./plan";
import { chargesFraction } from "./volumes";

/** A number of a cost line: blank takes the default, `?` counts as 0 (the cost is then "at least"). */
export function numberOf(entry: Entry, blank: number): number {
  return entry === null ? blank : entry === "?" ? 0 : entry;
}

/** A limit of a cost line: null where it is blank or unknown. */
export function limitOf(entry: Entry): number | null {
  return typeof entry === "number" ? entry : null;
}

/** Money per unit: the Rate, and for an owner's hour without one the Owner's hour of the Business table. */
export function rateOf(line: CostLine, plan: Plan): number {
  const blank = line.driver.kind === "owner hour" ? itemNumber(plan.business, "Owner's hour") : 0;
  return numberOf(line.rate, blank);
}

/** First month in which the line is charged ("today" and blank: 1). */
export function firstMonthOf(line: CostLine): number {
  return typeof line.from === "number" ? line.from : 1;
}

/** Whether the line is charged in that place of the plan's arrays: From to To, the settled month being month 12. */
export function isActive(line: CostLine, place: number): boolean {
  const month = planMonth(place);
  return month >= firstMonthOf(line) && (line.to === null || month <= line.to);
}

/** Whether today's option must go on paying a line for its Term when it is given up: a share of it, not avoidable. */
export function owesItsTerm(line: CostLine): boolean {
  return line.current && line.term !== null && (line.avoidable ?? 1) < 1;
}

/**
 * Whether a year's Minimum is settled in that month: the last one of the plan's year, of the line, of the Horizon or of the
 * Term that it is bound for, or one behind it in that year. Until then nobody knows what the year falls short of.
 */
export function settlesYear(line: CostLine, place: number, plan: Plan): boolean {
  const bound = owesItsTerm(line) ? Math.floor(numberOf(line.term, 0)) : 0;
  const isBehind = place >= bound && Math.ceil(place / 12) === Math.ceil(bound / 12);
  return place % 12 === 0 || place >= plan.horizon || isBehind || !isActive(line, place + 1);
}

/** Factor of the yearly change in each month: (1 + y)^floor((m-1)/12); 1 in the settled month. */
export function changeFactors(line: CostLine, plan: Plan): Float64Array {
  const yearly =
    line.yearlyChange === null ? priceChange(plan.business, line.group) : numberOf(line.yearlyChange, 0);
  if (yearly === 0) return onesOf(plan.months + 1);
  const factors = new Float64Array(plan.months + 1).fill(1);
  for (let month = 13; month <= plan.months; month++)
    factors[month] = (1 + yearly) ** Math.floor((month - 1) / 12);
  return factors;
}

/** Most lines change by nothing: they share one array, which nobody writes to. */
const ones = new Map<number, Float64Array>();
function onesOf(length: number): Float64Array {
  let made = ones.get(length);
  if (!made) ones.set(length, (made = new Float64Array(length).fill(1)));
  return made;
}

/** Units the line is charged for in each month: Quantity x driver volume; 0 outside From-To. */
export function lineUnits(line: CostLine, volume: Float64Array): Float64Array {
  const quantity = numberOf(line.quantity, 1);
  return volume.map((count, place) => (isActive(line, place) ? quantity * count : 0));
}

/**
 * Blocks of a stepped line in each month: those needed, ceil(units / Step), and those still held because a block once
 * started is held for at least Term months and runs on while it is needed.
 */
export function blocksHeld(line: CostLine, units: Float64Array): Float64Array {
  const size = numberOf(line.step, 0);
  const term = Math.max(1, numberOf(line.term, 1));
  const needed = units.map((q) => (size > 0 ? ceilBlocks(q, size) : 0));
  const held = Float64Array.from(needed);
  const started = new Float64Array(needed.length);
  let withinTerm = 0;
  for (let m = 1; m < needed.length; m++) {
    // A block begun in month s is held while m < s + Term; a Term may end within a month.
    const ended = Math.floor(m - term);
    if (ended >= 1) withinTerm -= started[ended]!;
    if (!isActive(line, m)) continue;
    held[m] = Math.max(needed[m]!, withinTerm);
    started[m] = Math.max(0, held[m]! - (m > 1 ? held[m - 1]! : 0));
    withinTerm += started[m]!;
  }
  return held;
}

/** The charge of a line's tariff; a quantity beyond it is said of that line. */
function tiersCharge(line: CostLine, tiers: Tariff, q: number): number {
  try {
    return tariffCharge(tiers, q);
  } catch (error) {
    throw error instanceof BeyondLastTier
      ? new BeyondLastTier(error.quantity, error.lastBound, line.name)
      : error;
  }
}

/**
 * Monthly cost of a line in each month (money): Rate x units, Rate x blocks, or the tariff of the units; then between
 * Minimum and Maximum. With Period year the charge is that of the plan year's running total, less what the year's
 * earlier months were charged, its Minimum being settled when the year ends; a settled month is a twelfth of the year at
 * twelve times its units.
 *
 * @param units as lineUnits gives them
 * @throws BeyondLastTier
 */
export function lineCharges(line: CostLine, units: Float64Array, plan: Plan): Float64Array {
  const change = changeFactors(line, plan);
  const fraction = chargesFraction(line);
  const yearly = line.period === "year";
  const rate = rateOf(line, plan);
  const minimum = limitOf(line.minimum);
  const maximum = limitOf(line.maximum);
  const blocks = line.step !== null && !line.tiers ? blocksHeld(line, units) : null;
  const charges = new Float64Array(units.length);

  const priced = (q: number, place: number): number => {
    const factor = fraction ? 1 : change[place]!;
    if (line.tiers) return tiersCharge(line, line.tiers, q) * factor;
    return rate * (blocks ? blocks[place]! : q) * factor;
  };
  const limited = (charge: number, place: number): number =>
    clamp(
      charge,
      minimum === null || (yearly && !settlesYear(line, place, plan)) ? null : minimum * change[place]!,
      maximum === null ? null : maximum * change[place]!,
    );

  let unitsOfYear = 0;
  let pricedOfYear = 0;
  let chargedOfYear = 0;
  for (let place = 0; place < units.length; place++) {
    if (place > 0 && (place - 1) % 12 === 0) unitsOfYear = pricedOfYear = chargedOfYear = 0;
    if (!isActive(line, place)) continue;
    const q = units[place]!;
    if (!yearly) {
      charges[place] = limited(priced(q, place), place);
    } else if (place === 0) {
      charges[0] = limited(line.tiers ? priced(12 * q, 0) : 12 * priced(q, 0), 0) / 12;
    } else {
      unitsOfYear += q;
      pricedOfYear = line.tiers ? priced(unitsOfYear, place) : pricedOfYear + priced(q, place);
      const charged = limited(pricedOfYear, place);
      charges[place] = charged - chargedOfYear;
      chargedOfYear = charged;
    }
  }
  return charges;
}
