import { oneOff, tiedUp } from "../costs/cash";
import { isActive, limitOf, numberOf, rateOf } from "../costs/line";
import { orderPlans } from "../costs/lineCurves";
import { baseOf, usesBase } from "../costs/option";
import { strandedShare } from "../costs/optionCurve";
import type { Plan } from "../costs/plan";
import { COUNTED_BY, driverVolume } from "../costs/volumes";
import type { CostLine } from "../model";
import { chargeOf, fillBlocks } from "./charges";
import { likelyOf } from "./ranges";

/** The drawn inputs of a block of trials, a value a trial. */
export interface Trials {
  readonly orders: Float64Array;
  /** Drawn rates of a line (factors on its Tiers); null where its Rate is certain. */
  readonly rates: (line: CostLine) => Float64Array | null;
}

/** An option as it is priced: its lines, and what giving up others leaves to pay. */
export interface PricedOption {
  /** Lines an option at a time: a Base refers to lines of the same part only. */
  readonly parts: readonly (readonly CostLine[])[];
  /** Today's lines, and which of them are given up. */
  readonly today: readonly (readonly CostLine[])[];
  readonly givenUp: (line: CostLine) => boolean;
}

/** People and space outside the option, and whether its own are added to them. */
export interface Outside {
  readonly people: number;
  readonly space: number;
  readonly ownPeople: boolean;
  readonly ownSpace: boolean;
}

/** Fills in the settled-month cost of every trial of a block. @throws BeyondLastTier */
export type SettledCosts = (trials: Trials, costs: Float64Array) => void;

/**
 * The settled-month cost of an option at drawn rates and drawn orders: tiers, steps, limits, minimums, percentages and
 * what is still to pay, as the engine prices each trial, but over columns of trials.
 *
 * @param plan the business and its horizon; its own orders play no part
 */
export function settledCosts(option: PricedOption, plan: Plan, outside: Outside): SettledCosts {
  const own = option.parts.map((part) => partCosts(part, option.parts.flat(), plan, outside));
  const left = option.today
    .map((part) => ({
      part,
      shares: part.map((line) => (option.givenUp(line) ? strandedShare(line) : 0)),
    }))
    .filter(({ shares }) => shares.some((share) => share > 0))
    .map(({ part, shares }) => ({
      shares,
      costs: partCosts(part, option.today.flat(), plan, outside),
    }));
  return (trials, costs) => {
    costs.fill(0);
    for (const part of own) part(trials, costs, null);
    for (const { costs: part, shares } of left) part(trials, costs, shares);
  };
}

type PartCosts = (trials: Trials, costs: Float64Array, shares: readonly number[] | null) => void;

/** Adds the lines of one part, times their shares. @param all lines whose people and space count as the option's own */
function partCosts(
  lines: readonly CostLine[],
  all: readonly CostLine[],
  plan: Plan,
  outside: Outside,
): PartCosts {
  const { none, one } = orderPlans(plan);
  const around = { people: Float64Array.of(outside.people), space: Float64Array.of(outside.space) };
  /** Volume of a driver at no orders, and what each order adds. */
  const straight = ({ driver }: CostLine): readonly [number, number] => {
    const fixed = driverVolume(driver, none, around)[0]!;
    return [fixed, driverVolume(driver, one, around)[0]! - fixed];
  };
  const fillStraight = (line: CostLine, orders: Float64Array, units: Float64Array): void => {
    const quantity = numberOf(line.quantity, 1);
    const [fixed, perOrder] = straight(line).map((x) => x * quantity) as [number, number];
    for (let i = 0; i < orders.length; i++) units[i] = fixed + perOrder * orders[i]!;
  };

  const needing = (of: "fte" | "sqft"): readonly CostLine[] =>
    all.filter((line) => (limitOf(line[of]) ?? 0) !== 0 && isActive(line, 0));
  const needs = { fte: needing("fte"), sqft: needing("sqft") };
  /** Units of a line that counts people or space: per head of those outside and of the option's own. */
  const fillNeeded = (
    line: CostLine,
    of: "fte" | "sqft",
    orders: Float64Array,
    units: Float64Array,
  ): void => {
    const heads = { people: Float64Array.of(1), space: Float64Array.of(1) };
    const each = driverVolume(line.driver, one, heads)[0]! * numberOf(line.quantity, 1);
    units.fill(each * (of === "fte" ? outside.people : outside.space));
    if (!(of === "fte" ? outside.ownPeople : outside.ownSpace)) return;
    const blocks = new Float64Array(units.length);
    for (const other of needs[of]) {
      const factor = each * limitOf(other[of])!;
      if (other.step === null || other.tiers) blocks.fill(1);
      else {
        fillStraight(other, orders, blocks);
        fillBlocks(blocks, numberOf(other.step, 0), blocks);
      }
      for (let i = 0; i < units.length; i++) units[i]! += factor * blocks[i]!;
    }
  };

  /** What each unit of a line's Rate costs at no orders, and with each order more; null where tiers, steps or limits bend it. */
  const unitOf = (line: CostLine): readonly [number, number] | null => {
    const { kind } = line.driver;
    if (kind === "leaving" || !isActive(line, 0)) return [0, 0];
    if (usesBase(line) || COUNTED_BY[kind]) return null;
    if (kind === "once" || kind === "tied up") {
      const at = (plan: Plan): number =>
        (kind === "once" ? oneOff(line, plan, true) : tiedUp(line, plan)).monthly[0]!;
      const rate = likelyOf(line, rateOf(line, none));
      return rate === 0 ? [0, 0] : [at(none) / rate, (at(one) - at(none)) / rate];
    }
    const { step, minimum, maximum } = line;
    if (line.tiers || step !== null || limitOf(minimum) !== null || limitOf(maximum) !== null) return null;
    const quantity = numberOf(line.quantity, 1);
    const [fixed, perOrder] = straight(line);
    return [fixed * quantity, perOrder * quantity];
  };
  const worked = lines.map((line) => ({
    line,
    rate: likelyOf(line, rateOf(line, none)),
    unit: unitOf(line),
    charge: chargeOf(line, rateOf(line, none)),
    base: usesBase(line) ? baseOf(line, lines) : [],
    columns: new Float64Array(0),
    done: false,
  }));
  const visiting = new Set<number>();

  /** Adds lines, times their shares: those that are certain and straight in one pass. */
  const add = (
    indexes: readonly number[],
    trials: Trials,
    sum: Float64Array,
    shareOf: (index: number) => number,
  ): void => {
    const { orders } = trials;
    let [fixed, perOrder] = [0, 0];
    for (const index of indexes) {
      const share = shareOf(index);
      // A circle is a problem that reading reports; here it only must not run for ever.
      if (share === 0 || visiting.has(index)) continue;
      const { line, rate, unit } = worked[index]!;
      if (!unit) {
        const money = moneyOf(index, trials);
        for (let i = 0; i < sum.length; i++) sum[i]! += share * money[i]!;
        continue;
      }
      const rates = trials.rates(line);
      const [still, each] = [share * unit[0], share * unit[1]];
      if (!rates) {
        fixed += rate * still;
        perOrder += rate * each;
      } else if (each === 0) for (let i = 0; i < sum.length; i++) sum[i]! += rates[i]! * still;
      else for (let i = 0; i < sum.length; i++) sum[i]! += rates[i]! * (still + each * orders[i]!);
    }
    for (let i = 0; i < sum.length; i++) sum[i]! += fixed + perOrder * orders[i]!;
  };
  const fillBase = (index: number, trials: Trials, sum: Float64Array): void => {
    sum.fill(0);
    visiting.add(index);
    add(worked[index]!.base, trials, sum, () => 1);
    visiting.delete(index);
  };

  const moneyOf = (index: number, trials: Trials): Float64Array => {
    const entry = worked[index]!;
    if (entry.done) return entry.columns;
    const { line, rate, charge } = entry;
    const { orders } = trials;
    if (entry.columns.length !== orders.length) entry.columns = new Float64Array(orders.length);
    const money = entry.columns;
    entry.done = true;
    const rates = trials.rates(line);
    const { kind } = line.driver;
    const quantity = numberOf(line.quantity, 1);
    switch (kind) {
      case "minimum": {
        fillBase(index, trials, money);
        const periods = line.period === "year" ? 12 : 1;
        for (let i = 0; i < money.length; i++)
          money[i] = Math.max(0, (rates ? rates[i]! : rate) * quantity - periods * money[i]!) / periods;
        break;
      }
      case "percent of": {
        fillBase(index, trials, money);
        if (quantity !== 1) for (let i = 0; i < money.length; i++) money[i]! *= quantity;
        charge(money, rates, money);
        break;
      }
      default: {
        const of = COUNTED_BY[kind];
        if (of) fillNeeded(line, of, orders, money);
        else fillStraight(line, orders, money);
        charge(money, rates, money);
      }
    }
    return money;
  };

  const everyLine = lines.map((_, index) => index);
  return (trials, costs, shares) => {
    for (const entry of worked) entry.done = false;
    add(everyLine, trials, costs, (index) => (shares ? shares[index]! : 1));
  };
}
