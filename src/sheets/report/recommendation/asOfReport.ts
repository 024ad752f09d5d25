import type { PortfolioResult } from "../../../core/advice/portfolio";
import { lowestAtFall, type Whole } from "../../../core/commitments";
import { SIDES } from "../calculation";
import { put } from "../grid";
import { COLUMNS, type Page } from "./page";

// Figures that no formula holds: they come from pricing everything anew.

/** Lowest month-end cash where sales fall from the first month on; as of the report. Returns the row last written. */
export function writeFallenCash(page: Page, row: number, whole: Whole, partly: string): number {
  const [today, then] = SIDES.map((side) => lowestAtFall(side, whole));
  if (!then) return row;
  row++;
  put(page.grid, row, 0, { value: `Lowest month-end cash, sales -30 %${partly}`, style: "text" });
  if (today) {
    put(page.grid, row, COLUMNS.money1, { value: today.cash, style: "money" });
    put(page.grid, row, COLUMNS.money3, { value: then.cash - today.cash, style: "money" });
  }
  put(page.grid, row, COLUMNS.money2, { value: then.cash, style: "money" });
  row++;
  put(page.grid, row, 0, { value: "Its month of the plan, sales -30 %", style: "text" });
  if (today) put(page.grid, row, COLUMNS.money1, { value: today.month, style: "integer" });
  put(page.grid, row, COLUMNS.money2, { value: then.month, style: "integer" });
  return row;
}

/**
 * By how much sales may fall before profit is gone: the margin of safety, 1 / operating leverage; as of the report.
 * Returns the row last written.
 */
export function writeSafety(page: Page, row: number, { today, recommended }: PortfolioResult): number {
  const safety = (side: PortfolioResult["recommended"] | null | undefined): number | string | null => {
    const { operatingLeverage, operatingProfit } = side?.figures ?? {};
    if (operatingProfit == null) return null;
    return operatingProfit <= 0 ? "loss" : operatingLeverage ? 1 / operatingLeverage : null;
  };
  const sides = [
    [COLUMNS.money1, safety(today)],
    [COLUMNS.money2, safety(recommended)],
  ] as const;
  if (sides.every(([, value]) => value === null)) return row;
  row++;
  put(page.grid, row, 0, { value: "Sales may fall so far before profit is gone", style: "text" });
  for (const [column, value] of sides)
    if (value !== null)
      put(page.grid, row, column, { value, style: typeof value === "string" ? "noteRight" : "percent" });
  return row;
}

/** The people of a settled month, those outside the seven with them; as of the report. */
export function writePeople(page: Page, row: number, { today, recommended }: PortfolioResult): void {
  put(page.grid, row, 0, { value: "People (full-time equivalents)", style: "text" });
  const sides: readonly [number, number | undefined][] = [
    [COLUMNS.money1, today?.figures.people],
    [COLUMNS.money2, recommended.figures.people],
    [COLUMNS.money3, today ? recommended.figures.people - today.figures.people : undefined],
  ];
  for (const [column, value] of sides)
    if (value !== undefined) put(page.grid, row, column, { value, style: "ratio" });
}
