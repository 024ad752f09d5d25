import { otherOutlays } from "../../../core/commitments";
import { cellAddress } from "../../address";
import { put } from "../grid";
import type { Page } from "../recommendation/page";
import type { TransitionSources } from "./index";
import { AT, headingRow, sentence, titleRow } from "./page";

/** A profit and loss of each year of the plan: contribution, other fixed costs, the seven and what is left, today and then. */
export function writeProfits(page: Page, { whole, calculation, transition }: TransitionSources): void {
  if (!transition.moves.some(({ counted }) => counted)) return;
  const { plan, today, recommended, contribution } = whole;
  const { contributionBetween, otherFixed, sides } = calculation.whole;
  if (contribution === null || !today?.profits || !recommended.profits) return;
  if (!contributionBetween || otherFixed === null) return;
  const { fixed } = otherOutlays(plan);
  titleRow(page, "Operating profit by year of the plan");
  headingRow(page, [
    { text: "All changed at once", at: AT.what },
    { text: "Months", at: AT.month, right: true },
    { text: "Orders x value x margin", at: AT.first, right: true },
    { text: "Other fixed costs", at: AT.second, right: true },
    { text: "Today's set", at: AT.third, right: true },
    { text: "Profit today", at: AT.fourth, right: true },
    { text: "Then", at: AT.fifth, right: true },
    { text: "Profit then", at: AT.sixth, right: true },
    { text: "Better by", at: AT.sign, right: true },
  ]);
  const sum = (of: ArrayLike<number>, first: number, last: number): number => {
    let total = 0;
    for (let month = first; month <= last; month++) total += of[month]!;
    return total;
  };
  for (let first = 1; first <= plan.horizon; first += 12) {
    const last = Math.min(plan.horizon, first + 11);
    const months = last - first + 1;
    const row = page.next++;
    const at = (column: number): string => cellAddress(row, column);
    const income = contribution * sum(plan.orders, first, last);
    const [now, then] = [today, recommended].map(({ billed }) => sum(billed, first, last)) as [
      number,
      number,
    ];
    const profit = (seven: number): string => `${at(AT.first)}-${at(AT.second)}-${at(seven)}`;
    put(page.grid, row, AT.what, { value: `Year ${Math.ceil(last / 12)}`, style: "text" });
    put(page.grid, row, AT.month, { value: months, style: "integer" });
    const cells = [
      [AT.first, `SUM(${contributionBetween(first, last)})`, income],
      [AT.second, `${at(AT.month)}*${otherFixed}`, months * fixed],
      [AT.third, `SUM(${sides.today!.billedBetween!(first, last)})`, now],
      [AT.fourth, profit(AT.third), income - months * fixed - now],
      [AT.fifth, `SUM(${sides.recommended!.billedBetween!(first, last)})`, then],
      [AT.sixth, profit(AT.fifth), income - months * fixed - then],
      [AT.sign, `${at(AT.sixth)}-${at(AT.fourth)}`, now - then],
    ] as const;
    for (const [column, formula, value] of cells)
      put(page.grid, row, column, {
        formula,
        value,
        style: column === AT.fourth || column === AT.sixth ? "moneyStrong" : "money",
      });
  }
  sentence(
    page,
    "Costs in the months that they are for: one-offs spread over their lives, what runs on of today's set in it, growth, season and price changes as planned. Selling prices stay. Before interest, tax and the owner's own hours.",
  );
  page.next++;
}
