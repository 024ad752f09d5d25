/** The worksheet functions: what Excel shows of them, and which calculation answers. Metadata is made from this file. */
// First what leads to the lists of words: gzip looks back 32 KB, and all else is smallest after them.
import { answer } from "./answer";
import { annualCost, paybackMonths, pointsToWeights, ranksToWeights, score, tariff } from "./plainFunctions";
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
import { billable, deliveryCost, shippingCost } from "./parcelFunctions";
import { agentsRequired, occupancy, serviceLevel, staffingFte } from "./staffingFunctions";
import { capacityRow, carrying, economicOrder, space, storagePerOrder } from "./storageFunctions";
import { acceptability, cheapest, informationValue, pertValue, tornado } from "./uncertaintyFunctions";
import { cover, flexibility, leverage, runway } from "./commitmentFunctions";

// Ranges hold whatever their cells hold, and the metadata generator knows no narrower type for them.
/* eslint-disable @typescript-eslint/no-explicit-any */

/**
 * Cost per order of an option at a number of orders a month.
 * @customfunction FULFILLCOSTPERORDER FULFILLCOSTPERORDER
 * @helpurl https://footing.example/docs/functions.html#fulfillcostperorder
 * @param costs cost table with its heading row, or a range of monthly amounts
 * @param orders orders a month
 * @param [option] option of the table; needed where it has several
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
 * @param [option] option of the table; needed where it has several
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
 * @param [option] option of the table; needed where it has several
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
 * @param [option] option of the table; needed where it has several
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
 * Weight a carrier charges for: the greater of actual and dimensional weight.
 * @customfunction BILLABLEWEIGHT BILLABLEWEIGHT
 * @helpurl https://footing.example/docs/functions.html#billableweight
 * @param weight actual weight
 * @param [length] side; without sides the actual weight counts
 * @param [width] side
 * @param [height] side
 * @param [divisor] volume a unit of dimensional weight; 139 if left out
 * @param [threshold] volume above which dimensional weight applies; 0 if left out
 * @param [sides] rounding of sides: up, nearest or none; up if left out
 * @param [increment] weights are rounded up to multiples of this; 1 if left out
 * @returns weight
 */
export function BILLABLEWEIGHT(
  weight: number,
  length?: number,
  width?: number,
  height?: number,
  divisor?: number,
  threshold?: number,
  sides?: string,
  increment?: number,
): number {
  return answer(() => billable(weight, length, width, height, divisor, threshold, sides, increment));
}

/**
 * Cost of a parcel by a rate table of weights and zones.
 * @customfunction SHIPPINGCOST SHIPPINGCOST
 * @helpurl https://footing.example/docs/functions.html#shippingcost
 * @param weight billable weight
 * @param zone zone of the heading row
 * @param rates heading row of zones; first column weight up to (inclusive)
 * @param [discount] share off the rate; 0 if left out
 * @param [fuel] fuel as a share of the freight; 0 if left out
 * @param [surcharges] money added a parcel; 0 if left out
 * @param [minimum] least freight a parcel after the discount; 0 if left out
 * @returns money
 */
export function SHIPPINGCOST(
  weight: number,
  zone: any,
  rates: any[][],
  discount?: number,
  fuel?: number,
  surcharges?: number,
  minimum?: number,
): number {
  return answer(() => shippingCost(weight, zone, rates, discount, fuel, surcharges, minimum));
}

/**
 * Mean shipping cost a parcel over a profile of parcels.
 * @customfunction DELIVERYCOST DELIVERYCOST
 * @helpurl https://footing.example/docs/functions.html#deliverycost
 * @param parcels headings Weight, Zone, and Share, Length, Width, Height where they apply
 * @param rates heading row of zones; first column weight up to (inclusive)
 * @param [discount] share off the rate; 0 if left out
 * @param [fuel] fuel as a share of the freight; 0 if left out
 * @param [surcharges] money added a parcel; 0 if left out
 * @param [minimum] least freight a parcel after the discount; 0 if left out
 * @param [divisor] volume a unit of dimensional weight; 139 if left out
 * @param [threshold] volume above which dimensional weight applies; 0 if left out
 * @param [sides] rounding of sides: up, nearest or none; up if left out
 * @param [increment] weights are rounded up to multiples of this; 1 if left out
 * @returns money a parcel
 */
export function DELIVERYCOST(
  parcels: any[][],
  rates: any[][],
  discount?: number,
  fuel?: number,
  surcharges?: number,
  minimum?: number,
  divisor?: number,
  threshold?: number,
  sides?: string,
  increment?: number,
): number {
  return answer(() =>
    deliveryCost(parcels, rates, discount, fuel, surcharges, minimum, divisor, threshold, sides, increment),
  );
}

/**
 * Storage cost per order of stock on pallets.
 * @customfunction STORAGECOSTPERORDER STORAGECOSTPERORDER
 * @helpurl https://footing.example/docs/functions.html#storagecostperorder
 * @param stockUnits units in stock
 * @param unitsPerPallet units a full pallet holds
 * @param ratePerPallet money a pallet and month
 * @param orders orders a month
 * @param [utilization] share of a pallet that is filled; 1 if left out
 * @returns money an order
 */
export function STORAGECOSTPERORDER(
  stockUnits: number,
  unitsPerPallet: number,
  ratePerPallet: number,
  orders: number,
  utilization?: number,
): number {
  return answer(() => storagePerOrder(stockUnits, unitsPerPallet, ratePerPallet, orders, utilization));
}

/**
 * Floor area for pallets and packing.
 * @customfunction WAREHOUSESPACE WAREHOUSESPACE
 * @helpurl https://footing.example/docs/functions.html#warehousespace
 * @param pallets pallets to store
 * @param levels pallets above each other
 * @param areaPerPosition floor area of a pallet
 * @param aisleFactor floor with aisles over floor of the pallets alone
 * @param packArea area for packing
 * @param [utilization] share of the positions that may be full; 0.85 if left out
 * @returns area
 */
export function WAREHOUSESPACE(
  pallets: number,
  levels: number,
  areaPerPosition: number,
  aisleFactor: number,
  packArea: number,
  utilization?: number,
): number {
  return answer(() => space(pallets, levels, areaPerPosition, aisleFactor, packArea, utilization));
}

/**
 * Cost of carrying stock a year.
 * @customfunction CARRYINGCOST CARRYINGCOST
 * @helpurl https://footing.example/docs/functions.html#carryingcost
 * @param averageStockValue mean value of the stock
 * @param capital rate a year for the money tied up
 * @param [storage] rate a year; 0 if left out or paid elsewhere
 * @param [service] rate a year for insurance and taxes; 0 if left out
 * @param [risk] rate a year for shrinkage and obsolescence; 0 if left out
 * @returns money a year
 */
export function CARRYINGCOST(
  averageStockValue: number,
  capital: number,
  storage?: number,
  service?: number,
  risk?: number,
): number {
  return answer(() => carrying(averageStockValue, capital, storage, service, risk));
}

/**
 * Economic order quantity.
 * @customfunction EOQ EOQ
 * @helpurl https://footing.example/docs/functions.html#eoq
 * @param demand units a year
 * @param costPerOrder money a purchase order
 * @param holdingPerUnit money to hold a unit for a year
 * @returns units an order
 */
export function EOQ(demand: number, costPerOrder: number, holdingPerUnit: number): number {
  return answer(() => economicOrder(demand, costPerOrder, holdingPerUnit));
}

/**
 * Own capacity that is cheapest where orders beyond it go outside; normal demand.
 * @customfunction HYBRIDCAPACITY HYBRIDCAPACITY
 * @helpurl https://footing.example/docs/functions.html#hybridcapacity
 * @param meanOrders mean orders of a period
 * @param sdOrders their standard deviation
 * @param capacityCost money a unit of own capacity and period, used or not
 * @param ownUnitCost further money an order handled here
 * @param outsideUnitCost money an order handled outside
 * @returns own capacity, expected cost, expected orders outside
 */
export function HYBRIDCAPACITY(
  meanOrders: number,
  sdOrders: number,
  capacityCost: number,
  ownUnitCost: number,
  outsideUnitCost: number,
): number[][] {
  return answer(() => capacityRow(meanOrders, sdOrders, capacityCost, ownUnitCost, outsideUnitCost));
}

/**
 * How much speaks for outsourcing, 0 to 100.
 * @customfunction OUTSOURCESCORE OUTSOURCESCORE
 * @helpurl https://footing.example/docs/functions.html#outsourcescore
 * @param ratings 1 = clearly ours to 5 = clearly theirs; blank and ? are left out
 * @param [weights] as many as ratings; equal if left out
 * @param [directions] what a 5 speaks for: outsource or 1, in-house or -1; outsource if left out
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

/**
 * People to schedule so that enough contacts are answered in time: Erlang C, or Erlang A if patience is given.
 * @customfunction AGENTSREQUIRED AGENTSREQUIRED
 * @helpurl https://footing.example/docs/functions.html#agentsrequired
 * @param contacts contacts in the interval
 * @param intervalMinutes length of the interval
 * @param handleMinutes minutes of handling a contact, at that concurrency
 * @param [target] share to be answered in time; 80% if left out
 * @param [withinSeconds] answered within; 20 if left out
 * @param [maxOccupancy] greatest offered load an agent; 1 if left out
 * @param [shrinkage] share of paid time away; 0 if left out
 * @param [patienceMinutes] mean minutes until a contact gives up; never if left out
 * @param [concurrency] contacts an agent handles at once; 1 if left out
 * @returns people
 */
export function AGENTSREQUIRED(
  contacts: number,
  intervalMinutes: number,
  handleMinutes: number,
  target?: number,
  withinSeconds?: number,
  maxOccupancy?: number,
  shrinkage?: number,
  patienceMinutes?: number,
  concurrency?: number,
): number {
  return answer(() =>
    agentsRequired(
      contacts,
      intervalMinutes,
      handleMinutes,
      target,
      withinSeconds,
      maxOccupancy,
      shrinkage,
      patienceMinutes,
      concurrency,
    ),
  );
}

/**
 * Share of all contacts answered within a time; those who give up count as unanswered.
 * @customfunction SERVICELEVEL SERVICELEVEL
 * @helpurl https://footing.example/docs/functions.html#servicelevel
 * @param agents people at work
 * @param contacts contacts in the interval
 * @param intervalMinutes length of the interval
 * @param handleMinutes minutes of handling a contact
 * @param [withinSeconds] answered within; 20 if left out
 * @param [patienceMinutes] mean minutes until a contact gives up; never if left out
 * @returns share
 */
export function SERVICELEVEL(
  agents: number,
  contacts: number,
  intervalMinutes: number,
  handleMinutes: number,
  withinSeconds?: number,
  patienceMinutes?: number,
): number {
  return answer(() =>
    serviceLevel(agents, contacts, intervalMinutes, handleMinutes, withinSeconds, patienceMinutes),
  );
}

/**
 * Offered load an agent; above 1 the contacts cannot all be handled.
 * @customfunction OCCUPANCY OCCUPANCY
 * @helpurl https://footing.example/docs/functions.html#occupancy
 * @param agents people at work
 * @param contacts contacts in the interval
 * @param intervalMinutes length of the interval
 * @param handleMinutes minutes of handling a contact
 * @returns share
 */
export function OCCUPANCY(
  agents: number,
  contacts: number,
  intervalMinutes: number,
  handleMinutes: number,
): number {
  return answer(() => occupancy(agents, contacts, intervalMinutes, handleMinutes));
}

/**
 * Full-time people for opening hours and for the work of a week, whichever takes more.
 * @customfunction STAFFINGFTE STAFFINGFTE
 * @helpurl https://footing.example/docs/functions.html#staffingfte
 * @param agents people at work while open
 * @param openHoursPerWeek opening hours a week
 * @param [hoursPerFte] paid hours a week of one; 40 if left out
 * @param [shrinkage] share of paid time away; 0 if left out
 * @param [contactHoursPerWeek] hours of handling a week; 0 if left out
 * @param [utilization] share of time at work spent on contacts; 85% if left out
 * @returns full-time equivalents
 */
export function STAFFINGFTE(
  agents: number,
  openHoursPerWeek: number,
  hoursPerFte?: number,
  shrinkage?: number,
  contactHoursPerWeek?: number,
  utilization?: number,
): number {
  return answer(() =>
    staffingFte(agents, openHoursPerWeek, hoursPerFte, shrinkage, contactHoursPerWeek, utilization),
  );
}

/**
 * By how many per cent profit moves when sales move by one.
 * @customfunction OPERATINGLEVERAGE OPERATINGLEVERAGE
 * @helpurl https://footing.example/docs/functions.html#operatingleverage
 * @param sales money
 * @param variableCost money
 * @param fixedCost money
 * @returns contribution / (contribution - fixed cost)
 */
export function OPERATINGLEVERAGE(sales: number, variableCost: number, fixedCost: number): number {
  return answer(() => leverage(sales, variableCost, fixedCost));
}

/**
 * How often profit before fixed charges covers interest and fixed charges.
 * @customfunction FIXEDCHARGECOVER FIXEDCHARGECOVER
 * @helpurl https://footing.example/docs/functions.html#fixedchargecover
 * @param operatingProfit money
 * @param fixedCharges rent and leases, money
 * @param interest money
 * @returns times
 */
export function FIXEDCHARGECOVER(operatingProfit: number, fixedCharges: number, interest: number): number {
  return answer(() => cover(operatingProfit, fixedCharges, interest));
}

/**
 * Months until cash is used up.
 * @customfunction RUNWAYMONTHS RUNWAYMONTHS
 * @helpurl https://footing.example/docs/functions.html#runwaymonths
 * @param cash money
 * @param monthlyInflow money a month
 * @param monthlyOutflow money a month
 * @returns months
 */
export function RUNWAYMONTHS(cash: number, monthlyInflow: number, monthlyOutflow: number): number {
  return answer(() => runway(cash, monthlyInflow, monthlyOutflow));
}

/**
 * What it is worth to be able to leave: present cost of a rigid contract less that of a flexible one.
 * @customfunction FLEXIBILITYVALUE FLEXIBILITYVALUE
 * @helpurl https://footing.example/docs/functions.html#flexibilityvalue
 * @param rigidYearly money a year, bound to the end
 * @param flexibleYearly money a year while it is kept
 * @param years whole years
 * @param exitAfterYears whole years after which it ends if not needed
 * @param stayProbability probability that it is needed to the end
 * @param rate discount rate a year
 * @returns money of today
 */
export function FLEXIBILITYVALUE(
  rigidYearly: number,
  flexibleYearly: number,
  years: number,
  exitAfterYears: number,
  stayProbability: number,
  rate: number,
): number {
  return answer(() => flexibility(rigidYearly, flexibleYearly, years, exitAfterYears, stayProbability, rate));
}

/**
 * Share of weightings that put each option 1st, 2nd, ...
 * @customfunction RANKACCEPTABILITY RANKACCEPTABILITY
 * @helpurl https://footing.example/docs/functions.html#rankacceptability
 * @param scores a row an option, a column a criterion, 0 to 1
 * @param [weights] none: any weights; one row: ranks, 1 = most important; two rows: lowest and highest weight
 * @param [samples] weightings tried; 10000 if left out
 * @param [seed] whole number; 1 if left out
 * @returns a row an option, a column a rank
 */
export function RANKACCEPTABILITY(
  scores: any[][],
  weights?: any[][],
  samples?: number,
  seed?: number,
): number[][] {
  return answer(() => acceptability(scores, weights, samples, seed));
}

/**
 * The value that a PERT-distributed figure does not exceed with a probability.
 * @customfunction PERTVALUE PERTVALUE
 * @helpurl https://footing.example/docs/functions.html#pertvalue
 * @param probability 0 to 1
 * @param low least possible value
 * @param mode most likely value
 * @param high greatest possible value
 * @param [shape] how peaked it is; 4 if left out
 * @returns value
 */
export function PERTVALUE(
  probability: number,
  low: number,
  mode: number,
  high: number,
  shape?: number,
): number {
  return answer(() => pertValue(probability, low, mode, high, shape));
}

/**
 * How likely each option is to cost least when rates and orders are uncertain.
 * @customfunction PROBCHEAPEST PROBCHEAPEST
 * @helpurl https://footing.example/docs/functions.html#probcheapest
 * @param costs cost table with its heading row, with Low and High
 * @param orders orders a month
 * @param [trials] 10000 if left out
 * @param [seed] whole number; 1 if left out
 * @param [business] Business table with its headings
 * @returns Option, Mean monthly cost, Probability cheapest, Expected regret
 */
export function PROBCHEAPEST(
  costs: any[][],
  orders: number,
  trials?: number,
  seed?: number,
  business?: any[][],
): any[][] {
  return answer(() => cheapest(costs, orders, trials, seed, business));
}

/**
 * What the difference of two options is at the low and high of each uncertain cost line.
 * @customfunction TORNADO TORNADO
 * @helpurl https://footing.example/docs/functions.html#tornado
 * @param costs cost table with its heading row, with Low and High
 * @param optionA first option
 * @param optionB second option
 * @param orders orders a month
 * @param [business] Business table with its headings
 * @returns Cost line, At low, At high, Swing
 */
export function TORNADO(
  costs: any[][],
  optionA: string,
  optionB: string,
  orders: number,
  business?: any[][],
): any[][] {
  return answer(() => tornado(costs, optionA, optionB, orders, business));
}

/**
 * What knowing the state beforehand would be worth.
 * @customfunction PERFECTINFORMATION PERFECTINFORMATION
 * @helpurl https://footing.example/docs/functions.html#perfectinformation
 * @param payoffs a row an action, a column a state
 * @param probabilities of the states, summing to 1
 * @param [goal] max or min; max if left out
 * @returns in the unit of the payoffs
 */
export function PERFECTINFORMATION(payoffs: any[][], probabilities: any[][], goal?: string): number {
  return answer(() => informationValue(payoffs, probabilities, goal));
}
