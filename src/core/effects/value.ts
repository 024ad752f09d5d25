import { blankItem, itemValue, standardItem } from "../business";
import { AREA_NAMES } from "../areas/names";
import { UNKNOWN, type AreaId, type EffectHow, type EffectInputs, type Inputs } from "../model";
import { key } from "../names";
import { pricedToday, type TodayPriced } from "./today";

/** Items whose change is a change of what is sold; all others change the work of the areas that are charged by them. */
const SOLD = new Set(
  [
    "Conversion rate",
    "Stock-out rate",
    "Orders per month",
    "Average order value",
    "Gross margin",
    "Unit cost",
  ].map(key),
);

/** Whether an item is sold by: its change is worth the contribution margin. */
export function isSold(itemKey: string): boolean {
  return SOLD.has(itemKey);
}

/** Why an effect has no value: the Business item that is blank, or not known. */
export interface Missing {
  readonly missing: string;
}

/** What effects are valued with. */
export interface Worth {
  readonly inputs: Pick<Inputs, "business" | "areas">;
  readonly today: TodayPriced;
}

/** Prepares the valuing of effects. */
export function worthOf(inputs: Pick<Inputs, "business" | "areas">): Worth {
  return { inputs, today: pricedToday(inputs) };
}

/** The value of an item with an effect made. */
export function changedValue(base: number, how: EffectHow, value: number): number {
  return how === "set" ? value : how === "add" ? base + value : base * value;
}

/** The business with an item changed; null where there is nothing to change. */
export function changedBusiness(
  business: Inputs["business"],
  { item, how }: Pick<EffectInputs, "item" | "how">,
  value: number,
): Inputs["business"] | null {
  const standard = standardItem(item);
  const name = standard?.name ?? business[item]?.name;
  const base = name === undefined ? null : itemValue(business, name);
  if (name === undefined || typeof base !== "number") return null;
  const before = business[item] ?? blankItem(item, name);
  return { ...business, [item]: { ...before, value: changedValue(base, how, value) } };
}

/**
 * What an effect brings a settled month: money, what it costs is negative.
 *
 * Sales: change of orders x contribution of an order more, which is Average order value x Gross margin less what one order
 * more costs the seven today; orders move with Conversion rate, and with 1 - Stock-out rate. Average order value: its change
 * x Gross margin. Gross margin: its change x Average order value. Unit cost: its change x units, base Average order value x (1
 * - Gross margin) / Units per order where blank. Anything else: what today's options of the other areas cost less, priced
 * under the changed business. A returned order costs its handling; what the shop pays back is not counted.
 * Source: contribution margin (docs/whole-business.md, Effects).
 */
export function gainOf(
  effect: Pick<EffectInputs, "area" | "item" | "how">,
  value: number,
  worth: Worth,
): number | Missing {
  return isSold(effect.item) ? soldGain(effect, value, worth) : workedGain(effect, value, worth);
}

function soldGain(
  { item, how }: Pick<EffectInputs, "item" | "how">,
  value: number,
  { inputs: { business }, today }: Worth,
): number | Missing {
  const needed = (name: string): number | Missing => {
    const found = itemValue(business, name);
    return typeof found === "number" ? found : { missing: name };
  };
  const [orders, price, margin] = [
    needed("Orders per month"),
    needed("Average order value"),
    needed("Gross margin"),
  ];
  for (const each of [orders, price, margin]) if (typeof each !== "number") return each;
  const [n, p, m] = [orders as number, price as number, margin as number];
  const own = itemValue(business, business[item]?.name ?? standardItem(item)?.name ?? "");
  const base = typeof own === "number" ? own : null;
  switch (item) {
    case key("Average order value"):
      return n * (changedValue(p, how, value) - p) * m;
    case key("Gross margin"):
      return n * p * (changedValue(m, how, value) - m);
    case key("Unit cost"): {
      if (how === "times") return -n * p * (1 - m) * (value - 1);
      const units = needed("Units per order");
      if (typeof units !== "number") return units;
      const cost = base ?? (units > 0 ? (p * (1 - m)) / units : 0);
      return -n * units * (changedValue(cost, how, value) - cost);
    }
    case key("Stock-out rate"): {
      const lost = base ?? 0;
      return n * ((1 - changedValue(lost, how, value)) / (1 - lost) - 1) * (p * m - today.marginal);
    }
    default: {
      if (how !== "times" && !base) return { missing: business[item]?.name ?? "Conversion rate" };
      const factor = how === "times" ? value : changedValue(base!, how, value) / base!;
      return n * (factor - 1) * (p * m - today.marginal);
    }
  }
}

function workedGain(
  effect: Pick<EffectInputs, "area" | "item" | "how">,
  value: number,
  worth: Worth,
): number | Missing {
  const changed = changedBusiness(worth.inputs.business, effect, value);
  if (!changed) return { missing: standardItem(effect.item)?.name ?? effect.item };
  return worth.today.areas
    .filter((area) => area !== effect.area)
    .reduce((sum, area) => sum + workGain(area, changed, worth), 0);
}

/** What an area's settled month costs less under a changed business, with today's options. */
export function workGain(area: AreaId, changed: Inputs["business"], { inputs, today }: Worth): number {
  return today.month(area, inputs.business) - today.month(area, changed);
}

/** A step of an item that people think in: one point of a share, else one per cent of the item. */
export interface PointWorth {
  readonly item: string;
  readonly label: string;
  /** "one point of conversion rate"; with the area where areas that change it are worth different amounts. */
  readonly step: string;
  /** What the step up is worth a year, settled: money. */
  readonly yearly: number;
}

const POINTS = new Set(
  [
    "Conversion rate",
    "Stock-out rate",
    "Gross margin",
    "Return rate",
    "Share of transactions integrated",
  ].map(key),
);

/**
 * What one step of each item of the Effects table is worth a year: the break-even of what was left blank, and so assumed
 * equal. A point is 0.01; where an item has no base to add a point to, a per cent of it is taken. An effect on work is worth
 * what it does to the other areas (gainOf), so that areas which change the same item stand each by itself where they differ.
 */
export function pointWorths(effects: readonly EffectInputs[], worth: Worth): PointWorth[] {
  const items = [...new Set(effects.map(({ item }) => item))];
  return items.flatMap((item) => {
    const same = effects.filter((effect) => effect.item === item);
    const byArea = new Map(same.map((effect) => [effect.area, effect]));
    const worths = [...byArea.values()].flatMap((effect) => {
      const found = pointWorth(effect, worth);
      return found ? [{ area: effect.area, ...found }] : [];
    });
    const differ = worths.some(({ yearly }) => Math.abs(yearly - worths[0]!.yearly) >= HALF_CENT);
    return (differ ? worths : worths.slice(0, 1)).map(({ area, step, ...rest }) => ({
      ...rest,
      step: differ ? `${step} (effect of ${AREA_NAMES[area]})` : step,
    }));
  });
}

/** Less than this a year is rounding. */
const HALF_CENT = 0.005;

function pointWorth(
  { area, item, label }: Pick<EffectInputs, "area" | "item" | "label">,
  worth: Worth,
): PointWorth | null {
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  const gain = (how: EffectHow, value: number): number | null => {
    const found = gainOf({ area, item, how }, value, worth);
    return typeof found === "number" ? 12 * found : null;
  };
  const point = POINTS.has(item) ? gain("add", 0.01) : null;
  if (point !== null) return { item, label, step: `one point of ${name}`, yearly: point };
  const percent = gain("times", 1.01);
  return percent === null ? null : { item, label, step: `one per cent of ${name}`, yearly: percent };
}

/** The amount of an effect that is known; null where it is blank or not known. */
export const knownValue = ({ value }: Pick<EffectInputs, "value">): number | null =>
  value === UNKNOWN ? null : value;
