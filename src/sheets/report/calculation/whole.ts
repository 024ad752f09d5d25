import { alreadyTiedUp, FALL, otherOutlays, type Whole } from "../../../core/commitments";
import { put, type Grid } from "../grid";
import { writeBeside, type BesideRefs } from "./beside";
import type { Block } from "./blocks";
import { COLUMNS, ROWS, type Layout } from "./layout";
import { writePayback } from "./payback";
import type { ItemLink } from "./plan";
import {
  SIDES,
  writeCover,
  writeMonthEnds,
  writePaid,
  writeProfits,
  type Income,
  type Setting,
  type Side,
  type SideRefs,
} from "./side";
import { rowWriter, type WrittenRow } from "./wholeRows";

/** Where the other sheets find the figures of the whole. */
export interface WholeRefs {
  readonly sides: Partial<Record<Side, SideRefs>>;
  /** In the order of the whole's `beside`. */
  readonly beside: readonly BesideRefs[];
  /** Contribution of an order; null where it is not known. */
  readonly contribution: string | null;
  /** Contribution of the months' orders, and the other fixed costs of a month; null where they are not known. */
  readonly contributionBetween: ((first: number, last: number) => string) | null;
  readonly otherFixed: string | null;
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
    const ends = income && figures.monthEnds ? writeMonthEnds(side, paidRow, figures, income, setting) : {};
    const profits = income ? writeProfits(side, own, more, figures, income, setting) : {};
    const cover = income ? writeCover(side, own, more, figures, income, setting) : null;
    sides[side] = {
      firstYearCash: paidRow.ref("firstYear"),
      ...(whole.plan.discount ? { present: paidRow.ref("present") } : {}),
      paidBetween: paidRow.between,
      paid: (place) => (place === 0 ? paidRow.ref("today") : paidRow.refAt(place)),
      ...ends,
      ...profits,
      ...(cover ? { atPlan: cover(0), fallen: cover(fallen) } : {}),
    };
  }
  if (paid.today && paid.recommended) writePayback(name, paid.today, paid.recommended, whole, layout);
  return {
    sides,
    beside: beside.map(({ refs }) => refs),
    contributionBetween: income && income.contribution.between,
    otherFixed: income && income.other.ref("rate"),
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
