import { committedBeyond } from "../../commitments/committed";
import { yearlyOfRow } from "../../costs/figures";
import { isActive, numberOf } from "../../costs/line";
import { isImputed, oneOffCash, paidCash } from "../../costs/paid";
import type { Plan } from "../../costs/plan";
import type { CostRow } from "../../results";

/** Columns of the portfolio's figures; the cash paid by month follows: CASH + m, cumulative, as a negative. */
export const COLUMN = {
  /** Yearly cost less what fit is worth: what is made least. */
  judged: 0,
  yearly: 1,
  fit: 2,
  people: 3,
  fixed: 4,
  settled: 5,
  committed: 6,
  rent: 7,
  /** A week. */
  ownerHours: 8,
  /** Of it in money a year, at the value of the owner's hour. */
  ownerCost: 9,
  billed: 10,
  /** Settled month after the fall in sales. */
  billedFallen: 11,
  rentFallen: 12,
  /** At the 10th percentile of orders. */
  billedLow: 13,
  oneOff: 14,
  /** Options that need more than a bounded last tier offers: a set with one cannot be priced. */
  beyond: 15,
  /** Of the fixed part what is billed. */
  fixedBilled: 16,
  /** Of what is billed what is left to pay of options given up. */
  runsOn: 17,
} as const;
export const CASH = 18;

/** How many columns the figures have. */
export function columnsOf({ horizon }: Plan): number {
  return CASH + horizon + 1;
}

/** Rows of one thing under the plan and, settled, at other volumes; the same rows in the same order. */
export interface PricedRows {
  readonly rows: readonly CostRow[];
  /** Whether a bounded last tier offers less than they need. */
  readonly beyond: boolean;
  readonly fixed: readonly boolean[];
  readonly fallen: readonly CostRow[];
  readonly low: readonly CostRow[];
}

const WEEKS_A_MONTH = 52 / 12;

/** Adds the figures of priced rows: everything but judged, fit and people. */
export function addRows(into: Float64Array, priced: PricedRows, plan: Plan): void {
  const { rows, beyond, fixed, fallen, low } = priced;
  if (beyond) into[COLUMN.beyond]! += 1;
  rows.forEach((row, place) => {
    const month = row.monthly[0]!;
    const yearly = yearlyOfRow(row, plan);
    into[COLUMN.judged]! += yearly;
    into[COLUMN.yearly]! += yearly;
    into[COLUMN.settled]! += month;
    into[COLUMN.committed]! += committedBeyond(row, plan);
    into[COLUMN.oneOff]! += oneOffCash(row, plan);
    const isRent = row.group === "Facility" && fixed[place]!;
    if (fixed[place]) into[COLUMN.fixed]! += month;
    if (isRent) {
      into[COLUMN.rent]! += month;
      into[COLUMN.rentFallen]! += fallen[place]!.monthly[0]!;
    }
    if (!isImputed(row)) {
      into[COLUMN.billed]! += month;
      if (row.type === "still to pay") into[COLUMN.runsOn]! += month;
      if (fixed[place]) into[COLUMN.fixedBilled]! += month;
      into[COLUMN.billedFallen]! += fallen[place]!.monthly[0]!;
      into[COLUMN.billedLow]! += low[place]!.monthly[0]!;
    }
    if (row.line.driver.kind === "owner hour") {
      into[COLUMN.ownerCost]! += yearly;
      if (isActive(row.line, 0)) into[COLUMN.ownerHours]! += numberOf(row.line.quantity, 1) / WEEKS_A_MONTH;
    }
    const paid = paidCash(row, plan);
    let sum = 0;
    for (let m = 0; m <= plan.horizon; m++) {
      sum += paid[m]!;
      into[CASH + m]! -= sum;
    }
  });
}
