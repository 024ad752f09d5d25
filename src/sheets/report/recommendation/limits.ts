import type { LimitState } from "../../../core/advice/portfolio";
import { money } from "../../../core/advice/money";
import { cellAddress } from "../../address";
import type { ConditionalFormat, StyleName } from "../../model";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, putText, type Page } from "./page";

const STYLE: Readonly<Record<LimitState["unit"], StyleName>> = {
  people: "ratio",
  share: "percent1",
  months: "ratio",
  money: "money",
  "hours a week": "ratio",
};

/** "Limit headcount, at most 4" */
function labelOf({ id, name, at = "", bound, value, unit, cost, kept }: LimitState): string {
  const shown =
    unit === "share"
      ? `${Number((100 * value).toFixed(1))} %`
      : unit === "money"
        ? Math.round(value).toLocaleString("en-US")
        : Number(value.toFixed(1)).toLocaleString("en-US");
  const costs = kept && cost !== null && cost > 0.5 ? `: costs ${money(cost)} a year` : "";
  const of = id === "commit" ? " (to pay after 90 days)" : at && ` (${at})`;
  return `${name}${of}, ${bound} ${shown}${kept ? costs : ": NOT KEPT"}`;
}

/**
 * The limits of the Business table below the figures: what today's set and the recommended one come to, red where a limit is
 * not kept, and what it costs a year where it costs anything. Nothing where none is set.
 */
export function writeLimits(
  page: Page,
  top: number,
  { portfolio, whole }: Sources,
): { readonly next: number; readonly formats: readonly ConditionalFormat[] } {
  const limits = portfolio?.limits ?? [];
  const formats: ConditionalFormat[] = [];
  limits.forEach((limit, index) => {
    const row = top + index;
    const { reached, today, kept, unit } = limit;
    putText(page, row, COLUMNS.area, labelOf(limit), kept ? "wrap" : "strongWrap", { right: COLUMNS.today });
    const amount = (column: number, value: number | null): void => {
      put(
        page.grid,
        row,
        column,
        value === null || !Number.isFinite(value)
          ? { value: "no end", style: "noteRight" }
          : { value, style: STYLE[unit] },
      );
    };
    if (whole.today && portfolio?.today) amount(COLUMNS.money1, today);
    amount(COLUMNS.money2, reached);
    put(page.grid, row, COLUMNS.money3, { value: kept ? "kept" : "not kept", style: "noteRight" });
    if (!kept) {
      const range = `${cellAddress(row, COLUMNS.area)}:${cellAddress(row, COLUMNS.money2)}`;
      formats.push({ range, formula: "TRUE", style: "bad" });
    }
  });
  return { next: top + limits.length, formats };
}
