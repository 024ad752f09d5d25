import { changeFactors, firstMonthOf, isActive, numberOf, rateOf } from "./line";
import type { Plan } from "./plan";
import { tariffCharge } from "../tariffs/tariff";
import type { CostLine } from "../model";
import type { CostRow } from "../results";

/** Drivers whose cost is a valuation and no bill: the owner's own hours, and interest on money tied up. */
export function isImputed({ line }: Pick<CostRow, "line">): boolean {
  return line.driver.kind === "owner hour" || line.driver.kind === "tied up";
}

/** The unexpired share of a one-off's last purchase at the Horizon's end (straight line): money. */
function unexpired(line: CostLine, plan: Plan): number {
  const life = Math.max(1, numberOf(line.months, plan.horizon));
  const first = firstMonthOf(line);
  if (first > plan.horizon) return 0;
  const last = line.to === null ? plan.horizon : Math.min(plan.horizon, line.to);
  if (last < first) return 0;
  const bought = first + life * Math.floor((last - first) / life);
  const quantity = numberOf(line.quantity, 1);
  const price = line.tiers ? tariffCharge(line.tiers, quantity) : rateOf(line, plan) * quantity;
  const amount = price * changeFactors(line, plan)[Math.ceil(bought)]!;
  return amount * Math.max(0, 1 - (plan.horizon - bought + 1) / life);
}

/**
 * What present cost credits to a row at the Horizon's end and nobody pays then: the unexpired share of a one-off, and a
 * tied-up balance released. Money.
 */
export function creditAtEnd(row: CostRow, plan: Plan): number {
  const { line } = row;
  if (line.driver.kind === "tied up")
    return row.type === "line" ? tiedUpBalance(line, plan, plan.horizon) : 0;
  if (line.driver.kind !== "once" || row.cash.every((money) => money === 0)) return 0;
  if (row.type === "line") return unexpired(line, plan);
  const term = line.term === null ? Infinity : numberOf(line.term, 0);
  return plan.horizon <= term ? unexpired(line, plan) * (1 - (line.avoidable ?? 1)) : 0;
}

/** Balance of a tied-up line in a month: money. */
export function tiedUpBalance(line: CostLine, plan: Plan, month: number): number {
  if (!isActive(line, month)) return 0;
  const moves = line.base.some((name) => name.toLowerCase() === "orders");
  const amount = rateOf(line, plan) * numberOf(line.quantity, 1) * changeFactors(line, plan)[month]!;
  return amount * (moves ? plan.scale[month]! : 1);
}

/**
 * What is really paid for a row: its cash without the owner's hours and without the credits at the Horizon's end.
 * Places as in CostRow.cash: 0 = today, m = end of month m.
 */
export function paidCash(row: CostRow, plan: Plan): Float64Array {
  if (row.line.driver.kind === "owner hour") return new Float64Array(row.cash.length);
  const paid = Float64Array.from(row.cash);
  paid[plan.horizon]! += creditAtEnd(row, plan);
  return paid;
}

/** Cash of a one-off or a leaving charge within the Horizon, its renewals included: what choosing the option takes at once. */
export function oneOffCash(row: CostRow, plan: Plan): number {
  const once = row.type === "leaving" || (row.line.driver.kind === "once" && row.type === "line");
  if (!once) return 0;
  const paid = paidCash(row, plan).subarray(0, plan.horizon + 1);
  return paid.reduce((sum, money) => sum + Math.max(0, money), 0);
}

/**
 * What an option pays to tie up as its lines begin (deposits, stock), beyond what today's lines have tied up in month 1: money,
 * undiscounted. It comes back. Source: docs/limits.md, The report.
 */
export function tiedUpCash(lines: readonly CostLine[], todays: readonly CostLine[], plan: Plan): number {
  const sum = (of: readonly CostLine[], startOf: (line: CostLine) => number): number =>
    of.reduce((total, line) => {
      const start = startOf(line);
      const counts = line.driver.kind === "tied up" && start <= plan.horizon;
      return counts ? total + tiedUpBalance(line, plan, start) : total;
    }, 0);
  return Math.max(0, sum(lines, (line) => Math.max(1, firstMonthOf(line))) - sum(todays, () => 1));
}

/**
 * What today's option has tied up already: its balance of month 1, by the place at which its schedule pays it (0 where
 * From is today, else 1). The plan pays only the change from there, whichever option is chosen.
 */
export function alreadyTiedUp(rows: readonly CostRow[], plan: Plan): readonly [number, number] {
  const sums: [number, number] = [0, 0];
  for (const { type, line } of rows)
    if (type === "line" && line.driver.kind === "tied up")
      sums[line.from === "today" ? 0 : 1] += tiedUpBalance(line, plan, 1);
  return sums;
}
