import { changeFactors, isActive, limitOf, numberOf, settlesYear } from "../costs/line";
import type { Plan } from "../costs/plan";
import { chargesFraction } from "../costs/volumes";
import type { CostLine } from "../model";
import { fillBlocks, tiersCharge } from "../uncertainty/charges";

/**
 * Charges a line in every month of every trial, a month after the other.
 * @param units in, money out
 * @param rates of every trial: money per unit, or a factor on the Tiers
 */
export type ChargePaths = (units: Float64Array, rates: Float64Array) => void;

/** Blocks of a stepped line held in every month of every trial (costs/line.ts, blocksHeld): units in, blocks out. */
export function holdBlocks(line: CostLine, months: number, units: Float64Array): void {
  const term = Math.max(1, numberOf(line.term, 1));
  fillBlocks(units, numberOf(line.step, 0), units);
  if (term === 1) return;
  const trials = units.length / months;
  const started = new Float64Array(units.length);
  const within = new Float64Array(trials);
  for (let m = 1; m <= months; m++) {
    const at = (m - 1) * trials;
    const ended = Math.floor(m - term);
    if (ended >= 1) for (let i = 0; i < trials; i++) within[i]! -= started[(ended - 1) * trials + i]!;
    if (!isActive(line, m)) continue;
    for (let i = 0; i < trials; i++) {
      const held = units[at + i]! > within[i]! ? units[at + i]! : within[i]!;
      const more = held - (m > 1 ? units[at - trials + i]! : 0);
      units[at + i] = held;
      if (more > 0) {
        started[at + i] = more;
        within[i]! += more;
      }
    }
  }
}

/** What a line is charged over the months of a plan (costs/line.ts, lineCharges). @param months of the horizon */
export function chargePaths(line: CostLine, plan: Plan, months: number): ChargePaths {
  const change = changeFactors(line, plan);
  const fraction = chargesFraction(line);
  const minimum = limitOf(line.minimum) ?? -Infinity;
  const maximum = limitOf(line.maximum) ?? Infinity;
  const limited = minimum !== -Infinity || maximum !== Infinity;
  const priced = line.tiers ? tiersCharge(line.tiers, line.name) : null;
  const steps = line.step !== null && !line.tiers;
  const yearly = line.period === "year";
  return (units, rates) => {
    const trials = rates.length;
    const sum = new Float64Array(trials);
    const charged = new Float64Array(trials);
    for (let m = 1; m <= months; m++) if (!isActive(line, m)) units.fill(0, (m - 1) * trials, m * trials);
    if (steps) holdBlocks(line, months, units);
    for (let m = 1; m <= months; m++) {
      const month = units.subarray((m - 1) * trials, m * trials);
      if (yearly && (m - 1) % 12 === 0) {
        sum.fill(0);
        charged.fill(0);
      }
      if (!isActive(line, m)) continue;
      const factor = fraction ? 1 : change[m]!;
      const open = yearly && !settlesYear(line, m, plan);
      const [least, most] = [open ? -Infinity : minimum * change[m]!, maximum * change[m]!];
      if (yearly && priced) for (let i = 0; i < trials; i++) month[i] = sum[i]! += month[i]!;
      if (priced) priced(month, null, month);
      for (let i = 0; i < trials; i++) month[i]! *= rates[i]! * factor;
      if (yearly && !priced) for (let i = 0; i < trials; i++) month[i] = sum[i]! += month[i]!;
      if (limited) for (let i = 0; i < trials; i++) month[i] = Math.min(most, Math.max(least, month[i]!));
      if (yearly)
        for (let i = 0; i < trials; i++) {
          const due = month[i]!;
          month[i] = due - charged[i]!;
          charged[i] = due;
        }
    }
  };
}

/** Top-ups to a least cost a period (costs/option.ts, topUp): cost in, top-up out. @param rates the least of every trial */
export function topUpPaths(line: CostLine, plan: Plan, months: number): ChargePaths {
  const change = changeFactors(line, plan);
  const yearly = line.period === "year";
  return (cost, rates) => {
    const trials = rates.length;
    const sum = new Float64Array(trials);
    const before = new Float64Array(trials);
    for (let m = 1; m <= months; m++) {
      const month = cost.subarray((m - 1) * trials, m * trials);
      if (yearly && (m - 1) % 12 === 0) {
        sum.fill(0);
        before.fill(0);
      }
      if (!isActive(line, m)) {
        month.fill(0);
        continue;
      }
      const open = yearly && !settlesYear(line, m, plan);
      for (let i = 0; i < trials; i++) {
        const spent = yearly ? (sum[i]! += month[i]!) : month[i]!;
        const due = open ? before[i]! : Math.max(0, rates[i]! * change[m]! - spent);
        month[i] = due - before[i]!;
        if (yearly) before[i] = due;
      }
    }
  };
}
