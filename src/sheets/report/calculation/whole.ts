import { alreadyTiedUp, FALL, otherOutlays, type SideFigures, type Whole } from "../../../core/commitments";
import { put, type Grid } from "../grid";
import { writeBeside, type BesideRefs, type BesideRow } from "./beside";
import type { Block } from "./blocks";
import { COLUMNS, planCell, ROWS, type Layout } from "./layout";
import { writePayback } from "./payback";
import type { ItemLink } from "./plan";
import { BELOW } from "./totals";
import { rowWriter, type WrittenRow } from "./wholeRows";

export const SIDES = ["today", "recommended"] as const;
export type Side = (typeof SIDES)[number];
const NAMES: Record<Side, string> = { today: "today", recommended: "recommended" };

/** Where the other sheets find a side's figures; absent where they are not assessed. */
export interface SideRefs {
  readonly firstYearCash: string;
  /** Cash paid for the seven: 0 = today, m = end of month m. */
  readonly paid: (place: number) => string;
  readonly lowest?: string;
  /** Operating profit of a settled year and cover of the fixed charges, at plan and after the fall in sales. */
  readonly atPlan?: CoverRefs;
  readonly fallen?: CoverRefs;
}
export interface CoverRefs {
  readonly profit: string;
  readonly cover: string;
}
export interface WholeRefs {
  readonly sides: Partial<Record<Side, SideRefs>>;
  /** In the order of the whole's `beside`. */
  readonly beside: readonly BesideRefs[];
  /** Contribution of an order; null where it is not known. */
  readonly contribution: string | null;
}

/** What the rows of a side are written with. */
interface Setting {
  readonly name: (text: string, style?: Parameters<ReturnType<typeof rowWriter>>[1]) => WrittenRow;
  readonly layout: Layout;
  readonly item: ItemLink;
  readonly income: Income | null;
  readonly tied: WrittenRow;
  readonly fallen: number;
}
interface Income {
  readonly contribution: WrittenRow;
  readonly other: WrittenRow;
  readonly interest: WrittenRow;
  readonly debt: WrittenRow;
}

/** The seven together, month by month: what comes in, what is paid, what is left at month end, payback and cover. */
export function writeWhole(
  grid: Grid,
  from: number,
  blocks: readonly Block[],
  whole: Whole,
  layout: Layout,
  item: ItemLink,
): WholeRefs {
  put(grid, from, COLUMNS.line, { value: "The whole", style: "section" });
  const name = rowWriter(grid, from + 1, layout);
  const fallen = layout.volumes.find(([, volume]) => volume === "fallen")![0];
  const blocksOf = (side: Side): Block[] =>
    whole.counted.flatMap(
      (area) => blocks.find(({ counts, option }) => counts && option === area[side]?.option) ?? [],
    );
  const income = whole.contribution === null ? null : writeIncome(name, whole, layout, item, fallen);
  const setting: Setting = {
    name,
    layout,
    item,
    income,
    tied: writeTiedUp(name, blocksOf("today"), layout),
    fallen,
  };
  const beside = writeBeside(grid, name, whole.beside, layout, fallen);
  const sides: Partial<Record<Side, SideRefs>> = {};
  const paid: Partial<Record<Side, WrittenRow>> = {};
  for (const side of SIDES) {
    const figures = whole[side];
    if (!figures) continue;
    const own = blocksOf(side);
    const more = beside.filter(({ refs }) => refs.side === side);
    const paidRow = writePaid(side, own, more, figures, setting);
    paid[side] = paidRow;
    const lowest =
      income && figures.monthEnds ? writeMonthEnds(side, paidRow, figures, income, setting) : null;
    const cover = income ? writeCover(side, own, more, figures, income, setting) : null;
    sides[side] = {
      firstYearCash: paidRow.ref("firstYear"),
      paid: (place) => (place === 0 ? paidRow.ref("today") : paidRow.refAt(place)),
      ...(lowest ? { lowest: lowest.ref("rate") } : {}),
      ...(cover ? { atPlan: cover(0), fallen: cover(fallen) } : {}),
    };
  }
  if (paid.today && paid.recommended) writePayback(name, paid.today, paid.recommended, whole, layout);
  return {
    sides,
    beside: beside.map(({ refs }) => refs),
    contribution: income && `${income.contribution.ref("rate")}*${income.contribution.ref("quantity")}`,
  };
}

function writeIncome(
  name: Setting["name"],
  whole: Whole,
  layout: Layout,
  item: ItemLink,
  fallen: number,
): Income {
  const { plan, letterAt } = layout;
  const outlays = otherOutlays(plan);
  const contribution = name("Contribution (order value x margin)");
  contribution.link("rate", item("Average order value", 0), "rate");
  contribution.link("quantity", item("Gross margin", 0), "percent1");
  const orders = (place: number): number =>
    place === fallen ? plan.orders[0]! * (1 - FALL) : plan.orders[place]!;
  contribution.fill(
    [...layout.places, fallen],
    (place) =>
      `${letterAt(place)}$${ROWS.orders + 1}*${contribution.cell("rate")}*${contribution.cell("quantity")}`,
    (place) => orders(place) * whole.contribution!,
    "money",
  );
  const other = name("Other fixed costs a month");
  other.link("rate", item("Other fixed costs per month", 0), "money");
  const interest = name("Interest a year");
  interest.link("rate", item("Interest per year", 0), "money");
  const debt = name("Debt service a year, else interest");
  const blank = { formula: interest.cell("rate"), value: outlays.interest };
  debt.link("rate", item("Debt service per year", blank), "money");
  return { contribution, other, interest, debt };
}

/** What today's options have tied up already: the plan pays only the change from there. */
function writeTiedUp(name: Setting["name"], todays: readonly Block[], layout: Layout): WrittenRow {
  const row = name("Tied up already, today's month 1");
  const entries = todays.flatMap((block) =>
    block.entries.filter(({ cost }) => cost.type === "line" && cost.line.driver.kind === "tied up"),
  );
  const [now, first] = alreadyTiedUp(
    entries.map(({ cost }) => cost),
    layout.plan,
  );
  const sum = (today: boolean): string =>
    entries
      .filter(({ cost }) => (cost.line.from === "today") === today)
      .map(({ here }) => `${layout.first}${here + 1}`)
      .join("+") || "0";
  row.put("today", sum(true), now, "money");
  row.fill(
    [1],
    () => sum(false),
    () => first,
    "money",
  );
  return row;
}

function writePaid(
  side: Side,
  own: readonly Block[],
  beside: readonly BesideRow[],
  figures: SideFigures,
  setting: Setting,
): WrittenRow {
  const { name, layout, tied } = setting;
  const { letterAt, today } = layout;
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
  return row;
}

/** Cash at the end of every month of the Horizon, and the lowest of them with its month. */
function writeMonthEnds(
  side: Side,
  paid: WrittenRow,
  { monthEnds, lowest }: SideFigures,
  { contribution, other, debt }: Income,
  { name, layout, item }: Setting,
): WrittenRow {
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
  return row;
}

/** Operating profit, fixed charges and their cover: a settled year at the plan's orders and after the fall in sales. */
function writeCover(
  side: Side,
  own: readonly Block[],
  beside: readonly BesideRow[],
  { atPlan, fallen: afterFall }: SideFigures,
  { contribution, other, interest }: Income,
  { name, layout, fallen }: Setting,
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
  return (place) => ({ profit: profit.refAt(place), cover: row.refAt(place) });
}
