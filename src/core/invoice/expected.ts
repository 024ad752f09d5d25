import { PERIOD_MONTHS } from "../costs/cash";
import { changeFactors, lineCharges, lineUnits, numberOf, rateOf } from "../costs/line";
import { optionRows } from "../costs/option";
import { isImputed, paidCash } from "../costs/paid";
import type { Plan } from "../costs/plan";
import { driverVolume } from "../costs/volumes";
import type { CostLine, Group } from "../model";
import type { CostRow } from "../results";
import { pricedOr, tariffCharge } from "../tariffs/tariff";

/** Groups of what a provider bills; lines of other groups (own people, stock) count only where the invoice names them. */
const BILLED: ReadonlySet<CostRow["group"]> = new Set<Group | "Top-up to minimum">([
  "Fees",
  "Facility",
  "Supplies",
  "Delivery",
  "Systems",
  "Credit",
  "Top-up to minimum",
]);
/** Drivers whose volume depends on the whole business and not on the line. */
const OF_THE_WHOLE = new Set(["person", "hire", "sq ft"]);

/** The rows of an option that an invoice of its can be about. */
export function billable(rows: readonly CostRow[]): CostRow[] {
  return rows.filter(
    (row) =>
      (row.type === "line" || row.type === "top-up") && !isImputed(row) && row.line.driver.kind !== "leaving",
  );
}

/** Whether a row is expected on the invoice though it does not name it. */
export const isExpected = ({ group }: CostRow): boolean => BILLED.has(group);

/** What the plan pays for a row in a month; what is paid today belongs to the first. */
export function plannedIn(row: CostRow, plan: Plan, month: number): number {
  const paid = paidCash(row, plan);
  return (paid[month] ?? 0) + (month === 1 ? paid[0]! : 0);
}

/** What a row would cost in a month at another quantity, and the quantity that the plan has. */
export interface Priced {
  /** Null where it is not counted in units of its own. */
  readonly quantity: number | null;
  /** The contract's charge at a quantity; null beyond the last tier. */
  readonly at: (quantity: number) => number | null;
}

/** How a line is charged in a month. Lines worked out from others are not: see followOthers. */
export function pricedIn(row: CostRow, plan: Plan, month: number): Priced {
  const { line } = row;
  const { kind } = line.driver;
  const planned = plannedIn(row, plan, month);
  const factor = changeFactors(line, plan)[month] ?? 1;
  const quantity = numberOf(line.quantity, 1);
  if (kind === "once") {
    const price = (units: number): number =>
      (line.tiers ? tariffCharge(line.tiers, units) : rateOf(line, plan) * units) * factor;
    return { quantity: planned === 0 ? 0 : quantity, at: orNull(price) };
  }
  const ahead = PERIOD_MONTHS[kind];
  if (ahead !== undefined) {
    const whole = planned === 0 ? ahead * row.monthly[month]! : planned;
    return {
      quantity: planned === 0 ? 0 : quantity,
      at: (units) => (quantity === 0 ? 0 : (whole * units) / quantity),
    };
  }
  if (OF_THE_WHOLE.has(kind)) {
    const price = line.tiers ? 0 : rateOf(line, plan) * factor;
    return price === 0
      ? { quantity: null, at: () => planned }
      : { quantity: planned / price, at: (units) => units * price };
  }
  const none = new Float64Array(plan.months + 1);
  const units = lineUnits(line, driverVolume(line.driver, plan, { people: none, space: none }));
  const at = (billed: number): number => {
    const changed = Float64Array.from(units);
    changed[month] = billed;
    return lineCharges(line, changed, plan)[month]!;
  };
  return { quantity: units[month]!, at: orNull(at) };
}

const orNull =
  (price: (quantity: number) => number) =>
  (quantity: number): number | null =>
    pricedOr(() => price(quantity), null);

/**
 * What the lines that are worked out from others (percent of, minimum) come to in a month once those others cost what was
 * billed.
 *
 * @param lines the option's lines, in the order of the rows
 * @param billed money of a line in that month, where the invoice has it
 */
export function followOthers(
  lines: readonly CostLine[],
  rows: readonly CostRow[],
  plan: Plan,
  month: number,
  billed: ReadonlyMap<CostLine, number>,
): ReadonlyMap<CostLine, number> {
  const known = new Map(
    rows.map((row) => {
      const amount = billed.get(row.line);
      if (amount === undefined) return [row.line, row] as const;
      const monthly = Float64Array.from(row.monthly);
      monthly[month] = amount;
      return [row.line, { ...row, monthly }] as const;
    }),
  );
  const none = new Float64Array(plan.months + 1);
  const again = optionRows(lines, plan, { people: none, space: none }, ({ current }) => current, known);
  return new Map(again.map(({ line, monthly }) => [line, monthly[month]!] as const));
}
