import { annuity, presentOf, yearlyOfRow } from "../costs/figures";
import { creditAtEnd } from "../costs/paid";
import { openingOf } from "./option";
import type { Whole } from "./whole";

/** How what is paid becomes the yearly cost that decides. Money. */
export interface Bridge {
  /** Paid in each year of the plan, in the first with what is paid today; the last is as long as the Horizon leaves it. */
  readonly years: readonly number[];
  /** All of it at today's worth. */
  readonly present: number;
  /** The same amount every year that is worth as much. */
  readonly level: number;
  /** The owner's hours a year, valued and not paid. */
  readonly ownerHours: number;
  /** Money tied up already, less what is left of one-offs and tied up at the Horizon's end, as an amount a year. */
  readonly leftAtEnd: number;
}

/**
 * From the cash of a side to its yearly cost: yearly cost = 12 x present value of what is paid / sum of the discount
 * factors + owner's hours + what is tied up already, less what is left at the Horizon's end. null without a discount rate,
 * or where the side has no figures. Source: docs/method.md, What decides.
 */
export function bridgeOf(side: "today" | "recommended", whole: Whole): Bridge | null {
  const { plan, counted } = whole;
  const figures = whole[side];
  if (!figures || !plan.discount) return null;
  const { horizon, discount } = plan;
  const yearly = (present: number): number => (12 * present) / annuity(plan);
  const years: number[] = [];
  for (let month = 0; month <= horizon; month++) {
    const year = Math.max(0, Math.ceil(month / 12) - 1);
    years[year] = (years[year] ?? 0) + figures.paid[month]!;
  }
  const rows = counted.flatMap((area) => area[side]?.option.rows ?? []);
  const opening = counted.reduce((sum, { today, situation }) => {
    const [now, first] = today ? openingOf(today, situation) : [0, 0];
    return sum + now + first * discount[1]!;
  }, 0);
  const credits = rows.reduce((sum, row) => sum + creditAtEnd(row, plan), 0) * discount[horizon]!;
  const beside = whole.beside.filter((each) => each.side === side);
  const present = presentOf(figures.paid, plan);
  return {
    years,
    present,
    level: yearly(present),
    ownerHours: rows.reduce(
      (sum, row) => sum + (row.line.driver.kind === "owner hour" ? yearlyOfRow(row, plan) : 0),
      0,
    ),
    leftAtEnd:
      yearly(opening - credits) +
      beside.reduce((sum, each) => sum + each.yearly - yearly(presentOf(each.paid, plan)), 0),
  };
}
