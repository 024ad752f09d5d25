import type { Situation } from "../advice/evaluate";
import { itemNumber, itemValue } from "../business";
import type { Plan } from "../costs/plan";
import type { AreaId, Inputs } from "../model";
import type { Analysis } from "../results";
import { todayBeside, type Beside } from "./beside";
import { FALL } from "./fixed";
import { openingOf, optionFigures, type OptionFigures } from "./option";
import { discountedPayback } from "./payback";
import { runwayMonths } from "./ratios";
import { sidesOf } from "./sides";
import { situationOf } from "./situation";

/** An area that counts in the whole: today's and the recommended option, as far as they can be compared. */
export interface CountedArea {
  readonly area: AreaId;
  readonly situation: Situation;
  /** null where no area has an option marked as today's. */
  readonly today: OptionFigures | null;
  readonly recommended: OptionFigures;
  /** Whether today's cost lacks a `?`: its figures are those of what is known. */
  readonly atLeast: boolean;
}

/** Cover of the fixed charges, a settled year at the plan's orders and after the fall in sales. */
export interface Cover {
  readonly operatingProfit: number;
  readonly fixedCharges: number;
  /** (operating profit + fixed charges) / (interest + fixed charges); null where both are 0. */
  readonly ratio: number | null;
  /** Months that cash and credit line last; Infinity where nothing is lost, null where Cash is not known. */
  readonly lasts: number | null;
}

/** Figures of the business with today's options, or with the recommended ones. Money. */
export interface SideFigures {
  /** Cash paid for the seven in months 0-12. */
  readonly firstYearCash: number;
  readonly yearlyCost: number;
  readonly oneOffCash: number;
  /** What it ties up as it begins, beyond what is tied up today; it comes back. */
  readonly tiedUpCash: number;
  readonly stillToPay: number;
  /** Share of the settled month that is fixed; null where it costs nothing. */
  readonly fixedShare: number | null;
  /** Must still be paid after 90 days, whatever happens. */
  readonly committed: number;
  /** Cash paid for the seven: index 0 = today, m = end of month m; without what is tied up today already. */
  readonly paid: Float64Array;
  /** What the seven cost each month as billed, by the month it is for; what they cost besides when it is paid. Places as above. */
  readonly billed: Float64Array;
  /** Operating profit of each month of the Horizon, places as above; null = not assessed. */
  readonly profits: Float64Array | null;
  /** Cash at the end of each month of the Horizon (index 0 = today after what is paid today); null = not assessed. */
  readonly monthEnds: Float64Array | null;
  /** The lowest of them, and its month. */
  readonly lowest: { readonly cash: number; readonly month: number } | null;
  readonly atPlan: Cover | null;
  readonly fallen: Cover | null;
}

/** The seven decisions together. */
export interface Whole {
  readonly plan: Plan;
  readonly counted: readonly CountedArea[];
  /** Areas whose two sides cannot be compared. */
  readonly leftOut: readonly AreaId[];
  /** null where no area has an option marked as today's: then only what is recommended has figures. */
  readonly today: SideFigures | null;
  /** Whether a `?` is missing in today's figures: the seven cost at least as much, and the change saves at least as much. */
  readonly atLeast: boolean;
  readonly recommended: SideFigures;
  /** What the two sides count besides the areas. */
  readonly beside: readonly Beside[];
  /** Money of an order before the seven; null where Average order value or Gross margin is not known. */
  readonly contribution: number | null;
  /** Contribution of one order more after the variable cost of the recommended options. */
  readonly netContribution: number | null;
  /** Orders a month that would bring as much as the saving; null where there is no saving, or an order brings nothing. */
  readonly moreOrders: number | null;
  /** Months until the change has paid itself back in discounted cash; null = not within the Horizon, or no today. */
  readonly payback: number | null;
}

/**
 * Figures of the whole business from the seven decisions, with today's options and with the recommended ones.
 *
 * Month-end cash = Cash + orders x Average order value x Gross margin - cash paid for the seven - Other fixed costs -
 * Debt service (blank: Interest), month by month; selling prices stay. Operating profit of a settled year = 12 x (orders
 * x value x margin - the seven without owner's hours and interest on money tied up - Other fixed costs); fixed charges =
 * fixed lines of the group Facility; cash and credit line last while operating profit / 12 less debt service eats them up.
 * Source: docs/method.md, The seven together.
 *
 * @param besides what the recommended options cost besides, as the portfolio has it
 */
export function wholeBusiness(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  plan: Plan,
  besides: readonly Beside[] = [],
): Whole {
  const { business } = inputs;
  const situation = situationOf(inputs, analysis, plan);
  const hasToday = analysis.areas.some(({ current }) => current !== null);
  const counted: CountedArea[] = analysis.areas.flatMap((area) => {
    const sides = sidesOf(area);
    if (!sides || (hasToday && !sides.today)) return [];
    const here = situation(area.area, area);
    const recommended = optionFigures(sides.recommended, here);
    const today =
      sides.today === sides.recommended ? recommended : sides.today ? optionFigures(sides.today, here) : null;
    return [{ area: area.area, situation: here, today, recommended, atLeast: sides.atLeast }];
  });
  const value = itemValue(business, "Average order value");
  const margin = itemValue(business, "Gross margin");
  const contribution = typeof value === "number" && typeof margin === "number" ? value * margin : null;
  const beside = [...(hasToday ? todayBeside(inputs, analysis, plan) : []), ...besides];
  const today = hasToday ? sideFigures(counted, "today", beside, plan, contribution) : null;
  const recommended = sideFigures(counted, "recommended", beside, plan, contribution);

  const orders = plan.orders[0]!;
  const variable =
    sum(counted, ({ recommended: side }) => side.month.cost - sum(side.rows, ({ fixed }) => fixed)) +
    sum(besides, ({ month, fixed }) => month - fixed);
  const net = contribution === null || orders <= 0 ? null : contribution - variable / orders;
  const saving = today ? today.yearlyCost - recommended.yearlyCost : 0;
  return {
    plan,
    counted,
    leftOut: analysis.areas.map(({ area }) => area).filter((id) => !counted.some(({ area }) => area === id)),
    today,
    atLeast: counted.some(({ atLeast }) => atLeast),
    recommended,
    beside,
    contribution,
    netContribution: net,
    moreOrders: net !== null && net > 0 && saving > 0 ? saving / 12 / net : null,
    payback: today && paybackOf(today, recommended, plan),
  };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/**
 * What of a settled year of the recommended options runs on of what is given up: money. A settled month is month 12, so
 * what runs on in month 12 is in it. Source: docs/risks-and-transition.md.
 */
export function runsOnInSettledYear({ counted }: Pick<Whole, "counted">): number {
  const rows = counted.flatMap(({ recommended }) => recommended.option.rows);
  return 12 * sum(rows, ({ type, monthly }) => (type === "still to pay" ? monthly[0]! : 0));
}

function paybackOf(today: SideFigures, recommended: SideFigures, plan: Plan): number | null {
  const saved = today.paid
    .subarray(0, plan.horizon + 1)
    .map((paid, place) => paid - recommended.paid[place]!);
  return discountedPayback(saved, plan.discount ?? saved.map(() => 1));
}

function sideFigures(
  counted: readonly CountedArea[],
  side: "today" | "recommended",
  besides: readonly Beside[],
  plan: Plan,
  contribution: number | null,
): SideFigures {
  const beside = besides.filter((each) => each.side === side);
  const options = counted.flatMap((area) => area[side] ?? []);
  const rows = options.flatMap((option) => option.rows);
  const paid = new Float64Array(plan.months + 1);
  for (const option of options) option.paid.forEach((money, place) => (paid[place]! += money));
  // What today's options have tied up is there already, whichever side is looked at.
  for (const { today, situation } of counted)
    if (today) openingOf(today, situation).forEach((money, place) => (paid[place]! -= money));
  for (const each of beside) each.paid.forEach((money, place) => (paid[place]! += money));
  const billed = new Float64Array(plan.months + 1);
  for (const option of options) option.billed.forEach((money, place) => (billed[place]! += money));
  for (const each of beside) each.paid.forEach((money, place) => (billed[Math.max(1, place)]! += money));
  const month = sum(options, (option) => option.month.cost) + sum(beside, (each) => each.month);
  const monthEnds = contribution === null ? null : monthEndCash(paid, plan, contribution);
  return {
    firstYearCash: paid.subarray(0, 13).reduce((total, money) => total + money, 0),
    yearlyCost: sum(options, ({ option }) => option.yearlyCost!) + sum(beside, ({ yearly }) => yearly),
    oneOffCash: sum(rows, ({ oneOff }) => oneOff),
    tiedUpCash: sum(options, ({ option }) => option.tiedUpCash),
    stillToPay: sum(rows, ({ stillToPay }) => stillToPay),
    fixedShare:
      month > 0 ? (sum(rows, ({ fixed }) => fixed) + sum(beside, ({ fixed }) => fixed)) / month : null,
    committed: sum(rows, ({ committed }) => committed) + sum(beside, ({ committed }) => committed),
    paid,
    billed,
    profits: contribution === null ? null : monthlyProfits(billed, plan, contribution),
    monthEnds,
    lowest: monthEnds && lowestOf(monthEnds),
    atPlan: contribution === null ? null : coverOf(options, "month", beside, plan, contribution),
    fallen: contribution === null ? null : coverOf(options, "fallen", beside, plan, contribution),
  };
}

/** What goes out every month besides the seven; blank counts as 0. */
export function otherOutlays({ business }: Plan): { fixed: number; debt: number; interest: number } {
  const interest = itemNumber(business, "Interest per year");
  return {
    fixed: itemNumber(business, "Other fixed costs per month"),
    debt: itemNumber(business, "Debt service per year", interest) / 12,
    interest,
  };
}

/** Operating profit month by month: orders x contribution - the seven as billed - Other fixed costs; 0 today. */
function monthlyProfits(billed: Float64Array, plan: Plan, contribution: number): Float64Array {
  const { fixed } = otherOutlays(plan);
  const profits = new Float64Array(plan.horizon + 1);
  for (let month = 1; month <= plan.horizon; month++)
    profits[month] = plan.orders[month]! * contribution - billed[month]! - fixed;
  return profits;
}

/** Cash at the end of each month of a plan, index 0 = today after what is paid today; null without Cash. */
export function monthEndCash(paid: Float64Array, plan: Plan, contribution: number): Float64Array | null {
  const cash = itemValue(plan.business, "Cash");
  if (typeof cash !== "number") return null;
  const { fixed, debt } = otherOutlays(plan);
  const ends = new Float64Array(plan.horizon + 1);
  ends[0] = cash - paid[0]!;
  for (let month = 1; month <= plan.horizon; month++)
    ends[month] = ends[month - 1]! + plan.orders[month]! * contribution - paid[month]! - fixed - debt;
  return ends;
}

/** The lowest of month-end cash, and its month. */
export function lowestOf(ends: Float64Array): { cash: number; month: number } {
  let month = 0;
  ends.forEach((cash, place) => {
    if (cash < ends[month]!) month = place;
  });
  return { cash: ends[month]!, month };
}

function coverOf(
  options: readonly OptionFigures[],
  at: "month" | "fallen",
  beside: readonly Beside[],
  plan: Plan,
  contribution: number,
): Cover {
  const { fixed, debt, interest } = otherOutlays(plan);
  const share = at === "month" ? 1 : 1 - FALL;
  const billed =
    sum(options, (option) => option[at].billed) +
    sum(beside, (each) => (at === "month" ? each.billed : each.billedFallen));
  const operatingProfit = 12 * (share * plan.orders[0]! * contribution - billed - fixed);
  const rent =
    sum(options, (option) => option[at].rent) +
    sum(beside, (each) => (at === "month" ? each.rent : each.rentFallen));
  const fixedCharges = 12 * rent;
  const due = interest + fixedCharges;
  const cash = itemValue(plan.business, "Cash");
  const means = typeof cash === "number" ? cash + itemNumber(plan.business, "Credit line") : null;
  return {
    operatingProfit,
    fixedCharges,
    ratio: due > 0 ? (operatingProfit + fixedCharges) / due : null,
    lasts: means === null ? null : (runwayMonths(means, operatingProfit / 12, debt) ?? Infinity),
  };
}
