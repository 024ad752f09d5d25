import type { Situation } from "../advice/evaluate";
import type { CostRow, OptionResult } from "../results";
import { committedBeyond } from "./committed";
import { atVolumes, fixedRows, type AtVolumes } from "./fixed";
import { alreadyTiedUp, isImputed, paidCash, oneOffCash } from "../costs/paid";

/** What choosing an option binds and pays, row by row (index as in its rows). */
export interface RowFigures {
  /** Part of the settled month that does not move with a few orders more or less: money. */
  readonly fixed: number;
  /** Still to be paid after 90 days whatever happens: money. */
  readonly committed: number;
  /** What choosing the option pays out once: one-offs and leaving charges over the Horizon, credits left out. */
  readonly oneOff: number;
  /** What of it is left to pay of an option given up, over the Horizon. */
  readonly stillToPay: number;
}

/** An option priced for the figures of the whole business. */
export interface OptionFigures {
  readonly option: OptionResult;
  readonly at: AtVolumes;
  readonly rows: readonly RowFigures[];
  /** What is really paid: index 0 = today, m = end of month m. What is tied up today already is not taken off. */
  readonly paid: Float64Array;
  /** What each month costs without the owner's hours and interest on money tied up; places as above. */
  readonly billed: Float64Array;
  /** Of a settled month, and of one after the fall in sales: money. */
  readonly month: Settled;
  readonly fallen: Settled;
}
export interface Settled {
  readonly cost: number;
  /** Without the owner's hours and interest on money tied up. */
  readonly billed: number;
  /** Fixed lines of the group Facility: rent and leases. */
  readonly rent: number;
}

const sumOf = <T>(items: readonly T[], of: (item: T, index: number) => number): number =>
  items.reduce((sum, item, index) => sum + of(item, index), 0);

/** Works out an option's figures. */
export function optionFigures(option: OptionResult, situation: Situation): OptionFigures {
  const { plan } = situation;
  const { rows } = option;
  const at = atVolumes(option, situation);
  const fixed = fixedRows(rows, at);
  const paid = new Float64Array(plan.months + 1);
  const billed = new Float64Array(plan.months + 1);
  for (const row of rows) {
    paidCash(row, plan).forEach((money, place) => (paid[place]! += money));
    if (!isImputed(row))
      for (let month = 1; month <= plan.months; month++) billed[month]! += row.monthly[month]!;
  }
  const settled = (month: readonly CostRow[]): Settled => ({
    cost: sumOf(month, ({ monthly }) => monthly[0]!),
    billed: sumOf(month, (row) => (isImputed(row) ? 0 : row.monthly[0]!)),
    rent: sumOf(month, ({ group, monthly }, index) =>
      group === "Facility" && fixed[index]! ? monthly[0]! : 0,
    ),
  });
  return {
    option,
    at,
    rows: rows.map((row, index) => ({
      fixed: fixed[index]! ? row.monthly[0]! : 0,
      committed: committedBeyond(row, plan),
      oneOff: oneOffCash(row, plan),
      stillToPay:
        row.type === "still to pay"
          ? sumOf([...paidCash(row, plan).subarray(0, plan.horizon + 1)], (money) => money)
          : 0,
    })),
    paid,
    billed,
    month: settled(rows),
    fallen: settled(at.fallen),
  };
}

/** What an option has tied up today already: `alreadyTiedUp` of its rows. */
export function openingOf({ option }: OptionFigures, situation: Situation): readonly [number, number] {
  return alreadyTiedUp(option.rows, situation.plan);
}
