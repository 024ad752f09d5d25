import type { CostLine, Tariff } from "../model";
import { limitOf, numberOf } from "../costs/line";
import { ROUNDING_GUARD } from "../tariffs/blocks";
import { BeyondLastTier, tariffPiece } from "../tariffs/tariff";

/** Works out a charge for every trial of a block: units in, money out (they may be the same column). */
export type Charge = (units: Float64Array, rates: Float64Array | null, money: Float64Array) => void;

/** Blocks begun, ceil(q / size) after taking off a relative 1e-9, of every trial. Size 0: none. */
export function fillBlocks(units: Float64Array, size: number, blocks: Float64Array): void {
  const share = size > 0 ? (1 - ROUNDING_GUARD) / size : 0;
  for (let i = 0; i < units.length; i++) {
    const begun = Math.ceil(units[i]! * share);
    blocks[i] = begun > 0 ? begun : 0;
  }
}

/** A tariff of every trial's units; its stretches are looked for where the trial before was found. */
export function tiersCharge(tariff: Tariff, name: string): Charge {
  if (tariff.method === "package") {
    const { upTo, price } = tariff.tiers[0]!;
    return (units, _, money) => {
      fillBlocks(units, upTo, money);
      for (let i = 0; i < money.length; i++) money[i]! *= money[i]! > 0 ? price : 0;
    };
  }
  const pieces = tariff.tiers.map(({ upTo }, t) =>
    tariffPiece(tariff, upTo === Infinity ? 2 * (tariff.tiers[t - 1]?.upTo ?? 0) + 1 : upTo),
  );
  const ends = Float64Array.from(pieces, (piece) => piece.upTo);
  const fixed = Float64Array.from(pieces, (piece) => piece.fixed);
  const perUnit = Float64Array.from(pieces, (piece) => piece.perUnit);
  const last = ends.length - 1;
  return (units, _, money) => {
    for (let i = 0; i < units.length; i++) {
      const q = units[i]!;
      let t = 0;
      while (t < last && q > ends[t]!) t++;
      if (q > ends[t]!) throw new BeyondLastTier(q, tariff.tiers[t]!.upTo, name);
      money[i] = q > 0 ? fixed[t]! + perUnit[t]! * q : 0;
    }
  };
}

/**
 * What a line is charged in a settled month (costs/line.ts, lineCharges, at place 0) for every trial of a block.
 * @param rate money per unit where no rates are drawn; drawn rates replace it, and are factors where the line has Tiers
 */
export function chargeOf(line: CostLine, rate: number): Charge {
  const minimum = limitOf(line.minimum) ?? -Infinity;
  const maximum = limitOf(line.maximum) ?? Infinity;
  const limited = minimum !== -Infinity || maximum !== Infinity;
  const periods = line.period === "year" ? 12 : 1;
  const priced = line.tiers ? tiersCharge(line.tiers, line.name) : null;
  const size = line.step === null || line.tiers ? null : numberOf(line.step, 0);
  const base = line.tiers ? 1 : rate;
  return (units, rates, money) => {
    const n = units.length;
    let counted = units;
    if (priced) {
      if (periods !== 1) for (let i = 0; i < n; i++) money[i] = units[i]! * periods;
      else if (money !== units) money.set(units);
      priced(money, null, money);
      counted = money;
    } else if (size !== null) {
      fillBlocks(units, size, money);
      counted = money;
    }
    if (rates) for (let i = 0; i < n; i++) money[i] = rates[i]! * counted[i]!;
    else for (let i = 0; i < n; i++) money[i] = base * counted[i]!;
    if (!limited) {
      if (priced && periods !== 1) for (let i = 0; i < n; i++) money[i]! /= periods;
      return;
    }
    const whole = priced ? 1 : periods;
    for (let i = 0; i < n; i++) money[i] = Math.min(maximum, Math.max(minimum, whole * money[i]!)) / periods;
  };
}
