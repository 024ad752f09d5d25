import type { SideFigures } from "../../../core/commitments";
import { presentOf } from "../../../core/costs/figures";
import type { BesideRow } from "./beside";
import type { Block } from "./blocks";
import { planCell, ROWS, type Layout } from "./layout";
import type { ItemLink } from "./plan";
import { BELOW } from "./totals";
import type { rowWriter, WrittenRow } from "./wholeRows";

export const SIDES = ["today", "recommended"] as const;
export type Side = (typeof SIDES)[number];
/** What stands where cash does not run out. */
export const NO_END = "no end";
const NAMES: Record<Side, string> = { today: "today", recommended: "recommended" };

/** Where the other sheets find a side's figures; absent where they are not assessed. */
export interface SideRefs {
  readonly firstYearCash: string;
  /** What is paid at today's worth; absent without a discount rate. */
  readonly present?: string;
  /** Cash paid for the seven: 0 = today, m = end of month m. */
  readonly paid: (place: number) => string;
  readonly paidBetween: (first: number, last: number) => string;
  /** Cash at the end of the months 1 to Horizon. */
  readonly ends?: string;
  /** Cash today, the lowest at a month's end, and its month. */
  readonly cash?: string;
  readonly lowest?: string;
  readonly lowestMonth?: string;
  /** What the seven cost as billed, month by month. */
  readonly billedBetween?: (first: number, last: number) => string;
  /** Operating profit of a settled year and cover of the fixed charges, at plan and after the fall in sales. */
  readonly atPlan?: CoverRefs;
  readonly fallen?: CoverRefs;
}
export interface CoverRefs {
  readonly profit: string;
  readonly cover: string;
  /** Months that cash and credit line last; absent without Cash. */
  readonly lasts?: string;
}

/** What the rows of a side are written with. */
export interface Setting {
  readonly name: (text: string, style?: Parameters<ReturnType<typeof rowWriter>>[1]) => WrittenRow;
  readonly layout: Layout;
  readonly item: ItemLink;
  readonly income: Income | null;
  readonly tied: WrittenRow;
  readonly fallen: number;
}
export interface Income {
  readonly contribution: WrittenRow;
  readonly other: WrittenRow;
  readonly interest: WrittenRow;
  readonly debt: WrittenRow;
}

/** What is paid for the seven, month by month. */
export function writePaid(
  side: Side,
  own: readonly Block[],
  beside: readonly BesideRow[],
  figures: SideFigures,
  setting: Setting,
): WrittenRow {
  const { name, layout, tied } = setting;
  const { letterAt, today, last } = layout;
  const row = name(`Paid for the seven, ${NAMES[side]}`);
  const paid = (letter: string, more: readonly string[]): string =>
    [...own.map(({ total }) => `${letter}${total + BELOW.paid}`), ...more].join("+") || "0";
  const before = paid(
    today,
    beside.map((each) => each.today),
  );
  row.put("today", `${before}-${today}${tied.number}`, figures.paid[0]!, "money");
  row.fill(
    layout.places.slice(1),
    (place) =>
      `${paid(
        letterAt(place),
        beside.map((each) => each.paid(place)),
      )}${place === 1 ? `-${tied.at(1)}` : ""}`,
    (place) => figures.paid[place]!,
    "money",
  );
  row.put("firstYear", `SUM(${today}${row.number}:${row.at(12)})`, figures.firstYearCash, "moneyStrong");
  if (layout.plan.discount) {
    const discount = `$${today}$${ROWS.discount + 1}:$${last}$${ROWS.discount + 1}`;
    row.put(
      "present",
      `SUMPRODUCT(${today}${row.number}:${last}${row.number},${discount})`,
      presentOf(figures.paid, layout.plan),
      "money",
    );
  }
  return row;
}

/** Cash at the end of every month of the Horizon, and the lowest of them with its month. */
export function writeMonthEnds(
  side: Side,
  paid: WrittenRow,
  { monthEnds, lowest }: SideFigures,
  { contribution, other, debt }: Income,
  { name, layout, item }: Setting,
): Pick<SideRefs, "ends" | "cash" | "lowest" | "lowestMonth"> {
  const { letterAt, today, last } = layout;
  const ends = name(`Cash at month end, ${NAMES[side]}`, "strong");
  ends.link("rate", item("Cash", 0), "money");
  ends.put("today", `${ends.cell("rate")}-${today}${paid.number}`, monthEnds![0]!, "moneyStrong");
  const before = (place: number): string => (place === 1 ? `${today}${ends.number}` : ends.at(place - 1));
  ends.fill(
    layout.places.slice(1),
    (place) =>
      `IF(${letterAt(place)}$${ROWS.month + 1}>${planCell("counted")},"",${before(place)}+${contribution.at(place)}-${other.cell("rate")}-${debt.cell("rate")}/12-${paid.at(place)})`,
    (place) => monthEnds![place] ?? "",
    "moneyStrong",
  );
  const range = `${today}${ends.number}:${last}${ends.number}`;
  const row = name(`Lowest, and its month, ${NAMES[side]}`);
  row.put("rate", `MIN(${range})`, lowest!.cash, "moneyStrong");
  row.put("quantity", `MATCH(${row.cell("rate")},${range},0)-1`, lowest!.month, "integer");
  return {
    ends: ends.between(1, layout.plan.horizon),
    cash: ends.ref("rate"),
    lowest: row.ref("rate"),
    lowestMonth: row.ref("quantity"),
  };
}

/** What the seven cost as billed, month by month, and the operating profit that it leaves. */
export function writeProfits(
  side: Side,
  own: readonly Block[],
  beside: readonly BesideRow[],
  { billed, profits }: SideFigures,
  { contribution, other }: Income,
  { name, layout }: Setting,
): Pick<SideRefs, "billedBetween"> {
  const months = layout.places.slice(1);
  const cost = name(`The seven as billed, ${NAMES[side]}`);
  cost.fill(
    months,
    (place) =>
      [
        ...own.map(({ total }) => `${layout.letterAt(place)}${total + BELOW.billed}`),
        ...beside.flatMap((each) => (place === 1 ? [each.today, each.paid(1)] : [each.paid(place)])),
      ].join("+") || "0",
    (place) => billed[place]!,
    "money",
  );
  const profit = name(`Operating profit of the month, ${NAMES[side]}`);
  profit.fill(
    months,
    (place) =>
      `IF(${layout.letterAt(place)}$${ROWS.month + 1}>${planCell("counted")},"",${contribution.at(place)}-${cost.at(place)}-${other.cell("rate")})`,
    (place) => profits![place] ?? "",
    "money",
  );
  return { billedBetween: cost.between };
}

/** Operating profit, fixed charges and their cover: a settled year at the plan's orders and after the fall in sales. */
export function writeCover(
  side: Side,
  own: readonly Block[],
  beside: readonly BesideRow[],
  { atPlan, fallen: afterFall }: SideFigures,
  { contribution, other, interest, debt }: Income,
  { name, layout, item, fallen }: Setting,
): (place: number) => CoverRefs {
  const places = [0, fallen];
  const cover = (place: number): NonNullable<typeof atPlan> => (place === 0 ? atPlan! : afterFall!);
  const below = (place: number, step: keyof typeof BELOW): string =>
    own.map(({ total }) => `${layout.letterAt(place)}${total + BELOW[step]}`).join("+") || "0";
  const billedBeside = (place: number): string[] =>
    beside.map(({ billed }) => (place === 0 ? billed.plan : billed.fallen));
  const profit = name(`Operating profit a year, ${NAMES[side]}`);
  profit.fill(
    places,
    (place) =>
      `12*(${contribution.at(place)}-(${[below(place, "billed"), ...billedBeside(place)].join("+")})-${other.cell("rate")})`,
    (place) => cover(place).operatingProfit,
    "money",
  );
  const charges = name(`Fixed charges a year, ${NAMES[side]}`);
  const rentBeside = (place: number): string[] =>
    beside.flatMap(({ rent }) => (rent ? [place === 0 ? rent.plan : rent.fallen] : []));
  charges.fill(
    places,
    (place) => `12*(${[below(place, "rent"), ...rentBeside(place)].join("+")})`,
    (place) => cover(place).fixedCharges,
    "money",
  );
  const row = name(`Fixed-charge cover, ${NAMES[side]}`, "strong");
  row.fill(
    places,
    (place) => {
      const due = `(${interest.cell("rate")}+${charges.at(place)})`;
      return `IF(${due}=0,"",(${profit.at(place)}+${charges.at(place)})/${due})`;
    },
    (place) => cover(place).ratio ?? "",
    "ratio",
  );
  if (cover(0).lasts === null) return (place) => ({ profit: profit.refAt(place), cover: row.refAt(place) });
  const lasts = name(`Months that cash and credit line last, ${NAMES[side]}`);
  lasts.link("rate", item("Cash", 0), "money");
  lasts.link("quantity", item("Credit line", 0), "money");
  lasts.fill(
    places,
    (place) => {
      const [out, earned] = [`${debt.cell("rate")}/12`, `${profit.at(place)}/12`];
      return `IF(${earned}>=${out},"${NO_END}",(${lasts.cell("rate")}+${lasts.cell("quantity")})/(${out}-${earned}))`;
    },
    (place) => (Number.isFinite(cover(place).lasts) ? cover(place).lasts : NO_END),
    "ratio",
  );
  return (place) => ({
    profit: profit.refAt(place),
    cover: row.refAt(place),
    lasts: lasts.refAt(place),
  });
}
