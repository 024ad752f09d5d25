import { FALL, ordersAt } from "../../../core/commitments";
import { itemNumber } from "../../../core/business";
import { JUST, annuity } from "../../../core/costs/figures";
import { makePlan, priceChange, type Plan } from "../../../core/costs/plan";
import type { Group, Inputs } from "../../../core/model";
import { bareKey } from "../../../core/names";
import type { WorkbookValues } from "../../values";
import { put, putRow, refTo, type Grid } from "../grid";
import { constant, linkedCell, linkTo, type Linked } from "../links";
import { COLUMNS, planCell, ROWS, type Layout } from "./layout";

/** A Business item as a formula over its cell; blank = what a blank means. */
export type ItemLink = (name: string, blank: number | Linked) => Linked;

/** Links to the items of the Business table. */
export function itemLinks({ business }: Pick<Inputs, "business">, workbook: WorkbookValues): ItemLink {
  return (name, blank) => {
    const item = business[bareKey(name)];
    const fallback = typeof blank === "number" ? constant(blank) : blank;
    return linkTo(workbook, item?.at, "value", item?.value ?? null, fallback);
  };
}

/** The plans of a settled month at the other volumes, by place. */
export function volumePlans({ plan, volumes }: Layout): ReadonlyMap<number, Plan> {
  const at = (orders: number): Plan => makePlan(plan.business, { orders, settledOnly: true });
  return new Map(volumes.map(([place, volume]) => [place, at(ordersAt(volume, plan.orders[0]!))]));
}

/** Said where the Horizon's cell asks for more months than the sheet has. */
export const TOO_LONG = "Horizon is longer than this sheet: write the report again.";

/** What the rest of the sheet needs of the plan. */
export interface PlanRefs {
  /** Yearly price change of a group. */
  readonly priceChange: (group: Group) => Linked;
  /** First free row. */
  readonly end: number;
  /** For other sheets: TOO_LONG or empty text. */
  readonly tooLong: string;
  readonly orders: { readonly settled: string; readonly firstYear: string };
}

/** The plan at the top: orders of every month, season, factors, horizon, discount, price changes. */
export function writePlan(grid: Grid, layout: Layout, item: ItemLink, groups: readonly Group[]): PlanRefs {
  const { plan, letterAt, columnAt } = layout;
  put(grid, ROWS.plan, COLUMNS.line, { value: "The plan", style: "section" });
  const label = (row: number, text: string): void => {
    put(grid, row, COLUMNS.line, { value: text, style: "text" });
  };
  const input = (row: number, text: string, link: Linked, style: "volume" | "percent1" | "integer"): void => {
    label(row, text);
    put(grid, row, COLUMNS.rate, { ...linkedCell(link), style });
  };
  const row = (name: keyof typeof ROWS): string => String(ROWS[name] + 1);
  const month = (letter: string): string => `${letter}$${row("month")}`;

  input(ROWS.orders, "Orders a month", item("Orders per month", 0), "volume");
  input(ROWS.growth, "Growth a year", item("Growth per year", 0), "percent1");
  input(ROWS.firstMonth, "First month (1 = January)", item("First month", 1), "integer");
  label(ROWS.season, "Season, January to December");
  label(ROWS.year, "Years gone");
  label(ROWS.scale, "Orders of the month / orders a month");
  input(ROWS.horizon, "Horizon, months", item("Horizon", 36), "integer");
  label(ROWS.counted, "Months counted");
  const counted = `IF(${planCell("horizon")}>${plan.months},NA(),${planCell("horizon")})`;
  put(grid, ROWS.counted, COLUMNS.rate, { formula: counted, value: plan.horizon, style: "integer" });
  input(ROWS.annualRate, "Discount rate a year", item("Discount rate", 0), "percent1");
  label(ROWS.monthlyRate, "Discount rate a month");
  put(grid, ROWS.monthlyRate, COLUMNS.rate, {
    formula: `(1+${planCell("annualRate")})^(1/12)-1`,
    value: plan.monthlyRate ?? 0,
    style: "factor",
  });
  label(ROWS.discount, "Discount factor; their sum; the Horizon's");
  input(ROWS.fall, "Fall in sales that is tried", constant(FALL), "percent1");

  const season = `$${letterAt(1)}$${row("season")}:$${letterAt(12)}$${row("season")}`;
  for (let place = 1; place <= 12; place++)
    put(grid, ROWS.season, columnAt(place), { ...linkedCell(item(`Season ${place}`, 1)), style: "factor" });
  put(grid, ROWS.discount, COLUMNS.today, { value: 1, style: "factor" });
  for (const place of layout.places) {
    const letter = letterAt(place);
    const put_ = (
      at: keyof typeof ROWS,
      formula: string,
      value: number,
      style: "volume" | "factor" | "integer",
    ): void => {
      put(grid, ROWS[at], columnAt(place), { formula, value, style });
    };
    if (place === 0) {
      put(grid, ROWS.year, columnAt(0), { value: 0, style: "integer" });
      put_("orders", planCell("orders"), plan.orders[0]!, "volume");
      put(grid, ROWS.scale, columnAt(0), { value: 1, style: "factor" });
      continue;
    }
    const inYear = `INDEX(${season},1,MOD(${planCell("firstMonth")}+${month(letter)}-2,12)+1)/AVERAGE(${season})`;
    put_("year", `INT((${month(letter)}-1)/12)`, Math.floor((place - 1) / 12), "integer");
    put_(
      "orders",
      `${planCell("orders")}*(1+${planCell("growth")})^((${month(letter)}-1)/12)*${inYear}`,
      plan.orders[place]!,
      "volume",
    );
    put_("scale", scaleFormula(letter), plan.scale[place]!, "factor");
    put_(
      "discount",
      `IF(${month(letter)}<=${planCell("counted")},(1+${planCell("monthlyRate")})^-${month(letter)},0)`,
      place <= plan.horizon ? (plan.discount?.[place] ?? 1) : 0,
      "factor",
    );
  }
  const plans = volumePlans(layout);
  for (const [place, volume] of layout.volumes) {
    const letter = letterAt(place);
    const settled = `${letterAt(0)}${row("orders")}`;
    const orders = {
      oneMore: `${settled}+1`,
      below: `${settled}*(1-${JUST})`,
      above: `${settled}*(1+${JUST})`,
      fallen: `${settled}*(1-${planCell("fall")})`,
    }[volume];
    put(grid, ROWS.year, columnAt(place), { value: 0, style: "integer" });
    put(grid, ROWS.orders, columnAt(place), {
      formula: orders,
      value: plans.get(place)!.orders[0]!,
      style: "volume",
    });
    put(grid, ROWS.scale, columnAt(place), {
      formula: scaleFormula(letter),
      value: plans.get(place)!.scale[0]!,
      style: "factor",
    });
  }
  const factors = `${letterAt(1)}${row("discount")}:${letterAt(plan.months)}${row("discount")}`;
  put(grid, ROWS.discount, COLUMNS.present, {
    formula: `SUM(${factors})`,
    value: plan.discount ? annuity(plan) : plan.horizon,
    style: "factor",
  });
  put(grid, ROWS.discount, COLUMNS.firstYear, {
    formula: `INDEX(${factors},1,${planCell("counted")})`,
    value: plan.discount?.[plan.horizon] ?? 1,
    style: "factor",
  });
  put(grid, ROWS.orders, COLUMNS.firstYear, {
    formula: `SUM(${letterAt(1)}${row("orders")}:${letterAt(12)}${row("orders")})`,
    value: plan.orders.subarray(1, 13).reduce((sum, orders) => sum + orders, 0),
    style: "volume",
  });

  let end = ROWS.priceChange;
  input(end, "Price change a year", item("Price change", 0), "percent1");
  const general: Linked = {
    formula: planCell("priceChange"),
    value: itemNumber(plan.business, "Price change"),
  };
  const changes = new Map<Group, Linked>();
  for (const group of groups) {
    end++;
    const value = priceChange(plan.business, group);
    input(end, `Price change a year, ${group}`, item(`Price change ${group}`, general), "percent1");
    changes.set(group, { formula: `${planCell("priceChange").replace(/\d+$/, "")}${end + 1}`, value });
  }
  return {
    priceChange: (group) => changes.get(group) ?? general,
    end: end + 2,
    tooLong: `IF(${refTo(grid, ROWS.horizon, COLUMNS.rate)}>${plan.months},"${TOO_LONG}","")`,
    orders: {
      settled: refTo(grid, ROWS.orders, COLUMNS.settled),
      firstYear: refTo(grid, ROWS.orders, COLUMNS.firstYear),
    },
  };
}

const scaleFormula = (letter: string): string =>
  `IF(${planCell("orders")}=0,1,${letter}${ROWS.orders + 1}/${planCell("orders")})`;

/** The headings of the sheet's columns; months carry their number, settled months the 12 whose lines they price. */
export function writeHeadings(grid: Grid, layout: Layout): void {
  const { columnAt, volumes, measure } = layout;
  putRow(grid, ROWS.month, 0, ["Line", "Group", "Counts in", "Charged per"], "heading");
  putRow(
    grid,
    ROWS.month,
    COLUMNS.rate,
    [
      "Rate",
      "Quantity",
      "Step",
      "Least",
      "Most",
      "Change a year",
      "From month",
      "To month",
      "Months",
      "Present cost",
      "First year",
    ],
    "headingRight",
  );
  put(grid, ROWS.month, COLUMNS.today, { value: "Today", style: "headingRight" });
  // The heading's number is what formulas go by; its format says what it stands for.
  put(grid, ROWS.month, COLUMNS.settled, { value: 12, style: "headingSettled" });
  for (let place = 1; place <= layout.plan.months; place++)
    put(grid, ROWS.month, columnAt(place), { value: place, style: "headingMonth" });
  const names = {
    oneMore: "headingOneMore",
    below: "headingBelow",
    above: "headingAbove",
    fallen: "headingFallen",
  } as const;
  for (const [place, volume] of volumes)
    put(grid, ROWS.month, columnAt(place), { value: 12, style: names[volume] });
  const measures = {
    fixed: "Fixed part",
    ends: "Ends if given up",
    committed: "Due after 90 days",
    once: "Paid once",
    tied: "Tied up at start",
  } as const;
  for (const [name, text] of Object.entries(measures))
    put(grid, ROWS.month, measure(name as keyof typeof measures), { value: text, style: "headingRight" });
}
