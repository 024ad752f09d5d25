import { chosenOption } from "../advice/chosenOption";
import { analyzeInputs } from "../advice/analyze";
import { barredIn, type Chosen, type Settings } from "../advice/decision";
import { blankItem, itemNumber, itemValue } from "../business";
import { decisionsOf } from "../commitments";
import { makePlan, seasonOf, type Plan } from "../costs/plan";
import type { AreaId, AreaInputs, BusinessItem, Inputs } from "../model";
import { keptBy } from "../keptBy";
import { key } from "../names";
import type { Analysis, AreaResult, OptionResult } from "../results";
import { atVolume, ordersOf } from "../volume";

/** The business as decided, and what is needed to run it again under an event. */
export interface World {
  readonly inputs: Inputs;
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly preset: Settings["preset"];
  /** The options that were decided on, fixed. */
  readonly pins: readonly Chosen[];
  /** Money of an order before the seven; null where Average order value or Gross margin is not known. */
  readonly contribution: number | null;
}

/** The world of an analysis. */
export function worldOf(inputs: Inputs, analysis: Analysis, preset: Settings["preset"]): World {
  const value = itemValue(inputs.business, "Average order value");
  const margin = itemValue(inputs.business, "Gross margin");
  return {
    inputs,
    analysis,
    preset,
    plan: makePlan(inputs.business),
    pins: pinsOf(analysis),
    contribution: typeof value === "number" && typeof margin === "number" ? value * margin : null,
  };
}

/** What was decided, as options fixed by hand: by element where an area was decided part by part. */
function pinsOf({ areas }: Analysis): Chosen[] {
  return areas.flatMap((area) =>
    decisionsOf(area).flatMap(({ element, recommended }) =>
      recommended === null ? [] : [{ area: area.area, element, option: recommended }],
    ),
  );
}

/** The area's result in an analysis. */
export function areaIn({ areas }: Analysis, id: AreaId): AreaResult | undefined {
  return areas.find(({ area }) => area === id);
}

/** The model run again on changed inputs, with what was decided or, without pins, decided anew. */
export function rerun({ preset, analysis }: World, inputs: Inputs, pins: readonly Chosen[]): Analysis {
  const barred = barredIn(analysis);
  return analyzeInputs(onlyPinned(inputs, pins), { preset, chosen: pins, barred, explain: false });
}

/** Inputs without the options that cannot be chosen, of areas of which all is fixed: today's stay, for what leaving them costs. */
export function onlyPinned(inputs: Inputs, pins: readonly Chosen[]): Inputs {
  return {
    ...inputs,
    areas: inputs.areas.map((area) => {
      const own = pins.filter((pin) => pin.area === area.area);
      return kept(area, inputs.business, JSON.stringify(own), () => onlyPinnedOf(area, own));
    }),
  };
}

/** The same areas again and again, so that what was worked out about them counts on from event to event. */
const kept = keptBy<AreaInputs>(10);

/** @param own of the area */
function onlyPinnedOf(area: AreaInputs, own: readonly Chosen[]): AreaInputs {
  const parts = area.elements.length > 0 ? area.elements : [""];
  if (!parts.every((part) => own.some(({ element }) => key(element) === key(part)))) return area;
  const options = area.options.filter(
    ({ name, current, currentElements }) =>
      current || currentElements.length > 0 || own.some(({ option }) => key(option) === key(name)),
  );
  return { ...area, options };
}

/** Whether what an option needs is beyond what it offers: it cannot be priced. */
export function isBeyond({ monthlyCost }: OptionResult): boolean {
  return !Number.isFinite(monthlyCost);
}

/** Cost of the options in months 1-12 of the monthly view; null where one of them is beyond its tariff. */
export function yearOf(analysis: Analysis, areas: readonly AreaId[], months: number = 12): number | null {
  let sum = 0;
  for (const id of areas) {
    const option = chosenOption(areaIn(analysis, id));
    if (!option) continue;
    if (isBeyond(option)) return null;
    for (const { monthly } of option.rows)
      for (let month = 1; month <= months; month++) sum += monthly[month]!;
  }
  return sum;
}

/**
 * The inputs with the orders of months 1-12 of each year multiplied: season and orders a month change together, so that the
 * other months stay as they are.
 *
 * @param factors twelve, by plan month
 */
export function withMonths(inputs: Inputs, factors: readonly number[]): Inputs {
  const orders = ordersOf(inputs);
  if (orders === null) return inputs;
  const first = itemNumber(inputs.business, "First month", 1);
  const season = seasonOf(inputs.business);
  factors.forEach((factor, index) => (season[(first - 1 + index) % 12]! *= factor));
  const mean = season.reduce((sum, factor) => sum + factor, 0) / 12;
  const moved = atVolume(inputs, orders * mean);
  const business: Record<string, BusinessItem> = { ...moved.business };
  season.forEach((factor, index) => {
    const name = `Season ${index + 1}`;
    business[key(name)] = {
      ...(business[key(name)] ?? blankItem(key(name))),
      value: factor,
    };
  });
  return { ...moved, business };
}

/** Orders of months 1 to `months`. */
export function ordersIn({ orders }: Pick<Plan, "orders">, months: number): number {
  let sum = 0;
  for (let month = 1; month <= months; month++) sum += orders[month]!;
  return sum;
}

/** Orders of a week, the mean of months 1-12. */
export function ordersAWeek(plan: Pick<Plan, "orders">): number {
  return ordersIn(plan, 12) / 52;
}
