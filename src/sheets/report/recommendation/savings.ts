import { monthCount, rough, runsOnInSettledYear } from "../../../core/commitments";
import { heightOf, linesOf } from "../layout";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, widthOf, type Page } from "./page";

const SIZE = 9;

/**
 * Why first year, yearly cost and profit save different amounts, where they do, and what waiting changes; "" without a today.
 */
export function savingsText({ whole, transition }: Pick<Sources, "whole" | "transition">): string {
  const { today, recommended, plan } = whole;
  if (!today || !transition.moves.some(({ counted }) => counted)) return "";
  const runsOn = runsOnInSettledYear(whole);
  const earns = (amount: number): string => `${rough(Math.abs(amount))} ${amount < 0 ? "less" : "more"}`;
  const better = (amount: number): string => `${rough(Math.abs(amount))} ${amount < 0 ? "more" : "less"}`;
  const year = today.firstYearCash - recommended.firstYearCash;
  const decides = today.yearlyCost - recommended.yearlyCost;
  const profit =
    today.atPlan && recommended.atPlan
      ? recommended.atPlan.operatingProfit - today.atPlan.operatingProfit
      : null;
  const settled =
    profit === null
      ? ""
      : `; a settled year, with one-offs spread over their lives and ${runsOn === 0 ? "nothing left that runs on" : `${rough(runsOn)} of today's costs that still run on`}, earns ${earns(profit)}${runsOn === 0 ? "" : `, and ${earns(profit + runsOn)} once they have ended`}`;
  const differ = new Set([year, decides, profit ?? decides].map(rough)).size > 1;
  const saved = transition.moves.reduce((sum, { when }) => sum + (when.kind === "later" ? when.saved : 0), 0);
  return [
    ...(differ
      ? [
          `One change, ${profit === null ? "two" : "three"} savings${whole.atLeast ? " on what is known of today's cost" : ""}: the first year, which bears the one-offs and what runs on, pays ${better(year)}; a year over ${monthCount(plan.horizon)}, all counted, costs ${better(decides)}${settled}.`,
        ]
      : []),
    ...(saved > 0 ? [`As if all changed at once: waiting as below saves ${rough(saved)} once besides.`] : []),
  ].join(" ");
}

/** The savings explained, below the figures. Returns the row below. */
export function writeSavings(page: Page, row: number, sources: Sources): number {
  const text = savingsText(sources);
  if (text === "") return row;
  put(page.grid, row, 0, { value: text, style: "note" });
  page.merges.push({ top: row, left: 0, bottom: row, right: COLUMNS.money3 });
  page.rows.set(row, heightOf(linesOf(text, widthOf(page, 0, COLUMNS.money3), SIZE), SIZE));
  return row + 1;
}
