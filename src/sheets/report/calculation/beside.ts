import type { Beside } from "../../../core/commitments";
import { put, refTo, type Grid } from "../grid";
import { COLUMNS, type Layout } from "./layout";
import type { WrittenRow } from "./wholeRows";

/** Where the other sheets find what a side costs besides the areas. */
export interface BesideRefs {
  readonly side: Beside["side"];
  readonly yearly: string;
  readonly settled: string;
  readonly fixed: string;
  readonly committed: string;
}

/** A row of it, and where its parts stand on the sheet itself. */
export interface BesideRow {
  readonly refs: BesideRefs;
  readonly paid: (place: number) => string;
  readonly today: string;
  /** Billed in a settled month, at the plan's orders and after the fall in sales. */
  readonly billed: { readonly plan: string; readonly fallen: string };
  /** Rent of it, likewise; null where there is none. */
  readonly rent: { readonly plan: string; readonly fallen: string } | null;
}

/**
 * What the sides cost besides the areas, as of the report: the year as Rate, the month billed beside it, then rent at the
 * plan's orders and after the fall in sales.
 */
export function writeBeside(
  grid: Grid,
  name: (text: string) => WrittenRow,
  beside: readonly Beside[],
  layout: Layout,
  fallen: number,
): BesideRow[] {
  return beside.map((each) => {
    const hasRent = each.rent !== 0 || each.rentFallen !== 0;
    const row = name(
      `${each.name}, a year, and a month billed${hasRent ? ", its rent, at fewer orders" : ""}`,
    );
    const at = row.number - 1;
    const set = (column: number, value: number): void => {
      put(grid, at, column, { value, style: "money" });
    };
    const [fixed, committed] = [layout.measure("fixed"), layout.measure("committed")];
    set(COLUMNS.rate, each.yearly);
    set(COLUMNS.quantity, each.billed);
    if (hasRent) {
      set(COLUMNS.step, each.rent);
      set(COLUMNS.minimum, each.rentFallen);
    }
    set(COLUMNS.today, each.paid[0]!);
    set(layout.columnAt(0), each.month);
    for (const place of layout.places.slice(1)) set(layout.columnAt(place), each.paid[place] ?? 0);
    set(layout.columnAt(fallen), each.billedFallen);
    set(fixed, each.fixed);
    set(committed, each.committed);
    return {
      refs: {
        side: each.side,
        yearly: row.ref("rate"),
        settled: row.refAt(0),
        fixed: refTo(grid, at, fixed),
        committed: refTo(grid, at, committed),
      },
      paid: row.at,
      today: `${layout.today}${row.number}`,
      billed: { plan: row.cell("quantity"), fallen: row.at(fallen) },
      rent: hasRent ? { plan: row.cell("step"), fallen: row.cell("minimum") } : null,
    };
  });
}
