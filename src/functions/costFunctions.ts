import {
  avoidableMonth,
  byGroup,
  fixedShare,
  JUST,
  presentCost,
  settledMonth,
  yearlyCost,
} from "../core/costs/figures";
import { switchOverIntervals } from "../core/costs/intervals";
import { makePlan } from "../core/costs/plan";
import { numberOrDefault, numbersOrZero, ordersArgument, rangeArgument } from "./arguments";
import {
  costTable,
  optionNamed,
  optionPair,
  readTable,
  rowsOf,
  settledCurve,
  settledRows,
  type TableOption,
} from "./costTable";
import { checkKnown } from "./known";
import { divisionByZero, notAvailable } from "./refusal";

const inFulfilment = ({ area }: TableOption): boolean => area === "fulfilment";
const isCurrent = ({ current }: TableOption): boolean => current;

/** Cost per order of an option, or of a plain range of monthly amounts: money. */
export function costPerOrder(costs: unknown, orders: unknown, option: unknown, business: unknown): number {
  const count = ordersArgument(orders);
  const values = rangeArgument("costs", costs);
  const table = readTable(costs, business);
  let monthly: number;
  if (table) {
    const inArea = table.options.filter(inFulfilment);
    const several = table.options.some(({ area }) => area !== table.options[0]!.area);
    const among =
      several && inArea.length > 0 && String(option ?? "").indexOf(":") < 0
        ? { ...table, options: inArea }
        : table;
    if (among.options.length === 0) throw notAvailable("costs: the table has no filled-in cost line.");
    monthly = settledMonth(settledRows(optionNamed(among, "option", option, inFulfilment), among, count));
  } else {
    const hasText = values.some(
      (row) =>
        row.filter((cell) => typeof cell === "string" && cell.trim() !== "" && cell.trim() !== "?").length >
        1,
    );
    if (hasText) costTable(costs, business);
    monthly = numbersOrZero("costs", costs)
      .flat()
      .reduce((sum, amount) => sum + amount, 0);
  }
  if (count === 0) throw divisionByZero();
  return monthly / count;
}

/** Group, monthly cost, cost per order and share, with headings and a total. */
export function breakdown(
  costs: unknown,
  orders: unknown,
  option: unknown,
  business: unknown,
): (string | number)[][] {
  const count = ordersArgument(orders);
  const table = costTable(costs, business);
  const rows = settledRows(optionNamed(table, "option", option), table, count);
  const total = settledMonth(rows);
  if (count === 0 || total === 0) throw divisionByZero();
  const line = (name: string, cost: number): (string | number)[] => [name, cost, cost / count, cost / total];
  return [
    ["Group", "Monthly cost", "Cost per order", "Share"],
    ...Object.entries(byGroup(rows)).map(([group, cost]) => line(group, cost)),
    line("Total", total),
  ];
}

/** Monthly cost at orders + 1 less monthly cost at orders: money. */
export function marginalCost(costs: unknown, orders: unknown, option: unknown, business: unknown): number {
  const count = ordersArgument(orders);
  const table = costTable(costs, business);
  const chosen = optionNamed(table, "option", option);
  return (
    settledMonth(settledRows(chosen, table, count + 1)) - settledMonth(settledRows(chosen, table, count))
  );
}

/** Intervals of whole orders a month and which of two options is cheaper there. */
export function breakEven(
  costs: unknown,
  optionA: unknown,
  optionB: unknown,
  maxOrders: unknown,
  business: unknown,
): (string | number)[][] {
  const end = numberOrDefault("maxOrders", maxOrders, { least: 1, most: 10_000_000, whole: true }, 100_000);
  const table = costTable(costs, business);
  const curves = optionPair(table, optionA, optionB).map((option) => settledCurve(option, table, end));
  return [
    ["From", "To", "Cheaper"],
    ...switchOverIntervals(curves, 1, end).map(({ from, to, cheapest }) => [from, to, cheapest]),
  ];
}

/** Highest all-in price an order at which leaving an option does not cost more: money. */
export function walkAwayPrice(costs: unknown, orders: unknown, option: unknown, business: unknown): number {
  const count = ordersArgument(orders);
  const table = costTable(costs, business);
  const chosen = optionNamed(table, "option", option, isCurrent);
  if (count === 0) throw divisionByZero();
  // Priced as today's option: leaving it is the question, so nothing is left to pay of another.
  const alone = { ...table, options: [{ ...chosen, current: true }] };
  return avoidableMonth(settledRows(alone.options[0]!, alone, count)) / count;
}

function horizonFigure(
  figure: typeof presentCost,
  costs: unknown,
  option: unknown,
  business: unknown,
  months?: unknown,
): number {
  const horizon = numberOrDefault("months", months, { least: 1, most: 600, whole: true }, 0);
  const table = costTable(costs, business);
  const chosen = optionNamed(table, "option", option);
  checkKnown([], table.business, ["Orders per month", "Discount rate"]);
  const plan = makePlan(table.business, horizon > 0 ? { horizon } : {});
  const result = figure(rowsOf(chosen, table, plan), plan);
  if (result === null) throw notAvailable("Discount rate is missing: add it to the Business table.");
  return result;
}

/** Present cost over the Horizon, or `months` instead of it: money of today. */
export const presentCostOf = (costs: unknown, option: unknown, business: unknown, months: unknown): number =>
  horizonFigure(presentCost, costs, option, business, months);

/** Equivalent annual cost over the Horizon: money a year. */
export const yearlyCostOf = (costs: unknown, option: unknown, business: unknown): number =>
  horizonFigure(yearlyCost, costs, option, business);

/** Share of a settled month in lines that do not change with a few orders more or less. */
export function fixedShareOf(costs: unknown, orders: unknown, option: unknown, business: unknown): number {
  const count = ordersArgument(orders);
  const table = costTable(costs, business);
  const chosen = optionNamed(table, "option", option);
  const at = (orders_: number) => settledRows(chosen, table, orders_);
  // Leftovers of another option are charges of their own; the top-ups read the option's own lines.
  const rows = at(count);
  const held = rows.filter(({ type }) => type === "line" || type === "top-up").map(({ line }) => line);
  const share = fixedShare(rows, at(count * (1 - JUST)), at(count * (1 + JUST)), [held]);
  if (share === null) throw divisionByZero();
  return share;
}
