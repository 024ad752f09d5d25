import { VOLUMES, type Volume } from "../../../core/commitments";
import type { Plan } from "../../../core/costs/plan";
import { columnName } from "../../address";

/** Columns of the Calculation sheet before the months, zero-based. */
export const COLUMNS = {
  line: 0,
  group: 1,
  counts: 2,
  charged: 3,
  rate: 4,
  quantity: 5,
  step: 6,
  minimum: 7,
  maximum: 8,
  change: 9,
  from: 10,
  to: 11,
  months: 12,
  present: 13,
  firstYear: 14,
  settled: 15,
  today: 16,
  month1: 17,
} as const;
export type Column = keyof typeof COLUMNS;

/** Columns behind the months: a settled month at other volumes, then what follows from them. */
export const MEASURES = ["fixed", "ends", "committed", "once", "tied"] as const;
export type Measure = (typeof MEASURES)[number];

/** Zero-based rows of the plan at the top of the sheet. */
export const ROWS = {
  title: 0,
  legend: 1,
  notice: 2,
  month: 3,
  plan: 4,
  orders: 5,
  growth: 6,
  firstMonth: 7,
  season: 8,
  year: 9,
  scale: 10,
  horizon: 11,
  counted: 12,
  annualRate: 13,
  monthlyRate: 14,
  discount: 15,
  fall: 16,
  priceChange: 17,
} as const;

/**
 * Places of a row of the sheet: 0 = the settled month, 1..months = the plan's months, then a settled month at each of
 * the other volumes.
 */
export interface Layout {
  readonly plan: Plan;
  /** The settled month and the plan's months. */
  readonly places: readonly number[];
  /** The settled month at other volumes. */
  readonly volumes: readonly (readonly [place: number, volume: Volume])[];
  /** Whether a place is a settled month: month 12's lines without season, growth and yearly change. */
  readonly isSettled: (place: number) => boolean;
  readonly columnAt: (place: number) => number;
  readonly letterAt: (place: number) => string;
  readonly measure: (name: Measure) => number;
  /** Column of what is paid today, of month 1 and of the last month, as letters. */
  readonly today: string;
  readonly first: string;
  readonly last: string;
}

/** Where everything stands, for a plan of so many months. */
export function layoutOf(plan: Plan): Layout {
  const { months } = plan;
  const columnAt = (place: number): number => (place === 0 ? COLUMNS.settled : COLUMNS.month1 + place - 1);
  const letters = Array.from({ length: months + 1 + VOLUMES.length }, (_, place) =>
    columnName(columnAt(place)),
  );
  return {
    plan,
    places: letters.map((_, place) => place).slice(0, months + 1),
    volumes: VOLUMES.map((volume, index) => [months + 1 + index, volume]),
    isSettled: (place) => place === 0 || place > months,
    columnAt,
    letterAt: (place) => letters[place]!,
    measure: (name) => columnAt(months + VOLUMES.length) + 1 + MEASURES.indexOf(name),
    today: columnName(COLUMNS.today),
    first: letters[1]!,
    last: letters[months]!,
  };
}

/** Absolute reference to a cell of the plan at the top: $E$12. */
export function planCell(row: keyof typeof ROWS, column: Column = "rate"): string {
  return `$${columnName(COLUMNS[column])}$${ROWS[row] + 1}`;
}
