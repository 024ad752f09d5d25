/** The worksheet functions: what Excel shows of them, and which calculation answers. Metadata is made from this file. */
import { answer } from "./answer";
import {
  breakEven,
  breakdown,
  costPerOrder,
  fixedShareOf,
  marginalCost,
  presentCostOf,
  walkAwayPrice,
  yearlyCostOf,
} from "./costFunctions";
import { annualCost, paybackMonths, pointsToWeights, ranksToWeights, score, tariff } from "./plainFunctions";

// Ranges hold whatever their cells hold, and the metadata generator knows no narrower type for them.
/* eslint-disable @typescript-eslint/no-explicit-any */

/**
 * Cost per order of an option at a number of orders a month.
 * @customfunction FULFILLCOSTPERORDER FULFILLCOSTPERORDER
 * @helpurl https://footing.example/docs/functions.html#fulfillcostperorder
 * @param costs cost table with its heading row, or a range of monthly amounts
 * @param orders orders a month
 * @param [option] option of the table
 * @param [business] Business table with its headings
 * @returns cost per order
 */
export function FULFILLCOSTPERORDER(
  costs: any[][],
  orders: number,
  option?: string,
  business?: any[][],
): number {
  return answer(() => costPerOrder(costs, orders, option, business));
}

/**
 * Monthly cost of an option by group, with cost per order and share.
 * @customfunction COSTBREAKDOWN COSTBREAKDOWN
 * @helpurl https://footing.example/docs/functions.html#costbreakdown
 * @param costs cost table with its heading row
 * @param orders orders a month
 * @param [option] option of the table
 * @param [business] Business table with its headings
 * @returns Group, Monthly cost, Cost per order, Share
 */
export function COSTBREAKDOWN(costs: any[][], orders: number, option?: string, business?: any[][]): any[][] {
  return answer(() => breakdown(costs, orders, option, business));
}

/**
 * Monthly cost of one more order: cost at orders + 1 less cost at orders.
 * @customfunction MARGINALCOST MARGINALCOST
 * @helpurl https://footing.example/docs/functions.html#marginalcost
 * @param costs cost table with its heading row
 * @param orders orders a month
 * @param [option] option of the table
 * @param [business] Business table with its headings
 * @returns money
 */
export function MARGINALCOST(costs: any[][], orders: number, option?: string, business?: any[][]): number {
  return answer(() => marginalCost(costs, orders, option, business));
}

/**
 * Which of two options is cheaper, by intervals of whole orders a month.
 * @customfunction BREAKEVENORDERS BREAKEVENORDERS
 * @helpurl https://footing.example/docs/functions.html#breakevenorders
 * @param costs cost table with its heading row
 * @param optionA first option
 * @param optionB second option
 * @param [maxOrders] last orders a month looked at; 100000 if left out
 * @param [business] Business table with its headings
 * @returns From, To, Cheaper
 */
export function BREAKEVENORDERS(
  costs: any[][],
  optionA: string,
  optionB: string,
  maxOrders?: number,
  business?: any[][],
): any[][] {
  return answer(() => breakEven(costs, optionA, optionB, maxOrders, business));
}

/**
 * Highest all-in price an order at which leaving an option does not cost more.
 * @customfunction WALKAWAYPRICE WALKAWAYPRICE
 * @helpurl https://footing.example/docs/functions.html#walkawayprice
 * @param costs cost table with its heading row
 * @param orders orders a month
 * @param [option] option to leave; today's if left out
 * @param [business] Business table with its headings
 * @returns money an order
 */
export function WALKAWAYPRICE(costs: any[][], orders: number, option?: string, business?: any[][]): number {
  return answer(() => walkAwayPrice(costs, orders, option, business));
}

/**
 * Present cost of an option over the Horizon.
 * @customfunction PRESENTCOST PRESENTCOST
 * @helpurl https://footing.example/docs/functions.html#presentcost
 * @param costs cost table with its heading row
 * @param option option of the table
 * @param business Business table with its headings
 * @param [months] months instead of the Horizon
 * @returns money of today
 */
export function PRESENTCOST(costs: any[][], option: string, business: any[][], months?: number): number {
  return answer(() => presentCostOf(costs, option, business, months));
}

/**
 * Equivalent annual cost of an option over the Horizon.
 * @customfunction YEARLYCOST YEARLYCOST
 * @helpurl https://footing.example/docs/functions.html#yearlycost
 * @param costs cost table with its heading row
 * @param option option of the table
 * @param business Business table with its headings
 * @returns money a year
 */
export function YEARLYCOST(costs: any[][], option: string, business: any[][]): number {
  return answer(() => yearlyCostOf(costs, option, business));
}

/**
 * Equivalent annual cost of an outlay and a yearly cost.
 * @customfunction ANNUALCOST ANNUALCOST
 * @helpurl https://footing.example/docs/functions.html#annualcost
 * @param outlay money paid at the start
 * @param yearlyCost money a year
 * @param years life in years
 * @param rate discount rate a year
 * @returns money a year
 */
export function ANNUALCOST(outlay: number, yearlyCost: number, years: number, rate: number): number {
  return answer(() => annualCost(outlay, yearlyCost, years, rate));
}

/**
 * Months until savings have paid back the cost of switching.
 * @customfunction PAYBACKMONTHS PAYBACKMONTHS
 * @helpurl https://footing.example/docs/functions.html#paybackmonths
 * @param switchingCost money paid at the start
 * @param monthlySaving money a month, at month ends
 * @param [annualRate] discount rate a year; 0 if left out
 * @returns months
 */
export function PAYBACKMONTHS(switchingCost: number, monthlySaving: number, annualRate?: number): number {
  return answer(() => paybackMonths(switchingCost, monthlySaving, annualRate));
}

/**
 * Share of the monthly cost that a few orders more or less do not change.
 * @customfunction FIXEDSHARE FIXEDSHARE
 * @helpurl https://footing.example/docs/functions.html#fixedshare
 * @param costs cost table with its heading row
 * @param orders orders a month
 * @param [option] option of the table
 * @param [business] Business table with its headings
 * @returns share
 */
export function FIXEDSHARE(costs: any[][], orders: number, option?: string, business?: any[][]): number {
  return answer(() => fixedShareOf(costs, orders, option, business));
}

/**
 * Charge of a tariff for a quantity.
 * @customfunction TARIFF TARIFF
 * @helpurl https://footing.example/docs/functions.html#tariff
 * @param quantity units
 * @param tiers two columns, up to (inclusive; blank = no end) and price
 * @param [method] graduated, volume, flat, stepped flat or package
 * @param [minimum] least charge; 0 if left out
 * @param [maximum] greatest charge; none if left out
 * @returns money
 */
export function TARIFF(
  quantity: number,
  tiers: any[][],
  method?: string,
  minimum?: number,
  maximum?: number,
): number {
  return answer(() => tariff(quantity, tiers, method, minimum, maximum));
}

/**
 * How much speaks for outsourcing, 0 to 100.
 * @customfunction OUTSOURCESCORE OUTSOURCESCORE
 * @helpurl https://footing.example/docs/functions.html#outsourcescore
 * @param ratings 1 to 5; blank and ? are left out
 * @param [weights] as many as ratings; equal if left out
 * @param [directions] outsource or 1, in-house or -1
 * @returns 0 to 100
 */
export function OUTSOURCESCORE(ratings: any[][], weights?: any[][], directions?: any[][]): number {
  return answer(() => score(ratings, weights, directions));
}

/**
 * Weights from swing points: points / sum.
 * @customfunction SWINGWEIGHTS SWINGWEIGHTS
 * @helpurl https://footing.example/docs/functions.html#swingweights
 * @param points 0 or more
 * @returns weights
 */
export function SWINGWEIGHTS(points: any[][]): number[][] {
  return answer(() => pointsToWeights(points));
}

/**
 * Rank-order-centroid weights; ties share the mean of their places.
 * @customfunction RANKWEIGHTS RANKWEIGHTS
 * @helpurl https://footing.example/docs/functions.html#rankweights
 * @param ranks 1 = most important
 * @returns weights
 */
export function RANKWEIGHTS(ranks: any[][]): number[][] {
  return answer(() => ranksToWeights(ranks));
}
