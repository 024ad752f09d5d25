import type { PortfolioFigures, PortfolioResult } from "../../../core/advice/portfolio";
import { columnName } from "../../address";
import type { StyleName } from "../../model";
import { cell, headings, row, section, type Sheet } from "./block";

const RATIO: StyleName = "cents";
const COVER: StyleName = "cover";

interface Line {
  readonly name: string;
  readonly of: (figures: PortfolioFigures) => number | null;
  readonly style: StyleName;
}

/** What a set comes to, in the order it is shown. */
const LINES: readonly Line[] = [
  { name: "Yearly cost", of: (f) => f.yearlyCost, style: "money" },
  { name: "Operating profit a year, at plan", of: (f) => f.operatingProfit, style: "money" },
  { name: "Operating profit a year, sales 30 % lower", of: (f) => f.operatingProfitFallen, style: "money" },
  { name: "Fixed-cost share", of: (f) => f.fixedShare, style: "percent" },
  {
    name: "Operating leverage (contribution / operating profit)",
    of: (f) => f.operatingLeverage,
    style: RATIO,
  },
  { name: "Fixed-charge cover, at plan", of: (f) => f.cover, style: COVER },
  { name: "Fixed-charge cover, sales 30 % lower", of: (f) => f.coverFallen, style: COVER },
  { name: "Months that cash and credit last, at plan", of: (f) => f.runway, style: RATIO },
  { name: "The same at the 10th percentile of orders", of: (f) => f.runwayAtLow, style: RATIO },
  { name: "Lowest month-end cash", of: (f) => f.lowest?.cash ?? null, style: "money" },
  {
    name: "Bound beyond 90 days (leases, contracts, what is left to pay)",
    of: (f) => f.committed,
    style: "money",
  },
  { name: "of it in the largest area", of: (f) => f.largestShare?.share ?? null, style: "percent" },
  { name: "Share of the largest outside provider", of: (f) => f.provider?.share ?? null, style: "percent" },
  { name: "Rent as a share of sales", of: (f) => f.rentOfSales, style: "percent" },
  { name: "People", of: (f) => f.people, style: RATIO },
  { name: "Owner's hours a week", of: (f) => f.ownerHoursAWeek, style: RATIO },
];

/** Figures before and after; the change is a formula. */
export function writeFigures(sheet: Sheet, { today, recommended, advised }: PortfolioResult): void {
  section(sheet, "What the set comes to");
  headings(sheet, ["", "Today", "This set", "Change", "The areas' own advice"]);
  for (const { name, of, style } of LINES) {
    const shown = (figures: PortfolioFigures | undefined) => {
      const value = figures === undefined ? null : of(figures);
      if (value === null) return cell("not assessed", "noteRight");
      return Number.isFinite(value) ? cell(value, style) : cell("no end", "noteRight");
    };
    const [before, after] = [today && of(today.figures), of(recommended.figures)];
    const known = before !== null && after !== null && Number.isFinite(before) && Number.isFinite(after);
    const at = sheet.next + 1;
    row(sheet, [
      name,
      shown(today?.figures),
      shown(recommended.figures),
      known ? cell(after - before, style, `C${at}-B${at}`) : null,
      shown(advised?.figures),
    ]);
  }
}

const BAR = 20;

/** The limits: how far each is used as a bar, red where it is not kept. Returns the cells of the bars. */
export function writeLimits(sheet: Sheet, { limits, notAssessed, feasible }: PortfolioResult): string | null {
  section(sheet, "Limits");
  if (!feasible) row(sheet, [cell("The limits cannot all be kept: this is the set without them.", "alert")]);
  if (limits.length === 0 && notAssessed.length === 0) {
    row(sheet, ["No limits are set in the Business table."]);
    return null;
  }
  headings(
    sheet,
    ["Limit", "Value", "This set", "Used", "Costs a year", "Could be kept at", "", "Today"],
    [0, 3],
  );
  const first = sheet.next + 1;
  for (const { name, at: orders, bound, value, reached, kept, cost, loosenTo, today, unit } of limits) {
    const at = sheet.next + 1;
    const style: StyleName = unit === "share" ? "percent" : unit === "money" ? "money" : "cents";
    const amount = (number: number | null) =>
      number === null || !Number.isFinite(number) ? cell("no end", "noteRight") : cell(number, style);
    const used = bound === "at most" ? `C${at}/B${at}` : `B${at}/C${at}`;
    const share =
      reached === null || !Number.isFinite(reached)
        ? 0
        : bound === "at most"
          ? reached / value
          : value / reached;
    const blocks = !kept
      ? BAR
      : Math.round(BAR * Math.max(0, Math.min(1, Number.isFinite(share) ? share : 1)));
    row(sheet, [
      `${name}, ${orders ? `${orders}, ` : ""}${bound}`,
      cell(value, style),
      amount(reached),
      cell(
        "█".repeat(blocks),
        "indent",
        `IF(ISNUMBER(C${at}),REPT("█",IF(C${at}${bound === "at most" ? ">" : "<"}B${at},${BAR},IFERROR(ROUND(${BAR}*MAX(0,MIN(1,${used})),0),0))),"")`,
      ),
      cost === null ? null : cost,
      loosenTo === null ? null : amount(loosenTo),
      cell(
        kept ? "" : "not kept",
        "alert",
        `IF(ISNUMBER(C${at}),IF(C${at}${bound === "at most" ? ">" : "<"}B${at},"not kept",""),"")`,
      ),
      amount(today),
    ]);
  }
  if (limits.some(({ together }) => together))
    row(sheet, ["No single limit is enough: they could be kept if all of these were loosened so far."]);
  for (const { name, missing } of notAssessed) row(sheet, [`${name}: not assessed, ${missing} is missing`]);
  return limits.length > 0 ? `${columnName(3)}${first}:${columnName(3)}${first + limits.length - 1}` : null;
}
