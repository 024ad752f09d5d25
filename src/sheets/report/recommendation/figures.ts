import { count } from "../../../core/advice/money";
import { itemNumber, itemValue } from "../../../core/business";
import { monthCount, type SideFigures } from "../../../core/commitments";
import { AREA_IDS } from "../../../core/model";
import type { StyleName } from "../../model";
import { NO_END, SIDES, type Side } from "../calculation";
import { put } from "../grid";
import type { Sources } from "./index";
import { sideSum, sideTiedUp, type Summed } from "../sums";
import { writeFallenCash, writePeople, writeSafety } from "./asOfReport";
import { COLUMN, COLUMNS, headings, LETTER, section, type Page } from "./page";
import { writePerOrder } from "./perOrder";

const NOT_ASSESSED = "not assessed";

/** A row of the table: a formula and a value a side; null = not assessed. */
interface FigureRow {
  readonly label: string;
  readonly style: StyleName;
  readonly of: (side: Side) => { readonly formula: string; readonly value: number | string } | null;
  readonly strong?: boolean;
  /** Whether the change says something: not of a month's number. */
  readonly changes?: boolean;
  /** Whether today's cost is at least so much, and the change at most. */
  readonly atLeast?: boolean;
}

/** A ratio says little without the money: below 0 fewer fixed charges make it worse while less is lost. */
const COVERS = [
  ["atPlan", "at plan"],
  ["fallen", "sales -30 %"],
] as const;

/** "In figures": today, recommended, change. Returns the first row below it. */
export function writeFigures(page: Page, top: number, sources: Sources): number {
  const { whole, calculation, portfolio } = sources;
  let row = top;
  if (whole.counted.length === 0) return withoutFigures(page, top);
  section(page, row, "In figures", 0, COLUMNS.money3);
  row++;
  const counted = `${whole.counted.length} of ${AREA_IDS.length} areas`;
  const missing = AREA_IDS.length - whole.counted.length;
  /** Costs of areas that are not counted make cash and profit look better than they are. */
  const partly = missing === 0 ? "" : `, ${missing} area${missing === 1 ? "" : "s"} not in it`;
  headings(
    page,
    row,
    {
      0: counted,
      [COLUMNS.money2]: "Recommended",
      ...(whole.today
        ? { [COLUMNS.money1]: whole.atLeast ? "Today, at best" : "Today", [COLUMNS.money3]: "Change" }
        : {}),
    },
    [COLUMNS.money1, COLUMNS.money2, COLUMNS.money3],
    COLUMNS.money3,
  );
  const sumOf = (side: Side, of: Summed): string => sideSum(whole, calculation, side, of);
  const figure =
    (of: keyof SideFigures & ("yearlyCost" | "oneOffCash" | "stillToPay" | "committed"), ref: Summed) =>
    (side: Side) =>
      whole[side] && { formula: sumOf(side, ref), value: whole[side][of] };
  const refs = (side: Side) => calculation.whole.sides[side];
  const linked = (formula: string | undefined, value: number | string | null | undefined) =>
    formula === undefined || value == null ? null : { formula, value };
  const cash = itemValue(sources.inputs.business, "Cash");
  const credit = itemNumber(sources.inputs.business, "Credit line");
  const cashToday =
    typeof cash === "number" && refs("recommended")?.cash !== undefined
      ? (side: Side) => linked(refs(side)?.cash, cash)
      : null;
  const rows: FigureRow[] = [
    {
      label: `Yearly cost over ${monthCount(whole.plan.horizon)} (equivalent annual cost, decides)`,
      style: "money",
      of: figure("yearlyCost", "yearly"),
      strong: true,
      atLeast: whole.atLeast,
    },
    {
      label: "Cash paid for the seven in the first year",
      style: "money",
      of: (side) => linked(refs(side)?.firstYearCash, whole[side]?.firstYearCash),
    },
    { label: "One-off cash (counted above)", style: "money", of: figure("oneOffCash", "oneOff") },
    ...(whole.recommended.tiedUpCash > 0
      ? [
          {
            label: "Tied up at the start, comes back (counted above)",
            style: "money" as const,
            of: (side: Side) =>
              whole[side] && {
                formula: sideTiedUp(whole, calculation, side),
                value: whole[side].tiedUpCash,
              },
          },
        ]
      : []),
    {
      label: "Still to pay for what is given up (counted above)",
      style: "money",
      of: figure("stillToPay", "stillToPay"),
    },
    ...(cashToday
      ? [
          {
            label: `Cash today${credit > 0 ? ` (beside it a credit line of ${count(credit)})` : ""}`,
            style: "money" as const,
            of: cashToday,
            changes: false,
          },
        ]
      : []),
    {
      label: `Lowest month-end cash${partly}`,
      style: "money",
      of: (side) => linked(refs(side)?.lowest, whole[side]?.lowest?.cash),
    },
    ...(cashToday
      ? [
          {
            label: "Its month of the plan",
            style: "integer" as const,
            of: (side: Side) => linked(refs(side)?.lowestMonth, whole[side]?.lowest?.month),
            changes: false,
          },
        ]
      : []),
    {
      label: "Fixed share of a settled month (a step counts as fixed)",
      style: "percent",
      of: (side) => {
        const share = whole[side]?.fixedShare;
        return share == null
          ? null
          : { formula: `(${sumOf(side, "fixed")})/(${sumOf(side, "settled")})`, value: share };
      },
    },
    { label: "Committed beyond 90 days", style: "money", of: figure("committed", "committed") },
    ...COVERS.flatMap(([at, words]): FigureRow[] => [
      {
        label: `Operating profit a year, ${words}${partly}`,
        style: "money",
        of: (side) => linked(refs(side)?.[at]?.profit, whole[side]?.[at]?.operatingProfit),
      },
      {
        label: `Fixed-charge cover, ${words}${partly}`,
        style: "cover",
        of: (side) => linked(refs(side)?.[at]?.cover, whole[side]?.[at]?.ratio),
      },
    ]),
    {
      label: `Months that cash and credit line last, sales -30 %${partly}`,
      style: "ratio",
      of: (side) => {
        const lasts = whole[side]?.fallen?.lasts;
        return linked(refs(side)?.fallen?.lasts, lasts === Infinity ? NO_END : lasts);
      },
    },
  ];
  for (const each of rows) writeRow(page, ++row, each, (side) => whole[side] !== null);
  row = writeFallenCash(page, row, whole, partly);
  if (portfolio) {
    row = writeSafety(page, row, portfolio);
    writePeople(page, ++row, portfolio);
  }
  const more = moreOrders(sources, sumOf);
  if (more) {
    row++;
    put(page.grid, row, 0, { value: more.label, style: "text" });
    put(page.grid, row, COLUMNS.money3, { formula: more.formula, value: more.value, style: "integer" });
  }
  return writePerOrder(page, row + 1, sources);
}

/** What stands there where no area's cost is known on both sides. */
function withoutFigures(page: Page, top: number): number {
  section(page, top, "In figures", 0, COLUMNS.money3);
  const text = "None yet: of no area is a cost known both today and after.";
  put(page.grid, top + 1, 0, { value: text, style: "text" });
  return top + 2;
}

function writeRow(
  page: Page,
  row: number,
  { label, style, of, strong = false, changes = true, atLeast = false }: FigureRow,
  has: (side: Side) => boolean,
): void {
  put(page.grid, row, 0, { value: label, style: strong ? "strong" : "text" });
  const values = SIDES.map((side) => of(side));
  SIDES.forEach((side, index) => {
    const found = values[index];
    const isLeast = atLeast && side === "today";
    if (found) put(page.grid, row, COLUMN[side], { ...found, style: isLeast ? "moneyAtLeast" : style });
    else if (has(side)) put(page.grid, row, COLUMN[side], { value: NOT_ASSESSED, style: "noteRight" });
  });
  const [today, then] = values;
  if (!today || !then || !changes) return;
  const [left, right] = [`${LETTER.today}${row + 1}`, `${LETTER.recommended}${row + 1}`];
  const change = `${right}-${left}`;
  if (typeof today.value !== "number" || typeof then.value !== "number") {
    put(page.grid, row, COLUMNS.money3, { formula: `IFERROR(${change},"")`, value: "", style });
    return;
  }
  const difference = then.value - today.value;
  if (style === "cover") {
    const isNone = Math.min(today.value, then.value) < 0;
    put(page.grid, row, COLUMNS.money3, {
      formula: `IF(MIN(${left},${right})<0,"",${change})`,
      value: isNone ? "" : difference,
      style: "ratio",
    });
    return;
  }
  put(
    page.grid,
    row,
    COLUMNS.money3,
    style === "percent"
      ? { formula: `ROUND(100*(${change}),0)`, value: Math.round(100 * difference), style: "points" }
      : {
          formula: change,
          value: difference,
          style: atLeast ? "moneyAtMost" : strong ? "moneyStrong" : style,
        },
  );
}

/** The saving as so many more orders a month, at what an order more brings after the variable cost of what is advised. */
function moreOrders(
  { whole, calculation }: Sources,
  sumOf: (side: Side, of: Summed) => string,
): { label: string; formula: string; value: number } | null {
  const { moreOrders: value, netContribution } = whole;
  const { contribution } = calculation.whole;
  if (value === null || netContribution === null || contribution === null) return null;
  const variable = `((${sumOf("recommended", "settled")})-(${sumOf("recommended", "fixed")}))/${calculation.orders.settled}`;
  const saving = `((${sumOf("today", "yearly")})-(${sumOf("recommended", "yearly")}))`;
  return {
    label: `The saving is worth so many more orders a month, at ${netContribution.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} each`,
    formula: `${saving}/12/(${contribution}-${variable})`,
    value,
  };
}
