import { owesItsTerm } from "../../../../core/costs/line";
import type { CostLine } from "../../../../core/model";
import type { Plan } from "../../../../core/costs/plan";
import type { CostRow } from "../../../../core/results";
import { columnName } from "../../../address";
import type { Linked } from "../../links";
import { COLUMNS, planCell, ROWS, type Column, type Layout } from "../layout";
import type { TierCells } from "../tiers";

/**
 * How a row counts: in the month's cost, in cash, in both, as a credit at the Horizon's end (in present cost only), or
 * not at all, being a step on the way. Totals sum by "cost*" and "*cash".
 */
export type Counts = "cost and cash" | "cost" | "cash" | "credit" | "";

/** A look at a cost row: its figures under a plan, and the volume or base it is charged on. */
export interface Look {
  readonly plan: Plan;
  readonly cost: CostRow;
  /** Driver volume of each place; for percent of and minimum, the cost of the base. */
  readonly volume: Float64Array;
}

/** A row of cells. */
export interface FormulaRow {
  readonly label: string;
  readonly counts: Counts;
  /** By place; null = no cell. */
  readonly formula: (place: number) => string | null;
  /** The same as values, worked out from a look. */
  readonly values: (look: Look) => ArrayLike<number>;
  /** What is paid today. */
  readonly today?: Linked;
  /** Its present cost: of what is paid, or a formula of its own; absent where it has none. */
  readonly present?: "paid" | Linked;
  /** Marks the row of a line's started blocks. */
  readonly blocks?: true;
}

/** What the rows of a cost row are written with. */
export interface RowSetting {
  readonly layout: Layout;
  readonly cost: CostRow;
  readonly line: CostLine;
  /** Row number (from 1) of its first formula row. */
  readonly here: number;
  /** What its units are counted in, as a formula: the driver's volume, or the sum of its base. */
  readonly volume: (place: number) => string;
  readonly tiers: TierCells | null;
  /** Whether it is a one-off that today's option has paid already. */
  readonly alreadyPaid: boolean;
}

/** References that the formulas of a cost row are made of. */
export interface RowRefs {
  /** An input of the row: $E12. */
  readonly cell: (column: Column) => string;
  /** A figure of the plan in the same month: R$6. */
  readonly time: (row: keyof typeof ROWS, place: number) => string;
  /** 1 in the months From to To, else 0. */
  readonly active: (place: number) => string;
  /** Factor of the yearly change. */
  readonly grow: (place: number) => string;
  /** Whether a year's Minimum is settled in the month: costs/line.ts, settlesYear. */
  readonly settles: (place: number, line: CostLine) => string;
  /** The cell so many rows below, in the column of a place. */
  readonly at: (place: number, offset: number) => string;
  /** The months 1 to last of the row so many rows below. */
  readonly months: (offset: number) => string;
}

/** The references of a row. */
export function rowRefs({ layout, here }: Pick<RowSetting, "layout" | "here">): RowRefs {
  const { letterAt, first, last } = layout;
  const cell = (column: Column): string => `$${columnName(COLUMNS[column])}${here}`;
  const time = (row: keyof typeof ROWS, place: number): string => `${letterAt(place)}$${ROWS[row] + 1}`;
  return {
    cell,
    time,
    active: (place) => `(${time("month", place)}>=${cell("from")})*(${time("month", place)}<=${cell("to")})`,
    grow: (place) => `(1+${cell("change")})^${time("year", place)}`,
    settles: (place, line) => {
      const month = time("month", place);
      const term = `INT(${cell("months")})`;
      const behind = owesItsTerm(line)
        ? `,AND(${month}>=${term},${time("year", place)}=INT((${term}-1)/12))`
        : "";
      return `OR(MOD(${month},12)=0,${month}>=${planCell("counted")},${month}+1>${cell("to")}${behind})`;
    },
    at: (place, offset) => `${letterAt(place)}${here + offset}`,
    months: (offset) => `$${first}${here + offset}:$${last}${here + offset}`,
  };
}

/** Whether a place opens a year of the plan: running totals of a year begin anew. */
export function opensYear(place: number): boolean {
  return place > 0 && (place - 1) % 12 === 0;
}

/** The month's cost as the core has it. */
export function costed({ cost }: Look): Float64Array {
  return cost.monthly;
}
